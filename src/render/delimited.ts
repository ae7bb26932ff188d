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
 * An apostrophe before a text that a spreadsheet would run, also behind apostrophes of its own: so
 * that a reader who takes one away before such a text has every text as it was.
 */
function guardCell(cell: string | number | undefined): string | number | undefined {
  return typeof cell === 'string' && /^'*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

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

/** A value as JSON for programs: two spaces, one closing newline. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
