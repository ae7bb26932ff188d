import type { Version } from '../plan/diff.ts';
import type { Snapshot } from '../write/snapshot.ts';
import { checkShape } from './shape.ts';

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
