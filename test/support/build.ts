import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the program, once for all lanes: tests of the command line run what users run. */
export function setup(): (() => void) | undefined {
  if (process.env.TTHC_TEST_BUILT) return undefined;
  process.env.TTHC_TEST_BUILT = 'yes';
  // What is kept between runs must not come from, or go to, the person's own.
  const cache = mkdtempSync(join(tmpdir(), 'tthc-cache-'));
  process.env.TTHC_CACHE_DIR = cache;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return () => rmSync(cache, { recursive: true, force: true });
}
