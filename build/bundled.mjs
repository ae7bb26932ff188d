// What the bundle of the program and that of the library share.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** The packages that are not bundled: large ones, which only the command that needs them ever loads. Of small ones,
 * reading hundreds of files takes longer than running them. */
export const external = ['@e965/xlsx', 'node-sqlite3-wasm', 'hyparquet-writer', 'unpdf'];

/** Hashes all of the source: what kept results depend on beside the catalog. */
function hashSource() {
  const hash = createHash('sha1').update(readFileSync(`${root}package-lock.json`));
  const paths = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.[jt]s$/.test(path),
  );
  for (const path of paths.sort()) hash.update(path).update(readFileSync(`${root}src/${path}`));
  return hash.digest('hex').slice(0, 12);
}

/** What the source is told of its build. */
export const defined = {
  BUILD_VERSION: JSON.stringify(version),
  BUILD_ID: JSON.stringify(hashSource()),
};
