/** Putting files that lie ready into their places: all of them or none. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../model/failure.ts';
import { codeOf, type Disk, flushFolder, patiently, quietly } from './disk.ts';

/** A file that waits beside its place. */
export interface Staged {
  from: string;
  to: string;
}

/** Tells that the files which stood there could not all be put back; they are kept under other names. */
export class NotPutBack extends Error {
  readonly kept: readonly string[];

  constructor(kept: readonly string[], cause: unknown) {
    super('not put back', { cause });
    this.kept = kept;
  }
}

/**
 * Moves files into their places; where one cannot be moved, everything is put back.
 *
 * The files of a set tell of each other, so those of two states never stand side by side: all but the first go away,
 * the last one first, before the first is replaced and the others come.
 *
 * @param options `isNew`: nothing may stand at the places, nor be put there by somebody else meanwhile; `gone`: files that
 *   are removed once all others are in place
 * @param atFile is told of each place before it is touched
 * @throws NotPutBack
 * @throws Failure `file-exists`
 */
export function putInPlace(
  disk: Disk,
  staged: readonly Staged[],
  { isSet, isNew, gone = [] }: { isSet: boolean; isNew: boolean; gone?: readonly string[] },
  atFile: (to: string) => void,
): void {
  const kept = new Map<string, string>();
  const undo: (() => void)[] = [];
  const remove = (to: string) => patiently(() => disk.unlinkSync(to));
  const putBack = (to: string, old: string | undefined) => {
    if (old === undefined) return remove(to);
    moveBack(disk, old, to);
    kept.delete(to);
  };
  const takeAway = (to: string) => {
    const old = kept.get(to);
    if (old === undefined) return;
    atFile(to);
    remove(to);
    undo.push(() => putBack(to, old));
  };
  try {
    for (const { from, to } of staged) {
      atFile(to);
      keepOld(disk, to, `${from}.old`, kept);
      if (isNew && kept.has(to)) throw new Failure('file-exists', { path: to });
    }
    const away = isSet ? staged.slice(1).toReversed() : [];
    for (const { to } of away) takeAway(to);
    for (const file of staged) {
      atFile(file.to);
      if (isNew) moveToFree(disk, file);
      else patiently(() => disk.renameSync(file.from, file.to));
      undo.push(() => putBack(file.to, away.includes(file) ? undefined : kept.get(file.to)));
    }
    for (const to of gone) {
      atFile(to);
      keepOld(disk, to, `${to}.${process.pid}.old`, kept);
      takeAway(to);
    }
    for (const folder of new Set(staged.map(({ to }) => dirname(to)))) flushFolder(disk, folder);
  } catch (error) {
    try {
      for (const step of undo.toReversed()) step();
    } catch {
      throw new NotPutBack([...kept.values()], error);
    }
    dropAll(disk, kept);
    throw error;
  }
  dropAll(disk, kept);
}

/** Moves a file to a place that is free: a rename would replace what somebody has put there since it was looked at. */
function moveToFree(disk: Disk, { from, to }: Staged): void {
  try {
    disk.linkSync(from, to);
  } catch (error) {
    // Where there are no links, there is no better way than to look once more.
    if (codeOf(error) === 'EEXIST' || statSync(to, { throwIfNoEntry: false }))
      throw new Failure('file-exists', { path: to });
    patiently(() => disk.renameSync(from, to));
    return;
  }
  quietly(() => disk.unlinkSync(from));
}

/** Keeps what stands at a path under a second name too. */
function keepOld(disk: Disk, path: string, name: string, kept: Map<string, string>): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return;
  kept.set(path, name);
  linkOrCopy(disk, path, name);
}

/** Moves a kept file back; where it cannot be renamed, its content is put there in another way. */
function moveBack(disk: Disk, old: string, to: string): void {
  try {
    patiently(() => disk.renameSync(old, to));
  } catch {
    linkOrCopy(disk, old, to);
    quietly(() => disk.rmSync(old, { force: true }));
  }
}

function linkOrCopy(disk: Disk, from: string, to: string): void {
  try {
    disk.linkSync(from, to);
  } catch {
    disk.copyFileSync(from, to);
  }
}

function dropAll(disk: Disk, kept: ReadonlyMap<string, string>): void {
  for (const old of kept.values()) quietly(() => disk.rmSync(old, { force: true }));
}
