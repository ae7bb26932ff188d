import { join } from 'node:path';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Progress } from '../model/sequence.ts';
import type { FileChange, SourceFile } from '../model/source-file.ts';
import { codeOf } from '../io/disk.ts';
import { readFolder } from '../io/folder.ts';
import { signatureNow } from '../io/stamps.ts';
import {
  Busy,
  generationOf,
  holdFolder,
  needsRecovery,
  PathRefused,
  recover,
  RecoveryImpossible,
  StaleFiles,
  WriteFailed,
} from '../io/transaction.ts';

/** Time to wait for another process that is writing: a large change takes a second or two. */
const patienceMs = 10_000;
const pauseMs = 30;

/**
 * Reads all files of a catalog folder in one state: see {@link whenSettled}.
 *
 * @throws Failure `busy` or `recovery-impossible`
 */
export function readCatalogFolder(root: string): SourceFile[] {
  const giveUp = performance.now() + patienceMs;
  for (;;) {
    const generation = settledGeneration(root, giveUp);
    try {
      const files = readFolder(root);
      if (isUnchanged(root, generation)) return files;
    } catch (error) {
      // A file that was listed may be gone by now: that is no fault of the folder.
      if (isUnchanged(root, generation)) throw error;
    }
  }
}

/**
 * Reads something of a catalog folder in one state: what an interrupted run left behind is settled first, a run that
 * is under way is waited for, and where one began or ended meanwhile all is read again.
 *
 * @param read is given the generation of the folder, by which later reading can tell that it is still the same
 * @throws Failure `busy` or `recovery-impossible`
 */
export async function whenSettled<T>(root: string, read: (generation: string) => Promise<T>): Promise<T> {
  const giveUp = performance.now() + patienceMs;
  for (;;) {
    const generation = settledGeneration(root, giveUp);
    try {
      const result = await read(generation);
      if (isUnchanged(root, generation)) return result;
    } catch (error) {
      if (isUnchanged(root, generation)) throw error;
    }
  }
}

function settledGeneration(root: string, giveUp: number): string {
  settleOrWait(root, giveUp);
  if (performance.now() > giveUp) throw new Failure('busy', { owner: root }, exitCodes.busy);
  return generationOf(root);
}

/** Tells whether no run has begun or ended since a folder had a generation. */
export const isUnchanged = (root: string, generation: string): boolean =>
  generationOf(root) === generation && !needsRecovery(root);

/**
 * Returns what tells whether a folder still has the files that it had at a generation. Somebody may have held it
 * meanwhile and changed nothing: then it is the same.
 *
 * @param signature that of the files at the generation
 */
export function sameFiles(root: string, generation: string, signature: string): () => boolean {
  let known = generation;
  return () => {
    if (isUnchanged(root, known)) return true;
    const now = generationOf(root);
    if (needsRecovery(root) || signatureNow(root) !== signature) return false;
    known = now;
    return true;
  };
}

/** Settles what an interrupted run left behind; waits for one that is under way. */
function settleOrWait(root: string, giveUp: number): void {
  while (needsRecovery(root)) {
    try {
      recover(root);
    } catch (error) {
      if (!(error instanceof Busy) || performance.now() > giveUp) throw asFailure(root, error);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}

/** Writes changes to a catalog's files, all or nothing, and returns the paths that were changed. */
export type CarryOut = (changes: readonly FileChange[]) => Promise<string[]>;

/**
 * Holds a catalog folder against other writers while some work reads, plans and writes: it rests on one state.
 *
 * @throws Failure when the folder is busy or cannot be written; `changed-meanwhile` where somebody edited it by hand
 *   meanwhile: then nothing was changed
 */
export async function holdingCatalog<T>(
  root: string,
  work: (carryOut: CarryOut) => Promise<T>,
  progress?: Progress,
): Promise<T> {
  const hold = await orFailure(root, () => holdFolder(root, { lockTimeoutMs: patienceMs, progress }));
  try {
    return await work((changes) => orFailure(root, () => hold.change(changes)));
  } finally {
    hold.release();
  }
}

async function orFailure<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(root, error);
  }
}

function asFailure(root: string, error: unknown): unknown {
  const within = (paths: readonly string[]) => paths.map((path) => join(root, path));
  if (error instanceof Busy) return new Failure('busy', { owner: error.holder }, exitCodes.busy);
  if (error instanceof RecoveryImpossible) {
    const { paths, cause } = error;
    const problem = codeOf(cause);
    return new Failure(
      'recovery-impossible',
      { paths: within(paths), ...(problem !== undefined && { problem }) },
      exitCodes.busy,
    );
  }
  if (error instanceof StaleFiles)
    return new Failure('changed-meanwhile', { paths: within([...error.paths]) }, exitCodes.refused);
  if (error instanceof WriteFailed)
    return new Failure(
      'cannot-write',
      { path: join(root, error.path), problem: error.code },
      exitCodes.refused,
    );
  if (error instanceof PathRefused)
    return new Failure(
      'cannot-write',
      { path: join(root, error.path), problem: 'EACCES' },
      exitCodes.refused,
    );
  return error;
}
