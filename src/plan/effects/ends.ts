import { activity, type Change, toldClassOf } from '../../model/change.ts';
import { nationalCode } from '../../model/code.ts';
import type { Doc } from '../../model/source-file.ts';
import type { AwaitedDocument, Decision } from '../../model/types.ts';
import { type Catalog, readRows, startOf } from '../catalog.ts';
import { fold } from '../fold.ts';
import { takingEffect } from '../ledger.ts';
import { changesOfStep } from '../plan.ts';
import { effectsOn, hasTerms, type Lapse, lastDayOf, type Row, rowsOf } from './effects.ts';

/** A day on which effects of a decision end, are suspended or resume. */
export interface End {
  day: string;
  /** The decision behind it: the one whose term is over, else the one that ends, suspends or resumes. */
  decision: Decision;
  changes: Change[];
  /** Procedures that cease to be in force, that are so again, and whose content or levels change. */
  lapsed: number;
  resumed: number;
  changed: number;
}

/** Counts rows that are in effect until a document whose day is not known. */
export interface OpenEnd {
  decision: Decision;
  until: AwaitedDocument;
  /** Number of rows. */
  rows: number;
  /** The last day of their effect where no such document comes before; undefined where there is none. */
  expires?: string;
}

/** Returns all that ends, is suspended or resumes after the day of a catalog's records, in order. */
export function endsAhead(catalog: Catalog): End[] {
  // Most ledgers have no such effects: their rows need not be read.
  if (!catalog.ledger.some(({ header }) => hasTerms(header))) return [];
  const { turns } = fold(startOf(catalog), readRows(catalog.ledger));
  return turns
    .filter(({ day }) => day > catalog.asOf)
    .map((step) => {
      const count = (change: number) =>
        step.movements.filter((movement) => activity(movement) === change).length;
      const changes = changesOfStep(step);
      const changed = changes.filter((change) => toldClassOf(change) === 'turned').length;
      return {
        day: step.day,
        decision: step.decision.value,
        changes,
        lapsed: count(-1),
        resumed: count(1),
        changed,
      };
    });
}

/** Returns the decisions that are out of effect on a day as a whole, each with why. */
export function lapsesOn(decisions: readonly Doc<Decision>[], day: string): Map<Decision, Lapse> {
  const ordered = takingEffect(decisions).map(({ doc }) => doc.value);
  const lapseOf = effectsOn(ordered, day);
  const lapses = ordered.map((decision) => [decision, lapseOf(decision, undefined, [])] as const);
  return new Map(lapses.flatMap(([decision, lapse]) => (lapse ? [[decision, lapse] as const] : [])));
}

/**
 * Returns what is in effect on a day until a document comes of which no day is known, nor said by a later decision,
 * decision by decision; what ends before that on a day, with it.
 */
export function openEnds(decisions: readonly Doc<Decision>[], day: string): OpenEnd[] {
  const ordered = takingEffect(decisions).map(({ doc }) => doc.value);
  const [lapseOf, lapseAtLast] = [effectsOn(ordered, day), effectsOn(ordered, lastDay)];
  return ordered.flatMap((decision) => {
    const ends = new Map<string, OpenEnd>();
    for (const row of rowsOf(decision)) {
      const until = row.until ?? decision.until;
      if (!until || until.effective !== undefined) continue;
      const lapse = lapseOf(decision, row, idsOf(row));
      if (lapse && lapse.kind !== 'suspended') continue;
      if (lapseAtLast(decision, row, idsOf(row))?.kind === 'ended') continue;
      const expires = lastDayOf(decision, row);
      const key = JSON.stringify([until, expires]);
      const rows = (ends.get(key)?.rows ?? 0) + 1;
      ends.set(key, { decision, until, rows, ...(expires !== undefined && { expires }) });
    }
    return [...ends.values()];
  });
}

/** A day after all others. */
const lastDay = '9999-12-31';

/** Returns the procedures that a row names by code or id. */
function idsOf(row: Row): string[] {
  if ('codes' in row) return row.codes.map(nationalCode);
  const id = 'id' in row && row.id !== undefined ? row.id : row.code;
  return id === undefined ? [] : [nationalCode(id)];
}
