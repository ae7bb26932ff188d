import { commandHelp, optionHelp } from '../../messages/help-words.ts';
import type { Words } from '../../messages/words.ts';
import { globalOptions } from '../../cli/global-options.ts';
import { type Flag, flagsOf } from '../../cli/options.ts';
import type { CommandShape } from '../../cli/shell.ts';

/** Words that can stand at the cursor. */
export interface Completion {
  candidates: { value: string; about: string }[];
  /** True when the name of a file can stand there too. */
  files: boolean;
}

/** Input of completion: the commands, their words, and names from the catalog and its surroundings. */
export interface Known {
  commands: readonly CommandShape[];
  words: Words;
  /** Returns the names of a kind; asked for when they are needed. */
  lookup(kind: string): readonly string[];
}

/** The word at the cursor, and the command line before it. */
interface Line {
  typed: string;
  before: readonly string[];
  spec: CommandShape | undefined;
  flags: readonly Flag[];
}

/** Placeholders of arguments and options that stand for files. */
const fileKinds = new Set(['dir', 'files', 'paths', 'decisions', 'file', 'a', 'b', 'version', 'format=file']);

const globalFlags = flagsOf(globalOptions);

/**
 * Returns what can stand where a person is typing, out of the table of commands.
 *
 * @param words the words after `tthc`; the last one is being typed and may be empty
 */
export function complete(words: readonly string[], known: Known): Completion {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command = operandsOf(before, globalFlags)[0];
  const spec = known.commands.find(({ name, alias = name }) => command === name || command === alias);
  const flags = [...flagsOf(spec?.options ?? {}), ...globalFlags];
  const found = candidatesOf({ typed, before, spec, flags }, known);
  const candidates = found.candidates.filter(({ value }) => value.startsWith(typed));
  return { ...found, candidates };
}

function candidatesOf(line: Line, known: Known): Completion {
  const { typed, before, spec, flags } = line;
  const open = flagWithValue(flags, before.at(-1));
  if (open) return openValues(open, line, known);
  const [option = '', given] = typed.split(/=(.*)/su);
  const assigned = flagWithValue(flags, option);
  if (given !== undefined && assigned) return valuesOf(assigned, spec, `${option}=`, known);
  if (typed.startsWith('-')) return { candidates: optionsOf(flags, known.words, spec?.name), files: false };
  if (before.includes('help') || !spec) return { candidates: commandsOf(known), files: false };
  return namesOf(argumentKind(spec, before), '', known);
}

function operandsOf(line: readonly string[], flags: readonly Flag[]): string[] {
  return line.filter((word, at) => !word.startsWith('-') && !flagWithValue(flags, line[at - 1]));
}

const flagWithValue = (flags: readonly Flag[], word = ''): Flag | undefined =>
  flags.find(({ spec, names }) => spec.value !== undefined && names.includes(word));

/** Returns what the next argument of a command stands for; the last one may be given again where it says so. */
function argumentKind(spec: CommandShape, before: readonly string[]): string {
  const at = operandsOf(before, [...flagsOf(spec.options), ...globalFlags]).length - 1;
  const last = spec.args.at(-1);
  const argument = spec.args[at] ?? (last?.includes('...') ? last : undefined);
  return argument?.replace(/[<>[\].]/gu, '') ?? '';
}

/** A condition is a key, then one of the values that the key can have: those of the option of that name, where one is. */
function openValues(flag: Flag, { typed, spec, flags }: Line, known: Known): Completion {
  const [key = '', value] = typed.split(/=(.*)/su);
  if (flag.spec.value !== 'condition' || value === undefined) return valuesOf(flag, spec, '', known);
  const named = flagWithValue(flags, `--${key}`);
  return named ? valuesOf(named, spec, `${key}=`, known) : namesOf(key, `${key}=`, known);
}

function valuesOf(
  { spec, long }: Flag,
  command: CommandShape | undefined,
  prefix: string,
  known: Known,
): Completion {
  const words = (long === 'format' ? command?.formats : undefined) ?? spec.words ?? [];
  return words.length > 0 ? wordsOf(words, prefix) : namesOf(spec.value ?? '', prefix, known);
}

function namesOf(kind: string, prefix: string, { lookup }: Known): Completion {
  if (fileKinds.has(kind)) return { candidates: [], files: true };
  return wordsOf(kind === '' ? [] : lookup(kind), prefix);
}

const wordsOf = (words: readonly string[], prefix: string): Completion => ({
  candidates: words.map((word) => ({ value: prefix + word, about: '' })),
  files: false,
});

function commandsOf({ commands, words: { help } }: Known): Completion['candidates'] {
  const own = commands.map(({ name }) => ({ value: name, about: commandHelp(help, name).summary }));
  return [...own, { value: 'help', about: help.helpCommand }];
}

function optionsOf(
  flags: readonly Flag[],
  { help }: Words,
  command: string | undefined,
): Completion['candidates'] {
  const own = flags.map(({ long }) => ({ value: `--${long}`, about: optionHelp(help, long, command) }));
  return [...own, { value: '--help', about: help.helpOption }];
}
