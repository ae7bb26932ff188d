import { describe, expect, it, test } from 'vitest';
import { toDecision } from '../../src/import/annex/decision.ts';
import { readDecision } from '../../src/import/annex/draft.ts';
import { readWebPage } from '../../src/import/files/web-page.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import { twofoldColumns } from '../../src/import/values/changes/twofold-columns.ts';
import { stateOf } from '../../src/plan/state.ts';
import { emptyMemory, readMemory } from '../support/memory.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../support/import/word-files.ts';

const start = (text: string): MadeCell => ({ text, merge: 'start' });
const on: MadeCell = { text: '', merge: 'on' };
const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện'];

/** Drafts a list whose last columns stand in twos below headings. */
function drafted(title: string, above: string[], below: string[], ...rows: string[][]) {
  const list = [
    [...heads.map(start), ...above.map((text): MadeCell => ({ text, span: 2 }))],
    [...heads.map(() => on), ...below],
    ...rows,
  ];
  const draft = readDecision(readWord(docx(opening() + paragraph(title) + table(list))));
  return toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), {
    fallback: { number: '…', issued: '2026-03-05' },
  });
}

const isNew = 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH';
const isAmended = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
const of = (code: string, levels: string, ...values: string[]) => [
  '1',
  code,
  'Cấp thẻ',
  'Thư viện',
  levels,
  ...values,
];

describe('fees in columns for levels', () => {
  const levels = ['Cấp tỉnh', 'Cấp xã'];

  it('are each level’s own', () => {
    const { decision, doubts } = drafted(
      isNew,
      ['Thời hạn giải quyết', 'Phí, lệ phí'],
      [...levels, ...levels],
      of('1.500001', 'Cấp tỉnh, cấp xã', '20 ngày', '15 ngày', '100.000 đồng', '50.000 đồng'),
      of('1.500002', 'Cấp tỉnh', '05 ngày', '', 'Không', ''),
    );
    expect(decision.new).toMatchObject([
      {
        levels: ['province', 'commune'],
        timeLimit: { value: 20 },
        fees: [{ amount: 100_000 }],
        byLevel: { commune: { timeLimit: { value: 15 }, fees: [{ amount: 50_000 }] } },
      },
      { levels: ['province'], timeLimit: { value: 5 }, fees: 'none' },
    ]);
    expect(doubts.map(({ reason }) => reason)).toContain('fees_by_level');
  });

  it('are so in lists', () => {
    const cells = (tag: string, texts: string[]) => texts.map((text) => `<td ${tag}>${text}</td>`).join('');
    const columns = ['Mã số', 'Tên', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện'];
    const page = `<table>
      <tr>${cells('rowspan=2', columns)}<td colspan=2>Phí, lệ phí</td></tr>
      <tr>${cells('', levels)}</tr>
      <tr>${cells('', ['1.500001', 'Cấp thẻ', 'Sở Y tế', 'Dược', 'Cấp tỉnh, cấp xã', '100.000 đồng', '50.000 đồng'])}</tr>
    </table>`;
    const { records, doubts } = readPortalList(readWebPage(page), 'a.html');
    expect(records[0]?.content).toMatchObject({
      fees: [{ amount: 100_000 }],
      byLevel: { commune: { fees: [{ amount: 50_000 }] } },
    });
    expect(doubts.map(({ reason }) => reason)).not.toContain('value_not_understood');
  });
});

test('a fee that no way of applying has is none', () => {
  const fees = (...said: string[]) =>
    drafted(isAmended, ['Phí, lệ phí'], ['Trực tiếp', 'Trực tuyến'], of('1.500001', 'Cấp tỉnh', ...said))
      .decision.amended?.[0]?.changes?.fees;
  expect(fees('Không', 'Không')).toBe('none');
  expect(fees('5.000 đồng', 'Không')).not.toBe('none');
});

test('what holds now is former beside what amends it, and by law beside what was reduced', () => {
  const below = (...ends: string[]) => ends.map((end) => `Thời hạn giải quyết / ${end}`);
  expect(twofoldColumns(below('Hiện hành', 'Sửa đổi'))).toEqual(['former', 'reduced']);
  expect(twofoldColumns(below('Hiện tại', 'Sửa đổi, bổ sung'))).toEqual(['former', 'reduced']);
  expect(twofoldColumns(below('Hiện hành', 'Sau cắt giảm'))).toEqual(['lawful', 'reduced']);
});
