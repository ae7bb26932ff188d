import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import { readMarkdown } from '../../../src/import/files/markdown.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import { readWebPage } from '../../../src/import/files/web-page.ts';
import { blocksText, unseenIn } from '../../../src/import/files/word/document.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { readWorkbook } from '../../../src/import/files/workbook.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { delimited, openDocumentSheet, workbook } from '../../support/import/import-files.ts';
import { docx, run, table } from '../../support/import/word-files.ts';

const told = (sheet: Sheet | undefined): string[] =>
  (sheet?.unseen ?? []).map(({ kind, text }) => `${kind}: ${text}`);

const pageOf = (cells: string, style = '', more = ''): Sheet | undefined =>
  readWebPage(`<style>${style}</style><table${more}><tr>${cells}</tr></table>`)[0];

describe('a web page', () => {
  it.each([
    ['<span style="color:#fff">ẩn</span>', ''],
    ['<font color=white>ẩn</font>', ''],
    ['<span style="color: rgb(255, 255, 255)">ẩn</span>', ''],
    ['<font class=f9>ẩn</font>', '.f9 {color:white;}'],
    ['<span style="font-size:1.0pt">ẩn</span>', ''],
    ['<span class=c3>ẩn</span>', '.c3{font-size:2px}'],
  ])('leaves out letters that nobody sees: %s', (hidden, style) => {
    const sheet = pageOf(`<td>Cấp ${hidden} thẻ</td>`, style);
    expect(sheet?.rows).toEqual([['Cấp thẻ']]);
    expect(told(sheet)).toEqual(['faint_text: ẩn']);
  });

  it.each([
    ['<td bgcolor="#004080"><font color=white>Tên</font></td>', '', ''],
    ['<td style="color:#fff">Tên</td>', '', ' style="background-color:navy"'],
    ['<td class=dau>Tên</td>', '.dau{color:#fff} table.bang td{background:#333}', ''],
    ['<td style="background:#06c;color:white">Tên</td>', '', ''],
    ['<td style="color:#333;font-size:9pt">Tên</td>', '', ''],
  ])('reads light letters on a dark ground: %s', (cell, style, more) => {
    const sheet = pageOf(cell, style, more);
    expect([sheet?.rows, told(sheet)]).toEqual([[['Tên']], []]);
  });

  it.each([
    ["<span style='vertical-align:super'>1</span>", ''],
    ['<span class="c8">1</span>', '.c8{vertical-align:super}'],
    ["<span style='position:relative;top:-6.0pt;mso-text-raise:6.0pt'>1</span>", ''],
    ['<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>', ''],
  ])('knows the mark of a note: %s', (mark, style) => {
    expect(
      pageOf(`<td>5${mark} ngày, 50 m<span style="vertical-align:super">2</span></td>`, style)?.rows,
    ).toEqual([['5 ngày, 50 m²']]);
  });

  it('shows the signs of symbol fonts, and tells words that stand in one', () => {
    const sheet = pageOf(
      '<td><font face="Wingdings">ü</font></td><td>từ <span style="font-family:Symbol">³</span> 10</td><td><font face=Symbol>Thẻ</font></td>',
    );
    expect(sheet?.rows).toEqual([['✓', 'từ ≥ 10', 'Thẻ']]);
    expect(told(sheet)).toEqual(['symbol: Symbol: Thẻ']);
  });

  it('tells formulas and comments', () => {
    const sheet = pageOf(
      '<td><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> ngày</td><td>Thẻ<a class=msocomanchor href="#c">[A1]</a></td>',
    );
    expect(sheet?.rows[0]?.[1]).toBe('Thẻ');
    expect(told(sheet)).toEqual(['math: ', 'comment: [A1]']);
  });

  it('keeps the place of a cell that shows nothing, and not that of one that is gone', () => {
    const sheet = pageOf(
      '<td>1</td><td style="text-decoration:line-through">2</td><td style="visibility:hidden">3</td><td style="display:none">4</td><td>5</td>',
    );
    expect(sheet?.rows).toEqual([['1', '', '', '5']]);
    expect(told(sheet)).toEqual(['struck_text: 2', 'hidden_text: 3', 'hidden_text: 4']);
  });

  it('leaves out the columns that it hides, where the rows have a cell for each', () => {
    const columns = '<col span=2><col width=0 style="display:none">';
    const rows = '<tr><td>Mã</td><td>Tên</td><td>Phí</td></tr><tr><td>1</td><td>Thẻ</td><td>5</td></tr>';
    const [sheet] = readWebPage(`<table>${columns}${rows}</table>`);
    expect([sheet?.rows, told(sheet)]).toEqual([
      [
        ['Mã', 'Tên', ''],
        ['1', 'Thẻ', ''],
      ],
      ['hidden_column: Phí · 5'],
    ]);
    const [gone] = readWebPage(`<table>${columns}<tr><td>Mã</td><td>Tên</td></tr></table>`);
    expect([gone?.rows, told(gone)]).toEqual([[['Mã', 'Tên']], []]);
  });

  it('strikes out the cells of a struck row, each at its row', () => {
    const [sheet] = readWebPage(
      '<table><tr><td>1</td></tr><tr style="text-decoration:line-through"><td rowspan=2>2</td><td>3</td></tr><tr><td>4</td></tr></table>',
    );
    expect(sheet?.rows).toEqual([['1'], ['', ''], ['', '4']]);
    expect(sheet?.unseen).toMatchObject([
      { kind: 'struck_text', text: '2', row: 1 },
      { kind: 'struck_text', text: '3', row: 1 },
    ]);
  });

  it('writes Vietnamese letters as entities', () => {
    expect(
      pageOf('<td>&Ocirc; t&ocirc;, h&agrave;ng h&oacute;a &ge; 50 m&sup2; v&#7899;i &Aring;</td>')?.rows,
    ).toEqual([['Ô tô, hàng hóa ≥ 50 m² với &Aring;']]);
  });
});

describe('Excel', () => {
  const withTexts = (cells: readonly string[], fonts = ''): Sheet | undefined => {
    const parts = unzipSync(workbook([cells.map((_, index) => String(index))]));
    const at = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[at] ?? new Uint8Array()).replace(
      /<sheetData>.*<\/sheetData>/su,
      `<sheetData><row r="1">${cells.join('')}</row></sheetData>`,
    );
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/>${fonts}</fonts><fills><fill/></fills><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`;
    return readWorkbook(zipSync({ ...parts, [at]: strToU8(xml), 'xl/styles.xml': strToU8(styles) }))[0];
  };
  const rich = (text: string, look: string): string => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
  const cell = (inside: string, style = 0): string => `<c t="inlineStr" s="${style}"><is>${inside}</is></c>`;

  it.each(['<color rgb="FFFFFFFF"/>', '<color indexed="9"/>', '<color theme="0"/>', '<sz val="1"/>'])(
    'leaves out a stretch that nobody sees: %s',
    (look) => {
      const sheet = withTexts([cell(`<r><t>Thẻ</t></r>${rich('ẩn', look)}`)]);
      expect([sheet?.rows, told(sheet)]).toEqual([[['Thẻ']], ['faint_text: ẩn']]);
    },
  );

  it('reads the grey that a theme darkens from white', () => {
    expect(withTexts([cell(rich('Thẻ', '<color theme="0" tint="-0.5"/>'))])?.rows).toEqual([['Thẻ']]);
  });

  it('shows the signs of symbol fonts, of a stretch or a whole cell, and powers', () => {
    const sheet = withTexts(
      [
        cell('<t>P</t>', 1),
        cell(`<r><t>từ </t></r>${rich('³', '<rFont val="Symbol"/>')}`),
        cell(`<r><t>50 m</t></r>${rich('2', '<vertAlign val="superscript"/>')}`),
      ],
      '<font><name val="Wingdings 2"/></font>',
    );
    expect([sheet?.rows, told(sheet)]).toEqual([[['✓', 'từ ≥', '50 m²']], []]);
  });
});

describe('OpenDocument', () => {
  const styles = [
    ['gach', 'table-cell', '<style:text-properties style:text-line-through-style="solid"/>'],
    ['cao', 'table-row', '<style:table-row-properties style:row-height="0cm"/>'],
    ['rong', 'table-column', '<style:table-column-properties style:column-width="0.01mm"/>'],
    ['mu', 'text', '<style:text-properties style:text-position="super 58%"/>'],
    ['dau', 'text', '<style:text-properties style:font-name="Wingdings"/>'],
  ].map(
    ([name, family, look]) =>
      `<style:style style:name="${name}" style:family="${family}">${look}</style:style>`,
  );
  const sheetOf = (rows: string): Sheet | undefined => {
    const parts = unzipSync(openDocumentSheet(rows));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array()).replace(
      '<office:body',
      `<office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body`,
    );
    return readWorkbook(zipSync({ ...parts, 'content.xml': strToU8(content) }))[0];
  };
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const span = (style: string, text: string): string =>
    `<text:span text:style-name="${style}">${text}</text:span>`;

  it('gives a cell without a style that of its row or column', () => {
    const sheet = sheetOf(
      `<table:table-column/><table:table-column table:default-cell-style-name="gach"/><table:table-row>${cell('Thẻ')}${cell('cũ')}</table:table-row><table:table-row table:default-cell-style-name="gach">${cell('1.330001')}</table:table-row>`,
    );
    expect([sheet?.rows, told(sheet)]).toEqual([[['Thẻ']], ['struck_text: cũ', 'struck_text: 1.330001']]);
  });

  it('hides rows without height and columns without width', () => {
    const sheet = sheetOf(
      `<table:table-column/><table:table-column table:style-name="rong"/><table:table-row>${cell('Thẻ')}${cell('hẹp')}</table:table-row><table:table-row table:style-name="cao">${cell('thấp')}</table:table-row>`,
    );
    expect([sheet?.rows, told(sheet)]).toEqual([[['Thẻ']], ['hidden_column: B: hẹp', 'hidden_row: thấp']]);
  });

  it('reads powers and signs', () => {
    const sheet = sheetOf(
      `<table:table-row>${cell(`50 m${span('mu', '2')}`)}${cell(span('dau', 'ü'))}${cell(`5${span('mu', '1')} ngày`)}</table:table-row>`,
    );
    expect([sheet?.rows, told(sheet)]).toEqual([[['50 m²', '✓', '5 ngày']], ['superscript: 1']]);
  });
});

describe('Word', () => {
  it('hides a row that is as good as without height', () => {
    const flat = table([['1.330002', 'Cấp thẻ']]).replace(
      '<w:tr>',
      '<w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>',
    );
    const [block] = readWord(docx(flat)).blocks;
    expect(block).toMatchObject({ rows: [], unseen: [{ kind: 'hidden_row', text: '1.330002 · Cấp thẻ' }] });
  });

  it('knows a mark that was lifted by hand', () => {
    const mark = '<w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>1</w:t></w:r>';
    const { blocks } = readWord(docx(`<w:p>${run('5')}${mark}${run(' ngày')}</w:p>`));
    expect(blocksText(blocks)).toBe('5 ngày');
    expect(unseenIn(blocks)).toEqual([{ kind: 'superscript', text: '1' }]);
  });
});

describe('Markdown', () => {
  it.each([
    ['5<sup>1</sup> ngày', '5 ngày', ['superscript: 1']],
    ['5[^1] ngày', '5 ngày', ['superscript: [^1]']],
    ['50 m^2^', '50 m²', []],
    ['Thẻ<span hidden>ẩn</span>', 'Thẻ', ['hidden_text: ẩn']],
    ['Thẻ <!-- xem lại --> mới', 'Thẻ  mới', []],
    ['Thẻ <ins>mới</ins> &amp; cũ', 'Thẻ mới & cũ', []],
  ])('with markup within is read as it is shown: %s', (line, text, unseen) => {
    const { blocks } = readMarkdown(line);
    expect(blocksText(blocks)).toBe(text);
    expect(unseenIn(blocks).map((one) => `${one.kind}: ${one.text}`)).toEqual(unseen);
  });
});

describe('JSON', () => {
  it('takes error values for no words, and tells them', () => {
    const { records, doubts } = readDetailLines(
      JSON.stringify([{ code: '1.330003', name: 'Cấp thẻ', sector: '#REF!', department: '#SPILL!' }]),
      'l',
    );
    expect(records[0]).not.toMatchObject({ sector: expect.anything() });
    expect(doubts).toMatchObject([
      { reason: 'cell_error', args: { column: 'sector', text: '#REF!' } },
      { reason: 'cell_error', args: { column: 'department', text: '#SPILL!' } },
    ]);
  });
});

describe('a text in an old encoding among others that are not', () => {
  const old = 'CÊp giÊy chøng nhËn ®¨ng ký';
  const rows = Array.from({ length: 30 }, (_, at) => [`1.3300${at + 10}`, 'Cấp giấy chứng nhận đăng ký']);

  it('is told in a sheet, with its row', async () => {
    const carrier = await openCarrier(workbook([...rows, ['1.330004', old]]));
    expect('sheets' in carrier && carrier.sheets[0]?.unseen).toEqual([
      { kind: 'old_encoding', text: old, row: 30 },
    ]);
  });

  it('is told in a document', async () => {
    const carrier = await openCarrier(docx(table(rows) + table([['1.330004', 'Caáp giaáy chöùng nhaän']])));
    expect('document' in carrier && unseenIn(carrier.document.blocks)).toMatchObject([
      { kind: 'old_encoding' },
    ]);
  });

  it('is told in JSON', () => {
    const { doubts } = readDetailLines(
      JSON.stringify([{ code: '1.330004', name: old, sector: 'Du lịch' }]),
      'l',
    );
    expect(doubts).toMatchObject([{ reason: 'old_encoding' }]);
  });

  it('is no text in capitals, nor one with a foreign name', async () => {
    const texts = ['CHO THUÊ, PHÊ DUYỆT, LIÊN KẾT BIÊN GIỚI', 'Cấp phép cho Köln và Zürich'];
    const carrier = await openCarrier(workbook([...rows, ...texts.map((text) => ['', text])]));
    expect('sheets' in carrier && carrier.sheets[0]?.unseen).toBeUndefined();
  });
});

describe('a page’s own rules', () => {
  it.each([
    ['#an{display:none}', ' id="an"', 'hidden_row: 2'],
    ['table .an{display:none}', ' class="an b"', 'hidden_row: 2'],
    ['tr.an > td{text-decoration:line-through}', ' class="an"', 'struck_text: 2'],
    ['tr.an td{color:#fff}', ' class="an"', 'faint_text: 2'],
  ])('hold for what is within what they name: %s', (style, more, expected) => {
    const [sheet] = readWebPage(
      `<style>${style}</style><table><tr><td>1</td></tr><tr${more}><td>2</td></tr></table>`,
    );
    expect(told(sheet)).toEqual([expected]);
  });

  it('hold for nothing else', () => {
    const style = 'div .an td{display:none} tr.an.b td{color:#fff} .an:hover{display:none}';
    const [sheet] = readWebPage(`<style>${style}</style><table><tr class="an"><td>1</td></tr></table>`);
    expect([sheet?.rows, told(sheet)]).toEqual([[['1']], []]);
  });
});

describe('what is no text', () => {
  it('is told where it is a value of a web page: a picture, a field of a form', () => {
    const [sheet] = readWebPage(
      '<table><tr><td>Mã</td><td>Phí</td><td></td></tr><tr><td>1</td><td><img src="a/phi.png"></td><td><img src="sua.png"></td></tr><tr><td>2</td><td><input value="5"></td></tr></table>',
    );
    expect(told(sheet)).toEqual(['embedded: phi.png', 'form_field: ']);
  });

  it('is told where it is a value in Word, and not where it is an emblem', () => {
    const picture =
      '<w:p><w:r><w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing></w:r></w:p>';
    const row = { text: '', xml: picture };
    const { blocks } = readWord(
      docx(
        table([[row, 'QUYẾT ĐỊNH']]) +
          table([
            ['Mã', 'Tên', 'Phí'],
            ['1.330005', 'Cấp thẻ', row],
          ]),
      ),
    );
    expect(unseenIn(blocks)).toEqual([{ kind: 'embedded', text: '' }]);
  });

  it('is told where the head of Word’s pages names procedures', () => {
    const inHead = (text: string) => {
      const relations =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>';
      const head = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${table([[text, 'Cấp thẻ']])}</w:hdr>`;
      const more = { 'word/header1.xml': head, 'word/_rels/document.xml.rels': relations };
      return unseenIn(readWord(docx(table([['Mã', 'Tên']]), { more })).blocks);
    };
    expect(inHead('1.330006')).toEqual([{ kind: 'embedded', text: '1.330006 Cấp thẻ' }]);
    expect(inHead('Trang 1')).toEqual([]);
  });

  it('is told as text over a sheet and as a comment on a cell', () => {
    const parts = unzipSync(workbook([['Mã', 'Tên']]));
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Bãi bỏ</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:pic/></xdr:wsDr>';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/d.xml"/><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="B1"><text><t>Xem lại</t></text></comment></commentList></comments>';
    const [sheet] = readWorkbook(
      zipSync({
        ...parts,
        'xl/worksheets/_rels/sheet1.xml.rels': strToU8(relations),
        'xl/drawings/d.xml': strToU8(drawing),
        'xl/comments1.xml': strToU8(comments),
      }),
    );
    expect(told(sheet)).toEqual(['embedded: Bãi bỏ', 'comment: Xem lại']);
    expect(sheet?.unseen?.[1]?.row).toBe(0);
    const shapes =
      '<table:shapes><draw:custom-shape><text:p>Bãi bỏ</text:p></draw:custom-shape></table:shapes>';
    const [open] = readWorkbook(
      openDocumentSheet(
        `${shapes}<table:table-row><table:table-cell><text:p>Mã</text:p></table:table-cell></table:table-row>`,
      ),
    );
    expect(told(open)).toEqual(['embedded: Bãi bỏ']);
  });
});

describe('markup of web pages that came with a text', () => {
  const cells = [
    '<p>&nbsp;Cấp <b>thẻ</b></p>',
    '05 ngày<br/>làm việc',
    'Cấp <del>cũ</del> mới',
    '< 50 kW và > 10 kW',
  ];
  const read = ['Cấp thẻ', '05 ngày\nlàm việc', 'Cấp mới', '< 50 kW và > 10 kW'];
  const clean = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/ {2,}/gu, ' '));

  it.each([
    ['Excel', workbook([cells])],
    ['CSV', new TextEncoder().encode(delimited([cells], ','))],
  ])('is none of it, in %s', async (_, bytes) => {
    const carrier = await openCarrier(bytes);
    const [sheet] = 'sheets' in carrier ? carrier.sheets : [];
    expect([sheet?.rows.map(clean), told(sheet)]).toEqual([[read], ['struck_text: cũ']]);
  });

  it('is none of it, in Word', async () => {
    const carrier = await openCarrier(docx(table([cells])));
    const blocks = 'document' in carrier ? carrier.document.blocks : [];
    expect(clean(blocksText(blocks).split('\t'))).toEqual(read);
  });

  it('is text where a page shows it as such', () => {
    expect(pageOf('<td>&lt; 50 kW và &gt; 10 kW</td><td><o:p>Thẻ</o:p></td>')?.rows).toEqual([
      ['< 50 kW và > 10 kW', 'Thẻ'],
    ]);
  });
});
