import { describe, expect, it, test } from 'vitest';
import { assignIds } from '../../../src/import/annex/registries.ts';
import { Doubts } from '../../../src/import/annex/notes.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import { draftBaseline } from '../../../src/import/portal/baseline.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';

const names = [
  'Sở Tư pháp',
  'Sở Nông nghiệp và Môi trường',
  'Công an tỉnh',
  'Ban Quản lý các khu công nghiệp',
];
const departments = names.map((name, at) => ({ id: `d${at}`, name }));

const sheet = (rows: string[][]): Sheet => ({ name: 'S', rows, firstRow: 1, numeric: [] });
const listOf = (rows: string[][]): PortalInput => readPortalList([sheet(rows)], 'l');
const draft = (input: PortalInput) =>
  draftBaseline([input], {
    ...{ number: 'L', issuer: 'A', issued: '2026-01-01' },
    registries: { departments, sectors: [] },
  });
const departmentsOf = (input: PortalInput) =>
  (draft(input).decision.new ?? []).map(({ department }) => department);

describe('a department by words and initials', () => {
  it.each([
    ['CA tỉnh', 'd2'],
    ['BQL các KCN', 'd3'],
    ['Ban QL các khu công nghiệp', 'd3'],
    ['Sở Nông nghiệp và MT', 'd1'],
    ['Sở NN và Môi trường', 'd1'],
    ['Sở Nông nghiệp & Môi trường', 'd1'],
  ])('%s', (name, id) => {
    const heading = ['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan quản lý'];
    expect(departmentsOf(listOf([heading, ['1.400001', 'Cấp thẻ A', 'Thẻ', name]]))).toEqual([id]);
    const { idOf } = assignIds([{ name, origin: undefined }], departments, 'department', new Doubts());
    expect(idOf(name)).toBe(id);
  });

  it('is another one where not all of it fits', () => {
    const input = listOf([
      ['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan quản lý'],
      ['1.400001', 'Cấp thẻ A', 'Thẻ', 'Văn phòng UBND tỉnh'],
      ['1.400002', 'Cấp thẻ B', 'Thẻ', 'Sở Nông nghiệp và PTNT'],
    ]);
    expect(departmentsOf(input)).toEqual(['van-phong-ubnd-tinh', 'so-nong-nghiep-va-ptnt']);
  });

  it('heads the rows below it, as initials do', () => {
    const input = listOf([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp'],
      ['', 'STP'],
      ['1', '1.400001', 'Cấp thẻ A', 'Thẻ', 'Xã'],
      ['', 'BQL các KCN'],
      ['2', '1.400002', 'Cấp thẻ B', 'Thẻ', 'Tỉnh'],
      ['', 'Điện lực'],
      ['3', '1.400003', 'Cấp thẻ C', 'Thẻ', 'Tỉnh'],
    ]);
    expect(departmentsOf(input)).toEqual(['d0', 'd3', 'dien-luc']);
    expect(draft(input).doubts.filter(({ reason }) => reason === 'department_by_form')).toHaveLength(1);
  });
});

test('the service centre in the head of a commune’s paper manages nothing', () => {
  const rows = [
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'],
    ['1', '1.400001', 'Cấp thẻ A', 'Thẻ'],
  ];
  for (const head of [
    [['UBND XÃ PHÚ LƯƠNG'], ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG']],
    [['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ PHÚ LƯƠNG']],
  ])
    expect(listOf([...head, ...rows]).records[0]?.department).toBeUndefined();
});

test('a code in square brackets leaves none in the name', () => {
  const { records } = listOf([
    ['STT', 'Thủ tục', 'Lĩnh vực', 'Cơ quan quản lý'],
    ['1', 'Cấp thẻ A [1.400001]', 'Thẻ', 'Sở Tư pháp'],
    ['2', '[1.400002] Cấp thẻ B', 'Thẻ', 'Sở Tư pháp'],
  ]);
  expect(records.map(({ code, name }) => [code, name])).toEqual([
    ['1.400001', 'Cấp thẻ A'],
    ['1.400002', 'Cấp thẻ B'],
  ]);
});

describe('a time limit', () => {
  const timeOf = (text: string) => {
    const rows = [
      ['Mã TTHC', 'Tên TTHC', 'Thời hạn'],
      ['1.400001', 'Cấp thẻ A', text],
    ];
    return listOf(rows).records[0]?.content.timeLimit;
  };

  it.each(['03 ngày làm việc/05 ngày làm việc', '03 ngày / 05 ngày'])('of two is neither: %s', (text) => {
    expect(timeOf(text)).toEqual({ text });
  });

  it.each([
    ['3 ngay lam viec', 3, 'working_day'],
    ['3 ngày lam viec', 3, 'working_day'],
    ['2 nam', 24, 'month'],
    ['15 NGAY_LAM_VIEC', 15, 'working_day'],
    ['02 (hai) thang', 2, 'month'],
    ['Same day', 1, 'working_day'],
    ['within the same working day', 1, 'working_day'],
  ])('without marks, and in English: %s', (text, value, unit) => {
    expect(timeOf(text)).toEqual({ value, unit, text });
  });

  it('has the unit that a program has a word for', () => {
    const record = { ma: '1.400001', ten: 'Cấp thẻ A', thoiHan: { giaTri: 3, donVi: 'NGAY' } };
    const { records } = readDetailLines(JSON.stringify([record]), 'l.json');
    expect(records[0]?.content.timeLimit).toMatchObject({ value: 3, unit: 'day' });
  });
});

test('levels with a dash between them', () => {
  const { records } = listOf([
    ['Mã TTHC', 'Tên TTHC', 'Cấp thực hiện'],
    ['1.400001', 'Cấp thẻ A', 'Cấp Tỉnh - Cấp Xã'],
  ]);
  expect(records[0]?.content.levels).toEqual(['province', 'commune']);
});
