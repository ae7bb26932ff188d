import { join, resolve } from 'node:path';
import { findCatalog, isCatalog, isGitFolder, readText, statGiven } from '../io/folder.ts';
import { isGitRef, nearRefs, troubleWithRef } from '../io/git.ts';
import { readDay } from '../model/date.ts';
import { Failure } from '../model/failure.ts';
import type { Catalog } from '../plan/catalog.ts';
import { writeConditions } from '../plan/where.ts';
import { atDate } from './at-date.ts';
import { openFolder } from './folder.ts';
import { type GitPair, openGit, openGitPair } from './git.ts';
import { requireWhole } from './whole.ts';
import type { LookOptions } from './index-folder.ts';
import { shownProject, type WorkPlace } from './place.ts';
import { openSnapshot } from './read-snapshot.ts';

/** Everything needed to open a catalog: the folder that a command works in, and the options of reading. */
export type Surroundings = WorkPlace & LookOptions;

/**
 * Opens the catalog that `-C` or the current folder leads to, whole; on a day, as its decisions make it then.
 *
 * @throws Failure `no-catalog`, `broken-catalog`
 */
export async function openWhole(around: Surroundings, day?: string): Promise<Catalog> {
  const catalog = requireWhole(await openFolder(findCatalog(around.directory), around));
  return day === undefined ? catalog : atDate(catalog, day, shownProject(around, catalog.root));
}

/**
 * Opens the version of a catalog that a text names: a folder, a snapshot file, `@DATE`, or a git ref.
 *
 * @throws Failure when it names none of these, with what is near
 */
export async function openVersion(around: Surroundings, text: string): Promise<Catalog> {
  // Git calls its HEAD by a bare @ too: here it is a date that a script left out.
  if (text.startsWith('@')) {
    const day = readDay(text.slice(1));
    if (day === undefined) throw new Failure('bad-date', { option: text, value: text.slice(1) });
    return openWhole(around, day);
  }
  const path = resolve(around.cwd, text);
  const found = givenPath(around.cwd, text);
  if (found?.isDirectory()) return requireWhole(await openFolder(catalogIn(path), around));
  if (found) return openSnapshotFile(path, text);
  const root = findCatalog(around.directory);
  const [commit = text] = text.split(':');
  if (isGitRef(root, commit)) return openGit(root, text);
  throw new Failure('not-a-version', { text, near: nearRefs(root, text), cause: troubleWithRef(root, text) });
}

/** Returns what stands at a path that was typed; nothing for a name among git's own files, as HEAD is one. */
const givenPath = (cwd: string, text: string) =>
  isGitFolder(cwd) && !/[./\\]/u.test(text) ? undefined : statGiven(cwd, text);

/**
 * Opens two versions to be compared; of two that git holds, only what differs is read.
 *
 * @param b the catalog itself when left out
 * @throws Failure also when two days are given, and the later one first
 */
export async function openPair(
  around: Surroundings,
  a: string,
  b?: string,
): Promise<Omit<GitPair, 'changed'> & Partial<GitPair>> {
  const isElsewhere = [a, b].some(
    (text) => text !== undefined && (text.startsWith('@') || givenPath(around.cwd, text) !== undefined),
  );
  refuseReversed(a, b);
  const pair = isElsewhere ? undefined : openGitPair(findCatalog(around.directory), a, b);
  if (pair) return pair;
  const from = await openVersion(around, a);
  const to = b === undefined ? await openWhole(around) : await openVersion(around, b);
  requireSameWhole([a, from], [b ?? '.', to]);
  return { from, to };
}

/**
 * Refuses to go back in time: no decision is behind what is different the other way round.
 *
 * @throws Failure `days-reversed`
 */
function refuseReversed(a: string, b?: string): void {
  const [from, to] = [a, b].map((text) => (text?.startsWith('@') ? readDay(text.slice(1)) : undefined));
  if (from !== undefined && to !== undefined && to < from) throw new Failure('days-reversed', { from, to });
}

function catalogIn(path: string): string {
  for (const dir of [path, join(path, 'catalog')]) if (isCatalog(dir)) return dir;
  throw new Failure('no-catalog', { dir: path });
}

function openSnapshotFile(path: string, shown: string): Catalog {
  const snapshot = openSnapshot(readText(path));
  if (!snapshot) throw new Failure('not-a-snapshot', { path: shown });
  return snapshot;
}

/**
 * Refuses to compare a part of a catalog with anything but the same part: what it leaves out would look abolished.
 *
 * @throws Failure `part-of-catalog`
 */
export function requireSameWhole(...sides: [name: string, catalog: Catalog][]): void {
  const [from, to] = sides.map(([, { part = [] }]) => writeConditions(part).join(' '));
  if (from === to) return;
  const [name, { part = [] }] = sides.find(([, catalog]) => catalog.part) ?? ['', { part: [] }];
  throw new Failure('part-of-catalog', { name, filter: writeConditions(part).join(' ') });
}
