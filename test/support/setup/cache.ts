import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives all lanes one folder for what the tool keeps between runs: it never comes from, or goes to, the person's own. */
export function setup(): (() => void) | undefined {
  if (process.env.TTHC_TEST_CACHE) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tthc-cache-'));
  process.env.TTHC_TEST_CACHE = process.env.TTHC_CACHE_DIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
