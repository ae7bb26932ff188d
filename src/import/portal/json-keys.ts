import { isTimeUnit, namesUnit, withUnit } from '../values/time-limits.ts';
import type { JsonObject } from '../files/json-text.ts';
import { looksLikeDecision, looksLikeLevels } from '../lists/cells.ts';
import { looksLikeCode } from '../values/codes.ts';
import { looksLikeDepartment } from '../values/body-names.ts';
import { isUnread, type ListColumn, meaningOfKey } from '../lists/columns.ts';
import { type Cells, collectCells } from '../lists/parts.ts';
import { doubt, type Notes } from '../values/notes.ts';
import { looksLikePortalId } from '../values/attributes/columns.ts';
import { twofoldColumns } from '../values/changes/twofold-columns.ts';
import { wordsOfKey } from '../lists/headings/key-words.ts';
import { asText, isEmpty, partText, reasonText, textOfKey } from './json-values.ts';

/** Opens the values of a record by the meaning of their keys. */
export function openKeys(value: JsonObject, notes: Notes): OpenedKeys {
  const cells = collectCells();
  const unread: string[] = [];
  const byValue = new Map<string, ListColumn>();
  const meanings = new Set(Object.keys(value).map(meaningOfKey));
  const lawful = keysByLaw(Object.keys(value));
  const unit = unitOfTime(value);
  for (const [key, part] of Object.entries(value)) {
    if (key === unit?.key || isSaidInWords(key, value)) continue;
    const byKey = lawful.get(key) ?? meaningOfKey(key);
    const isDocument = byKey === 'legalBases' || byKey === 'publishedBy' || byKey === 'timeLimit';
    const given = byKey === 'onlineReason' ? reasonText(part) : asText(part, isDocument);
    const meaning = settled(byKey, given ?? '', meanings);
    if (isUnread(meaning)) {
      if (!isEmpty(part)) unread.push(key);
      continue;
    }
    if (byKey === undefined) byValue.set(key, meaning);
    if (given === undefined) doubt(notes, 'row', 'value_not_text', { key });
    const text = textOfKey(key, given ?? '', notes);
    const isTime = meaning === 'timeLimit' || meaning === 'timeLimitByLaw';
    cells.add(meaning, { heading: key, text: isTime ? withUnit(text, unit?.text) : text });
  }
  const isNumber = Object.entries(value).some(
    ([key, part]) => typeof part === 'number' && meaningOfKey(key) === 'code',
  );
  return { cells, unread, byValue, isNumber };
}

/** Tells whether another key says in words what one has as a program's key: `category` beside `categoryLabel`. */
const isSaidInWords = (key: string, value: JsonObject): boolean =>
  /^[a-z\d]+(?:[_-][a-z\d]+)*$/u.test(String(value[key])) &&
  ['Label', '_label', 'Name', '_name'].some(
    (words) => typeof value[`${key}${words}`] === 'string' && value[`${key}${words}`] !== '',
  );

/** Keys that were asked for: each record of a file has the same. */
const unitKeys = new Map<string, boolean>();
const mostKeys = 5000;

function isUnitKey(key: string): boolean {
  const known = unitKeys.get(key);
  if (known !== undefined) return known;
  const isUnit = namesUnit(wordsOfKey(key));
  if (unitKeys.size < mostKeys) unitKeys.set(key, isUnit);
  return isUnit;
}

/** Returns the key that holds the unit of the time limit beside it, and the unit: `processingTimeUnit: "DAY"`. */
function unitOfTime(value: JsonObject): { key: string; text: string } | undefined {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part !== 'string' || !isUnitKey(key)) continue;
    const text = partText(part).trim();
    if (isTimeUnit(text)) return { key, text };
  }
  return undefined;
}

const noKeys: ReadonlyMap<string, ListColumn> = new Map();

/** Returns the meaning of keys for the time limit by law, and for what was saved, beside one for the reduced limit. */
function keysByLaw(keys: readonly string[]): ReadonlyMap<string, ListColumn> {
  const times = keys.filter((key) => meaningOfKey(key) === 'timeLimit');
  if (times.length === 0) return noKeys;
  const kinds = twofoldColumns(times.map(wordsOfKey));
  const lawful = new Map<string, ListColumn>();
  for (const [index, key] of times.entries()) {
    if (kinds[index] === 'saved') lawful.set(key, 'unread');
    if (kinds[index] === 'lawful') lawful.set(key, 'timeLimitByLaw');
  }
  return lawful;
}

/** Values of a record as cells, and keys that were not read. */
interface OpenedKeys {
  cells: Cells;
  unread: string[];
  /** Keys whose value told the meaning that their words leave open. */
  byValue: ReadonlyMap<string, ListColumn>;
  isNumber: boolean;
}

/** Returns the meaning of a key; where its words leave it open, its value tells a body that manages, and levels. */
function settled(
  meaning: ListColumn | undefined,
  text: string,
  others: ReadonlySet<ListColumn | undefined>,
): ListColumn | undefined {
  const isLevels = !others.has('levels') && looksLikeLevels(text);
  const isDepartment = !others.has('department') && looksLikeDepartment(text);
  if (meaning === 'authority') return isLevels ? 'levels' : 'decidingAgency';
  if (meaning === 'agency') return isDepartment ? 'department' : 'implementingAgencies';
  if (meaning === 'portalId' && looksLikePortalId(text)) return meaning;
  if (meaning !== undefined && meaning !== 'portalId') return meaning;
  if (!others.has('code') && looksLikeCode(text)) return 'code';
  if (!others.has('publishedBy') && looksLikeDecision(text)) return 'publishedBy';
  if (isDepartment && !others.has('agency')) return 'department';
  return isLevels ? 'levels' : undefined;
}
