import {
  accessSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const calls = {
  accessSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
};

/** The file-system calls that a change is made of: everything it does to the disk goes through here. */
export type Disk = typeof calls;

/** Stands in for a call: makes it with `run()`, throws, or leaves it out. Tests break the disk with it. */
export type FaultHook = (call: string, args: readonly unknown[], run: () => unknown) => unknown;

/** Returns the disk, behind a hook where there is one. */
export function diskWith(fault: FaultHook | undefined): Disk {
  if (!fault) return calls;
  const hooked = Object.entries<(...args: never[]) => unknown>(calls).map(([name, call]) => {
    return [name, (...args: never[]) => fault(name, args, () => call(...args))];
  });
  return Object.assign({ ...calls }, Object.fromEntries(hooked));
}

/** A file or folder could not be written, or not be read to make sure of it. The tree is as it was. */
export class WriteFailed extends Error {
  readonly path: string;
  /** The system's word for the reason: ENOSPC, EACCES, EROFS, EISDIR… */
  readonly code: string;

  constructor(path: string, code: string, cause?: unknown) {
    super(`${path}: ${code}`, { cause });
    this.name = 'WriteFailed';
    this.path = path;
    this.code = code;
  }
}

/** A path that leads out of the folder, or may do so on some system. Nothing was touched. */
export class PathRefused extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`not a path inside the folder: ${path}`);
    this.name = 'PathRefused';
    this.path = path;
  }
}

/** An interrupted change can be neither completed nor taken back. Its journal stays. */
export class RecoveryImpossible extends Error {
  /** Paths of files that somebody changed since, or that cannot be read or written. */
  readonly paths: readonly string[];

  constructor(paths: readonly string[], cause?: unknown) {
    super(`cannot recover: ${paths.join(', ')}`, { cause });
    this.name = 'RecoveryImpossible';
    this.paths = paths;
  }
}

/**
 * Does some work for the sake of one file.
 *
 * @throws WriteFailed naming that file, in place of the system's error
 */
export function forFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    throw code === undefined || error instanceof WriteFailed ? error : new WriteFailed(path, code, error);
  }
}

/** Returns the system's code of an error; undefined for an error that is not the system's. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** Does some work; that it fails with one of these codes is fine, and answered with undefined. */
export function allowing<T>(codes: readonly string[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** Tidies up. What cannot be tidied harms nobody: the next run meets it again. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Whatever the reason, the change itself is settled by now.
  }
}

/**
 * Windows refuses to move or remove a file while a virus scanner or an indexer holds it, which
 * passes: the work is tried again for a good second. To write in place instead would be no way out,
 * for that is what tears files.
 */
export function patiently<T>(work: () => T): T {
  for (let pause = 5; ; pause *= 2) {
    try {
      return work();
    } catch (error) {
      const passes =
        process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '');
      if (!passes || pause > 1000) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

/** Reads a file's bytes; undefined when there is no such file. */
export function readIfThere(disk: Disk, path: string): Buffer | undefined {
  return allowing(['ENOENT', 'ENOTDIR'], () => disk.readFileSync(path));
}

/** Writes a file that must not exist yet, down to the medium. */
export function writeDurably(disk: Disk, path: string, text: string): void {
  const file = disk.openSync(path, 'wx');
  try {
    disk.writeFileSync(file, text);
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

/** Makes a folder's list of names durable. Windows does so by itself; some network drives cannot. */
export function flushFolder(disk: Disk, path: string): void {
  if (process.platform === 'win32') return;
  const folder = allowing(['ENOENT'], () => disk.openSync(path, 'r'));
  if (folder === undefined) return;
  try {
    allowing(['EINVAL', 'ENOTSUP'], () => disk.fsyncSync(folder));
  } finally {
    disk.closeSync(folder);
  }
}

/**
 * Removes everything in a folder but the names to keep, in the order of the names. A folder inside may
 * be somebody's who is about to take the lock, and tidies too: it goes, or stays, quietly.
 */
export function emptyFolder(disk: Disk, path: string, keep: readonly string[] = []): void {
  for (const entry of disk
    .readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    if (keep.includes(entry.name)) continue;
    if (!entry.isDirectory()) patiently(() => disk.unlinkSync(inside));
    else quietly(() => removeFolder(disk, inside));
  }
}

/** Removes a folder with everything in it. */
export function removeFolder(disk: Disk, path: string): void {
  emptyFolder(disk, path);
  patiently(() => disk.rmdirSync(path));
}

/** Returns the folders on the way to these paths, each once, outer ones first: `a` and `a/b` for `a/b/c.yaml`. */
export function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      folders.add(path.slice(0, end));
  }
  return [...folders];
}

/** A name that no system reads as something else: `..`, a drive, a stream, or (ending in a dot) another name. */
const plainName = /^[^\\/:\0]*[^\\/:\0. ]$/;

/**
 * Returns the folders on the way to these paths that do not exist, outer ones first.
 *
 * @throws PathRefused for a path that leads out of the root, by its words or through a symbolic link
 * @throws WriteFailed where a file stands in the way
 */
export function missingFolders(disk: Disk, root: string, paths: readonly string[]): string[] {
  const odd = paths.find((path) => !path.split('/').every((name) => plainName.test(name)));
  if (odd !== undefined) throw new PathRefused(odd);
  return foldersOf(paths).filter((folder) => {
    const stat = forFile(folder, () => disk.lstatSync(join(root, folder), { throwIfNoEntry: false }));
    if (stat?.isSymbolicLink()) throw new PathRefused(folder);
    if (stat && !stat.isDirectory()) throw new WriteFailed(folder, 'ENOTDIR');
    return !stat;
  });
}
