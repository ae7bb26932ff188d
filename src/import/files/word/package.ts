import { UnreadableFile } from '../../../model/unreadable.ts';
import { buildDocument } from './build.ts';
import { anyCode } from '../../values/codes.ts';
import type { WordBlock, WordDocument } from './document.ts';
import { beside, partText, relationsOf } from '../parts.ts';
import { scanTexts, scanXml } from '../xml.ts';
import {
  type Archive,
  bufferOf,
  hasStream,
  looksLikeArchive,
  looksLikeCompoundFile,
  openArchive,
} from '../archive.ts';

/** Bounds far above a decision of two thousand rows, which is some ten megabytes of XML. */
const bounds = { fileBytes: 200_000_000, partBytes: 64_000_000, totalBytes: 1_000_000_000 };

const documentType =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/u;
const macroType =
  /^application\/vnd\.ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$/iu;

/**
 * Reads a Word file (.docx) into its paragraphs and tables. Only the parts that hold text are
 * unpacked, each within the size it declares, against its checksum, and never onto the disk.
 *
 * @param tablesBefore the number after which the document's tables are numbered
 * @throws UnreadableFile when the bytes are not a Word file, or are damaged, encrypted, old,
 * with macros, or out of bounds
 */
export function readWord(bytes: Uint8Array, tablesBefore = 0): WordDocument {
  checkStart(bytes);
  const archive = openArchive(bytes, bounds);
  const main = findMain(archive);
  const related = relationsOf(archive, main);
  const partOf = (type: string, name: string): string | undefined =>
    partText(archive, related.find((one) => one.type === type)?.target ?? beside(main, name));
  const numbering = partOf('numbering', 'numbering.xml');
  const styles = partOf('styles', 'styles.xml');
  const parts = {
    document: partText(archive, main) ?? refuse('damaged'),
    ...(numbering !== undefined && { numbering }),
    ...(styles !== undefined && { styles }),
    notes: new Map(noteKinds.flatMap((kind) => readNotes(kind, partOf(`${kind}s`, `${kind}s.xml`)))),
    embedded: new Map(related.map(({ id, target }) => [id, target])),
  };
  const { blocks, tableCount } = buildDocument(parts, tablesBefore);
  const edges = related
    .filter(({ type }) => type === 'header' || type === 'footer')
    .map(({ target }) => textOf(partText(archive, target)))
    .filter((text) => anyCode.test(text));
  const told = edges.map(
    (text): WordBlock => ({ kind: 'paragraph', text: '', unseen: [{ kind: 'embedded', text }] }),
  );
  return { blocks: [...told, ...blocks], tableCount };
}

/** Returns the text of a header or a footer, which is read only to see whether it names procedures. */
function textOf(xml: string | undefined): string {
  let text = '';
  if (xml === undefined) return text;
  scanTexts(xml, 't', {
    close: (name) => {
      if (name === 'p') text += ' ';
    },
    text: (part) => {
      text += part;
    },
  });
  return text.trim();
}

/**
 * Reads all parts of a Word file as they are, for one that is filled in as a template.
 *
 * @throws UnreadableFile as {@link readWord} does
 */
export function readWordParts(bytes: Uint8Array): { main: string; parts: Map<string, Uint8Array> } {
  checkStart(bytes);
  const archive = openArchive(bytes, bounds);
  const main = findMain(archive);
  // Only what Word and its like write is filled in: names with the usual prefix.
  if (!partText(archive, main)?.includes('<w:body>')) refuse('not_a_document');
  return {
    main,
    parts: new Map(
      archive.names
        .filter((name) => !name.endsWith('/'))
        .map((name) => [name, archive.part(name) ?? refuse('damaged')]),
    ),
  };
}

const noteKinds = ['footnote', 'endnote', 'comment'] as const;

/** Reads the texts of footnotes, endnotes or comments, each by the element that refers to it and its id. */
function readNotes(kind: (typeof noteKinds)[number], xml: string | undefined): [string, string][] {
  const notes: [string, string][] = [];
  let isText = false;
  if (xml === undefined) return notes;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === kind) notes.push([`${kind}Reference ${attributes.get('id') ?? ''}`, '']);
      isText = name === 't';
    },
    close: (name) => {
      if (name === 't') isText = false;
    },
    text: (text) => {
      const note = notes.at(-1);
      if (note && isText) note[1] += text;
    },
  });
  return notes;
}

/** Tells whether bytes are a Word file, by their content; a damaged one counts too where it can still be recognised. */
export function looksLikeWord(bytes: Uint8Array): boolean {
  if (looksLikeCompoundFile(bytes)) return hasStream(bytes, 'WordDocument');
  const buffer = bufferOf(bytes);
  // A workbook may hold a Word file within it.
  const names = ['word/', 'word\\'].some((name) => buffer.includes(name));
  const isWorkbook = ['xl/workbook', 'xl\\workbook'].some((name) => buffer.includes(name));
  return looksLikeArchive(bytes) && names && !isWorkbook;
}

function refuse(reason: UnreadableFile['reason']): never {
  throw new UnreadableFile(reason);
}

/** Refuses other files that are named .docx: a compound file is encrypted, or of before 2007. */
function checkStart(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('empty');
  if (looksLikeArchive(bytes)) return;
  if (!looksLikeCompoundFile(bytes)) refuse('not_a_document');
  if (hasStream(bytes, 'EncryptedPackage')) refuse('encrypted');
  refuse(hasStream(bytes, 'WordDocument') ? 'old_word' : 'not_a_document');
}

/** Finds the part that holds the document's body: named by the file's relations, of the type that Word writes. */
function findMain(archive: Archive): string {
  const types = partText(archive, '[Content_Types].xml') ?? refuse('not_a_document');
  const main =
    relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!archive.has(main)) refuse('not_a_document');
  let hasMacros = archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name));
  const said = new Map<string, string>();
  scanXml(types, {
    open: (name, attributes) => {
      const type = attributes.get('ContentType') ?? '';
      if (name === 'Override') said.set((attributes.get('PartName') ?? '').toLowerCase(), type);
      if (name === 'Default') said.set(`.${(attributes.get('Extension') ?? '').toLowerCase()}`, type);
      if (macroType.test(type)) hasMacros = true;
    },
    close: () => {},
    text: () => {},
  });
  if (hasMacros) refuse('macro');
  const type =
    said.get(`/${main}`.toLowerCase()) ?? said.get(main.slice(main.lastIndexOf('.')).toLowerCase());
  return documentType.test(type ?? '') ? main : refuse('not_a_document');
}
