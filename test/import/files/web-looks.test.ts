import { describe, expect, it } from 'vitest';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readMarkdown } from '../../../src/import/files/markdown.ts';
import { unseenIn } from '../../../src/import/files/word/document.ts';
import { readWebPage } from '../../../src/import/files/web-page.ts';

const head = '<tr><th>Mã TTHC</th><th>Tên TTHC</th></tr>';
const sheetOf = (rows: string, style = '') =>
  readWebPage(`<html><style>${style}</style><body><table>${head}${rows}</table></body></html>`)[0];
const row = (code: string, name: string, more = '') => `<tr${more}><td>${code}<td>${name}</tr>`;
const rowsOf = (rows: string, style?: string) => sheetOf(rows, style)?.rows.slice(1);
const toldOf = (rows: string, style?: string) => sheetOf(rows, style)?.unseen;

describe('what a web page does not show', () => {
  it.each([
    ['<s>Cấp mới</s> Đổi thẻ', ''],
    ['<strike>Cấp mới</strike>Đổi thẻ', ''],
    ['<del datetime="2025-01-01">Cấp <b>mới</b></del> Đổi thẻ', ''],
    ['<span style="color:red; text-decoration: line-through">Cấp mới</span> Đổi thẻ', ''],
    ['<font class=xl7>Cấp mới</font> Đổi thẻ', '<!-- .xl6,.xl7 { text-decoration:line-through; } -->'],
  ])('is struck out: %s', (name, style) => {
    expect(rowsOf(row('1.310001', name), style)).toEqual([['1.310001', 'Đổi thẻ']]);
    expect(toldOf(row('1.310001', name), style)).toEqual([{ kind: 'struck_text', text: 'Cấp mới', row: 1 }]);
  });

  it.each([
    [' hidden', ''],
    [' style="display:none"', ''],
    [" class='a b' style='height:0;visibility: collapse'", ''],
    [' class="gone"', 'td { color: red } tr.gone { display : none }'],
  ])('is hidden: <tr%s>', (more, style) => {
    const rows = row('1.310002', 'Ẩn', more) + row('1.310003', 'Hiện');
    expect(rowsOf(rows, style)).toEqual([[], ['1.310003', 'Hiện']]);
    expect(toldOf(rows, style)).toEqual([{ kind: 'hidden_row', text: '1.310002 · Ẩn', row: 1 }]);
  });

  it('is not hidden by a class that hides on paper alone, by words in a program, or by another attribute', () => {
    const style = '@media print { .a { display: none } } .b { color: red }';
    const rows = `<script>"<s>" + ".a{display:none}"</script>${row('1.310004', 'Đổi thẻ', ' class=a')}${row(
      '1.310005',
      'Cấp thẻ',
      ' class="b" aria-hidden="true" title="hidden"',
    )}`;
    expect(rowsOf(rows, style)).toEqual([
      ['1.310004', 'Đổi thẻ'],
      ['1.310005', 'Cấp thẻ'],
    ]);
    expect(toldOf(rows, style)).toEqual([]);
  });

  it('ends where its cell or row does, though its end tag is missing', () => {
    const rows = `<tr><td>1.310006<td hidden>Ẩn<td>Cấp <s>cũ</tr>${row('1.310007', 'Hiện')}`;
    expect(rowsOf(rows)).toEqual([
      ['1.310006', 'Cấp'],
      ['1.310007', 'Hiện'],
    ]);
  });

  it('is a list in a hidden part, told with the one that is shown', () => {
    const [shown, other] = readWebPage(
      `<div style="display:none"><p>Cũ</p><table>${head}${row('1.310008', 'Cũ')}</table></div><table>${head}${row('1.310009', 'Mới')}</table>`,
    );
    expect(other).toBeUndefined();
    expect(shown?.rows[1]).toEqual(['1.310009', 'Mới']);
    expect(shown?.unseen).toMatchObject([{ kind: 'hidden_text', text: expect.stringContaining('1.310008') }]);
  });

  it('is the mark of a note; the power of a unit is read', () => {
    const rows = row('1.310010', 'Kho trên 50m<sup>2</sup> ở 5<sup>o</sup>C<sup>(1)</sup>');
    expect(rowsOf(rows)).toEqual([['1.310010', 'Kho trên 50m² ở 5°C']]);
    expect(toldOf(rows)).toEqual([{ kind: 'superscript', text: '(1)', row: 1 }]);
  });
});

describe('what Markdown strikes out', () => {
  it('is left out and told with its cell', () => {
    const { blocks } = readMarkdown(
      '~~Dự thảo~~ Danh mục\n\n| Mã | Tên |\n|--|--|\n| 1.320001 | ~~Cấp~~ Đổi thẻ<br><del>bản cũ</del> |\n',
    );
    const [title, , table] = blocks;
    expect(title).toMatchObject({ text: 'Danh mục', unseen: [{ kind: 'struck_text', text: 'Dự thảo' }] });
    const cell = table?.kind === 'table' ? table.rows[1]?.cells[1] : undefined;
    expect(cell?.blocks).toMatchObject([{ text: 'Đổi thẻ' }, { text: '' }]);
    expect(unseenIn(cell?.blocks ?? []).map(({ text }) => text)).toEqual(['Cấp', 'bản cũ']);
  });

  it('is no sign by itself', () => {
    expect(readMarkdown('khoảng ~~ 5 ngày, ~10 hồ sơ~').blocks).toEqual([
      { kind: 'paragraph', text: 'khoảng ~~ 5 ngày, ~10 hồ sơ~' },
    ]);
  });
});

describe('what web markup in JSON strikes out', () => {
  it('is left out and told with its record', () => {
    const { records, doubts } = readDetailLines(
      JSON.stringify([
        { code: '1.320002', name: '<p>Cấp <del>mới</del> <ins>lại</ins> thẻ</p>', sector: 'Du lịch' },
        { code: '1.320003', name: 'Kho < 50m<sup>2</sup>', sector: 'Du lịch' },
      ]),
      'l',
    );
    expect(records.map(({ name }) => name)).toEqual(['Cấp lại thẻ', 'Kho < 50m²']);
    expect(doubts).toMatchObject([{ reason: 'struck_text', args: { text: 'mới' }, origin: { row: 1 } }]);
  });
});
