import { foldText } from '../../../text/fold.ts';
import { tellCount } from '../../lists/headings/declared.ts';
import type { Origin } from '../../values/notes.ts';
import type { PortalInput } from '../record.ts';
import type { Level } from '../../../model/types.ts';
import { isBareAction, namesNoMovement } from '../../annex/movements.ts';
import { looksLikeDepartment } from '../../values/body-names.ts';
import { wordsOfKey } from '../../lists/headings/key-words.ts';
import { levelsNamed } from '../../values/levels/words.ts';
import { looksLikeCode } from '../../values/codes.ts';
import { meaningOfKey } from '../../lists/columns.ts';
import { isObject, type JsonObject } from '../../files/json-values.ts';

/** Department, sector and levels of a record, from the objects and keys around it. */
export interface Around {
  department?: string;
  sector?: string;
  levels?: Level[];
}

/** A value that stands where a record does, with the department and sector around it. */
export interface FoundRecord {
  value: unknown;
  around: Around;
}

/** Records lie at the top, in a list within an object, or in lists of such objects. */
const deepest = 6;

/**
 * Finds the records of procedures in a value of JSON. They are known by their codes, wherever the
 * lists that hold them are; where no object has one, the longest list of objects is taken for them.
 */
export function findRecords(value: unknown): { records: FoundRecord[]; areCoded: boolean } {
  const coded = codedIn(value, {}, 0);
  if (coded.length > 0) return { records: coded, areCoded: true };
  const lists = listsIn(value, 0).sort((a, b) => b.length - a.length);
  const longest = lists.find((list) => list.some(isNamed)) ?? lists[0];
  const records = longest ?? (Array.isArray(value) ? value : [value]);
  return { records: records.map((one) => ({ value: one, around: {} })), areCoded: false };
}

const isNamed = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).some((key) => meaningOfKey(key) === 'name');

/** `procedureId` is a code where its value is one. */
const codeKeys: ReadonlySet<string | undefined> = new Set(['code', 'portalId']);

/** Tells whether an object has the code of a procedure. */
function hasCode(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  return Object.keys(value).some((key) => {
    const part = value[key];
    const isPlain = typeof part === 'string' || typeof part === 'number';
    return isPlain && looksLikeCode(String(part)) && codeKeys.has(meaningOfKey(key));
  });
}

function codedIn(value: unknown, around: Around, depth: number): FoundRecord[] {
  if (hasCode(value)) return [{ value: withSource(value), around }];
  if (depth >= deepest) return [];
  if (Array.isArray(value)) {
    if (value.some(hasCode)) return value.map((one) => ({ value: withSource(one), around }));
    return value.flatMap((one) => codedIn(opened(one), around, depth + 1));
  }
  if (!isObject(value)) return [];
  const within = { ...around, ...saidBy(value) };
  const keys = Object.keys(value);
  const areLevels = keys.filter((key) => levelsNamed(wordsOfKey(key))).length > 1;
  const areSectors = keys.filter((key) => isName(key)).length > 1;
  return Object.entries(value).flatMap(([key, part]) => {
    if (looksLikeCode(key) && isObject(part)) return [{ value: { code: key, ...part }, around: within }];
    if (typeof part !== 'object' || part === null) return [];
    const levels = areLevels || /^c[aấ]p/iu.test(key) ? levelsNamed(wordsOfKey(key)) : undefined;
    const named = levels ? { ...within, levels } : namedBy(key, part, within, areSectors);
    return codedIn(part, named, depth + 1).map((found) => nameParent(found, key, part));
  });
}

/** Returns a record that has nothing but its code beside an object of all else, as stores of documents give it, in one. */
function withSource(value: unknown): unknown {
  if (!isObject(value) || isNamed(value)) return value;
  const [source, ...others] = Object.entries(value).filter(([, part]) => isNamed(part));
  if (!source || others.length > 0) return value;
  const { [source[0]]: _, ...beside } = value;
  return { ...(hasCode(source[1]) ? {} : beside), ...(source[1] as JsonObject) };
}

/** Returns a record whose code and name lie in an object of their own with these beside its other values. */
function opened(value: unknown): unknown {
  if (!isObject(value)) return value;
  const coded = Object.entries(value).filter(([, part]) => hasCode(part));
  const [key, own] = coded.length === 1 ? (coded[0] ?? []) : [];
  if (key === undefined) return value;
  const { [key]: _, ...beside } = value;
  return { ...beside, ...(own as JsonObject) };
}

/**
 * Takes the key of a list for the department of its records, or for their sector, where it is a name: below a
 * department or a level, or beside others.
 */
function namedBy(key: string, part: object, around: Around, areSectors: boolean): Around {
  if (looksLikeDepartment(key)) return { ...around, department: key };
  const isBelow = areSectors || around.department !== undefined || around.levels !== undefined;
  return isBelow && isName(key) && Array.isArray(part) ? { ...around, sector: key } : around;
}

/** Tells a key that is a name, as those of sectors are: neither a value's nor a movement's. */
const isName = (key: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:[\s,][^\d]*)?$/u.test(key) &&
  meaningOfKey(key) === undefined &&
  !isBareAction(key) &&
  !namesNoMovement(key) &&
  !listWords.test(key);

const listWords =
  /danh sách|danh mục|thủ tục|tthc|bảng|trang|dữ liệu|nội dung|tổng|procedure|item|list|data|row|record|page|sheet|result/iu;

/** Returns the department and sector that an object gives for the records within it. */
function saidBy(value: JsonObject): Around {
  const around: Around = {};
  for (const [key, own] of Object.entries(value)) {
    const meaning = meaningOfKey(key);
    const isNamed = meaning === 'sector' || meaning === 'department';
    const part = isNamed && isObject(own) ? nameOf(own) : own;
    if (typeof part !== 'string') continue;
    if (meaning === 'sector') around.sector = part;
    else if (meaning === 'levels' && levelsNamed(part)) around.levels = levelsNamed(part) ?? [];
    else if (meaning === 'department' || looksLikeDepartment(part)) around.department = part;
  }
  return around;
}

/** Returns the name in an object that says nothing else than plain values: `department: {id: 1, name: …}`. */
function nameOf(value: JsonObject): unknown {
  const isPlain = Object.values(value).every((part) => typeof part !== 'object' || part === null);
  return isPlain ? Object.entries(value).find(([key]) => meaningOfKey(key) === 'name')?.[1] : undefined;
}

/** Takes the name of an object that holds a list for a sector's: `sectors: [{name: …, procedures: […]}]`. */
function nameParent(found: FoundRecord, key: string, part: object): FoundRecord {
  const meaning = meaningOfKey(key);
  if ((meaning !== 'sector' && meaning !== 'department') || !Array.isArray(part)) return found;
  const parent = part.find((one) => isObject(one) && holds(one, found.value)) as JsonObject | undefined;
  const name = Object.entries(parent ?? {}).find(
    ([one, text]) => typeof text === 'string' && meaningOfKey(one) === 'name',
  )?.[1];
  return typeof name === 'string' && found.around[meaning] === undefined
    ? { ...found, around: { ...found.around, [meaning]: name } }
    : found;
}

function holds(parent: JsonObject, value: unknown): boolean {
  return Object.values(parent).some((part) => Array.isArray(part) && part.includes(value as never));
}

/** Returns the lists of objects in a value, down to the depth of lists of records. */
function listsIn(value: unknown, depth: number): unknown[][] {
  if (depth > 3 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const within = value.flatMap((one) => listsIn(one, depth + 1));
    return value.length > 0 && value.every(isObject) ? [value, ...within] : within;
  }
  return Object.values(value).flatMap((part) => listsIn(part, depth + 1));
}

const total =
  /^(?:(?:tong|so luong)(?: so| cong)?(?: (?:tthc|thu tuc|thu tuc hanh chinh|ban ghi|ket qua))?|(?:records |items )?total(?: (?:count|elements|records|items|rows|results))?|count)$/;

/** A total in JSON that is not the number of records beside it. */
interface ToldTotal {
  text: string;
  said: number;
  counted: number;
}

/** Totals that the values of a file say, to be held against all that was read of it: each page of a list says how many there are on all. */
export class Totals {
  readonly #all: (ToldTotal & { origin: Origin })[] = [];

  take(value: unknown, origin: Origin): void {
    for (const total of totalsIn(value)) this.#all.push({ ...total, origin });
  }

  tell(input: PortalInput): void {
    for (const { origin, text, said, counted } of this.#all)
      if (said !== input.rowsRead) tellCount(input, origin, text, said, counted);
  }
}

/** Returns the totals in JSON that are not the number of records beside them: of a page of a list, or one that lacks some. */
function totalsIn(value: unknown, depth = 0): ToldTotal[] {
  if (depth > deepest || hasCode(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => totalsIn(one, depth + 1));
  if (!isObject(value)) return [];
  const totals = Object.entries(value).filter(
    ([key, part]) => typeof part === 'number' && total.test(foldText(wordsOfKey(key))),
  );
  const { records, areCoded } = totals.length > 0 ? findRecords(value) : { records: [], areCoded: false };
  const own = totals.flatMap(([key, said]): ToldTotal[] =>
    areCoded && said !== records.length
      ? [{ text: `${key}: ${said}`, said: Number(said), counted: records.length }]
      : [],
  );
  return [...own, ...Object.values(value).flatMap((part) => totalsIn(part, depth + 1))];
}
