import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/import/files/word/package.ts';
import {
  cellText,
  labelledText,
  type WordBlock,
  type WordTable,
} from '../../../src/import/files/word/document.ts';
import { docx, lists, pack, paragraph, run, table, wordParts } from '../../support/import/word-files.ts';
import { runs } from '../../support/runs.ts';

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
      runs(100),
    );
  });
});
