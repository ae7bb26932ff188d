import { createHash, hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { listFiles, readSource } from './folder.ts';
import { startThread } from './thread.ts';

/** The files of a folder as they stood at one moment, without having been read. */
export interface Stamps {
  /** Paths inside the folder, in order. */
  paths: readonly string[];
  /** Size of all files together. */
  bytes: number;
  /** Hash of the file system's facts about all files: name, size, times of change, inode. */
  signature: string;
  /**
   * Files that were changed just before: another change within the tick of the file system's clock could
   * go unseen, so that only their content tells (as in git's index).
   */
  doubtful: readonly string[];
}

/** Longer than the tick of any file system's clock: FAT counts in steps of two seconds. */
const clockTickMs = 2500;

const mayBeGone = { throwIfNoEntry: false } as const;

/** Number of files that one thread takes at a time: their hashes make the signature, whichever thread took them. */
const partSize = 4000;
/** Number of files from which a second thread is worth its start. */
const filesWorthAThread = 30_000;

/** Files to be looked at, by as many threads as there are: each takes the next part until none is left. */
interface StampTask {
  root: string;
  /** Paths joined by NUL: one text goes to another thread faster than many. */
  paths: string;
  now: number;
  /** Number of parts that have been taken; shared between threads. */
  taken: Int32Array;
}

/** Facts of the file system about one part. */
interface StampedPart extends Pick<Stamps, 'bytes' | 'signature' | 'doubtful'> {
  part: number;
}

/**
 * Lists all YAML files of a catalog folder with the file system's facts about them.
 *
 * @param now milliseconds since 1970
 * @throws Failure `cannot-read`
 */
export async function stampFolder(root: string, now: number): Promise<Stamps> {
  const { paths, task } = taskOf(root, now);
  const parts: StampedPart[] = [];
  const helped =
    paths.length >= filesWorthAThread && availableParallelism() > 1
      ? startThread<StampedPart>('stamp-files', task, (part) => parts.push(part))
      : undefined;
  parts.push(...stampParts(task));
  await helped;
  parts.sort((a, b) => a.part - b.part);
  return {
    paths,
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    signature: signatureOf(parts),
    doubtful: parts.flatMap(({ doubtful }) => doubtful),
  };
}

/** Returns the signature of a folder as it is now, on this thread alone: see {@link Stamps}. */
export function signatureNow(root: string): string {
  return signatureOf([...stampParts(taskOf(root, 0).task)]);
}

function taskOf(root: string, now: number): { paths: string[]; task: StampTask } {
  const paths = listFiles(root).sort();
  const taken = new Int32Array(new SharedArrayBuffer(4));
  return { paths, task: { root, paths: paths.join('\0'), now, taken } };
}

const signatureOf = (parts: readonly StampedPart[]): string =>
  hash('sha1', parts.map(({ signature }) => signature).join(''));

/** Looks at part after part for as long as there is one. */
export function* stampParts({ root, paths, now, taken }: StampTask): Generator<StampedPart> {
  const all = paths === '' ? [] : paths.split('\0');
  for (;;) {
    const part = Atomics.add(taken, 0, 1);
    const own = all.slice(part * partSize, (part + 1) * partSize);
    if (own.length === 0) return;
    yield { part, ...stampPart(root, own, now) };
  }
}

/** The number of facts in {@link factsOf}. */
export const factCount = 4;

/** Returns what the file system says of a file: size, both times of change, number; -1 for one that is gone. */
export function factsOf(path: string): [size: number, mtimeMs: number, ctimeMs: number, ino: number] {
  const stat = lstatSync(path, mayBeGone);
  return stat ? [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino] : [-1, -1, -1, -1];
}

function stampPart(root: string, paths: readonly string[], now: number): Omit<StampedPart, 'part'> {
  const doubtful: string[] = [];
  // Numbers stay numbers: of a nation's files it is their digits that would take the time.
  const facts = new Float64Array(paths.length * factCount);
  let bytes = 0;
  for (const [i, path] of paths.entries()) {
    const own = factsOf(`${root}/${path}`);
    facts.set(own, i * factCount);
    const [size, mtimeMs] = own;
    bytes += Math.max(0, size);
    if (mtimeMs > now - clockTickMs) doubtful.push(path);
  }
  const signature = createHash('sha1').update(paths.join('\0')).update(facts).digest('hex');
  return { bytes, signature, doubtful };
}

/** Returns a hash of the files' contents; undefined where one cannot be read. */
export function hashContents(root: string, paths: readonly string[]): string | undefined {
  const hash = createHash('sha1');
  try {
    for (const path of paths) hash.update(path).update('\0').update(readSource(root, path).text).update('\0');
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
