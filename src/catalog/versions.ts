import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCatalogFolder } from './disk.ts';
import { findCatalog, readText, statGiven } from '../io/folder.ts';
import { isGitRef, isShallow, nearRefs, readGitTree } from '../io/git.ts';
import { Failure } from '../model/failure.ts';
import { isRealDate } from '../model/date.ts';
import type { Version } from '../plan/diff.ts';
import { fold } from '../plan/fold.ts';
import { emptyState, stateOf } from '../plan/state.ts';
import type { Procedure } from '../model/types.ts';
import { type CatalogFiles, type CatalogFrame, readCatalog } from '../yaml/catalog-files.ts';
import { writeConditions } from '../plan/where.ts';
import type { SourceFile } from '../model/source-file.ts';
import { procedureId } from '../model/layout.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Shell } from '../cli/shell.ts';

/** The catalog as it lies in its folder, or, with `--at`, as its decisions make it on that date. */
export function workingVersion(shell: Shell): Version {
  const files = readWhole(readCatalogFolder(findCatalog(shell.directory)));
  const { at } = shell.options;
  return typeof at === 'string' ? versionAt(files, at) : versionOfFiles(files);
}

/**
 * The version that a text names: a folder, a snapshot file, `@DATE`, or a git ref.
 *
 * @throws Failure when it names none of these, with what is near
 */
export function findVersion(shell: Shell, text: string): Version {
  // Git calls its HEAD by a bare @ too: here it is a date that a script left out.
  if (text.startsWith('@')) {
    const date = text.slice(1);
    if (!isRealDate(date)) throw new Failure('bad-date', { option: text, value: date });
    return versionAt(readWhole(readCatalogFolder(findCatalog(shell.directory))), date);
  }
  const path = resolve(shell.cwd, text);
  const found = statGiven(shell.cwd, text);
  if (found?.isDirectory()) return versionOfFiles(readWhole(readCatalogFolder(catalogIn(path))));
  if (found) return readSnapshotFile(path, text);
  const root = findCatalog(shell.directory);
  const [commit = text] = text.split(':');
  if (isGitRef(root, commit)) return versionOfFiles(readWhole(readGitTree(root, text)));
  throw new Failure('not-a-version', { text, near: nearRefs(root, text), isShallow: isShallow(root) });
}

function catalogIn(path: string): string {
  for (const dir of [path, join(path, 'catalog')]) if (existsSync(join(dir, 'catalog.yaml'))) return dir;
  throw new Failure('no-catalog', { dir: path });
}

/** A version is compared and counted only where all of it could be read. */
export function readWhole(sources: readonly SourceFile[]): CatalogFiles {
  const files = readCatalog(sources);
  if (files.findings.length > 0) throw new Failure('broken-catalog', { errors: files.findings.length });
  return files;
}

function readSnapshotFile(path: string, shown: string): Version {
  const snapshot = readSnapshot(readText(path));
  if (!snapshot) throw new Failure('not-a-snapshot', { path: shown });
  return snapshot;
}

/** A catalog of which no texts are there. */
export function versionOfValues(frame: CatalogFrame, records: ReadonlyMap<string, Procedure>): Version {
  return {
    asOf: frame.info?.value.asOf ?? '',
    ...publisherOf(frame),
    state: { ...emptyState(frame), records },
    decisions: frame.decisions,
  };
}

export function versionOfFiles(files: CatalogFiles): Version {
  const texts = new Map(
    [...files.texts]
      .filter(([path]) => path.startsWith('procedures/'))
      .map(([path, text]) => [procedureId(path), text]),
  );
  return { ...versionOfValues(files, stateOf(files).records), texts };
}

/** A catalog on a date: its decisions in force then, folded from nothing. */
export function versionAt(files: CatalogFrame, date: string): Version {
  return {
    asOf: date,
    ...publisherOf(files),
    state: fold(emptyState(files), files.decisions, date).state,
    decisions: files.decisions,
  };
}

/**
 * A version as it stood on a date.
 *
 * @throws Failure `fixed-version` for a snapshot: it does not hold what its decisions did
 */
export function versionOn(version: Version, date: string, shown: string): Version {
  if (version.headersOnly) throw new Failure('fixed-version', { version: shown, asOf: version.asOf });
  const { texts: _, ...rest } = version;
  const start = { ...version.state, records: new Map() };
  return { ...rest, asOf: date, state: fold(start, version.decisions, date).state };
}

const publisherOf = ({ info }: CatalogFrame): Pick<Version, 'publisher'> =>
  info ? { publisher: info.value.publisher.name } : {};

/** What a part leaves out would look abolished: it is compared only with the same part of another version. */
export function requireSameWhole(...sides: [name: string, version: Version][]): void {
  const [from, to] = sides.map(([, { part = [] }]) => writeConditions(part).join(' '));
  if (from === to) return;
  const [name, { part = [] }] = sides.find(([, version]) => version.part) ?? ['', {}];
  throw new Failure('part-of-catalog', { name, filter: writeConditions(part).join(' ') });
}
