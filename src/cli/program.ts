import { Command, Help, Option } from 'commander';
import { argumentHelp, commandHelp, optionHelp, wordPlaceholders } from '../messages/help-words.ts';
import type { Words } from '../messages/words.ts';
import { Failure } from '../model/failure.ts';
import { version } from '../version.ts';
import { globalOptions } from './global-options.ts';
import { type Flag, flagsOf, type Given } from './options.ts';
import { type CommandSpec, specs } from './specs.ts';
import { columnsOf } from './talk.ts';
import type { World } from './world.ts';
import { fitLines } from '../render/wrap.ts';

/** A parsed command line: the command, its arguments, its options and the global ones. */
export interface Call {
  spec: CommandSpec;
  args: string[];
  given: Readonly<Record<string, Given>>;
}

type Action = (call: Call) => Promise<void>;

/** Words of help, how wide it may be, and what shows it. */
interface HelpStyle {
  words: Words;
  world: Pick<World, 'stdout' | 'env'>;
  print(text: string): void;
}

/** Beyond this a line of help is hard to follow. */
const widest = 100;
/** A description in less room than this would be a column of words. */
const leastDescription = 30;

const widthOf = ({ world }: HelpStyle): number => Math.min(columnsOf(world.stdout, world), widest);

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
  program.addHelpText('after', () => `\n${fitLines([help.exitCodes], widthOf(style), '  ')}`);
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
    command.argument(argument, argumentHelp(help, argument.replace(/[<>[\].]/g, ''), spec.name));
  for (const flag of flagsOf(spec.options)) command.addOption(makeOption(flag, style, spec.name));
  command.addHelpText('after', () => {
    const examples = commandHelp(help, spec.name).examples.map((example) => `  $ ${example}`);
    return `\n${help.titles.examples}\n${examples.join('\n')}`;
  });
  command.action(async () => {
    await action({ spec, args: command.args, given: command.optsWithGlobals() });
  });
}

function makeOption({ notation, long, spec }: Flag, { words }: HelpStyle, command?: string): Option {
  const option = new Option(notation, optionHelp(words.help, long, command));
  if (spec.takes === 'repeated')
    option.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  // Of two values the first would be lost without a word. What goes for every command, an alias may say first.
  else if (command !== undefined && spec.value !== undefined && spec.takes !== 'many')
    option.argParser((value: string, earlier: Given) => {
      if (typeof earlier !== 'string' || earlier === value) return value;
      throw new Failure('given-twice', {
        option: `--${long}`,
        values: [earlier, value],
        takesCommas: spec.takes === 'commas',
      });
    });
  return option;
}

/** Describes an option or command beside its name; below it where the line is too narrow for both. */
function formatItem(term: string, termWidth: number, description: string, helper: Help): string {
  const { helpWidth = widest } = helper;
  const isBeside = helpWidth - termWidth > leastDescription;
  if (isBeside || description === '')
    return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  return fitLines([`  ${term}\n      ${description}`], helpWidth, '      ');
}

function configure(command: Command, style: HelpStyle): void {
  const { help } = style.words;
  const { titles, helpOption } = help;
  const worded = (usage: string) => wordPlaceholders(help, usage);
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
      writeOut: style.print,
      writeErr: () => {},
      outputError: () => {},
    })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: widthOf(style),
      styleTitle: (title: string) => translated[title] ?? title,
      styleUsage: worded,
      styleSubcommandTerm: worded,
      styleOptionTerm: worded,
      styleArgumentTerm: (name: string) => help.placeholders[name] ?? name,
      subcommandDescription: (sub: Command) => sub.description(),
      optionDescription: (option: Option) => option.description,
      argumentDescription: (argument) => argument.description,
      minWidthToWrap: 1,
      formatItem,
    } satisfies Partial<Help>);
}
