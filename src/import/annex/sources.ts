import type { AnnexOrigin } from './notes.ts';
import type { WordBlock, WordDocument, WordTable } from '../files/word/document.ts';

/** A file that a decision is read from, with its position among the others. */
export interface DecisionSource {
  file: string;
  document: WordDocument;
  /** Number of tables in the files before it: its own are numbered from there. */
  tablesBefore: number;
}

/** A place in a file, as a person finds it. */
export interface Place {
  file: string;
  /** Number of a paragraph, outside tables. */
  line?: number;
  /** Number of the table in a document. */
  table?: number;
  /** Sheet of a workbook. */
  sheet?: string;
  /** Row number that the spreadsheet shows. */
  row?: number;
}

/** Joins all files to one document, those with the decision's own text before those with only its lists. */
export function joinSources(sources: readonly DecisionSource[]): WordDocument {
  const ordered = [...sources].sort((a, b) => Number(hasArticles(b)) - Number(hasArticles(a)));
  return {
    blocks: ordered.flatMap(({ document }, index): WordBlock[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...document.blocks,
    ]),
    tableCount: sources.reduce((sum, { document }) => sum + document.tableCount, 0),
  };
}

function hasArticles({ document }: DecisionSource): boolean {
  return document.blocks.some((block) => block.kind === 'paragraph' && /^\s*điều\s+1\b/iu.test(block.text));
}

/** Returns the file that a table is in. */
export function sourceOf(sources: readonly DecisionSource[], table: number): DecisionSource | undefined {
  return sources.findLast(({ tablesBefore }) => tablesBefore < table);
}

/** Returns the place of a table's row; without an origin, the decision's text, which the first file has. */
export function placeIn(sources: readonly DecisionSource[], origin: AnnexOrigin | undefined): Place {
  if (!origin) return { file: sources[0]?.file ?? '' };
  if (origin.table === 0) return { file: sources[0]?.file ?? '', line: origin.row };
  const source = sourceOf(sources, origin.table);
  if (!source) return { file: '', table: origin.table, row: origin.row };
  const { file, document, tablesBefore } = source;
  const { sheet, rows = [] } =
    document.blocks.find(
      (block): block is WordTable => block.kind === 'table' && block.index === origin.table,
    ) ?? {};
  // What a file no longer holds has no row in it.
  const isThere = origin.row <= rows.length;
  return sheet
    ? {
        file,
        ...(sheet.name !== '' && { sheet: sheet.name }),
        ...(isThere && { row: sheet.firstRow + origin.row - 1 }),
      }
    : { file, table: origin.table - tablesBefore, ...(origin.row > 0 && { row: origin.row }) };
}
