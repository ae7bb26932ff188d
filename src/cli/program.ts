import { Command, type Help, Option } from 'commander';
import { commandHelp, optionHelp } from '../messages/help-words.ts';
import type { Words } from '../messages/words.ts';
import { version } from '../version.ts';
import { globalOptions } from './global-options.ts';
import { type Flag, flagsOf, type Given } from './options.ts';
import { type CommandSpec, specs } from './specs.ts';
import type { Output } from './world.ts';

/** A parsed command line: the command, its arguments, its options and the global ones. */
export interface Call {
  spec: CommandSpec;
  args: string[];
  given: Readonly<Record<string, Given>>;
}

type Action = (call: Call) => Promise<void>;

/** Words and output stream of help. */
interface HelpStyle {
  words: Words;
  stdout: Output;
}

/**
 * Builds the parser of the command line, which also writes help. Only the commands that are named are built whole,
 * unless help is asked for: of the others the names are enough.
 */
export function buildProgram(argv: readonly string[], style: HelpStyle, action: Action): Command {
  const { help } = style.words;
  const program = new Command('tthc');
  configure(program, style);
  program.description(help.about).version(version, '-V, --version', help.versionOption);
  program.helpCommand('help [command]', help.helpCommand);
  for (const flag of flagsOf(globalOptions)) program.addOption(makeOption(flag, style));
  program.addHelpText('after', `\n${help.exitCodes}`);
  const isHelp = argv.length === 0 || argv.some((arg) => /^(?:help|-h|--help)$/.test(arg));
  for (const spec of specs) {
    const command = program.command(spec.name);
    configure(command, style);
    command.description(commandHelp(help, spec.name).summary);
    if (spec.alias) command.alias(spec.alias);
    if (isHelp || argv.some((arg) => arg === spec.name || arg === spec.alias))
      complete(command, spec, style, action);
  }
  return program;
}

function complete(command: Command, spec: CommandSpec, style: HelpStyle, action: Action): void {
  const { help } = style.words;
  for (const argument of spec.args)
    command.argument(argument, help.arguments[argument.replace(/[<>[\].]/g, '')] ?? '');
  for (const flag of flagsOf(spec.options)) command.addOption(makeOption(flag, style, spec.name));
  const examples = commandHelp(help, spec.name).examples.map((example) => `  $ ${example}`);
  command.addHelpText('after', `\n${help.titles.examples}\n${examples.join('\n')}`);
  command.action(async () => {
    await action({ spec, args: command.args, given: command.optsWithGlobals() });
  });
}

function makeOption({ notation, long, spec }: Flag, { words }: HelpStyle, command?: string): Option {
  const option = new Option(notation, optionHelp(words.help, long, command));
  if (spec.takes === 'repeated')
    option.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  return option;
}

function configure(command: Command, { words, stdout }: HelpStyle): void {
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
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
    })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: Math.min(stdout.columns || 80, 100),
      styleTitle: (title: string) => translated[title] ?? title,
      styleUsage: (usage: string) =>
        usage.replace('[options]', titles.anyOptions).replace('[command]', titles.aCommand),
      subcommandDescription: (sub: Command) => sub.description(),
      optionDescription: (option: Option) => option.description,
      argumentDescription: (argument) => argument.description,
    } satisfies Partial<Help>);
}
