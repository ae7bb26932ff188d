import type { CatalogInfo, Decision, Department, ProcedureContent, Sector } from '../../model/types.ts';

/** Parts of a record; undefined takes one away. */
export type Parts = { readonly [Part in keyof ProcedureContent]?: ProcedureContent[Part] | undefined };

/** A stretch of text, and what is written in its place. */
export type Edit = readonly [from: string, to: string];

/** Says how a catalog differs from the base: first what the tool was told, then what was done by hand. */
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

/** A catalog that breaks a rule, and its like that does not. */
export interface Example {
  bad: Variant;
  good: Variant;
  /** The file in which the rule finds something, and the text of that line. */
  at: readonly [file: string, line: string];
  /** Other files without which the bad one would not be understood. */
  also?: readonly string[];
  /** Files that show the good one, where that is not the same file. */
  instead?: readonly string[];
}

/** The path of an example's draft. */
export const draftPath = 'drafts/quyet-dinh.yaml';

/** The day on which examples are checked. */
export const exampleDay = '2026-03-02';
