import type {
  Alignment,
  Letterhead,
  Paper,
  PaperBlock,
  PaperCell,
  PaperRow,
  PaperTable,
  PaperText,
} from '../../model/paper.ts';
import { motto, nationalName } from './body.ts';
import { linesOf } from './xml.ts';

export type CellLook = 'text' | 'bold' | 'italic' | 'header' | 'cell' | 'group';

/** A cell of a sheet: where it begins, and how far it reaches. */
export interface PlacedCell {
  column: number;
  columns: number;
  rows: number;
  text: string;
  look: CellLook;
  align: Alignment;
}

/** A part of a paper as a sheet: text above, and a table at its end, if any. */
export interface PaperSheet {
  name: string;
  isLandscape: boolean;
  /** Widths of its columns, in characters. */
  widths: number[];
  rows: PlacedCell[][];
  /** The rows of the table's header, from 1; they are repeated on every page. */
  header?: { first: number; last: number };
  /** Tells whether the rows below the header can be filtered and sorted. */
  isFiltered?: boolean;
}

/** As many characters as stand side by side on an upright and on a turned page. */
const characters = { portrait: 90, landscape: 140 };

/**
 * Lays a paper out in sheets: each section begins one, and each table ends one, so that a table's
 * columns are as wide as it wants them.
 */
export function sheetsOf({ letterhead, sections }: Paper): PaperSheet[] {
  const sheets = sections.flatMap((section, index) => {
    const parts = partBlocks(section.blocks);
    return parts.map(({ texts, table }, at) => {
      const width = characters[section.orientation];
      const weights = table?.columns.map((column) => column.width) ?? [2, 3];
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const sheet: PaperSheet = {
        name: table?.name ?? section.name ?? String(index + 1),
        isLandscape: section.orientation === 'landscape',
        widths: weights.map((weight) => Math.max(4, (weight / sum) * width)),
        rows: [],
      };
      if (index === 0 && at === 0 && letterhead)
        sheet.rows.push(...letterheadRows(letterhead, weights.length));
      sheet.rows.push(...texts.flatMap((block) => textRows(block, weights.length)));
      if (table) addTable(sheet, table);
      return sheet;
    });
  });
  return nameApart(sheets);
}

function partBlocks(blocks: readonly PaperBlock[]): { texts: PaperBlock[]; table?: PaperTable }[] {
  const parts: { texts: PaperBlock[]; table?: PaperTable }[] = [{ texts: [] }];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind !== 'table') last?.texts.push(block);
    else if (last) {
      last.table = block;
      parts.push({ texts: [] });
    }
  }
  const filled = parts.filter(({ texts, table }) => table || texts.some(({ kind }) => kind !== 'pageBreak'));
  return filled.length > 0 ? filled : parts.slice(0, 1);
}

const whole = (columns: number, text: string, look: CellLook, align: Alignment): PlacedCell[] => [
  { column: 0, columns, rows: 1, text, look, align },
];

function letterheadRows(
  { issuer, number = '', placeAndDate = '' }: Letterhead,
  width: number,
): PlacedCell[][] {
  const left = Math.max(1, Math.floor(width / 2));
  const pair = (texts: readonly [string, string], looks: readonly [CellLook, CellLook]): PlacedCell[] => [
    { column: 0, columns: left, rows: 1, text: texts[0], look: looks[0], align: 'center' },
    {
      column: left,
      columns: Math.max(1, width - left),
      rows: 1,
      text: texts[1],
      look: looks[1],
      align: 'center',
    },
  ];
  return [
    pair([issuer.join('\n'), `${nationalName}\n${motto}`], ['bold', 'bold']),
    pair([number, placeAndDate], ['text', 'italic']),
    [],
  ];
}

function textRows(block: PaperBlock, width: number): PlacedCell[][] {
  switch (block.kind) {
    case 'heading':
      return [
        whole(width, plain(block.text), 'bold', block.align ?? (block.level === 1 ? 'center' : 'left')),
      ];
    case 'paragraph': {
      const runs = typeof block.text === 'string' ? [] : block.text;
      const look = runs.length > 0 && runs.every(({ bold }) => bold) ? 'bold' : 'text';
      return [whole(width, plain(block.text), look, block.align ?? 'left')];
    }
    case 'columns':
      return block.columns.flatMap(({ paragraphs }) => [
        [],
        ...paragraphs.flatMap((one) => textRows(one, width)),
      ]);
    default:
      return [];
  }
}

const plain = (text: PaperText): string =>
  linesOf(text)
    .map((runs) => runs.map((run) => run.text).join(''))
    .join('\n');

function addTable(sheet: PaperSheet, { columns, header, rows, isFiltered = false }: PaperTable): void {
  const first = sheet.rows.length + 1;
  /** Text of the cells that one which reaches down covers: none, or its own again where rows are sorted one by one. */
  const covered = new Map<string, PlacedCell | undefined>();
  const place = (cells: readonly PaperCell[], look: CellLook, alignAt: (column: number) => Alignment) => {
    const row = sheet.rows.length;
    const placed: PlacedCell[] = [];
    let column = 0;
    const pass = () => {
      for (let key = `${row} ${column}`; covered.has(key); key = `${row} ${column}`) {
        const again = covered.get(key);
        if (again) placed.push(again);
        column += 1;
      }
    };
    for (const cell of cells) {
      pass();
      const {
        text,
        columns: wide = 1,
        rows: tall = 1,
        align,
      } = typeof cell === 'string' ? { text: cell } : cell;
      const isRepeated = isFiltered && wide === 1;
      const one: PlacedCell = {
        column,
        columns: wide,
        rows: isRepeated ? 1 : tall,
        text: plain(text),
        look,
        align: align ?? alignAt(column),
      };
      placed.push(one);
      for (let below = 1; below < tall; below++)
        for (let at = column; at < column + wide; at++)
          covered.set(`${row + below} ${at}`, isRepeated ? one : undefined);
      column += wide;
    }
    pass();
    sheet.rows.push(placed);
  };
  for (const cells of header) place(cells, 'header', () => 'center');
  sheet.header = { first, last: sheet.rows.length };
  if (isFiltered) sheet.isFiltered = true;
  for (const row of rows) {
    if (isGroup(row))
      place([{ text: row.group, columns: columns.length }], 'group', () => row.align ?? 'left');
    else place(row, 'cell', (column) => columns[column]?.align ?? 'left');
  }
}

const isGroup = (row: PaperRow): row is Extract<PaperRow, { group: string }> => 'group' in row;

/** Names of sheets have at most 31 characters, without some signs, each once. */
function nameApart(sheets: readonly PaperSheet[]): PaperSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const base =
      sheet.name
        .replace(/[[\]:*?/\\]/gu, ' ')
        .slice(0, 27)
        .trim() || '1';
    let name = base;
    for (let serial = 2; taken.has(name.toLowerCase()); serial++) name = `${base} ${serial}`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
