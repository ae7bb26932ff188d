import { keyOf, type Row, type Table } from './table.ts';

/** Changes by which a table comes to hold the rows of a catalog. */
export interface TableChanges {
  table: Table;
  /** Rows to be brought in. */
  added: readonly Row[];
  /** Rows whose end is another. */
  ended: readonly Row[];
  /** Keys of the rows to be taken out; of rows that say something else now, too. */
  deleted: readonly (readonly string[])[];
}

/** A row as a database holds it: its key, its end and its fingerprint. */
export interface HeldRow {
  key: readonly string[];
  end: string | undefined;
  fingerprint: string;
}

/** Returns the parts of a table that differ from those of which a database has kept the hashes. */
export function differingParts(table: Table, kept: Readonly<Record<string, string>>): ReadonlySet<string> {
  const names = [...Object.keys(table.parts), ...Object.keys(kept)];
  return new Set(names.filter((name) => table.parts[name] !== kept[name]));
}

/**
 * Compares the rows of a table with those that a database holds.
 *
 * @param parts the parts of which the held rows are; all when left out
 */
export function compareTable(
  table: Table,
  held: readonly HeldRow[],
  parts?: ReadonlySet<string>,
): TableChanges {
  const heldByKey = new Map(held.map((row) => [keyOf(row.key), row]));
  const added: Row[] = [];
  const ended: Row[] = [];
  const deleted: (readonly string[])[] = [];
  const rows = parts ? [...parts].flatMap((part) => table.byPart.get(part) ?? []) : table.rows;
  for (const row of rows) {
    const key = keyOf(row.key);
    const old = heldByKey.get(key);
    heldByKey.delete(key);
    if (old && old.fingerprint === row.fingerprint) {
      if (old.end !== row.end) ended.push(row);
      continue;
    }
    if (old) deleted.push(old.key);
    added.push(row);
  }
  for (const { key } of heldByKey.values()) deleted.push(key);
  return { table, added, ended, deleted };
}

/** Tells whether nothing has to be written. */
export const isUnchanged = ({ added, ended, deleted }: TableChanges): boolean =>
  added.length + ended.length + deleted.length === 0;
