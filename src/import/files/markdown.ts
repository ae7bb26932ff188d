import { nationalCodeText } from '../values/codes.ts';
import { raisedText } from './raised.ts';
import { readMarkup } from './web-looks.ts';
import {
  plainRow,
  type WordBlock,
  type WordDocument,
  type WordParagraph,
  type WordRow,
} from './word/document.ts';

/** The line between a table's headings and its rows: `|:---|---:|`. */
const rule = /^:?-+:?$/u;

/** A heading of Markdown, and a line that names a procedure by its code: of a list, a heading, or with a label (`Mã TTHC: …`). */
const heading = /^#{1,6} +[\p{L}\d*]/u;
const codedItem = new RegExp(
  String.raw`^\s*(?:[-*+]|\d{1,3}[.)]|#{1,6}) .*${nationalCodeText}|^\s*mã [^:;,|]{0,30}:\s*${nationalCodeText}\s*$`,
  'iu',
);

/** Tells whether a text holds a table as Markdown has it, or headings or bullets above or before codes and no signs between columns. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split(/\r\n?|\n/u);
  if (lines.some((line, index) => isRule(line) && (lines[index - 1] ?? '').includes('|'))) return true;
  const items = lines.filter((line) => codedItem.test(line));
  return (
    items.length > 0 &&
    !items.some((line) => /[\t|]/u.test(line)) &&
    (items.length > 1 || lines.some((line) => heading.test(line)))
  );
}

function isRule(line: string): boolean {
  if (!line.includes('|')) return false;
  const cells = line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|');
  return cells.every((cell) => rule.test(cell.trim()));
}

/**
 * Reads Markdown as far as it is lines and tables: headings are lines, marks of emphasis are left out.
 *
 * @param tablesBefore the number after which its tables are numbered
 */
export function readMarkdown(text: string, tablesBefore = 0): WordDocument {
  const blocks: WordBlock[] = [];
  let rows: WordRow[] | undefined;
  let tableCount = 0;
  const lines = text.normalize('NFC').split(/\r\n?|\n/u);
  lines.forEach((line, index) => {
    if (!line.includes('|')) {
      rows = undefined;
      blocks.push(paragraph(line.replace(/^\s*#{1,6}\s+/u, '')));
    } else if (rows && !isRule(line)) rows.push(rowOf(line));
    else if (!isRule(line) && isRule(lines[index + 1] ?? '')) {
      rows = [rowOf(line)];
      tableCount += 1;
      blocks.push({ kind: 'table', index: tablesBefore + tableCount, rows });
    } else if (!isRule(line)) blocks.push(paragraph(line));
  });
  return { blocks, tableCount };
}

function rowOf(line: string): WordRow {
  const cells = line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u);
  return plainRow(cells.map((text) => text.split(/<br\s*\/?>/iu).map(paragraph)));
}

const struck = /~~(?=\S)([^~]+)(?<=\S)~~/gu;
/** A figure between carets is raised; a note's mark stands in brackets: `[^1]`. */
const raised = /\[\^[^\s[\]]{1,20}\]|(?<=\S)\^([^\s^]{1,4})\^/gu;

/** Makes a paragraph of a line; text that a reader does not see stands beside it. */
function paragraph(line: string): WordParagraph {
  const { text: marked, unseen } = readMarkup(line);
  const shown = marked
    .replace(struck, (_, text: string) => {
      unseen.push({ kind: 'struck_text', text: plain(text) });
      return '';
    })
    .replace(raised, (mark, text: string | undefined, at: number, whole: string) => {
      const read = text === undefined ? undefined : raisedText(text, whole.slice(0, at));
      if (read === undefined) unseen.push({ kind: 'superscript', text: text ?? mark });
      return read ?? '';
    });
  return { kind: 'paragraph', text: plain(shown), ...(unseen.length > 0 && { unseen }) };
}

/** Returns a text without the marks for bold, italic and code, and without the backslashes that escape signs. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\\([\\|*_`#.()[\]-])/gu, '$1');
}
