import { describe, expect, it } from 'vitest';
import { importInto } from '../../support/import/drafting.ts';
import { delimited, workbook } from '../../support/import/import-files.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../../support/import/word-files.ts';

const law = 'Nghị định số 12/2020/NĐ-CP';
const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH';
const header = ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn', 'Căn cứ pháp lý'];
const above = ['1', '1.000095', 'Cấp thẻ rừng', 'Hộ tịch', 'Cấp tỉnh', '5 ngày', law];
const below = (name: string) => ['', '', name, 'Hộ tịch', 'Cấp xã', '3 ngày', law];
const word = (...rows: MadeCell[][]) => docx(opening() + paragraph(title) + table([header, ...rows]));
const said = '--number 9/QĐ-UBND --issued 2026-05-05'.split(' ');
const both = {
  code: '1.000095',
  name: 'Cấp thẻ rừng',
  sector: 'ho-tich',
  levels: ['province', 'commune'],
  timeLimit: { value: 5 },
  byLevel: { commune: { timeLimit: { value: 3 } } },
};

describe('a row below that names another level', () => {
  it.each([
    ['d.docx', word(above, below('Cấp thẻ rừng'))],
    ['d.xlsx', workbook([[title], header, above, below('Cấp thẻ rừng')])],
    ['d.csv', delimited([[title], header, above, below('Cấp thẻ rừng')], ',')],
    ['below no name.xlsx', workbook([[title], header, above, below('')])],
  ])('is of the procedure above, where its name is the same or left out: %s', async (name, bytes) => {
    const { draft, rows } = await importInto([], name, bytes, said);
    expect(draft.new).toMatchObject([both]);
    expect(draft.sectors).toHaveLength(1);
    expect(rows).toHaveLength(1);
  });

  it('is of the procedure above, where its code and name are merged with that', async () => {
    const start = (text: string): MadeCell => ({ text, merge: 'start' });
    const on: MadeCell = { text: '', merge: 'on' };
    const first = [start('1'), start('1.000095'), start('Cấp thẻ rừng'), ...above.slice(3)];
    const { draft } = await importInto([], 'd.docx', word(first, [on, on, on, ...below('').slice(3)]));
    expect(draft.new).toMatchObject([both]);
    // What both rows say is said once: no sector of this name twice.
    expect(draft.sectors).toMatchObject([{ name: 'Hộ tịch' }]);
  });

  it('is a procedure of its own in doubt, where its name is another', async () => {
    const { draft, told, rows } = await importInto([], 'd.docx', word(above, below('Thu thẻ rừng')));
    expect(draft.new?.map(({ name, levels }) => [name, levels])).toEqual([
      ['Cấp thẻ rừng', ['province']],
      ['Thu thẻ rừng', ['commune']],
    ]);
    expect(told.join()).toContain('order_absent');
    expect(rows[1]?.certainty).toBe('doubtful');
  });
});
