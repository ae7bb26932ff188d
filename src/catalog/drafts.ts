import { resolve } from 'node:path';
import type { Drafts } from '../check/drafts.ts';
import { isDirectory, readFolder, readText } from '../io/folder.ts';
import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import type { Doc, SourceFile } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';
import { readFile } from '../yaml/catalog-files.ts';
import { foreignKind } from '../yaml/foreign.ts';

/** Makes drafts of decisions that are there as values only, without the files that they were read from. */
export const draftsOf = (docs: readonly Doc<Decision>[]): Drafts => ({
  docs,
  findings: [],
  texts: new Map(),
});

/**
 * Reads decision files that are given by path; in a folder, all YAML files.
 *
 * @param wrong the exit code for what is wrong with a decision
 * @throws Failure when a path cannot be read, is no YAML file, or a folder holds none
 */
export function readDrafts(
  cwd: string,
  paths: readonly string[],
  wrong: ExitCode = exitCodes.refused,
): Drafts {
  return readSources(
    paths.flatMap((given) => sourcesAt(cwd, given)),
    wrong,
  );
}

/**
 * Reads decisions of which the texts are given.
 *
 * @param wrong the exit code for what is wrong with a decision
 * @throws Failure `not-yaml`
 */
export function readSources(sources: readonly SourceFile[], wrong: ExitCode = exitCodes.refused): Drafts {
  const docs: Doc<Decision>[] = [];
  const found: Finding[] = [];
  for (const source of sources) {
    const kind = foreignKind(source.path, source.text);
    if (kind) throw new Failure('not-yaml', { path: source.path, kind }, wrong);
    const { value, findings } = readFile(source, 'decision');
    if (value) docs.push({ path: source.path, value });
    else found.push(...findings);
  }
  return { docs, findings: found, texts: new Map(sources.map(({ path, text }) => [path, text])) };
}

/** Reads a file that is given by path; in a folder, all YAML files. */
export function sourcesAt(cwd: string, given: string): SourceFile[] {
  const absolute = resolve(cwd, given);
  if (!isDirectory(absolute)) return [{ path: given, text: readText(absolute) }];
  const files = readFolder(absolute);
  if (files.length === 0) throw new Failure('no-file-matched', { pattern: given });
  return files.map(({ path, text }) => ({ path: `${given.replace(/\/$/, '')}/${path}`, text }));
}
