import { isDeepStrictEqual } from 'node:util';
import type { Amendment, Document, Level, ProcedureContent } from '../../../model/types.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { readLevels } from '../../values/levels/read-levels.ts';
import { openNotes, shorten } from '../../values/notes.ts';
import { readCodes } from '../codes.ts';
import type { AnnexRow } from './annex-row.ts';
import type { RowContext } from './row-targets.ts';
import type { AnnexAction, Doubts } from '../notes.ts';
import type { Target } from '../targets.ts';

type Changes = Partial<ProcedureContent>;

/**
 * Returns the changes of an amended row: the values that it gives, but for a fee that it leaves open. A row
 * with nothing but the document that amends it (the commonest form), or one that repeats what the catalog holds,
 * adds that document to the legal bases.
 */
export function changesOf(
  row: AnnexRow,
  { record }: Target,
  stated: Changes,
  by: readonly Document[],
  changedParts: Amendment['changedParts'],
  doubts: Doubts,
): Changes {
  const isAsked = changedParts?.includes('fees') === true;
  const changes = isAsked ? stated : withoutOpenFee(row, record, stated, doubts);
  const isRepeated = Object.entries(changes).every(([part, value]) =>
    isDeepStrictEqual(record?.[part as keyof ProcedureContent], value),
  );
  if (!isRepeated) return changes;
  const held = record?.legalBases ?? [];
  const added = by.filter(({ number }) => !held.some((base) => base.number === number));
  if (added.length === 0) {
    doubts.add(row.origin, 'row', 'no_changes', { name: shorten(row.name) });
    return changes;
  }
  doubts.add(row.origin, 'legalBases', 'only_bases_change', { numbers: added.map(({ number }) => number) });
  return { ...changes, legalBases: [...held, ...added] };
}

/** Parts that papers name by another one, beside which they stand: both limits are the time limit. */
const besides = [
  ['timeLimit', 'timeLimitByLaw'],
  ['postal', 'byPost'],
] as const;

/** Returns the parts that a row says are changed, with those beside them that change too. */
export function partsNamed(
  named: NonNullable<Amendment['changedParts']>,
  changes: Changes,
  { record }: Target,
): NonNullable<Amendment['changedParts']> {
  const added = besides.filter(
    ([part, beside]) =>
      named.includes(part) &&
      !named.includes(beside) &&
      changes[beside] !== undefined &&
      !isDeepStrictEqual(changes[beside], record?.[beside]),
  );
  return [...named, ...added.map(([, beside]) => beside)];
}

/** Removes a fee without a sum from changes, where the record has a sum that is known. */
function withoutOpenFee(
  { origin, cells }: AnnexRow,
  record: Target['record'],
  stated: Changes,
  doubts: Doubts,
): Changes {
  const { fees, ...others } = stated;
  const known = record?.fees;
  const isKnown = known !== undefined && known !== 'unspecified';
  if (fees === 'none' && Array.isArray(known))
    doubts.add(origin, 'fees', 'fee_ends', { text: shorten(cells.fees ?? '') });
  if (fees !== 'unspecified' || !isKnown) return stated;
  doubts.add(origin, 'fees', 'fee_left', { text: shorten(cells.fees ?? '') });
  return others;
}

/** Movements after which a procedure is the same one, so that a second name is its new one. */
const keepsProcedure: ReadonlySet<AnnexAction> = new Set<AnnexAction>([
  'amended',
  'standardized',
  'corrected',
]);

/** Returns the new name and code in an amendment's own columns, and the changes of department, sector or levels in its notes. */
export function notedChanges(
  { action, origin, codes, cells: { newName, newCode }, said = {} }: AnnexRow,
  { departments, sectors, draft, doubts }: Pick<RowContext, 'departments' | 'sectors' | 'draft' | 'doubts'>,
): Pick<Partial<ProcedureContent>, 'code' | 'name' | 'department' | 'sector' | 'levels'> {
  const department = departments.idOf(said.department);
  const sector = sectors.idOf(said.sector);
  const levels = notedLevels(said.levels);
  const given = newCode === undefined ? [] : readCodes(newCode, '', origin, doubts).codes;
  const code = given.find((one) => !codes.includes(one));
  // Only a correction gives a code.
  if (code !== undefined && draft.kind !== 'correction') doubts.add(origin, 'code', 'code_apart', { code });
  return {
    ...(code !== undefined && draft.kind === 'correction' && { code }),
    ...(keepsProcedure.has(action) && newName !== undefined && { name: cleanLine(newName).text }),
    ...(department !== undefined && { department }),
    ...(sector !== undefined && { sector }),
    ...(levels && { levels }),
  };
}

/** Returns the levels that a note names; undefined where it names none. */
export function notedLevels(text: string | undefined): Level[] | undefined {
  const levels = text === undefined ? [] : readLevels(text, openNotes({ file: '', row: 0 }));
  return levels.length === 0 || levels.includes('unspecified') ? undefined : levels;
}
