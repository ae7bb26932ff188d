import { resolve } from 'node:path';
import { openVersion } from '../catalog/find.ts';
import { type CatalogFolder, openFolder } from '../catalog/folder.ts';
import { findCatalog } from '../io/folder.ts';
import type { Catalog } from '../plan/catalog.ts';
import { requireOpening } from './arguments.ts';
import { told } from './errors.ts';
import { type OpenOptions, type Settings, settingsOf } from './options.ts';

/** A version of a catalog that was opened: it can be counted and compared. */
export type OpenCatalog<Kind extends Catalog = Catalog> = Kind & { readonly settings: Settings };

/** A catalog folder that was opened: it can be checked and changed too. */
export type OpenFolder = OpenCatalog<CatalogFolder>;

/**
 * Opens a catalog folder, or a version of it.
 *
 * @param path the folder that holds `catalog/`, one below it, or the catalog folder itself
 * @param version a git ref, `@` with an ISO date, another folder, or a snapshot file; the folder as it stands when
 *   left out
 * @throws TthcError `bad-call`, `bad-date`, `no-catalog`, `not-a-version`, `broken-catalog`, `busy` and others
 */
export async function openCatalog(path: string, options?: OpenOptions): Promise<OpenFolder>;
export async function openCatalog(
  path: string,
  options: OpenOptions & { version: string },
): Promise<OpenCatalog>;
export async function openCatalog(
  path: string,
  given: OpenOptions & { version?: string } = {},
): Promise<OpenCatalog> {
  await told(undefined, async () => requireOpening(path, given));
  const { version, ...options } = given;
  const settings = settingsOf(options);
  return told(settings, async () => {
    const directory = resolve(path);
    const catalog =
      version === undefined
        ? await openFolder(findCatalog(directory), settings)
        : await openVersion({ ...settings, directory, cwd: resolve('.') }, version);
    return Object.assign(catalog, { settings });
  });
}
