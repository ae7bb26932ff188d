import * as xlsx from '@e965/xlsx';
import { UnreadableFile } from '../../model/unreadable.ts';
import type { CellPlace, MergedArea, Sheet } from './table.ts';
import { type Archive, hasStream, looksLikeArchive, looksLikeCompoundFile, openArchive } from './archive.ts';

/** The largest list that exists has some thousands of rows; these bounds are far above it. */
const bounds = { fileBytes: 100_000_000, partBytes: 200_000_000, totalBytes: 200_000_000 };
const maxRows = 200_000;
const maxCells = 5_000_000;

/** One array for all empty rows, so that a sheet with a stray cell in its last row stays small. */
const emptyRow: string[] = [];

/**
 * Reads a spreadsheet (.xlsx, .xlsb, .xls, .ods) into the displayed texts of its cells. The
 * library behind it is large: import this module only where a workbook is to be read.
 *
 * @throws UnreadableFile when the bytes are not a workbook, or are damaged, encrypted or out of bounds
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  checkContainer(bytes);
  const book = parseBook(bytes);
  if (book.SheetNames.length === 0) throw new UnreadableFile('not_a_workbook');
  return book.SheetNames.map((name) => readSheet(name, book.Sheets[name]));
}

function parseBook(bytes: Uint8Array): xlsx.WorkBook {
  try {
    return xlsx.read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false });
  } catch (error) {
    const problem = error instanceof Error ? error.message : '';
    throw new UnreadableFile(/password|encrypt/iu.test(problem) ? 'encrypted' : 'damaged');
  }
}

function readSheet(name: string, worksheet: xlsx.WorkSheet | undefined): Sheet {
  const grid = worksheet?.['!data'] ?? [];
  if (worksheet?.['!merges']) clearCovered(grid, worksheet['!merges']);
  const sheet: Sheet = { name, rows: [], firstRow: 1, numeric: [] };
  let filled = 0;
  let cells = 0;
  // The grid has holes; forEach passes over them, however many there are.
  grid.forEach((line, index) => {
    const { texts, numeric } = readLine(line ?? []);
    if (texts.length === 0) return;
    filled += 1;
    cells += texts.length;
    if (filled > maxRows || cells > maxCells) throw new UnreadableFile('too_large');
    if (sheet.rows.length === 0) sheet.firstRow = index + 1;
    const row = index - (sheet.firstRow - 1);
    while (sheet.rows.length < row) sheet.rows.push(emptyRow);
    sheet.rows.push(texts);
    for (const column of numeric) sheet.numeric.push({ row, column } satisfies CellPlace);
  });
  const merged = mergedIn(sheet, worksheet?.['!merges'] ?? []);
  return merged.length > 0 ? { ...sheet, merged } : sheet;
}

/** The merged areas of a sheet, by its own rows, as far as these go. */
function mergedIn({ rows, firstRow }: Sheet, merges: readonly xlsx.Range[]): MergedArea[] {
  return merges.flatMap(({ s: start, e: end }) => {
    const row = start.r - (firstRow - 1);
    if (row < 0 || row >= rows.length) return [];
    const last = Math.min(end.r - (firstRow - 1), rows.length - 1);
    return [{ row, column: start.c, rows: last - row + 1, columns: end.c - start.c + 1 }];
  });
}

/** A row's texts up to its last cell that shows something. */
function readLine(line: readonly (xlsx.CellObject | undefined)[]): { texts: string[]; numeric: number[] } {
  const texts: string[] = [];
  const numeric: number[] = [];
  line.forEach((cell, column) => {
    const text = cell ? displayedText(cell) : '';
    if (text.trim() === '') return;
    while (texts.length < column) texts.push('');
    texts.push(text);
    if (cell?.t === 'n') numeric.push(column);
  });
  return { texts, numeric };
}

function displayedText(cell: xlsx.CellObject): string {
  if (typeof cell.w === 'string') return cell.w;
  return cell.v === undefined || cell.v === null ? '' : String(cell.v);
}

/** In a merged area only the top left cell is seen; what lies hidden under it is not part of the list. */
function clearCovered(grid: (xlsx.CellObject | undefined)[][], merges: readonly xlsx.Range[]): void {
  let budget = maxCells;
  for (const { s: start, e: end } of merges) {
    const lastRow = Math.min(end.r, grid.length - 1);
    for (let row = start.r; row <= lastRow; row++) {
      const line = grid[row];
      const lastColumn = Math.min(end.c, (line?.length ?? 0) - 1);
      for (let column = start.c; line && column <= lastColumn; column++) {
        if (row !== start.r || column !== start.c) line[column] = undefined;
        budget -= 1;
      }
      budget -= 1;
      if (budget < 0) throw new UnreadableFile('too_large');
    }
  }
}

/** Tells a workbook from other bytes before the library, which takes anything for text, sees it. */
function checkContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > bounds.fileBytes) throw new UnreadableFile('too_large');
  if (looksLikeArchive(bytes)) checkParts(bytes);
  else if (!looksLikeCompoundFile(bytes)) throw new UnreadableFile('not_a_workbook');
  else if (hasStream(bytes, 'EncryptedPackage')) throw new UnreadableFile('encrypted');
  else if (!hasStream(bytes, 'Workbook\0', 'Book\0')) throw new UnreadableFile('not_a_workbook');
}

/**
 * Unpacks every part once: one that lies about its size or was damaged on the way must not reach
 * the library, which would read what is left of it without a word.
 */
function checkParts(bytes: Uint8Array): void {
  const archive = openArchive(bytes, bounds);
  const isWorkbook = archive.names.some((name) => /(?:^|\/)workbook\d*\.(?:xml|bin)$/iu.test(name));
  if (!isWorkbook && !isOpenDocumentSheet(archive)) throw new UnreadableFile('not_a_workbook');
  if (archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name)))
    throw new UnreadableFile('macro');
  if (!isWorkbook) checkRepetitions(archive);
  for (const name of archive.names) {
    const part = archive.part(name);
    // A document type could define entities; no office program writes one.
    if (/\.(?:xml|rels)$/iu.test(name) && part?.includes('<!DOCTYPE')) throw new UnreadableFile('damaged');
  }
}

/**
 * An OpenDocument sheet says how often a cell or row is repeated. For empty ones the library takes
 * that as a number; filled ones it makes, so they are counted first.
 */
function checkRepetitions(archive: Archive): void {
  const content = archive.part('content.xml')?.toString('utf8') ?? '';
  let rowTimes = 1;
  let cells = 0;
  for (const [tag, name] of content.matchAll(/<(?:\w+:)?(table-row|(?:covered-)?table-cell)\b[^>]*>/gu)) {
    const times = Number(/number-(?:rows|columns)-repeated="(\d+)"/u.exec(tag)?.[1] ?? 1);
    if (name === 'table-row') rowTimes = times;
    else if (!tag.endsWith('/>') || tag.includes('value-type=')) cells += rowTimes * times;
    if (cells > maxCells / 5) throw new UnreadableFile('too_large');
  }
}

function isOpenDocumentSheet(archive: Archive): boolean {
  return typeOf(archive).startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

function typeOf(archive: Archive): string {
  return archive.part('mimetype')?.toString('latin1') ?? '';
}

/** The type that an OpenDocument file says it is of; empty for archives of other kinds. */
export function openDocumentType(bytes: Uint8Array): string {
  return looksLikeArchive(bytes) ? typeOf(openArchive(bytes, bounds)) : '';
}
