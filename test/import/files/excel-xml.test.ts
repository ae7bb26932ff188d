import * as xlsx from '@e965/xlsx';
import { expect, it } from 'vitest';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { listRows, openDocumentSheet, utf16, workbook } from '../../support/import/import-files.ts';

const sheetsOf = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const carrier = await openCarrier(bytes);
  return 'sheets' in carrier ? carrier.sheets : [];
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const styles = `<Styles>
  <Style ss:ID="Default" ss:Name="Normal"><Font ss:FontName="Times New Roman" ss:Size="13"/><NumberFormat/></Style>
  <Style ss:ID="struck"><Font ss:StrikeThrough="1"/></Style>
  <Style ss:ID="white"><Font ss:Color="#FFFFFF"/></Style>
  <Style ss:ID="shaded" ss:Parent="white"><Interior ss:Color="#000080" ss:Pattern="Solid"/></Style>
  <Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>
  <Style ss:ID="sum"><NumberFormat ss:Format="#,##0"/></Style>
</Styles>`;
const book = (...sheets: string[]): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
  <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
    xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">${styles}${sheets.join('')}</Workbook>`;
const sheet = (rows: string, more = ''): string =>
  `<Worksheet ss:Name="DS"><Table>${rows}</Table>${more}</Worksheet>`;
const cell = (text: string, attributes = '', type = 'String'): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;

it.each(['xlml', 'fods'] as const)('a workbook in XML is read as one: %s', async (bookType) => {
  const input = readPortalList(await sheetsOf(workbook(listRows, bookType)), 'l');
  const other = readPortalList(await sheetsOf(workbook(listRows)), 'l');
  expect(input.records.length).toBeGreaterThan(0);
  expect(input).toEqual(other);
});

it('one of Excel 2003 is read as it is shown', async () => {
  const rows = [
    `<Column ss:Index="4" ss:Hidden="1" ss:Span="1"/>`,
    `<Row ss:Index="2">${cell('Tiêu đề', 'ss:MergeAcross="2"')}${cell('bên')}</Row>`,
    `<Row>${cell('5.5', 'ss:StyleID="sum" ss:Index="2"', 'Number')}${cell('2024-01-02T00:00:00.000', 'ss:StyleID="day"', 'DateTime')}</Row>`,
    `<Row ss:Span="1"/>`,
    `<Row>${cell('gạch', 'ss:StyleID="struck"')}${cell('trắng', 'ss:StyleID="white"')}${cell('nền', 'ss:StyleID="shaded"')}</Row>`,
    `<Row ss:Hidden="1">${cell('ẩn')}</Row>`,
    `<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">còn <S>bỏ</S> m<Sup>2</Sup>&#10;dưới</ss:Data>
      <Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">góp ý</ss:Data></Comment></Cell>${cell('#N/A', '', 'Error')}<Cell ss:Formula="=A1"/></Row>`,
  ];
  const [read, hidden] = await sheetsOf(
    bytesOf(
      book(
        sheet(rows.join('')),
        sheet(
          `<Row>${cell('khuất')}</Row>`,
          '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>',
        ),
      ),
    ),
  );
  expect(read).toMatchObject({
    firstRow: 2,
    rows: [['Tiêu đề'], ['', '6', '02/01/2024'], [], [], ['', '', 'nền'], [], ['còn  m²\ndưới', '#N/A']],
    merged: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  });
  expect(read?.unseen?.map(({ kind, text }) => [kind, text])).toEqual([
    ['hidden_column', 'D: bên'],
    ['hidden_row', 'ẩn'],
    ['struck_text', 'gạch'],
    ['faint_text', 'trắng'],
    ['struck_text', 'bỏ'],
    ['comment', 'góp ý'],
    ['error_value', '#N/A'],
    ['lost_formula', ''],
  ]);
  expect(hidden).toMatchObject({ rows: [], unseen: [{ kind: 'hidden_sheet' }] });
});

it('its prefix and its encoding may be any', async () => {
  const text = book(sheet(`<Row>${cell('Mã')}</Row>`))
    .replaceAll('ss:', 'x:')
    .replace(/<(\/?)(?=[A-Z])/gu, '<$1x:')
    .replace(/ xmlns(?=[=:])[^>]*>/u, ' xmlns:x="urn:schemas-microsoft-com:office:spreadsheet">');
  expect((await sheetsOf(utf16(text)))[0]?.rows).toEqual([['Mã']]);
});

it('a damaged one is refused', async () => {
  await expect(openCarrier(bytesOf(book('<Worksheet>')))).rejects.toThrow('damaged');
  await expect(openCarrier(bytesOf(book().slice(0, -3)))).rejects.toThrow('truncated');
  await expect(openCarrier(bytesOf(book()))).rejects.toThrow('not_a_workbook');
});

it.each(['xlsx', 'biff8', 'xlsb', 'xlml'] as const)(
  'a day is one, whatever the order of its format: %s',
  async (bookType) => {
    const sheetOf = (format: string) => {
      const cells = xlsx.utils.aoa_to_sheet([['Ngày ban hành'], [null]]);
      cells.A2 = { t: 'n', v: 45293, z: format };
      return cells;
    };
    const shown = async (format: string): Promise<string | undefined> => {
      const made = xlsx.utils.book_new(sheetOf(format), 'DS');
      const [read] = await sheetsOf(
        new Uint8Array(xlsx.write(made, { type: 'array', bookType }) as ArrayBuffer),
      );
      return read?.rows[1]?.[0];
    };
    for (const format of ['m/d/yy', 'm/d/yyyy', 'dd/mm/yyyy', 'd-mmm-yy', 'mmm d, yyyy', 'm/d/yy h:mm'])
      expect([format, await shown(format)]).toEqual([format, '02/01/2024']);
    expect([await shown('yyyy-mm-dd'), await shown('mm/yyyy')]).toEqual(['2024-01-02', '01/2024']);
  },
);

it('a day of OpenDocument is that of its value, whatever its figures look like', async () => {
  const day = (text: string) =>
    `<table:table-cell office:value-type="date" office:date-value="2024-01-02"><text:p>${text}</text:p></table:table-cell>`;
  const rows = `<table:table-row>${day('1/2/24')}${day('02 tháng 1')}</table:table-row>`;
  const [read] = await sheetsOf(openDocumentSheet(rows));
  expect(read?.rows).toEqual([['02/01/2024', '02 tháng 1']]);
});
