import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findCatalog } from '../io/folder.ts';

/** Where a command works: the folder that it was started in, and the one to look for a catalog from. */
export interface WorkPlace {
  cwd: string;
  directory: string;
}

/** Where a catalog is, and how its files are named to people. */
export interface CatalogPlace {
  /** The catalog folder, absolute. */
  root: string;
  /** Names a file of the catalog to people: from where they are. */
  nameOf(path: string): string;
}

/**
 * Finds the catalog that `-C` or the current folder leads to.
 *
 * @throws Failure `no-catalog`
 */
export function findPlace(place: WorkPlace): CatalogPlace {
  const root = findCatalog(place.directory);
  return {
    root,
    nameOf: (path) => {
      const own = join(root, path);
      return existsSync(own) || !existsSync(resolve(place.cwd, path)) ? shownPath(place, own) : path;
    },
  };
}

/** Names a path to people: from the current folder, with forward slashes. */
export function shownPath({ cwd }: Pick<WorkPlace, 'cwd'>, path: string): string {
  return relative(cwd, path).replaceAll('\\', '/') || '.';
}
