import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import type { Json } from '../../src/model/types.ts';
import { readCanonical } from '../../src/yaml/canonical.ts';
import { keyToken, scalarToken } from '../../src/yaml/scalar.ts';
import { formatYaml } from '../../src/yaml/format.ts';
import { type FileKind, writeYaml } from '../../src/yaml/writer.ts';

/** TTHC_FUZZ=100 makes the runs of each property a hundred times as many. */
const fuzz = Number(process.env.TTHC_FUZZ ?? 1);
const runs = (count: number) => ({ numRuns: count * fuzz });
vi.setConfig({ testTimeout: 60_000 * fuzz });

// Not 'silent': the parser would then drop errors and second documents.
const core = { version: '1.2', schema: 'core', logLevel: 'error' } as const;

const vietnamese = [...'ếởỦ“–𠀀👍', 'Cấp bản sao', 'Sở Tư pháp', 'e\u0301', '\u0301'];
const typed = 'yes No on y null ~ TRUE 0123 1e5 .5 1_000 12:30:45 0x1F 0o17 +1 -0 .inf << = 7 .'.split(' ');
const codes = ['2.000815', '2.000815.H55', '2020-08-03', '2020-08-03T10:00:00Z', '1766/QĐ-UBND'];
const marks = [...'-?:,[]{}#&*!|>\'"%@`\\/~ \n\n', ': ', ' #', '- ', '? ', '---', '...', '\n ', ' \n'];
const syntax = [...marks, '|-', '\\n', '&a ', '*a', '!!str '];
const hidden = [...'\t\r\0\u0085\u2028\ufeff\u200b\u202e\u00a0\u00ad\ufffd\x7f', '\ud800', '\udc00'];

const partsOf = (parts: string[], maxLength: number) =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join('').normalize('NFC'));
const anyText = fc.oneof(
  { weight: 8, arbitrary: partsOf([...vietnamese, ...typed, ...codes, ...syntax], 5) },
  { weight: 2, arbitrary: partsOf([...vietnamese, ...syntax, ...hidden], 6) },
  { weight: 2, arbitrary: partsOf([...vietnamese, '\n', ' '], 8) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => text.normalize('NFC')) },
);
const keys = 'code name levels fees steps dossier rules code/duplicate a.b constructor x-1 _'.split(' ');
const jsonWith = (number: fc.Arbitrary<number>) =>
  fc.letrec<{ value: Json; map: Record<string, Json> }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: anyText },
      { weight: 1, arbitrary: fc.constantFrom<Json>(null, true, false, [], {}) },
      { weight: 1, arbitrary: number.map((n) => n + 0) },
      { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
      { weight: 2, arbitrary: tie('map') },
    ),
    map: fc.dictionary(fc.oneof(fc.constantFrom(...keys), anyText), tie('value'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  }));
const json = jsonWith(fc.double({ noDefaultInfinity: true, noNaN: true }));
const safeJson = jsonWith(fc.oneof(fc.maxSafeInteger(), fc.double({ min: -1e9, max: 1e9, noNaN: true })));
const anyKind = fc.constantFrom<FileKind>('catalog', 'departments', 'procedure', 'decision');

/** Text that is indented as the code around it. */
const outdent = (text: string) => text.slice(1).replaceAll(/^ {6}/gm, '').trimEnd().concat('\n');
/** Text of several lines on one line: ¶ ends each. */
const lines = (text: string) => text.replaceAll('¶', '\n');

/** What is done to a text, and where: as parts of its length, so that it fits every text. */
type Mutation = [kind: string, from: number, to: number, text: string];
const part = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom(...'insert insert delete replace replace copy swap drop indent outdent'.split(' ')),
  part,
  part,
  fc.constantFrom(
    ...syntax,
    ...hidden,
    ...typed,
    ...codes,
    ...'a|  |\n  |__proto__: |<<: |+|2|\\x41|#'.split('|'),
  ),
);

function mutate(text: string, [kind, from, to, inserted]: Mutation): string {
  const at = Math.floor(from * text.length);
  if (kind === 'insert') return text.slice(0, at) + inserted + text.slice(at);
  if (kind === 'delete') return text.slice(0, at) + text.slice(at + 1);
  if (kind === 'replace') return text.slice(0, at) + inserted + text.slice(at + 1);
  const lines = text.split('\n');
  const one = Math.floor(from * (lines.length - 1));
  const other = Math.floor(to * (lines.length - 1));
  const line = lines[one] ?? '';
  if (kind === 'copy') lines.splice(other, 0, line);
  if (kind === 'drop') lines.splice(one, 1);
  if (kind === 'swap') [lines[one], lines[other]] = [lines[other] ?? '', line];
  if (kind === 'indent') lines[one] = `${' '.repeat(1 + Math.round(to * 3))}${line}`;
  if (kind === 'outdent') lines[one] = line.replace(to < 0.5 ? /^ / : /^ {2}/, '');
  return lines.join('\n');
}

describe('writeYaml', () => {
  test('what is written reads the same under YAML 1.2, and under 1.1 where no date is a timestamp', () => {
    const check = (value: Json, kind: FileKind) => {
      const text = writeYaml(value, kind);
      deepStrictEqual(parse(text, core), value);
      const hasDate = /"\d{4}-\d\d-\d\d"/.test(JSON.stringify(value));
      if (!hasDate) deepStrictEqual(parse(text, { version: '1.1', schema: 'yaml-1.1' }), value);
    };
    fc.assert(fc.property(json.value, anyKind, check), runs(1500));
  });

  test('keys stand in the order of the schema, unknown ones after them, in block style', () => {
    const value = {
      zebra: { b: 1, a: 1e21 },
      methods: [['a', ['b']], [{}], { note: 'x\n\n y', channel: 'post' }],
      conditions: 'một\n',
      ...{ note: undefined, dossier: [], code: '2.000815', timeLimit: { text: undefined } },
    };
    expect(writeYaml(value, 'procedure', { schemaPath: '../s.json' })).toBe(
      outdent(`
      # yaml-language-server: $schema=../s.json
      code: "2.000815"
      timeLimit: {}
      methods:
        - - a
          - - b
        - - {}
        - channel: post
          note: |-
            x

             y
      dossier: []
      conditions: |
        một
      zebra:
        b: 1
        a: 1e+21
      `),
    );
  });

  test.each(
    'Cấp bản sao;2020-08-03;1766/QĐ-UBND;+ Nộp hồ sơ;a:b;a#b;a, [b];01 (một) bộ;nó;8.000 đồng;𠀀;so-tu-phap'.split(
      ';',
    ),
  )('%j is plain', (text) => expect(scalarToken(text)).toBe(text));

  test.each([
    ...";~; a;a ;a: b;a:;a #b;- a;-a;#a;[a;{a;]a;}a;,a;'a;@a;%a;&a;*a;!a;`a;|;>;?;=;<<;---;...".split(';'),
    ...'y Yes NO off null True 0 -1 +1 0123 0o7 0x1F 0b1 1e5 .5 1. 1_000 12:30:45 1:2.5 .inf .nan'.split(' '),
    ...'2.000815 2.000815.H55 1.001234.000.00.00.H55 2001-1-1 2001-12-14t1:00:00Z'.split(' '),
    '2001-12-14 21:59:43',
  ])('%j is quoted', (text) => expect(scalarToken(text)).toBe(`"${text}"`));

  test('what cannot be seen is escaped', () => {
    expect(scalarToken('\t\u0085\u2028\ufeff\u200b\u202e\x07\x7f\ud800ấ"')).toBe(
      '"\\t\\u0085\\u2028\\ufeff\\u200b\\u202e\\u0007\\u007f\\ud800ấ\\""',
    );
  });

  test('keys are quoted unless they are words', () => {
    const tokens = ['code/duplicate', 'a.b', 'no', '1', 'mã', '', 'a b'].map(keyToken);
    expect(tokens.join(' ')).toBe('code/duplicate a.b "no" "1" "mã" "" "a b"');
  });

  test.each([Number.NaN, undefined, () => 1, 1n])('%s has no form', (value) => {
    expect(() => writeYaml({ a: [value] }, 'catalog')).toThrow(TypeError);
  });
});

describe('readCanonical', () => {
  test('reads back what is written, in which there is nothing to format', () => {
    const check = (value: Record<string, Json>, kind: FileKind, schemaPath: string | undefined) => {
      const text = writeYaml(value, kind, { schemaPath });
      const isRead = !JSON.stringify(value).includes('"__proto__":');
      deepStrictEqual(readCanonical(text), isRead ? { value } : undefined);
      deepStrictEqual(formatYaml(text, kind), { text });
    };
    fc.assert(
      fc.property(safeJson.map, anyKind, fc.constantFrom(undefined, '../../s.json'), check),
      runs(3000),
    );
  });

  const notCanonical = String.raw`# a¶;a: b;a: b¶¶c: d¶;a: b ¶;---¶a: b¶;a: b¶...¶;a: b¶# c¶;a: b # c¶;a:¶;a: ~¶;a: [b]¶
    ;a: { b: c }¶;a: &b c¶;a: *b¶;a: !!str b¶;a: 'b: c'¶;a: "b"¶;a: >-¶  b¶;a: |+¶  b¶;a: |2-¶   b¶;a: |-¶  b¶
    ;a: |-¶  b¶  c¶¶;a: |-¶  b¶  ¶  c¶;a: |-¶¶  b¶  c¶;a: |-¶  b¶ c¶;a: |-¶;a: "b\nc"¶;a:¶    b: c¶;a:¶- b¶;a: b¶  c¶
    ;a: b¶a: c¶;a: b¶"a": c¶;__proto__: a¶;? a¶: b¶;a: -0¶;a: 1.0¶;a: 0x1¶;a: 2.000810¶;a: 9007199254740994¶;a: yes¶
    ;no: a¶;a:  b¶;a: "\x41:"¶;a: "\u200B"¶;a: "\q: "¶;a: "b: c¶;a: "b: " c¶;a: b¶- c¶;a¶;a:¶b: c¶;a:b¶;"a": b¶`;
  test.each([
    ...notCanonical.split(/\n? *;/).map(lines),
    ...['', '\ufeffa: b\n', 'a: b\r\n', 'a:\tb\n', '# \u2028\na: b\n', `${'a'.repeat(1025)}: b\n`],
    `${'- '.repeat(2000)}a\n`,
  ])('declines %j', (text) => expect(readCanonical(text)).toBeUndefined());

  test('reads a key of the greatest length', () => {
    const text = `${'a'.repeat(1024)}: b\n`;
    expect(readCanonical(text)).toEqual({ value: parse(text, core) });
  });

  test('whatever it accepts of damaged text, YAML gives the same value', () => {
    const counts = { accepted: 0, declined: 0 };
    const check = (value: Record<string, Json>, mutations: Mutation[]) => {
      const text = mutations.reduce(mutate, writeYaml(value, 'procedure', { schemaPath: 's' }));
      const read = readCanonical(text);
      counts[read ? 'accepted' : 'declined']++;
      if (!read) return;
      const document = parseDocument(text, core);
      deepStrictEqual([...document.errors, ...document.warnings], []);
      deepStrictEqual(read.value, document.toJS());
      // Only the order of keys is free.
      strictEqual(writeYaml(read.value, 'procedure').length, text.replace(/^(?:#.*\n)+/, '').length);
    };
    fc.assert(fc.property(safeJson.map, fc.array(mutation, { maxLength: 3 }), check), runs(6000));
    expect(Math.min(counts.accepted, counts.declined)).toBeGreaterThan(100);
  });
});

/** How people and other programs lay YAML out. */
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

  test('a comment that would be content to YAML 1.1 is left alone', () => {
    expect(format('a: b # c\u2028d: e\n')).toEqual({ problem: 'comments' });
  });

  const portal = new URL('../../../shared/data/portal/bo-tu-phap.jsonl', import.meta.url);
  test.runIf(existsSync(portal))('the texts of the national portal survive', () => {
    for (const line of readFileSync(portal, 'utf8').trim().split('\n')) {
      const value: Json = JSON.parse(line.normalize('NFC'));
      const text = writeYaml(value, 'procedure');
      deepStrictEqual(readCanonical(text), { value });
      deepStrictEqual(format(stringify(value, { lineWidth: 80 })), { text });
    }
  });
});
