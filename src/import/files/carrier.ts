import type { Progress } from '../../model/sequence.ts';
import { UnreadableFile } from '../../model/unreadable.ts';
import type { WordDocument } from './word/document.ts';
import type { Sheet } from './table.ts';
import type { Separator, TextEncoding } from './spellings.ts';
import { readPastedBlocks, sheetOfPasted } from './pasted.ts';
import { decodeText } from './text-file.ts';
import { type LegacyEncoding, legacyEncodingOf } from '../../text/legacy.ts';
import { looksLikeCode } from '../values/codes.ts';
import { xmlBookKind } from './excel-xml/kind.ts';
import { checkJson } from './json-text.ts';
import { hasStream, looksLikeArchive, looksLikeCompoundFile } from './archive.ts';

/** A file that was read, by its content and not by its name: its format, and its sheets, document or text. */
export type Carrier =
  | { format: 'docx' | 'doc' | 'rtf' | 'odt' | 'pdf'; document: WordDocument }
  | { format: 'xlsx' | 'xls' | 'ods'; sheets: Sheet[] }
  | { format: 'csv' | 'tsv'; sheets: Sheet[]; encoding: TextEncoding; separator: Separator }
  | { format: 'md'; document: WordDocument; encoding: TextEncoding }
  | { format: 'html'; sheets: Sheet[]; encoding: TextEncoding }
  | { format: 'json'; text: string; encoding: TextEncoding };

/** Encoding and separator of a text file, where the user gives them. */
export interface TextOptions {
  encoding?: TextEncoding;
  separator?: Separator;
}

/** Options of opening a file. */
export interface CarrierOptions extends TextOptions {
  /** Is told how many pages have been read. */
  progress?: Progress;
}

/**
 * Opens an officer's file and reads it. The readers of the formats are large: each is loaded only where it is
 * needed.
 *
 * @param tables the number of tables in the files before it, from which its own are numbered on
 * @throws UnreadableFile where it is nothing that can be read, or is damaged, encrypted, in an old
 * encoding or out of bounds
 */
export async function openCarrier(
  bytes: Uint8Array,
  options: CarrierOptions = {},
  tables = 0,
): Promise<Carrier> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
  const isContainer =
    looksLikeArchive(bytes) || looksLikeCompoundFile(bytes) || xmlBookKind(bytes) !== undefined;
  const carrier = isContainer
    ? await openContainer(bytes, tables)
    : isPdf
      ? await openPages(bytes, tables, options.progress)
      : await openText(bytes, options, tables);
  const legacy = legacyEncodingOf(await textOf(carrier));
  if (legacy) throw new UnreadableFile(legacy satisfies LegacyEncoding);
  return withCardsAsLists(asPasted(carrier));
}

function asPasted(carrier: Carrier): Carrier {
  if ('document' in carrier) readPastedBlocks(carrier.document.blocks);
  return 'sheets' in carrier ? { ...carrier, sheets: carrier.sheets.map(sheetOfPasted) } : carrier;
}

/** Returns a file whose procedures are laid out as cards, label beside value, with lists in their stead. */
async function withCardsAsLists(carrier: Carrier): Promise<Carrier> {
  // Of a web page those tables were taken that hold a list, cards among them.
  if (carrier.format === 'html' || carrier.format === 'json') return carrier;
  const { documentWithLists, sheetAsList } = await import('../cards/as-lists.ts');
  return 'sheets' in carrier
    ? { ...carrier, sheets: carrier.sheets.map(sheetAsList) }
    : { ...carrier, document: documentWithLists(carrier.document) };
}

async function openContainer(bytes: Uint8Array, tables: number): Promise<Carrier> {
  if (hasStream(bytes, 'EncryptedPackage')) throw new UnreadableFile('encrypted');
  const { looksLikeWord, readWord } = await import('./word/package.ts');
  if (looksLikeWord(bytes)) return { format: 'docx', document: readWord(bytes, tables) };
  const { openDocumentType, readWorkbook } = await import('./workbook.ts');
  const type = openDocumentType(bytes);
  if (type.includes('opendocument.text')) throw new UnreadableFile('open_document_text');
  const sheets = readWorkbook(bytes);
  if (looksLikeArchive(bytes)) return { format: type === '' ? 'xlsx' : 'ods', sheets };
  return { format: xmlBookKind(bytes) === 'openDocument' ? 'ods' : 'xls', sheets };
}

async function openPages(bytes: Uint8Array, tables: number, progress?: Progress): Promise<Carrier> {
  const { readPdf } = await import('./pdf/read.ts');
  return { format: 'pdf', document: await readPdf(bytes, tables, progress) };
}

const markup = /^\s*(?:<!doctype html|<\?xml|<html|<head|<meta|<table|<body|mime-version:)/iu;

/** Tells a text that begins as parts of pages do, and holds cells: systems call such files `.xls`. */
const isPartOfPage = (text: string): boolean =>
  /^[\s\ufeff]*<(?:!--|[a-z])/iu.test(text.slice(0, 1000)) && /<t[dh]\b/iu.test(text);

async function openText(
  bytes: Uint8Array,
  { encoding, separator }: TextOptions,
  tables: number,
): Promise<Carrier> {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('{\\rtf')) throw new UnreadableFile('rtf');
  const { text, encoding: taken } = decodeText(bytes, encoding);
  if (text.trim() === '') throw new UnreadableFile('empty');
  if (markup.test(text.slice(0, 1000)) || isPartOfPage(text))
    return { format: 'html', sheets: await openPage(text), encoding: taken };
  if (/^\s*[[{]/u.test(text)) {
    checkJson(text);
    return { format: 'json', text, encoding: taken };
  }
  const { looksLikeMarkdown, readMarkdown } = await import('./markdown.ts');
  if (separator === undefined && looksLikeMarkdown(text))
    return { format: 'md', document: readMarkdown(text, tables), encoding: taken };
  const { readDelimited } = await import('./delimited.ts');
  const { sheet, separator: found } = readDelimited(text, separator);
  return { format: found === 'tab' ? 'tsv' : 'csv', sheets: [sheet], encoding: taken, separator: found };
}

/** Returns the lists of procedures in a web page, those of decisions too; one without any is refused. */
async function openPage(text: string): Promise<Sheet[]> {
  const { linesOfPage, readWebPage } = await import('./web-page.ts');
  const { holdsTable } = await import('../lists/header.ts');
  const { holdsAnnex } = await import('../annex/of-sheets.ts');
  const { sheetAsList } = await import('../cards/as-lists.ts');
  if (/^\s*mime-version:/iu.test(text)) throw new UnreadableFile('web_archive');
  // A page of XHTML may begin as XML does.
  if (/^\s*<\?xml/iu.test(text) && !/<html\b/iu.test(text.slice(0, 2000))) throw new UnreadableFile('xml');
  const sheets: Sheet[] = [];
  let before: string[] = [];
  let below: string[] = [];
  for (const sheet of readWebPage(text).map(sheetAsList)) {
    const above = [...before, ...(sheet.above ?? [])];
    below = sheet.below ?? [];
    // A table without headings that has codes goes on with the list before it.
    if (
      holdsTable([sheet]) ||
      holdsAnnex(sheet) ||
      (sheets.length > 0 && sheet.rows.some((row) => row.some(looksLikeCode)))
    ) {
      sheets.push({ ...sheet, above });
      before = [];
    } else before = isLayout(sheet) ? [...above, ...sheet.rows.flat().flatMap(linesIn)] : above;
  }
  const last = sheets.at(-1);
  // What stands around a table that is no list, after the last one that is, stands below that.
  if (last) last.below = [...before, ...below];
  if (last) return sheets;
  const lines = sheetAsList(linesOfPage(text));
  // A decision may have no list: its articles end others.
  const isPaper = lines.rows.some(([line = '']) => /^điều\s+1\s*[.:]/iu.test(line));
  if (!isPaper && !holdsTable([lines])) throw new UnreadableFile('web_page');
  return [lines];
}

/** Tells a table of a few cells, in which number, day and signature stand. */
const isLayout = ({ rows }: Sheet): boolean => rows.length <= 6 && rows.every(({ length }) => length <= 3);

const linesIn = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Returns as much of a file's text as it takes to know its encoding. */
async function textOf(carrier: Carrier): Promise<string> {
  if ('text' in carrier) return carrier.text;
  if ('sheets' in carrier) return carrier.sheets.flatMap(({ rows }) => rows.slice(0, 200).flat()).join('\n');
  const { blocksText } = await import('./word/document.ts');
  return blocksText(carrier.document.blocks.slice(0, 500));
}
