import { UnreadableFile } from '../../model/unreadable.ts';
import { type Archive, hasStream, looksLikeArchive, looksLikeCompoundFile, openArchive } from './archive.ts';
import { readBook } from './excel/book.ts';
import { xmlBookKind } from './excel-xml/kind.ts';
import { readExcelXml } from './excel-xml/sheets.ts';
import { readOldBook } from './old-excel/book.ts';
import { readFlatSheets, readOpenSheets } from './open-document/sheets.ts';
import { relationsOf } from './parts.ts';
import type { RawSheet } from './raw-sheet.ts';
import type { Sheet } from './table.ts';
import { decodeText } from './text-file.ts';

/** Bounds far above the largest list, which has some thousands of rows. */
const bounds = { fileBytes: 100_000_000, partBytes: 200_000_000, totalBytes: 200_000_000 };

/**
 * Reads a spreadsheet (.xlsx, .xlsb, .xls, .ods, or one in XML) into the displayed texts of its cells, with hidden and
 * struck-out text beside them. The library behind it is large: import this module only where a workbook is to
 * be read.
 *
 * @throws UnreadableFile when the bytes are not a workbook, or are damaged, encrypted or out of bounds
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  return readSheets(bytes).map((sheet) => sheet.seen());
}

/**
 * Reads all that a spreadsheet holds, what is hidden or filtered out too: for workbooks of our own,
 * of which people hide only what they do not look at now.
 *
 * @throws UnreadableFile as {@link readWorkbook}
 */
export function readWholeWorkbook(bytes: Uint8Array): Sheet[] {
  return readSheets(bytes).map((sheet) => sheet.whole());
}

function readSheets(bytes: Uint8Array): RawSheet[] {
  checkContainer(bytes);
  const sheets = readRawSheets(bytes);
  if (sheets.length === 0) throw new UnreadableFile('not_a_workbook');
  return sheets;
}

function readRawSheets(bytes: Uint8Array): RawSheet[] {
  const xml = xmlBookKind(bytes);
  if (xml) return (xml === 'excel' ? readExcelXml : readFlatSheets)(decodeText(bytes).text);
  if (!looksLikeArchive(bytes)) return readOldBook(bytes);
  const archive = openArchive(bytes, bounds);
  if (isOpenDocumentSheet(archive)) return readOpenSheets(archive);
  const main = mainPart(archive);
  return main.toLowerCase().endsWith('.bin') ? readOldBook(bytes) : readBook(archive, main);
}

/** Returns the name of the part that lists the sheets. */
function mainPart(archive: Archive): string {
  const said = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (said !== undefined && archive.has(said)) return said;
  return archive.names.find((name) => workbookPart.test(name)) ?? 'xl/workbook.xml';
}

const workbookPart = /(?:^|\/)workbook\d*\.(?:xml|bin)$/iu;

/** Tells a workbook from other bytes before the library, which takes anything for text, sees it. */
function checkContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > bounds.fileBytes) throw new UnreadableFile('too_large');
  if (xmlBookKind(bytes)) return;
  if (looksLikeArchive(bytes)) checkParts(bytes);
  else if (!looksLikeCompoundFile(bytes)) throw new UnreadableFile('not_a_workbook');
  else if (hasStream(bytes, 'EncryptedPackage')) throw new UnreadableFile('encrypted');
  else if (!hasStream(bytes, 'Workbook\0', 'Book\0')) throw new UnreadableFile('not_a_workbook');
}

/**
 * Unpacks every part once: one with a false size, or damaged on the way, must not reach the library, which
 * would read the rest without an error.
 */
function checkParts(bytes: Uint8Array): void {
  const archive = openArchive(bytes, bounds);
  const isWorkbook = archive.names.some((name) => workbookPart.test(name));
  if (!isWorkbook && !isOpenDocumentSheet(archive)) throw new UnreadableFile('not_a_workbook');
  if (archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name)))
    throw new UnreadableFile('macro');
  for (const name of archive.names) {
    const part = archive.part(name);
    // A document type could define entities; no office program writes one.
    if (/\.(?:xml|rels)$/iu.test(name) && part?.includes('<!DOCTYPE')) throw new UnreadableFile('damaged');
  }
}

function isOpenDocumentSheet(archive: Archive): boolean {
  return typeOf(archive).startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

function typeOf(archive: Archive): string {
  return archive.part('mimetype')?.toString('latin1') ?? '';
}

/** Returns the type that an OpenDocument file declares; empty for archives of other kinds. */
export function openDocumentType(bytes: Uint8Array): string {
  return looksLikeArchive(bytes) ? typeOf(openArchive(bytes, bounds)) : '';
}
