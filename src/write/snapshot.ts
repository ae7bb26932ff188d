import { compareText, sortDecisions } from '../model/decision.ts';
import type { CatalogInfo, Decision, Department, Procedure, Sector } from '../model/types.ts';
import { type Counts, countCatalog } from '../plan/counts.ts';
import { fingerprintCatalog } from '../plan/fingerprint.ts';
import type { Version } from '../plan/diff.ts';
import { appliedOn } from '../plan/verify.ts';
import { type Condition, meets } from '../plan/where.ts';

/** A catalog at one moment as one value: what `export` writes and `diff` and `stats` read back. */
export interface Snapshot {
  schemaVersion: 1;
  tool: { name: string; version: string };
  title: string;
  publisher: CatalogInfo['publisher'];
  language: CatalogInfo['language'];
  asOf: string;
  counts: SnapshotCounts;
  /** Of the decisions and of the procedures that are here. */
  fingerprint: string;
  /** Only in a part of a catalog: which procedures are here, and what the whole catalog is. */
  part?: SnapshotPart;
  departments: Department[];
  sectors: Sector[];
  /** The decisions that it is made of, without their rows. */
  decisions: DecisionHeader[];
  procedures: SnapshotProcedure[];
}

export type SnapshotCounts = Counts & { abolished: number };

export interface SnapshotPart {
  /** All of them are met by each procedure that is here. */
  where: Condition[];
  whole: { counts: SnapshotCounts; fingerprint: string };
}

export type DecisionHeader = Pick<Decision, 'number' | 'kind' | 'issuer' | 'issued' | 'effective'>;
export type SnapshotProcedure = { id: string } & Procedure;

/**
 * Makes the snapshot of a version; the same version gives the same value, key by key.
 *
 * @param where leaves only the procedures that meet all of these conditions
 */
export function makeSnapshot(
  version: Version,
  info: CatalogInfo,
  tool: Snapshot['tool'],
  where: readonly Condition[] = [],
): Snapshot {
  const { records: all, departments, sectors } = version.state;
  // What still waits for its day is no part of this one: `verify` counts in the same way.
  const decisions = appliedOn(version.decisions, version.asOf);
  const records = where.length === 0 ? all : new Map([...all].filter(([, record]) => meets(record, where)));
  const size = (of: ReadonlyMap<string, Procedure>) => sizeOf(of, decisions);
  return {
    schemaVersion: 1,
    tool,
    title: info.title,
    publisher: info.publisher,
    language: info.language,
    asOf: version.asOf,
    ...size(records),
    ...(where.length > 0 && { part: { where: [...where], whole: size(all) } }),
    departments: sortById(departments),
    sectors: sortById(sectors),
    decisions: sortDecisions(decisions).map(({ value }) => header(value)),
    procedures: [...records.keys()]
      .sort(compareText)
      .map((id) => ({ id, ...(records.get(id) as Procedure) })),
  };
}

/** How large a set of records is, and its fingerprint. */
function sizeOf(
  records: ReadonlyMap<string, Procedure>,
  decisions: Version['decisions'],
): SnapshotPart['whole'] {
  const counts = countCatalog({ records });
  return {
    counts: { ...counts, abolished: records.size - counts.procedures },
    fingerprint: fingerprintCatalog(decisions, records),
  };
}

function header({ number, kind, issuer, issued, effective }: Decision): DecisionHeader {
  return { number, kind, ...(issuer !== undefined && { issuer }), issued, effective };
}

function sortById<T extends { id: string }>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries.values()].sort((a, b) => compareText(a.id, b.id));
}
