import { foldText } from '../../../text/fold.ts';
import { columnOf } from '../../annex/columns.ts';
import { readHeading } from '../../annex/heading.ts';
import { actionOfCell } from '../../annex/movements.ts';
import { documentOfSheets } from '../../annex/of-sheets.ts';
import { isObject, type JsonObject, splitJson } from '../../files/json-text.ts';
import type { Sheet, UnseenInSheet } from '../../files/table.ts';
import type { WordBlock, WordDocument } from '../../files/word/document.ts';
import { type ListColumn, meaningOfKey } from '../../lists/columns.ts';
import { englishMeaning } from '../../lists/headings/english.ts';
import { wordsOfKey } from '../../lists/headings/key-words.ts';
import { looksLikeCode } from '../../values/codes.ts';
import { seenText, soundText } from './values.ts';
import { isPlain, readParticulars } from './particulars.ts';

/** A decision in JSON, laid out as a paper: its particulars as lines, each of its lists as a table. */
export interface JsonPaper {
  /** Lays it out; of a long list that takes as long as reading it. */
  document(): WordDocument;
  /** True when a list or its records name a movement: only a decision does. */
  namesMovements: boolean;
}

/** A list of procedures in a value of JSON: the key it stands under, and what the objects around it say. */
interface FoundList {
  key: string;
  lines: string[];
  records: JsonObject[];
}

const deepest = 5;
const sampled = 200;

/**
 * Lays out the lists of procedures in JSON as the annexes of a paper are, so that a decision is read alike from
 * both; undefined where there is no such list.
 *
 * @param tablesBefore the number after which the tables are numbered
 */
export function paperOfJson(text: string, tablesBefore: number): JsonPaper | undefined {
  const values = splitJson(text).flatMap((line) => ('value' in line ? [line.value] : []));
  const [first] = values;
  const root = values.length === 1 ? first : values;
  const lists = listsIn(root, '', [], 0);
  if (lists.length === 0) return undefined;
  return {
    document: () => layOut(lists, root, tablesBefore),
    namesMovements: lists.some(namesMovement),
  };
}

function layOut(lists: readonly FoundList[], root: unknown, tablesBefore: number): WordDocument {
  const isListed = (value: unknown): boolean => listsIn(value, '', [], 1).length > 0;
  const { lines, unread } = isObject(root) ? readParticulars(root, isListed) : { lines: [], unread: [] };
  const { blocks, tableCount } = documentOfSheets(lists.map(sheetOf), tablesBefore);
  const above = lines.map((line) => ({ kind: 'paragraph', text: line.normalize('NFC') }) as const);
  const told: WordBlock[] = unread.map((text) => ({
    kind: 'paragraph',
    text: '',
    unseen: [{ kind: 'unread_key', text }],
  }));
  return { blocks: [...above, ...told, ...blocks], tableCount };
}

function listsIn(value: unknown, key: string, lines: readonly string[], depth: number): FoundList[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) {
    const records = value.filter(isObject);
    if (records.some(isProcedure)) return [{ key, lines: [...lines], records }];
    return records.flatMap((one) => listsIn(one, key, [...lines, ...textsOf(one)], depth + 1));
  }
  if (!isObject(value)) return [];
  const above = [...lines, ...titlesOf(value, depth)];
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'object' ? listsIn(part, name, above, depth + 1) : [],
  );
}

/** Returns the texts of an object that head its lists with a movement; of the outermost, under keys for titles alone. */
function titlesOf(value: JsonObject, depth: number): string[] {
  return Object.entries(value).flatMap(([key, part]) => {
    const isTitle =
      depth > 0 || /^(?:tieu de|title|heading|ten (?:danh muc|phu luc))$/u.test(foldText(wordsOfKey(key)));
    return isTitle && typeof part === 'string' && readHeading(part).actions.length === 1 ? [part] : [];
  });
}

/** Returns the texts of an object that groups procedures: its movement, sector or department. */
function textsOf(value: JsonObject): string[] {
  return Object.values(value).filter((part) => typeof part === 'string');
}

/** Tells whether an object is a procedure's, or an old and a new one's: it has a code or a name, and no lists of others. */
function isProcedure(value: JsonObject): boolean {
  const parts = Object.entries(value);
  if (parts.some(([key, part]) => sideOf(key) !== '' && (isSide(part) || sidesIn(part).length > 0)))
    return true;
  const isOne = parts.some(([key, part]) => isOfProcedure(key) || isSide(part));
  return isOne && !parts.some(([, part]) => Array.isArray(part) && part.some(isCoded));
}

/** Tells whether a key is for the code or the name of a procedure, now or before. */
const isOfProcedure = (key: string): boolean =>
  /^(?:name|code)$/u.test(meaningOfKey(wordsOfKey(key).replace(beforeOrAfter, '')) ?? '');

const isCoded = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).some((key) => meaningOfKey(key) === 'code');

/** Tells whether a value is a procedure of its own within a record: the old one, the new one. */
const isSide = (value: unknown): value is JsonObject => {
  if (!isObject(value)) return false;
  const meanings = new Set(Object.keys(value).map(meaningOfKey));
  return meanings.has('code') && meanings.has('name');
};

function sheetOf({ key, lines, records }: FoundList): Sheet {
  const coded = codeKeyOf(records);
  const unseen: UnseenInSheet[] = [];
  const opened = records.map((record, index) =>
    cellsOf(record, coded, (text) => unseen.push({ kind: 'unread_key', text, row: index + 1 })),
  );
  const headings = [...new Set(opened.flatMap((cells) => [...cells.keys()]))];
  const rows = opened.map((cells, index) =>
    headings.map((heading) => {
      const { text, unseen: own } = seenText(cells.get(heading) ?? '');
      unseen.push(...own.map((one) => ({ ...one, row: index + 1 })));
      return text;
    }),
  );
  const name = wordsOfKey(key)
    .replace(/(?<!\p{L})(?:procedures?|items?|list|rows)(?!\p{L})/giu, ' ')
    .trim();
  return { name, above: lines, rows: [headings, ...rows], firstRow: 0, numeric: [], unseen };
}

/** Returns the key whose values are codes, where none says that it is for them: `procedureId`. */
function codeKeyOf(records: readonly JsonObject[]): string | undefined {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (keys.some((key) => meaningOfKey(key) === 'code')) return undefined;
  return keys.find(
    (key) =>
      !beforeOrAfter.test(wordsOfKey(key)) &&
      records.some(({ [key]: part }) => typeof part === 'string' && looksLikeCode(part)),
  );
}

/** Returns the values of a record by headings; those of an old and a new procedure within it are told apart. */
function cellsOf(
  record: JsonObject,
  coded: string | undefined,
  tell: (text: string) => void,
): Map<string, string> {
  const cells = new Map<string, string>();
  const put = (heading: string, part: unknown): void => {
    const said = soundText(part, isOfDocument(heading), (_, error) => tell(`${heading}: ${error}`));
    const text = said ?? JSON.stringify(part);
    if (text !== '') cells.set(heading, cells.has(heading) ? `${cells.get(heading)}\n${text}` : text);
  };
  for (const [key, part] of Object.entries(record)) {
    for (const side of isSide(part) ? [part] : sidesIn(part))
      for (const [own, value] of Object.entries(side)) put(`${headingOf(own)}${sideOf(key)}`, value);
    if (isSide(part) || sidesIn(part).length > 0) continue;
    const values = valuesBySide(part);
    for (const [side, value] of values) put(`${headingOf(key)}${side}`, value);
    if (values.length === 0) put(key === coded ? codeHeading : headingOf(key), part);
  }
  return cells;
}

function sidesIn(part: unknown): JsonObject[] {
  return Array.isArray(part) && part.length > 0 && part.every(isSide) ? part : [];
}

/** Returns what a value was and is, each with its side: `{ cu: "10 ngày", moi: "03 ngày" }`; empty where it is anything else. */
function valuesBySide(part: unknown): [side: string, value: unknown][] {
  const entries = isObject(part) ? Object.entries(part) : [];
  const sides = entries.map(([key, value]): [string, unknown] => [isPlain(value) ? sideOf(key) : '', value]);
  return sides.length === 2 &&
    new Set(sides.map(([side]) => side)).size === 2 &&
    sides.every(([side]) => side !== '')
    ? sides
    : [];
}

/** Returns the word for the procedure that a key within a record is about: ` cũ`, ` mới`. */
function sideOf(key: string): string {
  const folded = foldText(wordsOfKey(key));
  if (/(?:^| )(?:old|cu|from|replaced|truoc|before)$|(?:bi|duoc) thay the/.test(folded)) return ' cũ';
  return /(?:^| )(?:new|moi|to|with|sau|after)$|thay the/.test(folded) ? ' mới' : '';
}

const isOfDocument = (heading: string): boolean => {
  const column = columnOf(heading);
  return (
    column === 'legalBases' ||
    column === 'amendingDocument' ||
    column === 'timeLimit' ||
    column === 'publishedBy'
  );
};

const codeHeading = 'Mã số TTHC';

/** Headings that annexes have, for keys in English and for words that only lists have. */
const annexHeadings: Readonly<Partial<Record<ListColumn, string>>> = {
  order: 'STT',
  code: codeHeading,
  name: 'Tên thủ tục hành chính',
  department: 'Cơ quan quản lý',
  agency: 'Cơ quan thực hiện',
  implementingAgencies: 'Cơ quan thực hiện',
  decidingAgency: 'Cơ quan có thẩm quyền',
  coordinatingAgencies: 'Cơ quan phối hợp',
  sector: 'Lĩnh vực',
  levels: 'Cấp thực hiện',
  timeLimit: 'Thời hạn giải quyết',
  fees: 'Phí, lệ phí',
  legalBases: 'Căn cứ pháp lý',
  place: 'Địa điểm thực hiện',
  online: 'Dịch vụ công trực tuyến',
  postal: 'Bưu chính công ích',
  applicants: 'Đối tượng thực hiện',
  results: 'Kết quả',
  status: 'Tình trạng',
  publishedBy: 'Số quyết định',
};

/** `old_name`, `newProcedureId`: what a procedure was before, or is after. */
const beforeOrAfter = /^(?:old|former|current|previous|cu|new|moi) (?=\S)/iu;

function headingOf(key: string): string {
  const words = wordsOfKey(key);
  const english = englishMeaning(words.toLowerCase());
  if (english && annexHeadings[english]) return annexHeadings[english];
  if (columnOf(words)) return words;
  const [side] = beforeOrAfter.exec(words) ?? [];
  const own = side && meaningOfKey(words.slice(side.length));
  // What it was is how it is known; what it is called from now on stands beside.
  if (own && annexHeadings[own])
    return /^(?:new|moi)/iu.test(side) ? `${annexHeadings[own]} mới` : annexHeadings[own];
  if (/^(?:by|(?:amend|abolish|repeal)(?:ing|ed)(?: by)?(?: documents?)?|documents?)$/iu.test(words))
    return 'Văn bản sửa đổi, bãi bỏ';
  const meaning = meaningOfKey(key);
  return (meaning && annexHeadings[meaning]) ?? key;
}

function namesMovement({ key, lines, records }: FoundList): boolean {
  if ([wordsOfKey(key), ...lines].some((text) => readHeading(text).actions.length > 0)) return true;
  return records
    .slice(0, sampled)
    .some((record) =>
      Object.entries(record).some(
        ([name, part]) =>
          isPlain(part) && columnOf(headingOf(name)) === 'action' && actionOfCell(String(part)) !== undefined,
      ),
    );
}
