// What the bundle of the program and that of the library share.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Large packages, each bundled into a file of its own in dist/parts, which only the command that needs it loads: the
 * package, the name of its file, and what else it reads at run time. Of small ones, reading hundreds of files takes
 * longer than running them. */
export const parts = {
  '@e965/xlsx': { name: 'xlsx', beside: [] },
  'node-sqlite3-wasm': { name: 'sqlite', beside: ['dist/node-sqlite3-wasm.wasm'] },
  'hyparquet-writer': { name: 'parquet', beside: [] },
  unpdf: { name: 'pdf', beside: [] },
  pg: { name: 'postgres', beside: [] },
  'pg-copy-streams': { name: 'postgres-copy', beside: [] },
};

/** Hashes all of the source: what kept results depend on beside the catalog. */
function hashSource() {
  const hash = createHash('sha1').update(readFileSync(`${root}package-lock.json`));
  const paths = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.[jt]s$/.test(path),
  );
  for (const path of paths.sort()) hash.update(path).update(readFileSync(`${root}src/${path}`));
  return hash.digest('hex').slice(0, 12);
}

/** Defines the names under which the source knows its build. */
export const defined = {
  BUILD_VERSION: JSON.stringify(version),
  BUILD_ID: JSON.stringify(hashSource()),
};
