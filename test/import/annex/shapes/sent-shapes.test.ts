import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../../src/import/annex/of-sheets.ts';
import { decisionsIn, onlyDecision } from '../../../../src/import/annex/several.ts';
import { openCarrier } from '../../../../src/import/files/carrier.ts';
import { readWord } from '../../../../src/import/files/word/package.ts';
import type { Sheet } from '../../../../src/import/files/table.ts';
import { toDecision } from '../../../../src/import/annex/decision.ts';
import { stateOf } from '../../../../src/plan/state.ts';
import { emptyMemory, readMemory } from '../../../support/memory.ts';
import {
  docx,
  type MadeCell,
  opening,
  paragraph,
  paragraphs,
  table,
} from '../../../support/import/word-files.ts';

const law = 'Nghị định số 12/2024/NĐ-CP';
const header = ['STT', 'Mã TTHC', 'Tên TTHC', 'Căn cứ pháp lý'];
const abolished = paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ');
const isNew = paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH');
const read = (body: string) => readDecision(readWord(docx(opening() + body)));
const drafted = (draft: ReturnType<typeof readDecision>) =>
  toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), {
    fallback: { number: '…', issued: '…' },
  });
const sheet = (name: string, rows: string[][]): Sheet => ({ name, rows, firstRow: 1, numeric: [] });

it.each([
  'Bãi bỏ TTHC số thứ tự 1, 2 mục A phần I Quyết định số 88/QĐ-UBND ngày 15/9/2020',
  'Thuộc mục II Phụ lục kèm theo Quyết định số 88/QĐ-UBND',
  'Bãi bỏ thủ tục số 3 tại Quyết định số 88/QĐ-UBND',
])('the decision that published a row is not that by which it ends: %s', (note) => {
  const draft = read(
    abolished +
      table([
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Ghi chú'],
        ['1', '1.012345', 'Cấp thẻ', note],
      ]),
  );
  const { decision, doubts } = drafted(draft);
  expect(decision.abolished?.[0]?.by).toBeUndefined();
  const reasons = doubts.map(({ reason }) => reason);
  expect(reasons).toContain('by_missing');
  expect(reasons).not.toContain('legal_base_without_number');
});

it('of two decisions in one document each is its own', () => {
  const row = (code: string) => table([header, ['1', code, `Cấp thẻ ${code}`, law]]);
  const other = opening({ number: '124/QĐ-UBND', day: 'Thái Nguyên, ngày 06 tháng 4 năm 2021' });
  const whole = readWord(docx(opening() + isNew + row('1.012345') + other + abolished + row('1.012346')));
  expect(decisionsIn(whole).map(({ number }) => number)).toEqual(['123/QĐ-UBND', '124/QĐ-UBND']);
  const read = ['123/QĐ-UBND', '124/QĐ-UBND'].map((number) => {
    const { header: own, rows } = readDecision(onlyDecision(whole, number));
    return [own.number, own.issued, rows.map(({ action, codes }) => `${action} ${codes.join()}`)];
  });
  expect(read).toEqual([
    ['123/QĐ-UBND', '2021-04-05', ['new 1.012345']],
    ['124/QĐ-UBND', '2021-04-06', ['abolished 1.012346']],
  ]);
  const one = readWord(docx(opening() + isNew + row('1.012345')));
  expect(decisionsIn(one)).toHaveLength(1);
  expect(onlyDecision(one, '9/QĐ-UBND')).toBe(one);
});

describe('a procedure whose levels are rows below one merged code', () => {
  const columns = [...header.slice(0, 3), 'Cấp thực hiện', 'Thời hạn', 'Phí', 'Căn cứ pháp lý'];
  const start = (text: string): MadeCell => ({ text, merge: 'start' });
  const on: MadeCell = { text: '', merge: 'on' };
  const first = [start('1'), start('1.012345'), start('Cấp thẻ')];
  const recordOf = (...rows: MadeCell[][]) =>
    drafted(read(isNew + table([columns, ...rows]))).decision.new?.[0];

  it('has the time and fee of each', () => {
    const record = recordOf(
      [...first, 'Cấp tỉnh', '05 ngày làm việc', '100.000 đồng', law],
      [on, on, on, 'Cấp xã', '03 ngày làm việc', '50.000 đồng', law],
    );
    expect(record).toMatchObject({
      levels: ['province', 'commune'],
      timeLimit: { value: 5, unit: 'working_day' },
      fees: [{ amount: 100_000 }],
      byLevel: {
        commune: { timeLimit: { value: 3, unit: 'working_day' }, fees: [{ amount: 50_000 }] },
      },
    });
  });

  it('says once what is the same at all', () => {
    const record = recordOf(
      [...first, 'Cấp tỉnh', '05 ngày', 'Không', law],
      [on, on, on, 'Cấp xã', '05 ngày', 'Không', law],
    );
    expect(record).toMatchObject({ levels: ['province', 'commune'], timeLimit: { value: 5 }, fees: 'none' });
    expect(record?.byLevel).toBeUndefined();
  });
});

it('`BHM` in a column of movements is new', () => {
  const draft = read(
    table([
      [...header, 'Hình thức'],
      ['1', '1.012345', 'Cấp thẻ', law, 'BHM'],
      ['2', '1.012346', 'Thu thẻ', law, 'BB'],
    ]),
  );
  expect(draft.rows.map(({ action }) => action)).toEqual(['new', 'abolished']);
});

it('a cover sheet of labels and values says number, day and department', () => {
  const { header: own } = readDecision(
    documentOfSheets([
      sheet('QĐ', [
        ['Số quyết định', '77/QĐ-UBND'],
        ['Ngày ký', '05/4/2026'],
        ['Cơ quan', 'Sở Tư pháp'],
        ['Trích yếu', 'Công bố danh mục thủ tục hành chính lĩnh vực chứng thực'],
      ]),
      sheet('TTHC mới', [header, ['1', '1.012345', 'Cấp thẻ', law]]),
    ]),
  );
  expect(own).toMatchObject({
    number: '77/QĐ-UBND',
    issued: '2026-04-05',
    department: 'Sở Tư pháp',
    subject: 'Công bố danh mục thủ tục hành chính lĩnh vực chứng thực',
  });
});

it('a web page that is a decision without a list is read', async () => {
  const lines = ['Số: 77/QĐ-UBND', 'Điều 1. Bãi bỏ Quyết định số 5/QĐ-UBND ngày 10/01/2025.'];
  const page = `<!doctype html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body>`;
  const carrier = await openCarrier(new TextEncoder().encode(page));
  const draft = readDecision(documentOfSheets('sheets' in carrier ? carrier.sheets : []));
  expect(draft.header.supersedes).toEqual([{ number: '5/QĐ-UBND', issued: '2025-01-10' }]);
});

it('plain lines after the number of a decision are no other decision', () => {
  const draft = readWord(docx(opening() + paragraphs('Số: 9/QĐ-UBND', 'Nơi nhận: như trên') + isNew));
  expect(decisionsIn(draft)).toHaveLength(1);
});

it('does not take the number of the decision itself for the document that orders what it publishes', () => {
  const rows = table([
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Văn bản quy định việc bãi bỏ'],
    ['1', '1.012345', 'Cấp thẻ', 'Quyết định số 123/QĐ-UBND'],
    ['2', '1.012346', 'Đổi thẻ', law],
  ]);
  const draft = read(abolished + rows);
  const number = draft.header.number ?? '';
  const own = read(abolished + rows.replaceAll('123/QĐ-UBND', number));
  expect(drafted(own).decision.abolished?.map(({ by }) => by)).toEqual([
    undefined,
    expect.objectContaining({ number: '12/2024/NĐ-CP' }),
  ]);
});
