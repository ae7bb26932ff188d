import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from 'vitest';

/**
 * Real files of the portal, of decisions and of the law are not part of the project. `TTHC_REAL_DATA` names the
 * folder that holds them, in `portal/`, `decisions/` and `law/`.
 */
const folder = process.env.TTHC_REAL_DATA ?? '';

/** Groups tests that need real data; they are skipped, and counted as skipped, where there is none. */
export const describeReal = describe.skipIf(folder === '');

/** Returns the path of a real file. */
export function realPath(path: string): string {
  return resolve(folder, path);
}

/** Reads a real file. */
export function readReal(path: string): Buffer {
  return readFileSync(realPath(path));
}
