import type { CatalogInfo, Decision, Department, ProcedureContent, Sector } from '../../model/types.ts';

/** Parts of a record; undefined removes one. */
export type Parts = { readonly [Part in keyof ProcedureContent]?: ProcedureContent[Part] | undefined };

/** A stretch of text and its replacement. */
export type Edit = readonly [from: string, to: string];

/** Differences of a catalog from the base: first its decisions and settings, then edits made by hand. */
export interface Variant {
  /** In catalog.yaml. */
  info?: Partial<CatalogInfo>;
  /** In the registries, beside those of the base. */
  departments?: readonly Department[];
  sectors?: readonly Sector[];
  /** In the two procedures of the baseline. */
  first?: Parts;
  second?: Parts;
  /** Decisions applied after the baseline. */
  ledger?: readonly Decision[];
  /** Files copied, from path to path. */
  copies?: Readonly<Record<string, string>>;
  /** Stretches written otherwise, by path. */
  edits?: Readonly<Record<string, Edit>>;
  /** Files written by hand; undefined takes one away. */
  files?: Readonly<Record<string, string | undefined>>;
  /** A decision that is not in the ledger, to be checked against this catalog, and a stretch of it written otherwise. */
  draft?: Decision;
  draftEdit?: Edit;
}

/** An example of a rule: a catalog that breaks it, and a similar one that does not. */
export interface Example {
  bad: Variant;
  good: Variant;
  /** File and line in which the rule finds something. */
  at: readonly [file: string, line: string];
  /** Other files needed to understand the bad catalog. */
  also?: readonly string[];
  /** Files that show the good catalog, where these are not the same. */
  instead?: readonly string[];
}

/** The path of an example's draft. */
export const draftPath = 'drafts/quyet-dinh.yaml';

/** The day on which examples are checked. */
export const exampleDay = '2026-03-02';
