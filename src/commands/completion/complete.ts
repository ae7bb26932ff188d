import { optionHelp } from '../../messages/help-words.ts';
import type { Words } from '../../messages/words.ts';
import { type CommandSpec, globalOptions, specs } from '../../cli/specs.ts';
import type { CommandName } from '../../model/command-names.ts';

/** What can stand at the cursor. */
export interface Completion {
  candidates: { value: string; about: string }[];
  /** Whether the name of a file can stand there too. */
  files: boolean;
}

/** What only the catalog and its surroundings know; asked for when it is needed. */
export type Lookup = (kind: string) => readonly string[];

/** Placeholders of arguments and options that stand for files. */
const fileKinds = new Set(['dir', 'files', 'paths', 'decisions', 'file', 'a', 'b', 'version', 'format=file']);

/**
 * What can stand where a person is typing, out of the table of commands.
 *
 * @param line the words after `tthc`; the last one is being typed and may be empty
 */
export function complete(line: readonly string[], words: Words, lookup: Lookup): Completion {
  const typed = line.at(-1) ?? '';
  const before = line.slice(0, -1);
  const command = commandOf(before);
  const spec = specs.find(({ name, alias = name }) => command === name || command === alias);
  const flags = [...(spec?.options ?? []), ...globalOptions];
  const found = candidatesOf(typed, before, spec, flags, words, lookup);
  const candidates = found.candidates.filter(({ value }) => value.startsWith(typed));
  return { ...found, candidates };
}

function candidatesOf(
  typed: string,
  before: readonly string[],
  spec: CommandSpec | undefined,
  flags: readonly string[],
  words: Words,
  lookup: Lookup,
): Completion {
  const open = flags.find((flag) => valueKind(flag) && namesOf(flag).includes(before.at(-1) ?? ''));
  if (open) return openValues(valueKind(open) ?? '', typed, lookup);
  const [option = '', given] = typed.split(/=(.*)/su);
  const assigned = flags.find((flag) => namesOf(flag).includes(option));
  if (given !== undefined && assigned) return valuesOf(valueKind(assigned) ?? '', `${option}=`, lookup);
  if (typed.startsWith('-')) return { candidates: optionsOf(flags, words, spec?.name), files: false };
  if (before.includes('help') || !spec) return { candidates: commandsOf(words), files: false };
  return valuesOf(argumentKind(spec, before), '', lookup);
}

/** The command's name in a line: the first word that is neither an option nor the value of one. */
function commandOf(line: readonly string[]): string | undefined {
  return operandsOf(line, globalOptions)[0];
}

function operandsOf(line: readonly string[], flags: readonly string[]): string[] {
  const takesValue = (word: string | undefined) =>
    flags.some((flag) => valueKind(flag) && namesOf(flag).includes(word ?? ''));
  return line.filter((word, at) => !word.startsWith('-') && !takesValue(line[at - 1]));
}

/** What the next argument of a command stands for; the last one may be given again where it says so. */
function argumentKind(spec: CommandSpec, before: readonly string[]): string {
  const at = operandsOf(before, [...spec.options, ...globalOptions]).length - 1;
  const last = spec.args.at(-1);
  const argument = spec.args[at] ?? (last?.includes('...') ? last : undefined);
  return argument?.replace(/[<>[\].]/gu, '') ?? '';
}

/** `-C, --directory <dir>` has the names `-C` and `--directory`, and `dir` for a value. */
const namesOf = (flag: string): string[] => flag.match(/(?<=^|\s)--?[\w-]+/gu) ?? [];
const valueKind = (flag: string): string | undefined => /[<[](.*?)(?:\.{3})?[>\]]/u.exec(flag)?.[1];

/** A condition is a key, then one of the values that the key can have. */
function openValues(kind: string, typed: string, lookup: Lookup): Completion {
  const [key = '', value] = typed.split(/=(.*)/su);
  return kind === 'condition' && value !== undefined
    ? valuesOf(key, `${key}=`, lookup)
    : valuesOf(kind, '', lookup);
}

function valuesOf(kind: string, prefix: string, lookup: Lookup): Completion {
  if (fileKinds.has(kind)) return { candidates: [], files: true };
  const values = kind === '' ? [] : lookup(kind);
  return { candidates: values.map((value) => ({ value: prefix + value, about: '' })), files: false };
}

function commandsOf({ help }: Words): Completion['candidates'] {
  const own = specs.map(({ name }) => ({ value: name, about: help.commands[name].summary }));
  return [...own, { value: 'help', about: help.helpCommand }];
}

function optionsOf(
  flags: readonly string[],
  { help }: Words,
  command: CommandName | undefined,
): Completion['candidates'] {
  const own = flags.map((flag) => {
    const value = namesOf(flag).find((name) => name.startsWith('--')) ?? '';
    return { value, about: optionHelp(help, value.slice(2), command) };
  });
  return [...own, { value: '--help', about: help.helpOption }];
}
