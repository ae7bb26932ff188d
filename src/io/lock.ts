/**
 * A lock that dies with its process.
 *
 * Node has no flock, so the lock is a folder that holds one file, which says who owns it. The folder
 * is filled under another name and then renamed: it exists only complete, and a rename onto a folder
 * with something in it fails everywhere (hard links, the other way to this, are missing on exFAT).
 * An empty `lock` folder is a lock that somebody was about to remove, and counts as none.
 *
 * A dead owner's lock is buried by one process only: the one that holds the lock `bury-<nonce>`,
 * where the nonce is the dead lock's own. Two processes may both find a lock dead, but the slower one
 * cannot remove what the faster one has put in its place: it looks again while it alone may bury.
 * A burier that dies leaves a dead lock, which is buried the same way.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import {
  allowing,
  codeOf,
  type Disk,
  patiently,
  quietly,
  readIfThere,
  removeFolder,
  writeDurably,
} from './disk.ts';

/** The process that holds a lock. */
export interface Owner {
  pid: number;
  host: string;
  /** Time at which it took the lock, ISO 8601. */
  since: string;
  command: string;
  /** Random text that tells this lock from every other. */
  nonce: string;
  /** Start time of the process, in the kernel's own count: tells it from a later one with its pid. */
  started?: string;
  /** Pid namespace; containers on one host have several. */
  pidSpace?: string;
}

/** Somebody else holds the lock. */
export class Busy extends Error {
  /** Undefined where the lock does not say. */
  readonly owner: Owner | undefined;
  /** Names the owner in one line, for people; the lock itself where it does not say. */
  readonly holder: string;
  /** True when the owner is on another host or in another container: such a lock is never broken. */
  readonly elsewhere: boolean;
  /** Path of the lock, for whoever knows that its owner is gone and wants to remove it. */
  readonly path: string;

  constructor(path: string, owner: Owner | undefined) {
    super(owner ? `locked by process ${owner.pid} on ${owner.host} since ${owner.since}` : `locked: ${path}`);
    this.name = 'Busy';
    this.path = path;
    this.owner = owner;
    this.holder = owner ? `pid ${owner.pid}, ${owner.host}, ${owner.since}` : path;
    this.elsewhere = owner !== undefined && !isHere(owner);
  }
}

/** More rounds than any race needs: each lost round means that another process got on. */
const maxRounds = 100;

/**
 * Takes a folder's lock, making the folder where needed.
 *
 * @returns what gives it back
 * @throws Busy when a living process holds it, or one that cannot be seen from here
 */
export function takeLock(disk: Disk, folder: string, name = 'lock'): () => void {
  const path = join(folder, name);
  let held: Owner | undefined;
  for (let round = 0; round < maxRounds; round++) {
    held = readOwner(disk, path);
    if (held) {
      if (isAlive(held)) break;
      bury(disk, folder, path, held);
    } else {
      const owner = thisProcess();
      if (place(disk, folder, path, owner)) return () => removeIf(disk, path, owner);
    }
  }
  throw new Busy(path, held);
}

/** Puts our lock in place; false when somebody was faster. */
function place(disk: Disk, folder: string, path: string, owner: Owner): boolean {
  const prepared = `${path}.${owner.nonce}`;
  allowing(['EEXIST'], () => disk.mkdirSync(folder));
  try {
    // Whoever ends a run removes the folder, and with it what others have prepared: hence ENOENT.
    allowing(['ENOENT'], () => {
      disk.mkdirSync(prepared);
      writeDurably(disk, join(prepared, 'owner.json'), JSON.stringify(owner));
    });
    quietly(() => disk.rmdirSync(path)); // an empty one, which Windows would not rename onto
    allowing(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'], () => disk.renameSync(prepared, path));
    // Ours only if it arrived full: what was prepared may have been emptied by then.
    return readOwner(disk, path)?.nonce === owner.nonce;
  } finally {
    quietly(() => removeFolder(disk, prepared));
    quietly(() => disk.rmdirSync(folder)); // works only if it is empty: if we failed, and nobody else is there
  }
}

function bury(disk: Disk, folder: string, path: string, dead: Owner): void {
  const release = takeLock(disk, folder, `bury-${dead.nonce}`);
  try {
    removeIf(disk, path, dead);
  } finally {
    release();
  }
}

/** Removes a lock if it is still that owner's. */
function removeIf(disk: Disk, path: string, owner: Owner): void {
  if (readOwner(disk, path)?.nonce !== owner.nonce) return;
  // Whoever holds the folder's lock by now clears the folder, and with it a lock to bury by that has served: hence ENOENT.
  allowing(['ENOENT'], () => patiently(() => disk.unlinkSync(join(path, 'owner.json'))));
  // From here on it is free: if the folder is not empty, it is already somebody else's.
  quietly(() => disk.rmdirSync(path));
}

/**
 * Returns who holds a lock; undefined when nobody does.
 *
 * @throws Busy when the lock does not say
 */
function readOwner(disk: Disk, path: string): Owner | undefined {
  const bytes = patiently(() => readIfThere(disk, join(path, 'owner.json')));
  if (bytes === undefined) return undefined;
  try {
    const owner: Owner = JSON.parse(bytes.toString('utf8'));
    if (Number.isInteger(owner.pid) && owner.pid > 0 && /^[0-9a-f-]{36}$/.test(owner.nonce)) return owner;
  } catch {
    // Not ours, or of another version: the same to us.
  }
  throw new Busy(path, undefined);
}

function thisProcess(): Owner {
  const started = processState(process.pid)?.started;
  return {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    command: process.argv
      .slice(1, 8)
      .map((word, i) => (i === 0 ? basename(word) : word))
      .join(' '),
    nonce: randomUUID(),
    ...(started !== undefined && { started }),
    ...(pidSpace !== undefined && { pidSpace }),
  };
}

const pidSpace = ifReadable(() => readlinkSync('/proc/self/ns/pid'));

function isHere(owner: Owner): boolean {
  return owner.host === hostname() && owner.pidSpace === pidSpace;
}

function isAlive(owner: Owner): boolean {
  if (!isHere(owner)) return true;
  if (!isRunning(owner.pid)) return false;
  const state = processState(owner.pid);
  // Without /proc a pid is all there is to go by: better to wait for a stranger than to break in.
  if (!state || owner.started === undefined) return true;
  return state.started === owner.started && state.letter !== 'Z';
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Returns what Linux tells of a process: its state (Z: dead, not yet fetched by its parent) and its start. */
function processState(pid: number): { letter: string; started: string } | undefined {
  const stat = ifReadable(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field, the program's name in brackets, may itself hold spaces and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [letter, started] = [fields?.[0], fields?.[19]];
  return letter !== undefined && started !== undefined ? { letter, started } : undefined;
}

function ifReadable(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
