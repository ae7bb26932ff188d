import { zipSync, type Zippable } from 'fflate';

/** A cell of a made table: its text, or more about it. A text of several lines has a paragraph for each. */
export type MadeCell =
  | string
  | { text: string; span?: number; merge?: 'start' | 'on'; list?: string; xml?: string };

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of text; a tab and a line break are elements of their own. */
export function run(text: string): string {
  const parts = escapeXml(text).replace(/\t/g, '</w:t><w:tab/><w:t>').replace(/\v/g, '</w:t><w:br/><w:t>');
  return `<w:r><w:t xml:space="preserve">${parts}</w:t></w:r>`;
}

/** A paragraph; in the list and at the level given as `list:level`. */
export function paragraph(text: string, list?: string): string {
  const [id, level = '0'] = list?.split(':') ?? [];
  const place = id
    ? `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`
    : '';
  return `<w:p>${place}${text === '' ? '' : run(text)}</w:p>`;
}

export function paragraphs(...texts: string[]): string {
  return texts.map((text) => paragraph(text)).join('');
}

/** A table of rows of cells, as Word writes it. */
export function table(rows: readonly (readonly MadeCell[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function cellXml(cell: MadeCell): string {
  if (typeof cell === 'string') return cellXml({ text: cell });
  const { text, span, merge, list, xml } = cell;
  const properties = [
    span && `<w:gridSpan w:val="${span}"/>`,
    merge && (merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'),
  ];
  const content =
    xml ??
    text
      .split('\n')
      .map((line) => paragraph(line, list))
      .join('');
  return `<w:tc><w:tcPr>${properties.filter(Boolean).join('')}</w:tcPr>${content}</w:tc>`;
}

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export interface MadeParts {
  body: string;
  numbering?: string;
  styles?: string;
  type?: string;
  more?: Record<string, string>;
}

/** The parts of a Word file, to be changed before they are packed. */
export function wordParts({
  body,
  numbering,
  styles,
  type = mainType,
  more = {},
}: MadeParts): Record<string, string> {
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...(numbering && { 'word/numbering.xml': `<w:numbering ${namespaces}>${numbering}</w:numbering>` }),
    ...(styles && { 'word/styles.xml': `<w:styles ${namespaces}>${styles}</w:styles>` }),
    ...more,
  };
}

/** Packs parts into a file, byte for byte the same each time. */
export function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  return packBytes(parts);
}

/** The same, with other bytes for the document's own part. */
export function packBytes(parts: Readonly<Record<string, string>>, document?: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) {
    const bytes = name === 'word/document.xml' ? (document ?? encoder.encode(text)) : encoder.encode(text);
    files[name] = [bytes, { mtime: new Date(1980, 0, 1) }];
  }
  return zipSync(files);
}

/** A Word file with the body given. */
export function docx(body: string, more: Omit<MadeParts, 'body'> = {}): Uint8Array {
  return pack(wordParts({ body, ...more }));
}

/** Lists for {@link paragraph}: 1 counts 1. 2. 3., 2 counts A. B. with I. II. below it, 3 has bullets. */
export const lists = [
  ['1', 'decimal', '%1.', 'decimal', '%1.%2'],
  ['2', 'upperLetter', '%1.', 'upperRoman', '%2.'],
  ['3', 'bullet', '', 'bullet', ''],
]
  .map(
    ([id, format, pattern, lowerFormat, lowerPattern]) =>
      `<w:abstractNum w:abstractNumId="${id}">${level(0, format, pattern)}${level(1, lowerFormat, lowerPattern)}</w:abstractNum>`,
  )
  .concat(['1', '2', '3'].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`))
  .join('');

function level(at: number, format: string | undefined, pattern: string | undefined): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
}

/** The table with which decisions begin, and the words up to the annexes. */
export function opening(
  particulars: { number?: string; day?: string; subject?: string; effect?: string } = {},
): string {
  const {
    number = '123/QĐ-UBND',
    day = 'Thái Nguyên, ngày 05 tháng 4 năm 2021',
    subject = 'Về việc công bố Danh mục thủ tục hành chính thuộc phạm vi chức năng quản lý của Sở Tư pháp',
    effect = 'có hiệu lực kể từ ngày ký.',
  } = particulars;
  return [
    table([
      [
        'ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      ],
      [`Số: ${number}`, day],
    ]),
    paragraphs(
      'QUYẾT ĐỊNH',
      subject,
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;',
      'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính;',
      'Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP ngày 01/4/2021.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Công bố kèm theo Quyết định này Danh mục thủ tục hành chính.',
      `Điều 2. Quyết định này ${effect}`,
      'Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Tư pháp chịu trách nhiệm thi hành.',
    ),
    table([['Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.', 'CHỦ TỊCH']]),
  ].join('');
}
