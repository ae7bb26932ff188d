import type { Words } from '../messages/words.ts';
import type { Part, Procedure } from '../model/types.ts';
import type { Names } from './names.ts';
import { showProcedurePart } from './parts.ts';
import { csvCells, csvParts } from './snapshot-csv.ts';

/** A table of ours as people get it: what its columns are called, and what stands in them. */
export interface ShownForm {
  /** Parts by the titles of their columns; `id` is the procedure's own, which only the tool gives. */
  titles: ReadonlyMap<string, Part | 'id'>;
  /** Returns what stands in the cell of a part; empty where the procedure says nothing. */
  show(procedure: Procedure, part: Part): string;
  /** Facts of the file by the labels before them. */
  facts: ReadonlyMap<string, FactKey>;
  /** Cell texts of earlier versions, with those that stand there now. */
  earlierCells: ReadonlyMap<string, string>;
}

/** A fact that a file of ours states of itself, and by which it is known. */
export type FactKey = 'publisher' | 'asOf' | 'fingerprint' | 'wholeFingerprint' | 'part' | 'where';

/** Returns the facts that our files state of themselves, by the labels before them. */
export function aboutLabels({ exports: { about, earlier } }: Words): ReadonlyMap<string, FactKey> {
  const keys = ['publisher', 'asOf', 'fingerprint', 'wholeFingerprint', 'part', 'where'] as const;
  return new Map([...earlier.facts, ...keys.map((key) => [about[key], key] as const)]);
}

/** Returns the forms of a workbook and of CSV, by which a file that comes back is known and compared. */
export function shownForms(words: Words, names: Names): ShownForm[] {
  const { terms, exports, output } = words;
  const parts = Object.keys(terms.parts) as Part[];
  const context = { ...words, fileName: '' };
  const earlierCells = new Map(exports.earlier.cells);
  const titled = (list: readonly Part[]) => [
    ...exports.earlier.titles.filter(([, part]) => list.includes(part)),
    ...list.map((part) => [terms.parts[part], part] as const),
  ];
  return [
    {
      titles: new Map<string, Part | 'id'>([[exports.columns.id, 'id'], ...titled(parts)]),
      show: (procedure, part) => showProcedurePart(procedure, part, context, names),
      facts: aboutLabels(words),
      earlierCells,
    },
    {
      titles: new Map<string, Part | 'id'>([[output.list.code, 'id'], ...titled(csvParts)]),
      show: csvCells(words, names),
      facts: new Map(),
      earlierCells,
    },
  ];
}
