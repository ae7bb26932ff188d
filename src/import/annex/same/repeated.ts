import { nationalCode } from '../../../model/code.ts';
import type { Level } from '../../../model/types.ts';
import type { Doubts } from '../notes.ts';
import type { AnnexRow } from '../rows/annex-row.ts';
import type { RowReading } from '../rows/rows-of-decision.ts';

/** Number of rows with one code that are named beside another: a damaged paper may hold one row a thousand times. */
const mostNamed = 20;

/** One procedure that a row is about, with the entry that is drafted of it. */
interface Said {
  row: AnnexRow;
  action: RowReading['action'];
  entry: RowReading['drafted'][number];
  id: string;
}

/**
 * Notes the rows that do with a procedure what another row does already, at the same levels; of a code that a person
 * gave, whatever the other row does. What corrects may come to a procedure again and again.
 */
export function noteRepeated(readings: readonly RowReading[], doubts: Doubts): void {
  const said = readings
    .filter(({ row, action }) => row.action !== 'corrected' && action !== 'suspended')
    .flatMap(({ row, action, drafted }) =>
      drafted.flatMap((entry) => idsOf(entry).map((id): Said => ({ row, action, entry, id }))),
    );
  const byId = new Map<string, Said[]>();
  // The paper's own rows come before those whose code somebody gave.
  const ordered = [...said.filter(({ row }) => !isGiven(row)), ...said.filter(({ row }) => isGiven(row))];
  for (const one of ordered) {
    const before = byId.get(one.id) ?? [];
    byId.set(one.id, [...before, one]);
    const same = before.filter((other) => saysSame(one, other)).slice(0, mostNamed);
    if (same.length === 0) continue;
    const rows = same.map(({ row }) => row.origin);
    doubts.add(one.row.origin, 'target', 'code_repeated', { code: one.id, rows });
    for (const origin of rows)
      doubts.add(origin, 'target', 'code_repeated_elsewhere', { code: one.id, rows: [one.row.origin] });
  }
}

const isGiven = ({ chosen, isCodeGiven }: AnnexRow): boolean => chosen !== undefined || isCodeGiven === true;

/** Returns the procedures that an entry of a draft is about, those that it brings too. */
function idsOf(entry: Said['entry']): string[] {
  if ('codes' in entry) return (entry.codes ?? []).map(nationalCode);
  if ('code' in entry && entry.code !== undefined) return [nationalCode(entry.code)];
  return 'id' in entry && entry.id !== undefined ? [entry.id] : [];
}

function saysSame(one: Said, other: Said): boolean {
  if (one.row === other.row || one.entry === other.entry) return false;
  const isAlike = one.action === other.action || isGiven(one.row);
  const [levels, others] = [levelsOf(one.entry), levelsOf(other.entry)];
  return isAlike && (!levels || !others || levels.some((level) => others.includes(level)));
}

const levelsOf = (entry: Said['entry']): readonly Level[] | undefined =>
  'levels' in entry ? entry.levels : undefined;
