import { describe, expect, it, test } from 'vitest';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';
import { type DecisionDraft, readDecision } from '../../../src/import/annex/draft.ts';
import { readDocuments } from '../../../src/import/annex/documents.ts';
import { Doubts } from '../../../src/import/annex/notes.ts';
import { readParts } from '../../../src/import/annex/values.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { recognise } from '../../../src/import/recognise.ts';
import { toDecision } from '../../../src/import/annex/decision.ts';
import { stateOf } from '../../../src/plan/state.ts';
import { emptyMemory, readMemory } from '../../support/memory.ts';
import { sheetOf } from '../../support/import/portal.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../../support/import/word-files.ts';

const ofSheet = (...rows: string[][]): DecisionDraft => readDecision(documentOfSheets([sheetOf(rows)]));
const drafted = (draft: DecisionDraft) =>
  toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), {
    fallback: { number: '…', issued: '…' },
  });
const ofWord = (body: string): DecisionDraft => readDecision(readWord(docx(opening() + body)));
const abolition = ['PHỤ LỤC', 'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'];
const titles = abolition.map((line) => [line]);
const header = ['TT', 'Số hồ sơ', 'Tên thủ tục', 'Văn bản', 'Cấp'];
const row = ['1', '1.300001', 'Công nhận làng nghề', 'Nghị định số 52/2018/NĐ-CP', 'Xã'];

describe('lines below a list are told, and are no procedures', () => {
  test.each([
    [['Cộng I: 01 TTHC']],
    [['', '', 'Trong đó: cấp xã 01']],
    [['Thái Nguyên, ngày 5/9/2025']],
    [['', '', 'NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ']],
    [
      ['', '', 'Người lập'],
      ['', '', 'Một cái tên'],
    ],
    [
      ['', '', 'KT. CHỦ TỊCH'],
      ['', '', 'PHÓ CHỦ TỊCH'],
      ['', '', 'Một cái tên'],
    ],
  ])('%j', (...below) => {
    const draft = ofSheet(...titles, header, row, ...below);
    expect(draft.rows.map(({ name }) => name)).toEqual(['Công nhận làng nghề']);
    expect(draft.rejected).toEqual([]);
  });

  it('but a numbered procedure below a signature is one, and so is one that begins like a sum', () => {
    const names = ['Công nhận làng nghề', 'Công chứng bản dịch', 'Giảm độc hại'];
    const draft = ofSheet(
      ...titles,
      header,
      ['', '', 'Người lập'],
      ...names.map((name, index) => [`${index + 1}`, '', name, 'Nghị định số 52/2018/NĐ-CP', 'Xã']),
    );
    expect(draft.rows.map(({ name }) => name)).toEqual(names);
  });
});

describe('a sentence in a row of a list, which names procedures by their codes', () => {
  const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
  const across = (text: string): MadeCell[] => [{ text, span: 5 }];
  const of = (...rows: MadeCell[][]) => ofWord(paragraph(title) + table([header, row, ...rows]));

  test.each([
    ['Bãi bỏ thủ tục 1.000300 từ ngày 01/7/2025', ['1.000300']],
    ['Các TTHC 1.000300, 1.000301 được thực hiện tại cấp xã', ['1.000300', '1.000301']],
    ['Thay thế TTHC có mã số 1.000300 tại Quyết định số 12/QĐ-UBND', ['1.000300']],
    ['Ghi chú: thủ tục 1.000300 do Sở Tư pháp giải quyết', ['1.000300']],
  ])('is told with them, and is no procedure: %s', (text, codes) => {
    const draft = of(across(text));
    expect(draft.rows.map((one) => one.codes)).toEqual([['1.300001']]);
    expect(draft.rejected).toEqual([]);
    expect(draft.doubts.find(({ reason }) => reason === 'note_of_codes')?.args).toEqual({ codes, text });
  });

  test.each(['1.000300 Bãi bỏ giấy phép', 'Cấp giấy phép (1.000300)'])(
    'a name with its code is none: %s',
    (text) => {
      expect(of(across(text)).rows).toHaveLength(2);
    },
  );

  it('is told in a workbook too, where it stands in the first cell', () => {
    const draft = ofSheet(...titles, header, row, ['Bãi bỏ thủ tục 1.000300 từ ngày 01/7/2025']);
    expect(draft.rows).toHaveLength(1);
    expect(draft.doubts.map(({ reason }) => reason)).toContain('note_of_codes');
  });
});

describe('the decision that an annex belongs to', () => {
  test.each([
    '(Kèm theo Quyết định số 456/QĐ-UBND ngày 10/9/2025 của Chủ tịch UBND tỉnh Thái Nguyên)',
    '(Ban hành kèm theo Quyết định số: 456/QĐ-UBND ngày 10.9.2025 của Chủ tịch UBND tỉnh Thái Nguyên)',
    'Phụ lục II của Quyết định số 456/QĐ-UBND ngày 10 tháng 9 năm 2025 của Chủ tịch UBND tỉnh Thái Nguyên',
  ])('%s', (line) => {
    expect(ofSheet([line], ...titles, header, row).header).toMatchObject({
      number: '456/QĐ-UBND',
      issued: '2025-09-10',
      issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
    });
  });
});

describe('headings of annexes', () => {
  test.each([
    ['Văn bản', 'amendingDocument'],
    ['VBQPPL', 'legalBases'],
    ['VB quy định việc bãi bỏ', 'amendingDocument'],
    ['Lý do', 'amendingDocument'],
    ['Diễn giải', 'amendingDocument'],
  ])('%s over numbers of documents is %s', (heading, column) => {
    const named = header.map((one) => (one === 'Văn bản' ? heading : one));
    const draft = ofSheet(...titles, named, row);
    expect(draft.tables[0]?.columns[3]?.column).toBe(column);
  });

  it('a code and a name below the old procedure, and below the new one', () => {
    const wide = (text: string): MadeCell => ({ text, span: 2 });
    const draft = ofWord(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ CẤP XÃ') +
        table([
          [{ text: 'TT', merge: 'start' }, wide('TTHC bị thay thế'), wide('TTHC thay thế')],
          [{ text: '', merge: 'on' }, 'Mã', 'Tên', 'Mã', 'Tên'],
          ['1', '1.300001', 'Công nhận nghề', '1.300002', 'Công nhận làng nghề'],
        ]),
    );
    expect(draft.rows).toMatchObject([
      {
        action: 'replaced',
        codes: ['1.300001'],
        name: 'Công nhận nghề',
        cells: { newCode: '1.300002', newName: 'Công nhận làng nghề' },
      },
    ]);
  });

  it('a time that is kept, beside one that is changed', () => {
    const draft = ofSheet(
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG'],
      ['Mã TTHC', 'Tên TTHC', 'Thời hạn hiện hành', 'Thời hạn sau sửa đổi'],
      ['1.300001', 'A', '10 ngày', '6 ngày LV'],
      ['1.300002', 'B', '7 ngày', 'Giữ nguyên'],
    );
    const times = draft.rows.map((one) => readParts(one, {}, new Doubts()).timeLimit);
    expect(times).toMatchObject([
      { value: 6, unit: 'working_day' },
      { value: 7, unit: 'day', text: '7 ngày' },
    ]);
  });

  it('the name after an amendment is a change', () => {
    const draft = ofSheet(
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG'],
      ['Mã TTHC', 'Tên TTHC trước khi sửa đổi', 'Tên TTHC sau khi sửa đổi'],
      ['1.300001', 'Công nhận nghề', 'Công nhận làng nghề'],
    );
    const { decision } = drafted(draft);
    expect(decision.amended).toMatchObject([
      { code: '1.300001', name: 'Công nhận nghề', changes: { name: 'Công nhận làng nghề' } },
    ]);
  });

  it('a register of one decision has its number', () => {
    const draft = ofSheet(
      ['Quyết định', 'Mã TTHC', 'Tên TTHC', 'Thay đổi'],
      ['44/QĐ-UBND', '1.300001', 'A', 'SĐBS'],
      ['44/QĐ-UBND', '1.300002', 'B', 'BB'],
    );
    const { decision } = drafted(draft);
    expect(decision.number).toBe('44/QĐ-UBND');
  });

  it('a unit above two columns of fees holds for both', () => {
    const wide = (text: string): MadeCell => ({ text, span: 2 });
    const draft = ofWord(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
        table([
          [
            { text: 'TT', merge: 'start' },
            { text: 'Tên TTHC', merge: 'start' },
            wide('Mức thu (nghìn đồng)'),
          ],
          [{ text: '', merge: 'on' }, { text: '', merge: 'on' }, 'Phí', 'Lệ phí'],
          ['1', 'Công nhận làng nghề', '150', '20'],
        ]),
    );
    const headings = {
      fees: draft.tables[0]?.columns.find(({ column }) => column === 'fees')?.heading ?? '',
    };
    expect(draft.rows.map((one) => readParts(one, headings, new Doubts()).fees)).toMatchObject([
      [{ amount: 150000 }, { amount: 20000, text: 'Lệ phí: 20 nghìn đồng' }],
    ]);
  });

  it('short headings and words for movements', () => {
    const draft = ofSheet(
      ['Mã TTHC', 'Tên', 'Biến động'],
      ['1.300001', 'A', 'TTHC mới'],
      ['1.300002', 'B', 'Sửa'],
      ['1.300003', 'C', 'Bỏ'],
    );
    expect(draft.rows.map(({ action }) => action)).toEqual(['new', 'amended', 'abolished']);
    const replaced = ofSheet(
      ['Thay thế'],
      ['Mã cũ', 'Tên cũ', 'Mã mới', 'Tên mới'],
      ['1.300001', 'A', '', 'B'],
    );
    expect(replaced.rows).toMatchObject([{ name: 'A', cells: { newName: 'B' } }]);
  });
});

describe('a list is no decision for a note or a status', () => {
  it('nor for a sentence above it, nor is a table of figures a list', () => {
    const sheets = [
      sheetOf(
        [
          ['Cơ quan quản lý', 'Thủ tục', 'Cấp xã'],
          ['Sở Y tế', '2', '2'],
        ],
        {
          above: ['4 thủ tục đã bãi bỏ còn lưu trong danh mục, không nêu ở đây.'],
        },
      ),
      sheetOf([
        ['Mã số', 'Tên thủ tục', 'Cấp'],
        ['1.300001', 'A', 'Cấp xã'],
      ]),
    ];
    const document = documentOfSheets(sheets);
    expect(recognise(document, sheets)).toBe('baseline');
    expect(readDecision(document).tables).toHaveLength(1);
  });

  test.each([
    ['Ghi chú', ['', 'mới', '']],
    ['Trạng thái', ['Công khai', 'Đang có hiệu lực', 'Sửa đổi, bổ sung']],
  ])('%s', (heading, cells) => {
    const rows = cells.map((cell, index) => [`1.30000${index}`, 'A', 'Sở Y tế', 'Dược', 'Tỉnh', cell]);
    const sheets = [sheetOf([['Mã', 'Tên', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp', heading], ...rows])];
    expect(recognise(documentOfSheets(sheets), sheets)).toBe('baseline');
  });
});

describe('numbers of documents', () => {
  test.each([
    ['Công văn số 123 / UBND - KSTT', ['123/UBND-KSTT']],
    ['Thông tư 02-2025/TT-BTP', ['02/2025/TT-BTP']],
    ['giai đoạn 2021-2025/NQ-CP', ['2025/NQ-CP']],
    [
      'Thông tư số 15/2022/TT-BCT ngày 19/8/2022 của Bộ trưởng Bộ Công Thương sửa đổi Thông tư số 38/2014/TT-BCT',
      ['15/2022/TT-BCT'],
    ],
    [
      'Đã được công bố tại Quyết định số 12/QĐ-UBND ngày 3/4/2021; bãi bỏ theo Nghị định số 131/2025/NĐ-CP',
      ['131/2025/NĐ-CP'],
    ],
    ['Quyết định 7/2025/QĐ-UBND bãi bỏ Quyết định số 9/2019/QĐ-UBND', ['7/2025/QĐ-UBND']],
    ['Nghị định 9/2019/NĐ-CP được sửa đổi bởi Nghị định 7/2025/NĐ-CP', ['9/2019/NĐ-CP', '7/2025/NĐ-CP']],
  ])('%s', (text, numbers) => {
    const { documents } = readDocuments(text, 'by', undefined, new Doubts());
    expect(documents.map(({ number }) => number)).toEqual(numbers);
  });
});
