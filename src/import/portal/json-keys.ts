import type { JsonObject } from '../files/json-text.ts';
import { looksLikeDepartment, looksLikeLevels } from '../lists/cells.ts';
import { type ListColumn, meaningOfKey } from '../lists/columns.ts';
import type { Cells } from '../lists/parts.ts';
import { doubt, type Notes } from '../values/notes.ts';
import { asText, isEmpty, plainText } from './json-values.ts';

/** Opens the values of a record by the meaning of their keys. */
export function openKeys(value: JsonObject, notes: Notes): OpenedKeys {
  const byMeaning = new Map<ListColumn, { heading: string; text: string }[]>();
  const unread: string[] = [];
  const byValue = new Map<string, ListColumn>();
  const meanings = new Set(Object.keys(value).map(meaningOfKey));
  for (const [key, part] of Object.entries(value)) {
    const byKey = meaningOfKey(key);
    const isDocument = byKey === 'legalBases' || byKey === 'publishedBy' || byKey === 'timeLimit';
    const given = asText(part, isDocument);
    const meaning = settled(byKey, given ?? '', meanings);
    if (!meaning || meaning === 'unread' || meaning === 'decisionDate') {
      if (!isEmpty(part)) unread.push(key);
      continue;
    }
    if (byKey === undefined) byValue.set(key, meaning);
    if (given === undefined) doubt(notes, 'row', 'value_not_text', { key });
    const cell = { heading: key, text: plainText(given ?? '', 'row', notes) };
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), cell]);
  }
  const all = (meaning: ListColumn) => byMeaning.get(meaning) ?? [];
  const cells: Cells = {
    all,
    text: (meaning) => all(meaning).find(({ text }) => text.trim() !== '')?.text ?? '',
    heading: (meaning) => all(meaning)[0]?.heading ?? '',
  };
  const isNumber = Object.entries(value).some(
    ([key, part]) => typeof part === 'number' && meaningOfKey(key) === 'code',
  );
  return { cells, unread, byValue, isNumber };
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
  if (meaning !== undefined) return meaning;
  if (isDepartment && !others.has('agency')) return 'department';
  return isLevels ? 'levels' : undefined;
}
