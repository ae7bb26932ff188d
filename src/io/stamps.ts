import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './folder.ts';

/** The files of a folder as they stood at one moment, without having been read. */
export interface Stamps {
  /** Inside the folder, in order. */
  paths: readonly string[];
  /** The size of all of them together. */
  bytes: number;
  /** A hash of what the file system says of all of them: name, size, times of change, number. */
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

/**
 * Lists all YAML files of a catalog folder with what the file system says of them.
 *
 * @param now milliseconds since 1970
 * @throws Failure `cannot-read`
 */
export function stampFolder(root: string, now: number): Stamps {
  const paths = listFiles(root).sort();
  const hash = createHash('sha1');
  const doubtful: string[] = [];
  let lines = '';
  let bytes = 0;
  for (const path of paths) {
    const stat = statSync(`${root}/${path}`, mayBeGone);
    lines += `${path}\0${stat?.size} ${stat?.mtimeMs} ${stat?.ctimeMs} ${stat?.ino}\n`;
    bytes += stat?.size ?? 0;
    if (stat && stat.mtimeMs > now - clockTickMs) doubtful.push(path);
    if (lines.length > 65_536) {
      hash.update(lines);
      lines = '';
    }
  }
  return { paths, bytes, signature: hash.update(lines).digest('hex'), doubtful };
}

/** A hash of what the files hold; undefined where one cannot be read. */
export function hashContents(root: string, paths: readonly string[]): string | undefined {
  const hash = createHash('sha1');
  try {
    for (const path of paths)
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0');
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
