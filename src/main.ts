import { Command, CommanderError, type Help, Option } from 'commander';
import { loadCommand } from './cli/commands.ts';
import { type CommandSpec, globalOptions, specs } from './cli/specs.ts';
import type { CommandName } from './model/command-names.ts';
import type { Outcome, Shell } from './cli/shell.ts';
import { chooseLanguage, toLanguage } from './cli/language.ts';
import { canAsk, createStyle, progressOn } from './cli/terminal.ts';
import { readReportRequests, renderOutput, requireFormats, writeOutput, writeReports } from './cli/output.ts';
import { optionHelp } from './messages/help-words.ts';
import { loadWords } from './messages/load-words.ts';
import { type Words, languages } from './messages/words.ts';
import { exitCodes, type ExitCode, Failure } from './model/failure.ts';
import { isRealDate } from './model/date.ts';
import { nearest } from './text/distance.ts';
import { version } from './version.ts';

/**
 * Runs the command line.
 *
 * @param argv the arguments after `node tthc.js`
 * @returns the exit code; nothing here ends the process, so that what is being written gets out
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const words = await loadWords(chooseLanguage(argv, process.env, process.cwd()));
  let exitCode: ExitCode = exitCodes.ok;
  const program = buildProgram(argv, words, async (spec, args, options) => {
    exitCode = await runCommand(spec, args, options, words);
  });
  try {
    if (argv.length === 0) {
      process.stdout.write(program.helpInformation());
      return exitCodes.couldNotLook;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return await report(error, words, program);
  }
}

type Action = (spec: CommandSpec, args: string[], options: Record<string, unknown>) => Promise<void>;

/** Only the commands that are named are built whole, unless help is asked for: of the others the names are enough. */
function buildProgram(argv: readonly string[], words: Words, action: Action): Command {
  const { help } = words;
  const program = new Command('tthc');
  configure(program, words);
  program.description(help.about).version(version, '-V, --version', help.versionOption);
  program.helpCommand('help [command]', help.helpCommand);
  for (const flags of globalOptions) program.addOption(makeOption(flags, words));
  program.addHelpText('after', `\n${help.exitCodes}`);
  const isHelp = argv.length === 0 || argv.some((arg) => /^(?:help|-h|--help)$/.test(arg));
  for (const spec of specs) {
    const command = program.command(spec.name);
    configure(command, words);
    command.description(help.commands[spec.name].summary);
    if (spec.alias) command.alias(spec.alias);
    if (isHelp || argv.some((arg) => arg === spec.name || arg === spec.alias))
      complete(command, spec, words, action);
  }
  return program;
}

function complete(command: Command, spec: CommandSpec, words: Words, action: Action): void {
  const { help } = words;
  for (const argument of spec.args)
    command.argument(argument, help.arguments[argument.replace(/[<>[\].]/g, '')] ?? '');
  for (const flags of spec.options) command.addOption(makeOption(flags, words, spec.name));
  const examples = help.commands[spec.name].examples.map((example) => `  $ ${example}`);
  command.addHelpText('after', `\n${help.titles.examples}\n${examples.join('\n')}`);
  command.action(async (...received: unknown[]) => {
    const args = received
      .slice(0, spec.args.length)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    await action(spec, args, command.optsWithGlobals());
  });
}

/** Options that may be given several times. */
const repeatable = new Set<string | undefined>(['--report', '--where']);

function makeOption(flags: string, { help }: Words, command?: CommandName): Option {
  const option = new Option(flags);
  option.description = optionHelp(help, option.long?.replace(/^--/, '') ?? '', command);
  if (repeatable.has(option.long))
    option.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  return option;
}

function configure(command: Command, words: Words): void {
  const { titles, helpOption } = words.help;
  const translated: Record<string, string> = {
    'Usage:': titles.usage,
    'Arguments:': titles.arguments,
    'Options:': titles.options,
    'Global Options:': titles.globalOptions,
    'Commands:': titles.commands,
  };
  command
    .exitOverride()
    .helpOption('-h, --help', helpOption)
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: Math.min(process.stdout.columns || 80, 100),
      styleTitle: (title: string) => translated[title] ?? title,
      subcommandDescription: (sub: Command) => sub.description(),
      optionDescription: (option: Option) => option.description,
      argumentDescription: (argument) => argument.description,
    } satisfies Partial<Help>);
}

async function runCommand(
  spec: CommandSpec,
  args: string[],
  options: Record<string, unknown>,
  words: Words,
): Promise<ExitCode> {
  const shell = makeShell(args, options, words);
  const reports = readReportRequests(asList(options.report), shell.cwd);
  if (spec.formats) requireFormats(spec.formats, [options.format, ...reports.map(({ format }) => format)]);
  const { run } = await loadCommand[spec.name]();
  const outcome = await run(shell);
  const rendered = await renderOutput(chooseFormat(outcome, options), process.stdout);
  await writeReports(reports, outcome);
  await writeOutput(rendered, process.stdout);
  if (outcome.closing !== undefined) shell.say(await fitted([outcome.closing], ''));
  return outcome.exitCode;
}

function chooseFormat(outcome: Outcome, options: Record<string, unknown>) {
  const asked = options.format;
  if (typeof asked === 'string') {
    const render = outcome.formats[asked];
    if (!render)
      throw new Failure('unknown-format', { format: asked, allowed: Object.keys(outcome.formats) });
    return { format: asked, render };
  }
  const [format = '', render = () => ''] = Object.entries(outcome.formats)[0] ?? [];
  return { format, render };
}

const asList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A day of this place's calendar, ISO. */
function localDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function makeShell(args: string[], options: Record<string, unknown>, words: Words): Shell {
  const quiet = options.quiet === true;
  const today = typeof options.today === 'string' ? options.today : localDay(new Date());
  if (!isRealDate(today)) throw new Failure('bad-date', { option: '--today', value: today });
  if (typeof options.lang === 'string' && !toLanguage(options.lang))
    throw new Failure('bad-value', { option: '--lang', value: options.lang, allowed: [...languages] });
  for (const name of ['at', 'from', 'issued']) {
    const value = options[name];
    if (typeof value === 'string' && !isRealDate(value))
      throw new Failure('bad-date', { option: `--${name}`, value });
  }
  const { to } = options;
  // For `report` it is a date, for `export` a file.
  if (typeof to === 'string' && options.from !== undefined && !isRealDate(to)) {
    throw new Failure('bad-date', { option: '--to', value: to });
  }
  return {
    args,
    options,
    words,
    cwd: process.cwd(),
    directory: typeof options.directory === 'string' ? options.directory : process.cwd(),
    today,
    cache: options.cache !== false,
    width: process.stdout.columns || Number(process.env.COLUMNS) || 80,
    style: createStyle(options.color, process.stdout),
    say: (text) => {
      if (!quiet) process.stderr.write(`${text}\n`);
    },
    progress: quiet ? () => {} : progressOn(process.stderr),
    ...(canAsk(process, options.input !== false) && {
      openAsking: async () => (await import('./cli/ask.ts')).openAsking(process.stdin, process.stderr),
    }),
    tool: { name: 'tthc', version },
  };
}

/** Says why a command ended early, and with which exit code. Only a bug shows its stack, and only when asked. */
async function report(error: unknown, words: Words, program: Command): Promise<ExitCode> {
  if (error instanceof CommanderError) return reportUsage(error, words, program);
  const failure =
    error instanceof Failure
      ? error
      : new Failure('internal', { problem: error instanceof Error ? error.message : String(error) });
  if (failure !== error && process.env.TTHC_DEBUG && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  await sayFailure(failure, words);
  return failure.exitCode;
}

async function reportUsage(error: CommanderError, words: Words, program: Command): Promise<ExitCode> {
  if (error.exitCode === 0) return exitCodes.ok;
  if (error.code === 'commander.help') {
    process.stdout.write(program.helpInformation());
    return exitCodes.couldNotLook;
  }
  await sayFailure(usageFailure(error, program), words);
  return exitCodes.couldNotLook;
}

/** Commander's own errors as ours, so that they are said in the user's language. */
function usageFailure(error: CommanderError, program: Command): Failure {
  const [quoted = ''] = /(?<=')[^']*(?=')/.exec(error.message) ?? [];
  switch (error.code) {
    case 'commander.unknownCommand': {
      const names = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
      return new Failure('unknown-command', { name: quoted, near: nearest(quoted, names) });
    }
    case 'commander.unknownOption': {
      const flags = [...globalOptions, ...specs.flatMap(({ options }) => options)].flatMap(
        (option) => /--[a-z-]+/u.exec(option)?.[0] ?? [],
      );
      return new Failure('unknown-option', {
        name: quoted,
        near: nearest(quoted, new Set([...flags, '--help', '--version'])),
      });
    }
    case 'commander.missingArgument':
      return new Failure('missing-argument', { name: `<${quoted}>` });
    case 'commander.optionMissingArgument':
      return new Failure('missing-argument', { name: quoted });
    case 'commander.excessArguments':
      return new Failure('too-many-arguments', { command: quoted });
    default:
      return new Failure('bad-value', { option: quoted, value: '', allowed: [] });
  }
}

async function sayFailure(failure: Failure, words: Words): Promise<void> {
  const say = words.failures[failure.code] as (
    args: Failure['args'],
  ) => readonly [string, (string | undefined)?];
  const [message, hint] = say(failure.args);
  const indent = '      ';
  const lines = [`tthc: ${message}`, ...(hint ? [`${indent}${hint}`] : [])];
  process.stderr.write(`${await fitted(lines, indent)}\n`);
}

/** Lines as wide as the terminal that talk goes to; what programs read stays on one line. */
async function fitted(lines: readonly string[], indent: string): Promise<string> {
  const { columns } = process.stderr;
  if (columns === undefined) return lines.join('\n');
  const { wrapHanging } = await import('./render/wrap.ts');
  return lines.map((line) => wrapHanging(line, columns || 80, indent)).join('\n');
}
