import { type WorkCalendar, workCalendar } from '../model/date.ts';
import type { Decision, Department, RecordSummary, Sector } from '../model/types.ts';
import { emptyState } from '../plan/state.ts';
import type { CatalogFrame, Doc } from '../read/catalog.ts';
import { procedureId } from '../read/layout.ts';
import { type CeasedBodies, findCeased } from './ceased.ts';
import type { Drifts } from './drifts.ts';
import { dateOf, type Replay } from './replay.ts';

/** What rules on records are given beside them: nothing that rests on the ledger, or on other records. */
export interface RecordContext {
  files: CatalogFrame;
  departments: ReadonlyMap<string, Department>;
  sectors: ReadonlyMap<string, Sector>;
  /** The date at which the record files stand. */
  asOf: string;
  /** The day on which deadlines are looked at. */
  today: string;
  calendar: WorkCalendar;
  ceased: CeasedBodies;
  /** Whether there is a ledger that records will be held against. */
  hasLedger: boolean;
  /** Whether of a record no more is kept than rules compare. */
  isLean: boolean;
}

/** What rules are given beside the thing they look at. */
export interface RuleContext extends RecordContext {
  /** The ledger, and the decisions that are checked before they go there. */
  decisions: readonly Doc<Decision>[];
  replay: Replay;
}

/** What rules on the catalog as a whole are given besides: every record, but of each only its summary. */
export interface CatalogContext extends RuleContext, Drifts {
  /** In the order of their files. */
  records: readonly Doc<RecordSummary>[];
  /** Looks a record up by its id; the first time that takes going through all of them. */
  recordOf(id: string): RecordSummary | undefined;
  unreadable: ReadonlySet<string>;
}

/** A catalog as rules on the whole see it. */
export function makeCatalogContext(
  context: RuleContext,
  records: CatalogContext['records'],
  rest: Drifts & Pick<CatalogContext, 'unreadable'>,
): CatalogContext {
  let byId: ReadonlyMap<string, RecordSummary> | undefined;
  const recordOf = (id: string) => {
    byId ??= new Map(records.map(({ path, value }) => [procedureId(path), value]));
    return byId.get(id);
  };
  return { ...context, ...rest, records, recordOf };
}

/** What all rules share in one run. */
export function makeContext(
  files: CatalogFrame,
  today: string,
  replay: Replay,
  drafts: readonly Doc<Decision>[] = [],
): RuleContext {
  return { ...makeRecordContext(files, today), decisions: [...files.decisions, ...drafts], replay };
}

/**
 * What rules on records share.
 *
 * @param files the catalog's own file, the registries and the holidays are enough
 */
export function makeRecordContext(
  files: CatalogFrame,
  today: string,
  { hasLedger = files.decisions.length > 0, isLean = false } = {},
): RecordContext {
  const { departments, sectors } = emptyState(files);
  const asOf = dateOf(files, today);
  return {
    files,
    departments,
    sectors,
    asOf,
    today,
    hasLedger,
    isLean,
    ceased: findCeased(departments.values(), asOf),
    calendar: workCalendar(files.holidays?.value),
  };
}
