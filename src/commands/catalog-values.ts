import { join } from 'node:path';
import { whenSettled } from '../io/catalog-folder.ts';
import { listFiles, readText } from '../io/folder.ts';
import { compareText } from '../model/decision.ts';
import { Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import type { Procedure } from '../model/types.ts';
import { type CatalogFiles, type Doc, readCatalog, readFile } from '../read/catalog.ts';
import { fileKind } from '../read/layout.ts';

/**
 * Reads a catalog for its values alone: the texts of its records are let go one by one, which takes
 * half the memory.
 *
 * @throws Failure `broken-catalog` where not all of it can be read, and as `whenSettled`
 */
export function readCatalogValues(root: string): Promise<CatalogFiles> {
  return whenSettled(root, async () => {
    const paths = listFiles(root).sort(compareText);
    const isRecord = (path: string) => fileKind(path) === 'procedure';
    const read = (path: string) => ({ path, text: readText(join(root, path)) });
    const frame = readCatalog(paths.filter((path) => !isRecord(path)).map(read));
    const findings: Finding[] = [...frame.findings];
    const procedures: Doc<Procedure>[] = [];
    for (const path of paths.filter(isRecord)) {
      const record = readFile(read(path), 'procedure');
      findings.push(...record.findings);
      procedures.push({ path, value: detached(record.value as Procedure) });
    }
    if (findings.length > 0) throw new Failure('broken-catalog', { errors: findings.length });
    return { ...frame, procedures };
  });
}

/** A copy that does not lean on the text it was read from: cut out of it, a string would keep all of it. */
const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
