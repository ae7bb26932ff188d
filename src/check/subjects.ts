// The subjects that rules look at, and the contexts in which they look.
import type { WorkCalendar } from '../model/date.ts';
import type { DecisionHead } from '../model/decision.ts';
import type { Path, RuleId } from '../model/finding.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import type { Doc } from '../model/source-file.ts';
import type {
  Decision,
  Department,
  Procedure,
  ProcedureContent,
  RecordSummary,
  Sector,
} from '../model/types.ts';
import type { Drift } from '../plan/drift.ts';
import type { CatalogState } from '../plan/state.ts';
import type { Step } from '../plan/step.ts';
import type { SmallFiles } from '../yaml/catalog-files.ts';
import type { CeasedBodies } from './ceased.ts';

/** A record with its id and file. */
export interface RecordDoc extends Doc<Procedure> {
  id: string;
}

/** A decision with what it did. */
export interface DecisionDoc extends Doc<Decision> {
  /** Undefined where it has not been carried out. */
  step: Step | undefined;
}

/** Holds what a procedure says, wherever it says it: in its file, or in the row of a decision that brings it. */
export interface Content {
  value: Partial<ProcedureContent>;
  file: string;
  /** Says where the content begins in the file. */
  at: Path;
  procedure: string | undefined;
  decision: string | undefined;
  /** The day from which it says so. */
  since: string;
  /** The day on which it is looked at. */
  on: string;
  isActive: boolean;
  /** Tells whether this is all that is said of the procedure, and not just what an amendment changes. */
  isWhole: boolean;
  /** Brought by a baseline: portal lists name neither levels nor legal bases. */
  isBaseline: boolean;
  /** The registries, where they could be read. */
  departments: ReadonlyMap<string, Department> | undefined;
  sectors: ReadonlyMap<string, Sector> | undefined;
}

/** The ledger carried out from nothing: one fold, for all rules that look at history. */
export interface Replay {
  /** Holds what each decision does, those that wait included. */
  steps: ReadonlyMap<Doc<Decision>, Step>;
  /** Holds what it adds up to on the date of the record files. */
  expected: CatalogState;
  /** Tells whether it begins with a baseline, so that it has to explain every record. */
  hasBaseline: boolean;
  /** Tells whether each of its files could be read; where not, nothing can be said of the whole. */
  isWhole: boolean;
  /** Ids of the records that a baseline brought: portal lists name neither levels nor legal bases. */
  fromBaseline: ReadonlySet<string>;
}

/** Lists where record files and ledger disagree. */
export interface Drifts {
  /** Records that are not what the ledger adds up to, where it has to explain them. */
  drifts: Drift[];
  /** Says how many it does not have to explain: without a baseline it answers only for what it published itself. */
  unexplained: number;
}

/** Holds what rules on records are given beside them: nothing that rests on the ledger, or on other records. */
export interface RecordContext {
  files: SmallFiles;
  departments: ReadonlyMap<string, Department>;
  sectors: ReadonlyMap<string, Sector>;
  /** The date at which the record files stand. */
  asOf: string;
  /** The day on which deadlines are looked at. */
  today: string;
  calendar: WorkCalendar;
  ceased: CeasedBodies;
  /** Tells whether there is a ledger that records will be held against. */
  hasLedger: boolean;
  /** Tells whether of a record no more is kept than rules compare. */
  isLean: boolean;
}

/** Holds what rules are given beside the thing they look at. */
export interface RuleContext extends RecordContext {
  /** The ledger; of its decisions the heads are enough. */
  ledger: readonly Doc<DecisionHead>[];
  /** The ledger, and the decisions that are checked before they go there. */
  decisions: readonly Doc<DecisionHead>[];
  /** Reads one of these decisions, rows and all; undefined where its rows are not there. */
  read(doc: Doc<DecisionHead>): Decision | undefined;
  replay: Replay;
}

/** Holds what rules on the catalog as a whole are given besides: every record, but of each only its summary. */
export interface CatalogContext extends RuleContext, Drifts {
  /** All rules, by their ids: what the catalog sets for them is checked too. */
  rules: Readonly<Record<RuleId, RuleInfo>>;
  /** In the order of their files. */
  records: readonly Doc<RecordSummary>[];
  /** Looks a record up by its id; the first time that takes going through all of them. */
  recordOf(id: string): RecordSummary | undefined;
  unreadable: ReadonlySet<string>;
}
