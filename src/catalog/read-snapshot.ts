import { isRealDate } from '../model/date.ts';
import { type Catalog, headerOf } from '../plan/catalog.ts';
import type { CatalogState } from '../plan/state.ts';
import { checkShape } from '../yaml/shape.ts';
import { kindsIn } from '../plan/where.ts';
import { countProcedures, type ReadSnapshot } from './snapshot.ts';
import { isSame } from '../model/procedure/same.ts';

/**
 * Opens a JSON or JSON Lines snapshot. Its decisions come without rows: what they
 * did is known only from what the records say of them.
 *
 * @returns undefined when the text is not a whole snapshot of a version that this tool knows
 */
export function openSnapshot(text: string): Catalog | undefined {
  const body = text.replace(/^\ufeff/, '');
  const whole = parse(body);
  const snapshot = isSnapshot(whole) ? whole : joinLines(body);
  if (!isSnapshot(snapshot) || !isWhole(snapshot)) return undefined;
  const { procedures, departments, sectors, decisions, part } = snapshot;
  const records = new Map(procedures.map(({ id, ...record }) => [id, record]));
  for (const [id, record] of records) if (checkShape('procedure', record, id).length > 0) return undefined;
  const counted = countProcedures(procedures, kindsIn(part?.where));
  if (!isSame(counted, snapshot.counts ?? counted)) return undefined;
  const state: CatalogState = {
    records,
    departments: new Map(departments.map((entry) => [entry.id, entry])),
    sectors: new Map(sectors.map((entry) => [entry.id, entry])),
    unreadable: new Set(),
  };
  return {
    asOf: snapshot.asOf,
    info: undefined,
    publisher: snapshot.publisher?.name,
    whole: { unread: 0, troubles: [] },
    ledger: decisions.map((head) => ({ path: '', header: headerOf(head) })),
    state,
    summaries: state,
    part: part?.where,
    textOf: () => undefined,
    pathOf: () => undefined,
  };
}

/** Tells whether no procedure stands there twice, and each is of a department and a sector that the snapshot has. */
function isWhole({ procedures, departments, sectors }: ReadSnapshot): boolean {
  const [ids, departmentIds, sectorIds] = [procedures, departments, sectors].map(
    (list) => new Set(list.map(({ id }) => id)),
  );
  return (
    ids?.size === procedures.length &&
    procedures.every(({ department, sector }) => departmentIds?.has(department) && sectorIds?.has(sector))
  );
}

/** Keys of a snapshot's lists, by the `type` of their lines in JSON Lines. */
const lists = {
  department: 'departments',
  sector: 'sectors',
  decision: 'decisions',
  procedure: 'procedures',
} as const;

/** Joins the lines of a JSON Lines snapshot; undefined when they are not as many as the first line says. */
function joinLines(text: string): unknown {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const head = parse(first) as { type?: unknown; lines?: Record<string, number> } | undefined;
  if (head?.type !== 'snapshot') return undefined;
  const { type: _, lines: sizes, ...snapshot } = head;
  const lines = rest.map(parse) as ({ type?: unknown } | undefined)[];
  const held = Object.entries(lists).map(([type, list]) => {
    const entries = lines
      .filter((line) => line?.type === type)
      .map((line) => Object.fromEntries(Object.entries(line ?? {}).filter(([key]) => key !== 'type')));
    return { type, list, entries };
  });
  if (held.some(({ type, entries }) => sizes?.[type] !== entries.length)) return undefined;
  return { ...snapshot, ...Object.fromEntries(held.map(({ list, entries }) => [list, entries])) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSnapshot(value: unknown): value is ReadSnapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { schemaVersion, asOf, procedures, departments, sectors, decisions } = value as Partial<ReadSnapshot>;
  const held = [procedures, departments, sectors, decisions];
  return (
    schemaVersion === 1 &&
    typeof asOf === 'string' &&
    isRealDate(asOf) &&
    held.every((list) => Array.isArray(list))
  );
}
