import { rmSync } from 'node:fs';
import { asWriteFailure, replaceByChunks } from '../../io/new-files.ts';
import { readIfThere } from '../../io/folder.ts';
import { schemaPathFrom } from '../../model/layout.ts';
import type { Decision } from '../../model/types.ts';
import { writeYaml, yamlChunks } from '../../yaml/writer.ts';

const options = { schemaPath: schemaPathFrom('x/x', 'decision').slice(3) };

/**
 * Writes a draft beside a catalog, row by row, and returns its SHA-256.
 *
 * @throws Failure `catalog-file`, `file-exists`; `cannot-write` when the place cannot be written to
 */
export function writeDraft(path: string, decision: Decision, { isNew }: { isNew: boolean }): string {
  const chunks = yamlChunks({ ...decision }, 'decision', options);
  return replaceByChunks({ path, chunks }, { isNew })?.sha256 ?? '';
}

/**
 * Removes a draft that an import has written before; of any other file nothing is touched.
 *
 * @returns true where there was one
 * @throws Failure `cannot-write`
 */
export function removeDraft(path: string): boolean {
  if (!/^# yaml-language-server: \$schema=\S*decision\.schema\.json\n/u.test(readIfThere(path) ?? ''))
    return false;
  try {
    rmSync(path);
    return true;
  } catch (error) {
    throw asWriteFailure(error, path);
  }
}

/** Tells whether a file is the draft of a decision, to the letter. */
export const isDraftOf = (path: string, decision: Decision): boolean => {
  const held = readIfThere(path);
  return held !== undefined && held === draftText(decision);
};

/** Returns the text of a draft. */
export const draftText = (decision: Decision): string => writeYaml(decision, 'decision', options);
