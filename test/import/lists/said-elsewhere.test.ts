import { describe, expect, it, test } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import { draftBaseline } from '../../../src/import/portal/baseline.ts';
import { gatherRecords } from '../../../src/import/portal/gather.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import { isShortName, longName } from '../../../src/import/values/short-names.ts';
import { timesByLevel } from '../../../src/import/values/levels/texts.ts';
import { delimited } from '../../support/import/import-files.ts';

const read = (rows: readonly (readonly string[])[]): PortalInput =>
  readPortalList([readDelimited(delimited(rows, ';'), 'semicolon').sheet], 'f.csv');
const reasons = ({ doubts }: PortalInput): string[] => [...new Set(doubts.map(({ reason }) => reason))];

const days = (value: number, text: string) => ({ value, unit: 'working_day', text });
const both = {
  timeLimit: days(7, '07 ngày làm việc'),
  byLevel: { commune: { timeLimit: days(4, '04 ngày làm việc') } },
};

describe('a time limit for each level', () => {
  test.each([
    ['Cấp tỉnh: 07 ngày làm việc; Cấp xã: 04 ngày làm việc'],
    ['- Cấp tỉnh: 07 ngày làm việc\n- Cấp xã: 04 ngày làm việc.'],
    ['07 ngày làm việc (cấp tỉnh); 04 ngày làm việc (cấp xã)'],
    ['Đối với cấp tỉnh: 07 ngày làm việc, đối với cấp xã: 04 ngày làm việc'],
    ['UBND cấp xã: 04 ngày làm việc; UBND cấp tỉnh: 07 ngày làm việc'],
  ])('in one cell: %j', (text) => {
    const { records } = read([
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn'],
      ['1.700001', 'Cấp sổ', 'Hộ tịch', 'Cấp tỉnh, Cấp xã', text],
    ]);
    expect(records[0]?.content).toMatchObject(both);
  });

  test.each([
    ['Cấp tỉnh: 07 ngày làm việc; trường hợp khó: 10 ngày'],
    ['Cấp tỉnh: 07 ngày; cấp tỉnh: 04 ngày'],
    ['07 ngày làm việc, trong đó cấp xã 04 ngày'],
    ['07 ngày làm việc'],
  ])('is none where the words say anything else: %j', (text) => {
    expect(timesByLevel(text)).toBeUndefined();
  });

  it('whose levels are not the procedure’s keeps its words', () => {
    const { records } = read([
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn'],
      ['1.700001', 'Cấp sổ', 'Hộ tịch', 'Cấp tỉnh', 'Cấp tỉnh: 07 ngày; cấp xã: 04 ngày'],
    ]);
    expect(records[0]?.content.timeLimit).toEqual({ text: 'Cấp tỉnh: 07 ngày; cấp xã: 04 ngày' });
  });

  const fee = (amount: number, text: string) => ({ amount, currency: 'VND', per: 'lần', text });
  test.each([
    ['Cấp tỉnh: Không thu; Cấp xã: 8.000 đồng/lần', 'none', [fee(8000, '8.000 đồng/lần')]],
    ['8.000 đồng/lần (cấp xã); không thu (cấp tỉnh)', 'none', [fee(8000, '8.000 đồng/lần')]],
    [
      '- Cấp tỉnh: 15.000 đồng/lần\n9.000 đồng/lần\n- Cấp xã: Không',
      [fee(15000, '15.000 đồng/lần'), fee(9000, '9.000 đồng/lần')],
      'none',
    ],
  ])('so are fees: %j', (text, province, commune) => {
    const { records } = read([
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện', 'Phí, lệ phí'],
      ['1.700001', 'Cấp sổ', 'Hộ tịch', 'Cấp tỉnh, Cấp xã', text],
      ['1.700002', 'Đổi sổ', 'Hộ tịch', 'Cấp tỉnh, Cấp huyện', text],
    ]);
    expect(records[0]?.content).toMatchObject({ fees: province, byLevel: { commune: { fees: commune } } });
    // A level without a word of its own: the words are all that is certain.
    expect(records[1]?.content.fees).toEqual([{ text }]);
  });

  test.each([
    [
      'columns of their own',
      [
        [
          'Mã số',
          'Tên thủ tục',
          'Lĩnh vực',
          'Thời hạn giải quyết (cấp tỉnh)',
          'Thời hạn giải quyết (cấp xã)',
        ],
        ['1.700001', 'Cấp sổ', 'Hộ tịch', '07 ngày làm việc', '04 ngày làm việc'],
        ['1.700002', 'Đổi sổ', 'Hộ tịch', '', '04 ngày làm việc'],
      ],
    ],
    [
      'columns below one heading',
      [
        ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn giải quyết', ''],
        ['', '', '', 'Tỉnh', 'Xã'],
        ['1.700001', 'Cấp sổ', 'Hộ tịch', '07 ngày làm việc', '04 ngày làm việc'],
        ['1.700002', 'Đổi sổ', 'Hộ tịch', '', '04 ngày làm việc'],
      ],
    ],
  ])('in %s tells the levels too', (_, rows) => {
    const { records } = read(rows);
    expect(records.map(({ content }) => content.levels)).toEqual([['province', 'commune'], ['commune']]);
    expect(records[0]?.content).toMatchObject(both);
    expect(records[1]?.content.timeLimit).toEqual(days(4, '04 ngày làm việc'));
    expect(records[1]?.content).not.toHaveProperty('byLevel');
  });

  it('in JSON, by the level’s key', () => {
    const { records } = readDetailLines(
      JSON.stringify([
        {
          code: '1.700001',
          name: 'Cấp sổ',
          levels: ['province', 'commune'],
          timeLimit: { province: '07 ngày làm việc', commune: '04 ngày làm việc' },
        },
      ]),
      'f.json',
    );
    expect(records[0]?.content).toMatchObject(both);
  });

  it('beside the limit by law is that of each kind of column', () => {
    const { records } = read([
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn theo quy định', 'Thời hạn sau cắt giảm'],
      ['1.700001', 'Cấp sổ', 'Hộ tịch', '07 ngày làm việc', '04 ngày làm việc'],
    ]);
    expect(records[0]?.content.timeLimit).toMatchObject({ value: 4 });
  });
});

describe('levels', () => {
  it('are read from initials below a heading of levels, or of bodies', () => {
    for (const heading of ['Cấp thực hiện', 'Thẩm quyền', 'Cấp giải quyết']) {
      const { records } = read([
        ['Mã số', 'Tên thủ tục', 'Lĩnh vực', heading],
        ['1.700001', 'Một', 'Hộ tịch', 'T'],
        ['1.700002', 'Hai', 'Hộ tịch', 'X'],
        ['1.700003', 'Ba', 'Hộ tịch', 'T, X'],
        ['1.700004', 'Bốn', 'Hộ tịch', 'T/H/X'],
        ['1.700005', 'Năm', 'Hộ tịch', 'TW'],
      ]);
      expect(records.map(({ content }) => content.levels)).toEqual([
        ['province'],
        ['commune'],
        ['province', 'commune'],
        ['province', 'district', 'commune'],
        ['ministry'],
      ]);
    }
  });

  it('are not read from a small x, which is a mark', () => {
    const { records, doubts } = read([
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện'],
      ['1.700001', 'Một', 'Hộ tịch', 'x'],
    ]);
    expect(records[0]?.content.levels).toEqual(['unspecified']);
    expect(doubts.map(({ reason }) => reason)).toContain('level_unknown');
  });

  const gathered = (rows: readonly (readonly string[])[], issued?: string) =>
    gatherRecords([read(rows)], issued);
  const levelsIn = ({ gathered: all }: ReturnType<typeof gathered>) =>
    all.map(({ record }) => record.content.levels);

  it.each(['Thẩm quyền giải quyết', 'Cơ quan thực hiện', 'Cơ quan giải quyết'])(
    'are those of the bodies below %j, told, where nothing else names them',
    (heading) => {
      const result = gathered([
        ['Mã số', 'Tên thủ tục', 'Lĩnh vực', heading],
        ['1.700001', 'Một', 'Hộ tịch', 'UBND xã'],
        ['1.700002', 'Hai', 'Hộ tịch', 'Chủ tịch UBND tỉnh'],
        ['1.700003', 'Ba', 'Hộ tịch', 'Sở Xây dựng; UBND cấp xã'],
        ['1.700004', 'Bốn', 'Hộ tịch', 'Ban Quản lý các khu công nghiệp'],
        ['1.700005', 'Năm', 'Hộ tịch', 'Sở Xây dựng; Cơ quan đại diện'],
        ['1.700006', 'Sáu', 'Cư trú', 'Công an cấp xã, Công an tỉnh'],
        ['1.700007', 'Bảy', 'Cư trú', 'Phòng Cảnh sát quản lý hành chính về trật tự xã hội'],
        ['1.700008', 'Tám', 'Hộ tịch', 'Trung tâm Phục vụ hành chính công cấp xã'],
        ['1.700009', 'Chín', 'Quốc phòng', 'Bộ Chỉ huy quân sự tỉnh'],
      ]);
      expect(levelsIn(result)).toEqual([
        ['commune'],
        ['province'],
        ['province', 'commune'],
        ['province'],
        ['unspecified'],
        ['province', 'commune'],
        ['province'],
        ['commune'],
        ['province'],
      ]);
      expect(result.doubts.filter(({ reason }) => reason === 'levels_of_body')).toHaveLength(8);
    },
  );

  it('of one code in rows of two bodies are both', () => {
    const result = gathered([
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cơ quan thực hiện'],
      ['1.700001', 'Một', 'Cư trú', 'Công an tỉnh'],
      ['1.700001', 'Một', 'Cư trú', 'Công an xã'],
    ]);
    expect(levelsIn(result)).toEqual([['province', 'commune']]);
    expect(result.rejected).toEqual([]);
  });

  it.each([
    ['2025-06-30', ['district'], ['levels_of_body', 'levels_of_body']],
    // A division may be a commune's by then.
    ['2025-07-01', ['unspecified'], ['level_of_body_ended']],
  ])('of a district’s bodies end with the districts: on %s', (issued, levels, told) => {
    const result = gathered(
      [
        ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cơ quan thực hiện'],
        ['1.700001', 'Một', 'Hộ tịch', 'UBND cấp huyện'],
        ['1.700002', 'Hai', 'Hộ tịch', 'Phòng Tư pháp'],
      ],
      issued,
    );
    expect(levelsIn(result)).toEqual([levels, levels]);
    expect(result.doubts.map((one) => one.reason)).toEqual(told);
  });

  it('that are named and are those of none of the bodies are a doubt', () => {
    const result = gathered([
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện', 'Cơ quan thực hiện'],
      ['1.700001', 'Một', 'Hộ tịch', 'Cấp xã', 'Sở Tư pháp'],
      ['1.700002', 'Hai', 'Hộ tịch', 'Cấp tỉnh', 'Sở Tư pháp; UBND cấp xã'],
    ]);
    expect(levelsIn(result)).toEqual([['commune'], ['province']]);
    expect(result.doubts).toMatchObject([{ reason: 'levels_differ_from_body', origin: { row: 2 } }]);
  });

  it('of a column count more than those of bodies', () => {
    const input = read([
      ['Mã số', 'Tên thủ tục', 'Cấp thực hiện', 'Cơ quan có thẩm quyền'],
      ['1.700001', 'Một', 'Cấp xã', 'UBND tỉnh'],
    ]);
    expect(input.records[0]?.content.levels).toEqual(['commune']);
    expect(reasons(input)).not.toContain('levels_of_body');
  });
});

describe('initials of departments', () => {
  const registry = ['Sở Nội vụ', 'Sở Nông nghiệp và Môi trường', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Y tế'];

  test.each([
    ['SNN', 'Sở Nông nghiệp và Môi trường'],
    ['SNNMT', 'Sở Nông nghiệp và Môi trường'],
    ['Sở NN&MT', 'Sở Nông nghiệp và Môi trường'],
    ['SYT', 'Sở Y tế'],
    ['S.TP', 'Sở Tư pháp'],
    ['SNV', 'Sở Nội vụ'],
    ['SGD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['ST', undefined],
    ['SABC', undefined],
  ])('%s is %s', (short, long) => {
    expect(longName(short, registry)).toBe(long);
  });

  test.each(['SĐBS', 'STT', 'SỞ Y TẾ', 'Sở Y tế', 'Sheet1', 'S', 'Sửa đổi'])('%s is none', (text) => {
    expect(isShortName(text)).toBe(false);
  });

  const sheetOf = (name: string, code: string): Sheet => ({
    name,
    firstRow: 1,
    numeric: [],
    rows: [
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực'],
      [code, `Thủ tục ${code}`, 'Chung'],
    ],
  });
  const options = {
    number: '1',
    issuer: 'UBND tỉnh',
    issued: '2025-01-01',
    registries: { departments: registry.map((name, at) => ({ id: `d${at}`, name })), sectors: [] },
  };

  it('as names of sheets say whose the rows are, told once for each', () => {
    const list = readPortalList(
      [sheetOf('SNN', '1.700001'), sheetOf('SYT', '1.700002'), sheetOf('SYT (2)', '1.700003')],
      'f.xlsx',
    );
    const { decision, doubts } = draftBaseline([list], options);
    expect(decision.new?.map(({ department }) => department)).toEqual(['d1', 'd4', 'd4']);
    expect(decision.departments).toBeUndefined();
    expect(doubts.filter(({ reason }) => reason === 'department_short').map(({ args }) => args)).toEqual([
      { short: 'SNN', department: 'Sở Nông nghiệp và Môi trường', rows: 1 },
      { short: 'SYT', department: 'Sở Y tế', rows: 2 },
    ]);
  });

  it('that may be several departments’ are nobody’s', () => {
    const list = readPortalList([sheetOf('ST', '1.700001')], 'f.xlsx');
    const { rejected, doubts } = draftBaseline([list], options);
    expect(rejected.map(({ reason }) => reason)).toEqual(['department_missing']);
    expect(doubts.find(({ reason }) => reason === 'department_short')?.args).toEqual({
      short: 'ST',
      rows: 1,
    });
  });
});

describe('a procedure that the province regulates itself', () => {
  it('is said by its kind, beside its status', () => {
    const { records } = read([
      ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Loại thủ tục'],
      ['1.700001', 'Một', 'Chung', 'Đặc thù'],
      ['1.700002', 'Hai', 'Chung', 'Thông thường'],
      ['1.700003', 'Ba', 'Chung', 'TTHC đặc thù của tỉnh'],
    ]);
    expect(records.map(({ content }) => content.kind)).toEqual(['specific', undefined, 'specific']);
  });

  it('is said by the national portal', () => {
    const detail = { code: '1.700001', name: 'Một', formalityType: 'SPECIFIC', isProvince: true };
    const { records, doubts } = readDetailLines(JSON.stringify(detail), 'f.json');
    expect(records[0]?.content.kind).toBe('specific');
    expect(doubts).toEqual([]);
  });
});

it('a row that names levels of the procedure above again puts that in doubt', () => {
  const { records, doubts } = read([
    ['STT', 'Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn'],
    ['1', '1.700001', 'Cấp sổ', 'Hộ tịch', 'Cấp tỉnh', '05 ngày'],
    ['', '', '', '', 'Cấp tỉnh, Cấp xã', '03 ngày'],
  ]);
  expect(records).toHaveLength(1);
  expect(doubts).toContainEqual(
    expect.objectContaining({ reason: 'row_below_not_read', origin: expect.objectContaining({ row: 2 }) }),
  );
});
