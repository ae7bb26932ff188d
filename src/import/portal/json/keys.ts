import type { ProcedureContent } from '../../../model/types.ts';
import type { JsonObject } from '../../files/json-values.ts';
import { isUnread, type ListColumn, meaningOfKey } from '../../lists/columns.ts';
import { type Cells, CollectedCells } from '../../lists/parts.ts';
import { attributeColumns } from '../../values/attributes/columns.ts';
import { doubt, type Notes } from '../../values/notes.ts';
import { withUnit } from '../../values/time-limits.ts';
import { saidApart, unitOfTime } from './apart.ts';
import { readLabels } from './labels.ts';
import { isList, readListOf } from './lists.ts';
import { isDayOfDecision, meaningsOfKeys, settledMeaning } from './meanings.ts';
import { withoutErrors } from './sound.ts';
import { asText, isEmpty, plainText, reasonText, textOfKey } from './values.ts';

/** Opens the values of a record by the meaning of their keys. */
export function openKeys(written: JsonObject, notes: Notes): OpenedKeys {
  const value = withoutErrors(written, notes);
  const cells = new CollectedCells();
  const unread: string[] = [];
  const parts: Partial<ProcedureContent> = {};
  const byValue = new Map<string, ListColumn>();
  const meanings = meaningsOfKeys(Object.keys(value));
  const unit = unitOfTime(value);
  for (const [key, part] of Object.entries(value)) {
    if (key === unit?.key || isSaidInWords(key, value)) continue;
    const byKey = meanings.of.get(key);
    const listed = readListOf(byKey, key, part, notes);
    if (listed) {
      Object.assign(parts, listed.parts);
      unread.push(...listed.unread);
      continue;
    }
    const apart = mayBeApart.has(byKey) ? saidApart(key, part, notes) : undefined;
    if (apart) {
      for (const [meaning, cell] of apart.cells) cells.add(meaning, cell);
      unread.push(...apart.unread);
      continue;
    }
    const isDocument = byKey === 'legalBases' || byKey === 'publishedBy' || byKey === 'timeLimit';
    const given = byKey === 'onlineReason' ? reasonText(part) : asText(part, isDocument);
    const meaning = settledMeaning(byKey, given ?? '', meanings.all, isList(part));
    if (meaning === undefined || (isUnread(meaning) && !isDayOfDecision(key, meaning))) {
      const said =
        typeof part === 'string' ? readLabels(key, plainText(part, 'row', notes), meanings.all) : undefined;
      for (const [column, cell] of said?.cells ?? []) cells.add(column, cell);
      if (said) unread.push(...said.unread);
      else if (!isEmpty(part)) unread.push(key);
      continue;
    }
    if (byKey === undefined) byValue.set(key, meaning);
    if (given === undefined) doubt(notes, 'row', 'value_not_text', { key });
    const text = textOfKey(key, given ?? '', notes);
    if (isSecond(cells, meaning, text)) {
      unread.push(key);
      continue;
    }
    const isTime = meaning === 'timeLimit' || meaning === 'timeLimitByLaw';
    cells.add(meaning, { heading: key, text: isTime ? withUnit(text, unit?.text) : text });
  }
  const isNumber = Object.keys(value).some(
    (key) => typeof value[key] === 'number' && meaningOfKey(key) === 'code',
  );
  return { cells, unread, byValue, isNumber, parts };
}

/** Meanings whose values are read together, however many keys have them. */
const together: ReadonlySet<ListColumn> = new Set<ListColumn>([
  ...['status', 'note', 'timeLimit', 'fees', 'online', 'oneStop'],
  ...['ministryMark', 'provinceMark', 'districtMark', 'communeMark', 'otherMark'],
  ...attributeColumns,
] as ListColumn[]);

/** Tells a value of which a record has another one already, under a key of the same meaning. */
const isSecond = (cells: Cells, meaning: ListColumn, text: string): boolean =>
  !together.has(meaning) &&
  cells.all(meaning).length > 0 &&
  ![text.trim(), ''].includes(cells.text(meaning).trim()) &&
  text.trim() !== '';

/** Tells whether another key says in words what one has as a program's key: `category` beside `categoryLabel`. */
const isSaidInWords = (key: string, value: JsonObject): boolean =>
  /^[a-z\d]+(?:[_-][a-z\d]+)*$/u.test(String(value[key])) &&
  ['Label', '_label', 'Name', '_name'].some(
    (words) => typeof value[`${key}${words}`] === 'string' && value[`${key}${words}`] !== '',
  );

/** Meanings of keys whose value may be said for each way of applying or each level; theirs may say nothing. */
const mayBeApart: ReadonlySet<ListColumn | undefined> = new Set([undefined, 'methods', 'levels'] as const);
/** Values of a record as cells, and keys that were not read. */
interface OpenedKeys {
  cells: Cells;
  unread: string[];
  /** Keys whose value told the meaning that their words leave open. */
  byValue: ReadonlyMap<string, ListColumn>;
  isNumber: boolean;
  /** Parts that stand in lists of objects. */
  parts: Partial<ProcedureContent>;
}
