import type { Progress } from '../../../model/sequence.ts';
import { UnreadableFile, type Unseen } from '../../../model/unreadable.ts';
import { anyCode, looksLikeCode } from '../../values/codes.ts';
import {
  cellText,
  type WordBlock,
  type WordCell,
  type WordDocument,
  type WordRow,
  type WordTable,
} from '../word/document.ts';
import { near } from './geometry.ts';
import { cellTextOf, linesOf, paragraphsOf, type TextLine } from './lines.ts';
import { readPage, type SeenPage } from './page.ts';
import type { PlacedText } from './pen.ts';
import { addOnNextPage } from './next-page.ts';
import { runningLines } from './running-lines.ts';
import { type RuledCell, type RuledTable, ruledTables } from './tables.ts';

const mostPages = 3000;
const mostTexts = 2_000_000;
/** Within so many bytes of its end a whole file says that it ends. */
const tail = 4096;
/** A gap as wide as this, in parts of the size of letters, parts two texts of one line. */
const parting = 2.5;

/**
 * Reads a PDF with text in it: its lines as paragraphs, the tables that lines draw with their merged cells. Text
 * that lies across a line of its table is told with its row.
 *
 * @param tablesBefore the number after which the document's tables are numbered
 * @throws UnreadableFile `pdf` where what reads PDF is not installed; `scan` where the pages are pictures;
 * `encrypted`, `damaged`, `not_text` or `too_large`
 */
export async function readPdf(
  bytes: Uint8Array,
  tablesBefore = 0,
  progress?: Progress,
): Promise<WordDocument> {
  // The library reads what is there of a file that was cut off, and says nothing of the rest.
  if (!Buffer.from(bytes.subarray(-tail)).includes('%%EOF')) throw new UnreadableFile('truncated');
  const { loadLibrary, openPdf } = await loadReader();
  const library = await loadLibrary();
  const file = await openPdf(library, bytes);
  if (file.numPages > mostPages) throw new UnreadableFile('too_large');
  const pages: PageParts[] = [];
  let tableCount = tablesBefore;
  const seen = { pages: 0, pictures: [] as number[], texts: 0, letters: '', unruled: 0 };
  const told: Unseen[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    progress?.('pages', number, file.numPages);
    const page = await readOne(() => file.getPage(number).then((one) => readPage(one, library)));
    seen.texts += page.texts.length;
    if (seen.texts > mostTexts) throw new UnreadableFile('too_large');
    const beyond = page.outside.map(({ text }) => text.trim()).join(' ');
    if (beyond !== '') told.push({ kind: 'outside_page', text: `${number}: ${beyond}` });
    if (page.isRecognised || (page.texts.length === 0 && page.hasPicture)) seen.pictures.push(number);
    else {
      seen.pages += 1;
      if (seen.letters.length < 20_000) seen.letters += page.texts.map(({ text }) => text).join(' ');
      const parts = partsOf(page, tableCount);
      pages.push(parts);
      tableCount = parts.tableCount;
    }
  }
  if (seen.texts === 0 || seen.pictures.length > seen.pages) throw new UnreadableFile('scan');
  if (isUnmapped(seen.letters)) throw new UnreadableFile('not_text');
  const blocks: WordBlock[] = [];
  const edges: TableEdges = new Map();
  const front: WordBlock[] = [];
  const running = runningLines(pages);
  for (const parts of pages) {
    const own = blocksOf(parts, running.all);
    // What a head says of the paper is read once.
    const heads = parts.lines.filter((line) => running.first.has(line));
    front.push(...paragraphsOf(heads, parts.sides).map(({ text }) => paragraphWith(text)));
    const last = blocks.at(-1);
    if (last?.kind === 'table' && goesOn(last, own, edges)) own.blocks.shift();
    seen.unruled += own.unruled;
    blocks.push(...own.blocks);
    for (const [table, xs] of own.edges) edges.set(table, xs);
  }
  blocks.unshift(...front);
  if (seen.unruled > 1 && !blocks.some(holdsCode)) throw new UnreadableFile('unruled');
  told.push(...seen.pictures.map((number): Unseen => ({ kind: 'scanned_page', text: String(number) })));
  if (told.length > 0) blocks.unshift({ kind: 'paragraph', text: '', unseen: told });
  return { blocks, tableCount: tableCount - tablesBefore };
}

const paragraphWith = (text: string): WordBlock => ({
  kind: 'paragraph',
  text: text.trim().normalize('NFC'),
});

async function loadReader() {
  try {
    return await import('./library.ts');
  } catch {
    throw new UnreadableFile('pdf');
  }
}

async function readOne<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new UnreadableFile('damaged');
  }
}

/** Tells letters of fonts that do not say which letters they are. */
function isUnmapped(letters: string): boolean {
  const signs = [...letters].filter((sign) => sign.trim() !== '');
  const strange = signs.filter((sign) => /[\p{Co}\ufffd\p{Cc}]/u.test(sign)).length;
  return signs.length > 0 && strange > signs.length / 10;
}

/** Beginnings and ends of the columns of each table. */
type TableEdges = Map<WordTable, readonly number[]>;

/** The tables of a page, and its lines that are in none. */
interface PageParts {
  tables: { top: number; block: WordTable }[];
  edges: TableEdges;
  tableCount: number;
  lines: TextLine[];
  /** Upper edges of the tables. */
  tops: number[];
  /** Left and right edges of the page's text. */
  sides: { left: number; right: number };
  height: number;
}

interface PageBlocks {
  blocks: WordBlock[];
  edges: TableEdges;
  /** Number of rows of lists that no lines divide into cells. */
  unruled: number;
}

function partsOf(page: SeenPage, tablesBefore: number): PageParts {
  const ruled = ruledTables(page.rules);
  const left = new Set(page.texts);
  const tables: PageParts['tables'] = [];
  const edges: TableEdges = new Map();
  let tableCount = tablesBefore;
  for (const table of ruled) {
    const own = page.texts.filter((text) => left.has(text) && isIn(text, table));
    if (own.length === 0) continue;
    for (const text of own) left.delete(text);
    tableCount += 1;
    const block = tableFrom(table, own, tableCount);
    edges.set(block, table.xs);
    tables.push({ top: table.ys[0] ?? 0, block });
  }
  return {
    tables,
    edges,
    tableCount,
    lines: linesOf([...left], parting).filter((line) => !isPageNumber(line, page)),
    tops: ruled.map(({ ys }) => ys[0] ?? 0),
    sides: {
      left: Math.min(...page.texts.map((text) => text.left)),
      right: Math.max(...page.texts.map((text) => text.right)),
    },
    height: page.height,
  };
}

/** Returns the blocks of a page, from the top, without its running lines. */
function blocksOf(
  { tables, edges, lines: all, tops, sides }: PageParts,
  running: ReadonlySet<TextLine>,
): PageBlocks {
  const lines = all.filter((line) => !running.has(line));
  const blocks: { top: number; block: WordBlock }[] = [...tables];
  // A table ends a paragraph.
  for (const between of partedBy(lines, tops))
    for (const { text, base, marks } of paragraphsOf(between, sides)) {
      const unseen = marks.length > 0 && { unseen: marks };
      blocks.push({ top: base, block: { kind: 'paragraph', text: text.trim().normalize('NFC'), ...unseen } });
    }
  const unruled = unruledRows(lines);
  for (const { text, base } of unruled)
    blocks.push({
      top: base,
      block: { kind: 'paragraph', text: '', unseen: [{ kind: 'unruled_row', text }] },
    });
  blocks.sort((a, b) => a.top - b.top);
  return { blocks: blocks.map(({ block }) => block), edges, unruled: unruled.length };
}

/** Returns the rows of lists among lines that are in no table: a code, with texts to both of its sides. */
function unruledRows(lines: readonly TextLine[]): { text: string; base: number }[] {
  const rows = new Map<number, TextLine[]>();
  for (const line of lines) rows.set(line.base, [...(rows.get(line.base) ?? []), line]);
  return [...rows].flatMap(([base, parts]) => {
    const isRow = parts.length > 2 && parts.some(({ text }) => looksLikeCode(text));
    return isRow ? [{ base, text: parts.map(({ text }) => text.trim()).join(' · ') }] : [];
  });
}

const holdsCode = (block: WordBlock): boolean =>
  block.kind === 'table' &&
  block.rows.some(({ cells }) => cells.some((cell) => anyCode.test(cellText(cell))));

/** Adds the first table of a page to the last one of the page before, where it has the same columns. */
function goesOn(above: WordTable, own: PageBlocks, edges: TableEdges): boolean {
  const [first] = own.blocks;
  const xs = first?.kind === 'table' ? own.edges.get(first) : undefined;
  const before = edges.get(above);
  if (first?.kind !== 'table' || xs?.length !== before?.length) return false;
  if (!xs?.every((x, at) => Math.abs(x - (before?.[at] ?? 0)) <= near * 2)) return false;
  addOnNextPage(above, first);
  return true;
}

function partedBy(lines: readonly TextLine[], tops: readonly number[]): TextLine[][] {
  const groups = new Map<number, TextLine[]>();
  for (const line of lines) {
    const group = tops.filter((top) => top < line.base).length;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return [...groups.values()];
}

const middleOf = ({ left, right }: PlacedText): number => (left + right) / 2;
const heightOf = ({ base, size }: PlacedText): number => base - size * 0.3;

function isIn(text: PlacedText, { xs, ys }: RuledTable): boolean {
  const [x, y] = [middleOf(text), heightOf(text)];
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

/** `12`, `- 12 -`, `Trang 2/5`, above or below the text. */
function isPageNumber({ text, base }: TextLine, { height }: SeenPage): boolean {
  const isOutside = base < height * 0.08 || base > height * 0.92;
  return isOutside && /^(?:trang\s|page\s)?[-–\s]*\d{1,4}(?:\s?\/\s?\d{1,4})?[-–\s]*$/iu.test(text);
}

function tableFrom(table: RuledTable, texts: readonly PlacedText[], index: number): WordTable {
  const byCell = new Map<RuledCell, PlacedText[]>();
  const across = new Map<number, Unseen[]>();
  for (const text of texts) {
    const cell = cellAt(table, text);
    if (!cell) continue;
    byCell.set(cell, [...(byCell.get(cell) ?? []), text]);
    if (!reachesOver(text, cell, table)) continue;
    across.set(cell.row, [...(across.get(cell.row) ?? []), { kind: 'across_lines', text: text.text }]);
  }
  const rows: WordRow[] = Array.from({ length: table.ys.length - 1 }, () => ({ cells: [], isHeader: false }));
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of cells) {
    const whole = wordCell(cell, byCell.get(cell) ?? [], roomIn(cell, table));
    for (let down = 0; down < cell.rows; down++) {
      const own = rows[cell.row + down];
      own?.cells.push(down === 0 ? whole : { ...whole, blocks: [], rowSpan: 1, coveredBy: whole });
    }
  }
  for (const [at, row] of rows.entries()) {
    row.cells.sort((a, b) => a.column - b.column);
    const unseen = across.get(at);
    if (unseen) row.unseen = unseen;
  }
  return { kind: 'table', index, rows };
}

/** Room that a cell leaves at each of its sides, in points: Word's own is 5.4. */
const padding = 5.4;

/** Returns the width, in points, that a line of a cell may take. */
const roomIn = ({ column, columns }: RuledCell, { xs }: RuledTable): number =>
  (xs[column + columns] ?? 0) - (xs[column] ?? 0) - padding * 2;

function wordCell(
  { column, columns, rows }: RuledCell,
  texts: readonly PlacedText[],
  room: number,
): WordCell {
  const lines = linesOf(texts);
  const marks = lines.flatMap((line) => line.marks);
  const paragraphs = cellTextOf(lines, room).normalize('NFC').split('\n');
  return {
    column,
    span: columns,
    rowSpan: rows,
    blocks: paragraphs.map((text, at) => ({
      kind: 'paragraph',
      text,
      ...(at === 0 && marks.length > 0 && { unseen: marks }),
    })),
  };
}

function cellAt({ xs, ys, cells }: RuledTable, text: PlacedText): RuledCell | undefined {
  const placeOf = (edges: readonly number[], at: number): number => edges.findLastIndex((edge) => edge <= at);
  const [column, row] = [placeOf(xs, middleOf(text)), placeOf(ys, heightOf(text))];
  return cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rows &&
      cell.column <= column &&
      column < cell.column + cell.columns,
  );
}

/** Tells a text that lies over a line at the side of its cell: it may belong to two. */
function reachesOver({ left, right, size }: PlacedText, cell: RuledCell, { xs }: RuledTable): boolean {
  const room = size * 0.5;
  return left < (xs[cell.column] ?? 0) - room || right > (xs[cell.column + cell.columns] ?? 0) + room;
}
