import { refuseCatalogFile } from '../../io/folder.ts';
import { measureFile, replaceFiles } from '../../io/new-files.ts';
import { schemaPathFrom } from '../../model/layout.ts';
import type { Decision } from '../../model/types.ts';
import { writeYaml, yamlChunks } from '../../yaml/writer.ts';

const options = { schemaPath: schemaPathFrom('x/x', 'decision').slice(3) };

/**
 * Writes a draft beside a catalog, row by row, and returns its SHA-256.
 *
 * @throws Failure `catalog-file`; `cannot-write` when the place cannot be written to
 */
export function writeDraft(path: string, decision: Decision): string {
  refuseCatalogFile(path);
  replaceFiles([{ path, chunks: yamlChunks({ ...decision }, 'decision', options) }]);
  return measureFile(path)?.sha256 ?? '';
}

/** Returns the text of a draft. */
export const draftText = (decision: Decision): string => writeYaml(decision, 'decision', options);
