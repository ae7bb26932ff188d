import { expect, it } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { gatherRecords } from '../../../src/import/portal/gather.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';

const sheet = (rows: string[][], name = 'S'): Sheet => ({ name, rows, firstRow: 1, numeric: [] });
const read = (rows: string[][]) => readPortalList([sheet(rows)], 'l');
const reasons = (input: { doubts: readonly { field: string; reason: string }[] }) =>
  input.doubts.map(({ field, reason }) => `${field} ${reason}`);

const withoutSectors = ['STT', 'Mã TTHC', 'Tên TTHC', 'Sở quản lý', 'Cấp'];
const head = [...withoutSectors, 'Lĩnh vực'];

it.each([
  ['1.400001 - Cấp thẻ'],
  ['1.400001. Cấp thẻ'],
  ['[1.400001] Cấp thẻ'],
  ['Cấp thẻ\n(1.400001)'],
  ['Cấp thẻ (Mã TTHC: 1.400001.000.00.00.H55)'],
])('a code within a name is none of it, beside a column of codes and without: %s', (name) => {
  const beside = read([head, ['1', '1.400001', name, 'Sở Y tế', 'Tỉnh', 'Dược']]);
  expect(beside.records).toMatchObject([{ code: '1.400001', name: 'Cấp thẻ' }]);
  const within = read([
    ['STT', 'Tên TTHC', 'Sở quản lý', 'Cấp', 'Lĩnh vực'],
    ['1', name, 'Sở Y tế', 'Tỉnh', 'Dược'],
  ]);
  expect(within.records).toMatchObject([{ name: 'Cấp thẻ' }]);
  const inJson = readDetailLines(JSON.stringify([{ ten: name, linh_vuc: 'Dược', cap: 'Tỉnh' }]), 'd');
  expect(inJson.records).toMatchObject([{ name: 'Cấp thẻ' }]);
});

it('the code of another procedure stays in a name', () => {
  const { records } = read([head, ['1', '1.400001', 'Cấp thẻ (thay 1.400002)', 'Sở Y tế', 'Tỉnh', 'Dược']]);
  expect(records[0]?.name).toBe('Cấp thẻ (thay 1.400002)');
});

it.each([
  ['Cấp thẻ (lĩnh vực Dược)', []],
  ['Cấp thẻ\n(Lĩnh vực: Dược)', []],
  ['Cấp thẻ - Lĩnh vực Dược', []],
  ['(Thuộc lĩnh vực Dược)Cấp thẻ', []],
  ['Lĩnh vực Dược: Cấp thẻ', []],
  ['[Lĩnh vực Dược] Cấp thẻ', []],
  ['[Dược] Cấp thẻ', ['sector sector_by_place']],
  ['(Dược) - Cấp thẻ', ['sector sector_by_place']],
])('a sector with a name is the row’s: %s', (name, told) => {
  const input = read([withoutSectors, ['1', '1.400001', name, 'Sở Y tế', 'Tỉnh']]);
  expect(input.records).toMatchObject([{ name: 'Cấp thẻ', sector: 'Dược' }]);
  expect(reasons(input)).toEqual(told);
  // Beside the same sector in a column it says nothing new, beside another it stays.
  const beside = (sector: string) => read([head, ['1', '1.400001', name, 'Sở Y tế', 'Tỉnh', sector]]);
  expect(beside('dược').records).toMatchObject([{ name: 'Cấp thẻ', sector: 'dược' }]);
  expect(beside('Y tế').records[0]?.name).not.toBe('Cấp thẻ');
});

it.each([
  '(Cấp tỉnh) Cấp thẻ',
  '[Mới] Cấp thẻ',
  '(TTHC liên thông) Cấp thẻ',
  '(Bãi bỏ) Cấp thẻ',
  '(1) Cấp thẻ',
])('what else stands before a name is no sector: %s', (name) => {
  const { records } = read([withoutSectors, ['1', '1.400001', name, 'Sở Y tế', 'Tỉnh']]);
  expect(records[0]?.sector).toBeUndefined();
});

it.each(['G03-TP01 - Chứng thực', 'G03-TP01 Chứng thực', 'Chứng thực (G03-TP01)'])(
  'the code of a sector is none of its name, and told: %s',
  (sector) => {
    const { records, cleanings } = read([head, ['1', '1.400001', 'Cấp thẻ', 'Sở Y tế', 'Tỉnh', sector]]);
    expect(records[0]?.sector).toBe('Chứng thực');
    expect(cleanings).toMatchObject([{ cleaning: 'sector_spelling', before: sector, after: 'Chứng thực' }]);
  },
);

const marked = (headings: string[][], ...marks: string[][]) =>
  read([
    ...headings,
    ...marks.map((cells, at) => [String(at + 1), `1.40000${at + 1}`, 'Cấp thẻ', 'Tỉnh', ...cells]),
  ]);
const first = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp'];
const departments = ['Sở Tư pháp', 'Sở Y tế'];

it('a mark below a department’s name says that it manages', () => {
  const input = marked([[...first, ...departments]], ['x', ''], ['', 'X']);
  expect(input.records.map(({ department }) => department)).toEqual(departments);
  expect(reasons(input)).toEqual(['sheet column_by_cells', 'sheet column_by_cells']);
});

it('names stand below a heading of theirs, whose cells were not merged', () => {
  const headings = (heading: string, names: string[]) => [
    [...first, heading, ''],
    ['', '', '', '', ...names],
  ];
  const input = marked(headings('Cơ quan quản lý', departments), ['x', ''], ['', 'x'], ['x', 'x']);
  expect(input.records.map(({ department }) => department)).toEqual([...departments, undefined]);
  expect(input.doubts).toMatchObject([{ field: 'department', reason: 'marks_differ', origin: { row: 5 } }]);
  const sectors = marked(headings('Lĩnh vực', ['Luật sư', 'Dược']), ['x', ''], ['', 'x']);
  expect(sectors.records.map(({ sector }) => sector)).toEqual(['Luật sư', 'Dược']);
  const handling = marked(headings('Đơn vị thực hiện', departments), ['x', ''], ['x', 'x']);
  expect(handling.records.map(({ content }) => content.implementingAgencies)).toEqual([
    ['Sở Tư pháp'],
    departments,
  ]);
});

it('departments several of which are marked in a row handle its procedure', () => {
  const { records } = marked([[...first, ...departments]], ['x', ''], ['x', 'x']);
  expect(records.map(({ department, content }) => [department, content.implementingAgencies])).toEqual([
    [undefined, ['Sở Tư pháp']],
    [undefined, departments],
  ]);
});

it('a mark is the name of no department and no sector', () => {
  const input = read([head, ['1', '1.400001', 'Cấp thẻ', 'x', 'Tỉnh', '✓']]);
  expect(input.records).toMatchObject([{ name: 'Cấp thẻ' }]);
  expect([input.records[0]?.department, input.records[0]?.sector]).toEqual([undefined, undefined]);
  expect(reasons(input)).toEqual(['department text_without_place', 'sector text_without_place']);
});

it('a sheet without headings whose columns stand otherwise does not go on with the one before', () => {
  const rows = [1, 2, 3].map((at) => [
    String(at),
    `1.40000${at}`,
    `Cấp thẻ số ${at}`,
    'Dược',
    'Tỉnh',
    'Sở Y tế',
  ]);
  const input = readPortalList(
    [sheet([head, ['1', '1.400009', 'Cấp lại thẻ', 'Sở Tư pháp', 'Tỉnh', 'Luật sư']], 'A'), sheet(rows, 'B')],
    'l',
  );
  const { gathered } = gatherRecords([input]);
  expect(gathered.map(({ record: { department, sector } }) => [department, sector])).toEqual([
    ['Sở Tư pháp', 'Luật sư'],
    ...rows.map(() => ['Sở Y tế', 'Dược']),
  ]);
  expect(reasons(input)).toContain('sheet column_by_cells');
});

it('a sector’s heading may stand below the codes', () => {
  const { records, rejected } = read([
    withoutSectors,
    ['1', 'Dược'],
    ['1', '1.400001', 'Cấp thẻ', 'Sở Y tế', 'Tỉnh'],
    ['2', 'Khám bệnh'],
    ['2', '1.400002', 'Cấp thẻ', 'Sở Y tế', 'Tỉnh'],
  ]);
  expect(records.map(({ sector }) => sector)).toEqual(['Dược', 'Khám bệnh']);
  expect(rejected).toEqual([]);
});

it('a list that names no sector elsewhere has them in rows of a number and a name', () => {
  const row = (...cells: string[]): string[] => [...cells];
  const input = read([
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp', 'Thời hạn'],
    row('I', '', 'Sở Y tế'),
    row('1', '', 'Dược'),
    row('1', '1.400001', 'Cấp thẻ', 'Tỉnh', '05 ngày'),
    row('2', '', 'Khám bệnh'),
    row('2', '1.400002', 'Cấp thẻ', 'Tỉnh', '05 ngày'),
  ]);
  expect(input.records.map(({ department, sector }) => [department, sector])).toEqual([
    ['Sở Y tế', 'Dược'],
    ['Sở Y tế', 'Khám bệnh'],
  ]);
  expect(reasons(input)).toEqual(['sector sector_by_place', 'sector sector_by_place']);
  expect(input.rejected).toEqual([]);
});

it.each([
  ['x', 'ü', ['commune']],
  ['Tỉnh', '', ['province']],
  ['Cấp tỉnh', 'Cấp xã', ['province', 'commune']],
  ['Sở Y tế', 'UBND xã', ['province', 'commune']],
])('below levels stand marks, the levels or bodies of them: %s, %s', (province, commune, levels) => {
  const columns = ['STT', 'Mã TTHC', 'Tên TTHC', 'Sở quản lý', 'Lĩnh vực', 'Cấp tỉnh', 'Cấp xã'];
  const { records, doubts } = read([
    columns,
    ['1', '1.400001', 'Cấp thẻ', 'Sở Y tế', 'Dược', province === 'x' ? '' : province, commune],
  ]);
  expect(records[0]?.content.levels).toEqual(levels);
  expect(records[0]?.content.implementingAgencies).toEqual(province === 'Sở Y tế' ? ['Sở Y tế'] : undefined);
  expect(doubts).toEqual([]);
  const other = read([columns, ['1', '1.400001', 'Cấp thẻ', 'Sở Y tế', 'Dược', 'Xã', 'Sở Y tế']]);
  expect(reasons(other)).toEqual(['levels value_not_understood', 'levels value_not_understood']);
});

it('sums of parts below one another are each of what stands above it', () => {
  const row = (code: string, department: string) => ['1', code, 'Cấp thẻ', department, 'Tỉnh', 'Dược'];
  const sum = (name: string, count: string) => ['', '', name, '', '', count];
  const rows = (last: string) => [
    head,
    row('1.400001', 'Sở Y tế'),
    sum('Cộng Sở Y tế', '1'),
    ...[2, 3, 4, 5, 6, 7].map((at) => row(`1.40000${at}`, 'Sở Tư pháp')),
    sum('Cộng Sở Tư pháp', last),
  ];
  const differing = (last: string) => {
    const input = readPortalList([sheet(rows(last))], 'l');
    return input.doubts.filter(({ reason }) => reason === 'count_differs');
  };
  expect(differing('6')).toEqual([]);
  expect(differing('5')).toHaveLength(1);
});

it('sheets of one workbook say different things of one procedure', () => {
  const input = readPortalList(
    [
      sheet([head, ['1', '1.400001', 'Cấp thẻ', 'Sở Y tế', 'Tỉnh', 'Dược']], 'A'),
      sheet(
        [
          ['Mã TTHC', 'Tên TTHC', 'Thời hạn'],
          ['1.400001', 'Cấp thẻ', '05 ngày'],
        ],
        'B',
      ),
    ],
    'l',
  );
  const { gathered, rejected } = gatherRecords([input]);
  expect(rejected).toEqual([]);
  expect(gathered).toMatchObject([
    {
      record: {
        department: 'Sở Y tế',
        content: { levels: ['province'], timeLimit: { value: 5, unit: 'day' } },
      },
    },
  ]);
});

it.each([
  ['20 ngày (trong đó Sở 15 ngày, UBND tỉnh 5 ngày)', { value: 20, unit: 'day' }],
  ['20 ngày làm việc, trong đó: Sở: 12,5 ngày; UBND tỉnh: 7,5 ngày', { value: 20, unit: 'working_day' }],
  ['20 ngày (Sở 15 ngày, UBND tỉnh 5 ngày)', { value: 20, unit: 'day' }],
  ['20 ngày (trong đó Sở 15 ngày, UBND tỉnh 10 ngày)', undefined],
  ['20 ngày (trường hợp A: 15 ngày, trường hợp B: 5 ngày)', undefined],
])('a time whose shares are all of it is a figure: %s', (text, limit) => {
  const { records, doubts } = read([
    [...head, 'Thời hạn'],
    ['1', '1.400001', 'Cấp thẻ', 'Sở Y tế', 'Tỉnh', 'Dược', text],
  ]);
  expect(records[0]?.content.timeLimit).toEqual({ ...limit, text });
  expect(doubts).toHaveLength(limit ? 0 : 1);
});

it.each([
  ['20,000 ₫', 20_000],
  ['1.200.000,00 đồng', 1_200_000],
  ['1,200,000.00', 1_200_000],
])('a fee as spreadsheets show it: %s', (text, amount) => {
  const { records } = read([
    [...head, 'Lệ phí'],
    ['1', '1.400001', 'Cấp thẻ', 'Sở Y tế', 'Tỉnh', 'Dược', text],
  ]);
  expect(records[0]?.content.fees).toMatchObject([{ amount, currency: 'VND' }]);
});

it.each([
  ['ngày 02 tháng 01 năm 2024', '2024-01-02', []],
  ['2024-01-02 00:00:00', '2024-01-02', []],
  ['2024-01-01T17:00:00.000Z', '2024-01-02', []],
  ['45293', '2024-01-02', ['publishedBy day_of_number']],
  ['12345', undefined, ['publishedBy value_not_understood']],
])('the day of a decision is written otherwise: %s', (day, issued, told) => {
  const input = read([
    [...head, 'Số QĐ công bố', 'Ngày ban hành'],
    ['1', '1.400001', 'Cấp thẻ', 'Sở Y tế', 'Tỉnh', 'Dược', '12/QĐ-UBND', day],
  ]);
  expect(input.records[0]?.content.publishedBy).toEqual({ number: '12/QĐ-UBND', ...(issued && { issued }) });
  expect(reasons(input)).toEqual(told);
});

it('records of a store of documents stand below what the store says of them', () => {
  const hit = {
    _index: 'tthc',
    _id: '1.400001',
    _source: { maTTHC: '1.400001', tenTTHC: 'Cấp thẻ', linhVuc: 'Dược' },
  };
  const { records } = readDetailLines(
    JSON.stringify({
      hits: { hits: [hit, { ...hit, _id: '1.400002', _source: { ...hit._source, maTTHC: '1.400002' } }] },
    }),
    'd',
  );
  expect(records).toMatchObject([
    { code: '1.400001', name: 'Cấp thẻ', sector: 'Dược' },
    { code: '1.400002', name: 'Cấp thẻ', sector: 'Dược' },
  ]);
});

it('the day of a decision in JSON may have a time, and is told where it is none', () => {
  const read = (day: string) =>
    readDetailLines(
      JSON.stringify([{ ma: '1.400001', ten: 'Cấp thẻ', soQuyetDinh: '12/QĐ-UBND', ngayQuyetDinh: day }]),
      'd',
    );
  const input = read('2024-01-02T00:00:00');
  expect(input.records[0]?.content.publishedBy).toEqual({ number: '12/QĐ-UBND', issued: '2024-01-02' });
  expect(reasons(input)).toEqual([]);
  expect(reasons(read('1704153600000'))).toEqual(['publishedBy value_not_understood']);
});

it.each(['Lĩnh vực TTHC', 'Lĩnh vực thủ tục hành chính'])(
  '%s is the heading of sectors beside that of names',
  (heading) => {
    const input = read([
      ['STT', heading, 'Tên TTHC', 'Mã TTHC', 'Sở quản lý'],
      ['1', 'Dược', 'Cấp thẻ', '1.400001', 'Sở Y tế'],
    ]);
    expect(input.records).toMatchObject([{ name: 'Cấp thẻ', sector: 'Dược' }]);
    const alone = read([
      ['STT', heading, 'Mã TTHC', 'Sở quản lý'],
      ['1', 'Cấp thẻ', '1.400001', 'Sở Y tế'],
    ]);
    expect(alone.records).toMatchObject([{ name: 'Cấp thẻ' }]);
    const { rows } = readDecision(
      documentOfSheets([
        sheet([
          ['DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'],
          ['STT', heading, 'Tên TTHC', 'Mã TTHC'],
          ['1', 'Dược', 'Cấp thẻ', '1.400001'],
        ]),
      ]),
    );
    expect(rows).toMatchObject([{ name: 'Cấp thẻ', cells: { sector: 'Dược' } }]);
  },
);

it.each(['B. SỞ TƯ PHÁP', 'II. Thủ tục hành chính của Sở Tư pháp', 'TTHC THUỘC THẨM QUYỀN CỦA SỞ TƯ PHÁP'])(
  'a heading in the first column ends what is above it, though texts run on in that: %s',
  (heading) => {
    const { records, doubts } = read([
      ['Thời hạn', 'Tên TTHC', 'Mã TTHC', 'Lĩnh vực'],
      ['A. SỞ Y TẾ'],
      ['05 ngày', 'Cấp thẻ', '1.400001', 'Dược'],
      [heading],
      ['05 ngày', 'Cấp thẻ', '1.400002', 'Luật sư'],
    ]);
    expect(records.map(({ department }) => department)).toEqual(['Sở Y tế', 'Sở Tư pháp']);
    expect(doubts).toEqual([]);
  },
);

it.each(['Lĩnh vực: Luật sư', '2. Lĩnh vực Luật sư', 'LĨNH VỰC LUẬT SƯ'])(
  'so does the heading of a sector: %s',
  (heading) => {
    const { records } = read([
      ['Thời hạn', 'Tên TTHC', 'Mã TTHC', 'Sở quản lý'],
      ['1. Lĩnh vực Dược'],
      ['05 ngày', 'Cấp thẻ', '1.400001', 'Sở Y tế'],
      [heading],
      ['05 ngày', 'Cấp thẻ', '1.400002', 'Sở Tư pháp'],
    ]);
    expect(records.map(({ sector }) => sector)).toEqual(['Dược', 'Luật sư']);
  },
);
