import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { catalogFolder, isDirectory, makeFolder } from '../../io/folder.ts';
import { workName } from '../../io/journal.ts';
import { writeAttributes } from '../../io/repository-files.ts';
import { writeSchemas } from '../../io/schemas.ts';
import { afterWriting, Failure } from '../../model/failure.ts';
import { holdingCatalog } from '../disk.ts';
import type { PlannedMerger } from './plan.ts';

/**
 * Refuses a folder that has a catalog. What a run left behind that died while it wrote is completed or taken back first.
 *
 * @throws Failure `catalog-exists`, `busy` or `recovery-impossible`
 */
export async function requireFree(folder: string, shown: string): Promise<void> {
  if (isDirectory(join(folder, workName))) await holdingCatalog(folder, async () => undefined);
  if (existsSync(join(folder, catalogFolder, 'catalog.yaml')))
    throw new Failure('catalog-exists', { dir: shown });
}

/**
 * Writes a merged catalog with those that it was made of, all or nothing; then what stands beside any catalog.
 *
 * @throws Failure `changed-meanwhile` where a file stands in the way, `cannot-write`, `busy`
 */
export async function writeMerger(folder: string, { changes }: PlannedMerger): Promise<string[]> {
  makeFolder(folder);
  const written = await holdingCatalog(folder, (carryOut) => carryOut(changes));
  await afterWriting(() => {
    writeSchemas(join(folder, 'schemas'));
    writeAttributes(folder);
  });
  return written;
}
