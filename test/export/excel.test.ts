import * as xlsx from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { excelText } from '../../src/export/excel/worksheet.ts';
import { exportFile, fullRecord, record, snapshotOf, trapSnapshot } from '../support/export/export.ts';

const snapshot = snapshotOf({
  '2.000815': fullRecord,
  '1.000002': record({ name: 'Cấp giấy phép sử dụng đất', sector: 'dat-dai', department: 'so-la' }),
  '1.000001': record({ status: 'abolished', effectiveTo: '2021-03-01', replacedBy: ['2.000815'] }),
});

describe('a workbook', () => {
  const read = async (of = snapshot) =>
    xlsx.read(await exportFile(of, 'x.xlsx'), { cellStyles: true, cellNF: true });

  it('shows every part of every procedure under its Vietnamese name', async () => {
    const sheet = (await read()).Sheets['Danh mục'] as xlsx.WorkSheet;
    const rows = xlsx.utils.sheet_to_json<Record<string, unknown>>(sheet);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toEqual({
      'Định danh': '2.000815',
      'Mã số': '2.000815.H55',
      Tên: 'Chứng thực bản sao từ bản chính',
      'Cơ quan quản lý': 'Sở Tư pháp',
      'Lĩnh vực': 'Hộ tịch',
      'Cấp thực hiện': 'cấp tỉnh, cấp xã',
      Loại: 'đặc thù',
      'Mức nội dung': 'đầy đủ',
      'Thời hạn giải quyết': '03 ngày',
      'Phí, lệ phí': '2.000 đồng/trang; Theo thỏa thuận',
      'Cơ quan thực hiện': 'UBND cấp xã; Phòng Tư pháp',
      'Cơ quan có thẩm quyền': 'UBND cấp xã',
      'Cơ quan phối hợp': 'Công an',
      'Địa điểm thực hiện': 'Bộ phận Một cửa',
      'Đối tượng thực hiện': 'công dân Việt Nam; doanh nghiệp',
      'Dịch vụ công trực tuyến': 'một phần',
      'Mức độ trực tuyến cũ': 2,
      'Bưu chính công ích': 'không',
      'Liên thông': 'giữa các cấp',
      'Một cửa': 'có',
      'Quy trình nội bộ': '2669/QĐ-UBND, 26/10/2019',
      'Căn cứ pháp lý': '23/2015/NĐ-CP (16/02/2015)',
      'Trình tự thực hiện': 'Trực tiếp: Nộp hồ sơ\nNhận kết quả',
      'Cách thức thực hiện': 'trực tiếp, Tại quầy; trực tuyến',
      'Hồ sơ': 'Bản chính (bản chính: 1, bản sao: 0)',
      'Kết quả': 'Bản sao có chứng thực',
      'Mẫu đơn, tờ khai': 'Không',
      'Yêu cầu, điều kiện': 'Có bản chính',
      'Tình trạng': 'đang thực hiện',
      'Hiệu lực từ': expect.any(Date),
      'Quyết định công bố': '12/QĐ-UBND (01/3/2021)',
      'Quyết định sửa đổi, bổ sung': '13/QĐ-UBND (01/5/2021)',
      'Thay thế cho': '1.000001',
    });
  });

  it('holds days as days, codes as texts, and filters and freezes its header', async () => {
    const book = await read();
    const sheet = book.Sheets['Danh mục'] as xlsx.WorkSheet;
    const titles = (xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1 })[0] ?? []) as string[];
    const cell = (title: string) =>
      sheet[xlsx.utils.encode_cell({ r: 3, c: titles.indexOf(title) })] as xlsx.CellObject;
    expect(cell('Hiệu lực từ')).toMatchObject({ t: 'n', v: 44_197, w: '01/01/2021' });
    expect(cell('Mã số').t).toBe('s');
    expect(sheet['!autofilter']?.ref).toBe(sheet['!ref']);
    expect(book.SheetNames).toEqual(['Danh mục', 'Số lượng', 'Về tệp này']);
    const parts = unzipSync(await exportFile(snapshot, 'x.xlsx'));
    const text = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(text).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const core = Buffer.from(parts['docProps/core.xml'] ?? []).toString();
    expect(core.match(/2021-06-30T00:00:00Z/gu)).toHaveLength(2);
  });

  it('counts by department and level, with a total', async () => {
    const sheet = (await read()).Sheets['Số lượng'] as xlsx.WorkSheet;
    expect(xlsx.utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['Cơ quan quản lý', 'Thủ tục', 'Cấp tỉnh', 'Cấp xã', 'Cộng lượt'],
      ['so-la', 1, 0, 1, 1],
      ['Sở Tư pháp', 1, 1, 1, 2],
      ['Tổng cộng', 2, 1, 2, 3],
    ]);
  });

  it('keeps formulas as texts, also after somebody edits the cell', async () => {
    const sheet = (await read(trapSnapshot())).Sheets['Danh mục'] as xlsx.WorkSheet;
    for (const [address, cell] of Object.entries(sheet)) {
      if (!address.startsWith('!')) expect((cell as xlsx.CellObject).f, address).toBeUndefined();
    }
    const parts = unzipSync(await exportFile(trapSnapshot(), 'x.xlsx'));
    const text = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    const quoted = text.match(/s="3" t="inlineStr"><is><t xml:space="preserve">[=+\-@]/gu) ?? [];
    expect(quoted.length).toBe(text.match(/<t xml:space="preserve">[=+\-@]/gu)?.length);
    expect(quoted.length).toBeGreaterThanOrEqual(4 * 5);
  });

  it('cuts a text that no cell can hold, and says so in the cell', async () => {
    const long = `${'a'.repeat(32_000)}${'𠮷'.repeat(1000)}`;
    const sheet = (await read(snapshotOf({ '1.000001': record({ name: long }) }))).Sheets[
      'Danh mục'
    ] as xlsx.WorkSheet;
    const text = String((sheet['C2'] as xlsx.CellObject).v);
    expect(text.length).toBeLessThanOrEqual(32_767);
    const [kept = '', rest] = text.split('… [còn ');
    expect(long.startsWith(kept)).toBe(true);
    expect(Number(rest?.split(' ')[0]?.replaceAll('.', ''))).toBe(long.length - kept.length);
    expect(kept).not.toMatch(/\p{Surrogate}/u);
  });

  it('writes what XML cannot hold as Excel does', () => {
    expect(excelText('a\u0008b\r\n_x0008_<&>"\ufffe')).toBe(
      'a_x0008_b_x000D_\n_x005F_x0008_&lt;&amp;&gt;&quot;_xFFFE_',
    );
  });
});
