/**
 * First half of a change, before its commit point: checks the files and writes the new texts beside them; the
 * tree stays as it is.
 */
import { constants } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../model/sequence.ts';
import type { FileChange } from '../model/source-file.ts';
import {
  type Disk,
  foldersOf,
  forFile,
  missingFolders,
  PathRefused,
  quietly,
  readIfThere,
  WriteFailed,
} from './disk.ts';
import { type JournalEntry, hashOf, tempPath, workName } from './journal.ts';

/** Files hold something else than the change starts from. Nothing was changed. */
export class StaleFiles extends Error {
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(`changed by somebody else: ${paths.join(', ')}`);
    this.name = 'StaleFiles';
    this.paths = paths;
  }
}

/** Number of files written before they are flushed together: much of the cost of flushing is shared. */
const batchSize = 64;

/** Tells whether the change changes anything. */
export function isReal(change: FileChange): boolean {
  return change.before !== change.after;
}

/**
 * Refuses two paths that some file system takes for one (they would overwrite each other), and paths
 * into the working folder.
 *
 * @throws PathRefused
 */
export function refuseTwins(changes: readonly FileChange[]): void {
  const seen = new Set<string>();
  for (const { path } of changes) {
    const folded = path.normalize('NFC').toLowerCase();
    if (seen.has(folded) || folded.split('/')[0] === workName) throw new PathRefused(path);
    seen.add(folded);
  }
}

/**
 * Checks that the files stand as the change expects them, and that they may be written.
 *
 * @returns the modes of the files that will be written, and the folders that do not exist yet
 * @throws StaleFiles
 * @throws PathRefused
 * @throws WriteFailed
 */
export function check(
  disk: Disk,
  root: string,
  changes: readonly FileChange[],
): { modes: ReadonlyMap<string, number>; missing: string[] } {
  const missing = missingFolders(
    disk,
    root,
    changes.map(({ path }) => path),
  );
  const modes = new Map<string, number>();
  refuseStale(changes, (change) => {
    const held = lookAt(disk, root, change.path);
    if (held && isReal(change)) modes.set(change.path, held.mode);
    return held?.bytes;
  });
  // A rename asks only the folder, but a file that is marked read-only is meant to stay as it is.
  for (const path of new Set([...modes.keys(), ...changes.filter(isReal).map(parentOf)])) {
    forFile(path, () => disk.accessSync(join(root, path), constants.W_OK));
  }
  return { modes, missing };

  /** The folder that a file is or will be reached through, as far as it exists. */
  function parentOf({ path }: FileChange): string {
    return foldersOf([path]).findLast((folder) => !missing.includes(folder)) ?? '.';
  }
}

/**
 * Checks once more that the files hold what the change expects.
 *
 * @throws StaleFiles
 * @throws WriteFailed
 */
export function checkAgain(disk: Disk, root: string, changes: readonly FileChange[]): void {
  refuseStale(changes, ({ path }) => forFile(path, () => readIfThere(disk, join(root, path))));
}

function refuseStale(changes: readonly FileChange[], read: (change: FileChange) => Buffer | undefined): void {
  const stale = changes.filter((change) => {
    const held = read(change);
    return change.before === undefined ? held !== undefined : !held?.equals(Buffer.from(change.before));
  });
  if (stale.length > 0) throw new StaleFiles(stale.map(({ path }) => path));
}

/** Returns what a file holds; undefined where there is none. Only a plain file can be replaced by a rename. */
function lookAt(disk: Disk, root: string, path: string): { bytes: Buffer; mode: number } | undefined {
  return forFile(path, () => {
    const file = join(root, path);
    const stat = disk.lstatSync(file, { throwIfNoEntry: false });
    if (!stat) return undefined;
    if (stat.isSymbolicLink()) throw new PathRefused(path);
    if (!stat.isFile()) throw new WriteFailed(path, stat.isDirectory() ? 'EISDIR' : 'EINVAL');
    return { bytes: disk.readFileSync(file), mode: stat.mode & 0o777 };
  });
}

/**
 * Lays every new and every old text into the working folder, down to the medium.
 *
 * @returns the journal's entries
 * @throws WriteFailed
 */
export function stage(
  disk: Disk,
  root: string,
  changes: readonly FileChange[],
  modes: ReadonlyMap<string, number>,
  progress?: Progress,
): JournalEntry[] {
  const texts: StagedText[] = [];
  const entries = changes.map(({ path, before, after }, i) => {
    const temp = String(i);
    const old = tempPath(root, temp, 'old');
    const isKept = before === undefined || isLinked(disk, join(root, path), old);
    if (!isKept) texts.push({ path, temp: old, text: before });
    if (after !== undefined) texts.push({ path, temp: tempPath(root, temp, 'new'), text: after });
    return { target: path, temp, before: hashOrNull(before), after: hashOrNull(after) };
  });
  for (let i = 0; i < texts.length; i += batchSize) {
    writeBatch(disk, texts.slice(i, i + batchSize), modes);
    progress?.('output', Math.min(texts.length, i + batchSize), texts.length);
  }
  return entries;
}

interface StagedText {
  /** The file that it is for. */
  path: string;
  /** The file that holds it until then. */
  temp: string;
  text: string;
}

/** Keeps a file under a second name. Not every file system can: its text is written down instead. */
function isLinked(disk: Disk, file: string, name: string): boolean {
  try {
    disk.linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}

function writeBatch(disk: Disk, texts: readonly StagedText[], modes: ReadonlyMap<string, number>): void {
  const open = new Map<number, string>();
  try {
    for (const { path, temp, text } of texts) {
      forFile(path, () => {
        const file = disk.openSync(temp, 'wx', modes.get(path));
        open.set(file, path);
        disk.writeFileSync(file, text);
      });
    }
    for (const [file, path] of open) forFile(path, () => disk.fsyncSync(file));
  } finally {
    for (const file of open.keys()) quietly(() => disk.closeSync(file));
  }
}

function hashOrNull(text: string | undefined): string | null {
  return text === undefined ? null : hashOf(text);
}
