import { nationalCode } from '../model/code.ts';
import { dayOfLedger, effectiveDate } from '../model/decision.ts';
import { isBelow } from '../model/layout.ts';
import type { Finding } from '../model/finding.ts';
import type { Step } from '../plan/step.ts';
import { fold } from '../plan/fold.ts';
import { partOverdue } from '../plan/ledger.ts';
import { emptyState } from '../plan/state.ts';
import type { CatalogFiles } from '../yaml/catalog-files.ts';
import type { Replay } from './subjects.ts';

const nothing = {
  records: new Map(),
  departments: new Map(),
  sectors: new Map(),
  unreadable: new Set<string>(),
};

/** An empty replay, for checks that do not look at the ledger. */
export const noReplay: Replay = {
  steps: new Map(),
  expected: nothing,
  carriedOut: nothing,
  hasBaseline: false,
  isWhole: false,
  fromBaseline: new Set(),
};

/** Folds the ledger from nothing. */
export function replayLedger(files: Omit<CatalogFiles, 'procedures'>, today: string): Replay {
  const { decisions } = files;
  const asOf = dayOfLedger(files.info?.value, decisions) || today;
  const due = fold(emptyState(files), decisions, asOf);
  const isAllDue = decisions.every((doc) => effectiveDate(doc.value) <= asOf);
  const { overdue, others } = partOverdue(decisions, files.info?.value, asOf);
  const { steps } = isAllDue ? due : fold(emptyState(files), decisions);
  const paths = new Set(decisions.map((doc) => doc.path));
  return {
    steps: new Map(steps.map((step) => [step.decision, step])),
    expected: due.state,
    carriedOut: overdue.length === 0 ? due.state : fold(emptyState(files), others, asOf).state,
    hasBaseline: decisions.some((doc) => doc.value.kind === 'baseline'),
    isWhole: [...files.texts.keys()].every((path) => !isBelow(path, 'decisions') || paths.has(path)),
    fromBaseline: idsFromBaseline(steps),
  };
}

/** Returns the ids of records that baselines brought, also under the codes that they were given later. */
function idsFromBaseline(steps: readonly Step[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { decision, movements } of steps) {
    for (const { id, newId } of movements) {
      if (decision.value.kind === 'baseline' || ids.has(id)) ids.add(newId);
    }
  }
  return ids;
}

/**
 * Returns findings of ledger rows that cannot be carried out, each under the rule that it breaks. Rows about
 * records from before the ledger are left out: they cannot be carried out, and that is no fault.
 */
export function brokenRows(replay: Replay, unexplained: number, unreadable: ReadonlySet<string>): Finding[] {
  if (!replay.isWhole || unexplained > 0) return [];
  const isUnreadable = (finding: Finding) =>
    finding.rule === 'decision/unknown-target' && unreadable.has(nationalCode(finding.args.target));
  return [...replay.steps.values()].flatMap((step) => step.findings.filter((found) => !isUnreadable(found)));
}
