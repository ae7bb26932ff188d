// The subjects that rules look at, and the contexts in which they look.
import type { WorkCalendar } from '../model/law/working-days.ts';
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

/** A decision with the step that carried it out. */
export interface DecisionDoc extends Doc<Decision> {
  /** Undefined where it has not been carried out. */
  step: Step | undefined;
}

/** Content of a procedure: from its file, or from the row of a decision that brings it. */
export interface Content {
  value: Partial<ProcedureContent>;
  file: string;
  /** Path of the content in its file. */
  at: Path;
  procedure: string | undefined;
  decision: string | undefined;
  /** Day from which the content holds. */
  since: string;
  /** Day on which the content is checked. */
  on: string;
  isActive: boolean;
  /** True for the whole content of a procedure, false for the changes of an amendment. */
  isWhole: boolean;
  /** True when a baseline brought it: portal lists name neither levels nor legal bases. */
  isBaseline: boolean;
  /** Registries, where they could be read. */
  departments: ReadonlyMap<string, Department> | undefined;
  sectors: ReadonlyMap<string, Sector> | undefined;
}

/** The ledger folded from nothing: one fold, for all rules that look at history. */
export interface Replay {
  /** Step of each decision, those that wait included. */
  steps: ReadonlyMap<Doc<Decision>, Step>;
  /** State that the ledger adds up to on the date of the record files. */
  expected: CatalogState;
  /** The same without the decisions whose day has come and that were not carried out. */
  carriedOut: CatalogState;
  /** True when the ledger begins with a baseline, so that it has to explain every record. */
  hasBaseline: boolean;
  /** True when each of its files could be read; else nothing can be said of the whole. */
  isWhole: boolean;
  /** Ids of the records that a baseline brought: portal lists name neither levels nor legal bases. */
  fromBaseline: ReadonlySet<string>;
}

/** Differences between record files and ledger. */
export interface Drifts {
  /** Records that differ from what the ledger adds up to, where it has to explain them. */
  drifts: Drift[];
  /**
   * Number of records that the ledger does not have to explain: without a baseline it answers only for what
   * it published itself.
   */
  unexplained: number;
}

/** Context of rules on records: nothing in it rests on the ledger, or on other records. */
export interface RecordContext {
  files: SmallFiles;
  departments: ReadonlyMap<string, Department>;
  sectors: ReadonlyMap<string, Sector>;
  /** Date at which the record files stand. */
  asOf: string;
  /** Day on which deadlines are checked. */
  today: string;
  calendar: WorkCalendar;
  ceased: CeasedBodies;
  /** True when records will be compared with a ledger. */
  hasLedger: boolean;
  /** True to keep only those parts of records that rules compare. */
  isLean: boolean;
}

/** Context of rules on decisions. */
export interface RuleContext extends RecordContext {
  /** Decisions of the ledger; their headers are enough. */
  ledger: readonly Doc<DecisionHead>[];
  /** Decisions of the ledger, and those that are checked before they go there. */
  decisions: readonly Doc<DecisionHead>[];
  /** Reads one of these decisions with its rows; undefined where its rows are not there. */
  read(doc: Doc<DecisionHead>): Decision | undefined;
  replay: Replay;
}

/** A record's file and summary; of a nation's catalog a number in place of the name. */
export interface HeldRecord extends Doc<RecordSummary> {
  nameDigest?: number | undefined;
}

/** Context of rules on the catalog as a whole: every record, but only its summary. */
export interface CatalogContext extends RuleContext, Drifts {
  /** All rules, by their ids: the catalog's settings of them are checked too. */
  rules: Readonly<Record<RuleId, RuleInfo>>;
  /** Summaries of the records, in the order of their files. */
  records: readonly HeldRecord[];
  /** Returns the name of a record, out of its file where its summary has none. */
  nameOf(record: HeldRecord): string;
  /** Looks a record up by its id; the first time, all of them are gone through. */
  recordOf(id: string): RecordSummary | undefined;
  unreadable: ReadonlySet<string>;
}
