import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import { sheetsOfDocument } from '../../../src/import/files/sheets-of-document.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { makeFolder, tthc, tthcJson, writeFiles } from '../../support/cli.ts';
import { draft, sheetOf } from '../../support/import/portal.ts';

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

describe('the command', () => {
  const folder = () => {
    const made = makeFolder();
    tthc(made, ['init', '--publisher', 'UBND tỉnh Bình Phước', '--code', 'H10', '--today', '2026-01-01']);
    return made;
  };

  test('refuses a register of several decisions, and names them', () => {
    const made = folder();
    writeFiles(made, {
      'r.csv':
        'Số quyết định,Ngày ký,Mã TTHC,Tên TTHC,Lĩnh vực\n15/QĐ-UBND,2026-01-05,1.400001,A,Điện\n16/QĐ-UBND,2026-01-06,1.400002,B,Điện\n',
    });
    const { code, stderr } = tthc(made, ['import', 'r.csv', '--as', 'decision', '--action', 'amended']);
    expect(code).toBe(2);
    expect(stderr).toContain('15/QĐ-UBND, 16/QĐ-UBND');
  });

  test('names the keys of records that have no code', () => {
    const made = folder();
    writeFiles(made, {
      'r.json': JSON.stringify({
        ghi: [],
        muc: [
          { title: 'A', agency: 'B' },
          { title: 'C', agency: 'D' },
        ],
      }),
    });
    const { code, stderr } = tthc(made, ['import', 'r.json']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/2 bản ghi.*title, agency/u)]);
  });

  test('takes a table of departments from catalog.yaml, and applies what it read', () => {
    const made = folder();
    const path = 'catalog/catalog.yaml';
    const before = tthcJson<{ files: string[] }>(made, ['fmt', '--check']);
    expect(before.code).toBe(0);
    writeFiles(made, {
      [path]:
        'schemaVersion: 1\ntitle: Danh mục\npublisher: { name: UBND tỉnh Bình Phước, code: H10 }\nlanguage: vi\nasOf: 2026-01-01\nlocalDepartments:\n  Bộ Công Thương: Sở Công Thương\n',
      'd.csv':
        'Mã TTHC,Tên TTHC,Bộ quản lý,Lĩnh vực,Cấp\n1.400001,A,Bộ Công Thương,Điện,Cấp tỉnh\n1.400002,B,Bộ Công Thương,Điện,Cấp bộ\n',
    });
    const got = tthcJson<{ records: number; rowsRead: number; rejected: { reason: string; row: number }[] }>(
      made,
      ['import', 'd.csv', '--apply', '--today', '2026-01-01'],
    );
    expect(got).toMatchObject({
      code: 1,
      rowsRead: 2,
      records: 1,
      rejected: [{ reason: 'ministry_only', row: 3 }],
    });
    const stats = tthcJson<{ byDepartment: { department: string }[] }>(made, ['stats']);
    expect(stats.byDepartment.map(({ department }) => department)).toEqual(['so-cong-thuong']);
  });
});

describe('rows', () => {
  test('read are rows in, merged and refused, counted by hand (property)', () => {
    const code = fc.constantFrom('1.400001', '1.400002', '1,400003', '1.4000', '1400004', '');
    const level = fc.constantFrom('Tỉnh', 'Xã', 'Cấp bộ', '', 'tỉnh và xã', '???');
    const cell = fc.constantFrom('', 'Sở A', 'Bộ Y tế', '#N/A', 'Điện');
    const procedure = fc.tuple(code, level, cell, cell).map(([one, two, three, four]) => ({
      isProcedure: true,
      cells: ['1', one, 'Cấp thẻ', two, three, four],
    }));
    const other = fc
      .constantFrom(
        ['II', '', 'Lĩnh vực X'],
        ['', '', 'Tổng cộng: 2'],
        [],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      )
      .map((cells) => ({ isProcedure: false, cells: [...cells] as string[] }));
    fc.assert(
      fc.property(fc.array(fc.oneof(procedure, other), { maxLength: 12 }), (rows) => {
        const head = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp', 'Cơ quan quản lý', 'Lĩnh vực'];
        const list = readPortalList([sheetOf([head, ...rows.map(({ cells }) => cells)])], 'l');
        const result = draft([list], 'Sở B');
        expect(list.rowsRead).toBe(rows.filter(({ isProcedure }) => isProcedure).length);
        expect(result.records + result.merged + result.rejected.length).toBe(list.rowsRead);
        expect(JSON.stringify(result.decision)).not.toContain('#N/A');
      }),
      { numRuns: 200 },
    );
  });
});
test('an officer’s sheet whose rows name their decisions and what these did is a list', () => {
  const made = makeFolder();
  tthc(made, ['init', '--publisher', 'UBND tỉnh Bình Phước', '--code', 'H10', '--today', '2026-01-01']);
  writeFiles(made, {
    's.csv':
      'STT,Mã TTHC,Tên,Lĩnh vực,Cấp,Cơ quan,Toàn trình,Quyết định số,Trạng thái\n1,1.400001,A,Điện,Tỉnh,Sở Công Thương,x,7/QĐ-UBND,"Sửa đổi, bổ sung"\n2,1.400002,B,Điện,Xã,Sở Công Thương,,8/QĐ-UBND,Bãi bỏ\n',
  });
  const got = tthcJson<{ as: string; records: number; rejected: { reason: string }[] }>(made, [
    'import',
    's.csv',
  ]);
  expect(got).toMatchObject({ as: 'baseline', records: 1, rejected: [{ reason: 'row_abolished' }] });
});
