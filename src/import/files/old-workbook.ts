import * as xlsx from '@e965/xlsx';
import { UnreadableFile } from '../../model/unreadable.ts';
import { cellOf, lastColumn, lastRow, type RawCell, RawSheet } from './raw-sheet.ts';

/**
 * Reads a workbook in one of Excel's binary formats (.xls, .xlsb). Hidden sheets, rows and columns
 * are known of these, struck-out text is not.
 *
 * @throws UnreadableFile `damaged` or `encrypted`
 */
export function readOldBook(bytes: Uint8Array): RawSheet[] {
  const book = parseBook(bytes);
  return book.SheetNames.map((name, index) => {
    const sheet = rawSheet(name, book.Sheets[name]);
    sheet.isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return sheet;
  });
}

function parseBook(bytes: Uint8Array): xlsx.WorkBook {
  try {
    return xlsx.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellStyles: true,
      sheetRows: lastRow + 1,
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : '';
    throw new UnreadableFile(/password|encrypt/iu.test(problem) ? 'encrypted' : 'damaged');
  }
}

function rawSheet(name: string, worksheet: xlsx.WorkSheet | undefined): RawSheet {
  const sheet = new RawSheet(name);
  // The grid has holes; forEach passes over them, however many there are.
  (worksheet?.['!data'] ?? []).forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell && row <= lastRow && column <= lastColumn) sheet.put(row, column, rawCell(cell));
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

function rawCell(cell: xlsx.CellObject): RawCell {
  const value = cell.v === undefined || cell.v === null ? '' : String(cell.v);
  const text = typeof cell.w === 'string' ? cell.w : value;
  if (cell.t === 'e') return cellOf(text, [{ kind: 'error_value', text }]);
  if (cell.t === 'n' && text.trim() === '' && value !== '')
    return cellOf('', [{ kind: 'hidden_text', text: value }]);
  return { text, ...(cell.t === 'n' && { isNumber: true }) };
}
