import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import type { World } from './world.ts';

/**
 * Returns the folder for caches on this system, or the one that `TTHC_CACHE_DIR` names; undefined where the system
 * knows neither: in a container, of a user that it has no entry for.
 */
export function cacheFolder({ env }: Pick<World, 'env'>): string | undefined {
  const { TTHC_CACHE_DIR, XDG_CACHE_HOME, LOCALAPPDATA } = env;
  if (TTHC_CACHE_DIR) return TTHC_CACHE_DIR;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'tthc');
  if (platform() === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'tthc', 'cache');
  try {
    return platform() === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'tthc')
      : join(homedir(), '.cache', 'tthc');
  } catch {
    return undefined;
  }
}
