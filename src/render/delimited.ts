import { stringify } from 'csv-stringify/sync';
import { escapeMarkdownCell } from '../text/escape.ts';

/**
 * Rows as CSV that Excel opens as it should: UTF-8 with a byte-order mark, and no cell that a
 * spreadsheet would run as a formula.
 */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    { bom: true, record_delimiter: '\r\n' },
  );
}

/**
 * An apostrophe before a text that a spreadsheet would run, or take for a number of which it drops digits (the code
 * 2.001410 becomes 2.00141); also behind apostrophes of its own: so that a reader who takes one away before such a
 * text has every text as it was.
 */
function guardCell(cell: string | number | undefined): string | number | undefined {
  if (typeof cell !== 'string') return cell;
  const bare = cell.replace(/^'+/u, '');
  return /^[=+\-@\t\r＝＋－＠]/u.test(bare) || isSpoilt(bare) ? `'${cell}` : cell;
}

/** Tells whether a text of digits is a code, or would be written otherwise once it was read as a number. */
const isSpoilt = (text: string): boolean =>
  /^\d+(?:\.\d+)?$/u.test(text) && (/^[1-9]\.\d{6}$/u.test(text) || String(Number(text)) !== text);

/** Rows as a Markdown table; the first row is the header. */
export function toMarkdownTable(
  rows: readonly (readonly string[])[],
  rightFrom = Number.POSITIVE_INFINITY,
): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdownCell).join(' | ')} |`;
  const rule = `| ${head.map((_, i) => (i >= rightFrom ? '---:' : '---')).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}
