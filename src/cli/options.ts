import { readDay } from '../model/date.ts';
import { Failure } from '../model/failure.ts';
import { nearest } from '../text/distance.ts';

/** Raw value of an option on the command line: a switch, a text, or several; undefined where it was left out. */
export type Given = boolean | string | readonly string[] | undefined;

/**
 * Specification of an option: its names on the command line, and how its text becomes the typed value for a
 * command.
 */
export interface OptionSpec<Value = unknown> {
  /** Letter of the short form. */
  short?: string;
  /** Placeholder of the value in help, as `date`; a switch has none. */
  value?: string;
  /** Several values: `many` one after the other, `repeated` by giving the option again, `commas` only with commas between. */
  takes?: 'many' | 'repeated' | 'commas';
  /** Negated form, with `no-` before the name: the `only` one, or one as `well`. */
  negated?: 'only' | 'well';
  /** Possible values, for completion. */
  words?: readonly string[];
  /**
   * Reads what was typed.
   *
   * @throws Failure `bad-value` or `bad-date`
   */
  read(given: Given, option: string): Value;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values that options come to, by name. */
export type ValuesOf<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends OptionSpec<infer Value> ? Value : never;
};

/** A switch that is off unless it is given. */
export const flag = (short?: string): OptionSpec<boolean> => ({
  ...(short !== undefined && { short }),
  read: (given) => given === true,
});

/** A switch that is on unless it is given with `no-`. */
export const onUnlessNegated = (): OptionSpec<boolean> => ({
  negated: 'only',
  read: (given) => given !== false,
});

/** A text, taken as it is. */
export const text = (value: string, words: readonly string[] = []): OptionSpec<string | undefined> => ({
  value,
  words,
  read: textOf,
});

/** A sentence, in one line: a command that a screen broke, and that is copied from it, brings its breaks along. */
export const sentence = (): OptionSpec<string | undefined> => ({
  value: 'text',
  read: (given) => textOf(given)?.replace(/\s+/gu, ' ').trim(),
});

/** A day, in ISO whichever way it was written. */
export const date = (): OptionSpec<string | undefined> => ({ value: 'date', read: dayOf });

/** A day, or a word that stands for one. */
export const dateOr = (word: string): OptionSpec<string | undefined> => ({
  value: 'date',
  words: [word],
  read: (given, option) => (given === word ? word : dayOf(given, option)),
});

/** A fingerprint: anything else, as the name of a file, would be told as another catalog's. */
export const fingerprint = (): OptionSpec<string | undefined> => ({
  value: 'fingerprint',
  read: (given, option) => {
    const written = textOf(given)?.trim();
    if (written === undefined || /^tthc\d+-sha256:[\da-f]+$/u.test(written)) return written;
    throw new Failure('not-a-fingerprint', { option, value: written });
  },
});

/** A whole number from 1 to `most`. */
export const count = (value: string, most: number): OptionSpec<number | undefined> => ({
  value,
  read: (given, option) => {
    const written = textOf(given);
    if (written === undefined) return undefined;
    const number = Number(written);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    throw new Failure('not-a-count', { option, value: written, most });
  },
});

/** One of several words. */
export const choice = <Word extends string>(
  value: string,
  words: readonly Word[],
): OptionSpec<Word | undefined> =>
  spelledChoice(value, Object.fromEntries(words.map((word) => [word, word])));

/**
 * One of several words, each of which may be spelt in several ways.
 *
 * @param spellings the words by their spellings
 */
export function spelledChoice<Word extends string>(
  value: string,
  spellings: Readonly<Record<string, Word>>,
): OptionSpec<Word | undefined> {
  const words = [...new Set(Object.values(spellings))];
  return {
    value,
    words,
    read: (given, option) => {
      const written = textOf(given);
      if (written === undefined) return undefined;
      const found = [written, written.toLowerCase()].find((name) => Object.hasOwn(spellings, name));
      if (found !== undefined) return spellings[found];
      throw new Failure('bad-value', { option, value: written, allowed: toldOf(words, written) });
    },
  };
}

/** Returns which words to tell of: all, but of many only those that are near, where some are. */
function toldOf(words: string[], written: string): string[] {
  const near = words.length > 10 ? nearest(written, words) : [];
  return near.length > 0 ? near : words;
}

/** Several texts with commas between, or, where it takes `many`, one after the other as well. */
export const list = (value: string, takes?: 'many'): OptionSpec<readonly string[]> => ({
  value,
  takes: takes ?? 'commas',
  read: (given) => [...new Set(splitAll(textsOf(given)).filter((item) => item !== ''))],
});

/** Several texts at one place, with commas between. */
export const commaList = (
  value: string,
  words: readonly string[] = [],
): OptionSpec<readonly string[] | undefined> => ({
  value,
  words,
  takes: 'commas',
  read: (given) => (given === undefined ? undefined : splitAll(textsOf(given))),
});

/** An option that may be given several times. */
export const repeated = (value: string, words: readonly string[] = []): OptionSpec<readonly string[]> => ({
  value,
  words,
  takes: 'repeated',
  read: textsOf,
});

const splitAll = (texts: readonly string[]): string[] =>
  texts.flatMap((one) => one.split(',')).map((item) => item.trim());

function dayOf(given: Given, option: string): string | undefined {
  const written = textOf(given);
  if (written === undefined) return undefined;
  const day = readDay(written);
  if (day === undefined) throw new Failure('bad-date', { option, value: written });
  return day;
}

/** Returns the text that was typed for an option. */
export const textOf = (given: Given): string | undefined => (typeof given === 'string' ? given : undefined);

/** Returns all texts that were typed for an option. */
export function textsOf(given: Given): readonly string[] {
  if (typeof given === 'string') return [given];
  return given === undefined || typeof given === 'boolean' ? [] : given;
}

/** One way to write an option on the command line. */
export interface Flag {
  spec: OptionSpec;
  /** All its names, with their dashes. */
  names: readonly string[];
  /** The long name, without dashes. */
  long: string;
  /** In commander's notation: `-C, --directory <dir>`. */
  notation: string;
}

/** Returns every way to write options, in the order of help. */
export function flagsOf(options: OptionSpecs): Flag[] {
  return Object.entries(options).flatMap(([key, spec]) => {
    const name = longName(key);
    const positive = spec.negated === 'only' ? [] : [flagOf(name, spec)];
    return spec.negated ? [...positive, flagOf(`no-${name}`, { read: spec.read })] : positive;
  });
}

function flagOf(long: string, spec: OptionSpec): Flag {
  const names = [...(spec.short ? [`-${spec.short}`] : []), `--${long}`];
  const value = spec.value === undefined ? '' : ` <${spec.value}${spec.takes === 'many' ? '...' : ''}>`;
  return { spec, names, long, notation: names.join(', ') + value };
}

/** Returns the name of an option on the command line: `exitCode` is `exit-code` there. */
export const longName = (key: string): string =>
  key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/**
 * Reads the options of a command.
 *
 * @param given what was typed, by the names of options
 * @throws Failure `empty-argument`, or what a value is refused with
 */
export function readOptions<Specs extends OptionSpecs>(
  specs: Specs,
  given: Readonly<Record<string, Given>>,
): ValuesOf<Specs> {
  const values = Object.entries(specs).map(([key, spec]) => {
    const option = `--${longName(key)}`;
    for (const written of textsOf(given[key])) refuseEmpty(option, written);
    return [key, spec.read(given[key], option)] as const;
  });
  return Object.fromEntries(values) as ValuesOf<Specs>;
}

/**
 * Refuses what is typed as nothing: mostly a variable of a script that is not set. A tab is something: it separates.
 *
 * @param name the argument or option as help writes it
 * @throws Failure `empty-argument`
 */
export function refuseEmpty(name: string, written: string): void {
  if (written.trim() === '' && written !== '\t') throw new Failure('empty-argument', { name });
}
