import type { Doc } from '../model/source-file.ts';
import { compareText, effectiveDate, sortDecisions } from '../model/decision.ts';
import type { CatalogInfo, Decision, Department, Procedure, Sector } from '../model/types.ts';
import { type Counts, countRecords } from '../plan/counts.ts';
import { startFingerprint } from '../plan/fingerprint.ts';
import { type Catalog, readRows, infoOf } from '../plan/catalog.ts';
import { type Condition, kindsIn, meets } from '../plan/where.ts';
import { LazyList, type Progress, type Sequence, telling, told } from '../model/sequence.ts';
import { LazyMap } from '../model/lazy-map.ts';

/** A catalog on one day as one value: `export` writes it, `diff` and `stats` read it back. */
export interface Snapshot<List extends Sequence<SnapshotProcedure> = Sequence<SnapshotProcedure>> {
  schemaVersion: 1;
  tool: { name: string; version: string };
  title: string;
  publisher: CatalogInfo['publisher'];
  language: CatalogInfo['language'];
  asOf: string;
  counts: SnapshotCounts;
  /** Fingerprint of the decisions and procedures in this snapshot. */
  fingerprint: string;
  /** Present only in a snapshot of a part of a catalog: its conditions, and the size of the whole catalog. */
  part?: SnapshotPart;
  departments: Department[];
  sectors: Sector[];
  /** The decisions that have taken effect, without their rows. */
  decisions: SnapshotDecision[];
  procedures: List;
}

/** Returns how many procedures of a snapshot are out of force: they stand in it, and in no count of procedures. */
export const outOfForce = ({ abolished, suspended = 0, lapsed = 0 }: SnapshotCounts): number =>
  abolished + suspended + lapsed;

/** A snapshot as it is read back. */
export type ReadSnapshot = Snapshot<SnapshotProcedure[]>;

export interface SnapshotCounts extends Counts {
  abolished: number;
  /** Suspended, and at the end of their term; where there are any. */
  suspended?: number;
  lapsed?: number;
  /** Procedures that are in the snapshot and in none of these counts: internal ones, where there are any. */
  notCounted?: number;
}

export interface SnapshotPart {
  /** Conditions that each procedure of the part meets, all of them. */
  where: Condition[];
  whole: { counts: SnapshotCounts; fingerprint: string };
}

export type SnapshotDecision = Pick<Decision, 'number' | 'kind' | 'issuer' | 'issued' | 'effective'>;
export type SnapshotProcedure = { id: string } & Procedure;

/** Makes the snapshot of a catalog that says itself whose it is, as {@link makeSnapshot} does. */
export const snapshotOfCatalog = (
  catalog: Catalog,
  tool: Snapshot['tool'],
  where?: readonly Condition[],
  progress?: Progress,
): Snapshot => makeSnapshot(catalog, infoOf(catalog), tool, where, progress);

/**
 * Makes the snapshot of a catalog; the same catalog gives the same value, key by key.
 *
 * @param where leaves only the procedures that meet all of these conditions
 * @param progress is told how far it has been read, and then how far it has been written
 */
export function makeSnapshot(
  catalog: Catalog,
  info: CatalogInfo,
  tool: Snapshot['tool'],
  where: readonly Condition[] = [],
  progress?: Progress,
): Snapshot {
  const { records: all, departments, sectors } = catalog.state;
  // What still waits for its day is no part of this one: `verify` counts in the same way.
  const applied = catalog.ledger.filter(({ header }) => effectiveDate(header) <= catalog.asOf);
  const decisions = readRows(applied);
  const records = where.length === 0 ? all : thoseThatMeet(all, where);
  const size = (of: Records) => sizeOf(of, decisions, kindsIn(where), progress);
  return {
    schemaVersion: 1,
    tool,
    title: info.title,
    publisher: info.publisher,
    language: info.language,
    asOf: catalog.asOf,
    ...size(records),
    ...(where.length > 0 && { part: { where: [...where], whole: size(all) } }),
    departments: sortById(departments),
    sectors: sortById(sectors),
    decisions: sortDecisions(decisions).map(({ value }) => header(value)),
    procedures: told(proceduresOf(records), 'output', progress),
  };
}

type Records = ReadonlyMap<string, Procedure>;

/** True when records are kept in memory; those of a large catalog are read again each time. */
const isHeld = (records: Records): boolean => !(records instanceof LazyMap) || records.holds;

function thoseThatMeet(all: Records, where: readonly Condition[]): Records {
  const ids: string[] = [];
  for (const [id, record] of all) if (meets(record, where)) ids.push(id);
  return new LazyMap(ids, (id) => all.get(id) as Procedure, { holds: isHeld(all) });
}

/** Returns the procedures in the order of their ids. */
function proceduresOf(records: Records): Sequence<SnapshotProcedure> {
  const ids = [...records.keys()].sort(compareText);
  const procedure = (id: string): SnapshotProcedure => ({ id, ...(records.get(id) as Procedure) });
  return isHeld(records) ? ids.map(procedure) : new LazyList(ids, procedure);
}

/**
 * Returns the counts and the fingerprint of records, in one pass, as each of them may have to be read from
 * its file.
 */
function sizeOf(
  records: Records,
  decisions: readonly Doc<Decision>[],
  kinds: readonly string[],
  progress?: Progress,
): SnapshotPart['whole'] {
  const fingerprint = startFingerprint(decisions);
  function* each(): Iterable<Procedure> {
    const ids = [...records.keys()].sort(compareText);
    for (const id of telling(ids, ids.length, 'records', progress)) {
      const record = records.get(id) as Procedure;
      fingerprint.add(id, record);
      yield record;
    }
  }
  const counts = countProcedures(each(), kinds);
  return { counts, fingerprint: fingerprint.finish() };
}

/**
 * Counts the procedures of a snapshot.
 *
 * @param kinds the kinds of procedure that are counted
 */
export function countProcedures(procedures: Iterable<Procedure>, kinds: readonly string[]): SnapshotCounts {
  let others = 0;
  const ended = { abolished: 0, suspended: 0, lapsed: 0 };
  function* counted(): Iterable<Procedure> {
    for (const procedure of procedures) {
      const { kind = 'standard', status } = procedure;
      if (!kinds.includes(kind)) {
        others += 1;
        continue;
      }
      if (status !== 'active') ended[status] += 1;
      yield procedure;
    }
  }
  const counts = countRecords(counted());
  const { abolished, suspended, lapsed } = ended;
  return {
    ...counts,
    abolished,
    ...(suspended > 0 && { suspended }),
    ...(lapsed > 0 && { lapsed }),
    ...(others > 0 && { notCounted: others }),
  };
}

function header({ number, kind, issuer, issued, effective }: Decision): SnapshotDecision {
  return { number, kind, ...(issuer !== undefined && { issuer }), issued, effective };
}

function sortById<T extends { id: string }>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries.values()].sort((a, b) => compareText(a.id, b.id));
}
