import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { catalogFolder, findCatalog } from '../io/folder.ts';

/** The folder that a command was started in, and the one to look for a catalog from. */
export interface WorkPlace {
  cwd: string;
  directory: string;
}

/** Path of a catalog, and the names by which its files are shown to people. */
export interface CatalogPlace {
  /** Path of the catalog folder, absolute. */
  root: string;
  /** Returns the path of a file of the catalog as it is shown to people: from the folder where they are. */
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

/** Returns a path as it is shown to people: from the current folder, with forward slashes. */
export function shownPath({ cwd }: Pick<WorkPlace, 'cwd'>, path: string): string {
  return relative(cwd, path).replaceAll('\\', '/') || '.';
}

/** Returns the folder that a catalog lies in as it is shown to people: what `-C` is mostly given. */
export const shownProject = (place: Pick<WorkPlace, 'cwd'>, root: string): string =>
  shownPath(place, basename(root) === catalogFolder ? dirname(root) : root);
