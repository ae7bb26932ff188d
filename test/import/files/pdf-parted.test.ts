import { describe, expect, it, test } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { readPdf } from '../../../src/import/files/pdf/read.ts';
import {
  cellText,
  unseenIn,
  type WordDocument,
  type WordTable,
} from '../../../src/import/files/word/document.ts';
import { type MadeText, pdf, ruledTable, widthOf } from '../../support/import/pdf-files.ts';

const xs = [40, 80, 150, 320, 400, 555];
const heads = ['STT', 'Mã số', 'Tên thủ tục', 'Thời hạn', 'Địa điểm thực hiện'];
const numbers = ['(1)', '(2)', '(3)', '(4)', '(5)'];
const title: MadeText = { text: 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH', left: 60, base: 60 };

const textsOf = ({ rows }: WordTable): string[][] =>
  rows.map(({ cells }) => cells.map((cell) => cellText(cell)));
const tablesOf = ({ blocks }: WordDocument): WordTable[] => blocks.filter((block) => block.kind === 'table');

describe('a list that goes on over pages below its heading, set again', () => {
  const first = ruledTable(xs, 700, [
    heads,
    numbers,
    ['1', '1.500001', 'Cấp giấy phép của\nTrung tâm tư vấn', '05 ngày', '- Nộp tại UBND cấp'],
  ]);
  const second = ruledTable(xs, 60, [
    heads,
    numbers,
    ['', '', 'Nam Định mới', '', 'xã\n- Trả tại Sở Tư pháp'],
    ['2', '1.500002', 'Gia hạn', '03 ngày', '- Sở Tư pháp'],
  ]);
  const read = (): Promise<WordDocument> =>
    readPdf(
      pdf([
        { texts: [title, ...first.texts], strokes: first.lines },
        { texts: second.texts, strokes: second.lines },
      ]),
    );

  it('has that heading once, and a row that the page parted whole', async () => {
    const document = await read();
    expect(tablesOf(document).map(textsOf)).toEqual([
      [
        heads,
        numbers,
        [
          '1',
          '1.500001',
          'Cấp giấy phép của Trung tâm tư vấn Nam Định mới',
          '05 ngày',
          '- Nộp tại UBND cấp xã\n- Trả tại Sở Tư pháp',
        ],
        ['2', '1.500002', 'Gia hạn', '03 ngày', '- Sở Tư pháp'],
      ],
    ]);
    expect(unseenIn(document.blocks).map(({ kind }) => kind)).toEqual(['across_pages']);
  });

  it('is so many procedures', async () => {
    const { rows, rejected } = readDecision(await read());
    expect(rows.map(({ codes }) => codes)).toEqual([['1.500001'], ['1.500002']]);
    expect(rejected).toEqual([]);
  });
});

describe('a merged cell that goes on on the next page', () => {
  const place = { lines: ['Nhà A'], rows: 2 };
  /** Returns the rows of a list over two pages. */
  async function rowsOver(
    first: Parameters<typeof ruledTable>[2],
    second: Parameters<typeof ruledTable>[2],
  ): Promise<string[][]> {
    const above = ruledTable(xs, 700, [heads, ...first]);
    const below = ruledTable(xs, 60, second);
    const [table] = tablesOf(
      await readPdf(
        pdf([
          { texts: above.texts, strokes: above.lines },
          { texts: below.texts, strokes: below.lines },
        ]),
      ),
    );
    return table ? textsOf(table).slice(1) : [];
  }
  /** Returns the texts of the last column, row by row. */
  async function placesOf(
    first: Parameters<typeof ruledTable>[2],
    second: Parameters<typeof ruledTable>[2],
  ): Promise<(string | undefined)[]> {
    return (await rowsOver(first, second)).map((row) => row[4]);
  }
  const one = ['1', '1.500001', 'Cấp thẻ', '05 ngày'];
  const two = ['2', '1.500002', 'Đổi thẻ', '05 ngày'];
  const three = ['3', '1.500003', 'Trả thẻ', '05 ngày'];
  const four = ['4', '1.500004', 'Gia hạn thẻ', '05 ngày'];

  it('holds for the rows there', async () => {
    const merged = [
      [...one, place],
      [...two, undefined],
    ];
    expect(
      await placesOf(merged, [
        [...three, ''],
        [...four, 'Nhà B'],
      ]),
    ).toEqual(['Nhà A', 'Nhà A', 'Nhà A', 'Nhà B']);
    const empty = { lines: [''], rows: 2 };
    expect(
      await placesOf(
        [[...one, 'Nhà A']],
        [
          [...two, empty],
          [...three, undefined],
          [...four, 'Nhà B'],
        ],
      ),
    ).toEqual(['Nhà A', 'Nhà A', 'Nhà A', 'Nhà B']);
  });

  it('holds below the rest of a row too', async () => {
    const rest = ['', '', 'mới', '', { lines: [''], rows: 2 }];
    expect(
      await placesOf(
        [
          [...one, place],
          [...two, undefined],
        ],
        [rest, [...three, undefined], [...four, 'Nhà B']],
      ),
    ).toEqual(['Nhà A', 'Nhà A', 'Nhà A', 'Nhà B']);
  });

  it('is none of a row with a code of its own, whose number is merged', async () => {
    const number = { lines: ['1'], rows: 2 };
    const first = [
      [number, '1.500001', 'Cấp thẻ', '05 ngày', 'Nhà A'],
      [undefined, '1.500002', 'Đổi thẻ của', '05 ngày', 'Nhà A'],
    ];
    const pageOf = (...second: string[][]): Promise<string[][]> => rowsOver(first, second);
    expect(await pageOf(['', '1.500003', 'Trả thẻ', '05 ngày', 'Nhà A'])).toEqual([
      ['1', '1.500001', 'Cấp thẻ', '05 ngày', 'Nhà A'],
      ['1', '1.500002', 'Đổi thẻ của', '05 ngày', 'Nhà A'],
      ['1', '1.500003', 'Trả thẻ', '05 ngày', 'Nhà A'],
    ]);
    expect((await pageOf(['', '', 'bạn đọc', '', '']))[1]).toEqual([
      '1',
      '1.500002',
      'Đổi thẻ của bạn đọc',
      '05 ngày',
      'Nhà A',
    ]);
  });

  it('is none where nothing is merged: an empty cell is empty', async () => {
    expect(await placesOf([[...one, 'Nhà A']], [[...two, '']])).toEqual(['Nhà A', '']);
    const above = ruledTable(xs, 660, [
      heads.map((head) => ({ lines: [head], rows: 2 })),
      heads.map(() => undefined),
      [...one, 'Nhà A'],
    ]);
    const below = ruledTable(xs, 60, [['2', '', 'Đổi thẻ', '05 ngày', '']]);
    const [table] = tablesOf(
      await readPdf(
        pdf([
          { texts: above.texts, strokes: above.lines },
          { texts: below.texts, strokes: below.lines },
        ]),
      ),
    );
    expect(table && textsOf(table).at(-1)).toEqual(['2', '', 'Đổi thẻ', '05 ngày', '']);
  });
});

describe('a word that has no room in a narrow cell', () => {
  /** A table whose last column has room for so many letters, and the text of its last cell in the lines given. */
  async function inCell(letters: number, ...lines: string[]): Promise<string | undefined> {
    const narrow = [40, 80, 150, 300, 300 + 10.8 + widthOf('o') * letters + 2];
    const made = ruledTable(narrow, 200, [
      ['STT', 'Mã số', 'Tên thủ tục', 'Phí'],
      ['1', '1.500001', 'Cấp giấy phép', lines.join('\n')],
    ]);
    const [table] = tablesOf(await readPdf(pdf([{ texts: made.texts, strokes: made.lines }])));
    return table && textsOf(table)[1]?.[3];
  }

  test.each([
    [4, ['Khôn', 'g'], 'Không'],
    [3, ['trư', 'ờng', 'hợp'], 'trường hợp'],
    [7, ['2.500.0', '00 đồng'], '2.500.000 đồng'],
    [9, ['10.000đồn', 'g/trường', 'hợp'], '10.000đồng/trường hợp'],
    [3, ['BCC', 'I'], 'BCCI'],
    [4, ['III.', '1'], 'III.1'],
  ])('of %i letters: %j', async (letters, lines, whole) => {
    expect(await inCell(letters, ...lines)).toBe(whole);
  });

  test.each([
    [6, ['trường', 'hợp'], 'trường hợp'],
    [5, ['Không', 'thu'], 'Không thu'],
    [4, ['TTHC', 'cấp', 'xã'], 'TTHC cấp xã'],
    [12, ['Khôn', 'g'], 'Khôn g'],
    [2, ['05', '10'], '05 10'],
  ])('but two words are two, in room for %i: %j', async (letters, lines, whole) => {
    expect(await inCell(letters, ...lines)).toBe(whole);
  });
});

test('a code begins a procedure in its cell, however full the line above is', async () => {
  const made = ruledTable(xs, 200, [
    heads,
    ['1', '1.500001', '1.500001 - Cấp thẻ thư viện tỉnh\n1.500002 - Đổi thẻ thư viện', '05 ngày', 'Nhà A'],
  ]);
  const [table] = tablesOf(await readPdf(pdf([{ texts: made.texts, strokes: made.lines }])));
  expect(table && textsOf(table)[1]?.[2]).toBe(
    '1.500001 - Cấp thẻ thư viện tỉnh\n1.500002 - Đổi thẻ thư viện',
  );
});

test('the office that decides is named below the title, whose last line may be as long', async () => {
  const middle = (text: string, base: number): MadeText => ({ text, base, left: (595 - widthOf(text)) / 2 });
  const { header } = readDecision(
    await readPdf(
      pdf([
        {
          texts: [
            middle('QUYẾT ĐỊNH', 60),
            middle('VỀ VIỆC CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH LĨNH VỰC LUẬT SƯ TRÊN ĐỊA BÀN TỈNH', 74),
            middle('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH AN', 88),
            { text: 'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ;', left: 60, base: 110 },
            {
              text: 'Điều 1. Công bố kèm theo Quyết định này danh mục thủ tục hành chính.',
              left: 60,
              base: 130,
            },
          ],
        },
      ]),
    ),
  );
  expect(header.issuer).toBe('Chủ tịch UBND tỉnh Bình An');
  expect(header.subject).toBe('CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH LĨNH VỰC LUẬT SƯ TRÊN ĐỊA BÀN TỈNH');
});

describe('lines that pages have in their margins', () => {
  const row = (number: number, name: string): string[] => [
    `${number}`,
    `1.50000${number}`,
    name,
    '05 ngày',
    'Nhà A',
  ];
  const first = ruledTable(xs, 700, [heads, row(1, 'Cấp thẻ')]);
  const second = ruledTable(xs, 80, [heads, ['', '', 'bạn đọc', '', ''], row(2, 'Đổi thẻ')]);
  const third = ruledTable(xs, 80, [heads, row(3, 'Trả thẻ')]);
  const furniture = (page: number): MadeText[] => [
    { text: 'Phụ lục kèm theo Quyết định số 12/QĐ-UBND', left: 300, base: 34 },
    { text: 'của Chủ tịch UBND tỉnh Bình An', left: 300, base: 48 },
    { text: 'Văn bản điện tử', left: 60, base: 800 },
    { text: `Trang ${page}/3`, left: 280, base: 814 },
  ];
  const pages = (...furnished: MadeText[][]) =>
    [first, second, third].map(({ texts, lines }, at) => ({
      texts: [...(furnished[at] ?? []), ...(at === 0 ? [title] : []), ...texts],
      strokes: lines,
    }));

  it('are read once, and the table goes on across them', async () => {
    for (const furnished of [
      [furniture(1), furniture(2), furniture(3)],
      [[], furniture(2), furniture(3)],
    ]) {
      const document = await readPdf(pdf(pages(...furnished)));
      expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
        'Phụ lục kèm theo Quyết định số 12/QĐ-UBND',
        'của Chủ tịch UBND tỉnh Bình An',
        'Văn bản điện tử',
        title.text,
        'table',
      ]);
      const { header, rows, rejected } = readDecision(document);
      expect(header.number).toBe('12/QĐ-UBND');
      expect(rejected).toEqual([]);
      expect(rows.map(({ action, name }) => [action, name])).toEqual([
        ['new', 'Cấp thẻ bạn đọc'],
        ['new', 'Đổi thẻ'],
        ['new', 'Trả thẻ'],
      ]);
    }
  });

  it('are text where one page alone has them', async () => {
    const document = await readPdf(pdf(pages([{ text: 'PHỤ LỤC I', left: 250, base: 48 }])));
    expect(document.blocks[0]).toMatchObject({ text: 'PHỤ LỤC I' });
  });
});
