import { describe, expect, it } from 'vitest';
import { plainLook } from '../../../src/import/files/excel/looks.ts';
import { readSheetPart } from '../../../src/import/files/excel/sheet.ts';

const looks = [plainLook, { ...plainLook, isStruck: true }];
const sheetOf = (inside: string) =>
  readSheetPart(
    'DS',
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`,
    { texts: [], looks, is1904: false },
  );
const row = (r: number, inside: string, more = '') => `<row r="${r}" ${more}>${inside}</row>`;

describe('a sheet', () => {
  it('tells rows that a filter hides, to its last one, from those that somebody hid', () => {
    const rows = [1, 2, 3, 4, 5].map((r) =>
      row(r, `<c r="A${r}"><v>${r}</v></c>`, r > 1 ? 'hidden="1"' : ''),
    );
    const filter = '<autoFilter ref="A1:B4"><filterColumn colId="0"/></autoFilter>';
    const { hiddenRows } = sheetOf(`<sheetData>${rows.join('')}</sheetData>${filter}`);
    expect([...hiddenRows]).toEqual([
      [1, 'filtered_row'],
      [2, 'filtered_row'],
      [3, 'filtered_row'],
      [4, 'hidden_row'],
    ]);
    const idle = sheetOf(`<sheetData>${rows.join('')}</sheetData><autoFilter ref="A1:B4"/>`);
    expect(new Set(idle.hiddenRows.values())).toEqual(new Set(['hidden_row']));
  });

  it('shows no figure that is struck out, and keeps it apart', () => {
    const { rows } = sheetOf(
      `<sheetData>${row(1, '<c r="A1"><v>5</v></c><c r="B1" s="1"><v>7</v></c>')}</sheetData>`,
    );
    const cells = rows.get(0);
    expect(cells?.get(0)).toEqual({ text: '5', isNumber: true });
    expect(cells?.get(1)).toMatchObject({ text: '', unseen: [{ kind: 'struck_text', text: '7' }] });
  });
});
