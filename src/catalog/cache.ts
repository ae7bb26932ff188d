// The cache of results of checking a catalog folder, valid for as long as nothing in the folder changes. It may be
// deleted at any time: whatever is missing, damaged or from another version of the tool is worked out again.
import { createHash, hash, randomUUID } from 'node:crypto';
import { realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { discard } from '../io/new-files.ts';
import { makeFolders, readText } from '../io/folder.ts';
import { hashContents, type Stamps } from '../io/stamps.ts';

/** Names one cached result of one catalog folder. */
export interface CacheSlot {
  /** Cache folder, which holds all results. */
  folder: string;
  /** The catalog folder. */
  root: string;
  /** Kind of the result, as `check` or `index`; part of the cache file's name. */
  name: string;
  /** The result's other inputs beside the folder: the build of the tool, perhaps the day. */
  key: string;
}

/** First line of a cache file: the conditions under which the result below it is still valid. */
interface Header {
  key: string;
  signature: string;
  doubtful: readonly string[];
  /** Hash of the contents of the doubtful files. */
  contents: string;
  /** Hash of the result, which tells a damaged or foreign cache file. */
  result: string;
}

/**
 * Reads a cached result; undefined where there is none, or the folder has changed since.
 *
 * @param stamps of the folder as it is now
 */
export function readCached<T>(slot: CacheSlot, stamps: Stamps): T | undefined {
  try {
    const text = readText(placeOf(slot));
    const lineEnd = text.indexOf('\n');
    const header = JSON.parse(text.slice(0, lineEnd)) as Header;
    const body = text.slice(lineEnd + 1);
    if (header.result !== hashOf(body)) return undefined;
    if (header.key !== slot.key || header.signature !== stamps.signature) return undefined;
    if (header.doubtful.length > 0) {
      if (hashContents(slot.root, header.doubtful) !== header.contents) return undefined;
      // The clock has moved on: from now on what the file system says is enough.
      if (stamps.doubtful.length === 0) write(slot, { ...header, doubtful: [] }, body);
    }
    return JSON.parse(body) as T;
  } catch {
    return undefined;
  }
}

/**
 * Writes a result to the cache.
 *
 * @param stamps of the folder, taken before its files were read
 */
export function keepCached(slot: CacheSlot, stamps: Stamps, result: unknown): void {
  const { signature, doubtful } = stamps;
  const contents = hashContents(slot.root, doubtful);
  if (contents === undefined) return;
  const body = JSON.stringify(result);
  write(slot, { key: slot.key, signature, doubtful, contents, result: hashOf(body) }, body);
}

const hashOf = (body: string): string => hash('sha1', body);

/**
 * Writes a cache file beside the old one and renames it, so that two processes never mix; a cache that cannot
 * be written is no failure.
 */
function write(slot: CacheSlot, header: Header, body: string): void {
  try {
    const place = placeOf(slot);
    makeFolders(slot.folder);
    replace(place, `${JSON.stringify(header)}\n${body}`);
  } catch {
    // Next time it is worked out again.
  }
}

function replace(place: string, text: string): void {
  const staged = `${place}.${randomUUID()}.tmp`;
  try {
    writeFileSync(staged, text);
    renameSync(staged, place);
  } catch {
    discard(staged);
  }
}

function placeOf({ folder, root, name }: CacheSlot): string {
  const id = createHash('sha1').update(realpathSync(root)).digest('hex').slice(0, 16);
  return join(folder, `${id}-${name}.json`);
}
