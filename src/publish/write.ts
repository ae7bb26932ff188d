import type { Database } from '../io/database/postgres.ts';
import { type Progress, telling } from '../model/sequence.ts';
import type { HeldRow, TableChanges } from './compare.ts';
import { copyLine } from './copy-text.ts';
import type { KeyColumn, Row, Table, TableName } from './table.ts';

/**
 * Reads the keys, ends and fingerprints of a publisher's rows.
 *
 * @param parts reads only the rows of these parts
 */
export async function readHeld(
  database: Database,
  s: string,
  publisher: string,
  { name, key, end, part }: Table,
  parts?: ReadonlySet<string>,
): Promise<HeldRow[]> {
  if (parts?.size === 0) return [];
  const rows = await database.query(
    `SELECT ${key.map(({ sql }) => sql).join(', ')}, encode(fingerprint, 'hex'), ${end ?? 'NULL'}
    FROM ${s}.${name} WHERE publisher = $1${parts ? ` AND ${part.sql} = ANY ($2)` : ''}`,
    parts ? [publisher, [...parts]] : [publisher],
  );
  return rows.map((row) => ({
    key: row.slice(0, key.length) as string[],
    fingerprint: row[key.length] ?? '',
    end: row[key.length + 1] ?? undefined,
  }));
}

/** A version that was taken out, as the log keeps it. */
export type DeletedVersion = [id: string, valid: string, decision: string | null, fingerprint: string];

/**
 * Writes the changes of a table: first out, then ended, then in, each by a statement of its own, so that no two
 * versions of one procedure ever meet.
 *
 * @returns the versions that were taken out
 */
export async function writeTable(
  database: Database,
  s: string,
  publisher: string,
  { table, added, ended, deleted }: TableChanges,
  progress?: Progress,
): Promise<DeletedVersion[]> {
  const gone = await deleteRows(database, s, publisher, table, deleted);
  if (ended.length > 0)
    await database.query(
      `UPDATE ${s}.${table.name} t SET valid = daterange(lower(t.valid), k.until)
      FROM unnest(${arraysOf(table.key)}, $${table.key.length + 2}::date[]) AS k(${aliases(table.key)}, until)
      WHERE t.publisher = $1 AND ${matches(table.key)}`,
      [
        publisher,
        ...columnsOf(
          table.key,
          ended.map(({ key }) => key),
        ),
        ended.map(({ end }) => end ?? null),
      ],
    );
  if (added.length > 0) await insertRows(database, s, table, added, progress);
  return gone;
}

async function deleteRows(
  database: Database,
  s: string,
  publisher: string,
  { name, key }: Table,
  keys: readonly (readonly string[])[],
): Promise<DeletedVersion[]> {
  if (keys.length === 0) return [];
  const returning =
    name === 'procedure_version' ? `RETURNING t.id, t.valid, t.decision, encode(t.fingerprint, 'hex')` : '';
  const rows = await database.query(
    `DELETE FROM ${s}.${name} t USING unnest(${arraysOf(key)}) AS k(${aliases(key)})
    WHERE t.publisher = $1 AND ${matches(key)} ${returning}`,
    [publisher, ...columnsOf(key, keys)],
  );
  return rows as DeletedVersion[];
}

const arraysOf = (key: readonly KeyColumn[]): string =>
  key.map(({ type }, i) => `$${i + 2}::${type}[]`).join(', ');
const aliases = (key: readonly KeyColumn[]): string => key.map((_, i) => `k${i}`).join(', ');
const matches = (key: readonly KeyColumn[]): string =>
  key.map(({ sql }, i) => `${sql} = k${i}`).join(' AND ');
const columnsOf = (key: readonly KeyColumn[], keys: readonly (readonly string[])[]) =>
  key.map((_, i) => keys.map((one) => one[i]));

/** Copies rows in: straight into the table, or, where each row is looked at for whose it is, by a table beside it. */
async function insertRows(
  database: Database,
  s: string,
  { name, columns }: Table,
  rows: readonly Row[],
  progress?: Progress,
): Promise<void> {
  const target = `${s}.${name}`;
  const list = columns.join(', ');
  const [[isLookedAt] = []] = await database.query('SELECT row_security_active($1)', [target]);
  const lines = linesOf(name, rows, progress);
  if (isLookedAt !== 't') return database.copy(`COPY ${target} (${list}) FROM STDIN`, lines);
  const stage = `tthc_${name}`;
  await database.run(
    `CREATE TEMP TABLE ${stage} ON COMMIT DROP AS SELECT ${list} FROM ${target} WITH NO DATA`,
  );
  await database.copy(`COPY pg_temp.${stage} (${list}) FROM STDIN`, lines);
  await database.run(`INSERT INTO ${target} (${list}) SELECT ${list} FROM pg_temp.${stage}`);
}

function* linesOf(name: TableName, rows: readonly Row[], progress?: Progress): Iterable<string> {
  const shown = name === 'procedure_version' ? progress : undefined;
  for (const row of telling(rows, rows.length, 'output', shown)) yield copyLine(row.cells());
}
