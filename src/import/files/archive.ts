import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../../model/unreadable.ts';

/** Largest sizes of an archive; above them it was made to exhaust its reader. */
export interface ArchiveBounds {
  fileBytes: number;
  partBytes: number;
  totalBytes: number;
}

const maxEntries = 20_000;

interface Entry {
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** A ZIP file (.docx, .xlsx, .ods), of which nothing has been unpacked yet. */
export interface Archive {
  names: readonly string[];
  /**
   * Unpacks a part in memory, within the size that it declares and against its checksum; undefined where the
   * archive has none of that name.
   *
   * @throws UnreadableFile `damaged`, `truncated` or `too_large`
   */
  part(name: string): Buffer | undefined;
  /** Tells whether there is a part of a name; capital letters do not matter, as in the formats themselves. */
  has(name: string): boolean;
}

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** Tells whether bytes begin as a ZIP file does. */
export function looksLikeArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/**
 * Tells whether bytes begin as a compound file: Office kept its documents in these until 2007, and keeps
 * encrypted ones in them still.
 */
export function looksLikeCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Tells whether a compound file has a stream of one of the names. A password puts a file into `EncryptedPackage`. */
export function hasStream(bytes: Uint8Array, ...names: string[]): boolean {
  return names.some((name) => bufferOf(bytes).includes(Buffer.from(name, 'utf16le')));
}

/** Returns the same bytes as a Buffer, not copied. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reads an archive's directory. Names that climb out of the archive or stand twice make the file
 * show different things to different programs: it is refused.
 *
 * @throws UnreadableFile `damaged`, `truncated`, `encrypted` or `too_large`
 */
export function openArchive(bytes: Uint8Array, bounds: ArchiveBounds): Archive {
  if (bytes.length > bounds.fileBytes) refuse('too_large');
  const buffer = bufferOf(bytes);
  const entries = readDirectory(buffer);
  let total = 0;
  for (const { unpacked } of entries.values()) total += unpacked;
  if (total > bounds.totalBytes) refuse('too_large');
  const byFolded = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name) ?? byFolded.get(name.toLowerCase());
      return entry && unpack(buffer, entry, bounds.partBytes);
    },
    has: (name) => byFolded.has(name.toLowerCase()),
  };
}

function refuse(reason: UnreadableFile['reason']): never {
  throw new UnreadableFile(reason);
}

function readDirectory(buffer: Buffer): Map<string, Entry> {
  const end = buffer.lastIndexOf(endMark);
  if (end < 0 || end + 22 > buffer.length) refuse('truncated');
  const count = buffer.readUInt16LE(end + 10);
  if (count > maxEntries) refuse('too_large');
  const entries = new Map<string, Entry>();
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== 0x02014b50) refuse('damaged');
    if ((buffer.readUInt16LE(at + 8) & 1) === 1) refuse('encrypted');
    const nameLength = buffer.readUInt16LE(at + 28);
    // Some programs of Windows part folders by its own sign.
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    if (entries.has(name) || isTrick(name)) refuse('damaged');
    entries.set(name, {
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function isTrick(name: string): boolean {
  return /^\/|\0|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/iu.test(name);
}

function unpack(buffer: Buffer, { offset, packed, unpacked, method, checksum }: Entry, most: number): Buffer {
  if (unpacked > most) refuse('too_large');
  if (offset + 30 > buffer.length) refuse('truncated');
  if (buffer.readUInt32LE(offset) !== 0x04034b50) refuse('damaged');
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packed > buffer.length) refuse('truncated');
  const content = inflate(buffer.subarray(start, start + packed), method, unpacked);
  if (content.length !== unpacked || crc32(content) !== checksum) refuse('damaged');
  return content;
}

function inflate(packed: Buffer, method: number, unpacked: number): Buffer {
  if (method === 0) return packed;
  if (method !== 8) refuse('damaged');
  try {
    // A part that unpacks to more than it declares is stopped there.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    return refuse('damaged');
  }
}
