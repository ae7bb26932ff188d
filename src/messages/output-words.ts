import type { Disagreement } from '../figures/reconcile.ts';
import type { DecisionKind } from '../model/types.ts';
import type { DecisionState } from '../plan/ledger.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Difference } from '../plan/verify.ts';

/** Labels and sentences of what commands print. */
export interface OutputWords {
  /** Says of a day still to come that the answer is an expected one. */
  expected(date: string): string;
  /** Says that records are not what the decisions add up to, so that figures over them are not proved. */
  drifting(count: string): string;
  changes: {
    none: string;
    empty: string;
    byDecision(decision: string): string;
    /** “12 mới ban hành, 3 bãi bỏ”. */
    summary(parts: readonly string[]): string;
  };
  plan: {
    title(decisions: string): string;
    appliedTitle(decisions: string): string;
    counts(before: string, after: string, rowsBefore: string, rowsAfter: string): string;
    asOf(before: string, after: string): string;
    /** The last day of a decision's effect, and how to see what then falls back. */
    ends(decision: string, day: string, iso: string): string;
    /** Titles the changes by effects that are over, suspended or back, where no decision begins. */
    endsTitle(decisions: string): string;
    files(count: string, drafts: string): string;
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
    supersededBy(numbers: string): string;
    due(count: string): string;
    /** The days to come on which effects end, are suspended or come back. */
    ends: string;
    day: string;
    what: string;
    counts: Readonly<Record<'lapsed' | 'resumed' | 'changed', (count: string) => string>>;
    endsDue(count: string): string;
    more(iso: string): string;
    /** Titles the effects that last until a document whose day is not known. */
    open: string;
    openEnd(decision: string, rows: string, document: string): string;
    endsBy(day: string): string;
    nothingEnds(day: string): string;
  };
  verify: {
    kinds: Readonly<Record<Difference['kind'], string>>;
    troubles: Readonly<Record<Trouble['kind'], string>>;
    clean(date: string): string;
    differs(count: string): string;
    expected: string;
    notExpected(fingerprint: string): string;
    rebuilt(count: string): string;
  };
  revert: {
    done(decision: string, files: string): string;
    refused(decision: string): string;
  };
  reconcile: {
    title(asOf: string, files: string): string;
    counts(here: string, there: string, agreeing: string): string;
    ofMinistry(count: string): string;
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
  accept: {
    done(count: string, rule: string, decision: string, until: string): string;
    reason(reason: string): string;
    wrote(files: string): string;
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
  };
  history: {
    title(id: string, name: string): string;
    nothing: string;
    lastSet: string;
  };
  list: {
    count(procedures: string, rows: string, date: string): string;
    code: string;
    name: string;
    department: string;
    levels: string;
    noMatch: string;
  };
  exported: {
    wrote(path: string, procedures: string, asOf: string): string;
    /** Explains that this is a part of a catalog of so many procedures. */
    partOf(procedures: string): string;
    manifest(path: string): string;
  };
  fixed(edits: string, files: string): string;
  created(dir: string): string;
  newTitle(publisher: string): string;
}
