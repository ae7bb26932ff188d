import type { ProcedureContent } from '../../model/types.ts';
import { cleanLine } from '../../text/normalize.ts';
import { doubt, type Notes, shorten } from '../values/notes.ts';
import { readLines, saysNothing } from '../values/values.ts';

type Dossier = NonNullable<ProcedureContent['dossier']>;
type DossierPart = Exclude<Exclude<Dossier, string>[number], string>;
type DossierDocument = DossierPart['documents'][number];

/** The heading of each table on the page: name, form, number; a title may stand before it. */
const tableHead = /Tên giấy tờ\s*\|?\s*Mẫu đơn, tờ khai\s*\|?\s*Số lượng/u;
/**
 * The number column closes each row, run into the name before it and the row after it:
 * `…theo mẫu;1 bản chính,1 bản saoBản…`. In running text a space or bracket stands before it and a
 * space or stop after it. Of other digits before it only a year can be told from it.
 */
const quantity =
  /(?<=[^\s\d(]|[\s/](?:19|20)\d{2})(\d{1,2}) bản (chính|sao)(?:,(\d{1,2}) bản sao|(?=$|[^\s.,;:)]))/gu;
/** Such a number left within a name means that two rows were not parted. */
const leftOver = /\d bản (?:chính|sao)(?=[\p{L}\d*+-]|,\d)/u;
const fileName = /\.(?:docx?|xlsx?|pdf|rtf|jpe?g|png|zip|rar|odt)$/iu;

/**
 * Reads the dossier (thành phần, số lượng hồ sơ, NĐ 63/2010 Điều 8 khoản 2 điểm d) out of the
 * portal's tables, whose cells come run together. Where a table cannot be parted for certain the
 * whole dossier stays a text.
 */
export function readDossier(text: string, notes: Notes): Dossier | undefined {
  const cleaned = readLines(text, 'dossier', notes);
  if (cleaned === undefined) return undefined;
  const [title = '', ...tables] = cleaned.split(tableHead);
  if (tables.length === 0) return readPlain(cleaned, notes);
  const parts = splitTables(title, tables);
  if (parts) return parts;
  doubt(notes, 'dossier', 'table_not_split', { text: shorten(cleaned) });
  return cleaned;
}

/** Reads a dossier outside a table; a page cut at the wrong place leaves a code instead, which is a doubt. */
function readPlain(text: string, notes: Notes): string | undefined {
  if (/\s/u.test(text)) return text;
  doubt(notes, 'dossier', 'text_unlikely', { text: shorten(text) });
  return undefined;
}

/**
 * Splits the text into dossier parts: each table with the title before it, or a title alone, where the page
 * has no table below it.
 */
function splitTables(firstTitle: string, tables: readonly string[]): DossierPart[] | undefined {
  const parts: DossierPart[] = [];
  let title = firstTitle;
  for (const table of [...tables, '']) {
    const { documents, rest } = splitRows(table);
    if (!documents) return undefined;
    const name = cleanLine(title).text;
    const titled = !saysNothing(name);
    if (titled || documents.length > 0) parts.push({ ...(titled && { case: name }), documents });
    title = rest;
  }
  return parts.length > 0 ? parts : undefined;
}

/** Splits a table into rows, and returns the text after the last one: the title of the next table. */
function splitRows(table: string): { documents?: DossierDocument[]; rest: string } {
  const documents: DossierDocument[] = [];
  let start = 0;
  for (const match of table.matchAll(quantity)) {
    const cell = table.slice(start, match.index);
    const document = readDocument(cell, match);
    // A row may have a number alone.
    if (!document && cell.trim() !== '') return { rest: '' };
    if (document) documents.push(document);
    start = match.index + match[0].length;
  }
  const rest = table.slice(start);
  return leftOver.test(rest) ? { rest: '' } : { documents, rest };
}

function readDocument(cell: string, match: RegExpExecArray): DossierDocument | undefined {
  const { name, form } = splitForm(cleanLine(cell).text);
  if (name === '' || leftOver.test(name)) return undefined;
  const [, count = '', kind, copied = '0'] = match;
  // Two digits right after a capital or a sign may be the end of a form's number and the count.
  if (count.length > 1 && !/[\p{Ll}.;)]$/u.test(cell)) return undefined;
  const originals = kind === 'chính' ? Number(count) : 0;
  const copies = kind === 'sao' ? Number(count) : Number(copied);
  // Nought of both is what the portal shows when no number was entered.
  const counts = originals + copies > 0 ? { originals, ...(copies > 0 && { copies }) } : {};
  return { name, ...counts, ...(form && { form }) };
}

/**
 * Splits the name of an attached form off the document's name that it is run into, where the place is
 * certain: right after a word's end or a closing sign, with no space.
 */
function splitForm(cell: string): { name: string; form?: string } {
  if (!fileName.test(cell)) return { name: cell };
  const joint = /(?=[\p{Lu}\d])(?<=(?:^|\s)[\p{P}]*\p{Lu}?\p{Ll}+[)”".;:]*|[)”";:]\.?)/gu;
  const places = [...cell.matchAll(joint)].map(({ index }) => index).filter((index) => index > 1);
  for (const place of places.reverse()) {
    const files = cell.slice(place).replace(/(\.(?:docx?|xlsx?|pdf))(?=[^\sa-z])/gu, '$1; ');
    const areFiles = files
      .split('; ')
      .every((file) => fileName.test(file) && !/[;:]|\. /u.test(file.slice(8)));
    if (areFiles) return { name: cell.slice(0, place), form: files };
  }
  return { name: cell };
}
