import { nationalCode } from '../../../model/code.ts';
import { nameKey } from '../../../text/fold.ts';
import { shorten } from '../../values/notes.ts';
import { type Doubts, rowKey } from '../notes.ts';
import type { AnnexRow, AnnexRows } from '../rows/annex-row.ts';

/**
 * Leaves out the rows that show a procedure as it was before a change: where a row shows it after the change that one
 * is drafted, and the other is told; a row without such a fellow is refused.
 */
export function leaveFormerOut(found: AnnexRows, doubts: Doubts): void {
  const formers = found.rows.filter(({ state }) => state === 'former');
  if (formers.length === 0) return;
  const currents = new Map<string, AnnexRow>();
  for (const row of found.rows)
    if (row.state === 'current')
      for (const key of keysOf(row)) if (!currents.has(key)) currents.set(key, row);
  for (const row of formers) {
    const current = keysOf(row).flatMap((key) => currents.get(key) ?? [])[0];
    const text = shorten([row.codes.join(' '), row.name, ...Object.values(row.cells)].join(' · '));
    found.account.rows -= 1;
    if (current) {
      found.account.joined += 1;
      found.joinedTo.set(rowKey(row.origin), current.origin);
      doubts.add(row.origin, 'row', 'row_before_change', { text });
    } else {
      found.account.rejected += 1;
      found.rejected.push({ origin: row.origin, reason: 'before_change_only', args: { text } });
    }
  }
  found.rows = found.rows.filter(({ state }) => state !== 'former');
}

const keysOf = ({ codes, name }: AnnexRow): string[] =>
  codes.length > 0 ? codes.map(nationalCode) : [nameKey(name)];
