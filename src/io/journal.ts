/**
 * The journal: what stands on disk for as long as the tree may be neither before nor after.
 *
 * It names every target with the hash of the text it held and of the text it shall hold. The two
 * texts lie beside it as `<temp>.old` and `<temp>.new`, flushed before the journal was. So whoever
 * finds a journal can tell of each target whether it was done, and go on or go back: by renames, which
 * need no space on a full disk.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  allowing,
  type Disk,
  emptyFolder,
  flushFolder,
  foldersOf,
  forFile,
  missingFolders,
  patiently,
  quietly,
  RecoveryImpossible,
  readIfThere,
  WriteFailed,
  writeDurably,
} from './disk.ts';

/** The folder inside the catalog that holds all working files; it is there only during a run. */
export const workName = '.tthc';

/** One file of a change. */
export interface JournalEntry {
  /** Its path in the catalog. */
  target: string;
  /** The stem of its two texts in the working folder. */
  temp: string;
  /** The hash of what it held; null where there was no file. */
  before: string | null;
  /** The hash of what it shall hold; null where it is removed. */
  after: string | null;
}

export interface Journal {
  version: 1;
  entries: JournalEntry[];
  /** Folders that the change has to make, outer ones first. */
  made: string[];
}

/** One of the two texts of an entry. */
type Side = 'old' | 'new';

export type Recovery = 'nothing' | 'rolled-back' | 'completed';

/** Returns the folder of working files of a catalog. */
export function workFolder(root: string): string {
  return join(root, workName);
}

/** Returns where one of an entry's two texts lies. */
export function tempPath(root: string, temp: string, which: Side): string {
  return join(workFolder(root), `${temp}.${which}`);
}

/** Returns the path of the journal; it exists only while a change is under way or interrupted. */
export function journalPath(root: string): string {
  return join(workFolder(root), 'journal');
}

function targetOf(entry: JournalEntry): string {
  return entry.target;
}

/** Returns the hash by which the journal knows a text. */
export function hashOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Carries out a change whose texts are staged: all of it, or, where that fails, nothing.
 *
 * @throws WriteFailed the tree is as it was
 * @throws RecoveryImpossible not even that was possible; the journal stays for the next run
 */
export function carryOut(disk: Disk, root: string, journal: Journal): void {
  try {
    commit(disk, root, journal);
    complete(disk, root, journal, journal.entries);
  } catch (error) {
    if (isCommitted(disk, root, error)) takeBack(disk, root, journal);
    throw error;
  }
}

/**
 * Tells whether a change that failed stands in the journal.
 *
 * @throws RecoveryImpossible where the disk does not even say that
 */
function isCommitted(disk: Disk, root: string, failure: unknown): boolean {
  try {
    return disk.readdirSync(workFolder(root)).includes('journal');
  } catch {
    throw new RecoveryImpossible([`${workName}/journal`], failure);
  }
}

/**
 * Settles what an interrupted run left behind, and clears it away. The lock must be held.
 *
 * @throws RecoveryImpossible nothing was touched
 */
export function settle(disk: Disk, root: string): Recovery {
  const left = disk.readdirSync(workFolder(root));
  const outcome = left.includes('journal') ? resume(disk, root) : outcomeWithout(left);
  clear(disk, root);
  return outcome;
}

/** Clears the working folder, but for the lock and for what hides the folder from git. */
export function clear(disk: Disk, root: string): void {
  emptyFolder(disk, workFolder(root), ['lock', '.gitignore']);
}

/**
 * Returns the outcome of a run that left no journal: the tree is whole, as the run got as far as `done`, or
 * not even to the commit.
 */
function outcomeWithout(left: readonly string[]): Recovery {
  if (left.includes('done')) return 'completed';
  return left.some((name) => /\.(old|new)$/.test(name)) ? 'rolled-back' : 'nothing';
}

function resume(disk: Disk, root: string): Recovery {
  const journal = readJournal(disk, root);
  const done = new Set(doneEntries(disk, root, journal));
  const open = journal.entries.filter((entry) => !done.has(entry));
  if (open.every((entry) => isStaged(disk, root, entry, 'new'))) {
    try {
      complete(disk, root, journal, open);
      return 'completed';
    } catch {
      // What cannot be completed may still be taken back.
    }
  }
  takeBack(disk, root, journal);
  return 'rolled-back';
}

/**
 * Writes the journal and commits the change by renaming it: before the rename nothing has happened, after it
 * everything will.
 */
function commit(disk: Disk, root: string, journal: Journal): void {
  forFile(workName, () => {
    const draft = `${journalPath(root)}.draft`;
    writeDurably(disk, draft, JSON.stringify(journal));
    patiently(() => disk.renameSync(draft, journalPath(root)));
    flushFolder(disk, workFolder(root));
    flushFolder(disk, root);
  });
}

/** Does the entries that are still open, then closes the journal. */
function complete(disk: Disk, root: string, journal: Journal, open: readonly JournalEntry[]): void {
  putAll(disk, root, open, 'new');
  removeEmpty(disk, root, foldersOf(journal.entries.filter(({ after }) => after === null).map(targetOf)));
  flushTargets(disk, root, journal);
  forFile(workName, () =>
    patiently(() => disk.renameSync(journalPath(root), join(workFolder(root), 'done'))),
  );
  quietly(() => flushFolder(disk, workFolder(root)));
}

/** Undoes the entries that were done, then drops the journal. */
function takeBack(disk: Disk, root: string, journal: Journal): void {
  const done = doneEntries(disk, root, journal);
  const lost = done.filter((entry) => !isStaged(disk, root, entry, 'old'));
  if (lost.length > 0) throw new RecoveryImpossible(lost.map(targetOf));
  try {
    putAll(disk, root, done, 'old');
    removeEmpty(disk, root, journal.made);
    flushTargets(disk, root, journal);
    allowing(['ENOENT'], () => patiently(() => disk.unlinkSync(journalPath(root))));
    quietly(() => flushFolder(disk, workFolder(root)));
  } catch (error) {
    throw new RecoveryImpossible([error instanceof WriteFailed ? error.path : `${workName}/journal`], error);
  }
}

/** Makes targets hold their new or their old text, or none. */
function putAll(disk: Disk, root: string, entries: readonly JournalEntry[], which: Side): void {
  const full = entries.filter((entry) => hashFor(entry, which) !== null);
  for (const folder of foldersOf(full.map(targetOf))) {
    forFile(folder, () => allowing(['EEXIST'], () => disk.mkdirSync(join(root, folder))));
  }
  for (const entry of entries) {
    const path = join(root, entry.target);
    const put = () => {
      if (hashFor(entry, which) === null) disk.unlinkSync(path);
      else disk.renameSync(tempPath(root, entry.temp, which), path);
    };
    forFile(entry.target, () => patiently(put));
  }
}

/** Removes those of the folders that are empty, inner ones first. That one stays is no harm: only files count. */
function removeEmpty(disk: Disk, root: string, folders: readonly string[]): void {
  for (const folder of folders.toReversed()) quietly(() => disk.rmdirSync(join(root, folder)));
}

function flushTargets(disk: Disk, root: string, journal: Journal): void {
  for (const folder of ['.', ...foldersOf(journal.entries.map(targetOf))]) {
    forFile(folder, () => flushFolder(disk, join(root, folder)));
  }
}

/**
 * The entries whose target holds its new text.
 *
 * @throws RecoveryImpossible when some hold neither their new text nor their old one
 */
function doneEntries(disk: Disk, root: string, journal: Journal): JournalEntry[] {
  const now = new Map(journal.entries.map(({ target }) => [target, hashAt(disk, join(root, target))]));
  const foreign = journal.entries.filter(({ target, before, after }) => {
    return now.get(target) !== before && now.get(target) !== after;
  });
  if (foreign.length > 0) throw new RecoveryImpossible(foreign.map(targetOf));
  return journal.entries.filter(({ target, after }) => now.get(target) === after);
}

/**
 * The journal as it lies there, which may be anybody's: its paths are looked at like any others.
 *
 * @throws RecoveryImpossible when it is not one of ours
 */
function readJournal(disk: Disk, root: string): Journal {
  const text = disk.readFileSync(journalPath(root), 'utf8');
  try {
    const journal: Journal = JSON.parse(text);
    if (journal.version === 1 && journal.entries.every(({ temp }) => /^\d+$/.test(temp))) {
      missingFolders(disk, root, [...journal.made, ...journal.entries.map(targetOf)]);
      return journal;
    }
  } catch (error) {
    throw new RecoveryImpossible([`${workName}/journal`], error);
  }
  throw new RecoveryImpossible([`${workName}/journal`]);
}

/** Tells whether a text that an entry needs lies ready. */
function isStaged(disk: Disk, root: string, entry: JournalEntry, which: Side): boolean {
  const hash = hashFor(entry, which);
  return hash === null || hashAt(disk, tempPath(root, entry.temp, which)) === hash;
}

function hashFor(entry: JournalEntry, which: Side): string | null {
  return which === 'new' ? entry.after : entry.before;
}

/** Returns the hash of a file: null for no file, undefined for one that cannot be read. */
function hashAt(disk: Disk, path: string): string | null | undefined {
  try {
    const bytes = readIfThere(disk, path);
    return bytes === undefined ? null : hashOf(bytes);
  } catch {
    return undefined;
  }
}
