import { createHash } from 'node:crypto';

/** A value of a column, as PostgreSQL writes it; null where there is none. */
export type Cell = string | null;

/** A table that holds a part of a catalog. */
export type TableName = 'procedure_version' | 'decision' | 'movement' | 'department' | 'sector';

/** One row of a table, told from others by its key and from its own earlier form by its fingerprint. */
export interface Row {
  key: readonly string[];
  /** The first day on which it is no longer so; only of rows that end. */
  end?: string | undefined;
  /** SHA-256 of what it says beside its end, in hexadecimal digits. */
  fingerprint: string;
  /** Returns what stands in its columns. */
  cells(): readonly Cell[];
}

/** A column by which rows are told apart: how it is read, and its type. */
export interface KeyColumn {
  sql: string;
  type: 'text' | 'date';
}

/** Tells rows apart into parts, each of which is compared as a whole before its rows are. */
export interface PartRule {
  /** The part of a row in SQL. */
  sql: string;
  of(key: readonly string[]): string;
}

/** A table of one publisher's rows. */
export interface Table {
  name: TableName;
  columns: readonly string[];
  key: readonly KeyColumn[];
  /** The columns in whose order a hash is made. */
  order: string;
  /** SQL that reads the end of a row, in a table whose rows end. */
  end?: string;
  part: PartRule;
  /** In the order of their keys. */
  rows: readonly Row[];
  /** Hash of all rows, and of each part. */
  hash: string;
  parts: Readonly<Record<string, string>>;
  /** The rows of each part. */
  byPart: ReadonlyMap<string, readonly Row[]>;
}

/** Sets in a transaction in which form values come, whatever the role has set for itself. */
export const plainForms = `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL bytea_output = 'hex'; SET LOCAL standard_conforming_strings = on`;

/** Returns the key of a row as one text. */
export const keyOf = (key: readonly string[]): string => key.join('\t');

/** The rule of a table that is a single part. */
export const wholePart: PartRule = { sql: `''`, of: () => '' };

/** Makes a table of rows that are in the order of their keys. */
export function makeTable(table: Omit<Table, 'hash' | 'parts' | 'byPart'>): Table {
  const whole = createHash('sha256');
  const byPart = new Map<string, Row[]>();
  const parts = new Map<string, ReturnType<typeof createHash>>();
  for (const row of table.rows) {
    const bytes = bytesOf(row, table.end !== undefined);
    whole.update(bytes);
    const name = table.part.of(row.key);
    const part = parts.get(name) ?? createHash('sha256');
    parts.set(name, part.update(bytes));
    const rows = byPart.get(name);
    if (rows) rows.push(row);
    else byPart.set(name, [row]);
  }
  return {
    ...table,
    hash: whole.digest('hex'),
    parts: Object.fromEntries(
      [...parts].map(([name, part]) => [name, part.digest('base64').slice(0, partDigits)]),
    ),
    byPart,
  };
}

/** Number of characters of a part's hash: of 132 bits, no two are the same by chance. */
const partDigits = 22;

/** The day from which PostgreSQL counts the days, and the number that it has for a day that never comes. */
const firstDay = Date.UTC(2000, 0, 1);
const never = 0x7fff_ffff;
const dayLength = 86_400_000;

/** Returns what a hash is made of for a row; in SQL see {@link bytesSql}. */
function bytesOf({ key: [id = '', from], end, fingerprint }: Row, hasDays: boolean): Buffer {
  const bytes = Buffer.from(fingerprint, 'hex');
  if (!hasDays || from === undefined) return bytes;
  const days = Buffer.alloc(8);
  days.writeInt32BE(dayNumber(from));
  days.writeInt32BE(end === undefined ? never : dayNumber(end), 4);
  return Buffer.concat([Buffer.from(id), days, bytes]);
}

const dayNumber = (day: string): number => (Date.parse(day) - firstDay) / dayLength;

/**
 * Returns the SQL of what a hash is made of for a row: its fingerprint; of a row that ends, its id and its days too, so
 * that where the hashes are equal no version meets another.
 */
export const bytesSql = ({ end }: Pick<Table, 'end'>): string =>
  end === undefined
    ? 'fingerprint'
    : `textsend(id) || date_send(lower(valid)) || date_send(coalesce(${end}, 'infinity')) || fingerprint`;
