import type { Movement } from '../model/change.ts';
import { procedureId } from '../model/layout.ts';
import type { Procedure } from '../model/types.ts';
import { type Catalog, headsOf, readRows, startOf } from './catalog.ts';
import { hasToExplain } from './drift.ts';
import { isSame } from '../model/procedure/same.ts';
import { fold } from './fold.ts';
import { inTime } from './step.ts';

/** A record as it stood from one day to another. */
export interface Version {
  id: string;
  /** The first day of it. */
  from: string;
  /** The first day on which it is no longer so; undefined of what stands now. */
  to?: string;
  /** Name of the decision that made it so; undefined of what was there before the ledger. */
  decision?: string;
  record: Procedure;
}

/** A movement with the decision behind it, by its name, and its day. */
export interface Moved {
  decision: string;
  day: string;
  movement: Movement;
}

/** All that a catalog's records ever were, up to the day at which they stand. */
export interface Lives {
  /** Versions by id, then by their days. */
  versions: Version[];
  /** Movements that made them, in order. */
  moved: Moved[];
  /** Ids of records that are not what the ledger adds up to: of these nothing can be said for sure. */
  drifting: string[];
  /** True where records were there before the ledger, so that their past is not known. */
  hasUnexplained: boolean;
}

/** Returns every version of every record of a catalog: what its ledger adds up to, day by day. */
export function livesOf(catalog: Catalog): Lives {
  const moved = movesOf(catalog);
  const lives = new Map<string, Version[]>();
  for (const one of moved) advanceLives(lives, one);
  const { drifting, hasUnexplained } = settle(lives, catalog);
  const versions = [...lives.keys()].sort().flatMap((id) => lives.get(id) ?? []);
  return { versions, moved, drifting, hasUnexplained };
}

function movesOf(catalog: Catalog): Moved[] {
  const folded = fold(startOf(catalog), readRows(catalog.ledger), catalog.asOf);
  return inTime(folded).flatMap(({ day, decision, movements }) =>
    movements.map((movement) => ({ decision: procedureId(decision.path), day, movement })),
  );
}

/** Ends what a movement ends and begins what it begins; of several in one day the last counts. */
function advanceLives(lives: Map<string, Version[]>, { day, decision, movement }: Moved): void {
  const { id, newId, after } = movement;
  if (id !== newId || !after) endOpen(lives.get(id), day);
  if (!after) return;
  const life = lives.get(newId) ?? [];
  lives.set(newId, life);
  const last = openIn(life);
  if (last && isSame(last.record, after)) return;
  endOpen(life, day);
  // What a day's first decision ended and its second brought back as it was goes on.
  const before = life.at(-1);
  if (before?.to === day && isSame(before.record, after)) delete before.to;
  else life.push({ id: newId, from: day, decision, record: after });
}

/** Ends the version that is open, on a day; one that began on that day never was. */
function endOpen(life: Version[] | undefined, day: string): void {
  const last = openIn(life);
  if (!last) return;
  if (last.from === day) life?.pop();
  else last.to = day;
}

/** Returns the version that stands now. */
function openIn(life: Version[] | undefined): Version | undefined {
  const last = life?.at(-1);
  return last?.to === undefined ? last : undefined;
}

/** Holds what is open against the records as they stand; those from before the ledger are taken as they stand. */
function settle(lives: Map<string, Version[]>, catalog: Catalog): Pick<Lives, 'drifting' | 'hasUnexplained'> {
  const { records } = catalog.state;
  const isToExplain = hasToExplain(headsOf(catalog.ledger));
  const begins = catalog.info?.value.asOf ?? catalog.asOf;
  const drifting: string[] = [];
  let hasUnexplained = false;
  for (const [id, record] of records) {
    const open = openIn(lives.get(id));
    if (open && isSame(open.record, record)) continue;
    const isExplained = isToExplain(record.publishedBy);
    if (isExplained) drifting.push(id);
    else lives.set(id, [{ id, from: begins, record }]);
    hasUnexplained ||= !isExplained;
  }
  for (const [id, life] of lives) if (!records.has(id) && openIn(life)) drifting.push(id);
  return { drifting, hasUnexplained };
}
