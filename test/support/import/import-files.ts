import * as xlsx from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** The same list of procedures, to be carried by files of every kind. */
export const listRows = [
  ['DANH SÁCH THỦ TỤC HÀNH CHÍNH'],
  [],
  ['STT', 'Mã số', 'Tên', 'Cơ quan ban hành', 'Lĩnh vực'],
  ['1', '1.000100', 'Cấp Thẻ luật sư, chứng chỉ', 'Sở Tư pháp', 'Luật sư'],
  ['2', '2.000815', 'Chứng thực bản sao "từ bản chính"', 'Sở Tư pháp', 'Chứng thực'],
];

/** The same annex of a decision, likewise: two movements, the second with columns of its own. */
export const annexRows = [
  ['PHỤ LỤC'],
  ['(Kèm theo Quyết định số 123/QĐ-UBND ngày 05 tháng 4 năm 2021 của Chủ tịch UBND tỉnh)'],
  ['A', 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG (01 TTHC)'],
  ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Phí, lệ phí'],
  ['I', 'LĨNH VỰC LUẬT SƯ'],
  ['1', '1.000100', 'Cấp Thẻ luật sư', '05 ngày làm việc', '100.000 đồng/thẻ'],
  ['B', 'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ (01 TTHC)'],
  ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Văn bản quy định việc bãi bỏ', 'Lĩnh vực'],
  ['1', '2.000815', 'Chứng thực bản sao', 'Nghị định số 280/2025/NĐ-CP', 'Chứng thực'],
];

export type BookType = 'xlsx' | 'biff8' | 'ods' | 'xlml' | 'fods';

/** A workbook of one sheet, as Excel 2007, Excel 97 or OpenDocument writes it. */
export function workbook(rows: readonly (readonly string[])[], bookType: BookType = 'xlsx'): Uint8Array {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((cells) => [...cells])), 'Trang 1');
  // SheetJS writes number formats that it read elsewhere, and packs by what it packed before: neither is of these rows.
  Object.assign(book, { SSF: { 0: 'General' } });
  const bytes = new Uint8Array(
    xlsx.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer,
  );
  return bookType === 'xlsx' ? zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) }) : bytes;
}

/** Lines of cells with a sign between them, quoted where that is needed. */
export function delimited(rows: readonly (readonly string[])[], separator: string): string {
  const quote = (cell: string): string =>
    cell.includes(separator) || /["\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => `${cells.map(quote).join(separator)}\r\n`).join('');
}

/** Text in UTF-16 with its byte-order mark, or without. */
export function utf16(text: string, { mark = true, bigEndian = false } = {}): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const tones = new Map([
  ['\u0300', 0xcc],
  ['\u0309', 0xd2],
  ['\u0303', 0xde],
  ['\u0301', 0xec],
  ['\u0323', 0xf2],
]);
const letters = new Map(
  [...'ĂăĐđƠơƯưÂâÊêÔô'].map((letter, index) => [
    letter,
    [0xc3, 0xe3, 0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd, 0xc2, 0xe2, 0xca, 0xea, 0xd4, 0xf4][index] ?? 0,
  ]),
);

/** Text in Windows' Vietnamese code page: letters, each followed by its tone mark. */
export function windows1258(text: string): Uint8Array {
  const parts = [...text].flatMap((letter) => {
    const [base = '', ...marks] = [...letter.normalize('NFD')];
    const tone = marks.find((mark) => tones.has(mark));
    const rest = [base, ...marks.filter((mark) => mark !== tone)].join('').normalize('NFC');
    return tone === undefined ? [rest] : [rest, tone];
  });
  return Uint8Array.from(parts.map((part) => tones.get(part) ?? letters.get(part) ?? part.charCodeAt(0)));
}

/** An OpenDocument sheet with the rows given as XML. */
export function openDocumentSheet(rows: string): Uint8Array {
  const namespaces = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ),
    'styles.xml': strToU8(`<office:document-styles ${namespaces}/>`),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${namespaces}><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

/** A compound file (of before 2007, or encrypted) with streams of the names given. */
export function compoundFile(...streams: string[]): Uint8Array {
  const made = xlsx.CFB.utils.cfb_new();
  for (const name of streams) xlsx.CFB.utils.cfb_add(made, `/${name}`, Buffer.alloc(5000, 'x'));
  return new Uint8Array(xlsx.CFB.write(made, { type: 'buffer', fileType: 'cfb' }) as Buffer);
}
