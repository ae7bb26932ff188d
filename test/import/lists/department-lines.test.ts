import { describe, expect, it, test } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readMarkdown } from '../../../src/import/files/markdown.ts';
import { sheetsOfDocument } from '../../../src/import/files/sheets-of-document.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import { readWebPage } from '../../../src/import/files/web-page.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { readWorkbook } from '../../../src/import/files/workbook.ts';
import { assignDepartments } from '../../../src/import/portal/departments.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { delimited, workbook } from '../../support/import/import-files.ts';
import { docx, paragraph, table } from '../../support/import/word-files.ts';

const head = ['STT', 'Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện'];
const row = (at: number) => [
  '1',
  `1.${String(400001 + at)}`,
  `Cấp giấy phép số ${at}`,
  'Đường bộ',
  'Cấp tỉnh',
];

/** A list below each line, in tables of their own. */
const belowLines: Record<string, (lines: readonly string[]) => Sheet[]> = {
  Word: (lines) =>
    sheetsOfDocument(
      readWord(docx(lines.map((line, at) => paragraph(line) + table([head, row(at)])).join(''))),
    ),
  HTML: (lines) =>
    readWebPage(lines.map((line, at) => `<p>${line}</p>${htmlTable([head, row(at)])}`).join('')),
  Markdown: (lines) =>
    sheetsOfDocument(
      readMarkdown(lines.map((line, at) => `${line}\n\n${markdown([head, row(at)])}`).join('\n\n')),
    ),
};
/** One list, with a line above the rows of each. */
const withinList: Record<string, (lines: readonly (readonly string[])[]) => Sheet[]> = {
  Excel: (lines) => readWorkbook(workbook(listOf(lines))),
  OpenDocument: (lines) => readWorkbook(workbook(listOf(lines), 'ods')),
  CSV: (lines) => [readDelimited(delimited(listOf(lines), ';'), 'semicolon').sheet],
  Word: (lines) => sheetsOfDocument(readWord(docx(table(listOf(lines))))),
  Markdown: (lines) => sheetsOfDocument(readMarkdown(markdown(listOf(lines)))),
};
const listOf = (lines: readonly (readonly string[])[]): string[][] => [
  head,
  ...lines.flatMap((cells, at) => [[...cells], row(at)]),
];
const markdown = ([first = [], ...rows]: readonly (readonly string[])[]): string =>
  [first, first.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const htmlTable = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const read = (sheets: readonly Sheet[]) => {
  const { records, doubts } = readPortalList(sheets, 'f');
  const byForm = doubts.filter(({ reason }) => reason === 'department_by_form');
  return { departments: records.map(({ department }) => department), rows: byForm.length };
};

describe('a line above the rows of a department', () => {
  const known = [
    ...['Ban Dân tộc', 'Thanh tra tỉnh', 'Văn phòng UBND tỉnh', 'Ban Quản lý các khu công nghiệp'],
    ...['Công an tỉnh', 'Thuế tỉnh Lâm Đồng', 'Kho bạc Nhà nước', 'Chi cục Kiểm lâm'],
    ...['Trung tâm Xúc tiến đầu tư', 'Bảo hiểm xã hội tỉnh', 'Sở Tư pháp'],
  ];

  test.each(Object.entries(belowLines))('is known by its words in %s, the first too', (_, make) => {
    expect(read(make(known))).toEqual({ departments: known, rows: 0 });
  });

  test.each(Object.entries(withinList))('or within a list in %s', (_, make) => {
    expect(read(make(known.map((name) => [name])))).toEqual({ departments: known, rows: 0 });
  });

  test.each(Object.entries(belowLines))('is known by its form in %s, with a doubt', (_, make) => {
    const unknown = ['Bảo hiểm xã hội', 'Điện lực Lâm Đồng', 'Kho bạc'];
    expect(read(make([...unknown, 'Sở Tư pháp', 'Sở Y tế']))).toEqual({
      departments: [...unknown, 'Sở Tư pháp', 'Sở Y tế'],
      rows: 3,
    });
  });

  test.each(Object.entries(withinList))('by its number within a list in %s', (_, make) => {
    const lines = [
      ['I', 'Điện lực Lâm Đồng'],
      ['II', 'Sở Tư pháp'],
      ['III', 'Liên đoàn Lao động tỉnh'],
    ];
    expect(read(make(lines))).toEqual({ departments: lines.map(([, name]) => name), rows: 2 });
  });
});

it('stands for no department where lines of its form name sectors', () => {
  const rows = ['Lĩnh vực Đường bộ', 'Sở Tư pháp', 'Luật sư'].map((name, at) => [
    ['IVX'[at] ?? '', name],
    row(at),
  ]);
  const { records } = readPortalList(
    [readDelimited(delimited([head, ...rows.flat()], ';'), 'semicolon').sheet],
    'f',
  );
  expect(records.map(({ department }) => department)).not.toContain('Luật sư');
});

it('a sector beside a department is none of its', () => {
  const plain = ['STT', 'Mã số', 'Tên thủ tục', 'Cấp thực hiện'];
  const cells = (at: number) => row(at).filter((_, column) => column !== 3);
  const rows = [['I', 'Sở Tư pháp'], cells(1), ['II', 'Hộ tịch'], cells(2), ['III', 'Quốc tịch'], cells(3)];
  const { records } = readPortalList(
    [readDelimited(delimited([plain, ...rows], ';'), 'semicolon').sheet],
    'f',
  );
  expect(records.map(({ department, sector }) => [department, sector])).toEqual([
    ['Sở Tư pháp', undefined],
    [undefined, 'Hộ tịch'],
    [undefined, 'Quốc tịch'],
  ]);
});

it('a department below a level ends with it', () => {
  const plain = ['STT', 'Mã số', 'Tên thủ tục', 'Lĩnh vực'];
  const cells = (at: number) => row(at).slice(0, 4);
  const rows = [['A', 'CẤP TỈNH'], ['I', 'Sở Tư pháp'], cells(1), ['B', 'CẤP XÃ'], cells(2)];
  const { records } = readPortalList(
    [readDelimited(delimited([plain, ...rows], ';'), 'semicolon').sheet],
    'f',
  );
  expect(records.map(({ department, content }) => [department, content.levels])).toEqual([
    ['Sở Tư pháp', ['province']],
    [undefined, ['commune']],
  ]);
});

it('what a list leaves standing goes on in its next table, where no line parts the two', () => {
  const plain = ['STT', 'Mã số', 'Tên thủ tục', 'Cấp thực hiện'];
  const cells = (at: number) => row(at).filter((_, column) => column !== 3);
  const body =
    table([plain, ['I', 'Sở Tư pháp', '', ''], ['1', 'Lĩnh vực Hộ tịch', '', ''], cells(1)]) +
    table([plain, cells(2)]);
  const { records } = readPortalList(sheetsOfDocument(readWord(docx(body))), 'f');
  expect(records.map(({ department, sector }) => [department, sector])).toEqual([
    ['Sở Tư pháp', 'Hộ tịch'],
    ['Sở Tư pháp', 'Hộ tịch'],
  ]);
});

test('a row without a department is not given that of others, where its file names several', () => {
  const input = readPortalList(
    [
      readDelimited(delimited([head, row(1), ['Sở Tư pháp'], row(2), ['Sở Y tế'], row(3)], ';'), 'semicolon')
        .sheet,
    ],
    'f',
  );
  const { assign } = assignDepartments([input], { known: new Set(), isProvince: true });
  expect(input.records.map((record) => assign(record).department)).toEqual([
    undefined,
    'Sở Tư pháp',
    'Sở Y tế',
  ]);
});
