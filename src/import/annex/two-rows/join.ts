import { type AnnexDoubt, type AnnexDoubtArgs, type AnnexOrigin, rowKey } from '../notes.ts';
import type { AnnexAccount, AnnexRow } from '../rows/annex-row.ts';

/** Procedures that are replaced, and those in their place, each in a row of its own. */
export interface Replaced {
  olds: readonly AnnexRow[];
  news: readonly AnnexRow[];
  /** Names what told them apart. */
  by: AnnexDoubtArgs['replacement_in_rows']['by'];
}

/** Rows of a draft, with what was counted and doubted of them. */
export interface Rows {
  rows: AnnexRow[];
  account: AnnexAccount;
  doubts: AnnexDoubt[];
}

/**
 * Joins each replaced procedure with the one in its place, as a paper has them that shows both in one row. The first
 * of several has the others in its merged cell.
 */
export function joinReplaced({ rows, account, doubts }: Readonly<Rows>, all: readonly Replaced[]): Rows {
  const joined = new Map<AnnexRow, AnnexRow[]>();
  const moved = new Map<string, AnnexOrigin>();
  for (const { olds, news } of all) {
    const [old, ...otherOlds] = olds;
    const [now, ...otherNews] = news;
    if (!old || !now) continue;
    const first = beside(old, now);
    for (const one of [...olds, ...news]) joined.set(one, []);
    joined.set(old, [
      first,
      ...otherOlds.map((one) => ({ ...withoutSide(one), sharesNew: first.origin })),
      ...otherNews.map((one) => ({ ...beside(old, one), origin: one.origin, sharesOld: first.origin })),
    ]);
    for (const { origin } of [old, now]) moved.set(rowKey(origin), first.origin);
  }
  const kept = rows.flatMap((row) => joined.get(row) ?? [row]);
  const count = rows.length - kept.length;
  return {
    rows: kept,
    account: { ...account, rows: account.rows - count, joined: account.joined + count },
    doubts: [
      ...doubts.flatMap((doubt) => {
        const origin = doubt.origin && moved.get(rowKey(doubt.origin));
        if (!origin) return [doubt];
        // The second row has no number because the first one has it.
        return doubt.reason === 'order_absent' ? [] : [{ ...doubt, origin }];
      }),
      ...told(all),
    ],
  };
}

/** Returns doubts that tell how many pairs each table has, and what told them apart. */
function told(all: readonly Replaced[]): AnnexDoubt<'replacement_in_rows'>[] {
  const counts = new Map<string, AnnexDoubt<'replacement_in_rows'>>();
  for (const { olds, by } of all) {
    const table = olds[0]?.origin.table ?? 0;
    const count = (counts.get(`${table} ${by}`)?.args.count ?? 0) + 1;
    counts.set(`${table} ${by}`, {
      origin: { table, row: 1 },
      field: 'table',
      reason: 'replacement_in_rows',
      args: { count, by },
    });
  }
  return [...counts.values()];
}

/** Returns the row that shows a new procedure beside the old one; in two tables, at the place of the new one's values. */
function beside(old: AnnexRow, now: AnnexRow): AnnexRow {
  const { name: newName, codes, order: _, ...rest } = withoutSide(now);
  return {
    ...withoutSide(old),
    ...rest,
    action: old.action,
    codes: old.codes,
    name: old.name,
    cells: { ...now.cells, newName, ...(codes.length > 0 && { newCode: codes.join(' ') }) },
    ...(old.order !== undefined && { order: old.order }),
    origin: old.origin.table === now.origin.table ? old.origin : now.origin,
  };
}

function withoutSide({ side: _, isBelow: __, hasNoCode: ___, ...row }: AnnexRow): AnnexRow {
  return row;
}
