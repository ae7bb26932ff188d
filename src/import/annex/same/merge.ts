import { nationalCode } from '../../../model/code.ts';
import { nameKey } from '../../../text/fold.ts';
import { rowKey } from '../notes.ts';
import type { AnnexAccount, AnnexRow, AnnexRows } from '../rows/annex-row.ts';

/**
 * Merges the rows that several files have of one procedure: same movement, same codes (same name, where there
 * are none) and, as far as both give them, same levels. Cells that the first leaves empty are taken from the
 * others.
 */
export function mergeFiles(
  { rows, account, joinedTo }: AnnexRows,
  fileOf: (table: number) => unknown,
): { rows: AnnexRow[]; account: AnnexAccount } {
  const kept: AnnexRow[] = [];
  const byKey = new Map<string, AnnexRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const others = byKey.get(key) ?? [];
    const at = others.findIndex(
      (other) => fileOf(other.origin.table) !== fileOf(row.origin.table) && levelsAgree(other, row),
    );
    const other = others[at];
    if (other) {
      joinedTo.set(rowKey(row.origin), other.origin);
      others[at] = Object.assign(other, fill(other, row));
    } else {
      kept.push(row);
      byKey.set(key, [...others, row]);
    }
  }
  const merged = rows.length - kept.length;
  return { rows: kept, account: { ...account, rows: account.rows - merged, merged } };
}

function keyOf({ action, codes, name }: AnnexRow): string {
  const codeKey = codes.map(nationalCode).sort().join(' ');
  return `${action} ${codeKey === '' ? nameKey(name) : codeKey}`;
}

function levelsAgree(a: AnnexRow, b: AnnexRow): boolean {
  return !a.level || !b.level || a.level.levels.join() === b.level.levels.join();
}

function fill(first: AnnexRow, second: AnnexRow): AnnexRow {
  return {
    ...second,
    ...first,
    name: first.name === '' ? second.name : first.name,
    cells: { ...second.cells, ...first.cells },
  };
}
