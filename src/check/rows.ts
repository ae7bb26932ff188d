import { nationalCode } from '../model/code.ts';
import type { Path } from '../model/finding.ts';
import type { Action, Decision, Level, ProcedureContent } from '../model/types.ts';

/** Every whole record in a decision, with its place. */
export function* broughtRecords(decision: Decision): Generator<{ record: ProcedureContent; at: Path }> {
  for (const [i, record] of (decision.new ?? []).entries()) yield { record, at: ['new', i] };
  for (const [i, row] of (decision.replaced ?? []).entries()) {
    for (const [j, record] of row.with.entries()) yield { record, at: ['replaced', i, 'with', j] };
  }
}

/** A procedure named by its code or local id in a row. */
export interface NamedRow {
  action: Action;
  /** As it is written. */
  code: string;
  /** The national code, or the local id. */
  id: string;
  levels: readonly Level[] | undefined;
  at: Path;
}

/** Every code and local id in the rows of a decision, in the order in which the actions are carried out. */
export function* namedRows(decision: Decision): Generator<NamedRow> {
  const named = (action: Action, code: string, levels: readonly Level[] | undefined, at: Path) => ({
    action,
    code,
    id: nationalCode(code),
    levels,
    at,
  });
  const targets = function* (action: 'abolished' | 'amended') {
    for (const [i, { code, id, levels }] of (decision[action] ?? []).entries()) {
      if (code !== undefined) yield named(action, code, levels, [action, i, 'code']);
      else if (id !== undefined) yield named(action, id, levels, [action, i, 'id']);
    }
  };
  yield* targets('abolished');
  for (const [i, row] of (decision.replaced ?? []).entries()) {
    for (const [j, code] of row.codes.entries()) {
      yield named('replaced', code, row.levels, ['replaced', i, 'codes', j]);
    }
  }
  yield* targets('amended');
  for (const { record, at } of broughtRecords(decision)) {
    if (record.code !== undefined) yield named('new', record.code, record.levels, [...at, 'code']);
  }
}

/** The number of rows first, then the numbers that a text can also mean: procedures, (procedure, level) pairs. */
export function countRows(decision: Decision, action: Action): readonly [rows: number, ...others: number[]] {
  if (action === 'replaced') {
    const rows = decision.replaced ?? [];
    return [rows.flatMap((row) => row.codes).length, rows.length];
  }
  const rows: readonly { code?: string; levels?: Level[] }[] = decision[action] ?? [];
  const procedures = new Set(
    rows.map((row, i) => (row.code === undefined ? `row ${i}` : nationalCode(row.code))),
  );
  const pairs = rows.reduce((sum, row) => sum + (row.levels?.length ?? 1), 0);
  return [rows.length, procedures.size, pairs];
}
