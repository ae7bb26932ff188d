import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/import/files/word/package.ts';
import { blocksText, unseenIn } from '../../../src/import/files/word/document.ts';
import { readWorkbook } from '../../../src/import/files/workbook.ts';
import { openDocumentSheet, workbook } from '../../support/import/import-files.ts';
import { docx, run } from '../../support/import/word-files.ts';

const white = '<w:color w:val="FFFFFF"/>';
const styled = (look: string, text: string): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${content}</w:p></w:tc>`;
const tableOf = (properties: string, ...cells: string[]): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr>${cells.join('')}</w:tr></w:tbl>`;

function seenIn(body: string, styles?: string): { seen: string; unseen: string[] } {
  const { blocks } = readWord(docx(body, styles === undefined ? {} : { styles }));
  return {
    seen: blocksText(blocks).trim(),
    unseen: unseenIn(blocks).map(({ kind, text }) => `${kind}: ${text}`),
  };
}

describe('letters that nobody sees, in Word', () => {
  it.each([
    ['white', white],
    ['nearly white', '<w:color w:val="FDFEFF"/>'],
    ['of three points', '<w:sz w:val="6"/>'],
  ])('%s: told and not read', (_, look) => {
    expect(seenIn(`<w:p>${run('05 ngày')}${styled(look, ' làm việc')}</w:p>`)).toEqual({
      seen: '05 ngày',
      unseen: ['faint_text:  làm việc'],
    });
  });

  it.each([
    ['their own', seenIn(`<w:p>${styled(`${white}<w:shd w:val="clear" w:fill="1F4E79"/>`, 'Tên')}</w:p>`)],
    ['a highlight', seenIn(`<w:p>${styled(`${white}<w:highlight w:val="blue"/>`, 'Tên')}</w:p>`)],
    [
      'the paragraph’s',
      seenIn(`<w:p><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>${styled(white, 'Tên')}</w:p>`),
    ],
    [
      'the cell’s',
      seenIn(
        tableOf('', cell(styled(white, 'Tên'), '<w:shd w:val="clear" w:color="auto" w:fill="4472C4"/>')),
      ),
    ],
    [
      'that of the table’s style',
      seenIn(
        tableOf('<w:tblStyle w:val="Luoi"/>', cell(styled(white, 'Tên'))),
        '<w:style w:type="table" w:styleId="Luoi"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>',
      ),
    ],
  ])('on a dark ground are seen: %s', (_, found) => {
    expect(found).toEqual({ seen: 'Tên', unseen: [] });
  });

  it('white in a cell beside a dark one are not', () => {
    const dark = cell(styled(white, 'Mã'), '<w:shd w:val="clear" w:fill="4472C4"/>');
    expect(seenIn(tableOf('', dark, cell(styled(white, '1.000001')))).unseen).toEqual([
      'faint_text: 1.000001',
    ]);
  });

  it('by their style are left out too', () => {
    const styles = `<w:style w:type="character" w:styleId="An"><w:rPr>${white}</w:rPr></w:style>`;
    expect(seenIn(`<w:p>${styled('<w:rStyle w:val="An"/>', 'ẩn')}</w:p>`, styles).seen).toBe('');
  });
});

/** A workbook whose cells have looks of their own, by their place. */
function workbookWith(looks: Readonly<Record<string, number>>): Uint8Array {
  const parts = unzipSync(
    workbook([
      ['Mã số', 'Tên'],
      ['1.000001', 'Cấp Thẻ'],
    ]),
  );
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replace(/<c r="(\w+)"/gu, (all, at: string) =>
    looks[at] === undefined ? all : `${all} s="${looks[at]}"`,
  );
  const fonts =
    '<fonts count="3"><font><sz val="11"/></font><font><sz val="11"/><color rgb="FFFFFFFF"/></font><font><sz val="2"/></font></fonts>';
  const fills =
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>';
  const formats = [
    [0, 0],
    [1, 0],
    [1, 2],
    [2, 0],
  ].map(([font, fill]) => `<xf numFmtId="0" fontId="${font}" fillId="${fill}"/>`);
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${fonts}${fills}<cellXfs count="4">${formats.join('')}</cellXfs></styleSheet>`;
  return zipSync({ ...parts, [sheet]: strToU8(xml), 'xl/styles.xml': strToU8(styles) });
}

describe('letters that nobody sees, in a spreadsheet', () => {
  it('are left out of Excel and told, on a dark ground read', () => {
    const [sheet] = readWorkbook(workbookWith({ A1: 2, A2: 1, B2: 3 }));
    expect(sheet?.rows).toEqual([['Mã số', 'Tên']]);
    expect(sheet?.unseen?.map(({ kind, text }) => [kind, text])).toEqual([
      ['faint_text', '1.000001'],
      ['faint_text', 'Cấp Thẻ'],
    ]);
  });

  it('are left out of OpenDocument and told, on a dark ground read', () => {
    const style = (name: string, text: string, ground = '') =>
      `<style:style style:name="${name}" style:family="table-cell">${ground}<style:text-properties ${text}/></style:style>`;
    const dark = '<style:table-cell-properties fo:background-color="#1f4e79"/>';
    const at = (name: string, text: string) =>
      `<table:table-cell table:style-name="${name}" office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const bytes = openDocumentSheet(
      `<table:table-row>${at('dam', 'Tên')}${at('trang', 'ẩn')}${at('nho', 'nhỏ')}</table:table-row>`,
    );
    const parts = unzipSync(bytes);
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array()).replace(
      '<office:body',
      `<office:automatic-styles>${style('dam', 'fo:color="#ffffff"', dark)}${style('trang', 'fo:color="#ffffff"')}${style('nho', 'fo:font-size="2pt"')}</office:automatic-styles><office:body`,
    );
    const [sheet] = readWorkbook(zipSync({ ...parts, 'content.xml': strToU8(content) }));
    expect(sheet?.rows).toEqual([['Tên']]);
    expect(sheet?.unseen?.map(({ text }) => text)).toEqual(['ẩn', 'nhỏ']);
  });
});
