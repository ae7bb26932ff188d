import { describe, expect, it } from 'vitest';
import { type Held, importInto } from '../../support/import/drafting.ts';
import { docx, opening, paragraphs, table } from '../../support/import/word-files.ts';

const held: readonly Held[] = [
  ['1.000100', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000300', 'Cấp giấy phép xây dựng', 'Sở Tư pháp', 'Xây dựng', 'Cấp tỉnh'],
  ['2.000815', 'Chứng thực bản sao', 'Sở Tư pháp', 'Chứng thực', 'Cấp xã'],
];
const rows = [
  ['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện'],
  ['1', '1.900001', 'Cấp thẻ rừng', 'Sở Tư pháp', 'Lâm nghiệp', 'Cấp tỉnh'],
];
const below = [
  'Ghi chú: thủ tục này chỉ áp dụng đến hết năm 2026.',
  '- Có thể kéo dài.',
  'Căn cứ Quyết định số 12/QĐ-BTP ngày 01/02/2021.',
  'Các thủ tục bị bãi bỏ: 1.000100; 1.000300',
  'Thái Nguyên, ngày 05 tháng 9 năm 2025',
  'Trang chủ',
];
const toldLines = below.slice(0, 4);

const page = (...parts: string[]) =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>${parts.join('')}</body></html>`;
const lines = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const tableOf = (cells: readonly (readonly string[])[]) =>
  `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const signatures = [['Nơi nhận', 'GIÁM ĐỐC']];

describe('text below the last list', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['a web page', 'f.html', page(tableOf(rows), lines(...below))],
    ['a web page with a table after it', 'f.html', page(tableOf(rows), lines(...below), tableOf(signatures))],
    ['Word', 'f.docx', docx(table(rows) + paragraphs(...below))],
    ['Word with a table after it', 'f.docx', docx(table(rows) + paragraphs(...below) + table(signatures))],
    [
      'Markdown',
      'f.md',
      `${rows.map((row) => `| ${row.join(' | ')} |`).join(`\n|${'---|'.repeat(6)}\n`)}\n\n${below.join('\n\n')}\n`,
    ],
  ])('is told where it says something of procedures: %s', async (_, name, bytes) => {
    const { draft, told } = await importInto(held, name, bytes);
    expect(draft.new?.map(({ code }) => code)).toEqual(['1.900001']);
    const said = told.filter((one) => one.startsWith('row_not_a_procedure'));
    expect(said).toHaveLength(toldLines.length);
    for (const line of toldLines) expect(said.join('\n')).toContain(line.replace(/^- /u, ''));
  });

  it('has its sum held against the rows', async () => {
    const { told } = await importInto(held, 'f.html', page(tableOf(rows), lines('Tổng số: 03 thủ tục')));
    expect(told.filter((one) => one.startsWith('count_differs'))).toHaveLength(1);
  });
});

describe('lines of a decision beside its tables', () => {
  const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
  const amended = [
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn'],
    ['1', '1.000100', 'Cấp Thẻ luật sư', '05 ngày làm việc'],
  ];
  const abolished = [
    'B. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ',
    '1. Cấp giấy phép xây dựng (mã số 1.000300);',
    '2. Chứng thực bản sao (mã số 2.000815).',
  ];
  const paper = (...texts: string[]) =>
    docx(opening() + paragraphs('PHỤ LỤC', title) + table(amended) + paragraphs(...texts));

  it('are rows below a heading that names what happens to them', async () => {
    const { draft } = await importInto(held, 'f.docx', paper(...abolished));
    expect(draft.amended?.map(({ code }) => code)).toEqual(['1.000100']);
    expect(draft.abolished?.map(({ code }) => code)).toEqual(['1.000300', '2.000815']);
  });

  it('are rows below a heading of a level too, and in a web page', async () => {
    const head = [
      'Số: 55/QĐ-UBND',
      'Thái Nguyên, ngày 12 tháng 5 năm 2025',
      'QUYẾT ĐỊNH',
      'Về việc công bố thủ tục hành chính lĩnh vực Luật sư',
      'Điều 1. Công bố kèm theo Quyết định này.',
      title,
    ];
    const [heading = '', ...others] = abolished;
    const text = page(lines(...head), tableOf(amended), lines(heading, 'I. CẤP TỈNH', ...others));
    const { draft } = await importInto(held, 'f.html', text);
    expect(draft.abolished?.map(({ code }) => code)).toEqual(['1.000300', '2.000815']);
  });

  it('are told where no heading says what happens to them', async () => {
    const { draft, told } = await importInto(
      held,
      'f.docx',
      paper('Xem thêm thủ tục Chứng thực bản sao (2.000815).'),
    );
    expect(draft.abolished).toBeUndefined();
    expect(told.filter((one) => one.startsWith('line_not_read'))).toEqual([
      expect.stringContaining('2.000815'),
    ]);
  });

  it('are no rows where the full text of procedures follows', async () => {
    const { draft } = await importInto(
      held,
      'f.docx',
      paper(
        'PHẦN II. NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI',
        '1. Cấp Thẻ luật sư (1.000100)',
        'a) Trình tự thực hiện: nộp hồ sơ.',
      ),
    );
    expect(draft.amended).toHaveLength(1);
  });
});
