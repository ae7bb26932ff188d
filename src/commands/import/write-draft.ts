import { replaceFile } from '../../io/new-files.ts';
import { schemaPathFrom } from '../../model/layout.ts';
import type { Decision } from '../../model/types.ts';
import { writeYaml } from '../../yaml/writer.ts';

/** Writes a draft beside a catalog, and returns its text. */
export function writeDraft(path: string, decision: Decision, { isNew }: { isNew: boolean }): string {
  const text = writeYaml(decision, 'decision', { schemaPath: schemaPathFrom('x/x', 'decision').slice(3) });
  replaceFile(path, text, { isNew });
  return text;
}
