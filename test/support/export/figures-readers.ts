import * as sheets from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { figuresPage } from '../../../src/export/figures/page.ts';
import { figuresWord } from '../../../src/export/figures/word.ts';
import { figuresWorkbook } from '../../../src/export/figures/workbook.ts';
import type { Words } from '../../../src/messages/words.ts';
import { plainStyle } from '../../../src/render/style.ts';
import { figuresCsv, figuresMarkdown } from '../../../src/render/figures/delimited.ts';
import type { Figures } from '../../../src/render/figures/figures.ts';
import { renderFigures } from '../../../src/render/figures/text.ts';
import { findAll, parsePage } from './export-files.ts';
import { tableOfWord } from '../paper.ts';
import type { XmlElement } from '../strict-xml.ts';

/** The first table of figures as another program reads it: a line is its labels, then its numbers. */
export interface ReadTable {
  rows: { label: string; numbers: number[] }[];
  total: number[];
}

const tool = { name: 'tthc', version: '0' };

/** Readers of each format; wide enough that no line of the terminal wraps. */
export const figureReaders: Readonly<
  Record<string, (figures: Figures, words: Words) => Promise<ReadTable> | ReadTable>
> = {
  pretty: (figures, words) => fromText(renderFigures(figures, { words, width: 400, style: plainStyle })),
  csv: (figures) => fromRows(parse(figuresCsv(figures), { bom: true }).slice(1), headsOf(figures)),
  markdown: (figures, words) => fromRows(markdownRows(figuresMarkdown(figures, words)), headsOf(figures)),
  html: (figures, words) => fromPage(parsePage(figuresPage(figures, words, tool))),
  docx: (figures, words) => {
    const [, ...rows] = tableOfWord(figuresWord(figures, words, tool), firstTable(figures)).rows;
    return fromRows(
      rows.map((row) => row.map(({ text }) => text)),
      1,
    );
  },
  'docx by another reader': async (figures, words) => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(figuresWord(figures, words, tool)) });
    const table = value.match(/<table>.*?<\/table>/gsu)?.[firstTable(figures)] ?? '';
    const rows = table.match(/<tr>.*?<\/tr>/gsu) ?? [];
    return fromRows(
      rows.slice(1).map((row) => (row.match(/<td.*?<\/td>/gsu) ?? []).map(plainText)),
      1,
    );
  },
  xlsx: (figures, words) => fromSheet(readSheets(figuresWorkbook(figures, words, tool))),
  'xlsx by another reader': async (figures, words) => {
    const [first] = await readExcel(Buffer.from(figuresWorkbook(figures, words, tool)));
    return fromSheet([...(first?.data ?? [])].slice(1));
  },
};

/** The letterhead is laid out as a table of its own, before the first of figures. */
const firstTable = ({ publisher }: Figures): number => (publisher === '' ? 0 : 1);

const headsOf = ({ blocks }: Figures): number =>
  blocks.find((block) => block.kind === 'table')?.heads.length ?? 0;

/** `1.887`, `−2` and `+3` as numbers. */
export const readNumber = (text: string): number => Number(text.replaceAll('.', '').replace('−', '-'));

const plainText = (markup: string): string =>
  markup
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

function splitTotal(lines: ReadTable['rows']): ReadTable {
  return { rows: lines.slice(0, -1), total: lines.at(-1)?.numbers ?? [] };
}

/** @param heads how many cells of a line are labels */
function fromRows(rows: readonly (readonly string[])[], heads: number): ReadTable {
  return splitTotal(
    rows.map((cells) => ({
      label: cells.slice(0, heads).join('/'),
      numbers: cells.slice(heads).map(readNumber),
    })),
  );
}

function fromSheet(rows: readonly (readonly unknown[])[]): ReadTable {
  return splitTotal(
    rows.map((cells) => {
      const at = cells.findIndex((cell) => typeof cell === 'number');
      return { label: cells.slice(0, at).join('/'), numbers: cells.slice(at) as number[] };
    }),
  );
}

function readSheets(bytes: Uint8Array): unknown[][] {
  const book = sheets.read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] as sheets.WorkSheet;
  return sheets.utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' }).slice(1);
}

/** The lines between the rules of a table: what comes before the numbers is the label. */
function fromText(text: string): ReadTable {
  const [, lines = '', total = ''] = text.split(/^─+$/mu);
  const read = (part: string) =>
    part
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [, label = '', numbers = ''] = /^(.*?)((?: +[−+]?[\d.]+)+)$/u.exec(line) ?? [];
        return { label: label.trim(), numbers: numbers.trim().split(/ +/u).map(readNumber) };
      });
  const [first] = read(total.split('\n\n')[0] ?? '');
  return { rows: read(lines), total: first?.numbers ?? [] };
}

function markdownRows(text: string): string[][] {
  const [, table = ''] = /\n(\|.*?)\n\n/su.exec(`${text}\n`) ?? [];
  const cells = (line: string) =>
    (line.match(/(?<=\| )(?:\\.|[^|\\])*(?= \|)/gu) ?? []).map((cell) => cell.replace(/\\(.)/gu, '$1'));
  return table.split('\n').slice(2).map(cells);
}

function fromPage(page: XmlElement): ReadTable {
  const table = findAll(page, 'table')[0];
  const read = (part: string) =>
    (table ? findAll(table, part) : []).flatMap((element) =>
      findAll(element, 'tr').map((row) => ({
        label: findAll(row, 'th')[0]?.text ?? '',
        numbers: findAll(row, 'td').map(({ text }) => readNumber(text)),
      })),
    );
  return { rows: read('tbody'), total: read('tfoot')[0]?.numbers ?? [] };
}
