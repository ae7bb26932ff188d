import { addDays, isDayForm, readDay } from '../../model/date.ts';
import type { Part } from '../../model/types.ts';
import { cleanLine, cleanLines } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import { readEdited } from './edited.ts';
import type { OwnFacts, OwnFile, OwnForm, OwnRow } from './own-file.ts';

const fingerprint = /tthc1-sha256:[\da-f]{64}/u;
/** A table without the file's own facts must have as many of our titles, the id's among them. */
const fewestTitles = 8;

/** Tells a file that may be one of our exports, by what none of other making holds. */
export function mayBeOwn(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ rows }) =>
    rows.slice(0, 100).some((row) => row.some((cell) => fingerprint.test(cell))),
  );
}

/**
 * Reads a table that we exported and that came back: known by its titles, in any order, together with the
 * fingerprint that the file carries or with most of the titles.
 *
 * @param forms the forms in which tables are exported, of each language
 * @param sheets all that the file holds: people filter and hide what they do not look at now
 */
export function readOwnTable(sheets: readonly Sheet[], forms: readonly OwnForm[]): OwnFile | undefined {
  const isMarked = mayBeOwn(sheets);
  for (const form of forms) {
    const titles = new Map([...form.titles].map(([title, part]) => [keyOf(title), part]));
    for (const sheet of sheets) {
      const head = sheet.rows
        .slice(0, lastHead)
        .findIndex((row) => isOwnHead(columnsOf(row, titles), isMarked));
      if (head < 0) continue;
      const columns = columnsOf(sheet.rows[head] ?? [], titles);
      return {
        facts: factsIn(sheets, form),
        ...rowsOf(sheet, head, columns, form),
        titleOf: titlesOf(form),
        names: new Map(),
      };
    }
  }
  return undefined;
}

function titlesOf({ titles }: OwnForm): OwnFile['titleOf'] {
  const byPart = new Map([...titles].map(([title, part]) => [part, title]));
  return (part) => byPart.get(part) ?? part;
}

interface OwnColumn {
  at: number;
  part: Part | 'id';
}

/** Somebody may have written a title above the head. */
export const lastHead = 20;

function isOwnHead(columns: readonly OwnColumn[], isMarked: boolean): boolean {
  const known = new Set(columns.map(({ part }) => part));
  const isList = known.has('id') && known.has('name') && known.has('department') && known.has('status');
  return isList && (isMarked || (known.size >= fewestTitles && known.has('effectiveFrom')));
}

const keyOf = (title: string): string => cleanLine(title).text.toLowerCase();

function columnsOf(head: readonly string[], titles: ReadonlyMap<string, Part | 'id'>): OwnColumn[] {
  return head.flatMap((title, at) => {
    const part = titles.get(keyOf(title));
    return part === undefined ? [] : [{ at, part }];
  });
}

/** Returns the facts of a file: labelled, in a sheet of their own, or in the title of a last column of CSV. */
export function factsIn(sheets: readonly Sheet[], { facts: labels }: Pick<OwnForm, 'facts'>): OwnFacts {
  const facts: OwnFacts = {};
  const byLabel = new Map([...labels].map(([label, key]) => [keyOf(label), key]));
  for (const { rows } of sheets) {
    for (const [label = '', value = ''] of rows) {
      const key = byLabel.get(keyOf(label));
      if (key) facts[key] ??= key === 'asOf' ? (dayIn(value) ?? value) : value.trim();
    }
  }
  const title = sheets
    .flatMap(({ rows }) => rows.slice(0, lastHead).flat())
    .find((cell) => /^tthc asOf=/u.test(cell.trim()));
  if (title === undefined) return facts;
  const [own = '', whole] = title.split(' part: ');
  const [where, rest = ''] = whole?.split(' whole: ') ?? [];
  const [asOf] = /\d{4}-\d{2}-\d{2}/u.exec(own) ?? [];
  const [mark] = fingerprint.exec(own) ?? [];
  const [wholeMark] = fingerprint.exec(rest) ?? [];
  return {
    ...facts,
    ...(asOf && { asOf }),
    ...(mark && { fingerprint: mark }),
    ...(where !== undefined && { part: where, where }),
    ...(wholeMark && { wholeFingerprint: wholeMark }),
  };
}

/** Returns the day that a cell names, in ISO: written, or counted from 30/12/1899 as spreadsheets do inside. */
function dayIn(text: string): string | undefined {
  const written = text.trim();
  return /^\d{5}$/u.test(written) ? addDays('1899-12-30', Number(written)) : readDay(written);
}

function rowsOf(
  { name, firstRow, rows }: Sheet,
  head: number,
  columns: readonly OwnColumn[],
  form: OwnForm,
): Pick<OwnFile, 'rows' | 'strangers' | 'sheet'> {
  const own: OwnRow[] = [];
  const strangers: OwnFile['strangers'] = [];
  for (const [index, cells] of rows.entries()) {
    const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (index <= head || texts.length === 0) continue;
    const row = openRow(index + 1, cells, columns, form);
    if (row.name === '' && row.id === '') strangers.push({ row: index + 1, text: texts.join(' · ') });
    else own.push(row);
  }
  return { rows: own, strangers, sheet: { name, firstRow, rows: rows.length } };
}

function openRow(
  row: number,
  cells: readonly string[],
  columns: readonly OwnColumn[],
  form: OwnForm,
): OwnRow {
  const texts = new Map(columns.map(({ at, part }) => [part, unguarded(cells[at] ?? '')]));
  const text = (part: Part | 'id'): string => {
    const cell = cleanLines(texts.get(part) ?? '').text;
    return form.earlierCells?.get(cell) ?? cell;
  };
  const code = text('code');
  const id = text('id');
  return {
    row,
    id: id === '' ? code : id,
    ...(code !== '' && { code }),
    name: cleanLine(texts.get('name') ?? '').text,
    parts: columns.flatMap(({ part }) => (part === 'id' ? [] : [part])),
    isEmpty: (part) => text(part) === '',
    differs: (part, procedure) => !isShown(text(part), cleanLines(form.show(procedure, part)).text),
    text,
    read: (part, before, doubts) => readEdited(part, text(part), { row, before, form }, doubts),
  };
}

/** Takes away the apostrophe with which CSV keeps a text from being taken for a formula or a number. */
export function unguarded(cell: string): string {
  return /^'+(?:[=+\-@\t\r]|[\d.]+$)/u.test(cell) ? cell.slice(1) : cell;
}

/** The longest text that Excel takes in a cell; of a longer one, less stands there. */
const maxCellText = 32_000;

/** Tells whether a cell says what the export wrote: a day in any form, a long text as far as a cell holds it. */
export function isShown(text: string, shown: string): boolean {
  if (text === shown) return true;
  if (isDayForm(shown) && dayIn(text) === dayIn(shown)) return true;
  return shown.length > maxCellText && text.slice(0, maxCellText) === shown.slice(0, maxCellText);
}
