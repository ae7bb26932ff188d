import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeWord, readWord } from '../../../src/import/files/word/package.ts';
import { UnreadableFile } from '../../../src/model/unreadable.ts';
import {
  docx,
  pack,
  packBytes,
  paragraph,
  paragraphs,
  run,
  table,
  wordParts,
} from '../../support/import/word-files.ts';
import { runs } from '../../support/runs.ts';

function refusal(bytes: Uint8Array): string {
  try {
    readWord(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
  return 'read';
}

const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const good = docx(paragraphs('một', 'hai'));
const withDocument = (xml: string): Uint8Array =>
  pack({ ...wordParts({ body: '' }), 'word/document.xml': xml });
const inDocument = (body: string): string => wordParts({ body })['word/document.xml'] ?? '';

/** Says another size for every entry than it has. */
function forgeSizes(bytes: Uint8Array, size: number): Uint8Array {
  const forged = Buffer.from(bytes);
  for (
    let at = forged.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = forged.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    forged.writeUInt32LE(size, at + 24);
  }
  return forged;
}

describe('a file that is none, or is made to do harm, is refused', () => {
  const zeros = 'a'.repeat(70_000_000);
  const cases: Readonly<Record<string, [string, () => Uint8Array]>> = {
    'nothing at all': ['empty', () => new Uint8Array()],
    'plain text': ['not_a_document', () => Buffer.from('QUYẾT ĐỊNH')],
    'rich text under the name of Word': ['not_a_document', () => Buffer.from('{\\rtf1 a}')],
    'a Word file of before 2007': ['old_word', () => compound('WordDocument')],
    'a file with a password': ['encrypted', () => compound('EncryptedPackage')],
    'some other old Office file': ['not_a_document', () => compound('Workbook')],
    'a workbook': ['not_a_document', () => pack({ 'xl/workbook.xml': '<workbook/>' })],
    'a document with macros by its type': [
      'macro',
      () => docx('', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    'a document with macros inside': ['macro', () => docx('', { more: { 'word/vbaProject.bin': 'x' } })],
    'half a file': ['truncated', () => good.subarray(0, good.length / 2)],
    'a file with a byte changed': [
      'damaged',
      () => {
        const broken = Buffer.from(good);
        const at = broken.lastIndexOf('word/document.xml', broken.length / 2, 'latin1') + 40;
        broken[at] = (broken[at] ?? 0) ^ 0xff;
        return broken;
      },
    ],
    'a part of 70 MB of nothing': ['too_large', () => withDocument(inDocument(run(zeros)))],
    'a part that says it is small': ['damaged', () => forgeSizes(withDocument(inDocument(run(zeros))), 1000)],
    'a path that climbs': ['damaged', () => docx('', { more: { '../../etc/passwd': 'x' } })],
    'an absolute path': ['damaged', () => docx('', { more: { '/etc/passwd': 'x' } })],
    'a path with backslashes': ['damaged', () => docx('', { more: { 'word\\document.xml': 'x' } })],
    'a document type': ['damaged', () => withDocument(`<!DOCTYPE w:document>${inDocument('')}`)],
    entities: [
      'damaged',
      () =>
        withDocument(
          `<!DOCTYPE d [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>${inDocument(paragraph('').replace('</w:p>', '&b;</w:p>'))}`,
        ),
    ],
    'an unknown entity': ['damaged', () => withDocument(inDocument('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>'))],
    'tags that do not match': ['damaged', () => withDocument(inDocument('<w:p></w:tbl>'))],
    'XML that ends in the middle': ['truncated', () => withDocument(inDocument('').slice(0, -20))],
    'a tag that ends in the middle': [
      'truncated',
      () => withDocument(`${inDocument('').slice(0, -20)}<w:p w:x="`),
    ],
    'elements 100,000 deep': [
      'damaged',
      () =>
        withDocument(
          inDocument('<w:tbl><w:tr><w:tc>'.repeat(33_000) + '</w:tc></w:tr></w:tbl>'.repeat(33_000)),
        ),
    ],
    'a million empty rows': ['too_large', () => docx(`<w:tbl>${'<w:tr/>'.repeat(1_000_000)}</w:tbl>`)],
    'millions of empty paragraphs': ['too_large', () => docx('<w:p/>'.repeat(3_000_000))],
    'a cell over a billion columns': ['damaged', () => docx(table([[{ text: '', span: 1e9 }]]))],
    'a body that is none': ['not_a_document', () => withDocument(inDocument('').replace(/<\/?w:body>/g, ''))],
    'bytes that are no UTF-8': [
      'damaged',
      () => packBytes(wordParts({ body: '' }), Buffer.from(inDocument(paragraph('Ð')), 'latin1')),
    ],
  };

  it.each(Object.entries(cases))('%s', (_, [reason, make]) => {
    expect(refusal(make())).toBe(reason);
  });

  it('or read, but never anything else, however its bytes are changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 5 }),
        fc.nat(3),
        (changes, cut) => {
          const bytes = Buffer.from(good.subarray(0, good.length - (cut === 0 ? changes.length * 7 : 0)));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          refusal(bytes);
        },
      ),
      runs(500),
    );
  });
});

describe('a file is taken for Word by what is in it', () => {
  it.each<[string, boolean, Uint8Array]>([
    ['.docx', true, good],
    ['.doc', true, compound('WordDocument')],
    ['.xlsx', false, pack({ 'xl/workbook.xml': '<workbook/>' })],
    ['.xlsx with a Word file in it', false, pack({ 'xl/workbook.xml': '', 'xl/embeddings/word/a.docx': '' })],
    ['.xls', false, compound('Workbook')],
    ['text', false, Buffer.from('word/')],
  ])('%s', (_, isWord, bytes) => {
    expect(looksLikeWord(bytes)).toBe(isWord);
  });
});
