import type { DecisionHeader } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Doc } from '../model/source-file.ts';
import type { CatalogInfo, Department, RecordSummary, Sector } from '../model/types.ts';

/** A catalog folder that was checked; none of its texts is held. */
export interface CheckedFolder {
  /** All files, in order. */
  paths: readonly string[];
  procedures: number;
  decisions: number;
  /** Everything that was found; each finding knows its lines. */
  findings: readonly Finding[];
}

/** What of a catalog folder is counted, listed and searched, and what decisions are held against first. */
export interface CatalogIndex {
  /** All files, in order. */
  paths: readonly string[];
  /** Tells whether the folder is still as it was when it was looked at; see io/transaction.ts. */
  generation: string;
  info: CatalogInfo | undefined;
  departments: readonly Department[];
  sectors: readonly Sector[];
  /** The ledger, without its rows. */
  decisions: readonly Doc<DecisionHeader>[];
  records: readonly Doc<RecordSummary>[];
  /** How much of it could not be read: then the rest is not the whole. */
  unread: number;
  /** What keeps it from being whole. */
  troubles: readonly Trouble[];
  /** Ids of the records that are not what the ledger adds up to. */
  drifting: readonly string[];
}

/** What checking a folder comes to. */
export interface FolderResult {
  check: Omit<CheckedFolder, 'paths'>;
  /** Not of every catalog, unless it is asked for. */
  index: Omit<CatalogIndex, 'paths' | 'generation'> | undefined;
}
