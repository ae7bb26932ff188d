import { isGone, type Level } from '../../model/types.ts';
import { nationalCode } from '../../model/code.ts';
import { shorten } from '../values/notes.ts';
import type { AnnexRow } from './rows/annex-row.ts';
import type { Candidate, RecordIndex } from './catalog-index.ts';
import { procedureKey } from '../../text/fold.ts';
import type { Doubts } from './notes.ts';
import type { RowLevels } from './rows/row-levels.ts';

/** Reference by which a drafted row names its procedure, and the record of it, where the catalog has one. */
export interface Target {
  code?: string;
  id?: string;
  name?: string;
  record?: Candidate['record'];
}

/** The index in which rows are looked up, and where doubts about them go. */
interface Lookup {
  index: RecordIndex;
  doubts: Doubts;
  /** Tells whether a procedure is of the sector or department that a row names; undefined where it names none. */
  isOf(row: AnnexRow, one: Candidate, field: 'sector' | 'department'): boolean | undefined;
}

/**
 * Finds the record that a row is about: by its code, else by its exact name. Where that is not certain the
 * row keeps its own words; records with a similar name are only offered.
 */
export function findTarget(
  row: AnnexRow,
  code: string | undefined,
  levels: RowLevels | undefined,
  { index, doubts, isOf }: Lookup,
): Target {
  const named: Target = { ...(code !== undefined && { code }), ...(row.name !== '' && { name: row.name }) };
  if (index.isEmpty) return named;
  const chosen = row.chosen === undefined ? undefined : index.byId(row.chosen);
  // The catalog's own name, so that nobody is told again of what a person has decided.
  if (chosen) return asTarget(chosen, chosen.record.name);
  if (code === undefined) return findByName(row, levels?.levels, named, { index, doubts, isOf });
  const found = index.byCode(code);
  if (!found) {
    const exact = index.byName(row.name, undefined);
    const near = exact.length > 0 ? exact.slice(0, 3) : index.near(row.name);
    doubts.add(row.origin, 'target', 'target_unknown', {
      name: `${code} ${shorten(row.name, 160)}`,
      near: near.map(show),
    });
    return named;
  }
  checkRecord(row, code, found, doubts);
  return { ...named, ...(row.nameFrom === 'catalog' && { name: found.record.name }), record: found.record };
}

function findByName(
  row: AnnexRow,
  levels: readonly Level[] | undefined,
  named: Target,
  { index, doubts, isOf }: Lookup,
): Target {
  const found = narrowed(row, index.byName(row.name, levels), isOf);
  const name = shorten(row.name, 160);
  const [only] = found;
  if (only && found.length === 1) {
    const isSure = row.hasNoCode && only.record.code === undefined && fits(row, only, isOf);
    if (!isSure) doubts.add(row.origin, 'target', 'target_by_name', { name, code: only.id });
    return asTarget(only, row.name);
  }
  if (found.length > 1) {
    doubts.add(row.origin, 'target', 'target_ambiguous', { name, candidates: found.map(show) });
  } else {
    doubts.add(row.origin, 'target', 'target_unknown', { name, near: index.near(row.name).map(show) });
  }
  return named;
}

/** Returns those of several procedures of one name that are of the sector and department of a row, where it says them. */
function narrowed(row: AnnexRow, found: readonly Candidate[], isOf: Lookup['isOf']): readonly Candidate[] {
  if (found.length < 2) return found;
  const uncoded = row.hasNoCode ? found.filter(({ record }) => record.code === undefined) : [];
  return (['sector', 'department'] as const).reduce(
    (left: readonly Candidate[], field) => {
      const own = left.filter((one) => isOf(row, one, field) === true);
      return left.length > 1 && own.length > 0 ? own : left;
    },
    uncoded.length > 0 ? uncoded : found,
  );
}

/** Tells whether a row says nothing of a procedure's sector and department but what the catalog has. */
const fits = (row: AnnexRow, one: Candidate, isOf: Lookup['isOf']): boolean =>
  (['sector', 'department'] as const).every((field) => isOf(row, one, field) !== false);

function asTarget({ id, record }: Candidate, name: string): Target {
  return { ...(record.code === undefined ? { id } : { code: id }), name, record };
}

const show = ({ id, record }: Candidate): string => `${id} ${shorten(record.name, 160)}`;

function checkRecord(row: AnnexRow, code: string, { record }: Candidate, doubts: Doubts): void {
  if (isGone(record)) {
    doubts.add(row.origin, 'target', 'target_abolished', { code, name: shorten(record.name, 160) });
  }
  if (row.name !== '' && procedureKey(row.name) !== procedureKey(record.name)) {
    doubts.add(row.origin, 'name', 'name_differs_from_catalog', {
      code: nationalCode(code),
      name: shorten(row.name),
      catalogName: shorten(record.name),
    });
  }
}

/**
 * Returns the levels that a row about a record should name. Levels known only from the bodies are left out
 * where the record is not held there; those that the decision names stay, with a doubt.
 */
export function levelsForTarget(
  row: AnnexRow,
  { record, code }: Target,
  found: RowLevels | undefined,
  doubts: Doubts,
): Level[] | undefined {
  if (!found || !record || record.levels.includes('unspecified')) return found?.levels;
  const missing = found.levels.filter((level) => !record.levels.includes(level));
  if (missing.length === 0) return found.levels;
  doubts.add(row.origin, 'levels', 'level_not_held', {
    code: code ?? record.name,
    levels: missing,
    held: record.levels,
  });
  return found.isNamed && row.levelsFrom !== 'catalog' ? found.levels : undefined;
}
