import type { DecisionHeader } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Doc } from '../model/source-file.ts';
import type { CatalogInfo, Department, RecordSummary, Sector } from '../model/types.ts';

/** Result of checking a catalog folder; holds none of its texts. */
export interface CheckedFolder {
  /** All files, in order. */
  paths: readonly string[];
  procedures: number;
  decisions: number;
  /** All findings, each with its line and column. */
  findings: readonly Finding[];
}

/** Index of a catalog folder: all that counting, listing and searching need, without the full records. */
export interface CatalogIndex {
  /** Paths of all files, in order. */
  paths: readonly string[];
  /** Generation of the folder when it was read, by which later changes are noticed; see io/transaction.ts. */
  generation: string;
  /** Signature of its files when it was read; see io/stamps.ts. */
  signature: string;
  info: CatalogInfo | undefined;
  departments: readonly Department[];
  sectors: readonly Sector[];
  /** Headers of the ledger's decisions, without their rows. */
  decisions: readonly Doc<DecisionHeader>[];
  records: readonly Doc<RecordSummary>[];
  /** Number of files that could not be read, without which the rest is not the whole catalog. */
  unread: number;
  /** Reasons why the catalog is not whole. */
  troubles: readonly Trouble[];
  /** Ids of the records that differ from what the ledger adds up to. */
  drifting: readonly string[];
}

/** The two cached results of one pass over a catalog folder: findings and index. */
export interface FolderResult {
  check: Omit<CheckedFolder, 'paths'>;
  /** Left out for a large catalog, unless it was asked for. */
  index: Omit<CatalogIndex, 'paths' | 'generation' | 'signature'> | undefined;
}
