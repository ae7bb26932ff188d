import { expect, it } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { type Carrier, openCarrier } from '../../../src/import/files/carrier.ts';
import { sheetsOfDocument } from '../../../src/import/files/sheets-of-document.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import { recognise } from '../../../src/import/recognise.ts';
import { delimited, workbook } from '../../support/import/import-files.ts';
import { docx, opening, paragraph, paragraphs, table } from '../../support/import/word-files.ts';

type Rows = string[][];

const card = (code: string, name: string): Rows => [
  ['Mã thủ tục', code],
  ['Tên thủ tục', name],
  ['Lĩnh vực', 'Thư viện'],
  ['Cơ quan quản lý', 'Sở Văn hóa'],
  ['Cấp thực hiện', 'Cấp xã'],
  ['Thời hạn giải quyết', '04 ngày làm việc'],
  ['Căn cứ pháp lý', 'Luật Thư viện số 46/2019/QH14'],
];
const one = card('1.700001', 'Đăng ký đọc sách');
const other = card('1.700002', 'Cấp lại thẻ đọc');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (body: string): Uint8Array => bytes(`<!doctype html><title>T</title><body>${body}</body>`);

function listIn(carrier: Carrier): PortalInput {
  if ('sheets' in carrier) return readPortalList(carrier.sheets, 'f');
  return readPortalList('document' in carrier ? sheetsOfDocument(carrier.document) : [], 'f');
}
const read = async (file: Uint8Array): Promise<PortalInput> => listIn(await openCarrier(file));
const htmlOf = (rows: Rows): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const numbered = (rows: Rows): Rows => rows.map((cells, at) => [String(at + 1), ...cells]);
const lines = (rows: Rows): string[] => rows.map(([label, value]) => `${label}: ${value}`);
const without = (rows: Rows, label: string): Rows => rows.filter(([first]) => first !== label);

const files: Record<string, [count: number, Uint8Array]> = {
  'Word, a table': [1, docx(paragraph('PHIẾU THÔNG TIN') + table(one))],
  'Word, tables one after another': [2, docx(table(one) + paragraph('') + table(other))],
  'Word, one table for all': [2, docx(table([...one, ...other]))],
  'Word, numbered rows below a heading': [1, docx(table([['STT', 'Mục', 'Nội dung'], ...numbered(one)]))],
  'Word, labels with number and colon': [
    1,
    docx(table(one.map(([label, value = ''], at) => [`${at + 1}. ${label}:`, value]))),
  ],
  'Word, parts with titles': [
    1,
    docx(table([[{ text: 'I. CHUNG', span: 2 }], ...one.slice(0, 3), ['II. RIÊNG', ''], ...one.slice(3)])),
  ],
  'Word, the name in the line above': [
    2,
    docx(
      [one, other]
        .map(
          (rows, at) => paragraph(`${at + 1}. Thủ tục ${rows[1]?.[1]}`) + table(without(rows, 'Tên thủ tục')),
        )
        .join(''),
    ),
  ],
  'Word, lines without a table': [2, docx(paragraphs('CHI TIẾT', ...lines(one), '', ...lines(other)))],
  'Excel, below one another': [2, workbook([['PHIẾU'], ...one, [], ...other])],
  'Excel, side by side': [2, workbook(one.map((cells, at) => [...cells, other[at]?.[1] ?? '']))],
  'Excel, each value below its label': [1, workbook(one.flatMap((cells) => cells.map((text) => [text])))],
  'Excel, two in a row': [
    1,
    workbook([
      ['Mã thủ tục', '1.700001', 'Lĩnh vực', 'Thư viện'],
      ['Tên thủ tục', 'Đăng ký đọc sách', 'Cấp thực hiện', 'Cấp xã'],
      ['Thời hạn giải quyết', '04 ngày làm việc', 'Cơ quan quản lý', 'Sở Văn hóa'],
      ['Căn cứ pháp lý', 'Luật Thư viện số 46/2019/QH14'],
    ]),
  ],
  CSV: [1, bytes(delimited(one, ','))],
  Markdown: [
    1,
    bytes(`| Mục | Nội dung |\n|---|---|\n${one.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`),
  ],
  'web page, a table': [1, page(htmlOf(one))],
  'web page, a list of terms': [
    1,
    page(`<dl>${one.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`),
  ],
  'web page, blocks': [
    1,
    page(one.map(([label, value]) => `<div><div>${label}</div><div>${value}</div></div>`).join('')),
  ],
};

it.each(Object.entries(files))('a procedure as a card is read: %s', async (_, [count, file]) => {
  const { records, rejected, doubts } = await read(file);
  expect(rejected).toEqual([]);
  expect(doubts).toEqual([]);
  expect(records.map(({ code, name }) => [code, name])).toEqual(
    [one, other].slice(0, count).map(([code, name]) => [code?.[1], name?.[1]]),
  );
  for (const { department, sector, content } of records) {
    expect([department, sector]).toEqual(['Sở Văn hóa', 'Thư viện']);
    expect(content).toMatchObject({
      levels: ['commune'],
      timeLimit: { value: 4, unit: 'working_day' },
      legalBases: [{ number: '46/2019/QH14', title: 'Luật Thư viện' }],
    });
  }
});

it('a label without a number in a table of numbered ones is a label', async () => {
  const rows = one.map((cells, at) => [String(at + 1), ...cells]);
  const { records, doubts } = await read(workbook([...rows, ['8', 'Phí', ''], ['', 'Ghi chú', 'abc']]));
  expect(records[0]?.content.fees).toBeUndefined();
  expect(doubts.map(({ reason, args }) => [reason, args])).toEqual([
    ['column_not_read', { column: 'Ghi chú' }],
  ]);
});

it('a detail page of the portal, saved in Word, is read with its tables', async () => {
  const { records } = await read(
    docx(
      paragraphs(
        ...['CHI TIẾT THỦ TỤC HÀNH CHÍNH', 'Mã thủ tục:', '1.700001', 'Tên thủ tục:', 'Đăng ký đọc sách'],
        ...['Loại thủ tục:', 'TTHC được luật giao quy định chi tiết', 'Lĩnh vực:', 'Thư viện'],
        ...['Cấp thực hiện:', 'Cấp Xã', 'Trình tự thực hiện:', '- Bước 1: Nộp.', '- Bước 2: Nhận.'],
        ...['Cơ quan có thẩm quyền:', 'Không có thông tin', 'Cách thức thực hiện:'],
      ) +
        table([
          ['Hình thức nộp', 'Thời hạn giải quyết', 'Phí, lệ phí'],
          ['Trực tiếp', '3 Ngày', '5.000 đồng'],
        ]) +
        paragraph('Căn cứ pháp lý:') +
        table([
          ['Số ký hiệu', 'Trích yếu'],
          ['46/2019/QH14', 'Luật Thư viện'],
        ]) +
        paragraphs('Từ khóa:', 'Không có thông tin'),
    ),
  );
  expect(records).toMatchObject([
    {
      code: '1.700001',
      name: 'Đăng ký đọc sách',
      content: { steps: '- Bước 1: Nộp.\n- Bước 2: Nhận.', legalBases: [{ number: '46/2019/QH14' }] },
    },
  ]);
  expect(records[0]?.content).not.toHaveProperty('decidingAgency');
});

it('marks of footnotes are no part of a name, and raised units are', async () => {
  const names = ['Cấp thẻ (*)', 'Cấp thẻ**', 'Cấp thẻ¹', 'Cấp đất đến 500m²'];
  const rows = names.map((name, at) => [`1.70000${at}`, name]);
  const { records } = await read(workbook([['Mã TTHC', 'Tên TTHC'], ...rows]));
  expect(records.map(({ name }) => name)).toEqual(['Cấp thẻ', 'Cấp thẻ', 'Cấp thẻ', 'Cấp đất đến 500m²']);
});

it('a value in several rows is one value', async () => {
  const { records } = await read(
    workbook([...one, ['Phí, lệ phí', 'Trực tiếp: 8.000 đồng'], ['', 'Trực tuyến: 4.000 đồng']]),
  );
  expect(records[0]?.content.fees).toMatchObject([{ amount: 8000 }, { amount: 4000 }]);
});

it('a row of a card that nobody knows is told, and one without a code is refused', async () => {
  const unknown = await read(workbook([...one, ['Người soạn', 'A'], ['Đối tượng', 'Tổ chức']]));
  expect(unknown.records[0]?.content.legalBases).toHaveLength(1);
  expect(unknown.doubts.map(({ reason, args }) => [reason, args])).toEqual([
    ['column_not_read', { column: 'Người soạn' }],
  ]);
  const { rejected } = await read(workbook([...one, ...card('', 'Không mã')]));
  expect(rejected.map(({ reason }) => reason)).toEqual(['code_missing']);
});

it('cards in the annex of a decision are its rows, under the heading above them', async () => {
  const abolished = [
    ['Mã thủ tục', '1.700003'],
    ['Tên thủ tục', 'Thôi đọc sách'],
    ['Lĩnh vực', 'Thư viện'],
    ['Văn bản bãi bỏ', 'Nghị định số 7/2026/NĐ-CP'],
  ];
  const carrier = await openCarrier(
    docx(
      opening() +
        paragraph('A. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
        table(one) +
        paragraph('B. THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ') +
        table(abolished),
    ),
  );
  const document = 'document' in carrier ? carrier.document : { blocks: [], tableCount: 0 };
  expect(recognise(document, sheetsOfDocument(document))).toBe('decision');
  expect(readDecision(document).rows.map(({ action, codes, name }) => [action, codes[0], name])).toEqual([
    ['new', '1.700001', 'Đăng ký đọc sách'],
    ['abolished', '1.700003', 'Thôi đọc sách'],
  ]);
});

it.each([
  [
    'a list of two columns',
    [['Mã TTHC', 'Tên TTHC'], ...[1, 2].map((at) => [`1.70000${at}`, `Cấp thẻ ${at}`])],
  ],
  [
    'particulars of a paper',
    [
      ['Tên thủ tục', 'Số lượng'],
      ['Lĩnh vực', '3'],
      ['Cơ quan quản lý', 'Sở A'],
    ],
  ],
])('%s is no card', async (_, rows) => {
  const carrier = await openCarrier(workbook(rows));
  expect('sheets' in carrier && carrier.sheets[0]?.rows).toEqual(rows);
});
