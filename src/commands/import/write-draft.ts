import { rmSync } from 'node:fs';
import { asWriteFailure, replaceByChunks, requireFree } from '../../io/new-files.ts';
import { readIfThere } from '../../io/folder.ts';
import { blanksIn, isBlank } from '../../model/blank.ts';
import { Failure } from '../../model/failure.ts';
import { schemaPathFrom } from '../../model/layout.ts';
import type { Decision } from '../../model/types.ts';
import { readFile } from '../../yaml/catalog-files.ts';
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

/**
 * Refuses to write a draft over another that is there.
 *
 * @throws Failure `file-exists`, which says whether somebody filled in or changed what is there; `is-a-directory`
 */
export function requireFreeDraft(path: string, decision: Decision, shown: string): void {
  const held = readIfThere(path);
  if (held === undefined) requireFree(path, shown);
  else {
    const draft = isFilledIn(held, decision) ? 'changed' : 'other';
    throw new Failure('file-exists', { path: shown, draft });
  }
}

/** Lists the keys that are written into a draft by hand, beside what the import leaves open. */
const particulars = ['number', 'issued', 'effective', 'posted', 'issuer', 'title'] as const;

/** Tells whether somebody filled in a draft since the import, or wrote notes into it. */
function isFilledIn(held: string, fresh: Decision): boolean {
  const { raw } = readFile({ path: '', text: held }, 'decision');
  if (typeof raw !== 'object' || raw === null || held.includes('\n#')) return true;
  const said: Partial<Decision> = raw;
  return (
    blanksIn(said).length < blanksIn(fresh).length ||
    particulars.some((key) => {
      const value = said[key];
      return value !== undefined && value !== fresh[key] && !isBlank(value);
    })
  );
}

/** Returns the text of a draft. */
export const draftText = (decision: Decision): string => writeYaml(decision, 'decision', options);
