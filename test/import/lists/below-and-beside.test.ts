import { describe, expect, it, test } from 'vitest';
import { readWebPage } from '../../../src/import/files/web-page.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { sheetOf } from '../../support/import/portal.ts';

const head = ['TT', 'Mã', 'Tên', 'Cấp'];

describe('a heading row is one whatever its first letters', () => {
  test.each(['Công chứng', 'Công thương', 'Giám định tư pháp', 'Tổng kết'])('%s', (sector) => {
    const rows = [['DANH SÁCH TTHC CỦA SỞ TƯ PHÁP'], head, ['I', 'Luật sư'], ['1', '1.300001', 'A', 'Tỉnh']];
    const list = readPortalList([sheetOf([...rows, ['II', sector], ['2', '1.300002', 'B', 'Tỉnh']])], 'l');
    expect(list.records.map((record) => record.sector)).toEqual(['Luật sư', sector]);
  });

  it('sums and signatures still close the list', () => {
    const rows = [
      head,
      ['1', '1.300001', 'A', 'Tỉnh'],
      ['Tổng hợp: 1'],
      ['', '', 'Giám đốc'],
      ['', '', 'Tên ai'],
    ];
    const list = readPortalList([sheetOf(rows)], 'l');
    expect(list).toMatchObject({ rowsRead: 1, records: [{ code: '1.300001' }] });
  });
});

describe('headings of lists', () => {
  const of = (headings: string[], ...rows: string[][]) =>
    readPortalList([sheetOf([['Mã', 'Tên', ...headings], ...rows])], 'l');

  it('of two times for one thing, the reduced one binds and the other stands beside it', () => {
    const list = of(
      ['Thời hạn theo quy định', 'Thời hạn sau cắt giảm', 'Tỷ lệ cắt giảm thời gian'],
      ['1.300001', 'A', '20 ngày', '14 ngày', '30%'],
      ['1.300002', 'B', '5 ngày', '', ''],
    );
    expect(list.records.map(({ content }) => [content.timeLimit, content.timeLimitByLaw])).toMatchObject([
      [
        { value: 14, unit: 'day', text: '14 ngày' },
        { value: 20, unit: 'day' },
      ],
      [{ value: 5, unit: 'day' }, undefined],
    ]);
    expect(list.doubts).toMatchObject([
      { reason: 'column_not_read', args: { column: 'Tỷ lệ cắt giảm thời gian' } },
      { reason: 'value_by_law' },
    ]);
  });

  test.each([
    ['Cấp xã, phường', 'commune'],
    ['UBND cấp xã', 'commune'],
    ['Tại UBND xã, phường, đặc khu', 'commune'],
    ['UBND tỉnh', 'province'],
  ])('a mark under %s is a level', (heading, level) => {
    expect(of([heading], ['1.300001', 'A', 'x']).records[0]?.content.levels).toEqual([level]);
  });

  test.each([
    ['Thời gian GQ (ngày LV)', '15', 'working_day'],
    ['TG giải quyết', '15 NLV', 'working_day'],
    ['Thời hạn GQ', '15 ngày', 'day'],
  ])('%s: %s', (heading, cell, unit) => {
    expect(of([heading], ['1.300001', 'A', cell]).records[0]?.content.timeLimit).toMatchObject({
      value: 15,
      unit,
    });
  });

  it('initials below a heading of levels', () => {
    const rows = [
      ['Mã', 'Tên', 'Cấp thực hiện', ''],
      ['', '', 'T', 'X'],
      ['1.300001', 'A', '', 'x'],
    ];
    expect(readPortalList([sheetOf(rows)], 'l').records[0]?.content.levels).toEqual(['commune']);
  });

  it('of two columns of status, either ends a procedure', () => {
    const list = of(
      ['Loại', 'Tình trạng', 'Quyết định công bố'],
      ['1.300001', 'A', 'thông thường', 'đang thực hiện', '212/QĐ-UBND (10/02/2026)'],
      ['1.300002', 'B', '', 'đã bãi bỏ', '212/QĐ-UBND, ngày 10/02/2026'],
    );
    expect(list.records).toMatchObject([{ content: { publishedBy: { number: '212/QĐ-UBND' } } }]);
    expect(list.rejected).toMatchObject([{ reason: 'row_abolished', args: { code: '1.300002' } }]);
    expect(list.doubts).toEqual([]);
  });

  test.each([
    ['212/QĐ-UBND ngày 12/5/21', '2021-05-12'],
    ['212/QĐ-UBND (12/05/21)', '2021-05-12'],
    ['212/QĐ-UBND, ngày 12/5/2021', '2021-05-12'],
    ['212/QĐ-UBND ngày 12 tháng 5 năm 2021', '2021-05-12'],
    ['Quyết định số 212/QĐ-UBND ngày 2021-05-12', '2021-05-12'],
    ['212/QĐ-UBND ngày 31/02/2021', undefined],
  ])('a number and its day are parted: %s', (text, issued) => {
    const list = of(['Quyết định công bố'], ['1.300001', 'A', text]);
    const publishedBy = { number: '212/QĐ-UBND', ...(issued !== undefined && { issued }) };
    expect(list.records[0]?.content.publishedBy).toEqual(publishedBy);
    const isShort = /\/21(?!\d)/u.test(text);
    expect(list.doubts.map(({ reason }) => reason)).toEqual(isShort ? ['year_short'] : []);
  });

  it('lines below a short list do not hide whose it is', () => {
    const list = of(
      ['Cơ quan'],
      ['1.300001', 'A', 'Sở Y tế'],
      ['', '', 'Ngày 5/9/2025'],
      ['', '', 'THỦ TRƯỞNG'],
    );
    expect(list.records).toMatchObject([{ department: 'Sở Y tế' }]);
  });
});

describe('headings in a text stand over every table below them', () => {
  it('until another body is named', () => {
    const table = (above: string, code: string): string =>
      `${above}<table><tr><td>Mã<td>Tên<tr><td>${code}<td>A</table>`;
    const page = [
      '<html><head><title>Danh mục</title></head><body>',
      table('<h2>Sở Tư pháp</h2><h3>Cấp xã</h3>', '1.300001'),
      table('<h3>Cấp tỉnh</h3>', '1.300002'),
      table('<h2>Sở Y tế</h2>', '1.300003'),
    ];
    const { records } = readPortalList(readWebPage(page.join('')), 'l');
    expect(records.map(({ department, content }) => [department, content.levels])).toEqual([
      ['Sở Tư pháp', ['commune']],
      ['Sở Tư pháp', ['province']],
      ['Sở Y tế', ['unspecified']],
    ]);
  });
});

describe('a code in the cell of the name', () => {
  test.each([
    ['Tên TTHC / Mã số', 'Kê khai giá\n1.300001'],
    ['Tên thủ tục hành chính (mã số)', 'Kê khai giá (1.300001)'],
    ['Mã, tên TTHC', '1.300001 - Kê khai giá'],
  ])('%s: %j', (heading, cell) => {
    const rows = [
      ['DANH SÁCH CỦA SỞ TÀI CHÍNH'],
      ['TT', 'Lĩnh vực', heading, 'Cấp'],
      ['1', 'Giá', cell, 'Tỉnh'],
    ];
    expect(readPortalList([sheetOf(rows)], 'l').records).toMatchObject([
      {
        code: '1.300001',
        name: 'Kê khai giá',
        sector: 'Giá',
        department: 'Sở Tài chính',
        content: { levels: ['province'] },
      },
    ]);
  });
});
