import { rootShapes, shapes } from '../../model/generated/shapes.ts';
import type { Path } from '../../model/finding.ts';

/**
 * Names the kind of value that belongs at a place. `name` is text on one line that is compared and searched,
 * `long` is running text, `word` one of a fixed set or an id, `structure` a list or map and nothing else,
 * `unknown` whatever stands below a key that no schema has.
 */
export type Expected =
  | 'date'
  | 'boolean'
  | 'number'
  | 'code'
  | 'word'
  | 'name'
  | 'long'
  | 'structure'
  | 'unknown';

/**
 * The one table of what the schemas expect, by key; every other key holds a name.
 * test/check/source/expected.test.ts holds it against schemas/.
 */
const keysOf = {
  date: [
    'issued',
    'effective',
    'expires',
    'posted',
    'received',
    'answered',
    'due',
    'asOf',
    'effectiveFrom',
    'effectiveTo',
    'validFrom',
    'validTo',
    'date',
    'day',
    'workingDays',
  ],
  boolean: ['postal', 'oneStop', 'shortened', 'receive', 'return', 'boundaryFree'],
  number: [
    ...['amount', 'value', 'originals', 'copies', 'sets', 'legacyOnlineLevel', 'proactive', 'schemaVersion'],
    'algebra',
  ],
  code: ['code', 'codes', 'replaces', 'replacedBy'],
  word: [
    ...[
      'about',
      'department',
      'departments',
      'sector',
      'levels',
      'level',
      'kind',
      'profile',
      'unit',
      'online',
      'interlinked',
    ],
    ...['channel', 'status', 'changedParts', 'language', 'currency', 'formerCodes', 'succeededBy', 'fees'],
  ],
  long: [
    ...[
      'text',
      'note',
      'steps',
      'methods',
      'dossier',
      'results',
      'forms',
      'conditions',
      'case',
      'provisions',
    ],
    'retroactiveReason',
  ],
} as const;

/** The keys that hold dates, booleans and numbers wherever they stand. */
export const { date: dateKeys, boolean: booleanKeys, number: numberKeys } = keysOf;
/** Keys that hold a count below `declared`, and lists of rows elsewhere. */
export const countKeys: readonly string[] = ['new', 'amended', 'replaced', 'abolished'];

const expectedByKey: ReadonlyMap<string, Expected> = new Map(
  (Object.keys(keysOf) as (keyof typeof keysOf)[]).flatMap((expected) =>
    keysOf[expected].map((key): [string, Expected] => [key, expected]),
  ),
);

/**
 * Returns the kind of value that belongs at a path.
 *
 * @param shape the shape of a list or map there; undefined where no schema has the path
 */
export function expectedIn(shape: number | undefined, path: Path): Expected {
  if (shape === undefined) return 'unknown';
  const expected = expectedAt(path);
  const isItem = typeof path.at(-1) === 'number' && !path.includes('workingDays');
  // What stands in a list where none belongs is no such value: that it is a list is what is wrong.
  if (isItem && /^(?:date|boolean|number)$/.test(expected)) return 'unknown';
  // Parts of a procedure may be told in text instead; a superseded decision may be just its number.
  return shape === 0 || expected === 'long' || path.at(-2) === 'supersedes' ? expected : 'structure';
}

/** Returns the kind of scalar that belongs at a path, by the keys that lead to it. */
export function expectedAt(path: Path): Expected {
  const keys = path.filter((step) => typeof step === 'string');
  const key = keys.at(-1) ?? '';
  const parent = keys.at(-2);
  if (parent === 'declared') return 'number';
  // An agency's or a sector's code is a word like H55, not a number with a point in it.
  if (key === 'code' && (parent === 'publisher' || parent === 'sectors')) return 'name';
  // `departments` and `sectors` hold ids or whole entries; `id` names a procedure that has no code.
  if (key === 'id' && (parent === 'departments' || parent === 'sectors')) return 'word';
  return expectedByKey.get(key) ?? 'name';
}

/** Returns the shape below a key; undefined where no schema has that key. */
export function shapeBelow(
  shape: number | undefined,
  key: string,
  parent: string | undefined,
): number | undefined {
  // The severities of rules stand under their ids, which no shape names.
  if (parent === 'rules') return 0;
  const keys = shape === undefined ? undefined : shapes[shape];
  return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/** Returns the shape of a whole file. */
export const rootShape = (kind: keyof typeof rootShapes): number => rootShapes[kind];
