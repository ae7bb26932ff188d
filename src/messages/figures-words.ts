import type { Presumption } from '../model/law/working-days.ts';
import type { ChangeClass } from '../model/change.ts';
import type { Action, Level } from '../model/types.ts';
import type { DimensionName } from '../figures/dimensions.ts';
import type { Doubt } from '../figures/deadlines.ts';
import type { ReviewReason } from '../figures/review.ts';
import type { FeedbackCounts } from '../figures/feedback.ts';
import type { Report } from '../figures/report.ts';
import type { OnlineService } from '../figures/stats.ts';
import type { FederationWords } from './federation-words.ts';

/** Words around figures: titles, heads and sentences of tables of counts and of reports. */
export interface FiguresWords {
  dimensions: Readonly<Record<DimensionName, string>>;
  /** Names of the keys of a dimension, where they are not names of the catalog's own. */
  keys: Readonly<Partial<Record<DimensionName, Readonly<Record<string, string>>>>>;
  procedures: string;
  rows: string;
  /** The two counts as heads over several columns. */
  tallies: Readonly<Record<'procedures' | 'rows', string>>;
  total: string;
  /** The head of a column of sums. */
  sum: string;
  /** “by department and level” */
  by(dimensions: readonly string[]): string;
  /** A caption, and what is counted under it. */
  captioned(caption: string, counted: 'procedures' | 'rows'): string;
  /** Explains procedures and rows, the two numbers of a table, and why they differ. */
  explain: Readonly<Record<'procedures' | 'rows', string>>;
  units: Readonly<Record<'procedures' | 'rows' | 'movements', string>>;
  ordinal: string;
  figure: string;
  value: string;
  summary: string;
  detail: string;
  /** The sheet of a workbook that says what the others hold. */
  notes: string;
  none: string;
  stats: {
    title(date: string): string;
    /** Explains that only a part of the catalog is counted, with the conditions. */
    part(conditions: string): string;
    /** Explains that only procedures of a kind are counted. */
    ofKind(kind: string): string;
    /** Explains that a province's total holds rows that ministries handle, which the form leaves out. */
    ministry(rows: string): string;
    interlinked: string;
    interlinkedKinds: Readonly<Record<'same_level' | 'cross_level', string>>;
    online: Readonly<Record<OnlineService, string>>;
    /** A level in a list of counts. */
    level: Readonly<Record<Level, string>>;
    internalProcess: string;
    having: Readonly<Record<'with' | 'without', string>>;
    suspended: string;
    lapsed: string;
    abolished: string;
  };
  compare: {
    title(from: string, to: string): string;
    before: string;
    after: string;
    difference: string;
    /** Heads of the second table: what made the difference. */
    causes: string;
    decision: string;
    class: string;
    classes: Readonly<Record<ChangeClass, string>>;
    changes: string;
    unexplained: string;
    same: string;
  };
  /** The procedures that rest on texts that have ended, were suspended or amended. */
  review: {
    title(day: string): string;
    counts(procedures: string, documents: string, toReview: string): string;
    nothingKnown: string;
    summary: string;
    department: string;
    procedures: string;
    code: string;
    name: string;
    document: string;
    reason: string;
    since: string;
    by: string;
    reasons: Readonly<Record<ReviewReason, string>>;
  };
  report: {
    title(from: string, to: string): string;
    /** Words of the report as a state paper: its kind, its subject, the sentence that it ends with. */
    paper(publisher: string, from: string, to: string): { kind: string; subject: string; closing: string };
    /** The paragraphs that such a report opens with, in administrative style. */
    opening(facts: OpeningFacts): string[];
    /** Says that the catalog begins within the period, so that what opened it is not known. */
    beginsLater(date: string): string;
    /** Says what the deadlines rest on beside the law and the announcements. */
    presumption(presumed: Presumption): string;
    byDepartment: string;
    /** The caption of the chart. */
    movementsOf(unit: string): string;
    byDecision: string;
    opened: string;
    closed: string;
    lapsed: string;
    resumed: string;
    decision: string;
    department: string;
    issued: string;
    effective: string;
    actions: Readonly<Record<Action, string>>;
    /** The sum that proves the closing figure. */
    proof(balance: Report['balance']): string;
    levelsOnly(rows: Report['balance']['levelsOnly']): string;
    /** Says what ended by itself, was suspended or came back. */
    ends(lapsed: string, resumed: string, changed: string): string;
    unique(procedures: string, movements: string, replacing: number): string;
    facts: {
      decisions: string;
      departments: string;
      movements: string;
      all: string;
      ofThem: Readonly<Record<Action, string>>;
      unique: string;
      opening: string;
      closing: string;
      processDecisions: string;
      processDepartments: string;
    };
    processes: { name: string; caption: string; procedures: string };
    deadlines: {
      posting: string;
      publication: string;
      document: string;
      kept: string;
      missed: string;
      unrecorded: string;
      names: Readonly<Record<'posting' | 'publication' | 'document', string>>;
      deadline: string;
      done: string;
      term: string;
      /** Says the time that a decision was given, and the text that gave it. */
      termOf(days: number, unit: 'day' | 'working_day', law: string): string;
      daysLate: string;
      notRecorded: string;
      doubts: Record<Doubt, string>;
    };
    feedback: {
      label: string;
      name: string;
      caption: string;
      department: string;
      parts: Readonly<Record<keyof FeedbackCounts, string>>;
      /** The same as heads of columns. */
      columns: Readonly<Record<keyof FeedbackCounts, string>>;
    };
    /** Names publication decisions that published no procedure, as those that only suspend another. */
    idle(decisions: string): string;
    /** Names the decisions whose day of making public cannot be true. */
    doubtful: Record<Doubt, (decisions: string) => string>;
    idleOne(decision: string, issued: string): string;
    later(decisions: string): string;
    laterOne(decision: string, effective: string): string;
  };
  forms: {
    oneStop: {
      title: string;
      subtitle(date: string): string;
      unit: string;
      groups: Readonly<Record<'authority' | 'oneStop' | 'internalProcess', string>>;
      total: string;
      levels: Readonly<Record<Level, string>>;
      counted(rows: string, procedures: string): string;
      ministry(rows: string): string;
      /** Explains that of some rows it is not known whether they go through the one-stop mechanism. */
      unspecified(rows: string): string;
    };
    publication: {
      title: string;
      subtitle(from: string, to: string): string;
      unit: string;
      sector: string;
      decisions: string;
      movements: string;
      actions: Readonly<Record<Action, string>>;
      posted: string;
      kept: string;
      missed: string;
      unrecorded: string;
      note: string;
    };
  };
  federation: FederationWords;
  chart: {
    /** A chart told in words, for those who do not see it. */
    bar(label: string, parts: readonly string[]): string;
  };
  page: { madeBy(tool: string, date: string): string };
  /** Head and foot of figures as a paper, and of what is annexed to it. */
  paper: {
    annex: string;
    attached(publisher: string, date: string): string;
    signerName: string;
    /** The issuing body as state papers write it, a line each. */
    issuer(publisher: string): string[];
    number(publisher: string): string;
    placeAndDate(publisher: string, date: string): string;
    recipients: string[];
    signature(publisher: string): string[];
  };
}

/** Facts for the opening paragraphs. */
export interface OpeningFacts {
  report: Report;
  publisher: string;
  departmentNames: readonly string[];
  processNames: readonly string[];
}
