import * as xlsx from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/import/files/workbook.ts';
import { UnreadableFile } from '../../../src/model/unreadable.ts';

describe('a workbook', () => {
  const write = (sheet: xlsx.WorkSheet): Uint8Array => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, 'Danh sách');
    return new Uint8Array(
      xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
    );
  };
  const refusal = (bytes: Uint8Array): string => {
    try {
      return `${readWorkbook(bytes).length} sheets`;
    } catch (error) {
      return error instanceof UnreadableFile ? error.reason : String(error);
    }
  };
  const sheet = (): xlsx.WorkSheet => {
    const made = xlsx.utils.aoa_to_sheet([['', 'DANH SÁCH', 'x'], [], ['', 1.00008, 2.5, 'Tên\nhai dòng']]);
    made['B3'] = { t: 'n', v: 1.00008, z: '0.000000' };
    made['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
    return made;
  };

  test('is read as displayed, with its numbers named and merged cells once', () => {
    expect(readWorkbook(write(sheet()))).toEqual([
      {
        name: 'Danh sách',
        firstRow: 1,
        rows: [['', 'DANH SÁCH'], [], ['', '1.000080', '2.5', 'Tên\nhai dòng']],
        numeric: [
          { row: 2, column: 1 },
          { row: 2, column: 2 },
        ],
        merged: [{ row: 0, column: 1, rows: 1, columns: 2 }],
        unseen: [{ kind: 'covered_cell', text: 'x', row: 0 }],
      },
    ]);
  });

  test('that is none, or not whole, is refused with the reason', () => {
    const good = write(sheet());
    const damaged = good.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    expect(refusal(new Uint8Array())).toBe('empty');
    expect(refusal(good.slice(0, good.length >> 1))).toBe('truncated');
    expect(refusal(good.slice(0, good.length - 30))).toBe('truncated');
    expect(refusal(damaged)).toBe('damaged');
    expect(refusal(Uint8Array.from({ length: 3000 }, (_, index) => (index * 89 + 7) % 256))).toBe(
      'not_a_workbook',
    );
    expect(refusal(new TextEncoder().encode('Mã số;Tên\n1.000001;A'))).toBe('not_a_workbook');
  });

  const container = (parts: Record<string, string>, fileType: 'zip' | 'cfb'): Uint8Array => {
    const made = xlsx.CFB.utils.cfb_new();
    for (const [name, text] of Object.entries(parts)) xlsx.CFB.utils.cfb_add(made, name, Buffer.from(text));
    return new Uint8Array(xlsx.CFB.write(made, { type: 'buffer', fileType, compression: true }) as Buffer);
  };

  test('that is a document, has a password, or lies about its size is refused', () => {
    expect(refusal(container({ '/word/document.xml': '<w/>' }, 'zip'))).toBe('not_a_workbook');
    expect(refusal(container({ '/EncryptedPackage': 'x'.repeat(5000), '/EncryptionInfo': 'y' }, 'cfb'))).toBe(
      'encrypted',
    );
    const lying = write(sheet());
    const directory = Buffer.from(lying.buffer).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const view = new DataView(lying.buffer);
    view.setUint32(directory + 24, 10, true);
    expect(refusal(lying)).toBe('damaged');
    view.setUint32(directory + 24, 300_000_000, true);
    expect(refusal(lying)).toBe('too_large');
  });

  const workbookOf = (sheetData: string): Uint8Array => {
    const made = xlsx.CFB.read(Buffer.from(write(sheet())), { type: 'buffer' });
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${sheetData}</sheetData></worksheet>`;
    xlsx.CFB.utils.cfb_del(made, '/xl/worksheets/sheet1.xml');
    xlsx.CFB.utils.cfb_add(made, '/xl/worksheets/sheet1.xml', Buffer.from(xml));
    return new Uint8Array(
      xlsx.CFB.write(made, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer,
    );
  };
  const cell = (place: string): string => `<c r="${place}" t="str"><v>x</v></c>`;

  test('with a million empty rows is read, with too many full ones is refused', () => {
    const empty = Array.from({ length: 1_048_575 }, (_, index) => `<row r="${index + 2}"/>`).join('');
    expect(readWorkbook(workbookOf(`<row r="1">${cell('A1')}</row>${empty}`))[0]?.rows).toEqual([['x']]);
    const stray = `<row r="1">${cell('A1')}</row><row r="1048576">${cell('C1048576')}</row>`;
    expect(readWorkbook(workbookOf(stray))[0]?.rows.at(-1)).toEqual(['', '', 'x']);
    const full = Array.from(
      { length: 200_001 },
      (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`)}</row>`,
    );
    expect(refusal(workbookOf(full.join('')))).toBe('too_large');
  }, 30_000);
});
