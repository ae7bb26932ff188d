import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput, PortalRecord } from '../../../src/import/portal/record.ts';
import { delimited } from '../../support/import/import-files.ts';
import { draft } from '../../support/import/portal.ts';

const fixed = ['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Sở quản lý', 'Cấp thực hiện'];
const values = ['1.700300', 'Cấp thẻ đi hội', 'Lễ hội', 'Sở Văn hóa', 'Cấp tỉnh'];

const list = (rows: readonly (readonly string[])[]): PortalInput =>
  readPortalList([readDelimited(delimited(rows, ';'), 'semicolon').sheet], 'f.csv');
/** A list of one row with columns of its own besides the usual ones. */
const beside = (headings: readonly string[], texts: readonly string[]): PortalInput =>
  list([
    [...fixed, ...headings],
    [...values, ...texts],
  ]);
const only = ({ records }: PortalInput): PortalRecord => {
  const [record] = records;
  if (!record || records.length > 1) throw new Error('not one record');
  return record;
};
const rowDoubts = ({ doubts }: PortalInput): string[] =>
  doubts.filter(({ field }) => field !== 'sheet').map(({ reason }) => reason);
const untold = ({ doubts }: PortalInput): string[] =>
  doubts.flatMap(({ reason, args }) => (reason === 'column_not_read' ? [JSON.stringify(args)] : []));

describe('codes and names', () => {
  it.each([
    [
      ['Mã TTHC cũ', 'Mã TTHC mới'],
      ['1.700299', '1.700300'],
    ],
    [
      ['Mã TTHC mới', 'Mã TTHC đã công bố'],
      ['1.700300', '1.700299'],
    ],
    [
      ['Mã số hiện hành', 'Mã số bị thay thế'],
      ['1.700300', '1.700299'],
    ],
  ])('the code is the one that holds now: %j', (headings, codes) => {
    const input = list([
      [...headings, ...fixed.slice(1)],
      [...codes, ...values.slice(1)],
    ]);
    expect(only(input).code).toBe('1.700300');
    expect(untold(input)).toHaveLength(1);
  });

  it.each([
    [
      ['Tên TTHC trước đây', 'Tên TTHC mới'],
      ['Cấp giấy phép đi hội làng', 'Cấp thẻ đi hội'],
    ],
    [
      ['Nội dung', 'Tên TTHC'],
      ['Công bố theo quyết định của Bộ, có hiệu lực ngay', 'Cấp thẻ đi hội'],
    ],
    [
      ['Tên thủ tục sau khi sửa đổi', 'Tên cũ'],
      ['Cấp thẻ đi hội', 'Cấp giấy phép đi hội làng'],
    ],
  ])('the name is the one that holds now, and no remark: %j', (headings, names) => {
    const input = list([
      ['Mã TTHC', ...headings, ...fixed.slice(2)],
      ['1.700300', ...names, ...values.slice(2)],
    ]);
    expect(only(input).name).toBe('Cấp thẻ đi hội');
  });

  it.each<[string, string, string[]]>([
    ['Mã TTHC đã công bố', 'Tên TTHC đã công bố', []],
    ['Mã số cũ', 'Tên cũ', ['column_by_cells', 'column_by_cells']],
  ])('where nothing else says them, what was is: %s', (code, name, told) => {
    const input = list([[code, name, ...fixed.slice(2)], values]);
    expect(only(input)).toMatchObject({ code: '1.700300', name: 'Cấp thẻ đi hội' });
    expect(input.doubts.map(({ reason }) => reason)).toEqual(told);
  });

  it('the same in JSON, whichever comes first', () => {
    const { records } = readDetailLines(
      JSON.stringify({
        maTTHCCu: '1.700299',
        maTTHC: '1.700300',
        tenCu: 'Cấp giấy đi hội',
        tenTTHC: 'Cấp thẻ đi hội',
        linhVuc: 'Lễ hội',
      }),
      'f.jsonl',
    );
    expect(records).toMatchObject([{ code: '1.700300', name: 'Cấp thẻ đi hội' }]);
  });

  it('a list that has nothing but what is done keeps it for its name', () => {
    const input = list([
      ['Mã TTHC', 'Nội dung', ...fixed.slice(2)],
      ['1.700300', 'Cấp thẻ đi hội', ...values.slice(2)],
    ]);
    expect(only(input).name).toBe('Cấp thẻ đi hội');
  });
});

describe('times', () => {
  it.each([
    [
      ['Thời hạn giải quyết / Tại Sở', 'Thời hạn giải quyết / Tại UBND tỉnh'],
      ['07 ngày', '03 ngày'],
    ],
    [
      ['Thời gian tại Sở', 'Thời gian tại UBND tỉnh'],
      ['7', '3'],
    ],
  ])('shares of several bodies are no time limit: %j', (headings, texts) => {
    const input = beside(headings, texts);
    expect(only(input).content.timeLimit).not.toHaveProperty('value');
    expect(rowDoubts(input)).toHaveLength(1);
  });

  it('their sum is, wherever it stands', () => {
    const input = beside(
      ['Thời hạn tại Sở', 'Thời hạn tại UBND tỉnh', 'Tổng thời hạn'],
      ['07 ngày', '03 ngày', '10 ngày'],
    );
    expect(only(input).content.timeLimit).toMatchObject({ value: 10, unit: 'day' });
    expect(untold(input)).toHaveLength(2);
  });

  it.each([
    [['Thời hạn theo quy định', 'Số ngày cắt giảm'], ['20 ngày', '5'], ['time_not_reduced']],
    [['Thời hạn giải quyết', 'Thời gian cắt giảm'], ['20 ngày', '5 ngày'], ['time_not_reduced']],
    [['Thời hạn theo quy định', 'Số ngày cắt giảm'], ['20 ngày', '0'], []],
    [
      ['Thời hạn theo quy định', 'Số ngày cắt giảm', 'Thời hạn sau cắt giảm'],
      ['20 ngày', '5', '15 ngày'],
      [],
    ],
  ])(
    'what was cut of a time makes it doubtful, unless the list says what is left: %j %j',
    (headings, texts, told) => {
      expect(rowDoubts(beside(headings, texts))).toEqual(told);
    },
  );

  it.each(['Tỷ lệ hồ sơ đúng hạn', 'Tỷ lệ (%)', 'Mức giảm phí'])(
    'what is not of the time is none of it: %s',
    (heading) => {
      expect(rowDoubts(beside(['Thời hạn', heading], ['7 ngày', '50%']))).toEqual(
        heading.includes('phí') ? ['fee_in_words'] : [],
      );
    },
  );

  it('the time after a reduction binds, and no sum of what was cut', () => {
    const headings = ['Thời hạn theo quy định', 'Tổng thời gian cắt giảm', 'Thời hạn sau cắt giảm'];
    expect(only(beside(headings, ['20 ngày', '5 ngày', '15 ngày'])).content.timeLimit).toMatchObject({
      value: 15,
    });
  });

  it('the same in JSON', () => {
    const page = (more: object): PortalInput =>
      readDetailLines(
        JSON.stringify({
          maTTHC: '1.700300',
          tenTTHC: 'Cấp thẻ đi hội',
          linhVuc: 'Lễ hội',
          coQuanQuanLy: 'Sở Văn hóa',
          cap: 'Cấp tỉnh',
          thoiHanTheoQuyDinh: '20 ngày',
          ...more,
        }),
        'f.jsonl',
      );
    expect(rowDoubts(page({ soNgayCatGiam: 5 }))).toEqual(['time_not_reduced']);
    expect(rowDoubts(page({ soNgayCatGiam: 5, thoiHanSauCatGiam: '15 ngày' }))).toEqual([]);
  });

  it.each([
    ['soNgayLamViec', 'working_day'],
    ['Số giờ giải quyết', 'hour'],
    ['TGGQ (ngày)', 'day'],
  ])('a heading that counts has the unit: %s', (heading, unit) => {
    expect(only(beside([heading], ['7'])).content.timeLimit).toMatchObject({ value: 7, unit });
  });

  it('a number of days that may be working days keeps its doubt', () => {
    const input = beside(['soNgay'], ['7']);
    expect(only(input).content.timeLimit).toEqual({ text: '7' });
    expect(rowDoubts(input)).toEqual(['time_without_unit']);
  });

  it.each(['Thời gian trung bình', 'Thời gian cập nhật', 'Thời gian công bố', 'Thời gian tiếp nhận'])(
    'a time of something else is none: %s',
    (heading) => {
      const input = beside([heading], ['3 ngày']);
      expect(only(input).content).not.toHaveProperty('timeLimit');
      expect(untold(input)).toHaveLength(1);
    },
  );
});

describe('figures, bodies and programs’ headings', () => {
  it.each(['Số hồ sơ trực tuyến', 'Tỷ lệ hồ sơ toàn trình', 'Số lượng hồ sơ một phần'])(
    'figures of dossiers say nothing of a service: %s',
    (heading) => {
      const input = beside([heading], ['60']);
      expect(rowDoubts(input)).toEqual([]);
      expect(untold(input)).toHaveLength(1);
    },
  );

  it('initials below “Sở” are a department’s', () => {
    const rows = ['SVHTT', 'SVHTT'].map((short, at) => [
      `1.70030${at}`,
      `Cấp thẻ số ${at}`,
      'Lễ hội',
      short,
      'Cấp tỉnh',
    ]);
    const { records } = list([['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Sở', 'Cấp'], ...rows]);
    expect(records.map(({ departmentShort, department }) => departmentShort ?? department)).toEqual([
      'SVHTT',
      'SVHTT',
    ]);
  });

  it.each([
    [['MATTHC', 'TENTTHC', 'LINHVUC', 'COQUANQUANLY', 'CAPTHUCHIEN']],
    [['ma_tthc', 'ten_tthc', 'linh_vuc', 'co_quan_quan_ly', 'is_tinh']],
    [['maTTHC', 'tenTTHC', 'linhVuc', 'coQuanQuanLy', 'isCapTinh']],
  ])('headings of programs: %j', (headings) => {
    const isMark = headings[4]?.startsWith('is');
    const input = list([headings, [...values.slice(0, 4), isMark ? 'TRUE' : 'Cấp tỉnh']]);
    expect(only(input)).toMatchObject({
      code: '1.700300',
      sector: 'Lễ hội',
      content: { levels: ['province'] },
    });
    expect(untold(input)).toEqual([]);
  });

  it('keys of the national portal beside others make no answer of it', () => {
    const { records } = readDetailLines(
      JSON.stringify({
        maTTHC: '1.700300',
        tenTTHC: 'Cấp thẻ đi hội',
        linhVuc: 'Lễ hội',
        isProvince: true,
        isWard: false,
        thoiHan: { soNgayThucHien: 4, donVi: 'ngày làm việc' },
      }),
      'f.jsonl',
    );
    expect(records[0]?.content).toMatchObject({
      levels: ['province'],
      timeLimit: { value: 4, unit: 'working_day' },
    });
  });

  it.each([
    ['daXoa', true],
    ['isDeleted', true],
    ['Tình trạng', 'Đã thay thế'],
  ])('what is deleted or replaced is not in force: %s', (key, said) => {
    const page = { maTTHC: '1.700300', tenTTHC: 'Cấp thẻ đi hội', linhVuc: 'Lễ hội', [key]: said };
    const { rejected } = readDetailLines(JSON.stringify(page), 'f.jsonl');
    expect(rejected.map(({ reason }) => reason)).toEqual(['row_abolished']);
  });
});

describe('a row for each case of a procedure', () => {
  const rows = (...times: string[]): PortalInput =>
    list([[...fixed, 'Trường hợp', 'Thời hạn'], ...times.map((time, at) => [...values, `Loại ${at}`, time])]);

  it('makes what the first one says doubtful where another says otherwise', () => {
    const { rejected, doubts } = draft([rows('05 ngày', '09 ngày')]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['code_repeated']);
    expect(doubts.filter(({ field }) => field === 'timeLimit')).toMatchObject([
      { reason: 'value_differs', origin: { row: 2 }, args: { otherRow: 3 } },
    ]);
  });

  it('and not where it says the same', () => {
    const { doubts } = draft([rows('05 ngày', '05 ngày')]);
    expect(doubts.filter(({ field }) => field !== 'sheet')).toEqual([]);
  });
});
