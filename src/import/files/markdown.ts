import type { Sheet } from './table.ts';

const ruler = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/u;

/** Tells a text that holds a table of Markdown: a line of headings over a line that rules it off. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.slice(0, 100_000).split(/\r\n?|\n/u);
  return lines.some((line, index) => ruler.test(line) && (lines[index - 1] ?? '').includes('|'));
}

/** Reads a text of Markdown into a sheet: a row for each line, the cells of its tables each their own. */
export function readMarkdown(text: string): Sheet {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
  const rows = lines.map((line) => {
    if (line.trim() === '' || ruler.test(line)) return [];
    return line.includes('|') ? cellsOf(line) : [plain(line.replace(/^\s{0,3}#{1,6}\s+/u, ''))];
  });
  return { name: '', rows, firstRow: 1, numeric: [] };
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map(plain);
}

/** Marks of emphasis and of code are not part of the words. */
function plain(text: string): string {
  return text
    .replace(/\\\|/gu, '|')
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/\*\*|__|`/gu, '')
    .replace(/\[([^\]]*)\]\([^)\s]*\)/gu, '$1')
    .replace(/^\s*\*(?=\S)(.*\S)\*\s*$/u, '$1')
    .trim();
}
