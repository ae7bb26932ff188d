// The parts of an export that is kept up: what is the same stays untouched, what changed is replaced, what is gone is
// removed. A list of the parts stands beside them; by it they are known as ours the next time.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { diskWith, type Disk, type FaultHook, quietly } from './disk.ts';
import {
  aloneIn,
  asWriteFailure,
  type Measure,
  measureFile,
  type NewFile,
  replaceFile,
  writeChunks,
} from './new-files.ts';
import { putInPlace, type Staged } from './put-in-place.ts';
import { stageFile } from './new-files.ts';
import { makeFolders } from './folder.ts';

/** A part as it is on disk. */
export interface MeasuredPart extends Measure {
  /** Path below the folder. */
  path: string;
}

/** The outcome of writing the parts of a folder. */
export interface KeptParts {
  written: string[];
  unchanged: number;
  removed: string[];
}

interface Keeping {
  /** The parts that the list beside them names: ours, to be replaced and removed. */
  owned: readonly MeasuredPart[];
  /** Path of the list below the folder. */
  list: string;
  /** Makes the list of parts. */
  listOf(parts: readonly MeasuredPart[]): string;
  /** True to replace files that the list does not name. */
  isForced: boolean;
  fault?: FaultHook | undefined;
}

/**
 * Writes the parts of a folder, all or none. Before the first is touched, the list names what was there and what will
 * be: a run that dies on the way leaves parts of both states, and the next knows all of them as ours.
 *
 * @throws Failure `file-exists` for a file of somebody else's in the way, `cannot-write`, `busy`
 */
export function keepParts(folder: string, parts: readonly NewFile[], keeping: Keeping): KeptParts {
  const disk = diskWith(keeping.fault);
  try {
    makeFolders(folder, (path) => disk.mkdirSync(path));
    return aloneIn(disk, folder, () => keepAlone(disk, folder, parts, keeping));
  } catch (error) {
    throw asWriteFailure(error, folder);
  }
}

function keepAlone(disk: Disk, folder: string, parts: readonly NewFile[], keeping: Keeping): KeptParts {
  const { owned, list, listOf, isForced } = keeping;
  const listPath = join(folder, list);
  const isOurs = new Set(owned.map(({ path }) => path));
  const staged: Staged[] = [];
  const measured: MeasuredPart[] = [];
  const written: string[] = [];
  let path = folder;
  try {
    for (const { path: part, chunks } of parts) {
      const to = join(folder, part);
      path = to;
      const measure = stageFile(disk, staged, { path: to, chunks });
      measured.push({ path: part, ...measure });
      const old = measureFile(to);
      if (old?.sha256 !== measure.sha256) {
        if (old && !isOurs.has(part) && !isForced) throw new Failure('file-exists', { path: to });
        written.push(part);
        continue;
      }
      disk.rmSync(staged.pop()?.from ?? '', { force: true });
    }
    const wanted = new Set(measured.map(({ path: part }) => part));
    const left = owned.filter(({ path: part }) => !wanted.has(part));
    const gone = left.map(({ path: part }) => part);
    const text = listOf(measured);
    const before = existsSync(listPath) ? readFileSync(listPath, 'utf8') : undefined;
    path = listPath;
    if (before === text && staged.length + gone.length === 0)
      return { written, unchanged: measured.length, removed: [] };
    replaceFile(listPath, listOf([...measured, ...left]));
    try {
      const ready = { from: `${listPath}.${process.pid}.tmp`, to: listPath };
      writeChunks(disk, { path: ready.from, chunks: [text] });
      staged.push(ready);
      putInPlace(
        disk,
        staged,
        { isSet: false, isNew: false, gone: gone.map((part) => join(folder, part)) },
        (to) => {
          path = to;
        },
      );
    } catch (error) {
      quietly(() =>
        before === undefined ? disk.rmSync(listPath, { force: true }) : replaceFile(listPath, before),
      );
      throw error;
    }
    // A folder that holds nothing any more goes; one with somebody's file in it stays.
    for (const part of gone) quietly(() => disk.rmdirSync(dirname(join(folder, part))));
    return { written, unchanged: measured.length - written.length, removed: gone };
  } catch (error) {
    for (const { from } of staged) quietly(() => disk.rmSync(from, { force: true }));
    throw asWriteFailure(error, path);
  }
}
