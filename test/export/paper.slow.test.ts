import { describe, expect, it } from 'vitest';
import { writeExcel } from '../../src/export/paper/excel.ts';
import { writeWord } from '../../src/export/paper/word.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { readWorkbook } from '../../src/import/files/workbook.ts';
import type { PaperTable } from '../../src/model/paper.ts';
import { allOf, paperOf, paragraphsIn, partsOfFile, tableOfWord } from '../support/paper.ts';

const counts: PaperTable = {
  kind: 'table',
  columns: [{ width: 1, align: 'center' }, { width: 6 }, { width: 2, align: 'right' }, { width: 2 }],
  header: [
    [
      { text: 'STT', rows: 2 },
      { text: 'Cơ quan', rows: 2 },
      { text: 'Cấp', columns: 2 },
    ],
    ['Tỉnh', 'Xã'],
  ],
  rows: [
    { group: 'I. Lĩnh vực Chứng thực' },
    ['1', { text: 'Sở Tư pháp', rows: 2 }, '3', '4'],
    ['2', '5', '6'],
    [{ text: 'Cộng', columns: 2 }, { text: [{ text: '8', bold: true }] }, '10'],
  ],
};

const bodyOf = (bytes: Uint8Array) => {
  const document = partsOfFile(bytes).get('word/document.xml');
  if (!document) throw new Error('no document');
  return document;
};

describe('a paper as Word', () => {
  it('has every cell in its place, and all rows as wide as the table', () => {
    const { width, rows } = tableOfWord(writeWord(paperOf([counts])));
    expect(width).toBe(4);
    for (const row of rows) expect(row.reduce((sum, { columns }) => sum + columns, 0)).toBe(4);
    expect(rows.map((row) => row.map(({ text, isCovered }) => (isCovered ? '↑' : text)))).toEqual([
      ['STT', 'Cơ quan', 'Cấp'],
      ['↑', '↑', 'Tỉnh', 'Xã'],
      ['I. Lĩnh vực Chứng thực'],
      ['1', 'Sở Tư pháp', '3', '4'],
      ['2', '↑', '5', '6'],
      ['Cộng', '8', '10'],
    ]);
  });

  it('repeats its header on every page, and keeps rows whole but for very long ones', () => {
    const table: PaperTable = {
      ...counts,
      rows: [
        ['1', 'x'.repeat(10_000), '', ''],
        ['2', '', '', ''],
      ],
    };
    const rows = allOf(bodyOf(writeWord(paperOf([table]))), 'w:tr');
    expect(rows.map((row) => allOf(row, 'w:tblHeader').length)).toEqual([1, 1, 0, 0]);
    expect(rows.map((row) => allOf(row, 'w:cantSplit').length)).toEqual([1, 1, 0, 1]);
  });

  it('begins with the national heading, and with what the paper says of itself', () => {
    const letterhead = {
      issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN'],
      number: 'Số: 12/BC-UBND',
      placeAndDate: 'Thái Nguyên, ngày 05 tháng 7 năm 2021',
    };
    const { rows } = tableOfWord(writeWord(paperOf([], { letterhead })));
    expect(rows.map((row) => row.map(({ text }) => text.trim()))).toEqual([
      [
        'ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      ],
      ['Số: 12/BC-UBND', 'Thái Nguyên, ngày 05 tháng 7 năm 2021'],
    ]);
  });

  it('is A4, each section as it is turned, numbered above the text from its second page', () => {
    const bytes = writeWord(
      paperOf([], {
        sections: [
          { orientation: 'portrait', blocks: [] },
          { orientation: 'landscape', restartsNumbers: true, blocks: [] },
          { orientation: 'portrait', blocks: [] },
        ],
      }),
    );
    const sections = allOf(bodyOf(bytes), 'w:sectPr');
    const sizes = sections.flatMap((one) => allOf(one, 'w:pgSz').map(({ attributes }) => attributes['w:w']));
    expect(sizes).toEqual(['11906', '16838', '11906']);
    expect(sections.map((one) => allOf(one, 'w:titlePg').length)).toEqual([1, 1, 0]);
    expect(sections.map((one) => allOf(one, 'w:pgNumType').length)).toEqual([1, 1, 0]);
    const header = partsOfFile(bytes).get('word/header1.xml');
    expect(header && allOf(header, 'w:instrText').map(({ text }) => text.trim())).toEqual(['PAGE']);
  });

  it('holds any text: markup, control and direction marks, tabs, lines, half a character', () => {
    const hostile = 'a & b < c > "d" \u0000\u0008\u001f\u202e\u200b\ufffe\ud800 ]]> _x0041_ é\tt\nu';
    const bytes = writeWord(
      paperOf(
        [
          { kind: 'paragraph', text: hostile },
          { ...counts, rows: [['1', hostile, '', '']] },
        ],
        {
          title: hostile,
          creator: hostile,
          letterhead: { issuer: [hostile], number: hostile, placeAndDate: hostile },
        },
      ),
    );
    const shown = 'a & b < c > "d"  ]]> _x0041_ é\tt\nu';
    expect(paragraphsIn(bodyOf(bytes))).toContain(shown);
    expect(tableOfWord(bytes, 1).rows.at(-1)?.[1]?.text).toBe(shown);
    expect(readWord(bytes).blocks).toContainEqual({ kind: 'paragraph', text: shown });
  });

  it('is the same file every time, in parts of sorted names and a fixed date', () => {
    const bytes = writeWord(paperOf([counts]));
    expect(Buffer.from(writeWord(paperOf([counts]))).equals(bytes)).toBe(true);
    const names = [...partsOfFile(bytes).keys()];
    expect(names).toEqual([...names].sort());
    const properties = partsOfFile(bytes).get('docProps/core.xml');
    expect(properties?.children.map(({ text }) => text)).toEqual([
      'Bảng thử',
      'tthc',
      'vi',
      '2021-06-30T00:00:00Z',
      '2021-06-30T00:00:00Z',
    ]);
  });

  it('holds two thousand rows, all of them', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [String(at + 1), `Thủ tục số ${at + 1}`, '', '']);
    const table = tableOfWord(writeWord(paperOf([{ ...counts, rows }])));
    expect(table.rows.slice(2).map((row) => row[1]?.text)).toEqual(rows.map((row) => row[1]));
  });

  it('keeps two tables apart', () => {
    const tables = readWord(writeWord(paperOf([counts, counts]))).blocks.filter(
      ({ kind }) => kind === 'table',
    );
    expect(tables).toHaveLength(2);
  });
});

describe('a paper as Excel', () => {
  const letterhead = { issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN'], number: 'Số: 12/BC-UBND' };
  const sheetsIn = (...given: Parameters<typeof paperOf>) => readWorkbook(writeExcel(paperOf(...given)));

  it('has a sheet for each section and each table, groups and tall cells merged', () => {
    const title = { kind: 'heading', level: 1, text: 'BÁO CÁO' } as const;
    const sheets = sheetsIn([title, { ...counts, name: 'Số/lượng' }, counts, { kind: 'pageBreak' }], {
      letterhead,
    });
    expect(sheets.map(({ name }) => name)).toEqual(['Số lượng', '1']);
    const [first] = sheets;
    expect(first?.rows.map((row) => row.filter((text) => text !== ''))).toEqual([
      [
        'ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      ],
      ['Số: 12/BC-UBND'],
      [],
      ['BÁO CÁO'],
      ['STT', 'Cơ quan', 'Cấp'],
      ['Tỉnh', 'Xã'],
      ['I. Lĩnh vực Chứng thực'],
      ['1', 'Sở Tư pháp', '3', '4'],
      ['2', '5', '6'],
      ['Cộng', '8', '10'],
    ]);
    expect(first?.merged).toEqual(
      expect.arrayContaining([
        { row: 6, column: 0, rows: 1, columns: 4 },
        { row: 7, column: 1, rows: 2, columns: 1 },
        { row: 4, column: 2, rows: 1, columns: 2 },
      ]),
    );
  });

  it('holds any text, and no formula', () => {
    const hostile = '=1+1 & <b> \u0000\u202e _x0041_';
    const [sheet] = sheetsIn([{ ...counts, rows: [['1', hostile, '+2', '@x']] }]);
    expect(sheet?.rows.at(-1)).toEqual(['1', '=1+1 & <b>  _x0041_', '+2', '@x']);
    expect(sheet?.numeric).toEqual([]);
  });

  it('is the same file every time, each part well formed', () => {
    const bytes = writeExcel(paperOf([counts], { letterhead }));
    expect(Buffer.from(writeExcel(paperOf([counts], { letterhead }))).equals(bytes)).toBe(true);
    expect([...partsOfFile(bytes).keys()]).toContain('xl/worksheets/sheet1.xml');
  });
});
