import { type Dirent, lstatSync, mkdirSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { exitCodes, Failure } from '../model/failure.ts';
import { compareText } from '../model/decision.ts';
import { isRollPath, registryFiles } from '../model/layout.ts';
import type { Irregular, SourceFile } from '../model/source-file.ts';
import { nearest } from '../text/distance.ts';

/** The folder inside a project that holds the catalog. */
export const catalogFolder = 'catalog';

/**
 * Finds the catalog folder for a directory: `catalog/` in the nearest directory above that has one, or the
 * directory itself when it is one.
 *
 * @throws Failure `no-catalog`; `not-a-directory` where a mistyped folder would lead to the catalog above it
 */
export function findCatalog(from: string): string {
  requireFolder(from);
  const found = catalogAbove(from);
  if (found === undefined)
    throw new Failure('no-catalog', { dir: from, ...(isGitFolder(from) && { isRepository: true }) });
  return found;
}

/**
 * Refuses a path that leads to no folder; of one that leads nowhere, names folders that may have been meant.
 *
 * @throws Failure `not-a-directory`
 */
function requireFolder(path: string): void {
  const absolute = resolve(path);
  if (isDirectory(absolute)) return;
  if (isThere(absolute)) throw new Failure('not-a-directory', { path });
  const above = dirname(absolute);
  const beside = isDirectory(above) ? readdirSync(above, { withFileTypes: true }) : [];
  const names = beside.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const near = nearest(basename(absolute), names).map((name) => join(dirname(path), name));
  throw new Failure('not-a-directory', { path, near });
}

/**
 * Refuses a place for a new file that a whole tree of folders would have to be made for: somebody mistyped it. The last
 * folder is made.
 *
 * @throws Failure `not-a-directory`
 */
export function requireNear(path: string): void {
  const folder = dirname(resolve(path));
  if (statOf(folder) === undefined) requireFolder(dirname(folder));
}

/** Returns the catalog folder that a directory leads to; undefined where there is none. */
export function catalogAbove(from: string): string | undefined {
  for (const dir of foldersUpFrom(from))
    for (const place of [join(dir, catalogFolder), dir]) if (isCatalog(place)) return place;
  return undefined;
}

/** Returns a folder and all those above it, the nearest first. */
export function* foldersUpFrom(from: string): Iterable<string> {
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    yield dir;
    if (dir === dirname(dir)) return;
  }
}

/** Entries of a catalog folder besides catalog.yaml, none of which another folder is likely to have two of. */
const otherEntries = [...registryFiles, 'decisions', 'procedures'];

/**
 * Tells whether a folder is a catalog. One that lacks only its catalog.yaml is a broken one: were it passed over, a
 * catalog farther up would be taken in its place.
 */
export const isCatalog = (dir: string): boolean =>
  isThere(join(dir, 'catalog.yaml')) || otherEntries.filter((name) => isThere(join(dir, name))).length > 1;

/** Returns the top folder of the repository that a folder is in, by git's own folder or file there; undefined outside one. */
export function repositoryAbove(from: string): string | undefined {
  for (const dir of foldersUpFrom(from)) if (isThere(join(dir, '.git'))) return dir;
  return undefined;
}

/** Tells whether a folder is git's own, or in it: `.git`, or a repository without a working tree. */
export function isGitFolder(from: string): boolean {
  const own = ['HEAD', 'objects', 'refs'];
  for (const dir of foldersUpFrom(from)) if (own.every((name) => isThere(join(dir, name)))) return true;
  return false;
}

/**
 * Refuses a place that is a file of a catalog, or would be taken for one: what is told, exported or drafted goes beside.
 *
 * @throws Failure `catalog-file`
 */
export function refuseCatalogFile(path: string): void {
  for (const dir of foldersUpFrom(dirname(resolve(path))))
    if (isCatalog(dir) && isCatalogFile(relative(dir, resolve(path)).replaceAll('\\', '/')))
      throw new Failure('catalog-file', { path });
}

/** Tells whether something stands at a path; what may not be looked at is not taken for missing. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw cannotRead(path, error);
  }
}

/**
 * Reads all files of a catalog folder, in the order of their paths. Hidden files and folders are not the
 * catalog's.
 */
export function readFolder(root: string): SourceFile[] {
  return listFiles(root)
    .sort(compareText)
    .map((path) => readSource(root, path));
}

/** No file of a catalog is as large: a province's whole list in full is a tenth of it. */
const mostBytes = 200_000_000;

/**
 * Reads a file of a catalog folder. Only a plain file is opened; for anything else the kind is returned,
 * without text.
 */
export function readSource(root: string, path: string): SourceFile {
  const file = join(root, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return { path, text: readText(file) };
  if (!stat.isFile()) return { path, text: '', irregular: kindOf(stat) };
  return stat.size > mostBytes ? { path, text: '', irregular: 'large' } : { path, text: readWhole(file) };
}

/** Returns what stands at a place that holds no file. */
export function kindOf(stat: Stats): Irregular {
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isFIFO()) return 'pipe';
  if (stat.isSocket()) return 'socket';
  return stat.isDirectory() ? 'folder' : 'device';
}

/** Lists the paths of all files of a catalog folder, in no order. */
export function listFiles(root: string): string[] {
  const found: string[] = [];
  collectFiles(root, '', found);
  return found;
}

function collectFiles(root: string, folder: string, found: string[]): void {
  for (const entry of entriesOf(join(root, folder))) {
    if (entry.name.startsWith('.')) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    // A folder of a file's name is listed as one, to be reported.
    if (entry.isDirectory() && !isYaml(entry.name)) collectFiles(root, path, found);
    else if (isYaml(entry.name) || isRollPath(path) || leadsToFolder(entry, join(root, path)))
      found.push(path);
  }
}

const isYaml = (name: string): boolean => /\.ya?ml$/iu.test(name);

/**
 * Tells whether a path inside a catalog folder is the catalog's: a YAML file that is not hidden, nor in a
 * hidden folder, or a note in the roll of the ledger.
 */
export const isCatalogFile = (path: string): boolean =>
  (isYaml(path) || isRollPath(path)) && !path.split('/').some((part) => part.startsWith('.'));

/** Tells whether an entry is a link to a folder: it is not followed, but listed as a file, to be reported. */
const leadsToFolder = (entry: Dirent, path: string): boolean => entry.isSymbolicLink() && isDirectory(path);

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/**
 * Reads a file's text, as UTF-8.
 *
 * @throws Failure `no-such-file`, `is-a-directory`, `not-a-file` or `cannot-read`
 */
export function readText(path: string): string {
  requireFile(path);
  return readWhole(path);
}

function readWhole(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/**
 * Reads a file's bytes.
 *
 * @throws Failure `no-such-file`, `is-a-directory`, `not-a-file` or `cannot-read`
 */
export function readBytes(path: string): Buffer {
  requireFile(path);
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** Refuses what would never end, or wait for somebody to write into it. */
function requireFile(path: string): void {
  const stat = statOf(path);
  if (stat && !stat.isFile() && !stat.isDirectory())
    throw new Failure('not-a-file', { path, what: kindOf(stat) });
}

/**
 * Makes a folder, and those above it. Node's own way never ends where the system lets nobody make one, as in /proc.
 *
 * @throws what the system says, when it cannot
 */
export function makeFolders(path: string, mkdir: (path: string) => void = mkdirSync): void {
  if (isDirectory(path)) return;
  const above = dirname(path);
  if (above !== path && statOf(above) === undefined) makeFolders(above, mkdir);
  try {
    mkdir(path);
  } catch (error) {
    // Another process made it meanwhile.
    if (!isDirectory(path)) throw error;
  }
}

/**
 * Makes a folder, and those above it.
 *
 * @throws Failure `cannot-write`
 */
export function makeFolder(path: string): void {
  try {
    makeFolders(path);
  } catch (error) {
    throw new Failure('cannot-write', { path, problem: problemOf(error) }, exitCodes.refused);
  }
}

/** Reads a catalog file's text; undefined where there is no file. */
export function readIfThere(path: string): string | undefined {
  return statOf(path, lstatSync)?.isFile() ? readText(path) : undefined;
}

/** Tells whether the path is a directory. */
export function isDirectory(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

/**
 * Returns what stands at a path; nothing does below a file.
 *
 * @param stat `lstatSync` where a link is not to be followed
 */
export function statOf(path: string, stat = statSync) {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Returns the stat of a given path, as the system resolves it: `HEAD:../..` is no way to the current folder. */
export const statGiven = (cwd: string, given: string) =>
  statOf(isAbsolute(given) ? given : `${cwd}/${given}`);

/** Returns the system's code of an error, `EACCES`; what is not the system's, in words. */
export const problemOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

function cannotRead(path: string, error: unknown): Failure {
  const code = problemOf(error);
  if (code === 'ENOENT') return new Failure('no-such-file', { path, near: [] });
  if (code === 'EISDIR') return new Failure('is-a-directory', { path });
  return new Failure('cannot-read', { path, problem: code });
}
