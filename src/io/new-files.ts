import { createHash } from 'node:crypto';
import {
  closeSync,
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
import { isDirectory } from './folder.ts';

type Content = string | Uint8Array;

/** A file to be written, chunk after chunk: a large file is never whole in memory. */
export interface NewFile {
  path: string;
  chunks: Iterable<Content>;
}

/** How long a file is, and what it hashes to. */
export interface Measure {
  bytes: number;
  sha256: string;
}

/** Measures a file as it lies on disk; undefined where there is none. */
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
 * its place, so that what cannot be made leaves everything as it was.
 *
 * @param last a file about the others, written after them and put in its place after them
 * @returns the measures of `files`
 * @throws Failure `cannot-write` when a place cannot be written to
 */
export function replaceFiles(
  files: readonly NewFile[],
  last?: (measures: readonly Measure[]) => NewFile,
): Measure[] {
  const staged: { from: string; to: string }[] = [];
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
    for (const { from, to } of staged) {
      path = to;
      renameSync(from, to);
    }
    return measures;
  } catch (error) {
    for (const { from } of staged) discard(from);
    throw error instanceof Failure ? error : new Failure('cannot-write', { path, problem: problemOf(error) });
  }
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
