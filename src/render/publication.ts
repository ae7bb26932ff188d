import type { Words } from '../messages/words.ts';
import { firstOf } from '../messages/phrases.ts';
import { fitLines } from './wrap.ts';

interface TableCounts {
  total: number;
  added: number;
  ended: number;
  deleted: number;
}

/** A publication to be told of: its place, and what of the catalog was written. */
export interface ShownPublication {
  database: string;
  schema: string;
  publisher: string;
  name: string;
  asOf: string;
  history: string;
  isDryRun: boolean;
  counts?: { procedures: number; rows: number };
  /** Rows written, or to be written; absent where the database held all of it. */
  published?: {
    migrations: readonly number[];
    tables: Readonly<Record<string, TableCounts>>;
    decisions: { added: readonly string[]; deleted: readonly string[] };
  };
}

type Said = Pick<Words, 'output' | 'writing'>;

/** Tells what was published, for people. */
export function renderPublication(shown: ShownPublication, { output, writing }: Said, width: number): string {
  const { database: words } = output;
  const { name, publisher, database, schema, asOf, published, counts, isDryRun } = shown;
  const title = !published ? words.nothingNew : isDryRun ? words.wouldPublish : words.published;
  const lines = [title(name, publisher, database, schema, writing.date(asOf))];
  if (published) {
    if (published.migrations.length > 0) lines.push(words.made(schema, isDryRun));
    const { total = 0, added = 0, ended = 0, deleted = 0 } = published.tables.procedure_version ?? {};
    const { number } = writing;
    lines.push(
      words.versions({
        total: number(total),
        added: number(added),
        ended: number(ended),
        deleted: number(deleted),
      }),
    );
    for (const what of ['added', 'deleted'] as const) {
      const ids = published.decisions[what];
      if (ids.length > 0) lines.push(words.decisions[what](number(ids.length), firstOf(ids, mostNamed)));
    }
    if (counts) lines.push(words.counts(number(counts.procedures), number(counts.rows)));
  }
  return `${fitLines(lines, width)}\n`;
}

const mostNamed = 5;

/** Returns what was published, for programs. */
export function publicationJson({ published, counts, isDryRun, ...shown }: ShownPublication): object {
  const { name: _, ...about } = shown;
  return {
    ...about,
    dryRun: isDryRun,
    isNew: published !== undefined,
    ...(counts && { counts }),
    ...(published && {
      migrations: published.migrations,
      tables: published.tables,
      decisions: published.decisions,
    }),
  };
}

/** A database held against the catalog, to be told of. */
export interface ShownComparison {
  database: string;
  schema: string;
  publisher: string;
  history: string;
  asOf: string;
  fingerprint: string;
  /** The day at which the database stands, where it is another. */
  heldAsOf?: string | undefined;
  differences: Readonly<Partial<Record<string, number>>>;
  first?: {
    table: string;
    kind: 'missing' | 'extra' | 'changed';
    key: readonly string[];
    column?: string;
    expected?: string | null;
    found?: string | null;
  };
}

/** Tells how a database compares with the catalog, for people. */
export function renderAgainst(shown: ShownComparison, { output, writing }: Said, width: number): string {
  const { database: words } = output;
  const { first, differences, database, schema, publisher, heldAsOf, asOf } = shown;
  if (!first) return `${fitLines([words.same(publisher, database, schema)], width)}\n`;
  const count = Object.values(differences).reduce<number>((sum, some = 0) => sum + some, 0);
  const lines = [
    words.different(writing.number(count)),
    `  ${words.first[first.kind](words.place(first.table, first.key.join(' ')))}`,
  ];
  const value = (text: string | null | undefined): string => shortened(text ?? words.empty);
  if (first.column !== undefined)
    lines.push(`    ${words.column(first.column, value(first.expected), value(first.found))}`);
  if (heldAsOf !== undefined) lines.push(words.behind(writing.date(heldAsOf), writing.date(asOf)));
  return `${fitLines(lines, width)}\n`;
}

const mostShown = 200;
const shortened = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

/** Returns how a database compares with the catalog, for programs. */
export function againstJson({ first, heldAsOf, ...shown }: ShownComparison): object {
  return { ...shown, ok: !first, ...(heldAsOf !== undefined && { heldAsOf }), ...(first && { first }) };
}
