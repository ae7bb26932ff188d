import { describe, expect, it, test } from 'vitest';
import { toDecision } from '../../src/import/annex/decision.ts';
import { readDecision } from '../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../src/import/annex/of-sheets.ts';
import { sheetsOfDocument } from '../../src/import/files/sheets-of-document.ts';
import type { Sheet } from '../../src/import/files/table.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import { recognise } from '../../src/import/recognise.ts';
import { newValueIn } from '../../src/import/values/changes/new-value.ts';
import { stateOf } from '../../src/plan/state.ts';
import { emptyMemory, readMemory } from '../support/memory.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../support/import/word-files.ts';

const amended = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
const document = (title: string, rows: MadeCell[][]) =>
  readWord(docx(opening() + paragraph(title) + table(rows)));
const drafted = (rows: MadeCell[][], title = amended) => {
  const { decision, doubts } = toDecision(
    readDecision(document(title, rows)),
    stateOf(readMemory(emptyMemory('2021-01-01'))),
    { fallback: { number: '…', issued: '…' } },
  );
  const changes = (decision.amended ?? []).map((one) => one.changes);
  return { decision, changes, reasons: doubts.map(({ reason }) => reason) };
};
const days = (value: number, unit = 'working_day') => expect.objectContaining({ value, unit });
const fee = (amount: number) => [expect.objectContaining({ amount, currency: 'VND' })];
const begin = (text: string, span: number): MadeCell => ({ text, span });
const merged = (text: string): MadeCell => ({ text, merge: 'start' });
const on: MadeCell = { text: '', merge: 'on' };

describe('a value before and after a change', () => {
  test.each([
    ['Nội dung sửa đổi, bổ sung', 'Trước', 'Sau'],
    ['Nội dung', 'Trước khi sửa đổi', 'Sau khi sửa đổi, bổ sung'],
    ['Nội dung thay đổi', 'Quy định cũ', 'Quy định mới'],
  ])('below one heading, by its label: %s', (above, before, after) => {
    const { changes, reasons } = drafted([
      [merged('STT'), merged('Mã TTHC'), merged('Tên TTHC'), begin(above, 2)],
      [on, on, on, before, after],
      [
        '1',
        '1.350001',
        'Cấp thẻ',
        'Thời hạn: 9 ngày\nPhí: 20.000 đồng',
        'Thời hạn: 7 ngày\nPhí: 15.000 đồng',
      ],
      ['2', '1.350002', 'Đổi thẻ', '9 ngày làm việc', '7 ngày làm việc'],
    ]);
    expect(changes[0]).toEqual({ timeLimit: days(7, 'day'), fees: fee(15000) });
    // Nothing says of what it is: a sentence, and no value.
    expect(changes[1]).toBeUndefined();
    expect(reasons).toContain('changed_parts_in_words');
  });

  it('in columns of their own, beside the part that is changed', () => {
    const { changes } = drafted([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Bộ phận sửa đổi', 'Nội dung cũ', 'Nội dung mới'],
      ['1', '1.350001', 'Cấp thẻ', 'Thời hạn giải quyết', '9 ngày', '7 ngày'],
      ['2', '1.350002', 'Đổi thẻ', 'Phí', '20.000 đồng', '15.000 đồng'],
      ['3', '1.350003', 'Gia hạn thẻ', 'Tên TTHC', 'Gia hạn thẻ', 'Gia hạn, cấp lại thẻ'],
    ]);
    expect(changes).toEqual([
      { timeLimit: days(7, 'day') },
      { fees: fee(15000) },
      { name: 'Gia hạn, cấp lại thẻ' },
    ]);
  });

  it('of a time or fee is not what the law says: it ends, and its column is told', () => {
    const { changes, reasons } = drafted([
      [merged('STT'), merged('Mã TTHC'), merged('Tên TTHC'), begin('Thời hạn giải quyết', 2)],
      [on, on, on, 'Trước khi sửa đổi', 'Sau khi sửa đổi'],
      ['1', '1.350001', 'Cấp thẻ', '9 ngày', '7 ngày'],
    ]);
    expect(changes).toEqual([{ timeLimit: days(7, 'day') }]);
    expect(reasons).toContain('column_without_place');
  });
});

describe('a new value within words', () => {
  test.each([
    ['05 ngày → 03 ngày', '03 ngày'],
    ['05 ngày -> 03 ngày', '03 ngày'],
    ['Từ 15 ngày xuống còn 10 ngày', '10 ngày'],
    ['Rút ngắn thời hạn xuống còn 07 ngày', '07 ngày'],
    ['Giảm phí từ 200.000 đồng còn 150.000 đồng', '150.000 đồng'],
    ['Nâng mức độ DVC từ một phần lên toàn trình.', 'toàn trình'],
    ['03 ngày (giảm 02 ngày)', '03 ngày'],
    ['05 ngày (cắt giảm còn 03 ngày)', '03 ngày'],
    ['03 ngày (trước đây là 05 ngày)', '03 ngày'],
    ['03 ngày thay vì 05 ngày', '03 ngày'],
  ])('%s', (text, value) => {
    expect(newValueIn(text)).toBe(value);
  });

  test.each([
    ['05 ngày'],
    ['Từ 05 đến 10 ngày'],
    ['150.000 đồng (giảm 50%)'],
    ['200.000 đồng (giảm 50.000 đồng)'],
    ['Giảm còn 100.000 đồng đối với hộ nghèo'],
    ['Từ ngày 01/7/2025 giảm còn 05 ngày'],
    ['05 ngày (không kể thời gian còn lại)'],
  ])('is none of: %s', (text) => {
    expect(newValueIn(text)).toBeUndefined();
  });

  it('is read and told in the columns of values', () => {
    const { changes, reasons } = drafted([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Mức độ DVC'],
      [
        '1',
        '1.350001',
        'Cấp thẻ',
        '03 ngày (giảm 02 ngày)',
        '20.000 đồng → 15.000 đồng',
        'Một phần → toàn trình',
      ],
    ]);
    const text = '03 ngày (giảm 02 ngày)';
    expect(changes).toEqual([
      { timeLimit: { value: 3, unit: 'day', text }, fees: fee(15000), online: 'full' },
    ]);
    expect(reasons.filter((reason) => reason === 'value_of_change')).toHaveLength(3);
  });

  it.each([
    ['10 ngày (giảm 30%)', ['time_with_share']],
    ['10 ngày làm việc, cắt giảm 30 % thời gian', ['time_with_share']],
    ['10 ngày làm việc (thực hiện rút ngắn 12,5%)', ['time_with_share']],
    ['07 ngày (đã cắt giảm 30%)', []],
    ['07 ngày (đã giảm 30%)', []],
    ['07 ngày làm việc (giảm 30% thời gian so với quy định)', []],
    ['07 ngày', []],
  ])('is in doubt beside a share unless that is off already: %s', (text, told) => {
    const { changes, reasons } = drafted([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết'],
      ['1', '1.350001', 'Cấp thẻ', text],
    ]);
    expect(changes).toEqual([
      { timeLimit: expect.objectContaining({ value: Number.parseInt(text, 10), text }) },
    ]);
    expect(reasons.filter((reason) => reason === 'time_with_share')).toEqual(told);
  });

  it('is read where the words of what is changed name the part', () => {
    const { changes } = drafted([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Nội dung sửa đổi, bổ sung'],
      ['1', '1.350001', 'Cấp thẻ', 'Rút ngắn thời hạn xuống còn 07 ngày làm việc'],
      ['2', '1.350002', 'Đổi thẻ', '- Thời hạn giải quyết: 07 ngày\n- Phí: không'],
      ['3', '1.350003', 'Gia hạn thẻ', 'Giảm thời hạn giải quyết 02 ngày'],
      ['4', '1.350004', 'Trả thẻ', 'Sửa thời hạn của giấy tờ trong thành phần hồ sơ'],
    ]);
    expect(changes).toEqual([
      { timeLimit: days(7) },
      { timeLimit: days(7, 'day'), fees: 'none' },
      undefined,
      undefined,
    ]);
  });
});

describe('a column of changes that holds movements and words', () => {
  it('tells each row’s movement: what changes a part amends', () => {
    const { decision } = drafted(
      [
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Nội dung thay đổi'],
        ['1', '1.350001', 'Cấp thẻ', 'Sửa đổi, bổ sung: thời hạn giải quyết 07 ngày'],
        ['2', '1.350002', 'Đổi thẻ', 'Bãi bỏ'],
        ['3', '1.350003', 'Gia hạn thẻ', 'Bãi bỏ do không còn quy định'],
        ['4', '1.350004', 'Trả thẻ', 'Bãi bỏ thành phần hồ sơ bản sao giấy tờ'],
        ['5', '', 'Khóa thẻ', 'Mới ban hành'],
      ],
      'DANH MỤC THỦ TỤC HÀNH CHÍNH',
    );
    expect(decision.amended?.map(({ code }) => code)).toEqual(['1.350001', '1.350004']);
    expect(decision.abolished?.map(({ code }) => code)).toEqual(['1.350002', '1.350003']);
    expect(decision.new?.map(({ name }) => name)).toEqual(['Khóa thẻ']);
  });
});

const sheet = (name: string, rows: string[][]): Sheet => ({ name, rows, firstRow: 1, numeric: [] });
const head = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý'];
const row = (code: string) => ['1', code, 'Cấp thẻ', 'Sở Y tế'];

describe('a workbook whose sheets are named after sectors', () => {
  it('has these for the rows, told; a name of lists or levels is none', () => {
    const { records, doubts } = readPortalList(
      ['Dược', 'Đất đai (cấp xã)', 'Danh sách chung', 'Cấp tỉnh'].map((name, index) =>
        sheet(name, [head, row(`1.35000${index}`)]),
      ),
      'f.xlsx',
    );
    expect(records.map(({ sector, content }) => [sector, content.levels])).toEqual([
      ['Dược', ['unspecified']],
      ['Đất đai', ['commune']],
      [undefined, ['unspecified']],
      [undefined, ['province']],
    ]);
    expect(doubts.filter(({ reason }) => reason === 'sector_by_place')).toHaveLength(2);
  });

  it('has them in a decision too, told of each row', () => {
    const title = ['DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH'];
    const sheets = ['Dược', 'Đất đai (cấp xã)'].map((name) => sheet(name, [title, head, row('1.350001')]));
    const { rows, doubts } = readDecision(documentOfSheets(sheets));
    expect(rows.map((one) => [one.sector?.name, one.level?.levels])).toEqual([
      ['Dược', undefined],
      ['Đất đai', ['commune']],
    ]);
    expect(doubts.filter(({ reason }) => reason === 'sector_by_place')).toHaveLength(2);
  });

  it('but one sheet, or rows with sectors of their own, take none of its name', () => {
    expect(readPortalList([sheet('Dược', [head, row('1.350001')])], 'f').records[0]?.sector).toBeUndefined();
    const own = ['Dược', 'Đất đai'].map((name) =>
      sheet(name, [
        [...head, 'Lĩnh vực'],
        [...row('1.350001'), 'Hộ tịch'],
      ]),
    );
    expect(readPortalList(own, 'f').records.map(({ sector }) => sector)).toEqual(['Hộ tịch', 'Hộ tịch']);
  });
});

describe('a list that says of each row whether it is in force', () => {
  test.each([['Trạng thái'], ['Ghi chú']])('is no decision: %s', (heading) => {
    const rows = [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', heading],
      ['1', '1.350001', 'Cấp thẻ', 'Dược', 'Còn hiệu lực'],
      ['2', '1.350002', 'Đổi thẻ', 'Dược', 'Đã bãi bỏ'],
      ['3', '1.350003', 'Trả thẻ', 'Dược', 'Bị bãi bỏ'],
      ['4', '1.350004', 'Gia hạn thẻ', 'Dược', 'Hết hiệu lực'],
    ];
    const paper = readWord(docx(table(rows)));
    const sheets = sheetsOfDocument(paper);
    expect(recognise(paper, sheets)).toBe('baseline');
    const { records, rejected } = readPortalList(sheets, 'f');
    expect(records.map(({ code }) => code)).toEqual(['1.350001']);
    expect(rejected.map(({ reason }) => reason)).toEqual(Array(3).fill('row_abolished'));
  });
});
