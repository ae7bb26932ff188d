import type { Finding, RuleId } from '../model/finding.ts';
import type { WorkCalendar } from '../model/date.ts';
import type { Decision, Procedure } from '../model/types.ts';
import type { CatalogFiles, Doc } from '../read/catalog.ts';
import type { CatalogState } from '../plan/state.ts';

/** How much of the catalog a rule has to see: it runs once for each of these. */
export type Scope = 'file' | 'record' | 'decision' | 'catalog' | 'history';

/** What rules are given beside the thing they look at. */
export interface RuleContext {
  files: CatalogFiles;
  /** The catalog as its record files show it. */
  state: CatalogState;
  /** Ids of the records that a baseline brought: portal lists name neither levels nor legal bases. */
  fromBaseline: ReadonlySet<string>;
  calendar: WorkCalendar;
  today: string;
}

/** A record with its id and file. */
export interface RecordDoc extends Doc<Procedure> {
  id: string;
}

/** A group of rules that read the same thing and so are looked for in one pass. */
export type Rule =
  | {
      ids: readonly RuleId[];
      scope: 'record';
      check(record: RecordDoc, context: RuleContext): Iterable<Finding>;
    }
  | {
      ids: readonly RuleId[];
      scope: 'decision';
      check(decision: Doc<Decision>, context: RuleContext): Iterable<Finding>;
    }
  | { ids: readonly RuleId[]; scope: 'catalog' | 'history'; check(context: RuleContext): Iterable<Finding> };
