import { describe, expect, it, test } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readMarkdown } from '../../../src/import/files/markdown.ts';
import { sheetsOfDocument } from '../../../src/import/files/sheets-of-document.ts';
import type { MergedArea } from '../../../src/import/files/table.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput, PortalRecord } from '../../../src/import/portal/record.ts';
import { recognise } from '../../../src/import/recognise.ts';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';
import { isShortName, longName } from '../../../src/import/values/short-names.ts';
import { delimited } from '../../support/import/import-files.ts';
import { docx, paragraph, table } from '../../support/import/word-files.ts';

type Rows = readonly (readonly string[])[];
const sheet = (rows: Rows, merged: MergedArea[] = [], name = 'Sheet1') => ({
  name,
  rows: rows.map((cells) => [...cells]),
  firstRow: 1,
  numeric: [],
  ...(merged.length > 0 && { merged }),
});
const read = (rows: Rows, merged: MergedArea[] = []): PortalInput =>
  readPortalList([sheet(rows, merged)], 'f.xlsx');
const readCsv = (rows: Rows): PortalInput =>
  readPortalList([readDelimited(delimited(rows, ';'), 'semicolon').sheet], 'f.csv');
const only = ({ records }: PortalInput): PortalRecord | undefined => records[0];
const told = ({ doubts }: PortalInput, reason: string) =>
  doubts.filter((one) => one.reason === reason).map(({ args }) => args);

describe('a heading that says how many procedures stand below it', () => {
  it.each(['SỞ Y TẾ: 03 TTHC', 'SỞ Y TẾ - 03 thủ tục', 'SỞ Y TẾ (03 TTHC)', 'Sở Y tế 03 TTHC'])(
    'is a department without the number: %j',
    (heading) => {
      const input = read([
        ['STT', 'Mã số', 'Tên TTHC'],
        ['A', heading],
        ['I', 'Lĩnh vực Dược: 03'],
        ['1', '1.350101', 'Cấp thẻ nhà thuốc'],
      ]);
      expect(only(input)).toMatchObject({ department: 'Sở Y tế', sector: 'Dược' });
    },
  );

  it.each(['Thư viện: 12 TTHC', 'Thư viện (12 thủ tục)', 'Thư viện: 12'])(
    'is a sector likewise: %j',
    (text) => {
      const input = read([
        ['STT', 'Mã số', 'Tên TTHC'],
        ['I', text],
        ['1', '1.350102', 'Cấp thẻ thư viện'],
      ]);
      expect(only(input)).toMatchObject({ sector: 'Thư viện' });
    },
  );
});

describe('headings of three rows', () => {
  const header = [
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Mức thu', '', 'Trực tuyến', ''],
    ['', '', '', 'Phí', 'Lệ phí', 'Toàn trình', 'Một phần'],
    ['', '', '', '(đồng)', '(nghìn đồng)', '', ''],
  ];
  const row = ['1', '1.350103', 'Đăng ký nuôi tằm', '8.000', '20', '', 'x'];
  const down = [0, 1, 2].map((column) => ({ row: 0, column, rows: 3, columns: 1 }));
  const over = [3, 5].map((column) => ({ row: 0, column, rows: 1, columns: 2 }));

  it.each([
    ['merged', [...down, ...over]],
    ['not merged', over],
  ])('of which the last has only units, %s', (_, merged) => {
    const input = read([...header, row], merged);
    expect(only(input)?.content).toMatchObject({
      fees: [{ amount: 8000 }, { amount: 20_000 }],
      online: 'partial',
    });
    expect(told(input, 'column_not_read')).toEqual([]);
  });
});

describe('the head of a paper above a list', () => {
  const list = [
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'],
    ['1', '1.350104', 'Cấp thẻ nhà thuốc', 'Dược'],
  ];

  it('names whose it is, also right above the headings', () => {
    const input = read([
      ['UBND TỈNH THÁI NGUYÊN', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['SỞ Y TẾ', '', 'Độc lập - Tự do - Hạnh phúc'],
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH'],
      ...list,
    ]);
    expect(only(input)).toMatchObject({ department: 'Sở Y tế', sector: 'Dược' });
  });

  it.each(['UBND TỈNH THÁI NGUYÊN', 'ỦY BAN NHÂN DÂN XÃ PHÚ LƯƠNG'])('says nothing of levels: %s', (head) => {
    expect(only(read([[head], ['DANH MỤC'], ...list]))?.content.levels).toEqual(['unspecified']);
    expect(only(read([[head], ['DANH MỤC THỦ TỤC CẤP XÃ'], ...list]))?.content.levels).toEqual(['commune']);
  });

  it.each([
    ['Thủ tục hành chính Sở Nội vụ', 'Sở Nội vụ'],
    ['TTHC CÔNG AN TỈNH', 'Công an tỉnh'],
    ['Danh mục thủ tục của Ban Quản lý các khu công nghiệp tỉnh', 'Ban quản lý các khu công nghiệp'],
  ])('may name it in the title: %s', (title, department) => {
    const input = read([[title], ...list]);
    expect(only(input)?.department?.toLowerCase()).toContain(department.toLowerCase());
  });
});

test('headings of Markdown stand over the tables below them', () => {
  const text = [
    '# Thủ tục hành chính Sở Nội vụ',
    '## Lĩnh vực Việc làm',
    '| # | Mã | Thủ tục |',
    '|---|---|---|',
    '| 1 | 1.350105 | Đăng ký việc làm |',
    '## Lĩnh vực Người có công',
    '| # | Mã | Thủ tục |',
    '|---|---|---|',
    '| 1 | 1.350106 | Xác nhận người có công |',
  ].join('\n');
  const { records } = readPortalList(sheetsOfDocument(readMarkdown(text)), 'f.md');
  expect(records).toMatchObject([
    { department: 'Sở Nội vụ', sector: 'Việc làm' },
    { department: 'Sở Nội vụ', sector: 'Người có công' },
  ]);
});

describe('a list of online services', () => {
  it('has names below headings of services', () => {
    for (const heading of ['Tên dịch vụ công', 'Tên thủ tục hành chính/dịch vụ công', 'Tên DVC trực tuyến'])
      expect(
        only(
          read([
            ['STT', 'Mã TTHC', heading],
            ['1', '1.350107', 'Cấp thẻ'],
          ]),
        )?.name,
      ).toBe('Cấp thẻ');
  });

  it.each([
    ['DANH MỤC DỊCH VỤ CÔNG TRỰC TUYẾN TOÀN TRÌNH', { online: 'full' }],
    ['Danh mục TTHC thực hiện dịch vụ công trực tuyến một phần', { online: 'partial' }],
    ['DANH MỤC DVCTT TOÀN TRÌNH, MỘT PHẦN', {}],
    ['Danh mục TTHC chưa đủ điều kiện cung cấp dịch vụ công trực tuyến toàn trình', {}],
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH PHI ĐỊA GIỚI', { boundaryFree: true }],
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH KHÔNG PHI ĐỊA GIỚI', {}],
  ])('says in its title how far: %s', (title, said) => {
    const { online, boundaryFree } =
      only(read([[title], ['STT', 'Mã TTHC', 'Tên TTHC'], ['1', '1.350108', 'Cấp thẻ']]))?.content ?? {};
    expect({ ...(online && { online }), ...(boundaryFree && { boundaryFree }) }).toEqual(said);
  });
});

describe('a list without headings', () => {
  const rows = [
    ['1', '1.350109', 'Cấp giấy phép xe tập lái', 'Đường bộ', 'Sở Xây dựng', 'Cấp tỉnh'],
    ['2', '1.350110', 'Đổi giấy phép lái xe', 'Đường bộ', 'Sở Xây dựng', 'Cấp tỉnh'],
    ['3', '1.350111', 'Đăng ký bến đò', 'Đường thủy nội địa', 'Sở Xây dựng', 'Cấp xã'],
  ];

  it('is read by its cells, and every column is told', () => {
    const input = read(rows);
    expect(input.records).toMatchObject([
      { name: 'Cấp giấy phép xe tập lái', sector: 'Đường bộ', content: { levels: ['province'] } },
      { name: 'Đổi giấy phép lái xe' },
      { name: 'Đăng ký bến đò', department: 'Sở Xây dựng', content: { levels: ['commune'] } },
    ]);
    expect(told(input, 'column_by_cells').map((args) => (args as { meaning: string }).meaning)).toEqual([
      'code',
      'name',
      'sector',
      'department',
      'levels',
    ]);
    expect(recognise(documentOfSheets([sheet(rows)]), [sheet(rows)])).toBe('baseline');
  });

  it('is none where few rows have a code', () => {
    const mixed = [...rows, ...rows.map(([order = '', , ...rest]) => [order, '', ...rest])];
    expect(read(mixed).records).toEqual([]);
  });

  it('takes no documents for names', () => {
    const with1 = rows.map((cells) => [...cells, 'Nghị định số 65/2016/NĐ-CP ngày 01/7/2016 của Chính phủ']);
    expect(only(read(with1))?.name).toBe('Cấp giấy phép xe tập lái');
  });
});

describe('a cell that says that it is as above', () => {
  it.each(['nt', '-nt-', 'Như trên', '"', '″'])('has the text of the row above: %s', (mark) => {
    const { records, doubts } = readCsv([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Thời hạn'],
      ['1', '1.350112', 'Cấp thẻ', 'Thư viện', '05 ngày làm việc'],
      ['2', '1.350113', 'Đổi thẻ', mark, mark],
      ['3', '1.350114', 'Thu hồi thẻ', mark, '03 ngày'],
    ]);
    expect(records.map(({ sector }) => sector)).toEqual(['Thư viện', 'Thư viện', 'Thư viện']);
    expect(records[1]?.content.timeLimit).toMatchObject({ value: 5 });
    expect(doubts).toEqual([]);
  });

  it('never has a code or a name', () => {
    const { records } = readCsv([
      ['STT', 'Mã TTHC', 'Tên TTHC'],
      ['1', '1.350115', 'Cấp thẻ'],
      ['2', '1.350116', 'nt'],
    ]);
    expect(records.map(({ name }) => name)).not.toContain('nt');
  });
});

describe('figures and bodies of a program’s own table', () => {
  it('a fee of ten thousand or more is in đồng; a smaller one keeps its words', () => {
    const { records } = readCsv([
      ['MA_TTHC', 'TEN_TTHC', 'LE_PHI'],
      ['1.350117', 'Cấp thẻ', '75000'],
      ['1.350118', 'Đổi thẻ', '75'],
    ]);
    expect(records.map(({ content }) => content.fees)).toMatchObject([
      [{ amount: 75_000 }],
      [{ text: '75' }],
    ]);
  });

  it('bodies with semicolons between them are several', () => {
    const { records } = readCsv([
      ['Mã TTHC', 'Tên TTHC', 'Cơ quan thực hiện'],
      ['1.350119', 'Cấp thẻ', 'Công an tỉnh; Công an cấp xã'],
    ]);
    expect(records[0]?.content.implementingAgencies).toEqual(['Công an tỉnh', 'Công an cấp xã']);
  });
});

test.each(['1. Cấp tỉnh\n2. Cấp xã', '- Cấp tỉnh;\n- Cấp xã.', '1) Tỉnh\n2) Xã', 'Tỉnh, xã'])(
  'levels as a list with numbers or dashes: %j',
  (text) => {
    const input = read([
      ['Mã TTHC', 'Tên TTHC', 'Cấp thực hiện'],
      ['1.350120', 'Cấp thẻ', text],
    ]);
    expect(only(input)?.content.levels).toEqual(['province', 'commune']);
    expect(input.doubts).toEqual([]);
  },
);

test.each(['Sở NN và MT', 'Sở NN & MT', 'SNN&MT', 'Sở NN-MT'])('initials of a department: %s', (short) => {
  expect([isShortName(short), longName(short, ['Sở Nông nghiệp và Môi trường', 'Sở Nội vụ'])]).toEqual([
    true,
    'Sở Nông nghiệp và Môi trường',
  ]);
});

describe('columns below one heading', () => {
  const list = (above: string, parts: string[], cells: string[]) =>
    only(
      read([
        ['Mã TTHC', 'Tên TTHC', above, ...parts.slice(1).map(() => '')],
        ['', '', ...parts],
        ['1.350121', 'Cấp thẻ', ...cells],
      ]),
    )?.content;

  it('are fees by the way of applying', () => {
    expect(
      list('Phí, lệ phí', ['Trực tiếp', 'Trực tuyến'], ['50.000 đồng', '25.000 đồng'])?.fees,
    ).toMatchObject([
      { amount: 50_000, text: 'Trực tiếp: 50.000 đồng' },
      { amount: 25_000, text: 'Trực tuyến: 25.000 đồng' },
    ]);
  });

  it('are those who may apply, by marks', () => {
    const parts = ['Công dân', 'Tổ chức', 'Doanh nghiệp'];
    expect(list('Đối tượng', parts, ['x', '', 'x'])?.applicants).toEqual(['citizen', 'enterprise']);
  });

  it('are one-stop, either of them', () => {
    const parts = ['Một cửa', 'Một cửa liên thông'];
    expect(list('Cơ chế', parts, ['', 'x'])?.oneStop).toBe(true);
    expect(list('Cơ chế', parts, ['Không', 'x'])?.oneStop).toBe(true);
    expect(list('Cơ chế', parts, ['Không', ''])?.oneStop).toBe(false);
  });
});

describe('a column without a heading', () => {
  const rows = (extra: string[]) => [
    ['', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', ''],
    ['1', '1.350122', 'Cấp thẻ', 'Thư viện', extra[0] ?? ''],
    ['2', '1.350123', 'Đổi thẻ', 'Thư viện', extra[1] ?? ''],
  ];

  it('that holds something is told by its letter, and its rows are not certain', () => {
    const input = read(rows(['', 'xem lại']));
    expect(told(input, 'column_not_read')).toEqual([{ column: 'E' }]);
    expect(input.records.map(({ hasUnread }) => hasUnread)).toEqual([undefined, true]);
  });

  it('is known by its cells, where they tell it', () => {
    const input = read(rows(['Cấp tỉnh', 'Cấp xã']));
    expect(input.records.map(({ content }) => content.levels)).toEqual([['province'], ['commune']]);
    expect(told(input, 'column_by_cells')).toEqual([{ column: 'E', meaning: 'levels' }]);
  });

  it('says nothing where it is empty or only numbers the rows', () => {
    expect(read(rows([])).doubts).toEqual([]);
  });
});

test('the table at the head of a Word file names whose its list is', () => {
  const body =
    table([['UBND TỈNH THÁI NGUYÊN\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]) +
    paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH') +
    table([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'],
      ['1', '1.350124', 'Đăng ký việc làm', 'Việc làm'],
    ]);
  const input = readPortalList(sheetsOfDocument(readWord(docx(body))), 'f.docx');
  expect(only(input)).toMatchObject({ department: 'Sở Nội vụ', content: { levels: ['unspecified'] } });
});

test('figures below a heading of another currency are no đồng', () => {
  const { records } = readCsv([
    ['Mã TTHC', 'Tên TTHC', 'Phí (USD)'],
    ['1.350125', 'Cấp thẻ', '15000'],
  ]);
  expect(records[0]?.content.fees).toEqual([{ text: '15000' }]);
});

describe('a list that a program keeps, without codes', () => {
  const rows = [
    [
      'site_id',
      'title',
      'category',
      'level',
      'match_status',
      'agency',
      'processing_time',
      'fee',
      'source_url',
    ],
    [
      '13-19',
      'Đổi thẻ',
      'Quản lý thẻ',
      'Cấp Xã',
      'new',
      'Công an cấp xã',
      '07 ngày',
      'Không thu lệ phí',
      'https://a.vn/1',
    ],
    [
      '14-19',
      'Cấp thẻ',
      'Quản lý thẻ',
      'Cấp Xã',
      'new',
      'Công an cấp xã',
      '05 ngày',
      '50.000 đồng',
      'https://a.vn/2',
    ],
  ];

  it('has its keys in one row, whatever the first rows below hold', () => {
    const { records, rowsRead } = readPortalList([sheet(rows)], 'f.csv');
    expect(rowsRead).toBe(2);
    expect(
      records.map(({ name, sector, content }) => [name, sector, content.levels, content.timeLimit?.value]),
    ).toEqual([
      ['Đổi thẻ', 'Quản lý thẻ', ['commune'], 7],
      ['Cấp thẻ', 'Quản lý thẻ', ['commune'], 5],
    ]);
  });

  it('is no decision for a column of states in which all rows are new', () => {
    expect(recognise(documentOfSheets([sheet(rows)], 0), [sheet(rows)])).toBe('baseline');
    const changed = rows.map((cells, at) =>
      cells.map((cell) => (cell === 'new' && at === 2 ? 'abolished' : cell)),
    );
    expect(recognise(documentOfSheets([sheet(changed)], 0), [sheet(changed)])).toBe('decision');
  });
});
