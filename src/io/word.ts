import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../model/unreadable.ts';
import { buildDocument } from '../read/annex/word/build.ts';
import type { WordDocument } from '../read/annex/word/document.ts';
import { scanXml } from '../read/annex/word/xml.ts';

/** A decision of two thousand rows is some ten megabytes of XML; these bounds are far above it. */
const maxPartBytes = 64_000_000;
const maxFileBytes = 200_000_000;
const maxEntries = 20_000;

const documentType =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/u;
const macroType =
  /^application\/vnd\.ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$/iu;

/**
 * Reads a Word file (.docx) into its paragraphs and tables. Only the parts that hold text are
 * unpacked, each within the size it declares, against its checksum, and never onto the disk.
 *
 * @throws UnreadableFile when the bytes are not a Word file, or are damaged, encrypted, old,
 * with macros, or out of bounds
 */
export function readWord(bytes: Uint8Array): WordDocument {
  checkStart(bytes);
  const archive = openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const main = findMain(archive);
  const related = relationsOf(archive, main);
  const numbering = partText(archive, related.get('numbering') ?? beside(main, 'numbering.xml'));
  const styles = partText(archive, related.get('styles') ?? beside(main, 'styles.xml'));
  return buildDocument({
    document: partText(archive, main) ?? refuse('damaged'),
    ...(numbering !== undefined && { numbering }),
    ...(styles !== undefined && { styles }),
  });
}

/** Whether bytes are a Word file, by what is in them; a damaged one counts as one where it still says so. */
export function looksLikeWord(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, oldMark)) return start.includes(utf16('WordDocument'));
  // A workbook may hold a Word file within it.
  return startsWith(bytes, zipMark) && start.includes('word/') && !start.includes('xl/workbook');
}

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const oldMark = [0xd0, 0xcf, 0x11, 0xe0];
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

function refuse(reason: UnreadableFile['reason']): never {
  throw new UnreadableFile(reason);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Tells a .docx from what else is found under that name: a compound file is encrypted, or of before 2007. */
function checkStart(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('empty');
  if (bytes.length > maxFileBytes) refuse('too_large');
  if (startsWith(bytes, zipMark)) return;
  if (!startsWith(bytes, oldMark)) refuse('not_a_document');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(utf16('EncryptedPackage'))) refuse('encrypted');
  refuse(buffer.includes(utf16('WordDocument')) ? 'old_word' : 'not_a_document');
}

interface Entry {
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

interface Archive {
  buffer: Buffer;
  entries: ReadonlyMap<string, Entry>;
}

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

function openArchive(buffer: Buffer): Archive {
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
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    checkName(name, entries);
    entries.set(name, {
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return { buffer, entries };
}

/** Two entries of one name show different programs different documents; paths that climb are made by hand. */
function checkName(name: string, entries: ReadonlyMap<string, Entry>): void {
  const isTrick = /^[/\\]|\\|\0|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/iu.test(name);
  if (isTrick || entries.has(name)) refuse('damaged');
}

/** A part's text; undefined where the file has no such part. */
function partText(archive: Archive, name: string): string | undefined {
  const entry = archive.entries.get(name);
  return entry && decode(unpack(archive.buffer, entry));
}

function unpack(buffer: Buffer, entry: Entry): Buffer {
  const { offset, packed, unpacked, method } = entry;
  if (unpacked > maxPartBytes) refuse('too_large');
  if (offset + 30 > buffer.length) refuse('truncated');
  if (buffer.readUInt32LE(offset) !== 0x04034b50) refuse('damaged');
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packed > buffer.length) refuse('truncated');
  const content = inflate(buffer.subarray(start, start + packed), method, unpacked);
  if (content.length !== unpacked || crc32(content) !== entry.checksum) refuse('damaged');
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

function decode(content: Buffer): string {
  const isUtf16 =
    (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  const encoding = isUtf16 ? (content[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return refuse('damaged');
  }
}

/** The part that holds the document's body: named by the file's relations, of the type that Word writes. */
function findMain(archive: Archive): string {
  const types = partText(archive, '[Content_Types].xml') ?? refuse('not_a_document');
  const main = relationsOf(archive, '').get('officeDocument') ?? 'word/document.xml';
  if (!archive.entries.has(main)) refuse('not_a_document');
  let type = '';
  let hasMacros = [...archive.entries.keys()].some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name));
  scanXml(types, {
    open: (name, attributes) => {
      const said = attributes.get('ContentType') ?? '';
      if (name === 'Override' && attributes.get('PartName') === `/${main}`) type = said;
      if (macroType.test(said)) hasMacros = true;
    },
    close: () => {},
    text: () => {},
  });
  if (hasMacros) refuse('macro');
  return documentType.test(type) ? main : refuse('not_a_document');
}

/** The parts that a part names, by the last word of their type; the file's own where no part is given. */
function relationsOf(archive: Archive, part: string): Map<string, string> {
  const xml = partText(archive, beside(part, `_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`));
  const related = new Map<string, string>();
  if (xml === undefined) return related;
  scanXml(xml, {
    open: (name, attributes) => {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || target === undefined || attributes.get('TargetMode') === 'External')
        return;
      const type = attributes.get('Type') ?? '';
      related.set(
        type.slice(type.lastIndexOf('/') + 1),
        target.startsWith('/') ? target.slice(1) : beside(part, target),
      );
    },
    close: () => {},
    text: () => {},
  });
  return related;
}

function beside(part: string, name: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1) + name;
}
