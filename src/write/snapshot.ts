import { compareText, sortDecisions } from '../model/decision.ts';
import type { CatalogInfo, Decision, Department, Procedure, Sector } from '../model/types.ts';
import { type Counts, countCatalog } from '../plan/counts.ts';
import { fingerprintCatalog } from '../plan/fingerprint.ts';
import type { Version } from '../plan/diff.ts';
import { checkShape } from '../read/shape.ts';

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

/**
 * Reads a JSON snapshot back as a version. Its decisions come without rows: what they did is known
 * only from what the records say of them.
 *
 * @returns undefined when the text is not a snapshot of a version that this tool knows
 */
export function readSnapshot(text: string): Version | undefined {
  const snapshot = parseJson(text);
  if (!isSnapshot(snapshot)) return undefined;
  const { procedures, departments, sectors, decisions } = snapshot;
  const records = new Map(procedures.map(({ id, ...record }) => [id, record]));
  for (const [id, record] of records) if (checkShape('procedure', record, id).length > 0) return undefined;
  return {
    asOf: snapshot.asOf,
    state: {
      records,
      departments: new Map(departments.map((entry) => [entry.id, entry])),
      sectors: new Map(sectors.map((entry) => [entry.id, entry])),
      unreadable: new Set(),
    },
    decisions: decisions.map((value) => ({ path: '', value })),
    headersOnly: true,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { schemaVersion, asOf, procedures, departments, sectors, decisions } = value as Partial<Snapshot>;
  const lists = [procedures, departments, sectors, decisions];
  return schemaVersion === 1 && typeof asOf === 'string' && lists.every((list) => Array.isArray(list));
}
