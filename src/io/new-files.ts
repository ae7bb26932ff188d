import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../model/failure.ts';
import { diskWith, flushFolder } from './disk.ts';
import { isDirectory } from './folder.ts';

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

function writeChunks({ path, chunks }: NewFile): Measure {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = openSync(path, 'w');
  try {
    for (const data of gather(chunks)) {
      writeFileSync(file, data);
      hash.update(data);
      bytes += data.length;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
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
 * @throws Failure `cannot-write` when the place cannot be written to
 */
export function replaceFile(path: string, content: Content): void {
  replaceFiles([{ path, chunks: [content] }]);
}

/**
 * Writes files that belong together: all are complete beside their places before the first takes
 * its place, and what stood there is kept until the last has: so that what cannot be made leaves
 * everything as it was.
 *
 * @param last a file about the others, written after them and put in its place after them
 * @returns the measures of `files`
 * @throws Failure `cannot-write` when a place cannot be written to
 */
export function replaceFiles(
  files: readonly NewFile[],
  last?: (measures: readonly Measure[]) => NewFile,
): Measure[] {
  const staged: Staged[] = [];
  let path = '';
  const stage = (file: NewFile): Measure => {
    path = file.path;
    if (isDirectory(path)) throw new Failure('is-a-directory', { path });
    mkdirSync(dirname(path), { recursive: true });
    const from = `${path}.${process.pid}.tmp`;
    staged.push({ from, to: path });
    return writeChunks({ path: from, chunks: file.chunks });
  };
  try {
    const measures = files.map(stage);
    if (last) stage(last(measures));
    putInPlace(staged, (to) => {
      path = to;
    });
    return measures;
  } catch (error) {
    for (const { from } of staged) discard(from);
    throw error instanceof Failure ? error : new Failure('cannot-write', { path, problem: problemOf(error) });
  }
}

/** A file that waits beside its place. */
interface Staged {
  from: string;
  to: string;
}

/** Moves files into their places; where one cannot be moved, those before it are taken back. */
function putInPlace(staged: readonly Staged[], atFile: (to: string) => void): void {
  const kept = staged.map(({ from, to }) => keepOld(to, `${from}.old`));
  const done: Staged[] = [];
  try {
    for (const file of staged) {
      atFile(file.to);
      renameSync(file.from, file.to);
      done.push(file);
    }
    for (const folder of new Set(staged.map(({ to }) => dirname(to))))
      flushFolder(diskWith(undefined), folder);
  } catch (error) {
    for (const { from, to } of done.toReversed()) takeBack(to, `${from}.old`);
    throw error;
  } finally {
    for (const old of kept) if (old !== undefined) discard(old);
  }
}

/** Keeps what stands at a path under a second name; undefined where nothing does. */
function keepOld(path: string, name: string): string | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    linkSync(path, name);
  } catch {
    copyFileSync(path, name);
  }
  return name;
}

/** Puts back what stood at a path; where nothing did, nothing stays. */
function takeBack(path: string, old: string): void {
  if (existsSync(old)) renameSync(old, path);
  else discard(path);
}

/** Removes a file; where even that is impossible there is none. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What it was to be is told by the error that led here.
  }
}

const problemOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
