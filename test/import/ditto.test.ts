import { describe, expect, it, test } from 'vitest';
import { readDecision } from '../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../src/import/annex/of-sheets.ts';
import { readDelimited } from '../../src/import/files/delimited.ts';
import { readMarkdown } from '../../src/import/files/markdown.ts';
import { sheetsOfDocument } from '../../src/import/files/sheets-of-document.ts';
import { readWebPage } from '../../src/import/files/web-page.ts';
import type { WordDocument } from '../../src/import/files/word/document.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { readWorkbook } from '../../src/import/files/workbook.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import { isDitto } from '../../src/import/values/ditto.ts';
import { delimited, workbook } from '../support/import/import-files.ts';
import { docx, paragraph, table } from '../support/import/word-files.ts';

type Rows = readonly (readonly string[])[];

describe('a cell that says “as above”', () => {
  it.each([
    ...[
      'nt',
      '-nt-',
      '- nt -',
      '–NT–',
      'n/t',
      '..nt..',
      '(nt)',
      '“nt”',
      'nt.',
      '-//-',
      '//',
      '--"--',
      '〃',
      '"',
      '″',
    ],
    ...[
      '”',
      '“ ”',
      '’’',
      "''",
      ',,',
      'như trên',
      'Như trên.',
      '(như dòng trên)',
      '- Như ở trên -',
      'nêu trên',
    ],
    'Tương tự',
  ])('%s', (text) => {
    expect(isDitto(text)).toBe(true);
  });

  it.each(['-', '', '.', 'N', 'Như mục 1', 'Trên địa bàn', 'nt1', 'Nhà trường', 'Không', '“A”'])(
    'is not %j',
    (text) => {
      expect(isDitto(text)).toBe(false);
    },
  );
});

const markdown = ([first = [], ...rows]: Rows): string =>
  [first, first.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const lists = {
  CSV: (rows: Rows) => [readDelimited(delimited(rows, ';'), 'semicolon').sheet],
  Excel: (rows: Rows) => readWorkbook(workbook(rows)),
  Word: (rows: Rows) => sheetsOfDocument(readWord(docx(table(rows)))),
  Markdown: (rows: Rows) => sheetsOfDocument(readMarkdown(markdown(rows))),
  HTML: (rows: Rows) =>
    readWebPage(
      `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
};

test.each(Object.entries(lists))(
  'in a list in %s it means the value above, never a code or a name',
  (_, make) => {
    const { records, rejected, doubts } = readPortalList(
      make([
        ['STT', 'Mã số', 'Tên thủ tục', 'Cơ quan quản lý', 'Lĩnh vực'],
        ['1', '1.400001', 'Cấp thẻ A', 'Sở Y tế', 'Dược'],
        ['2', '1.400002', 'Cấp thẻ B', '-nt-', '-nt-'],
        ['3', '1.400003', '-nt-', 'Sở Y tế', 'Dược'],
        ['4', '-nt-', 'Cấp thẻ D', 'Sở Y tế', 'Dược'],
      ]),
      'l',
    );
    expect(records.map(({ name, department, sector }) => [name, department, sector])).toEqual([
      ['Cấp thẻ A', 'Sở Y tế', 'Dược'],
      ['Cấp thẻ B', 'Sở Y tế', 'Dược'],
    ]);
    expect(rejected.map(({ reason, args }) => [reason, args])).toEqual([
      ['name_repeated', { column: 'Tên thủ tục', text: '-nt-', shown: '1.400003' }],
      ['name_repeated', { column: 'Mã số', text: '-nt-', shown: 'Cấp thẻ D' }],
    ]);
    expect(doubts).toEqual([]);
  },
);

test('in the first row of a list it means nothing, and is told', () => {
  const { records, doubts } = readPortalList(
    lists.CSV([
      ['Mã số', 'Tên thủ tục', 'Cơ quan quản lý', 'Lĩnh vực'],
      ['1.400001', 'Cấp thẻ A', 'nt', 'Dược'],
    ]),
    'l',
  );
  expect(records[0]?.department).toBeUndefined();
  expect(doubts).toMatchObject([{ reason: 'nothing_repeated', field: 'department', args: { text: 'nt' } }]);
});

const annexes: Record<string, (title: string, rows: Rows) => WordDocument> = {
  Word: (title, rows) => readWord(docx(paragraph(title) + table(rows))),
  Excel: (title, rows) => documentOfSheets(readWorkbook(workbook([[title], ...rows]))),
  Markdown: (title, rows) => readMarkdown(`${title}\n\n${markdown(rows)}`),
};

describe.each(Object.entries(annexes))('in an annex in %s', (_, make) => {
  it('means the value above; in a name it is a doubt, and the row is not joined', () => {
    const { rows, rejected, doubts } = readDecision(
      make('Danh mục thủ tục hành chính mới ban hành', [
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết'],
        ['1', '1.400001', 'Cấp thẻ A', '05 ngày'],
        ['2', '1.400002', '-nt-', '〃'],
        ['', '', '-nt-', '07 ngày'],
      ]),
    );
    expect(rows.map(({ codes, name, cells }) => [codes, name, cells.timeLimit])).toEqual([
      [['1.400001'], 'Cấp thẻ A', '05 ngày'],
      [['1.400002'], '', '05 ngày'],
    ]);
    expect(rejected).toMatchObject([{ reason: 'name_repeated', args: { column: 'Tên TTHC', text: '-nt-' } }]);
    expect(doubts).toContainEqual(
      expect.objectContaining({
        field: 'name',
        reason: 'name_repeated',
        args: { column: 'Tên TTHC', text: '-nt-' },
      }),
    );
  });

  it('as a new procedure it is the one above, which replaces both, with a doubt', () => {
    const { rows, doubts } = readDecision(
      make('Danh mục thủ tục hành chính được thay thế', [
        ['STT', 'Mã TTHC cũ', 'Tên TTHC được thay thế', 'Tên TTHC thay thế'],
        ['1', '1.400001', 'Cấp thẻ A', 'Cấp thẻ'],
        ['2', '1.400002', 'Cấp thẻ B', '-nt-'],
      ]),
    );
    expect(rows.map(({ name, cells, sharesNew }) => [name, cells.newName, sharesNew?.row])).toEqual([
      ['Cấp thẻ A', 'Cấp thẻ', undefined],
      ['Cấp thẻ B', 'Cấp thẻ', rows[0]?.origin.row],
    ]);
    expect(doubts).toMatchObject([{ reason: 'name_repeated' }]);
  });
});

test('on the next page of a list it means the row above the break', () => {
  const head = ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết'];
  const pages = [
    [head, ['1', '1.400001', 'Cấp thẻ A', '05 ngày']],
    [head, ['2', '1.400002', 'Cấp thẻ B', 'nt']],
  ];
  const { rows } = readDecision(
    readWord(docx(paragraph('Danh mục thủ tục hành chính mới ban hành') + pages.map(table).join(''))),
  );
  expect(rows.map(({ cells }) => cells.timeLimit)).toEqual(['05 ngày', '05 ngày']);
});
