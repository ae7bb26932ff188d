import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findCatalog } from '../io/folder.ts';
import type { Shell } from '../cli/shell.ts';

/** Where a catalog is, and how its files are named to people. */
export interface CatalogPlace {
  /** The catalog folder, absolute. */
  root: string;
  /** How a file of the catalog is named to people: from where they are. */
  nameOf(path: string): string;
}

/**
 * The catalog that `-C` or the current folder leads to.
 *
 * @throws Failure `no-catalog`
 */
export function findPlace(shell: Shell): CatalogPlace {
  const root = findCatalog(shell.directory);
  return {
    root,
    nameOf: (path) => {
      const own = join(root, path);
      return existsSync(own) || !existsSync(resolve(shell.cwd, path)) ? shownPath(shell, own) : path;
    },
  };
}

/** A path as people see it: from the current folder, with forward slashes. */
export function shownPath(shell: Shell, path: string): string {
  return relative(shell.cwd, path).replaceAll('\\', '/') || '.';
}
