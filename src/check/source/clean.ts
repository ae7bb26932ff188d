import { booleanKeys, countKeys, dateKeys, numberKeys } from './expected.ts';
import type { FileKind } from '../../model/layout.ts';
import type { Guard, ScalarKind, SourceRule } from './guard.ts';
import { sourceRules } from './rules.ts';

/** Guards of all rules, each once: rules share them. */
const guards: ReadonlySet<Guard> = new Set(
  Object.values<SourceRule>(sourceRules).flatMap((rule) => rule.guards),
);

type GuardAt<At extends Guard['at']> = Extract<Guard, { at: At }>;

function guardsAt<At extends Guard['at']>(at: At): GuardAt<At>[] {
  return [...guards].filter((guard): guard is GuardAt<At> => guard.at === at);
}

const textPatterns = guardsAt('text').map(({ pattern }) => pattern);
const nameTests = guardsAt('names').map(({ test }) => test);
const doubtfulKinds: ReadonlySet<FileKind> = new Set(guardsAt('file').map(({ kind }) => kind));

// What may follow a key or a dash and still has to be looked at: all of it is tried at one place of a text.

const valueGuards = guardsAt('value');
const doubtfulValue = anyOf(valueGuards.filter(({ key }) => key === undefined));

const keysOf: Readonly<Record<ScalarKind, readonly string[]>> = {
  number: [...numberKeys, ...countKeys],
  date: dateKeys,
  boolean: booleanKeys,
};

const doubtfulAfter: ReadonlyMap<string, RegExp> = new Map([
  ...valueGuards.flatMap(({ key }): [string, RegExp][] =>
    key === undefined ? [] : [[key, anyOf(valueGuards.filter((guard) => (guard.key ?? key) === key))]],
  ),
  ...(Object.keys(keysOf) as ScalarKind[]).flatMap((kind) =>
    keysOf[kind].map((key): [string, RegExp] => [key, noneOf(kind)]),
  ),
]);

function anyOf(some: readonly GuardAt<'value'>[]): RegExp {
  return new RegExp(some.map(({ pattern }) => pattern.source).join('|'), 'my');
}

function noneOf(kind: ScalarKind): RegExp {
  const plain = guardsAt('scalar').filter((guard) => guard.of === kind);
  return new RegExp(plain.map((guard) => `(?!${guard.plain.source})`).join('|'), 'my');
}

/** ASCII characters with which a doubtful value can begin. */
const mayBegin = new Uint8Array(128);
for (const { begins } of valueGuards) for (const sign of begins) mayBegin[sign.charCodeAt(0)] = 1;

function holdsDoubtful(text: string, isValid: boolean): boolean {
  for (let at = text.indexOf(': '); at >= 0; at = text.indexOf(': ', at + 2)) {
    // What the schema has let pass is a number, a date or a boolean where one belongs.
    if (isValid && isBeyondDoubt(text, at + 2)) continue;
    if (startsAt(doubtfulAfter.get(wordBefore(text, at)) ?? doubtfulValue, text, at + 2)) return true;
  }
  for (let at = text.indexOf('- '); at >= 0; at = text.indexOf('- ', at + 2)) {
    if (!isBeyondDoubt(text, at + 2) && startsAt(doubtfulValue, text, at + 2)) return true;
  }
  return false;
}

/** Tells whether a value needs no closer look by its first character: most begin with a letter. */
function isBeyondDoubt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 127 || mayBegin[code] !== 1;
}

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Returns the letters that end before an offset: a key, or the last word of a sentence. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (((text.charCodeAt(start - 1) | 0x20) - 97) >>> 0 < 26) start--;
  return text.slice(start, end);
}

/**
 * Tells which rules have to look at a text in canonical form, by the guards of all rules: none, those on
 * names, or all.
 *
 * @param isValid whether its value is known to be what the schema asks for
 */
export function doubtsAbout(text: string, kind: FileKind, isValid: boolean): 'none' | 'names' | 'all' {
  if (doubtfulKinds.has(kind) || textPatterns.some((pattern) => pattern.test(text))) return 'all';
  if (holdsDoubtful(text, isValid)) return 'all';
  // Of all names in a record only its own is compared, and that stands at its top.
  const names = kind === 'procedure' ? /^name: .*/m.exec(text) : text.match(/\bname: .*/g);
  return names && nameTests.some((test) => test(names.join('\n'))) ? 'names' : 'none';
}
