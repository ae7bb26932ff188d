import { acrossSql } from './across.ts';
import { feesSql } from './fees.ts';
import { rightsSql } from './rights.ts';
import { tablesSql } from './tables.ts';
import { viewsSql } from './views.ts';

/** A change of the schema. None drops anything: what others built on it stays. */
export interface Migration {
  version: number;
  name: string;
  /** Returns its statements for a schema, whose name is quoted. */
  sql(schema: string): string;
}

/** The changes in their order; a new one is added at the end, and no old one is touched. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'tables', sql: tablesSql },
  { version: 2, name: 'views and functions', sql: viewsSql },
  { version: 3, name: 'rights', sql: rightsSql },
  { version: 4, name: 'fees', sql: feesSql },
  { version: 5, name: 'across catalogs', sql: acrossSql },
];

/** Returns the statement that makes the table by which the schema is known for ours. */
export const migrationTableSql = (schema: string): string => `
CREATE TABLE ${schema}.migration (
  version integer PRIMARY KEY,
  name text NOT NULL,
  tool text NOT NULL,
  applied timestamptz NOT NULL DEFAULT now()
);`;
