import { replaceFiles } from '../../io/new-files.ts';
import { schemaPathFrom } from '../../model/layout.ts';
import type { Decision } from '../../model/types.ts';
import { writeYaml, yamlChunks } from '../../yaml/writer.ts';

const options = { schemaPath: schemaPathFrom('x/x', 'decision').slice(3) };

/** Writes a draft beside a catalog, row by row, and returns its SHA-256. */
export function writeDraft(path: string, decision: Decision): string {
  const [measure] = replaceFiles([{ path, chunks: yamlChunks({ ...decision }, 'decision', options) }]);
  return measure?.sha256 ?? '';
}

/** Returns the text of a draft. */
export const draftText = (decision: Decision): string => writeYaml(decision, 'decision', options);
