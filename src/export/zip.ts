import { Zip, ZipDeflate } from 'fflate';
import type { Chunk } from './types.ts';

export interface ZipEntry {
  name: string;
  chunks(): Iterable<Chunk>;
}

/** The first day that a zip can name; it is kept in local time, so this is the same day everywhere. */
const noDate = new Date(1980, 0, 1);
/** Compressing tiny pieces one by one is slow and packs badly. */
const pieceSize = 1 << 16;

/** Packs entries one after another; nothing of an entry is held longer than it takes to pack it. */
export function* zip(entries: readonly ZipEntry[]): Iterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, chunks } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = noDate;
    archive.add(file);
    for (const piece of pieces(chunks())) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}

function* pieces(chunks: Iterable<Chunk>): Iterable<Uint8Array> {
  let text = '';
  for (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      yield Buffer.from(text);
      yield chunk;
      text = '';
      continue;
    }
    text += chunk;
    if (text.length < pieceSize) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

/** Returns the chunks of a file as one. */
export const joined = (chunks: Iterable<Chunk>): Uint8Array =>
  Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk)));
