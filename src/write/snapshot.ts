import { compareText, sortDecisions } from '../model/decision.ts';
import type { CatalogInfo, Decision, Department, Procedure, Sector } from '../model/types.ts';
import { type Counts, countCatalog } from '../plan/counts.ts';
import { fingerprintCatalog } from '../plan/fingerprint.ts';
import type { Version } from '../plan/diff.ts';

/** A catalog at one moment as one value: what `export` writes and `diff` and `stats` read back. */
export interface Snapshot {
  schemaVersion: 1;
  tool: { name: string; version: string };
  title: string;
  publisher: CatalogInfo['publisher'];
  language: CatalogInfo['language'];
  asOf: string;
  counts: Counts & { abolished: number };
  fingerprint: string;
  departments: Department[];
  sectors: Sector[];
  /** The decisions that it is made of, without their rows. */
  decisions: DecisionHeader[];
  procedures: SnapshotProcedure[];
}

export type DecisionHeader = Pick<Decision, 'number' | 'kind' | 'issuer' | 'issued' | 'effective'>;
export type SnapshotProcedure = { id: string } & Procedure;

/** Makes the snapshot of a version; the same version gives the same value, key by key. */
export function makeSnapshot(version: Version, info: CatalogInfo, tool: Snapshot['tool']): Snapshot {
  const { records, departments, sectors } = version.state;
  const counts = countCatalog(version.state);
  return {
    schemaVersion: 1,
    tool,
    title: info.title,
    publisher: info.publisher,
    language: info.language,
    asOf: version.asOf,
    counts: { ...counts, abolished: records.size - counts.procedures },
    fingerprint: fingerprintCatalog(version.decisions, records),
    departments: sortById(departments),
    sectors: sortById(sectors),
    decisions: sortDecisions(version.decisions).map(({ value }) => header(value)),
    procedures: [...records.keys()]
      .sort(compareText)
      .map((id) => ({ id, ...(records.get(id) as Procedure) })),
  };
}

function header({ number, kind, issuer, issued, effective }: Decision): DecisionHeader {
  return { number, kind, ...(issuer !== undefined && { issuer }), issued, effective };
}

function sortById<T extends { id: string }>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries.values()].sort((a, b) => compareText(a.id, b.id));
}
