import type { Part } from '../types.ts';

/**
 * The columns of the sheet in which officers keep their list of procedures, in its order, each with the parts of a
 * procedure that it says something of.
 */
export const sheetColumns = {
  order: [],
  code: ['code'],
  name: ['name'],
  sector: ['sector'],
  fee: ['fees'],
  charge: ['fees'],
  levels: ['levels'],
  department: ['department'],
  sameLevel: ['interlinked'],
  crossLevel: ['interlinked'],
  boundaryFree: ['boundaryFree'],
  full: ['online'],
  partial: ['online'],
  information: ['online'],
  post: ['postal', 'byPost'],
  decision: ['publishedBy'],
  status: ['status'],
  note: [],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

/** A column of the officers' sheet. */
export type SheetColumn = keyof typeof sheetColumns;

/** All columns of the officers' sheet, in its order. */
export const sheetColumnNames = Object.keys(sheetColumns) as SheetColumn[];
