import type { DatabaseWords } from './database-words.ts';
import type { LongStep } from '../model/sequence.ts';
import type { SearchField } from '../figures/search.ts';
import type { Disagreement } from '../figures/reconcile.ts';
import type { DecisionKind } from '../model/types.ts';
import type { DecisionState } from '../plan/ledger.ts';
import type { Trouble } from '../model/trouble.ts';
import type { MergingWords } from './merging-words.ts';
import type { Difference } from '../plan/verify.ts';

/** Words of the line that says how far long work has come. */
export interface ProgressWords {
  steps: Readonly<Record<LongStep, string>>;
  /** `Reading records: 1,200/5,000 (24%), about 12 seconds left` */
  line(
    step: string,
    at: { done: number; total: number; name: string | undefined; seconds: number | undefined },
  ): string;
}

/** Labels and sentences of what commands print. */
export interface OutputWords {
  progress: ProgressWords;
  /** Says of a day still to come that the answer is an expected one. */
  expected(date: string): string;
  /** Says that records are not what the decisions add up to, so that figures over them are not proved. */
  drifting(count: string): string;
  /** The register of feedback (phản ánh, kiến nghị). */
  feedback: {
    columns: Readonly<
      Record<'number' | 'received' | 'about' | 'summary' | 'due' | 'answered' | 'posted', string>
    >;
    about: Readonly<Record<'conduct' | 'rule', string>>;
    ask: Readonly<Record<'number' | 'received' | 'about' | 'department' | 'summary', string>>;
    /** Says why an answer is asked for again. */
    notRead: Readonly<Record<'number' | 'received' | 'about' | 'department' | 'summary', string>>;
    count(entries: string, open: string): string;
    wrote(file: string, number: string): string;
    none: string;
  };
  /** Says how many internal procedures are in force, and in none of the counts. */
  notCounted(count: string): string;
  merging: MergingWords;
  changes: {
    none: string;
    empty: string;
    /** Says that what is over or back changes nothing of a procedure. */
    same: string;
    /** @param beside the other decisions behind a change, if there are any */
    byDecision(decision: string, beside?: string): string;
    /** “12 mới ban hành, 3 bãi bỏ”. */
    summary(parts: readonly string[]): string;
    /** Says how a procedure stands that is not in force. */
    standing(status: string, since: string | undefined, decision: string | undefined): string;
    /** Account of what is abolished and published anew, in the words of those who handle it. */
    account: {
      /** Says how many of those counted are not in force any more. */
      outOfForce(count: string): string;
      continued: string;
      unchanged: string;
      summary(anew: string, changed: string, same: string): string;
      /** Names the levels at which a procedure ends, and those at which it goes on. */
      partly(ended: string, stays: string): string;
      /** Says how many items of a list are as they were. */
      kept(count: string): string;
      reordered: string;
      /** Counts procedures that are not named, and says how to see them, where there is a way. */
      more(count: string, hasOption: boolean): string;
    };
  };
  plan: {
    /** Says until which document a decision is in effect at the longest. */
    until(decision: string, document: string): string;
    /** Says that what a decision ends or suspends has a last day of its own. */
    turns(decision: string, iso: string): string;
    title(decisions: string): string;
    /** Titles a plan as a paper. */
    paperTitle(decisions: string): string;
    appliedTitle(decisions: string): string;
    counts(before: string, after: string, rowsBefore: string, rowsAfter: string): string;
    asOf(before: string, after: string): string;
    /** Says what to do once decisions are applied. */
    next: string;
    /** The last day of a decision's effect, and how to see what then falls back. */
    ends(decision: string, day: string, iso: string, isWhole: boolean): string;
    /** Titles the changes by effects that are over, suspended or back, where no decision begins. */
    endsTitle(decisions: string): string;
    files(count: string, drafts: string): string;
    /** Says the same of a draft that is not signed yet. */
    unsigned(count: string, drafts: string): string;
    /** Leads the warnings against the decisions. */
    warnings(count: string): string;
    /** Says which command shows where each warning stands and what to do about it. */
    seeWarnings(drafts: string): string;
    /** Says how many places of drafts are to be filled in; of drafts to be typed, how. */
    blanks(count: string, drafts?: string): string;
    /** Says why no change is shown: errors beside places that are to be filled in. */
    notShown(errors: string, blanks: string): string;
    pending(decision: string, date: string): string;
    ahead(drafts: string, iso: string): string;
    known(decision: string): string;
    /** @param draft what was written all the same */
    refused(errors: string, draft?: string): string;
    wrote(count: string): string;
    nothing: string;
    saved(path: string): string;
  };
  status: {
    title(date: string): string;
    empty: string;
    decision: string;
    effective: string;
    kind: string;
    rows: string;
    state: string;
    kinds: Readonly<Record<DecisionKind, string>>;
    states: Readonly<Record<DecisionState, string>>;
    edited: string;
    /** @param isWhole whether the state already says that it is superseded */
    supersededBy(numbers: string, isWhole: boolean): string;
    due(count: string): string;
    /** The days to come on which effects end, are suspended or come back. */
    ends: string;
    day: string;
    what: string;
    endsDue(count: string): string;
    more(iso: string): string;
    /** Titles the effects that last until a document whose day is not known. */
    open: string;
    openEnd(decision: string, rows: string, document: string, last?: string): string;
    /** Says that a decision as a whole is out of effect: since when, and by which decision. */
    lapses: Readonly<Record<'expired' | 'ended' | 'suspended', (since: string, by?: string) => string>>;
    endsBy(day: string): string;
    nothingEnds(day: string): string;
  };
  verify: {
    kinds: Readonly<Record<Difference['kind'], string>>;
    troubles: Readonly<Record<Trouble['kind'], string>>;
    clean(date: string): string;
    /** Names the command that says at which line a file cannot be read, and why. */
    seeUnread: string;
    differs(count: string): string;
    /** Names the command that writes the records anew from the decisions. */
    rebuild: string;
    expected: string;
    notExpected(fingerprint: string): string;
    rebuilt(count: string): string;
  };
  revert: {
    done(decision: string, files: string): string;
    /** Names entries of the registries that stay as the decision wrote them. */
    left(ids: string): string;
    refused(decision: string): string;
    /** Says which of the decisions that rest on it is to be taken out first: the last one, named first. */
    first(decision: string, isSeveral: boolean): string;
  };
  reconcile: {
    title(asOf: string, files: string): string;
    counts(here: string, there: string, agreeing: string): string;
    ofMinistry(count: string): string;
    withoutLevels(count: string): string;
    ofMinistries(names: readonly string[], department: string): string;
    compared(parts: readonly string[]): string;
    agrees: string;
    unread(count: string): string;
    kinds: Readonly<Record<Disagreement, string>>;
    /** Says what is to be done about it. */
    todo: Readonly<Record<Disagreement, string>>;
    from(date: string): string;
    sides: Readonly<Record<'here' | 'there', string>>;
    columns: Readonly<
      Record<
        | 'kind'
        | 'code'
        | 'name'
        | 'department'
        | 'part'
        | 'here'
        | 'there'
        | 'decision'
        | 'place'
        | 'todo'
        | 'done'
        | 'note',
        string
      >
    >;
    sheets: Readonly<Record<'work' | 'figures', string>>;
    figures: Readonly<Record<'here' | 'there' | 'agreeing' | 'ofMinistry' | 'unread' | 'count', string>>;
    /** The word for what has been done. */
    done: string;
    doneOtherwise: string;
  };
  /** Says that a report was written into a file. */
  reported(path: string): string;
  accept: {
    /** Opens the list of what was accepted now. */
    done(count: string, rule: string, decision: string, until: string): string;
    /** Says that findings accepted before have a new end. */
    renewed(count: string, rule: string, decision: string, until: string): string;
    reason(reason: string): string;
    wrote(files: string): string;
    /** All warnings of a catalog were accepted; `none` where there are none. */
    all(count: string, until: string, file: string): string;
    none: string;
  };
  fmt: {
    changed: string;
    wouldChange: string;
    returns(count: string): string;
    problems: Readonly<Record<'syntax' | 'comments', string>>;
    done(files: string, changed: string): string;
    checked(files: string, changed: string): string;
  };
  diff: {
    title(from: string, to: string): string;
    /** Names a version that is a day of the catalog. */
    day(date: string): string;
    /** Names the version that is the catalog itself. */
    here: string;
    fields: string;
    decision: string;
    class: string;
    part: string;
    before: string;
    after: string;
  };
  show: {
    on(date: string): string;
    /** Words for values that the catalog writes in English: full, none, working_day… */
    values: Readonly<Record<string, string>>;
    yes: string;
    no: string;
    /** Name of the currency beside an amount. */
    dong: string;
    /** Extents of what is kept of a procedure: the value `full` is another one than that of online services. */
    profiles: Readonly<Record<'list' | 'full', string>>;
    /** Words for each way by post: that papers go so, and that they do not. */
    byPost: Readonly<Record<'receive' | 'return', { yes: string; no: string }>>;
  };
  history: {
    title(id: string, name: string): string;
    /** Titles a life as a paper. */
    paperTitle: string;
    nothing: string;
    lastSet: string;
    /** Marks a change on a day that the catalog has not come to. */
    toCome: string;
  };
  list: {
    count(procedures: string, rows: string, date: string): string;
    code: string;
    name: string;
    department: string;
    levels: string;
    /** Heads the places where words that were sought stand. */
    found: string;
    status: string;
    noCode: string;
    /** Tells how to see procedures without a code, by the ids that they go by until then. */
    uncoded(count: string, ids: readonly string[]): string;
    noMatch: string;
    /** Says how many internal procedures the list leaves out, and how to see them. */
    internal(count: string): string;
  };
  search: {
    places: Readonly<Record<SearchField, string>>;
    decision: string;
    issued: string;
    title: string;
    /** Leads procedures of which no place but a legal basis has all words. */
    apart(count: string): string;
    nothing: string;
    /** Says how many procedures out of force have the words, and names the first of them. */
    ended(count: string, ids: string, first: string): string;
    /** Offers words that may have been meant. */
    near(texts: readonly string[]): string;
  };
  database: DatabaseWords;
  exported: {
    wrote(path: string, procedures: string, asOf: string): string;
    ended(procedures: string): string;
    /** Explains that this is a part of a catalog of so many procedures. */
    partOf(procedures: string): string;
    manifest(path: string): string;
  };
  fixed(edits: string, files: string): string;
  created(dir: string): string;
  /** Titles the files that were added beside a catalog. */
  added: string;
  nothingMissing: string;
  /** Says which command makes git show procedures, where it could not be set. */
  setTextconv: string;
  /** Counts findings in what changed that were there before. */
  older(count: string): string;
  /** Says how many schemas were written. */
  schemasWritten(count: string): string;
  /** Says what to do with a new catalog. */
  /** Name of a list in a command that is shown as an example. */
  listName: string;
  begin(command: string): string;
  newTitle(publisher: string): string;
}
