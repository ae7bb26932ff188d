import { describe, expect, it } from 'vitest';
import { type Carrier, openCarrier, type TextOptions } from '../../../src/import/files/carrier.ts';
import { readWord } from '../../../src/import/files/word/package.ts';
import { type DecisionDraft, readDecision } from '../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { recognise } from '../../../src/import/recognise.ts';
import { sheetsOfDocument } from '../../../src/import/files/sheets-of-document.ts';
import { reviewWords } from '../../../src/messages/vi/review.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import {
  annexRows,
  type BookType,
  delimited,
  listRows,
  utf16,
  windows1258,
  workbook,
} from '../../support/import/import-files.ts';
import { readSchema } from '../../support/schemas.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const lists: Record<string, [Carrier['format'], Uint8Array]> = {
  Excel: ['xlsx', workbook(listRows)],
  'Excel 97': ['xls', workbook(listRows, 'biff8')],
  OpenDocument: ['ods', workbook(listRows, 'ods')],
  'CSV, UTF-8': ['csv', utf8(delimited(listRows, ','))],
  'CSV, UTF-8 with a byte-order mark, semicolons': ['csv', utf8(`\ufeff${delimited(listRows, ';')}`)],
  'CSV, UTF-16': ['csv', utf16(delimited(listRows, ';'))],
  'CSV, UTF-16 without a byte-order mark, big-endian': [
    'csv',
    utf16(delimited(listRows, ','), { mark: false, bigEndian: true }),
  ],
  'TSV, UTF-16 as Excel saves “Unicode text”': ['tsv', utf16(delimited(listRows, '\t'))],
  'CSV, windows-1258, bars': ['csv', windows1258(delimited(listRows, '|'))],
};

function sheetsOf(carrier: Carrier): Sheet[] {
  if (!('sheets' in carrier)) throw new Error(carrier.format);
  return carrier.sheets;
}

describe('a list', () => {
  it.each(Object.entries(lists))('is read alike from %s', async (_, [format, bytes]) => {
    const carrier = await openCarrier(bytes);
    expect(carrier.format).toBe(format);
    const sheets = sheetsOf(carrier);
    const list = readPortalList(sheets, 'x');
    expect(
      list.records.map(({ code, name, department, sector, origin }) => [
        code,
        name,
        department,
        sector,
        origin.row,
      ]),
    ).toEqual([
      ['1.000100', 'Cấp Thẻ luật sư, chứng chỉ', 'Sở Tư pháp', 'Luật sư', 4],
      ['2.000815', 'Chứng thực bản sao "từ bản chính"', 'Sở Tư pháp', 'Chứng thực', 5],
    ]);
    expect(recognise(documentOfSheets(sheets), sheets)).toBe('baseline');
  });

  it('is read from a table in Word too', () => {
    const word = readWord(docx(paragraph('DANH SÁCH') + table(listRows.slice(2))));
    const sheets = sheetsOfDocument(word);
    expect(recognise(word, sheets)).toBe('baseline');
    expect(readPortalList(sheets, 'x').records.map(({ code }) => code)).toEqual(['1.000100', '2.000815']);
  });

  const pages = [
    { ma_thu_tuc: '1.000100', ten_thu_tuc: 'Cấp' },
    { ma_so: '2.000815', ten: 'Chứng thực' },
  ];
  it.each([
    ['an array', JSON.stringify(pages, null, 2)],
    ['an object that holds one', JSON.stringify({ total: 2, data: pages })],
    ['lines', pages.map((page) => JSON.stringify(page)).join('\n')],
  ])('is read from JSON: %s', async (_, text) => {
    const carrier = await openCarrier(utf8(text));
    expect(carrier).toMatchObject({ format: 'json', encoding: 'utf-8' });
    expect(
      readDetailLines('text' in carrier ? carrier.text : '', 'x').records.map(({ code }) => code),
    ).toEqual(['1.000100', '2.000815']);
  });
});

describe('the formats', () => {
  it('have names, and are those that the schema of the result has', () => {
    const { $defs } = readSchema('output-import') as {
      $defs: { file: { properties: { format: { enum: string[] } } } };
    };
    const names = Object.keys(reviewWords.formats);
    expect($defs.file.properties.format.enum.toSorted()).toEqual(names.toSorted());
    expect(names).toEqual(expect.arrayContaining(Object.values(lists).map(([format]) => format)));
  });
});

describe('encodings and separators', () => {
  it('are told', async () => {
    const told = await Promise.all(
      Object.values(lists)
        .slice(3)
        .map(async ([, bytes]) => {
          const carrier = await openCarrier(bytes);
          return 'separator' in carrier ? [carrier.encoding, carrier.separator] : [];
        }),
    );
    expect(told).toEqual([
      ['utf-8', 'comma'],
      ['utf-8', 'semicolon'],
      ['utf-16le', 'semicolon'],
      ['utf-16be', 'comma'],
      ['utf-16le', 'tab'],
      ['windows-1258', 'bar'],
    ]);
  });

  it('are what the user says they are', async () => {
    const options: TextOptions = { encoding: 'windows-1258', separator: 'semicolon' };
    const [sheet] = sheetsOf(await openCarrier(utf8('a;b,c\n'), options));
    expect(sheet?.rows).toEqual([['a', 'b,c']]);
    await expect(openCarrier(windows1258('Mã;Tên'), { encoding: 'utf-8' })).rejects.toMatchObject({
      reason: 'wrong_encoding',
    });
  });

  it('are found in names full of commas, and rows keep their numbers over empty lines', async () => {
    const rows = [['Mã số', 'Tên'], [], ['1.000001', 'Cấp, cấp lại, đổi, gia hạn']];
    const carrier = await openCarrier(utf8(delimited(rows, ';')));
    expect(carrier).toMatchObject({ separator: 'semicolon' });
    expect(readPortalList(sheetsOf(carrier), 'x').records).toMatchObject([{ origin: { row: 3 } }]);
  });
});

/** Notes that every carrier of the annex has to tell. */
function told({ rows, header, declared }: DecisionDraft): unknown {
  return {
    rows: rows.map(({ action, codes, name, sector, cells }) => [
      action,
      codes.join(),
      name,
      cells.sector ?? sector?.name,
    ]),
    header: [header.number, header.issued],
    declared,
  };
}

const annexTold = {
  rows: [
    ['amended', '1.000100', 'Cấp Thẻ luật sư', 'LUẬT SƯ'],
    ['abolished', '2.000815', 'Chứng thực bản sao', 'Chứng thực'],
  ],
  header: ['123/QĐ-UBND', '2021-04-05'],
  declared: { amended: { declared: 1, found: 1 }, abolished: { declared: 1, found: 1 } },
};

describe('the annex of a decision', () => {
  it.each(['xlsx', 'biff8', 'ods'] satisfies BookType[])('is read from a workbook: %s', async (type) => {
    const sheets = sheetsOf(await openCarrier(workbook(annexRows, type)));
    const document = documentOfSheets(sheets);
    expect(recognise(document, sheets)).toBe('decision');
    expect(told(readDecision(document))).toEqual(annexTold);
  });

  it('is read from CSV', async () => {
    const document = documentOfSheets(sheetsOf(await openCarrier(windows1258(delimited(annexRows, ';')))));
    expect(told(readDecision(document))).toEqual(annexTold);
  });

  it('is read from sheets of which each is a movement, merged cells and all', () => {
    const sheet = (name: string, rows: string[][], merged: Sheet['merged'] = []): Sheet => ({
      name,
      rows,
      merged,
      firstRow: 1,
      numeric: [],
    });
    const header = ['STT', 'Lĩnh vực', 'Mã TTHC', 'Tên TTHC'];
    const document = documentOfSheets([
      sheet(
        'Mới ban hành',
        [header, ['1', 'Luật sư', '1.000001', 'A'], ['2', '', '1.000002', 'B']],
        [{ row: 1, column: 1, rows: 2, columns: 1 }],
      ),
      sheet('Trang trống', []),
      sheet('Bãi bỏ', [header, ['1', 'Hộ tịch', '1.000003', 'C']]),
    ]);
    expect(
      readDecision(document).rows.map(({ action, codes, cells }) => [action, codes.join(), cells.sector]),
    ).toEqual([
      ['new', '1.000001', 'Luật sư'],
      ['new', '1.000002', 'Luật sư'],
      ['abolished', '1.000003', 'Hộ tịch'],
    ]);
  });

  it('is the same in Word', () => {
    const word = readWord(
      docx(
        opening() +
          annexRows
            .slice(0, 3)
            .map((cells) => paragraph(cells.join('. ')))
            .join('') +
          table(annexRows.slice(3)),
      ),
    );
    expect(recognise(word, [])).toBe('decision');
    expect(told(readDecision(word))).toEqual(annexTold);
  });
});

describe('neither a list nor a decision', () => {
  it('is told from both', async () => {
    const sheets = sheetsOf(await openCarrier(utf8('Tên,Địa chỉ\nA,B\n')));
    expect(recognise(documentOfSheets(sheets), sheets)).toBeUndefined();
  });
});
