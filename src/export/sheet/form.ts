import { type SheetColumn, sheetColumnNames } from '../../model/sheet/columns.ts';
import type { Procedure } from '../../model/types.ts';
import type { Words } from '../../messages/words.ts';
import type { Names } from '../names.ts';
import { aboutLabels, type FactKey } from '../own-forms.ts';
import { sheetCell } from './cells.ts';

/** The officers' sheet as people get it: what its columns are called, and what stands in them. */
export interface ShownSheet {
  titles: ReadonlyMap<string, SheetColumn>;
  show(procedure: Procedure, column: SheetColumn): string;
  /** Facts of the file by the labels before them. */
  facts: ReadonlyMap<string, FactKey>;
}

/** Returns the form of the officers' sheet, by which one that comes back is known and compared. */
export function shownSheet(words: Words, names: Names): ShownSheet {
  const { titles } = words.exports.sheet;
  const context = { ...words, fileName: '' };
  return {
    titles: new Map(sheetColumnNames.map((column) => [titles[column], column])),
    show: (procedure, column) => sheetCell(procedure, column, context, names),
    facts: aboutLabels(words),
  };
}
