import { describe, expect, it } from 'vitest';
import { checkJson, splitJson } from '../../../src/import/files/json-text.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';

const record = (last: number) => ({
  maThuTuc: `1.90000${last}`,
  tenThuTuc: `Cấp thẻ ${last}`,
  coQuanQuanLy: 'Sở Tư pháp',
  linhVuc: 'Lâm nghiệp {số [1]}',
  capThucHien: 'Cấp tỉnh',
});
const heads = ['Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện'];
const row = (last: number): string[] => Object.values(record(last));
const json = (value: unknown, indent?: number) => JSON.stringify(value, undefined, indent);

const codes = (text: string): string[] => {
  checkJson(text);
  return readDetailLines(text, 'f.json').records.map(({ code }) => code);
};

describe('a file of several documents of JSON', () => {
  it.each([
    ['objects with nothing between them', json(record(1)) + json(record(2))],
    ['objects of several lines', `${json(record(1), 2)}\n${json(record(2), 2)}\n`],
    ['objects with commas between them', `${json(record(1))},\n${json(record(2))},`],
    ['lists', `${json([record(1)])}\n${json([record(2)])}`],
    ['a list and an object', `${json([record(1)])}\n\n${json(record(2), 1)}`],
  ])('is read: %s', (_, text) => {
    expect(codes(text)).toEqual(['1.900001', '1.900002']);
  });

  it('names the line on which each begins', () => {
    const { records } = readDetailLines(`${json(record(1), 2)}\n${json(record(2), 2)}`, 'f.json');
    expect(records.map(({ origin }) => origin.row)).toEqual([1, 8]);
  });

  it.each([
    json(record(1)) + json(record(2)).slice(0, -4),
    `${json([record(1)])} end`,
    `${json([record(1)])}]`,
  ])('is refused where one is cut off or other words stand between: %#', (text) => {
    expect(() => checkJson(text)).toThrow('broken_json');
  });
});

describe('a table in JSON', () => {
  it.each([
    ['of rows below their headings', json([heads, row(1), row(2)])],
    ['of rows on lines of their own', [heads, row(1), row(2)].map((one) => json(one)).join('\n')],
    ['of columns', json(Object.fromEntries(heads.map((head, at) => [head, [row(1)[at], row(2)[at]]])))],
    [
      'of columns with the numbers of rows',
      json(Object.fromEntries(heads.map((head, at) => [head, { 0: row(1)[at], 1: row(2)[at] }]))),
    ],
  ])('is read: %s', (_, text) => {
    expect(codes(text)).toEqual(['1.900001', '1.900002']);
  });

  it.each([json([row(1), row(2)]), [row(1), row(2)].map((one) => json(one)).join('\n')])(
    'without headings is refused with what is missing: %#',
    (text) => {
      expect(() => checkJson(text)).toThrow('json_rows');
    },
  );

  it('loses neither of two columns of one heading', () => {
    const { records, doubts } = readDetailLines(
      json([
        [...heads, 'Ghi chú', 'Ghi chú'],
        [...row(1), 'Một', 'Hai'],
      ]),
      'f.json',
    );
    expect(json([records, doubts])).toMatch(/Ghi chú \(2\)|Hai/u);
  });
});

describe('lines of JSON', () => {
  it('end in any way, and are numbered with the empty ones', () => {
    expect(splitJson('{"a":1}\r\n{"a":2}\r\r{"a":3}\n\n{"a":4}')).toEqual([
      { row: 1, value: { a: 1 } },
      { row: 2, value: { a: 2 } },
      { row: 4, value: { a: 3 } },
      { row: 6, value: { a: 4 } },
    ]);
  });

  it.each(['{"a":1}\n{"a":2}\n{"a":', '{"a":1}\n{"a":2}\n[1]\nx\ny', '{"a":1}\n\n{"a":2}\n'])(
    'are taken where more than half of them hold one: %j',
    (text) => {
      expect(() => checkJson(text)).not.toThrow();
    },
  );

  it.each(['{"a":1}\n{"a":2}\nx\ny', '{"a":1}\nx', 'x\n{"a":1}\n{"a":2}', '{"a":'])(
    'are refused where as many are broken, or the first is none: %j',
    (text) => {
      expect(() => checkJson(text)).toThrow(expect.objectContaining({ reason: 'broken_json' }));
    },
  );

  it('may be as deep as others, and no deeper; brackets in texts do not count', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(() => checkJson(nested(100))).not.toThrow();
    expect(() => checkJson(JSON.stringify({ a: `"\\${'['.repeat(200)}` }))).not.toThrow();
    expect(() => checkJson(nested(101))).toThrow(expect.objectContaining({ reason: 'too_large' }));
  });
});
