import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Trouble } from '../model/trouble.ts';
import { type ReadCatalog, readWholeFolder } from './folder.ts';
import { verifyFolder } from './verify-folder.ts';

/**
 * Looks at the catalogs that a catalog was merged from: they answer for the days before, and have to stay as they were.
 *
 * @returns those that are gone or were changed, by their paths beside the catalog folder
 */
export function keptTroubles({ root, info }: Pick<ReadCatalog, 'root' | 'info'>, today: string): Trouble[] {
  return (info?.value.merged?.from ?? []).flatMap(({ folder, fingerprint }): Trouble[] => {
    const kept = join(dirname(root), folder, 'catalog');
    const path = `../${folder}`;
    if (!existsSync(join(kept, 'catalog.yaml'))) return [{ kind: 'missing', path }];
    const found = verifyFolder(readWholeFolder(kept), today);
    const isSame =
      found.fingerprint === fingerprint &&
      found.differences.length + found.troubles.length + found.unreadable.length === 0;
    return isSame ? [] : [{ kind: 'edited', path }];
  });
}
