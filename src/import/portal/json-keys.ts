import { withUnit } from '../values/time-limits.ts';
import type { JsonObject } from '../files/json-text.ts';
import { looksLikeDecision, looksLikeLevels } from '../lists/cells.ts';
import { looksLikeCode } from '../values/codes.ts';
import { looksLikeDepartment } from '../values/body-names.ts';
import { isUnread, type ListColumn, meaningOfKey, saysFormer } from '../lists/columns.ts';
import { type Cells, collectCells } from '../lists/parts.ts';
import { doubt, type Notes } from '../values/notes.ts';
import { looksLikePortalId } from '../values/attributes/columns.ts';
import { isSaved, twofoldColumns } from '../values/changes/twofold-columns.ts';
import { wordsOfKey } from '../lists/headings/key-words.ts';
import { saidApart, unitOfTime } from './json-apart.ts';
import { asText, isEmpty, plainText, reasonText } from './json-values.ts';

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
    const byKey = lawful.get(key) ?? (isFormer(key, value) ? 'unread' : meaningOfKey(key));
    const apart = mayBeApart.has(byKey) ? saidApart(key, part, notes) : undefined;
    if (apart) {
      for (const [meaning, cell] of apart.cells) cells.add(meaning, cell);
      unread.push(...apart.unread);
      continue;
    }
    const isDocument = byKey === 'legalBases' || byKey === 'publishedBy' || byKey === 'timeLimit';
    const given = byKey === 'onlineReason' ? reasonText(part) : asText(part, isDocument);
    const meaning = settled(byKey, given ?? '', meanings);
    if (isUnread(meaning)) {
      if (!isEmpty(part)) unread.push(key);
      continue;
    }
    if (byKey === undefined) byValue.set(key, meaning);
    if (given === undefined) doubt(notes, 'row', 'value_not_text', { key });
    const text = plainText(given ?? '', 'row', notes);
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
  ['Label', '_label', 'Name', '_name'].some(
    (words) => typeof value[`${key}${words}`] === 'string' && value[`${key}${words}`] !== '',
  ) && /^[a-z\d]+(?:[_-][a-z\d]+)*$/u.test(String(value[key]));

/** Meanings of keys whose value may be said for each way of applying or each level; theirs may say nothing. */
const mayBeApart: ReadonlySet<ListColumn | undefined> = new Set([undefined, 'methods', 'levels'] as const);
/** Tells the key of a code or a name that was, beside that of the one that is: `maTTHCCu`, `maTTHC`. */
function isFormer(key: string, value: JsonObject): boolean {
  const meaning = meaningOfKey(key);
  const isPlain = (other: string): boolean =>
    meaningOfKey(other) === meaning && !saysFormer(wordsOfKey(other));
  return (
    (meaning === 'code' || meaning === 'name') &&
    saysFormer(wordsOfKey(key)) &&
    Object.keys(value).some(isPlain)
  );
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
  if (!kinds.includes('reduced'))
    for (const key of keys)
      if ([undefined, 'timeLimit'].includes(meaningOfKey(key)) && isSaved(wordsOfKey(key)))
        lawful.set(key, 'timeSaved');
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
