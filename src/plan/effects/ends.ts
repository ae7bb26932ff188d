import { activity, type Change } from '../../model/change.ts';
import type { Doc } from '../../model/source-file.ts';
import type { AwaitedDocument, Decision } from '../../model/types.ts';
import { type Catalog, readRows, startOf } from '../catalog.ts';
import { fold } from '../fold.ts';
import { takingEffect } from '../ledger.ts';
import { changesOfStep } from '../plan.ts';
import { lastDayOf, rowsOf } from './effects.ts';

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
}

/** Returns all that ends, is suspended or resumes after the day of a catalog's records, in order. */
export function endsAhead(catalog: Catalog): End[] {
  const { turns } = fold(startOf(catalog), readRows(catalog.ledger));
  return turns
    .filter(({ day }) => day > catalog.asOf)
    .map((step) => {
      const count = (change: number) =>
        step.movements.filter((movement) => activity(movement) === change).length;
      const counts = { lapsed: count(-1), resumed: count(1), changed: count(0) };
      return { day: step.day, decision: step.decision.value, changes: changesOfStep(step), ...counts };
    });
}

/** Returns what is in effect until a document comes of which no day is known, decision by decision. */
export function openEnds(decisions: readonly Doc<Decision>[]): OpenEnd[] {
  return takingEffect(decisions).flatMap(({ doc: { value } }) => {
    const ends = new Map<string, OpenEnd>();
    for (const row of rowsOf(value)) {
      const until = row.until ?? value.until;
      if (!until || lastDayOf(value, row) !== undefined) continue;
      const key = JSON.stringify(until);
      ends.set(key, { decision: value, until, rows: (ends.get(key)?.rows ?? 0) + 1 });
    }
    return [...ends.values()];
  });
}
