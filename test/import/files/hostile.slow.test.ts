import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import { UnreadableFile, type UnreadableReason } from '../../../src/model/unreadable.ts';
import { legacyEncodingOf } from '../../../src/text/legacy.ts';
import {
  compoundFile,
  delimited,
  listRows,
  openDocumentSheet,
  workbook,
} from '../../support/import/import-files.ts';
import { docx, pack, paragraph, paragraphs, wordParts } from '../../support/import/word-files.ts';

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return (await openCarrier(bytes)).format;
  } catch (error) {
    return error instanceof UnreadableFile ? error.reason : String(error);
  }
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const cell = (content: string, more = ''): string =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${content}</text:p></table:table-cell>`;
const row = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`;
const macros = { 'word/vbaProject.bin': 'x' };
const workbookParts = (more: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ 'xl/workbook.xml': '<workbook/>', ...more }).map(([name, content]) => [
        name,
        strToU8(content),
      ]),
    ),
  );
/** A workbook that says of its first part that it unpacks to a gigabyte. */
function bomb(): Uint8Array {
  const bytes = workbook(listRows);
  const directory = Buffer.from(bytes.buffer).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  new DataView(bytes.buffer).setUint32(directory + 24, 1_000_000_000, true);
  return bytes;
}

const tcvn3 = 'Thñ tôc hµnh chÝnh cÊp tØnh, lÜnh vùc hé tÞch, thêi h¹n gi¶i quyÕt, phÝ, lÖ phÝ';
const vni = 'Thuû tuïc haønh chính caáp tænh, lónh vöïc hoä tòch, thôøi haïn giaûi quyeát, leä phí ñaêng kyù';

const refused: Record<string, [UnreadableReason, () => Uint8Array]> = {
  'an empty file': ['empty', () => new Uint8Array()],
  'a file of blanks': ['empty', () => text(' \n\t\n')],
  'an old .doc named .docx': ['old_word', () => compoundFile('WordDocument')],
  'a workbook with a password': ['encrypted', () => compoundFile('EncryptedPackage', 'EncryptionInfo')],
  'an e-mail or other compound file': ['not_a_workbook', () => compoundFile('__properties_version1.0')],
  'a PDF that was cut off': ['truncated', () => text('%PDF-1.7\n%âãÏÓ')],
  'RTF named .doc': ['rtf', () => text('{\\rtf1\\ansi Quyet dinh}')],
  'HTML named .xls': ['web_page', () => text('<html><table><tr><td>Mã số</td></tr></table></html>')],
  'HTML that was mailed': ['web_archive', () => text('MIME-Version: 1.0\nContent-Type: multipart/related')],
  'XML of Excel 2003': ['xml', () => text('<?xml version="1.0"?><Workbook/>')],
  'an OpenDocument text': [
    'open_document_text',
    () =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<x/>'),
      }),
  ],
  'UTF-8 that ends in the middle of a letter': [
    'truncated',
    () => Buffer.from(`[{"ten": "${'Thủ tục đăng ký '.repeat(20)}`).subarray(0, -8),
  ],
  'a picture': ['not_text', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 255, 0, 7])],
  'some other archive': ['not_a_workbook', () => zipSync({ 'a.txt': strToU8('a') })],
  'Word with macros': ['macro', () => pack(wordParts({ body: paragraph('a'), more: macros }))],
  'Excel with macros': ['macro', () => workbookParts({ 'xl/vbaProject.bin': 'x' })],
  'a workbook with a document type': [
    'damaged',
    () =>
      workbookParts({
        'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst/>',
      }),
  ],
  'a workbook whose parts climb out of it': ['damaged', () => workbookParts({ '../../evil.xml': '<x/>' })],
  'a workbook cut off': ['truncated', () => workbook(listRows).slice(0, 2000)],
  'a workbook that unpacks to no end': ['too_large', bomb],
  'a sheet with a filled row a million times': [
    'too_large',
    () => openDocumentSheet(row(cell('a') + cell('b'), 'table:number-rows-repeated="1048576"')),
  ],
  'a sheet with a filled cell four billion times': [
    'too_large',
    () => openDocumentSheet(row(cell('a', 'table:number-columns-repeated="4000000000"'))),
  ],
  'a quotation mark that is never closed': [
    'open_quote',
    () => text('Mã số,Tên\n1.000001,"Cấp thẻ\n1.000002,B\n'),
  ],
  'text in TCVN3': ['tcvn3', () => text(tcvn3)],
  'text in VNI': ['vni', () => text(vni)],
  'Word in the fonts of TCVN3': ['tcvn3', () => docx(paragraphs(tcvn3, tcvn3))],
  'UTF-8 that was taken for Latin once': [
    'double_encoded',
    () => text(new TextDecoder('windows-1252').decode(text(delimited(listRows, ',').repeat(3)))),
  ],
};

describe('a file that cannot be read is refused with the reason', () => {
  it.each(Object.entries(refused))('%s', async (_, [reason, make]) => {
    expect(await outcome(make())).toBe(reason);
  });
});

describe('a file that only looks dangerous is read', () => {
  it.each([
    [
      'a million empty rows at its end',
      row(cell('a')) + row('<table:table-cell/>', 'table:number-rows-repeated="1048575"'),
    ],
    [
      'sixteen thousand empty columns',
      row(`${cell('a')}<table:table-cell table:number-columns-repeated="16383"/>`),
    ],
  ])('%s', async (_, rows) => {
    const carrier = await openCarrier(openDocumentSheet(rows));
    expect('sheets' in carrier && carrier.sheets[0]?.rows).toEqual([['a']]);
  });

  it('a million empty lines', async () => {
    const carrier = await openCarrier(text(`Mã số,Tên${',\n'.repeat(1_000_000)}1.000001,A\n`));
    const [sheet] = 'sheets' in carrier ? carrier.sheets : [];
    expect(sheet?.rows.length).toBe(1_000_001);
    expect(sheet?.rows.filter((cells) => cells.length > 0)).toHaveLength(2);
  });

  it.each([
    'Thủ tục hành chính: hoà giải, thuý, tuỳ, oà, xoóng; phí: 5µg ©®',
    'Résumé naïve Göteborg São Paulo, procedures of the province in English',
  ])('text with odd letters: %s', (words) => {
    expect(legacyEncodingOf(words)).toBeUndefined();
  });
});
