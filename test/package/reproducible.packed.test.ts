import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, sample } from '../support/cli.ts';
import { copyProject } from '../support/package/installed.ts';
import { npm, tarball } from '../support/package/packed.ts';

/** Returns the hash of each file of a package. */
function hashes(packed: string): Record<string, string> {
  const folder = makeFolder();
  execFileSync('tar', ['-xzf', packed, '-C', folder]);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      // What V8 compiled is V8's own: a hint that it takes or leaves, in which a bit differs from run to run.
      .filter((path) => !path.endsWith('.cache'))
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );
}

it('two builds, in two folders, give the same bytes', () => {
  const other = copyProject();
  cpSync(join(sample, 'node_modules'), join(other, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  npm(other, 'pack', '--silent');
  const [second = ''] = readdirSync(other).filter((name) => name.endsWith('.tgz'));
  expect(hashes(join(other, second))).toEqual(hashes(tarball()));
  // A copy of all packages, and a second build: minutes on a busy machine.
}, 600_000);
