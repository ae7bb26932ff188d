import { nationalCode } from '../../../model/code.ts';
import { type AnnexDoubt, type Doubts, rowKey } from '../notes.ts';
import type { AnnexRow, AnnexRows } from '../rows/annex-row.ts';
import type { Replaced } from './join.ts';

/**
 * Takes new procedures whose own words say whose place they take for replacements, but for those whose former one has
 * a row of its own that ends it: there the paper counts the two apart, so does the draft, and the words gainsay nothing.
 */
export function takeReplacing(found: AnnexRows, doubts: Doubts): void {
  const isAdded = ({ action, replaces }: AnnexRow): boolean => action === 'new' || replaces !== undefined;
  const added = codesOf(found.rows, isAdded);
  const ended = codesOf(
    found.rows,
    (row) => !isAdded(row) && (row.action === 'abolished' || row.action === 'replaced'),
  );
  const apart = new Set<string>();
  found.rows = found.rows.map(({ replaces, ...row }) => {
    const isTold = row.action === 'abolished' && hasAny(row.successors, added);
    if (isTold || hasAny(replaces?.codes, ended)) apart.add(rowKey(row.origin));
    if (!replaces) return row;
    return hasAny(replaces.codes, ended) ? { ...row, action: 'new' } : replacing(row, replaces);
  });
  const isAnswered = ({ reason, origin }: AnnexDoubt): boolean =>
    reason === 'action_differs' && origin !== undefined && apart.has(rowKey(origin));
  if (apart.size > 0) doubts.all = doubts.all.filter((doubt) => !isAnswered(doubt));
}

const codesOf = (rows: readonly AnnexRow[], isMeant: (row: AnnexRow) => boolean): ReadonlySet<string> =>
  new Set(rows.filter(isMeant).flatMap(({ codes }) => codes.map(nationalCode)));

const hasAny = (codes: readonly string[] = [], among: ReadonlySet<string>): boolean =>
  codes.some((code) => among.has(nationalCode(code)));

/** Returns the row of a new procedure as that of the ones whose place it takes. */
function replacing(row: AnnexRow, { codes, name }: NonNullable<AnnexRow['replaces']>): AnnexRow {
  const { note, ...others } = row.cells;
  // Of a note that only says this nothing is left.
  const kept = note !== undefined && row.cells.action !== undefined ? { ...others, note } : others;
  return {
    ...row,
    action: 'replaced',
    codes,
    name,
    cells: { ...kept, newName: row.name, newCode: row.codes.join(' ') },
  };
}

/** Returns replaced procedures whose own words name which of the paper's new ones take their place. */
export function pairsBySuccessor(rows: readonly AnnexRow[]): Replaced[] {
  const news = new Map(
    rows.flatMap((row) =>
      row.action === 'new' ? row.codes.map((code): [string, AnnexRow] => [nationalCode(code), row]) : [],
    ),
  );
  const pairs = new Map<string, { olds: AnnexRow[]; news: AnnexRow[]; by: 'words' }>();
  for (const row of rows) {
    const { action, successors = [], cells } = row;
    const own = successors.map((code) => news.get(nationalCode(code)));
    if (action !== 'replaced' || cells.newName !== undefined || own.length === 0) continue;
    const known = own.filter((one) => one !== undefined);
    if (known.length < own.length) continue;
    const key = successors.map(nationalCode).sort().join(' ');
    const pair = pairs.get(key);
    if (pair) pair.olds.push(row);
    else pairs.set(key, { olds: [row], news: known, by: 'words' });
  }
  return [...pairs.values()];
}
