import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import type { Json } from '../../src/model/types.ts';
import { parseText } from '../../src/yaml/document.ts';
import { formatYaml, rewriteYaml } from '../../src/yaml/format.ts';
import type { FileKind } from '../../src/model/layout.ts';
import { runs } from '../support/runs.ts';
import { core, safeJson, anyKind, outdent, lines, part } from '../support/yaml-texts.ts';

/** Layouts of YAML by people and other programs. */
const layout = {
  indent: fc.constantFrom(1, 2, 4),
  lineWidth: fc.constantFrom(0, 20, 80),
  directives: fc.boolean(),
};
const strings = ['QUOTE_SINGLE', 'QUOTE_DOUBLE', 'PLAIN', 'BLOCK_FOLDED'] as const;
const handStyle = fc.oneof(
  fc.record({ ...layout, indentSeq: fc.boolean(), defaultStringType: fc.constantFrom(...strings) }),
  // Plain text that looks like YAML is not safe here: the package writes [":\n*a"] as an alias.
  fc.record({
    ...layout,
    collectionStyle: fc.constant('flow' as const),
    defaultStringType: fc.constantFrom(strings[0], strings[1]),
  }),
);

/** Puts a numbered comment above a line, with some indent, or with a negative indent at its end. */
function insertComment(text: string, [from, indent]: [number, number], number: number): string {
  const all = text.split('\n');
  const at = Math.floor(from * all.length);
  if (indent < 0) all[at] += ` #%${number}%`;
  else all.splice(at, 0, `${' '.repeat(indent)}#%${number}%`);
  return all.join('\n');
}

describe('formatYaml', () => {
  const format = (text: string, schemaPath?: string) => formatYaml(text, 'procedure', schemaPath);

  test('keeps value and comments of other text, and formatting again changes nothing', () => {
    const check = (value: Json, kind: FileKind, style: object, places: [number, number][]) => {
      const text = places.reduce(insertComment, stringify(value, style));
      const document = parseDocument(text, core);
      const formatted = formatYaml(text, kind, 's.json');
      const isBad = document.errors.length > 0 || document.contents === null;
      if (isBad) return deepStrictEqual(formatted, { problem: 'syntax' });
      if (!('text' in formatted)) throw new Error(`${formatted.problem}: ${text}`);
      deepStrictEqual(parse(formatted.text, core), document.toJS());
      const numbers = (where: string) => where.match(/#%\d+%/g)?.sort();
      deepStrictEqual(numbers(formatted.text), numbers(text));
      deepStrictEqual(formatYaml(formatted.text, kind), formatted);
    };
    const places = fc.array(fc.tuple(part, fc.integer({ min: -2, max: 6 })), { maxLength: 6 });
    fc.assert(fc.property(safeJson.value, anyKind, handStyle, places, check), runs(1200));
  });

  test('comments stay with what they are about', () => {
    const text = outdent(`
      # đầu tệp

      name: "x"   # tên
      levels: [province, # tỉnh
        # trước xã
        commune
        # sau xã
       ] # các cấp
      # mã
      code: '2.000815'
      fees: # phí
        # trước mục 1
        - # mục 1
          # trước lời
          text: t
          amount: 8000 # tiền
          # trong mục 1

        # - mục bị bỏ
      steps: |  # bước
         một # không phải chú thích
      # cuối tệp`);
    const formatted = outdent(`
      # đầu tệp
      # mã
      code: "2.000815"
      name: x # tên
      levels: # các cấp
        - province # tỉnh
        # trước xã
        - commune
        # sau xã
      fees: # phí
        # trước mục 1
        # mục 1
        - amount: 8000 # tiền
          # trong mục 1
          # trước lời
          text: t
        # - mục bị bỏ
      steps: | # bước
        một # không phải chú thích
      # cuối tệp`);
    expect(format(text.replaceAll('\n', '\r\n'))).toEqual({ text: formatted });
    expect(format(formatted)).toEqual({ text: formatted });
  });

  const named = '# yaml-language-server: $schema=';
  test.each([
    ['a: # 1¶  b # 2¶', '# 1¶a: b # 2¶'],
    ['a:¶  # 1¶  b¶c: [¶# 2¶]¶', '# 1¶a: b¶# 2¶c: []¶'],
    ['# 1¶b¶# 2', '# 1¶b¶# 2¶'],
    ['# 1¶--- # 2¶# 3¶a: b¶# 4¶... # 5¶# 6', '# 1¶# 2¶# 3¶a: b # 5¶# 4¶# 6¶'],
    ['- # 1¶  - # 2¶    a: b', '# 1¶# 2¶- - a: b¶'],
    ['? a # 1¶: b # 2', '# 1¶a: b # 2¶'],
    ['{a: 1, # 1¶  # 2¶  b: 2 # 3¶  # 4¶} # 5¶# 6', 'a: 1 # 1¶# 2¶b: 2 # 3¶# 4¶# 5¶# 6¶'],
    ['a: "b # 1" # 2¶c: d#3', 'a: "b # 1" # 2¶c: d#3¶'],
    ['a: b # e\u0301', 'a: b # é¶'],
    ['"e\u0301": "Ca\u0302\u0301p"', '"é": Cấp¶'],
    ['a: Ca\u0302\u0301p¶', 'a: Cấp¶'],
    ['code: 2.000810', 'code: "2.000810"¶'],
    ['code: 12345678901234567890', 'code: "12345678901234567890"¶'],
    ['a: 1.50¶b: -0', 'a: 1.5¶b: 0¶'],
    [`# 1¶#yaml-language-server:  $schema=old¶${named}other¶a: b # 2`, `${named}old¶# 1¶a: b # 2¶`],
  ])('%j becomes %j', (text, formatted) => {
    expect(format(lines(text))).toEqual({ text: lines(formatted) });
    expect(format(lines(formatted))).toEqual({ text: lines(formatted) });
  });

  test('the schema that is named is replaced', () => {
    expect(format(lines(`${named}old¶a: b¶${named}old`), 'new')).toEqual({
      text: lines(`${named}new¶a: b¶`),
    });
  });

  test.each([
    ...[
      'a: [',
      'a: 1¶a: 2',
      '"é": 1¶"e\u0301": 2',
      '1: a¶"1": b',
      '? [a]¶: b',
      '# 1',
      'a¶---¶b',
      'a: .inf',
    ].map(lines),
    ...['a: !!set { b }', 'a: *b', `? ${'a'.repeat(1025)}\n: b\n`],
  ])('%j is left alone', (text) => expect(format(text)).toEqual({ problem: 'syntax' }));

  test('what a tag means beyond JSON is read as what JSON has for it', () => {
    const text = 'a: !!set { b }\nc: !!binary aGk=\nd: !!omap [e: 1]\n';
    expect(parseText(text)).toMatchObject({
      value: { a: { b: null }, c: 'aGk=', d: [{ e: 1 }] },
      problems: [],
    });
  });

  test('a comment that would be content to YAML 1.1 is left alone', () => {
    expect(format('a: b # c\u2028d: e\n')).toEqual({ problem: 'comments' });
  });
});

describe('an entry of a registry', () => {
  const entry = fc.record(
    {
      name: fc.oneof(
        safeJson.value,
        fc.constantFrom('Sở A, B', 'a: b', '{x}', 'a]', '# a', '? a', 'x #y', '-'),
      ),
      aliases: fc.array(safeJson.value, { maxLength: 2 }),
      level: fc.constant('province'),
      more: safeJson.value,
    },
    { requiredKeys: ['name'] },
  );
  const entries = fc
    .array(entry, { maxLength: 5 })
    .map((list) => list.map((one, id) => ({ id: `so-${id}`, ...one })));
  const write = (old: string, list: readonly object[]) =>
    rewriteYaml(old, { departments: list }, 'departments', 's.json');

  test('that says more than its name comes on a line of its own, and stays there', () => {
    const check = (held: { id: string }[], fresh: { id: string }[]) => {
      const start = write('departments: []\n', held);
      const all = [...held, ...fresh.map((one) => ({ ...one, id: `${one.id}-b` }))];
      const text = write(start, all);
      deepStrictEqual(parse(text, core), { departments: all });
      deepStrictEqual(formatYaml(text, 'departments'), { text });
      if (held.length > 0) expect(text.startsWith(start)).toBe(true);
      const isShort = (one: object) => Object.keys(one).every((key) => key === 'id' || key === 'name');
      expect(text.match(/^ {2}- \{ .* \}$/gmu) ?? []).toHaveLength(all.filter((one) => !isShort(one)).length);
    };
    fc.assert(fc.property(entries, entries, check), runs(300));
  });

  test('stays as it is written: block by block, line by line, comments too', () => {
    const text = outdent(`
      # all
      departments:
        - id: so-a
          name: A
          level: province
        # second
        - { id: so-b, name: B, level: province } # here
        - id: so-c
          name: C # inside
    `);
    deepStrictEqual(formatYaml(text, 'departments'), { text });
    const list = parse(text).departments as object[];
    expect(write(text, [...list, { id: 'so-d', name: 'D', validTo: '2025-06-30' }])).toBe(
      `# yaml-language-server: $schema=s.json\n${text}  - { id: so-d, name: D, validTo: 2025-06-30 }\n`,
    );
    const open = 'departments:\n  - {\n      id: so-a, # why\n      name: A,\n    }\n';
    deepStrictEqual(formatYaml(open, 'departments'), {
      text: 'departments:\n  - id: so-a # why\n    name: A\n',
    });
  });

  test('of no registry is written block by block', () => {
    deepStrictEqual(formatYaml('fees: [{ amount: 2 }]\n', 'procedure'), {
      text: 'fees:\n  - amount: 2\n',
    });
  });
});
