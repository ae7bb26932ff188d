import type { Doc } from '../model/source-file.ts';
import { type DecisionHead, type DecisionHeader, dayOfLedger, sortDecisions } from '../model/decision.ts';
import type { Trouble } from '../model/trouble.ts';
import type { CatalogInfo, Decision, Holidays } from '../model/types.ts';
import type { CatalogFiles, SmallFiles } from '../yaml/catalog-files.ts';
import { procedureId } from '../model/layout.ts';
import { type CatalogState, stateOf, type SummaryState } from './state.ts';
import type { Condition } from './where.ts';

/** A catalog, whatever carries it: a folder, a git tree, a day of a ledger, a snapshot, given texts. */
export interface Catalog {
  /** The day at which its records stand. */
  readonly asOf: string;
  readonly info: Doc<CatalogInfo> | undefined;
  /** The name of whoever publishes it, where it says so. */
  readonly publisher?: string | undefined;
  readonly holidays?: Holidays | undefined;
  readonly whole: Wholeness;
  readonly ledger: readonly LedgerEntry[];
  /** Its records and registries; a record may be read only when it is asked for. */
  readonly state: CatalogState;
  /** The same with summaries of its records: enough to count, list and search. */
  readonly summaries: SummaryState;
  /** In a part of a catalog: the conditions that all of its records meet. */
  readonly part?: readonly Condition[] | undefined;
  /** Returns the text of one of its files; undefined where there is none. */
  textOf(path: string): string | undefined;
  /** Returns the path of a record's file; undefined where there is none. */
  pathOf(id: string): string | undefined;
}

/** A catalog that has files: it can be checked and changed. */
export interface FiledCatalog extends Catalog {
  readonly small: SmallFiles;
}

/** A decision in a ledger: its header is at hand, its rows are read when they are asked for. */
export interface LedgerEntry {
  readonly path: string;
  readonly header: DecisionHeader;
  /** Reads the decision, rows and all; the same value each time. Absent where only headers are kept, as in a snapshot. */
  rows?(): Doc<Decision>;
}

/** How whole a catalog is: figures and changes rest only on one that is. */
export interface Wholeness {
  /** The number of files, or problems in files, that could not be read. */
  unread: number;
  /** What is missing, doubled, foreign or in conflict, as far as it has been looked for. */
  troubles: readonly Trouble[];
  /** The ids of records that are not what the ledger adds up to; undefined where that has not been looked at. */
  drifting?: ReadonlySet<string> | undefined;
}

/** Returns the catalog that given texts hold, read whole. */
export function catalogOf(files: CatalogFiles): FiledCatalog {
  const state = stateOf(files);
  const paths = new Map(files.procedures.map(({ path }) => [procedureId(path), path]));
  return {
    asOf: dayOf(files),
    info: files.info,
    publisher: files.info?.value.publisher.name,
    holidays: files.holidays?.value,
    whole: { unread: files.findings.length, troubles: [] },
    small: files,
    ledger: files.decisions.map(entryOf),
    state,
    summaries: state,
    textOf: (path) => files.texts.get(path),
    pathOf: (id) => paths.get(id),
  };
}

/** Returns the day at which the records of a catalog's files stand; empty where nothing says it. */
export function dayOf({ info, decisions }: CatalogFiles): string {
  return dayOfLedger(info?.value, decisions);
}

/** Returns the state from which a catalog's ledger is folded: its registries, without records. */
export function startOf({ state }: Catalog): CatalogState {
  return { ...state, records: new Map() };
}

/** Reads the decisions of ledger entries; those of which only headers are kept are left out. */
export function readRows(entries: readonly LedgerEntry[]): Doc<Decision>[] {
  return entries.flatMap((entry) => entry.rows?.() ?? []);
}

/** Returns a ledger entry for a decision that has been read. */
export function entryOf(doc: Doc<Decision>): LedgerEntry {
  return { path: doc.path, header: headerOf(doc.value), rows: () => doc };
}

/** Returns a decision without its rows. */
export function headerOf(decision: Decision): DecisionHeader {
  const { new: _, amended: _a, replaced: _r, abolished: _b, ...header } = decision;
  return header;
}

/** Returns ledger entries in the order in which their decisions are carried out. */
export function sortEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return sortDecisions(entries.map((entry) => ({ value: entry.header, entry }))).map(({ entry }) => entry);
}

/** Returns the heads of ledger entries: enough to order decisions, and to tell which of them supersede others. */
export function headsOf(entries: readonly LedgerEntry[]): Doc<DecisionHead>[] {
  return entries.map(({ path, header }) => ({ path, value: header }));
}
