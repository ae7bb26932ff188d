import { exitCodes, Failure } from '../model/failure.ts';
import type { FileChange, SourceFile } from '../model/source-file.ts';
import { readFolder } from '../io/folder.ts';
import {
  Busy,
  changeFiles,
  needsRecovery,
  PathRefused,
  recover,
  RecoveryImpossible,
  StaleFiles,
  WriteFailed,
} from '../io/transaction.ts';

/** How long to wait for another process that is writing: a large change takes a second or two. */
const patienceMs = 10_000;
const pauseMs = 30;

/**
 * Reads a catalog folder that stands between no two states: what an interrupted run left behind is
 * settled first, and a run that is under way is waited for.
 *
 * @throws Failure `busy` or `recovery-impossible`
 */
export function readCatalogFolder(root: string): SourceFile[] {
  const giveUp = performance.now() + patienceMs;
  for (;;) {
    settleOrWait(root, giveUp);
    const files = readFolder(root);
    if (!needsRecovery(root)) return files;
  }
}

/**
 * Reads something of a catalog folder that stands between no two states, again when a write came between.
 *
 * @throws Failure `busy` or `recovery-impossible`
 */
export async function whenSettled<T>(root: string, read: () => Promise<T>): Promise<T> {
  const giveUp = performance.now() + patienceMs;
  for (;;) {
    settleOrWait(root, giveUp);
    const result = await read();
    if (!needsRecovery(root)) return result;
  }
}

/** Settles what an interrupted run left behind; waits for one that is under way. */
function settleOrWait(root: string, giveUp: number): void {
  while (needsRecovery(root)) {
    try {
      recover(root);
    } catch (error) {
      if (!(error instanceof Busy) || performance.now() > giveUp) throw asFailure(error);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}

/**
 * Changes files of a catalog folder, all or nothing.
 *
 * @throws Failure when it is busy, cannot be written, or has changed since it was read; then nothing was changed
 */
export async function changeCatalogFolder(root: string, changes: readonly FileChange[]): Promise<string[]> {
  try {
    return await changeFiles(root, changes, { lockTimeoutMs: patienceMs });
  } catch (error) {
    throw asFailure(error);
  }
}

function asFailure(error: unknown): unknown {
  if (error instanceof Busy) {
    const { owner, path } = error;
    return new Failure(
      'busy',
      { owner: owner ? `pid ${owner.pid}, ${owner.host}, ${owner.since}` : path },
      exitCodes.busy,
    );
  }
  if (error instanceof RecoveryImpossible)
    return new Failure('recovery-impossible', { paths: [...error.paths] }, exitCodes.busy);
  if (error instanceof StaleFiles)
    return new Failure('changed-meanwhile', { paths: [...error.paths] }, exitCodes.refused);
  if (error instanceof WriteFailed)
    return new Failure('cannot-write', { path: error.path, problem: error.code }, exitCodes.refused);
  if (error instanceof PathRefused)
    return new Failure('cannot-write', { path: error.path, problem: 'EACCES' }, exitCodes.refused);
  return error;
}
