import * as xlsx from '@e965/xlsx';
import { UnreadableFile, type UnseenKind } from '../../../model/unreadable.ts';
import { looksLikeArchive } from '../archive.ts';
import { dayShown } from '../excel/cells.ts';
import { seenText } from '../excel/strings.ts';
import { cellOf, lastColumn, lastRow, type RawCell, RawSheet } from '../raw-sheet.ts';
import { type OldCell, type OldCells, readOldLooks } from './looks.ts';

/**
 * Reads a workbook in one of Excel's binary formats (.xls, .xlsb). What is hidden is known of both,
 * how letters look of .xls since Excel 97.
 *
 * @throws UnreadableFile `damaged` or `encrypted`
 */
export function readOldBook(bytes: Uint8Array): RawSheet[] {
  const book = parseBook(bytes);
  const looks = looksIn(bytes);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name, index) => {
    const sheet = rawSheet(name, book.Sheets[name], is1904, looks.get(name));
    sheet.isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return sheet;
  });
}

function looksIn(bytes: Uint8Array): ReturnType<typeof readOldLooks> {
  if (looksLikeArchive(bytes)) return new Map();
  try {
    return readOldLooks(bytes);
  } catch (error) {
    // Records that end before their time.
    if (error instanceof RangeError) throw new UnreadableFile('damaged');
    throw error;
  }
}

function parseBook(bytes: Uint8Array): xlsx.WorkBook {
  try {
    return xlsx.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellStyles: true,
      cellNF: true,
      sheetRows: lastRow + 1,
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : '';
    throw new UnreadableFile(/password|encrypt/iu.test(problem) ? 'encrypted' : 'damaged');
  }
}

function rawSheet(
  name: string,
  worksheet: xlsx.WorkSheet | undefined,
  is1904: boolean,
  looks?: OldCells,
): RawSheet {
  const sheet = new RawSheet(name);
  // The grid has holes; forEach passes over them, however many there are.
  (worksheet?.['!data'] ?? []).forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell && row <= lastRow && column <= lastColumn)
        sheet.put(row, column, rawCell(cell, is1904, looks?.get(`${row}:${column}`)));
    });
  });
  for (const { s: start, e: end } of worksheet?.['!merges'] ?? [])
    sheet.areas.push({ top: start.r, left: start.c, bottom: end.r, right: end.c });
  (worksheet?.['!rows'] ?? []).forEach((row, index) => {
    if (row?.hidden) sheet.hiddenRows.set(index, 'hidden_row');
  });
  (worksheet?.['!cols'] ?? []).forEach((column, index) => {
    if (column?.hidden) sheet.hiddenColumns.push([index, index]);
  });
  return sheet;
}

function rawCell(cell: xlsx.CellObject, is1904: boolean, own?: OldCell): RawCell {
  const value = cell.v === undefined || cell.v === null ? '' : String(cell.v);
  const day = cell.t === 'n' && cell.z !== undefined ? dayShown(Number(value), cell.z, is1904) : undefined;
  const text = day ?? (typeof cell.w === 'string' ? cell.w : value);
  if (cell.t === 'e') return cellOf(text, [{ kind: 'error_value', text }]);
  if (cell.t === 'n' && text.trim() === '' && value !== '')
    return cellOf('', [{ kind: 'hidden_text', text: value }]);
  if (own && cell.t === 'n') {
    const kind: UnseenKind | undefined = own.look.isFaint
      ? 'faint_text'
      : own.look.isStruck
        ? 'struck_text'
        : undefined;
    if (kind) return cellOf('', [{ kind, text }]);
  } else if (own) {
    const seen = seenText(own.rich ?? [{ text }], own.look);
    return cellOf(seen.text, seen.unseen);
  }
  return { text, ...(cell.t === 'n' && { isNumber: true }) };
}
