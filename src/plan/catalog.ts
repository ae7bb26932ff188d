import type { Doc } from '../model/source-file.ts';
import {
  compareText,
  type DecisionHead,
  type DecisionHeader,
  dayOfLedger,
  effectiveDate,
  sortDecisions,
} from '../model/decision.ts';
import type { Trouble } from '../model/trouble.ts';
import type { CatalogInfo, Decision, Documents, Feedback, Holidays, RecordSummary } from '../model/types.ts';
import type { CatalogFiles, SmallFiles } from '../yaml/catalog-files.ts';
import { procedureId } from '../model/layout.ts';
import { hasRowTerms } from './effects/effects.ts';
import { type CatalogState, stateOf } from './state.ts';
import type { Condition } from './where.ts';

/** A catalog, whatever it was read from: a folder, a git tree, a day of a ledger, a snapshot, texts in memory. */
export interface Catalog {
  /** Day at which the records stand, ISO. */
  readonly asOf: string;
  readonly info: Doc<CatalogInfo> | undefined;
  /** Name of the publisher, where the catalog gives one. */
  readonly publisher?: string | undefined;
  readonly holidays?: Holidays | undefined;
  /** Texts that procedures rest on, with the days on which they ended or were amended. */
  readonly documents?: Documents | undefined;
  /** The register of feedback (phản ánh, kiến nghị). */
  readonly feedback?: readonly Feedback[] | undefined;
  readonly whole: Wholeness;
  readonly ledger: readonly LedgerEntry[];
  /** Records and registries; a record may be read only when it is asked for. */
  readonly state: CatalogState;
  /** The same state with summaries instead of records: enough to count, list and search. */
  readonly summaries: CatalogState<RecordSummary>;
  /** Conditions that all records meet, in a part of a catalog. */
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

/** A decision in a ledger: its header is in memory, its rows are read when they are asked for. */
export interface LedgerEntry {
  readonly path: string;
  readonly header: DecisionHeader;
  /**
   * Reads the whole decision, with its rows; the same value each time. Absent where only headers are kept, as
   * in a snapshot.
   */
  rows?(): Doc<Decision>;
}

/** Reasons why a catalog is not whole; figures and changes are refused of one that is not. */
export interface Wholeness {
  /** Number of files, or problems in files, that could not be read. */
  unread: number;
  /** Files and entries that are missing, doubled, foreign or in conflict, as far as they were looked for. */
  troubles: readonly Trouble[];
  /** Ids of records that differ from what the ledger adds up to; undefined where they were not compared. */
  drifting?: ReadonlySet<string> | undefined;
}

/** Returns the catalog made of texts that were all read. */
export function catalogOf(files: CatalogFiles): FiledCatalog {
  const state = stateOf(files);
  const paths = new Map(files.procedures.map(({ path }) => [procedureId(path), path]));
  return {
    asOf: dayOf(files),
    info: files.info,
    publisher: files.info?.value.publisher.name,
    holidays: files.holidays?.value,
    documents: files.documents?.value,
    feedback: files.feedback.map(({ value }) => value),
    whole: { unread: files.findings.length, troubles: [] },
    small: files,
    ledger: files.decisions.map(entryOf),
    state,
    summaries: state,
    textOf: (path) => files.texts.get(path),
    pathOf: (id) => paths.get(id),
  };
}

/** Returns what catalog.yaml says; of a catalog that is whole it is there. */
export const infoOf = ({ info }: Pick<Catalog, 'info'>): CatalogInfo =>
  (info as { value: CatalogInfo }).value;

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
  return hasRowTerms(decision) ? { ...header, hasRowTerms: true } : header;
}

/** Returns ledger entries in the order in which their decisions are carried out. */
export function sortEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return sortDecisions(entries.map((entry) => ({ value: entry.header, entry }))).map(({ entry }) => entry);
}

/** Returns the heads of ledger entries: enough to order decisions, and to tell which of them supersede others. */
export function headsOf(entries: readonly LedgerEntry[]): Doc<DecisionHead>[] {
  return entries.map(({ path, header }) => ({ path, value: header }));
}

/**
 * Returns the day of the list that a ledger begins with: of days before it nothing is known. Undefined where a ledger
 * begins with a decision, before which there was nothing.
 */
export function beginningOf(ledger: readonly LedgerEntry[]): string | undefined {
  const [first] = [...ledger]
    .map(({ header }) => ({ day: effectiveDate(header), isList: header.kind === 'baseline' }))
    .sort((a, b) => compareText(a.day, b.day) || Number(b.isList) - Number(a.isList));
  return first?.isList ? first.day : undefined;
}
