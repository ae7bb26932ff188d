import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeWord, readWord } from '../../../src/import/files/word/package.ts';
import { UnreadableFile } from '../../../src/model/unreadable.ts';
import {
  cellText,
  labelledText,
  type WordBlock,
  type WordTable,
} from '../../../src/import/files/word/document.ts';
import {
  docx,
  lists,
  pack,
  packBytes,
  paragraph,
  paragraphs,
  run,
  table,
  wordParts,
} from '../../support/import/word-files.ts';

const blocks = (body: string, more = {}): WordBlock[] => readWord(docx(body, more)).blocks;
const texts = (body: string, more = {}): string[] =>
  blocks(body, more).map((block) => (block.kind === 'paragraph' ? labelledText(block) : 'table'));
const firstTable = (body: string): WordTable => {
  const found = blocks(body).find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found;
};

describe('a Word file', () => {
  it('gives paragraphs as they are seen, composed', () => {
    const body = [
      `<w:p>${run('Số:\t12\vdòng hai')}</w:p>`,
      `<w:p><w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r></w:p>`,
      `<w:p>${run('giữ ')}<w:del>${run('bỏ').replace(/w:t\b/g, 'w:delText')}</w:del><w:ins>${run('thêm')}</w:ins></w:p>`,
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>${run('hiện')}</w:p>`,
      `<w:p>${run('Lĩnh vực'.normalize('NFD'))}</w:p>`,
      `<w:p>${run('a & b < c')}</w:p>`,
    ].join('');
    expect(texts(body)).toEqual([
      'Số:\t12\ndòng hai',
      'QĐ-UBND',
      'giữ thêm',
      'hiện',
      'Lĩnh vực',
      'a & b < c',
    ]);
  });

  it('counts the lists that Word numbers by itself', () => {
    const body = ['2:0', '2:1', '2:1', '2:0', '2:1', '1:0', '1:1', '3:0']
      .map((list) => paragraph('x', list))
      .join('');
    expect(texts(body, { numbering: lists })).toEqual([
      'A. x',
      'I. x',
      'II. x',
      'B. x',
      'I. x',
      '1. x',
      '1.1 x',
      '- x',
    ]);
  });

  it('numbers paragraphs by their style, and starts again where a list says so', () => {
    const styles =
      '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>';
    const numbering = `${lists}<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const styled = (style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run('x')}</w:p>`;
    expect(texts(styled('Muc') + styled('Con') + paragraph('x', '9'), { numbering, styles })).toEqual([
      '1. x',
      '2. x',
      '1. x',
    ]);
  });

  it('resolves merged cells: the covering one has the text, the covered ones name it', () => {
    const { rows } = firstTable(
      table([
        [
          { text: 'a', merge: 'start' },
          { text: 'b', span: 2 },
        ],
        [{ text: 'ẩn', merge: 'on' }, 'c', 'd'],
        [{ text: 'e', merge: 'start' }, 'f', 'g'],
      ]),
    );
    const [top, middle, last] = rows;
    expect(top?.cells.map(({ column, span, rowSpan }) => [column, span, rowSpan])).toEqual([
      [0, 1, 2],
      [1, 2, 1],
    ]);
    expect(middle?.cells[0]?.coveredBy).toBe(top?.cells[0]);
    expect(middle?.cells.map((cell) => cellText(cell))).toEqual(['a', 'c', 'd']);
    expect(last?.cells[0]?.coveredBy).toBeUndefined();
  });

  it('keeps tables in tables and text boxes in their place', () => {
    const inner = table([['trong']]);
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph('hộp')}</w:txbxContent></v:textbox></w:pict></w:r>${run('quanh')}</w:p>`;
    expect(texts(box)).toEqual(['quanh', 'hộp']);
    const outer = firstTable(table([[{ text: '', xml: paragraph('ngoài') + inner }]]));
    expect(outer.rows[0]?.cells[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(outer.index).toBe(1);
  });

  it('leaves out rows that were deleted and properties that were changed', () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('cũ')}</w:tc></w:tr>`;
    const mark = `<w:tr><w:tc><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('mới')}</w:p></w:tc></w:tr>`;
    expect(firstTable(`<w:tbl>${deleted}${mark}</w:tbl>`).rows).toHaveLength(1);
    const changed = `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('x')}</w:p>`;
    expect(texts(changed, { numbering: lists })).toEqual(['x']);
  });

  it('takes any prefix for Word’s own elements', () => {
    const parts = wordParts({ body: paragraph('chữ') });
    const renamed = (parts['word/document.xml'] ?? '')
      .replace(/\bw:/g, 'ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    expect(readWord(pack({ ...parts, 'word/document.xml': renamed })).blocks).toEqual([
      { kind: 'paragraph', text: 'chữ' },
    ]);
  });

  it('gives back every text that was put into it', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((one) =>
        [...one.normalize('NFC')].filter((sign) => /[\p{L}\p{N}\p{P}\p{Zs}]/u.test(sign)).join(''),
      );
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const { rows: read } = firstTable(table(rows));
          expect(read.map(({ cells }) => cells.map((cell) => cellText(cell)))).toEqual(rows);
        },
      ),
      { numRuns: 100 },
    );
  });
});

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
      { numRuns: 500 },
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
