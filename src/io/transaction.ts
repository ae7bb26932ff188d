/**
 * Changing many small text files as one: all of them or none, whatever happens on the way.
 *
 * 1. Take the lock; settle what an interrupted run left behind.
 * 2. Check that every file still holds the text that the change starts from.
 * 3. Stage each new text in `.tthc/`, keep each old one there as a hard link, flush; check again.
 * 4. Write and flush the journal, give it its name: the commit point. (journal.ts)
 * 5. Rename the new texts into place, remove what is to go, flush the folders.
 * 6. Rename the journal to `done`, clear `.tthc/`, give the lock back.
 *
 * A kill before 4 leaves the tree untouched; after 4, the next run completes the change. A failure
 * after 4 that is not a kill (a target's folder turned read-only) takes it back. Space is needed only
 * up to 4, so a full disk is met while nothing has happened yet.
 *
 * Once the lock is taken everything is synchronous. Node runs signal handlers between two turns of
 * its event loop, so nothing in this process can interrupt a change, and there is no order of events
 * to think through. To flush in parallel would be faster by a third at most (1,900 files: 0.54 s
 * against 0.75 s); writing a batch before flushing it already wins most of what there is to win.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import {
  type Disk,
  diskWith,
  type FaultHook,
  forFile,
  missingFolders,
  quietly,
  WriteFailed,
} from './disk.ts';
import type { Progress } from '../model/sequence.ts';
import type { FileChange } from '../model/source-file.ts';
import { carryOut, clear, journalPath, type Recovery, settle, workFolder, workName } from './journal.ts';
import { Busy, takeLock } from './lock.ts';
import { check, checkAgain, isReal, refuseTwins, stage } from './stage.ts';

export { type FaultHook, PathRefused, RecoveryImpossible, WriteFailed } from './disk.ts';
export { Busy } from './lock.ts';
export { StaleFiles } from './stage.ts';

export interface ChangeOptions {
  /** Time to wait for another process's lock; 0, the default: not at all. */
  lockTimeoutMs?: number;
  fault?: FaultHook;
  /** Is told how much of a change has been written. */
  progress?: Progress | undefined;
}

/** Pause between looks at the lock: about as long as a small change takes. */
const lockPauseMs = 30;

/**
 * Changes files of a folder, all or nothing. Where `before` equals `after`, the file is only checked.
 *
 * SIGINT, SIGTERM and SIGHUP are held back while the change is carried out, and take effect after it:
 * the process's own listeners run then, and where there are none the signal does what it always does.
 *
 * @returns the paths that were changed, in the order given
 * @throws PathRefused a path leads out of the folder, or two are one
 * @throws StaleFiles a file does not hold its `before`
 * @throws WriteFailed no space, no permission, a folder in place of a file…
 * @throws Busy another process holds the lock
 * @throws RecoveryImpossible an interrupted run's leftovers, or this one's, can be settled neither way;
 *   after any other error the tree is as it was
 */
export async function changeFiles(
  root: string,
  changes: readonly FileChange[],
  options: ChangeOptions = {},
): Promise<string[]> {
  if (!changes.some(isReal)) return [];
  const hold = await holdFolder(root, options);
  try {
    return await hold.change(changes);
  } finally {
    hold.release();
  }
}

/** A folder that no other process changes until it is let go: what is read, planned and written meanwhile is one state. */
export interface Hold {
  /** Changes files, all or nothing, and lets the folder go; throws as {@link changeFiles}. */
  change(changes: readonly FileChange[]): Promise<string[]>;
  release(): void;
}

/**
 * Takes a folder's lock, waiting for whoever holds it, and settles what an interrupted run left behind. A folder that
 * can only be read is held without: it is refused when there is something to write.
 *
 * @throws Busy another process holds the lock for longer than there is time to wait
 * @throws RecoveryImpossible
 * @throws WriteFailed the folder cannot be written
 */
export async function holdFolder(root: string, options: ChangeOptions = {}): Promise<Hold> {
  const disk = diskWith(options.fault);
  const giveUp = performance.now() + (options.lockTimeoutMs ?? 0);
  for (;;) {
    try {
      return holdNow(disk, root, options.progress);
    } catch (error) {
      if (isReadOnly(error) && !needsRecovery(root)) return heldByNobody(error);
      if (!(error instanceof Busy) || performance.now() >= giveUp) throw error;
      await sleep(lockPauseMs * (0.5 + Math.random()));
    }
  }
}

/** Tells whether a folder may only be read: nobody who runs as we do can change it. */
const isReadOnly = (error: unknown): error is WriteFailed =>
  error instanceof WriteFailed && ['EACCES', 'EPERM', 'EROFS'].includes(error.code);

/** Holds a folder that can only be read, for work that may turn out to have nothing to write. */
const heldByNobody = (error: WriteFailed): Hold => ({
  change: async (changes) => {
    if (changes.some(isReal)) throw error;
    return [];
  },
  release: () => {},
});

function holdNow(disk: Disk, root: string, progress?: Progress): Hold {
  const giveBack = openLock(disk, root);
  let isHeld = true;
  const release = () => {
    if (isHeld) giveBack();
    isHeld = false;
  };
  try {
    forFile(workName, () => settle(disk, root));
  } catch (error) {
    release();
    throw error;
  }
  return {
    change: async (changes) => {
      if (!changes.some(isReal)) return [];
      refuseTwins(changes);
      return holdingSignals(() => {
        try {
          return forFile(workName, () => changeNow(disk, root, changes, progress));
        } finally {
          release();
        }
      });
    },
    release,
  };
}

/**
 * Settles what an interrupted run left behind, by completing it or taking it back.
 *
 * @throws RecoveryImpossible files were changed since by somebody else; nothing was touched
 * @throws Busy the run is not interrupted, it is still at it
 * @throws WriteFailed the folder cannot be written
 */
export function recover(root: string, options: Pick<ChangeOptions, 'fault'> = {}): Recovery {
  const disk = diskWith(options.fault);
  return existsSync(workFolder(root)) ? withLock(disk, root, () => settle(disk, root)) : 'nothing';
}

/** Tells whether the files may be between before and after: a change is under way, or was interrupted. */
export function needsRecovery(root: string): boolean {
  return existsSync(journalPath(root));
}

/** Takes the lock. What gives it back leaves no trace, except a journal that could not be settled. */
function openLock(disk: Disk, root: string): () => void {
  const folder = workFolder(root);
  return forFile(workName, () => {
    missingFolders(disk, root, [`${workName}/lock`]); // refuses a link in its place
    const release = takeLock(disk, folder);
    const giveBack = () => {
      quietly(() => {
        if (existsSync(journalPath(root))) return;
        clear(disk, root);
        disk.unlinkSync(join(folder, '.gitignore'));
      });
      quietly(release);
      quietly(() => disk.rmdirSync(folder));
    };
    try {
      disk.writeFileSync(join(folder, '.gitignore'), '*\n');
      return giveBack;
    } catch (error) {
      giveBack();
      throw error;
    }
  });
}

/** Does some work under the lock. */
function withLock<T>(disk: Disk, root: string, work: () => T): T {
  const release = openLock(disk, root);
  try {
    return forFile(workName, work);
  } finally {
    release();
  }
}

/**
 * Returns what changes whenever a run takes the lock or gives it back: both make or remove an entry of the folder. A
 * reader that finds another value afterwards has perhaps read of two states.
 */
export function generationOf(root: string): string {
  const stat = statSync(root, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
}

function changeNow(disk: Disk, root: string, changes: readonly FileChange[], progress?: Progress): string[] {
  settle(disk, root);
  const real = changes.filter(isReal);
  const { modes, missing } = check(disk, root, changes);
  const entries = stage(disk, root, real, modes, progress);
  // Editors know nothing of our lock; flushing took long enough for one to save a file.
  checkAgain(disk, root, changes);
  carryOut(disk, root, { version: 1, entries, made: missing });
  return real.map(({ path }) => path);
}

/** Signals that end a process; Ctrl-C, kill, a closed terminal. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does some synchronous work; signals that would end the process take effect after it.
 *
 * The listener only has to be there: while one is, a signal waits until the event loop polls. Other
 * listeners get it then. If there are none, it is raised again, to do what it does by default.
 */
async function holdingSignals<T>(work: () => T): Promise<T> {
  const raised = new Set<NodeJS.Signals>();
  const note = (signal: NodeJS.Signals) => raised.add(signal);
  for (const signal of endings) process.on(signal, note);
  try {
    return work();
  } finally {
    // The first turn may end in the round that called us, which has polled already; the second does not.
    await turn();
    await turn();
    for (const signal of endings) process.off(signal, note);
    for (const signal of raised) if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  }
}
