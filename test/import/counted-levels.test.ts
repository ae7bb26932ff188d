import { describe, expect, it } from 'vitest';
import { importInto } from '../support/import/drafting.ts';
import { delimited, workbook } from '../support/import/import-files.ts';
import { docx, opening, paragraph, table } from '../support/import/word-files.ts';
import { levelsOfTiers } from '../../src/import/values/levels/tiers.ts';

const [early, late] = ['2024-04-05', '2026-04-05'];
const two = ['province', 'commune'];

it.each([
  ['Cả 2 cấp', late, two],
  ['cả hai cấp', late, two],
  ['02 cấp chính quyền', late, two],
  ['Thực hiện ở cả 02 cấp', late, two],
  ['Cả 03 cấp', early, ['province', 'district', 'commune']],
  ['02 cấp (tỉnh, xã)', early, two],
  ['Hai cấp: huyện và xã', early, ['district', 'commune']],
  // Which two there were, or which three there are, is not known.
  ['Cả 2 cấp', early, undefined],
  ['Cả 3 cấp', late, undefined],
  ['Cả 2 cấp', '…', undefined],
  ['02 cấp (tỉnh, huyện, xã)', late, undefined],
  ['Liên thông 02 cấp', late, undefined],
  ['Trường có hai cấp học', late, undefined],
  ['Cấp 2', late, undefined],
])('`%s` on %s', (text, day, levels) => {
  expect(levelsOfTiers(text, day)).toEqual(levels);
});

const law = 'Nghị định số 12/2020/NĐ-CP';
const decision = (day: string, ...cells: string[]) =>
  docx(
    opening({ day }) +
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
      table([
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Căn cứ pháp lý'],
        ...cells.map((cell, at) => [`${at + 1}`, `1.00006${at}`, `Cấp thẻ ${at}`, 'Hộ tịch', cell, law]),
      ]),
  );

describe('the levels of a decision', () => {
  it('that only counts them are those of its day', async () => {
    const { draft } = await importInto(
      [],
      'd.docx',
      decision('Thái Nguyên, ngày 05 tháng 4 năm 2026', 'Cả 2 cấp', 'Tỉnh + xã', 'Cấp tỉnh + xã', '02 cấp'),
    );
    expect(draft.new?.map(({ levels }) => levels)).toEqual([two, two, two, two]);
  });

  it('are told where the day leaves them open, or words name more than was read', async () => {
    const { draft, told } = await importInto(
      [],
      'd.docx',
      decision(
        'Thái Nguyên, ngày 05 tháng 4 năm 2024',
        'Cả hai cấp',
        'Cấp tỉnh (xã)',
        'UBND cấp xã, Sở Y tế',
      ),
    );
    expect(draft.new?.map(({ levels }) => levels)).toEqual([['unspecified'], ['unspecified'], ['commune']]);
    for (const text of ['Cả hai cấp', 'Cấp tỉnh (xã)', 'Sở Y tế'])
      expect(told).toContain(`level_unknown: không rõ cấp: ${text}`);
  });

  it('stand in a heading', async () => {
    const body = table([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Căn cứ pháp lý'],
      ['A', { text: 'TTHC CẤP TỈNH', span: 4 }],
      ['1', '1.000061', 'Cấp thẻ', 'Hộ tịch', law],
      ['B', { text: 'TTHC THỰC HIỆN Ở CẢ HAI CẤP', span: 4 }],
      ['1', '1.000062', 'Thu thẻ', 'Hộ tịch', law],
    ]);
    const day = 'Thái Nguyên, ngày 05 tháng 4 năm 2026';
    const paper = docx(opening({ day }) + paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') + body);
    const { draft } = await importInto([], 'd.docx', paper);
    expect(draft.new).toMatchObject([{ levels: ['province'] }, { levels: two, sector: 'ho-tich' }]);
  });
});

describe('the levels of a list', () => {
  const header = ['STT', 'Mã', 'Tên TTHC', 'Cơ quan', 'Lĩnh vực', 'Cấp thực hiện'];
  const row = (at: number, level: string) => [
    `${at}`,
    `1.00006${at}`,
    `Cấp thẻ ${at}`,
    'Sở Y tế',
    'Dược',
    level,
  ];
  const rows = [header, row(1, 'Cả 2 cấp'), row(2, '02 cấp (tỉnh, xã)'), row(3, 'Tỉnh + xã')];
  const records = [1, 2].map((at) => ({
    ma: `1.00006${at}`,
    ten: `Cấp thẻ ${at}`,
    co_quan: 'Sở Y tế',
    linh_vuc: 'Dược',
    cap_thuc_hien: at === 1 ? 'Cả 2 cấp' : 'Tỉnh + xã',
  }));

  it.each([
    ['d.xlsx', workbook(rows)],
    ['d.csv', delimited(rows, ',')],
    ['d.json', JSON.stringify(records)],
  ])('that only counts them are those of its day: %s', async (name, bytes) => {
    const now = await importInto([], name, bytes, ['--as', 'baseline', '--issued', late]);
    expect(new Set(now.draft.new?.map(({ levels }) => levels.join()))).toEqual(new Set([two.join()]));
    expect(now.told.join()).not.toContain('level_unknown');
    const then = await importInto([], name, bytes, ['--as', 'baseline', '--issued', early]);
    expect(then.draft.new?.[0]?.levels).toEqual(['unspecified']);
    expect(then.told).toContain('level_unknown: không rõ cấp: Cả 2 cấp');
  });

  it('stand in a heading, which is no sector', async () => {
    const sheet = workbook([
      ['DANH MỤC TTHC CỦA SỞ Y TẾ'],
      ['STT', 'Mã', 'Tên TTHC', 'Lĩnh vực'],
      ['A', 'TTHC CẤP TỈNH'],
      ['1', '1.000061', 'Cấp thẻ', 'Dược'],
      ['B', 'TTHC THỰC HIỆN Ở CẢ 02 CẤP'],
      ['1', '1.000062', 'Thu thẻ', 'Dược'],
      ['C', 'TTHC CẤP XÃ'],
      ['1', '1.000063', 'Đổi thẻ', 'Dược'],
    ]);
    const { draft } = await importInto([], 'd.xlsx', sheet, ['--as', 'baseline', '--issued', late]);
    expect(draft.new?.map(({ levels }) => levels)).toEqual([['province'], two, ['commune']]);
    expect(draft.sectors).toHaveLength(1);
  });
});
