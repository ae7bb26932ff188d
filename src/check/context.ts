import { workCalendar } from '../model/date.ts';
import type { DecisionHead } from '../model/decision.ts';
import type { Decision, RecordSummary } from '../model/types.ts';
import { emptyState } from '../plan/state.ts';
import type { SmallFiles } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { procedureId } from '../model/layout.ts';
import { findCeased } from './ceased.ts';
import type { CatalogContext, Drifts, RecordContext, RuleContext } from './subjects.ts';
import { dateOf } from './replay.ts';
import { ruleTable } from './rules/index.ts';
import type { Replay } from './subjects.ts';

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
  return { ...context, ...rest, rules: ruleTable, records, recordOf };
}

/** Returns what all rules share in one run. */
export function makeContext(
  files: SmallFiles,
  ledger: readonly Doc<DecisionHead>[],
  today: string,
  replay: Replay,
  drafts: readonly Doc<Decision>[] = [],
): RuleContext {
  const hasLedger = ledger.length > 0;
  return {
    ...makeRecordContext(files, today, { hasLedger, asOf: dateOf(files, ledger, today) }),
    ledger,
    decisions: [...ledger, ...drafts],
    replay,
  };
}

/**
 * Returns what rules on records share.
 *
 * @param files the catalog's own file, the registries and the holidays are enough
 */
export function makeRecordContext(
  files: SmallFiles,
  today: string,
  { hasLedger = false, isLean = false, asOf = dateOf(files, [], today) } = {},
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
