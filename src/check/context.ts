import { workCalendar } from '../model/law/working-days.ts';
import type { Decision, Procedure, RecordSummary } from '../model/types.ts';
import { entryOf, headsOf, type LedgerEntry } from '../plan/catalog.ts';
import { emptyState } from '../plan/state.ts';
import type { SmallFiles } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { procedureId } from '../model/layout.ts';
import { findCeased } from './ceased.ts';
import type { CatalogContext, Drifts, HeldRecord, RecordContext, RuleContext } from './subjects.ts';
import { dayOfLedger } from '../model/decision.ts';
import { ruleTable } from './rules/index.ts';
import type { Replay } from './subjects.ts';

/**
 * Makes the context of rules on the whole catalog.
 *
 * @param readRecord reads a record again, by the path of its file, where summaries are without names
 */
export function makeCatalogContext(
  context: RuleContext,
  records: CatalogContext['records'],
  rest: Drifts & Pick<CatalogContext, 'unreadable'>,
  readRecord?: (path: string) => Procedure | undefined,
): CatalogContext {
  let byId: ReadonlyMap<string, RecordSummary> | undefined;
  const recordOf = (id: string) => {
    byId ??= new Map(records.map(({ path, value }) => [procedureId(path), value]));
    return byId.get(id);
  };
  const nameOf = ({ path, value, nameDigest }: HeldRecord) =>
    nameDigest === undefined ? value.name : (readRecord?.(path)?.name ?? '');
  return { ...context, ...rest, rules: ruleTable, records, recordOf, nameOf };
}

/** Makes the context that all rules share in one run. */
export function makeContext(
  files: SmallFiles,
  ledger: readonly LedgerEntry[],
  today: string,
  replay: Replay,
  drafts: readonly Doc<Decision>[] = [],
): RuleContext {
  const heads = headsOf(ledger);
  const readable = new Map([...ledger, ...drafts.map(entryOf)].map((entry) => [entry.path, entry]));
  return {
    ...makeRecordContext(files, today, {
      hasLedger: heads.length > 0,
      asOf: dayOfLedger(files.info?.value, heads) || today,
    }),
    ledger: heads,
    decisions: [...heads, ...drafts],
    read: ({ path }) => readable.get(path)?.rows?.().value,
    replay,
  };
}

/**
 * Makes the context of rules on records.
 *
 * @param files the catalog's own file, the registries and the holidays are enough
 */
export function makeRecordContext(
  files: SmallFiles,
  today: string,
  { hasLedger = false, isLean = false, asOf = files.info?.value.asOf ?? today } = {},
): RecordContext {
  const { departments, sectors } = emptyState(files);
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
