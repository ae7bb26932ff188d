import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/import/files/csv.ts';
import { runs } from '../../support/runs.ts';

const rowsOf = (text: string, separator = ','): string[][] => [...csvRows(text, separator)];

describe('delimited text', () => {
  it('is split as by others, whatever stands in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Đ', ',', ';', '"', '\n', '\r', ' ', '.') });
    const quote = (text: string): string =>
      /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, lineEnd) => {
          const text = rows.map((cells) => cells.map(quote).join(separator) + lineEnd).join('');
          const found = rowsOf(text, separator);
          expect(found).toEqual(rows);
          const others: string[][] = parse(text, {
            delimiter: separator,
            relax_column_count: true,
            record_delimiter: lineEnd,
            skip_empty_lines: false,
          });
          expect(found).toEqual(others);
        },
      ),
      runs(100),
    );
  });

  it('needs no line break at its end, and keeps empty lines', () => {
    expect(rowsOf('a,b\n\n,\nc')).toEqual([['a', 'b'], [''], ['', ''], ['c']]);
    expect(rowsOf('')).toEqual([]);
  });

  it('takes a quotation mark within a cell for what it is', () => {
    expect(rowsOf('Cấp "giấy phép",x\n"a"b,c')).toEqual([
      ['Cấp "giấy phép"', 'x'],
      ['ab', 'c'],
    ]);
  });

  it('tells the line of a quotation mark that is never closed', () => {
    expect(() => rowsOf('a\nb,"c\nd')).toThrow(expect.objectContaining({ reason: 'open_quote', line: 2 }));
  });
});
