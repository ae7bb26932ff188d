import { resolve } from 'node:path';
import { readCatalogFolder } from './disk.ts';
import { isDirectory, readFolder, readText } from '../io/folder.ts';
import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import type { Decision } from '../model/types.ts';
import { type CatalogFiles, readCatalog, readFile } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { foreignKind } from '../yaml/foreign.ts';
import { type CatalogPlace, findPlace } from './places.ts';
import type { Shell } from '../cli/shell.ts';

export { shownPath } from './places.ts';

/** A catalog that a command works on. */
export interface OpenCatalog extends CatalogPlace {
  files: CatalogFiles;
}

/** Opens the catalog that `-C` or the current folder leads to; its files are read when they are first asked for. */
export function openCatalog(shell: Shell): OpenCatalog {
  const place = findPlace(shell);
  let files: CatalogFiles | undefined;
  return {
    ...place,
    get files() {
      files ??= readCatalog(readCatalogFolder(place.root));
      return files;
    },
  };
}

/** The text of a file that was given on the command line. */
export function readGiven(shell: Shell, path: string): string {
  return readText(resolve(shell.cwd, path));
}

/** Decision files outside the ledger, as values; what is wrong with their form stands in `findings`. */
export interface DraftFiles {
  docs: Doc<Decision>[];
  findings: Finding[];
  texts: Map<string, string>;
}

/**
 * Reads decision files that are given by path; in a folder, all YAML files.
 *
 * @param wrong the exit code for what is wrong with a decision
 * @throws Failure when a path cannot be read, is no YAML file, or a folder holds none
 */
export function readDrafts(
  shell: Shell,
  paths: readonly string[],
  wrong: ExitCode = exitCodes.refused,
): DraftFiles {
  const drafts: DraftFiles = { docs: [], findings: [], texts: new Map() };
  for (const given of paths) {
    const absolute = resolve(shell.cwd, given);
    const inFolder = isDirectory(absolute) ? readFolder(absolute) : undefined;
    if (inFolder?.length === 0) throw new Failure('no-file-matched', { pattern: given });
    const sources = inFolder
      ? inFolder.map(({ path, text }) => ({ path: `${given.replace(/\/$/, '')}/${path}`, text }))
      : [{ path: given, text: readText(absolute) }];
    for (const source of sources) {
      const kind = foreignKind(source.path, source.text);
      if (kind) throw new Failure('not-yaml', { path: source.path, kind }, wrong);
      drafts.texts.set(source.path, source.text);
      const { value, findings } = readFile(source, 'decision');
      if (findings.length > 0) drafts.findings.push(...findings);
      else drafts.docs.push({ path: source.path, value: value as Decision });
    }
  }
  return drafts;
}
