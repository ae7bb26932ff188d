import { expect, it } from 'vitest';
import { sheetsOfDocument } from '../../../src/import/files/sheets-of-document.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { docx, paragraph, table } from '../../support/import/word-files.ts';

const list = (code: string) =>
  table([
    ['STT', 'Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện'],
    ['1', code, `Cấp giấy phép ${code}`, 'Hàng hải', 'Cấp tỉnh'],
  ]);
const departmentsOf = (...lines: string[]) => {
  const body = lines.map((line, at) => paragraph(line) + list(`1.00001${at}`)).join('');
  const sheets = sheetsOfDocument(readWord(docx(body)));
  return readPortalList(sheets, 'x.docx').records.map(({ department }) => department);
};

it.each([
  [
    ['Sở Tư pháp (1 thủ tục)', 'Trung tâm Phục vụ hành chính công (1 thủ tục)'],
    'Trung tâm Phục vụ hành chính công',
  ],
  [['I. Sở Tư pháp', 'II. Điện lực Lâm Đồng'], 'Điện lực Lâm Đồng'],
])('a line above a list is whose it is where the one above the list before was: %j', (lines, second) => {
  expect(departmentsOf(...lines)[1]).toBe(second);
});

it.each([
  [['Sở Tư pháp (1 thủ tục)', 'Phụ lục II']],
  [['I. Sở Tư pháp', 'II. Các thủ tục khác']],
  [['Sở Tư pháp', 'Biểu số 2']],
  [['Sở Tư pháp (1 thủ tục)', 'Đơn vị tính: ngày']],
])('a line of another kind, or of another form, ends nothing: %j', (lines) => {
  expect(departmentsOf(...lines)[1]).toBe(departmentsOf(...lines)[0]);
});
