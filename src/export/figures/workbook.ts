import type { Words } from '../../messages/words.ts';
import {
  type Block,
  depthOf,
  type Facts,
  type FigureRow,
  type Figures,
  type FigureTable,
  ordinalsOf,
} from '../../render/figures/figures.ts';
import { wholeWorkbook } from '../excel/workbook.ts';
import type { SheetCell, Worksheet } from '../excel/worksheet.ts';

export interface Tool {
  name: string;
  version: string;
}

/** Figures as a workbook: a sheet for each table with real numbers and dates, and one for what is said about them. */
export function figuresWorkbook(figures: Figures, words: Words, tool: Tool): Uint8Array {
  const sheets = [
    ...figures.blocks.flatMap((block) => blockSheet(block, figures.title, words)),
    notesSheet(figures, words),
  ];
  const names = sheetNames(sheets.map(({ name }) => name));
  const { title, date } = figures;
  const named = sheets.map((sheet, i) => ({ ...sheet, name: names[i] ?? sheet.name }));
  return wholeWorkbook({ title, date, sheets: named }, words, tool);
}

function blockSheet(block: Block, title: string, words: Words): Worksheet[] {
  if (block.kind === 'table') return [tableSheet(block, title)];
  return block.kind === 'facts' ? [{ ...factsSheet(block, words), caption: title }] : [];
}

/** Sums of lines below are left out: whoever filters would count twice. */
function tableSheet(table: FigureTable, title: string): Worksheet {
  const rows = table.rows.filter(({ isSubtotal }) => !isSubtotal);
  const ordinals = ordinalsOf(rows);
  const lineOf = ({ labels, cells }: FigureRow, ordinal?: string): SheetCell[] => [
    ...(table.ordinal === undefined ? [] : [ordinal ? Number(ordinal) : undefined]),
    ...table.heads.map((_, i) => labels[i]),
    ...table.columns.map((_, i) => cells[i]),
  ];
  return {
    name: table.name,
    caption: `${title}. ${table.caption}`,
    columns: [
      ...(table.ordinal === undefined
        ? []
        : [{ title: table.ordinal, width: 6, numbers: 'ordinal' as const }]),
      ...table.heads.map((title, i) => ({ title, width: labelWidth(rows, i), wrap: true })),
      ...table.columns.map(({ title, group, isSigned, isText }, i) => ({
        title,
        width: isText ? 32 : 12,
        wrap: true,
        ...(group !== undefined && { group }),
        ...(!isText &&
          !rows.some(({ cells }) => typeof cells[i] === 'object') && {
            numbers: isSigned ? ('difference' as const) : ('count' as const),
          }),
      })),
    ],
    isFiltered: rows.every((row) => depthOf(row) === table.heads.length - 1),
    count: rows.length,
    rows: () => rows.map((row, i) => lineOf(row, ordinals[i])),
    ...(table.total && { total: lineOf(table.total) }),
  };
}

const labelWidth = (rows: readonly FigureRow[], at: number): number =>
  Math.min(48, Math.max(16, ...rows.map(({ labels }) => (labels[at] ?? '').length)));

function factsSheet({ title, facts }: Facts, { figures }: Words): Worksheet {
  const rows = facts.flatMap(({ label, parts }) =>
    parts.map((part): SheetCell[] => [label, part.label, part.value]),
  );
  return {
    name: title,
    columns: [
      { title: figures.figure, width: 56, wrap: true },
      { title: figures.detail, width: 24, wrap: true },
      { title: figures.value, width: 12, numbers: 'count' },
    ],
    isFiltered: true,
    count: rows.length,
    rows: () => rows,
  };
}

function notesSheet(figures: Figures, { figures: say }: Words): Worksheet {
  const texts = [
    figures.publisher,
    ...figures.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.kind === 'table' ? [block.caption] : [],
    ),
  ].filter(Boolean);
  return {
    name: say.notes,
    columns: [{ title: figures.title, width: 120, wrap: true }],
    isFiltered: false,
    count: texts.length,
    rows: () => texts.map((text) => [text]),
  };
}

/** Names as Excel takes them: 31 characters, none of them a bracket, colon, star, question mark or slash; each once. */
function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/gu, ' ')
        .replace(/^'|'$/gu, ' ')
        .trim() || '-';
    let unique =
      plain.length > 31
        ? plain
            .slice(0, 32)
            .replace(/[\s,]*\S*$/u, '')
            .slice(0, 31)
        : plain;
    for (let copy = 2; used.has(unique.toLowerCase()); copy += 1) unique = `${plain.slice(0, 27)} (${copy})`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
