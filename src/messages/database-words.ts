import type { FailureMessages } from './messages.ts';

/** Sentences for what can go wrong with a database. */
export type DatabaseFailures = Pick<
  FailureMessages,
  | 'database-url'
  | 'no-database'
  | 'database-ended'
  | 'database-stopped'
  | 'database-busy'
  | 'database-unfit'
  | 'no-right'
  | 'no-schema-right'
  | 'not-a-writer'
  | 'foreign-schema'
  | 'newer-schema'
  | 'older-schema'
  | 'nothing-published'
  | 'not-proved'
>;

/** Numbers of versions, as they are written. */
export interface VersionNumbers {
  total: string;
  added: string;
  ended: string;
  deleted: string;
}

/** Sentences of `publish` and `verify --against`. */
export interface DatabaseWords {
  /** Tells what was put where: `H55` in the schema of a database. */
  published(name: string, publisher: string, database: string, schema: string, asOf: string): string;
  wouldPublish(name: string, publisher: string, database: string, schema: string, asOf: string): string;
  /** Says that the database holds just this already. */
  nothingNew(name: string, publisher: string, database: string, schema: string, asOf: string): string;
  made(schema: string, isDryRun: boolean): string;
  versions(numbers: VersionNumbers): string;
  decisions: Readonly<Record<'added' | 'deleted', (count: string, some: string) => string>>;
  counts(procedures: string, rows: string): string;
  same(publisher: string, database: string, schema: string): string;
  different(count: string): string;
  behind(day: string, asOf: string): string;
  first: Readonly<Record<'missing' | 'extra' | 'changed', (place: string) => string>>;
  /** Tells a row by its table and key. */
  place(table: string, key: string): string;
  column(name: string, expected: string, found: string): string;
  empty: string;
}
