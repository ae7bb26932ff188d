import { effectiveDate, isSameDecision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Decision } from '../model/types.ts';
import type { Step } from '../plan/advance.ts';
import { fold } from '../plan/fold.ts';
import { compareStates } from '../plan/plan.ts';
import { emptyState, stateOf } from '../plan/state.ts';
import type { CatalogFiles, Doc } from '../read/catalog.ts';

/** A record that is not what the ledger adds up to. */
export type Drift = Extract<Finding, { rule: 'procedure/drift' }>;

/** The ledger carried out from nothing: one fold, for all rules that look at history. */
export interface Replay {
  /** What each decision does, those that wait included. */
  steps: ReadonlyMap<Doc<Decision>, Step>;
  /** Whether it begins with a baseline, so that it has to explain every record. */
  hasBaseline: boolean;
  /** Whether each of its files could be read; where not, nothing can be said of the whole. */
  isWhole: boolean;
  /** Ids of the records that a baseline brought: portal lists name neither levels nor legal bases. */
  fromBaseline: ReadonlySet<string>;
  /** Where the record files differ from what it adds up to on their date. */
  drifts: readonly Drift[];
  /** The records that it does not have to explain: those from before it, where it has no baseline. */
  unexplained: readonly Drift[];
  /** Rows that cannot be carried out, each under the rule that it breaks. */
  brokenRows: readonly Finding[];
}

/** A replay of nothing, for checks that do not look at the ledger. */
export const noReplay: Replay = {
  steps: new Map(),
  hasBaseline: false,
  isWhole: false,
  fromBaseline: new Set(),
  drifts: [],
  unexplained: [],
  brokenRows: [],
};

/** Carries out the ledger anew, and compares what it adds up to with the record files. */
export function replayLedger(files: CatalogFiles, today: string): Replay {
  const { decisions } = files;
  const asOf = dateOf(files, today);
  const due = fold(emptyState(files), decisions, asOf);
  const isAllDue = decisions.every((doc) => effectiveDate(doc.value) <= asOf);
  const { steps } = isAllDue ? due : fold(emptyState(files), decisions);
  const paths = new Set(decisions.map((doc) => doc.path));
  const isWhole = [...files.texts.keys()].every((path) => !path.startsWith('decisions/') || paths.has(path));
  const hasBaseline = decisions.some((doc) => doc.value.kind === 'baseline');
  const held = stateOf(files);
  const drifts = isWhole ? compareStates(due.state, held, files).filter(isDrift) : [];
  const isFromLedger = ({ procedure: id = '' }: Drift): boolean => {
    const by = (held.records.get(id) ?? due.state.records.get(id))?.publishedBy;
    return by !== undefined && decisions.some((doc) => isSameDecision(by, doc.value));
  };
  // Without a baseline the ledger answers only for what it published itself.
  const isExplained = (drift: Drift) => hasBaseline || isFromLedger(drift);
  const unexplained = drifts.filter((drift) => !isExplained(drift));
  return {
    steps: new Map(steps.map((step) => [step.decision, step])),
    hasBaseline,
    isWhole,
    fromBaseline: idsFromBaseline(steps),
    drifts: drifts.filter(isExplained),
    unexplained,
    // Rows about records from before the ledger cannot be carried out, and that is no fault of theirs.
    brokenRows: isWhole && unexplained.length === 0 ? steps.flatMap((step) => step.findings) : [],
  };
}

const isDrift = (finding: Finding): finding is Drift => finding.rule === 'procedure/drift';

/** The ids that baselines brought, also under the codes that they were given later. */
function idsFromBaseline(steps: readonly Step[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { decision, movements } of steps) {
    for (const { id, newId } of movements) {
      if (decision.value.kind === 'baseline' || ids.has(id)) ids.add(newId);
    }
  }
  return ids;
}

/** The date at which the record files stand. */
export const dateOf = (files: CatalogFiles, today: string): string => files.info?.value.asOf ?? today;
