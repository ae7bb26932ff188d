import { Failure } from '../model/failure.ts';
import { isInternal, kinds, type RecordSummary } from '../model/types.ts';
import { valueAt } from '../model/procedure/by-level.ts';
import { nearest } from '../text/distance.ts';
import { foldText } from '../text/fold.ts';

/** Keys by which procedures are filtered. */
export const filterKeys = [
  'department',
  'sector',
  'level',
  'status',
  'kind',
  'online',
  'interlinked',
  'boundary-free',
  'by-post',
  'proactive',
  'online-reason',
  'reduced',
  'group',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** A filter condition: met by a procedure that has one of the values. */
export interface Condition {
  key: FilterKey;
  values: string[];
}

/** The kinds of procedures that lists and figures take unless kinds are asked for: all but internal ones. */
const publicKinds: readonly string[] = kinds.filter((kind) => !isInternal({ kind }));

/** Returns the kinds of procedures that conditions leave in lists and figures. */
export const kindsIn = (conditions: readonly Condition[] = []): readonly string[] =>
  conditions.find(({ key }) => key === 'kind')?.values ?? publicKinds;

/** Possible values of each key, as ids, each with the names that people know it by. */
export type Vocabulary = Readonly<Record<FilterKey, ReadonlyMap<string, readonly string[]>>>;

/** Reads the values of a procedure under each key; defaults of the schemas stand for missing ones. */
export const valuesOf: Readonly<Record<FilterKey, (record: RecordSummary) => readonly string[]>> = {
  department: (record) => [record.department],
  sector: (record) => [record.sector],
  level: (record) => record.levels,
  status: (record) => [record.status],
  kind: (record) => [record.kind ?? 'standard'],
  online: (record) => record.levels.map((level) => valueAt(record, 'online', level) ?? 'unspecified'),
  interlinked: (record) => [record.interlinked ?? 'none'],
  'boundary-free': ({ boundaryFree }) => [
    boundaryFree === undefined ? 'unspecified' : boundaryFree ? 'yes' : 'no',
  ],
  'by-post': (record) => [postServiceOf(record)],
  proactive: ({ proactive }) => [String(proactive ?? 'unspecified')],
  'online-reason': (record) => [onlineReasonOf(record)],
  reduced: ({ timeLimitByLaw }) => [timeLimitByLaw ? 'yes' : 'no'],
  group: ({ groups = [] }) => (groups.length > 0 ? groups : ['unspecified']),
};

/** Reasons for a service that is online in part only (NĐ 224/2026 Điều 14); that none is said, and that none has to be. */
export const onlineReasons = [
  'presence',
  'inspection',
  'technical_fault',
  'technical',
  'other',
  'unspecified',
  'none',
] as const;

/** Returns why a procedure is online in part only; none where it is not, at any level. */
function onlineReasonOf(record: RecordSummary): (typeof onlineReasons)[number] {
  if (!valuesOf.online(record).includes('partial')) return 'none';
  return record.onlineReason?.kind ?? 'unspecified';
}

/** Lists the ways in which the post serves a procedure (dịch vụ bưu chính công ích). */
export const postServices = ['both', 'receive', 'return', 'none', 'unspecified'] as const;

/** Returns what the post does for a procedure; of one of which only that it does something is known, both. */
export function postServiceOf({ postal, byPost }: RecordSummary): (typeof postServices)[number] {
  const { receive = byPost ? undefined : postal, return: returned = byPost ? undefined : postal } =
    byPost ?? {};
  if (receive && returned) return 'both';
  if (receive) return 'receive';
  if (returned) return 'return';
  return receive === undefined && returned === undefined ? 'unspecified' : 'none';
}

/** Levels of proactive service (NĐ 224/2026 Điều 16), and that none is known. */
export const proactiveLevels = ['1', '2', '3', '4', 'unspecified'] as const;

/** Tells whether a procedure meets all conditions; none at all are met by every procedure. */
export function meets(record: RecordSummary, conditions: readonly Condition[]): boolean {
  return conditions.every(({ key, values }) => valuesOf[key](record).some((value) => values.includes(value)));
}

/**
 * Reads conditions as they are typed: `department=so-tu-phap`, `level=xã,tỉnh`. A value is an id or a
 * name, with or without diacritics; a comma parts values unless a name has it.
 *
 * @throws Failure `bad-condition`, `unknown-filter` or `unknown-filter-value`, with what is near
 */
export function readConditions(texts: readonly string[], vocabulary: Vocabulary): Condition[] {
  return texts.map((text) => {
    const [typed = '', value = ''] = text.split(/=(.*)/su).map((part) => part.trim());
    if (!text.includes('=') || value === '') throw new Failure('bad-condition', { text });
    const key = filterKeys.find((name) => name === typed.toLowerCase());
    if (!key)
      throw new Failure('unknown-filter', {
        key: typed,
        near: nearest(typed, filterKeys),
        all: [...filterKeys],
      });
    return { key, values: readValues(key, value, vocabulary[key]) };
  });
}

/** Writes conditions as they are typed, by ids. */
export function writeConditions(conditions: readonly Condition[]): string[] {
  return conditions.map(({ key, values }) => `${key}=${values.join(',')}`);
}

function readValues(key: FilterKey, text: string, known: Vocabulary[FilterKey]): string[] {
  const whole = findValue(text, known);
  if (whole) return [whole];
  const parts = text.split(',').map((part) => part.trim());
  const found = parts.filter(Boolean).map((part) => findValue(part, known) ?? failValue(key, part, known));
  return [...new Set(found)].sort();
}

/**
 * Finds the id of a value: by the id itself, else by the one name that matches; with diacritics where they
 * were typed.
 */
function findValue(text: string, known: Vocabulary[FilterKey]): string | undefined {
  if (known.has(text)) return text;
  // Whoever cannot type a space types a hyphen: cấp-xã.
  const lower = text.normalize('NFC').toLowerCase();
  return findNamed(lower, known) ?? findNamed(lower.replace(/[-_]+/gu, ' '), known);
}

function findNamed(typed: string, known: Vocabulary[FilterKey]): string | undefined {
  const isBare = foldText(typed) === typed;
  const isNamed = (name: string) =>
    isBare ? foldText(name) === typed : name.normalize('NFC').toLowerCase() === typed;
  const found = [...known].filter(([id, names]) => [id, ...names].some(isNamed));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function failValue(key: FilterKey, value: string, known: Vocabulary[FilterKey]): never {
  const names = new Map([...known].flatMap(([id, held]) => [id, ...held].map((name) => [name, id])));
  const near = new Map<string, string>();
  // By its id where that is nearest, else by its name as it is registered: either can be typed.
  for (const name of nearest(value, names.keys())) {
    const id = names.get(name) ?? name;
    if (!near.has(id)) near.set(id, name === id ? id : (known.get(id)?.[0] ?? name));
  }
  throw new Failure('unknown-filter-value', { key, value, near: [...near.values()], all: [...known.keys()] });
}
