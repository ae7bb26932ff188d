import { describe, expect, it } from 'vitest';
import { importInto } from '../../support/import/drafting.ts';
import { docx, opening, paragraph, paragraphs, table } from '../../support/import/word-files.ts';

const held = [['1.000091', 'Cấp thẻ rừng', 'Sở Công Thương', 'Hóa chất', 'Cấp tỉnh']] as const;
const list =
  paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ') +
  table([
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Văn bản'],
    ['1', '1.000091', 'Cấp thẻ rừng', 'Nghị định số 28/2020/NĐ-CP'],
  ]);
const read = (...articles: string[]) =>
  importInto(held, 'd.docx', docx(opening() + paragraphs(...articles) + list));

describe('an article on another decision', () => {
  it.each([
    'Điều 4. Sửa đổi, bổ sung một số nội dung của Quyết định số 45/QĐ-UBND ngày 02/01/2021 như sau:',
    'Điều 4. Sửa đổi Phụ lục I ban hành kèm theo Quyết định số 45/QĐ-UBND.',
    '2. Đính chính số thứ tự 3 mục II Quyết định số 45/QĐ-UBND.',
    'b) Điều chỉnh thời hạn giải quyết tại Quyết định số 45/QĐ-UBND.',
  ])('is told: %s', async (article) => {
    const { told, draft } = await read(article);
    expect(told.filter((text) => text.startsWith('decision_amended'))).toEqual([
      expect.stringContaining('45/QĐ-UBND'),
    ]);
    expect(draft.supersedes).toBeUndefined();
  });

  it('that takes its place or ends it is drafted', async () => {
    const { told, draft } = await read(
      'Điều 4. Quyết định này thay thế Quyết định số 45/QĐ-UBND ngày 02/01/2021.',
    );
    expect(draft.supersedes).toEqual([{ number: '45/QĐ-UBND', issued: '2021-01-02' }]);
    expect(told.join()).not.toContain('decision_amended');
  });

  it.each([
    'Điều 4. Công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung đã công bố tại Quyết định số 45/QĐ-UBND.',
    'Điều 4. Sửa đổi, bổ sung Danh mục kèm theo Quyết định này.',
  ])('is none: %s', async (article) => {
    expect((await read(article)).told.join()).not.toContain('decision_amended');
  });

  it('whose rows are corrected is not told beside them', async () => {
    const subject = 'Về việc đính chính Quyết định số 45/QĐ-UBND';
    const body =
      opening({ subject }) +
      paragraph('Điều 4. Đính chính tên thủ tục tại Quyết định số 45/QĐ-UBND như Phụ lục kèm theo.') +
      table([
        ['STT', 'Mã TTHC', 'Tên đã công bố', 'Tên đính chính'],
        ['1', '1.000091', 'Cấp thẻ rừng', 'Cấp giấy phép rừng'],
      ]);
    const { told, draft } = await importInto(held, 'd.docx', docx(body));
    expect(draft.kind).toBe('correction');
    expect(told.join()).not.toContain('decision_amended');
  });
});
