import { expect, it } from 'vitest';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { delimited, listRows, workbook } from '../../support/import/import-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const listOf = async (bytes: Uint8Array) => {
  const carrier = await openCarrier(bytes);
  return readPortalList('sheets' in carrier ? carrier.sheets : [], 'l');
};
const rowsAsHtml = listRows
  .slice(2)
  .map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`)
  .join('');

it.each([
  [
    'lines that are one quoted cell each',
    delimited(listRows, ',').replace(/^.*$/gmu, (line) => `"${line.replaceAll('"', '""')}"`),
  ],
  [
    'single quotes',
    listRows
      .slice(2)
      .map((cells) => cells.map((text) => `'${text}'`).join(','))
      .join('\n'),
  ],
  ['a page that begins with a comment', `<!-- xuất lúc 8h --><div><table>${rowsAsHtml}</table></div>`],
  [
    'a page that begins with a style',
    `<style>td{mso-number-format:"\\@"}</style><table>${rowsAsHtml}</table>`,
  ],
  ['a part of a page', `<center><b>DANH MỤC</b></center><table>${rowsAsHtml}</table>`],
])('a list is read from %s', async (_, text) => {
  const { records, rejected } = await listOf(bytesOf(text));
  expect(records.map(({ code, name, sector }) => [code, name, sector])).toEqual([
    ['1.000100', 'Cấp Thẻ luật sư, chứng chỉ', 'Luật sư'],
    ['2.000815', 'Chứng thực bản sao "từ bản chính"', 'Chứng thực'],
  ]);
  expect(rejected).toEqual([]);
});

it('letters that were cut to bytes are no text', async () => {
  const cut = Uint8Array.from(
    [...`${delimited(listRows, ',')}Cấp đổi`].map((letter) => letter.charCodeAt(0) & 0xff),
  );
  await expect(openCarrier(cut)).rejects.toThrow('not_text');
});

const names = ['Cấp lại giấy chứng nhận', 'Đăng ký khai tử tại xã', 'Gia hạn thẻ hành nghề'];
const rows = (change: (name: string) => string): string[][] => [
  ['STT', 'Mã số', 'Tên', 'Cơ quan ban hành', 'Lĩnh vực'],
  ...names.map((name, at) => [String(at + 1), `1.00010${at}`, change(name), 'Sở Tư pháp', 'Luật sư']),
];
const withoutTones = (name: string): string => name.replace(/[^\p{Script=Latin}\s]|[À-ỹĐđ]/gu, '?');

it('a file whose letters are lost is refused', async () => {
  await expect(openCarrier(bytesOf(delimited(rows(withoutTones), ',')))).rejects.toThrow('letters_lost');
  const unknown = workbook(rows((name) => withoutTones(name).replaceAll('?', '\ufffd')));
  await expect(openCarrier(unknown)).rejects.toThrow('letters_lost');
});

it.each([
  ['lost letters', 'H? t?ch'],
  ['letters that nobody knows', 'Hộ t\ufffdch'],
  ['TCVN3', 'Hé tÞch'],
  ['TCVN3, of which little looks odd', 'Trî gióp ph¸p lý'],
  ['VNI', 'Hoä tòch'],
])('a row with %s in one cell is told', async (_, sector) => {
  const [head = [], first = [], ...others] = rows((name) => name);
  const { doubts } = await listOf(workbook([head, [...first.slice(0, 4), sector], ...others]));
  expect(doubts).toMatchObject([{ reason: 'old_encoding', args: { text: sector }, origin: { row: 2 } }]);
});

it.each([
  'Cấp lại? Không',
  'https://a.vn/?id=1',
  'CHO THUÊ LẠI',
  'Phần mềm Microsoft® Word',
  '«Luật sư»',
  'X?',
])('other signs are no lost letters: %s', async (sector) => {
  const [head = [], first = [], ...others] = rows((name) => name);
  const { doubts } = await listOf(workbook([head, [...first.slice(0, 4), sector], ...others]));
  expect(doubts.map(({ reason }) => reason)).not.toContain('old_encoding');
});
