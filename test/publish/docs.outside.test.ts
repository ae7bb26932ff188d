import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample, tthc } from '../support/cli.ts';
import { fitLines } from '../../src/render/wrap.ts';
import { makeCatalogs, threePublishers, writeFederation } from '../support/federation/catalogs.ts';
import { type Server, startServer } from '../support/publish/postgres.ts';
import { runProgram } from '../support/programs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let server: Server;
beforeAll(async () => {
  server = startServer();
  // The database of three made-up catalogs.
  server.createDatabase('canuoc');
  const folder = await makeCatalogs(threePublishers());
  writeFederation(
    folder,
    ['G15', 'H03', 'H55'].map((publisher) => ({ publisher, from: publisher })),
  );
  tthc(folder, ['federate', 'publish', '--to', server.url('postgres', 'canuoc')]);
});
afterAll(() => server.stop());

/** Makes the database of a document anew, as its administrator would. */
function freshDatabase(): void {
  server.psql(`DROP DATABASE IF EXISTS danhmuc`, { database: 'postgres' });
  server.psql(`DO $$ BEGIN CREATE ROLE tthc LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`, {
    database: 'postgres',
  });
  server.psql(`CREATE DATABASE danhmuc OWNER tthc TEMPLATE template0 ENCODING 'UTF8'`, {
    database: 'postgres',
  });
}

/** Runs a line of a document: a command of tthc, or SQL in psql. */
function run(line: string, language: string): string {
  const [, database, sql] = /^(danhmuc|canuoc)=> (.*)$/u.exec(line) ?? [];
  if (sql !== undefined)
    return runProgram('psql', ['-X', '-P', 'pager=off', server.url('tthc', database), '-c', sql]);
  const args = line.replace(/^\$ tthc /u, '').split(' ');
  const { stdout, stderr } = tthc(sample, ['--lang', language, '--today', '2026-11-23', ...args], {
    // Lines are broken once the server is named as on a reader's machine.
    COLUMNS: '300',
    PGHOST: server.folder,
  });
  const said = (stdout + stderr).replaceAll(server.folder, '/run/postgresql');
  return fitLines(said.split('\n'), 80);
}

/** Runs all lines of a document's consoles that need a server, in order, and puts what they print under each. */
function refreshConsoles(text: string, language: string): string {
  return text.replace(/```console\n([\s\S]*?)```/gu, (_, block: string) => {
    const lines = block
      .split('\n')
      .filter((line) => /^(?:\$ tthc .*postgresql:|(?:danhmuc|canuoc)=> )/u.test(line));
    if (lines.length === 0) return `\`\`\`console\n${block}\`\`\``;
    const told = lines.map((line) => `${line}\n${run(line, language).replace(/[ \n]+$/u, '')}\n`);
    return `\`\`\`console\n${told.join('').replace(/ +$/gmu, '')}\`\`\``;
  });
}

interface Column {
  kind: string;
  name: string;
  about: string;
  column: string;
  type: string;
  required: boolean;
  meaning: string | null;
}

/** Writes the dictionary of the schema out of what the database says of itself. */
function dictionary(): string {
  const columns = server.rows<Column>(`
    SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind, c.relname AS name,
      obj_description(c.oid, 'pg_class') AS about, a.attname AS column,
      format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
      coalesce(col_description(c.oid, a.attnum), (
        SELECT col_description(t.oid, b.attnum) FROM pg_class t JOIN pg_attribute b ON b.attrelid = t.oid
        WHERE c.relkind = 'v' AND t.relname = 'procedure_version' AND b.attname = a.attname)) AS meaning
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'tthc'::regnamespace AND c.relkind IN ('r', 'v')
    ORDER BY c.relkind = 'v', c.oid, a.attnum`);
  const functions = server.rows<{ call: string; result: string; about: string }>(`
    SELECT p.proname || '(' || pg_get_function_arguments(p.oid) || ')' AS call,
      replace(pg_get_function_result(p.oid), 'TABLE(', '(') AS result, obj_description(p.oid, 'pg_proc') AS about
    FROM pg_proc p WHERE p.pronamespace = 'tthc'::regnamespace AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ORDER BY p.oid`);
  const tables = [...new Set(columns.map(({ name }) => name))].map((name) => {
    const own = columns.filter((column) => column.name === name);
    const rows = own.map(
      ({ column, type, required, meaning }) =>
        `| \`${column}\` | ${type}${required ? '' : own[0]?.kind === 'view' ? '' : ', or nothing'} | ${meaning ?? ''} |`,
    );
    return [
      `### \`${name}\` (${own[0]?.kind})`,
      '',
      own[0]?.about,
      '',
      '| column | type | |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  const calls = functions.map(({ call, result, about }) => `- \`${call}\` → \`${result}\`: ${about}`);
  return [...tables, ['### Functions', '', ...calls].join('\n')].join('\n\n');
}

const withDictionary = (text: string): string =>
  text.replace(
    /(<!-- dictionary -->\n)[\s\S]*(<!-- \/dictionary -->)/u,
    (_, start: string, end: string) => `${start}\n${dictionary()}\n\n${end}`,
  );

describe('the documents on PostgreSQL', () => {
  it.each([
    ['docs/postgres.md', 'en'],
    ['docs/postgres.vi.md', 'vi'],
    ['README.md', 'vi'],
    ['README.vi.md', 'vi'],
  ])('%s shows what commands and psql print, and what the database holds', (path, language) => {
    freshDatabase();
    const text = readFileSync(root + path, 'utf8');
    const fresh = withDictionary(refreshConsoles(text, language));
    if (process.env.TTHC_UPDATE_DOCS) writeFileSync(root + path, fresh);
    else expect(fresh).toBe(text);
  });

  it('leave no table, column or function without a meaning', () => {
    const nameless = server.rows<{ name: string }>(`
      SELECT c.relname || '.' || a.attname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'tthc'::regnamespace AND c.relkind = 'r' AND col_description(c.oid, a.attnum) IS NULL
      UNION ALL
      SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'tthc'::regnamespace AND c.relkind IN ('r', 'v')
        AND obj_description(c.oid, 'pg_class') IS NULL`);
    expect(nameless).toEqual([]);
  });
});
