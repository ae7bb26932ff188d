import { exitCodes, Failure } from '../model/failure.ts';
import { beginningOf, type Catalog, readRows, infoOf } from '../plan/catalog.ts';
import { countedOf } from '../plan/counts.ts';
import { fingerprintCatalog } from '../plan/fingerprint.ts';
import { type Lives, livesOf } from '../plan/versions.ts';
import { countStats, type Stats } from '../figures/stats.ts';
import { decisionTable, hashOf, movementTable, registryTable } from './plain-tables.ts';
import type { Table } from './table.ts';
import { versionTable } from './version-table.ts';
import { appliedOn } from '../plan/verify.ts';

/** Versions to be published: all of them, or those that stand now. */
export type Extent = 'all' | 'current';

/** A catalog as it stands in a database: its rows in each table, and what it says of itself. */
export interface Publication {
  /** Code of the publisher: all rows are told from those of other catalogs by it. */
  publisher: string;
  facts: Facts;
  tables: readonly Table[];
  /** The counts on its day, by the record files: what is written has to add up to them. */
  stats: Stats;
}

/** The row that a catalog has in `catalog`. */
export interface Facts {
  name: string;
  title: string;
  language: string;
  asOf: string;
  /** The first day of which the database can tell. */
  knownFrom: string;
  history: Extent;
  /** Fingerprint of the catalog, the one that `verify` and `export` name. */
  fingerprint: string;
  /** Hash of all rows. */
  contents: string;
}

/**
 * Makes what is published of a catalog; the same catalog gives the same rows.
 *
 * @throws Failure `ledger-broken` where records are not what the decisions add up to
 */
export function makePublication(catalog: Catalog & { root?: string }, history: Extent): Publication {
  const info = infoOf(catalog);
  const lives = livesOf(catalog);
  if (lives.drifting.length > 0)
    throw new Failure(
      'ledger-broken',
      { differences: lives.drifting.length, root: catalog.root },
      exitCodes.refused,
    );
  const publisher = info.publisher.code;
  const tables = tablesOf(catalog, lives, { publisher, history });
  const applied = appliedOn(readRows(catalog.ledger), catalog.asOf);
  const facts = {
    name: info.publisher.name,
    title: info.title,
    language: info.language,
    asOf: catalog.asOf,
    knownFrom: knownFrom(catalog, lives, history),
    history,
    fingerprint: fingerprintCatalog(applied, catalog.state.records),
  };
  return {
    publisher,
    facts: {
      ...facts,
      contents: hashOf([JSON.stringify(facts), ...tables.map(({ hash }) => hash)].join('\n')),
    },
    tables,
    stats: countStats(countedOf(catalog.summaries), catalog.asOf),
  };
}

/** Returns the first day of which something is known; before a first decision there was nothing, which is known too. */
function knownFrom(catalog: Catalog, { hasUnexplained }: Lives, history: Extent): string {
  if (history === 'current' || hasUnexplained || catalog.ledger.length === 0) return catalog.asOf;
  return beginningOf(catalog.ledger) ?? '-infinity';
}

interface Chosen {
  publisher: string;
  history: Extent;
}

function tablesOf(catalog: Catalog, lives: Lives, { publisher, history }: Chosen): Table[] {
  const isAll = history === 'all';
  const versions = isAll ? lives.versions : lives.versions.filter(({ to }) => to === undefined);
  const { departments, sectors } = catalog.state;
  const moved = isAll ? lives.moved : [];
  const summaries = [...catalog.summaries.records.values()];
  const used = { department: new Set<string>(), sector: new Set<string>() };
  for (const { department, sector } of [...summaries, ...versions.map(({ record }) => record)]) {
    used.department.add(department);
    used.sector.add(sector);
  }
  return [
    versionTable(publisher, versions),
    decisionTable(publisher, catalog),
    movementTable(publisher, moved),
    registryTable(publisher, 'department', departments, used.department),
    registryTable(publisher, 'sector', sectors, used.sector),
  ];
}
