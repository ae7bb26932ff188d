import { type Progress, telling } from '../model/sequence.ts';
import { effectiveDate } from '../model/decision.ts';
import type { Decision, Part, Procedure } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { procedurePath } from '../model/layout.ts';
import { type Catalog, readRows, startOf } from './catalog.ts';
import { inTime, type Step } from './step.ts';
import { isSame } from '../model/procedure/same.ts';
import { compareRecords } from './equal.ts';
import { fingerprintCatalog } from './fingerprint.ts';
import { daysOf, turnDaysOf } from './effects/effects.ts';
import { fold } from './fold.ts';
import { editedIn, partOverdue } from './ledger.ts';
import { recordText } from './file-changes.ts';
import type { CatalogState } from './state.ts';

/** A record or decision that differs from what the ledger adds up to. */
export interface Difference {
  /**
   * added: a record that no decision brought; removed: one that a decision brought and that is gone;
   * edited: other content; layout: the same content in other bytes; decision: a decision that was
   * edited after it was applied; date: the records are those of another day than `asOf` says; due: a decision whose day
   * has come, and that was not carried out.
   */
  kind: 'added' | 'edited' | 'removed' | 'layout' | 'decision' | 'date' | 'due';
  id: string;
  file: string;
  /** Parts that differ, with the ledger's value and the file's. */
  fields: { path: Part | 'asOf'; expected: unknown; found: unknown }[];
  /** Number of the last decision that touched the record, or of the edited decision itself. */
  decision?: string;
}

export interface Verification {
  differences: Difference[];
  /** The catalog that the ledger adds up to. */
  expected: CatalogState;
  /** The catalog without those decisions whose day has come and that were not carried out. */
  carriedOut: CatalogState;
  /** Rows that cannot be carried out any more. */
  broken: Step[];
  fingerprint: string;
}

/** Folds the whole ledger again and compares it with the record files, byte for byte. */
export function verifyCatalog(catalog: Catalog, asOf: string, progress?: Progress): Verification {
  const decisions = readRows(catalog.ledger);
  const folded = fold(startOf(catalog), decisions, asOf);
  const { state: expected, steps } = folded;
  const held = catalog.state;
  const ids = [...new Set([...expected.records.keys(), ...held.records.keys()])].sort();
  const { overdue, others } = partOverdue(decisions, catalog.info?.value, asOf);
  const carriedOut = overdue.length === 0 ? expected : fold(startOf(catalog), others, asOf).state;
  const differences: Difference[] = [];
  for (const id of telling(ids, ids.length, 'comparison', progress)) {
    const [wanted, found] = [expected.records.get(id), held.records.get(id)];
    const file = catalog.pathOf(id) ?? (wanted ? procedurePath(id, wanted) : id);
    const kind = held.unreadable.has(id)
      ? 'edited'
      : kindOf(wanted, found, () => isSameText(catalog, file, id, wanted));
    if (kind) differences.push(difference(kind, id, file, wanted, found, inTime(folded)));
  }
  const edited = [...editedIn(decisions)].map((doc) => ofDecision('decision', doc));
  const isMoved = differences.some(({ kind }) => kind !== 'layout');
  const isOnlyDue = isMoved && overdue.length > 0 && isSameRecords(carriedOut, held);
  const day = baseBefore(catalog) ?? (isMoved && !isOnlyDue ? dayOf(catalog, decisions, asOf) : undefined);
  const told = isOnlyDue ? overdue.map((doc) => ofDecision('due', doc)) : differences;
  return {
    differences: [
      // Decisions that were edited account for records that differ.
      ...edited,
      ...(day === undefined ? told : [otherDay(catalog.info?.value.asOf ?? asOf, day)]),
    ],
    expected,
    carriedOut,
    broken: steps.filter((step) => step.findings.length > 0),
    fingerprint: fingerprintCatalog(appliedOn(decisions, asOf), held.records),
  };
}

/**
 * Returns the day that catalog.yaml said before the first decision that holds its own day: it moves no more since
 * then, so that a later one there was written by hand; undefined where it is none.
 */
function baseBefore({ info, ledger }: Catalog): string | undefined {
  const held = ledger.flatMap(({ header: { recorded } }) => (recorded?.day ? [recorded.asOf] : [])).sort();
  const [first] = held;
  return first !== undefined && info && info.value.asOf > first ? first : undefined;
}

/** Returns the day on which the ledger adds up to the records held, where that is not the one that the catalog says. */
function dayOf(catalog: Catalog, decisions: readonly Doc<Decision>[], asOf: string): string | undefined {
  const values = decisions.map(({ value }) => value);
  const turns = turnDaysOf(values);
  const days = daysOf(values);
  if (turns.length > 0)
    return days.find(
      (day) => day !== asOf && isSameRecords(fold(startOf(catalog), decisions, day).state, catalog.state),
    );
  let state = startOf(catalog);
  const earlier: Doc<Decision>[] = [];
  for (const day of days) {
    const due = decisions.filter((doc) => effectiveDate(doc.value) === day);
    state = fold(state, due, undefined, earlier, decisions).state;
    earlier.push(...due);
    if (day !== asOf && isSameRecords(state, catalog.state)) return day;
  }
  return undefined;
}

const isSameRecords = (a: CatalogState, b: CatalogState): boolean =>
  a.records.size === b.records.size &&
  [...a.records].every(([id, record]) => isSame(record, b.records.get(id)));

const otherDay = (asOf: string, day: string): Difference => ({
  kind: 'date',
  id: 'asOf',
  file: 'catalog.yaml',
  fields: [{ path: 'asOf', expected: day, found: asOf }],
});

/** Returns a text with LF at the ends of lines: CRLF, which Git on Windows may have written, changes nothing. */
const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');

/** Returns the decisions in force on a date. */
export function appliedOn(decisions: readonly Doc<Decision>[], date: string): Doc<Decision>[] {
  return decisions.filter((doc) => effectiveDate(doc.value) <= date);
}

function kindOf(
  wanted: Procedure | undefined,
  found: Procedure | undefined,
  isText: () => boolean,
): Difference['kind'] | undefined {
  if (!wanted) return 'added';
  if (!found) return 'removed';
  if (!isSame(wanted, found)) return isSame(wanted, composed(found)) ? 'layout' : 'edited';
  return isText() ? undefined : 'layout';
}

/** Returns a record with its texts in the composed form of Unicode (NFC). */
const composed = (record: Procedure): Procedure =>
  JSON.parse(JSON.stringify(record).normalize('NFC')) as Procedure;

function isSameText(catalog: Catalog, file: string, id: string, wanted: Procedure | undefined): boolean {
  if (!wanted) return true;
  const path = procedurePath(id, wanted);
  return path === file && withoutReturns(catalog.textOf(file) ?? '') === recordText(path, wanted);
}

function difference(
  kind: Difference['kind'],
  id: string,
  file: string,
  wanted: Procedure | undefined,
  found: Procedure | undefined,
  steps: readonly Step[],
): Difference {
  const fields = kind === 'edited' ? compareRecords(wanted, found) : [];
  const last = steps.findLast((step) => step.movements.some((movement) => movement.newId === id));
  return {
    kind,
    id,
    file,
    fields: fields.map(({ path, before, after }) => ({ path, expected: before, found: after })),
    ...(last && { decision: last.decision.value.number }),
  };
}

function ofDecision(kind: 'decision' | 'due', { path, value }: Doc<Decision>): Difference {
  return { kind, id: value.number, file: path, fields: [], decision: value.number };
}
