import { crc32, inflateRawSync } from 'node:zlib';
import * as xlsx from '@e965/xlsx';
import { UnreadableFile } from '../model/unreadable.ts';
import type { CellPlace, Sheet } from '../read/table.ts';

/** The largest list that exists has some thousands of rows; these bounds are far above it. */
const maxUnpackedBytes = 200_000_000;
const maxFileBytes = 100_000_000;
const maxRows = 200_000;
const maxCells = 5_000_000;

/** One array for all empty rows, so that a sheet with a stray cell in its last row stays small. */
const emptyRow: string[] = [];

/**
 * Reads a spreadsheet (.xlsx, .xlsm, .xlsb, .xls) into the displayed texts of its cells. The
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
  return sheet;
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
  if (bytes.length > maxFileBytes) throw new UnreadableFile('too_large');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) checkZip(bytes);
  else if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) checkCompoundFile(bytes);
  else throw new UnreadableFile('not_a_workbook');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** A password turns an .xlsx into a compound file with a stream of this name. */
function checkCompoundFile(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new UnreadableFile('encrypted');
  const names = ['Workbook', 'Book'].map((name) => Buffer.from(`${name}\0`, 'utf16le'));
  if (!names.some((name) => buffer.includes(name))) throw new UnreadableFile('not_a_workbook');
}

interface ZipEntry {
  name: string;
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/**
 * Unpacks every part once, within the size that it declares and against its checksum: a part
 * that lies about its size or was damaged on the way must not reach the library, which would
 * read what is left of it without a word.
 */
function checkZip(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > maxUnpackedBytes) throw new UnreadableFile('too_large');
  if (!entries.some(({ name }) => /(?:^|\/)workbook\d*\.(?:xml|bin)$/iu.test(name))) {
    throw new UnreadableFile('not_a_workbook');
  }
  for (const entry of entries) checkEntry(buffer, entry);
}

const endRecord = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

function readDirectory(buffer: Buffer): ZipEntry[] {
  const end = buffer.lastIndexOf(endRecord);
  if (end < 0 || end + 22 > buffer.length) throw new UnreadableFile('truncated');
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== 0x02014b50) throw new UnreadableFile('damaged');
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    if ((buffer.readUInt16LE(at + 8) & 1) === 1) throw new UnreadableFile('encrypted');
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function checkEntry(buffer: Buffer, entry: ZipEntry): void {
  const { offset } = entry;
  if (offset + 30 > buffer.length) throw new UnreadableFile('truncated');
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + entry.packed > buffer.length) throw new UnreadableFile('truncated');
  const content = unpack(buffer.subarray(start, start + entry.packed), entry);
  if (content.length !== entry.unpacked || crc32(content) !== entry.checksum)
    throw new UnreadableFile('damaged');
}

function unpack(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch {
    throw new UnreadableFile('damaged');
  }
}
