import type { Database } from '../io/database/postgres.ts';
import type { Publication } from './publication.ts';
import { bytesSql, type Table } from './table.ts';

/**
 * Finds, in the transaction that is open, what is not as the catalog has it: each table by the hash of its rows,
 * versions by not overlapping, and the counts by those of the record files.
 *
 * @returns undefined where all of it adds up
 */
export async function findUnproved(
  database: Database,
  s: string,
  publication: Publication,
): Promise<string | undefined> {
  const { publisher, tables, facts } = publication;
  for (const table of tables) {
    const [[count, hash] = []] = await database.query(hashSql(s, table), [publisher]);
    if (Number(count) !== table.rows.length || hash !== table.hash) return table.name;
  }
  // The database has these ids and days: its hash is that of the catalog's.
  const lapping = tables.find(overlaps);
  if (lapping) return `${lapping.name}: valid`;
  return (await hasCounts(database, s, publication, facts.asOf)) ? undefined : 'stats_at';
}

/** Returns the SQL of the number of rows of a publisher in a table, and of their hash. */
const hashSql = (s: string, table: Table): string =>
  `SELECT count(*), encode(sha256(coalesce(string_agg(bytes, ''), '')), 'hex')
    FROM (SELECT ${bytesSql(table)} AS bytes FROM ${s}.${table.name} WHERE publisher = $1
      ORDER BY publisher, ${table.order}) rows`;

/** Tells whether a row begins before the one of the same id before it has ended. */
const overlaps = ({ rows, end }: Table): boolean =>
  end !== undefined &&
  rows.some(({ key: [id, from = ''] }, i) => {
    const before = rows[i - 1];
    return before !== undefined && before.key[0] === id && (before.end === undefined || before.end > from);
  });

async function hasCounts(
  database: Database,
  s: string,
  { publisher, stats }: Publication,
  asOf: string,
): Promise<boolean> {
  const [row = []] = await database.query(
    `SELECT procedures, rows, by_level, same_level, cross_level, with_internal_process, suspended, lapsed, abolished
    FROM ${s}.stats_at(NULL, $1) WHERE counted_on = $2`,
    [publisher, asOf],
  );
  const [procedures, rows, byLevel, same, cross, withProcess, suspended, lapsed, abolished] = row;
  const counted = [procedures, rows, same, cross, withProcess, suspended, lapsed, abolished].map(Number);
  const wanted = [
    stats.procedures,
    stats.rows,
    stats.interlinked.same_level,
    stats.interlinked.cross_level,
    stats.internalProcess.with,
    stats.suspended,
    stats.lapsed,
    stats.abolished,
  ];
  const levels: Record<string, number> = JSON.parse(byLevel ?? '{}');
  return (
    counted.every((count, i) => count === wanted[i]) &&
    Object.keys(levels).length === Object.keys(stats.byLevel).length &&
    Object.entries(stats.byLevel).every(([level, count]) => levels[level] === count)
  );
}
