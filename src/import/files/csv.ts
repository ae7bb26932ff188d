import { finderOf, lineEndsIn } from './finder.ts';
import { UnreadableFile } from '../../model/unreadable.ts';

/**
 * Splits text into rows and cells (RFC 4180): cells may be quoted, and then hold separators, line breaks and
 * doubled quotation marks. Rows may be of any length, and lines may end in any way; a quotation mark within
 * an unquoted cell is a sign like others. We have our own reader, as libraries make an error of every row
 * whose length differs, and these are most rows of an annex.
 *
 * @throws UnreadableFile `open_quote` or `too_large`, with the line
 */
export function* csvRows(text: string, separator: string, quote = '"'): Generator<string[]> {
  const scan: Scan = {
    text,
    separator,
    quote,
    at: 0,
    separatorAfter: finderOf(text, separator),
    lineEndAfter: lineEndsIn(text),
  };
  while (scan.at < text.length) yield nextRow(scan);
}

interface Scan {
  text: string;
  separator: string;
  quote: string;
  at: number;
  separatorAfter: (from: number) => number;
  lineEndAfter: (from: number) => number;
}

function nextRow(scan: Scan): string[] {
  const cells: string[] = [];
  for (;;) {
    cells.push(nextCell(scan));
    if (scan.text[scan.at] !== scan.separator) break;
    scan.at += 1;
  }
  scan.at += scan.text.startsWith('\r\n', scan.at) ? 2 : 1;
  return cells;
}

/** No cell of a list is as long as a book; Excel's own hold 32,767 signs. */
const longestCell = 1_000_000;

function nextCell(scan: Scan): string {
  const start = scan.at;
  const quoted = scan.text[scan.at] === scan.quote ? quotedText(scan) : '';
  const { text, at } = scan;
  scan.at = Math.min(scan.separatorAfter(at), scan.lineEndAfter(at));
  if (scan.at - start > longestCell) throw new UnreadableFile('too_large', lineAt(text, start));
  return quoted + text.slice(at, scan.at);
}

function quotedText(scan: Scan): string {
  const { text, quote, at: start } = scan;
  let end = text.indexOf(quote, start + 1);
  let isDoubled = false;
  while (end >= 0 && text[end + 1] === quote) {
    isDoubled = true;
    end = text.indexOf(quote, end + 2);
  }
  if (end < 0) throw new UnreadableFile('open_quote', lineAt(text, start));
  scan.at = end + 1;
  const inner = text.slice(start + 1, end);
  return isDoubled ? inner.replaceAll(quote + quote, quote) : inner;
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split(/\r\n?|\n/u).length;
}
