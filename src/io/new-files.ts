import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exitCodes, Failure } from '../model/failure.ts';
import { codeOf, type Disk, diskWith, type FaultHook, quietly } from './disk.ts';
import { kindOf, makeFolders, refuseCatalogFile } from './folder.ts';
import { Busy, takeLock, isRunning } from './lock.ts';
import { NotPutBack, putInPlace, type Staged } from './put-in-place.ts';

type Content = string | Uint8Array;

/** A file to be written, chunk after chunk: a large file is never whole in memory. */
export interface NewFile {
  path: string;
  chunks: Iterable<Content>;
}

/** Size and hash of a file. */
export interface Measure {
  bytes: number;
  sha256: string;
}

/** Measures a file as it is on disk; undefined where there is none. */
export function measureFile(path: string): Measure | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let bytes = 0; ; ) {
      const length = readSync(file, chunk);
      if (length === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(chunk.subarray(0, length));
      bytes += length;
    }
  } finally {
    closeSync(file);
  }
}

/** Writes a file chunk after chunk, down to the medium, and returns its measures. */
export function writeChunks(disk: Disk, { path, chunks }: NewFile): Measure {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = disk.openSync(path, 'w');
  try {
    for (const data of gather(chunks)) {
      disk.writeFileSync(file, data);
      hash.update(data);
      bytes += data.length;
    }
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Chunks in pieces that are worth a call of the system each: many are no longer than a line. */
function* gather(chunks: Iterable<Content>): Iterable<Uint8Array> {
  let text = '';
  for (const chunk of chunks) {
    if (typeof chunk === 'string') {
      text += chunk;
      if (text.length < 1 << 16) continue;
    }
    yield Buffer.from(text);
    text = '';
    if (typeof chunk !== 'string') yield chunk;
  }
  yield Buffer.from(text);
}

/**
 * Writes a file through a temporary one beside it, so that nobody ever sees half of it.
 *
 * @param options `isNew` where nothing may stand there: `file-exists` then, also where somebody was faster
 * @throws Failure `catalog-file`; `cannot-write` when the place cannot be written to
 */
export function replaceFile(path: string, content: Content, options?: { isNew?: boolean }): void {
  replaceByChunks({ path, chunks: [content] }, options);
}

/** Writes a file as {@link replaceFile} does, chunk after chunk, and returns its measures. */
export function replaceByChunks(file: NewFile, { isNew = false } = {}): Measure | undefined {
  refuseCatalogFile(file.path);
  return writeAll(diskWith(undefined), [file], { isSet: false, isNew })[0];
}

/**
 * Writes files, all or none; each takes its place in one step.
 *
 * @throws Failure `cannot-write` when a place cannot be written to
 */
export function replaceFiles(files: readonly NewFile[]): void {
  writeAll(diskWith(undefined), files, { isSet: false, isNew: false });
}

/**
 * Writes files that tell of each other, all or none. Whatever happens on the way, a new one never stands beside an old
 * one: a run that dies there leaves some of the files of one state, and not the last.
 *
 * @param options `last`: a file about the others, written after them and put in its place after them; `isNew`: nothing
 *   may stand there
 * @returns the measures of `files`
 * @throws Failure `cannot-write` when a place cannot be written to
 */
export function replaceSet(
  files: readonly NewFile[],
  { last, fault, isNew = false }: { last?: Last; fault?: FaultHook | undefined; isNew?: boolean } = {},
): Measure[] {
  return writeAll(diskWith(fault), files, { isSet: true, last, isNew });
}

type Last = ((measures: readonly Measure[]) => NewFile) | undefined;

/** All are complete beside their places before the first takes its place. */
function writeAll(
  disk: Disk,
  files: readonly NewFile[],
  { isSet, last, isNew }: { isSet: boolean; last?: Last; isNew: boolean },
): Measure[] {
  const staged: Staged[] = [];
  let path = '';
  const stage = (file: NewFile): Measure => {
    path = file.path;
    return stageFile(disk, staged, file);
  };
  try {
    const measures = files.map(stage);
    if (last) stage(last(measures));
    const put = () =>
      putInPlace(disk, staged, { isSet, isNew }, (to) => {
        path = to;
      });
    if (isSet && staged.length > 1) aloneIn(disk, dirname(path), put);
    else put();
    return measures;
  } catch (error) {
    for (const { from } of staged) quietly(() => disk.rmSync(from, { force: true }));
    throw asWriteFailure(error, path);
  }
}

/**
 * Refuses a path at which something stands already.
 *
 * @param shown the path as people see it
 * @throws Failure `is-a-directory` or `file-exists`
 */
export function requireFree(path: string, shown = path): void {
  if (!existsSync(path)) return;
  const isFolder = statSync(path).isDirectory();
  throw new Failure(isFolder ? 'is-a-directory' : 'file-exists', { path: shown });
}

/**
 * Writes a file beside its place, and adds it to those that are to be put there.
 *
 * @throws Failure `is-a-directory`
 */
export function stageFile(disk: Disk, staged: Staged[], { path, chunks }: NewFile): Measure {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new Failure('is-a-directory', { path });
  // A file in its place would take away a pipe that somebody reads, or a device of the machine.
  if (there && !there.isFile()) throw new Failure('not-a-file', { path, what: kindOf(there) });
  makeFolders(dirname(path), (folder) => disk.mkdirSync(folder));
  quietly(() => dropLeftovers(path));
  const from = `${path}.${process.pid}.tmp`;
  staged.push({ from, to: path });
  return writeChunks(disk, { path: from, chunks });
}

/** Removes what runs that were ended, by Ctrl-C or otherwise, have left beside a place. */
function dropLeftovers(path: string): void {
  const begin = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const [, pid] = name.startsWith(begin) ? (/^(\d+)\.tmp$/u.exec(name.slice(begin.length)) ?? []) : [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}

/** Returns the failure of writing a file: with the names under which old files are kept that could not be put back. */
export function asWriteFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error;
  const problem = problemOf(error);
  return error instanceof NotPutBack
    ? new Failure('cannot-write', { path, problem, kept: error.kept })
    : new Failure('cannot-write', { path, problem }, exitCodes.refused);
}

/** Name of the folder with the lock of whoever is putting a set in place: two at once would mix theirs. */
const lockName = '.tthc-export';
/** Time to wait for another: moving files takes milliseconds. */
const patienceMs = 10_000;

/**
 * Does some work while nobody else puts a set of files in place in a folder.
 *
 * @throws Failure `busy`
 */
export function aloneIn<T>(disk: Disk, folder: string, work: () => T): T {
  const place = join(folder, lockName);
  const release = takeLockPatiently(disk, place);
  try {
    return work();
  } finally {
    quietly(release);
    quietly(() => disk.rmdirSync(place));
  }
}

function takeLockPatiently(disk: Disk, place: string): () => void {
  const giveUp = performance.now() + patienceMs;
  for (;;) {
    try {
      return takeLock(disk, place);
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
      if (performance.now() > giveUp) throw new Failure('busy', { owner: error.holder }, exitCodes.busy);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    }
  }
}

/** Removes a file; where even that is impossible there is none. */
export function discard(path: string): void {
  quietly(() => rmSync(path, { force: true }));
}

const problemOf = (error: unknown): string =>
  codeOf(error instanceof NotPutBack ? error.cause : error) ?? String(error);
