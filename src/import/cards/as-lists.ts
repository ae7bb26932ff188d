import type { CellPlace, Sheet } from '../files/table.ts';
import { tablesOfDocument } from '../files/sheets-of-document.ts';
import { holdsTable as holdsList } from '../lists/header.ts';
import { holdsAnnex } from '../annex/of-sheets.ts';
import type { Unseen } from '../../model/unreadable.ts';
import {
  cellText,
  labelledText,
  plainRow,
  unseenInRow,
  type WordBlock,
  type WordCell,
  type WordDocument,
  type WordParagraph,
  type WordRow,
  type WordTable,
} from '../files/word/document.ts';
import type { Cards } from './card.ts';
import { findCards, hasLabels } from './cards.ts';
import { headsCards } from './heads.ts';
import { codedLinesAsTables, withMovedLinesAsTables } from './coded-lines.ts';

/** A row of the list that cards make: its texts, and the places in the cards that each comes from. */
interface ListRow {
  texts: string[];
  from: CellPlace[][];
}

/** Returns a sheet of cards as a list, each in the row where it begins; another sheet as it is. */
export function sheetAsList(sheet: Sheet): Sheet {
  const found = findCards(sheet.rows);
  if (!found) return sheet;
  const rows = listOf(found);
  const keyOf = ({ row, column }: CellPlace): string => `${row} ${column}`;
  const numbers = new Set(sheet.numeric.map(keyOf));
  const isNumber = ({ row, column }: CellPlace): boolean =>
    numbers.has(keyOf({ row, column: column + found.offset }));
  return {
    ...sheet,
    rows: rows.map(({ texts }) => texts),
    // The row of labels takes no number.
    firstRow: sheet.firstRow - 1,
    madeOf: 'cards',
    numeric: rows.flatMap(({ from }, row) =>
      from.flatMap((places, column) => (places.some(isNumber) ? [{ row, column }] : [])),
    ),
    merged: (sheet.merged ?? []).filter((area) => area.row + area.rows <= found.first),
    ...(sheet.unseen && {
      unseen: sheet.unseen.map(({ row, ...one }) =>
        row === undefined ? one : { ...one, row: placeOf(found, row) },
      ),
    }),
  };
}

/** Returns a document in which the tables of cards are lists; where it has no list, its lines may be cards. */
export function documentWithLists(document: WordDocument): WordDocument {
  const blocks = document.blocks.map(blockWithLists);
  const made = { ...document, blocks };
  return tablesOfDocument(made).some((sheet) => isList(sheet))
    ? withMovedLinesAsTables(made)
    : linesAsList(made);
}

const isList = (sheet: Sheet): boolean => holdsList([sheet]) || holdsAnnex(sheet);

/** Returns a document whose lines say what a procedure is (`Mã thủ tục: …`), with a list in their stead. */
function linesAsList(document: WordDocument): WordDocument {
  const rowsOf = (block: WordBlock): { texts: string[]; unseen: Unseen[] }[] => {
    if (block.kind === 'break') return [];
    if (block.kind === 'table') {
      const texts = block.rows.map(({ cells }) => textsOf(cells));
      // A table below a label is its value, but for one that has labels itself.
      const isCard = hasLabels(texts);
      return block.rows.map((row, at) => {
        const own = texts[at] ?? [];
        return { texts: isCard ? own : ['', own.join('\t')], unseen: unseenInRow(row) };
      });
    }
    return [{ texts: [labelledText(block)], unseen: block.unseen ?? [] }];
  };
  const lines = document.blocks.flatMap((block, at) => rowsOf(block).map((row) => ({ ...row, at })));
  const found = findCards(lines.map(({ texts }) => texts));
  if (!found) return codedLinesAsTables(document);
  const rows = lines.map(({ unseen }): WordRow => ({ ...plainRow([]), unseen }));
  const table = tableAsList({ kind: 'table', index: 1, rows }, found);
  const before = lines[found.first]?.at ?? 0;
  return {
    blocks: [...document.blocks.slice(0, before), { ...table, rows: table.rows.slice(found.first) }],
    tableCount: document.tableCount + 1,
  };
}

function blockWithLists(block: WordBlock): WordBlock {
  if (block.kind !== 'table') return block;
  const rows = block.rows.map(({ cells }) => textsOf(cells));
  const found = findCards(rows);
  if (found) return tableAsList(block, found);
  const isOuter = block.rows.some(({ cells }) => cells.some(holdsTable));
  if (!isOuter) return block;
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        holdsTable(cell) ? Object.assign(cell, { blocks: cell.blocks.map(blockWithLists) }) : cell,
      ),
    })),
  };
}

const holdsTable = ({ blocks }: WordCell): boolean => blocks.some(({ kind }) => kind === 'table');

function textsOf(cells: readonly WordCell[]): string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    while (texts.length < cell.column + cell.span) texts.push('');
    texts[cell.column] = cell.coveredBy ? '' : cellText(cell);
  }
  return texts;
}

function tableAsList(table: WordTable, found: Cards): WordTable {
  const made = listOf(found).map(({ texts }) => plainRow(texts.map((text) => text.split('\n').map(line))));
  for (const [index, row] of table.rows.entries()) {
    const unseen = unseenInRow(row);
    const place = made[placeOf(found, index)];
    if (place && unseen.length > 0) place.unseen = [...(place.unseen ?? []), ...unseen];
  }
  return { ...table, rows: made };
}

const line = (text: string): WordParagraph => ({ kind: 'paragraph', text });

/** Returns the rows of the list: the titles above, the labels, and each card one row below its own. */
function listOf({ first, labels, cards, others, rows }: Cards): ListRow[] {
  const plain = (texts: readonly string[]): ListRow => ({ texts: [...texts], from: [] });
  const list = [...rows.slice(0, first).map((texts) => plain(headsCards(texts) ? [] : texts)), plain(labels)];
  for (const row of others) {
    const text = (rows[row] ?? []).filter((one) => one.trim() !== '').join(' · ');
    list[row + 1] = plain([...labels.map(() => ''), text]);
  }
  for (const { row, cells } of cards) {
    const from = labels.map((label) => cells.get(label) ?? []);
    const texts = from.map((places) => places.map((at) => rows[at.row]?.[at.column] ?? '').join('\n'));
    let place = row + 1;
    while (list[place]) place += 1;
    list[place] = { texts, from };
  }
  return Array.from(list, (one) => one ?? plain([]));
}

/** Returns where a row's content stands in the list. */
function placeOf({ first, cards }: Cards, row: number): number {
  const own = cards.findLast((card) => card.row <= row);
  return row < first ? row : 1 + (own?.row ?? row);
}
