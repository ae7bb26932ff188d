import type { WorkCalendar } from '../model/date.ts';
import type { Decision } from '../model/types.ts';
import { type CatalogState, stateOf } from '../plan/state.ts';
import type { CatalogFiles, Doc } from '../read/catalog.ts';
import { type CeasedBodies, findCeased } from './ceased.ts';
import { dateOf, type Replay } from './replay.ts';

/** What rules are given beside the thing they look at. */
export interface RuleContext {
  files: CatalogFiles;
  /** The catalog as its record files show it. */
  state: CatalogState;
  /** The date at which the record files stand. */
  asOf: string;
  /** The day on which deadlines are looked at. */
  today: string;
  calendar: WorkCalendar;
  ceased: CeasedBodies;
  /** The ledger, and the decisions that are checked before they go there. */
  decisions: readonly Doc<Decision>[];
  replay: Replay;
}

/** What all rules share in one run. */
export function makeContext(
  files: CatalogFiles,
  today: string,
  replay: Replay,
  drafts: readonly Doc<Decision>[] = [],
): RuleContext {
  const state = stateOf(files);
  const asOf = dateOf(files, today);
  return {
    files,
    state,
    asOf,
    today,
    ceased: findCeased(state.departments.values(), asOf),
    calendar: {
      holidays: new Set(files.holidays?.value.holidays.map((holiday) => holiday.date)),
      workingDays: new Set(files.holidays?.value.workingDays),
    },
    decisions: [...files.decisions, ...drafts],
    replay,
  };
}
