import { nationalCode } from '../model/code.ts';
import type { Path } from '../model/finding.ts';
import { type Action, type Decision, isInternal, type Level, type ProcedureContent } from '../model/types.ts';
import type { Step } from '../plan/step.ts';
import type { DecisionDoc } from './subjects.ts';

/** Iterates over every whole record in a decision, with its path. */
export function* broughtRecords(decision: Decision): Generator<{ record: ProcedureContent; at: Path }> {
  for (const [i, record] of (decision.new ?? []).entries()) yield { record, at: ['new', i] };
  for (const [i, row] of (decision.replaced ?? []).entries()) {
    for (const [j, record] of row.with.entries()) yield { record, at: ['replaced', i, 'with', j] };
  }
}

/** A procedure named in a row. */
export interface NamedRow {
  action: Action;
  /** Code as written; where only a name is, the id that was found for it. */
  code: string;
  /** The national code, or the local id. */
  id: string;
  levels: readonly Level[] | undefined;
  at: Path;
}

/**
 * Iterates over the procedures that the rows of a decision name, in the order in which the actions are
 * carried out.
 *
 * @param step what the decision did: it tells which procedure a row means that gives only a name
 */
export function* namedRows(decision: Decision, step: Step | undefined): Generator<NamedRow> {
  for (const action of ['abolished', 'replaced', 'amended'] as const) {
    if (action === 'replaced') yield* replacedRows(decision);
    else yield* targetRows(decision, action, step);
  }
  for (const { record, at } of broughtRecords(decision)) {
    if (record.code !== undefined) yield named('new', record.code, record.levels, [...at, 'code']);
  }
}

function* replacedRows(decision: Decision): Generator<NamedRow> {
  for (const [i, row] of (decision.replaced ?? []).entries()) {
    for (const [j, code] of row.codes.entries()) {
      yield named('replaced', code, row.levels, ['replaced', i, 'codes', j]);
    }
  }
}

function* targetRows(decision: Decision, action: 'abolished' | 'amended', step: Step | undefined) {
  const found = new Map(
    step?.movements.filter((movement) => movement.action === action).map(({ path, id }) => [path[1], id]),
  );
  for (const [i, { code, id, levels }] of (decision[action] ?? []).entries()) {
    const byName = found.get(i);
    if (code !== undefined) yield named(action, code, levels, [action, i, 'code']);
    else if (id !== undefined) yield named(action, id, levels, [action, i, 'id']);
    else if (byName !== undefined) yield named(action, byName, levels, [action, i, 'name']);
  }
}

const named = (action: Action, code: string, levels: readonly Level[] | undefined, at: Path): NamedRow => ({
  action,
  code,
  id: nationalCode(code),
  levels,
  at,
});

/** Tells whether a decision is about internal procedures alone, so that what is asked of publications is not asked of it. */
export function isInternalOnly({ value, step }: DecisionDoc): boolean {
  const records = step
    ? step.movements.map(({ before, after }) => after ?? before)
    : [...broughtRecords(value)].map(({ record }) => record);
  return records.length > 0 && records.every((record) => record && isInternal(record));
}

/**
 * Returns a decision without its rows on internal procedures, which no figure of it counts; one that has no others
 * counts those.
 */
export function withoutInternal(decision: DecisionDoc): Decision {
  const { value, step } = decision;
  if (isInternalOnly(decision)) return value;
  const internal = new Set<unknown>(
    [...broughtRecords(value)].map(({ record }) => record).filter(isInternal),
  );
  for (const { action, before, path } of step?.movements ?? [])
    if (action !== undefined && before && isInternal(before)) internal.add(value[action]?.[Number(path[1])]);
  if (internal.size === 0) return value;
  const left = <Row>(rows: readonly Row[] | undefined): Row[] =>
    (rows ?? []).filter((row) => !internal.has(row));
  return {
    ...value,
    new: left(value.new),
    amended: left(value.amended),
    replaced: left(value.replaced),
    abolished: left(value.abolished),
  };
}

/** Returns the codes by which rows of a decision are named that match none of them, or only a part of one. */
export function badCodes(
  codes: readonly string[],
  decision: Decision | undefined,
): { codes: string; problem: 'no-row' | 'part-of-row'; j: number }[] {
  if (!decision) return [];
  const { abolished, replaced, amended, new: added } = decision;
  const ids = codes.map(nationalCode);
  const single = [...(abolished ?? []), ...(amended ?? []), ...(added ?? [])];
  const rows = [
    ...single.map((row) => [row.code ?? ('id' in row ? row.id : undefined)]),
    ...(replaced ?? []).map((row) => row.codes),
  ].map((row) => row.map((code) => code && nationalCode(code)));
  // Rows that give only a name may be meant by any code.
  const isOpen = rows.length === 0 || rows.some((row) => row.includes(undefined));
  return ids.flatMap((id, j) => {
    const row = rows.find((held) => held.includes(id)) ?? [];
    const rest = row.filter((other) => other !== undefined && !ids.includes(other));
    const isMissing = row.length === 0 && !isOpen;
    if (!isMissing && rest.length === 0) return [];
    return [
      { codes: isMissing ? id : rest.join(', '), problem: isMissing ? 'no-row' : 'part-of-row', j } as const,
    ];
  });
}
