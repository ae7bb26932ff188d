import { describe, expect, test } from 'vitest';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import { sheetsOfDocument } from '../../../src/import/files/sheets-of-document.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function listIn(text: string) {
  const carrier = await openCarrier(utf8(text));
  if ('text' in carrier) throw new Error(carrier.format);
  const sheets = 'sheets' in carrier ? carrier.sheets : sheetsOfDocument(carrier.document);
  return { format: carrier.format, list: readPortalList(sheets, 'l') };
}

const expected = [
  { code: '1.400001', name: 'Cấp thẻ A | B', department: 'Sở Công Thương', sector: 'Điện' },
  { code: '1.400002', name: 'Cấp thẻ C', department: 'Sở Công Thương', sector: 'Hóa chất' },
];

describe('a list in text', () => {
  test('as a table of Markdown', async () => {
    const { format, list } = await listIn(
      '# Danh mục của Sở Công Thương\n\n| Mã TTHC | **Tên TTHC** | Lĩnh vực |\n|:---|---|:-:|\n| `1.400001` | Cấp thẻ A \\| B | Điện |\n| 1.400002 | **Cấp thẻ C** | [Hóa chất](a.md) |\n\nHết.\n',
    );
    expect([format, list.rowsRead]).toEqual(['md', 2]);
    expect(list.records).toMatchObject(expected);
    expect(list.records[0]?.origin.row).toBe(2);
  });

  test('as a table of a web page, with merged cells', async () => {
    const { format, list } = await listIn(
      `<html><head><style>td { a: b }</style></head><body><h1>DANH MỤC</h1><table>
       <tr><th rowspan="2">Mã TTHC</th><th rowspan=2>Tên&nbsp;TTHC</th><th colspan='2'>Thông tin</th></tr>
       <tr><th>Cơ quan quản lý<th>Lĩnh vực</tr>
       <tr><td>1.400001<td>Cấp thẻ A | B<td rowspan="2">Sở Công <b>Thương</b><td>Điện</tr>
       <tr><td>1.400002</td><td>Cấp thẻ
         C</td><td>Hóa chất</td></tr></table></body></html>`,
    );
    expect([format, list.rowsRead]).toEqual(['html', 2]);
    expect(list.records).toMatchObject(expected);
  });

  test('a web page without a list is refused', async () => {
    await expect(openCarrier(utf8('<html><table><tr><td>Tên</td></tr></table></html>'))).rejects.toThrow(
      'web_page',
    );
  });
});
