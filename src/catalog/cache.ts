// What was worked out of a catalog folder, kept for as long as nothing in the folder changes. It may be deleted at
// any time: whatever is missing, damaged or from another version of the tool is worked out again.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { discard } from '../io/new-files.ts';
import { hashContents, type Stamps } from '../io/stamps.ts';

/** Where one kind of result is kept for one catalog. */
export interface CacheSlot {
  /** The catalog folder. */
  root: string;
  /** The kind of result. */
  name: string;
  /** What it depends on beside the folder: the build of the tool, perhaps the day. */
  key: string;
}

/** What stands before a result: what has to hold for it still to be one. */
interface Header {
  key: string;
  signature: string;
  doubtful: readonly string[];
  /** A hash of the doubtful files. */
  contents: string;
}

/**
 * A result that was kept, if the folder has not changed since.
 *
 * @param stamps the folder as it is now
 */
export function readCached<T>(slot: CacheSlot, stamps: Stamps): T | undefined {
  try {
    const text = readFileSync(placeOf(slot), 'utf8');
    const lineEnd = text.indexOf('\n');
    const header = JSON.parse(text.slice(0, lineEnd)) as Header;
    if (header.key !== slot.key || header.signature !== stamps.signature) return undefined;
    if (header.doubtful.length > 0) {
      if (hashContents(slot.root, header.doubtful) !== header.contents) return undefined;
      // The clock has moved on: from now on what the file system says is enough.
      if (stamps.doubtful.length === 0) write(slot, { ...header, doubtful: [] }, text.slice(lineEnd + 1));
    }
    return JSON.parse(text.slice(lineEnd + 1)) as T;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a result.
 *
 * @param stamps the folder as it was before it was read
 */
export function keepCached(slot: CacheSlot, stamps: Stamps, result: unknown): void {
  const { signature, doubtful } = stamps;
  const contents = hashContents(slot.root, doubtful);
  if (contents !== undefined)
    write(slot, { key: slot.key, signature, doubtful, contents }, JSON.stringify(result));
}

/** Written beside and renamed, so that two processes never mix; where it cannot be written, nothing is lost. */
function write(slot: CacheSlot, header: Header, body: string): void {
  const place = placeOf(slot);
  const staged = `${place}.${process.pid}.tmp`;
  try {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(staged, `${JSON.stringify(header)}\n${body}`);
    renameSync(staged, place);
  } catch {
    discard(staged);
  }
}

function placeOf({ root, name }: CacheSlot): string {
  const id = createHash('sha1').update(realpathSync(root)).digest('hex').slice(0, 16);
  return join(cacheFolder(), `${id}-${name}.json`);
}

/** Where caches belong on this system, or where `TTHC_CACHE_DIR` says. */
function cacheFolder(): string {
  const { TTHC_CACHE_DIR, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (TTHC_CACHE_DIR) return TTHC_CACHE_DIR;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'tthc');
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'tthc', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'tthc');
  return join(homedir(), '.cache', 'tthc');
}
