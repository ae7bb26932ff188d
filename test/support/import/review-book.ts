import { readFileSync, writeFileSync } from 'node:fs';
import * as xlsx from '@e965/xlsx';

type Row = Record<string, string>;

/** Returns the rows of a review's questions, by their headings. */
export function questionRows(path: string): Row[] {
  return xlsx.utils.sheet_to_json<Row>(sheetOf(xlsx.read(readFileSync(path))), { defval: '' });
}

/**
 * Fills in a review as an officer does in an office program, and saves it.
 *
 * @param rearrange what else was done to the rows: sorted, filtered out, columns moved
 */
export function fillIn(
  path: string,
  to: string,
  answer: (row: Row) => string | undefined,
  { rearrange = (rows: Row[]) => rows, hide = false } = {},
): void {
  const book = xlsx.read(readFileSync(path));
  const rows = questionRows(path).map((row) => ({ ...row, 'Trả lời': answer(row) ?? row['Trả lời'] ?? '' }));
  const sheet = xlsx.utils.json_to_sheet(rearrange(rows));
  if (hide) sheet['!rows'] = rows.map((_, at) => ({ hidden: at > 0 }));
  book.Sheets['Trả lời'] = sheet;
  writeFileSync(to, xlsx.write(book, { type: 'buffer', bookType: to.endsWith('.ods') ? 'ods' : 'xlsx' }));
}

function sheetOf(book: xlsx.WorkBook): xlsx.WorkSheet {
  const sheet = book.Sheets['Trả lời'];
  if (!sheet) throw new Error('no sheet of answers');
  return sheet;
}
