import { describe, expect, it, test } from 'vitest';
import { readDecision } from '../../src/import/annex/draft.ts';
import type { Sheet } from '../../src/import/files/table.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { toDecision } from '../../src/import/annex/decision.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import { stateOf } from '../../src/plan/state.ts';
import { emptyMemory, readMemory } from '../support/memory.ts';
import { docx, opening, paragraph, table } from '../support/import/word-files.ts';

const sheet = (rows: string[][], name = 'Trang', merged: Sheet['merged'] = []): Sheet => ({
  name,
  rows,
  firstRow: 1,
  numeric: [],
  merged,
});
const levelsIn = (sheets: Sheet[]) => {
  const { records, doubts } = readPortalList(sheets, 'f');
  return {
    levels: records.map(({ content }) => content.levels),
    reasons: doubts.map(({ reason }) => reason),
  };
};
const start = (at: number) => [`${at}`, `1.35000${at}`, 'Cấp thẻ', 'Bộ Y tế', 'Dược'];
const marks = [
  ['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện', '', '', ''],
  ['', '', '', '', '', 'Bộ', 'Tỉnh', 'Xã', 'Khác'],
  [...start(1), 'x', '', '', ''],
  [...start(2), '', 'x', 'x', ''],
  [...start(3), '', '', '', 'x'],
];
const spans = [{ row: 0, column: 5, rows: 1, columns: 4 }];
const expected = [['ministry'], ['province', 'commune'], ['other']];

describe('marks below the levels', () => {
  it('tell the ministry and other bodies too', () => {
    expect(levelsIn([sheet(marks, 'Trang', spans)]).levels).toEqual(expected);
  });

  it('are read alike in a decision', () => {
    const [, , ...rows] = marks;
    const head = [
      ...['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực'].map((text) => ({
        text,
        merge: 'start' as const,
      })),
      { text: 'Cấp thực hiện', span: 4 },
    ];
    const below = [
      ...Array.from({ length: 5 }, () => ({ text: '', merge: 'on' as const })),
      ...['Bộ', 'Tỉnh', 'Xã', 'Khác'],
    ];
    const body =
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
      table([head, below, ...rows.map((row) => row.map((text) => (text === 'x' ? '●' : text)))]);
    const { decision } = toDecision(
      readDecision(readWord(docx(opening() + body))),
      stateOf(readMemory(emptyMemory('2021-01-01'))),
      {
        fallback: { number: '…', issued: '…' },
      },
    );
    expect(decision.new?.map(({ levels }) => levels)).toEqual(expected);
  });

  test.each([
    [['Tổng cộng', '', '', '', '', '1', '2', '1', '1'], false],
    [['Tổng cộng', '', '', '', '', '5', '1', '1', '1'], false],
    [['Tổng cộng', '', '', '', '3', '1', '1', '1', '1'], false],
    [['Tổng cộng', '', '', '', '4', '1', '1', '1', '1'], true],
    [['Tổng cộng', '', '', '', '4', '', '', '', ''], true],
  ])('may be summed up level by level: %s', (sum, differs) => {
    const { reasons } = levelsIn([sheet([...marks, sum], 'Trang', spans)]);
    expect(reasons.includes('count_differs')).toBe(differs);
  });
});

describe('headings of rows', () => {
  test.each([
    ['C. THỦ TỤC HÀNH CHÍNH CƠ QUAN KHÁC (01 thủ tục)'],
    ['C. Thủ tục hành chính thuộc thẩm quyền giải quyết của cơ quan khác'],
    ['C. Cơ quan khác'],
  ])('name other bodies: %s', (heading) => {
    const rows = [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực'],
      ['B. THỦ TỤC HÀNH CHÍNH CẤP BỘ', '', '', '', ''],
      start(1),
      [heading, '', '', '', ''],
      start(2),
    ];
    expect(levelsIn([sheet(rows)]).levels).toEqual([['ministry'], ['other']]);
  });
});

describe('sheets named after sectors', () => {
  it('may begin with words that other sheets are named by', () => {
    const names = ['Chứng thực', 'Môi trường', 'Khắc dấu', 'Mới', 'Chung'];
    const rows = (at: number) => [['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý'], start(at).slice(0, 4)];
    const { records } = readPortalList(
      names.map((name, at) => sheet(rows(at + 1), name)),
      'f',
    );
    expect(records.map(({ sector }) => sector)).toEqual([
      'Chứng thực',
      'Môi trường',
      'Khắc dấu',
      undefined,
      undefined,
    ]);
  });
});
