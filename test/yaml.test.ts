import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import type { Json } from '../src/model/types.ts';
import { readCanonical } from '../src/read/canonical.ts';
import { formatYaml } from '../src/write/format.ts';
import { type FileKind, keyToken, scalarToken, writeYaml } from '../src/write/yaml.ts';

/** Runs of a property; TTHC_FUZZ=100 makes them a hundred times as many. */
const runs = (count: number) => ({ numRuns: count * Number(process.env.TTHC_FUZZ ?? 1) });
const longTime = 60_000 * Number(process.env.TTHC_FUZZ ?? 1);

const core = { version: '1.2', schema: 'core', logLevel: 'silent' } as const;
const lines = (...texts: string[]) => `${texts.join('\n')}\n`;

const vietnamese = ['Cấp bản sao', 'Sở Tư pháp', 'ế', 'Ủy ban', 'ở', '“trích lục”', '– ', '𠀀', '👍', 'e\u0301', '\u0301'];
const typed = ['yes', 'No', 'on', 'y', 'null', '~', 'TRUE', '0123', '1e5', '.5', '1_000', '12:30:45', '0x1F', '0o17', '+1', '-0', '.inf'];
const figures = ['2.000815', '2.000815.H55', '2020-08-03', '2020-08-03T10:00:00Z', '1766/QĐ-UBND', '7', '.', '<<', '=', 'NaN'];
const syntax = [...'-?:,[]{}#&*!|>\'"%@`\\/~ \n\n', ': ', ' #', '- ', '? ', '---', '...', '\n ', ' \n', '|-', '\\n', '&a ', '*a', '!!str '];
const hidden = ['\t', '\r', '\0', '\u0085', '\u2028', '\ufeff', '\u200b', '\u202e', '\u00a0', '\u00ad', '\ud800', '\udc00', '\ufffd', '\x7f'];

const anyText = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...vietnamese, ...typed, ...figures, ...syntax), { maxLength: 5 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...vietnamese, ...syntax, ...hidden), { maxLength: 6 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...vietnamese, '\n', ' '), { maxLength: 8 }) },
  { weight: 1, arbitrary: fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 }) },
).map((parts) => parts.join('').normalize('NFC'));
const anyKey = fc.oneof(
  fc.constantFrom('code', 'name', 'levels', 'fees', 'steps', 'dossier', 'rules', 'code/duplicate', 'a.b', 'constructor', 'x-1', '_'),
  anyText,
);
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
    map: fc.dictionary(anyKey, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  }));
const json = jsonWith(fc.double({ noDefaultInfinity: true, noNaN: true }));
const safeJson = jsonWith(fc.oneof(fc.integer(), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.maxSafeInteger()));
const anyKind = fc.constantFrom<FileKind>('catalog', 'departments', 'procedure', 'decision');

describe('writeYaml', () => {
  test('what is written reads the same under YAML 1.2', () => {
    const check = (value: Json, kind: FileKind) => deepStrictEqual(parse(writeYaml(value, kind), core), value);
    fc.assert(fc.property(json.value, anyKind, check), runs(1500));
  }, longTime);

  test('and under YAML 1.1, but for dates, which that takes for timestamps', () => {
    const check = (value: Json, kind: FileKind) => {
      fc.pre(!/"\d{4}-\d\d-\d\d"/.test(JSON.stringify(value)));
      deepStrictEqual(parse(writeYaml(value, kind), { version: '1.1', schema: 'yaml-1.1', logLevel: 'silent' }), value);
    };
    fc.assert(fc.property(json.value, anyKind, check), runs(1000));
  }, longTime);

  test('keys stand in the order of the schema, unknown ones after them, in block style', () => {
    const value = {
      zebra: 1, fees: [{ text: 'lệ phí', amount: 8000 }], note: undefined, name: 'Chứng thực', code: '2.000815',
      steps: 'Bước 1\n\n  - a\nBước 2', levels: ['province'], dossier: [], conditions: 'một\n',
      methods: [['a', ['b']], [{}], { note: 'x\ny', channel: 'post' }], timeLimit: {},
    };
    expect(writeYaml(value, 'procedure', { schemaPath: '../s.json' })).toBe(lines(
      '# yaml-language-server: $schema=../s.json', 'code: "2.000815"', 'name: Chứng thực', 'levels:', '  - province',
      'timeLimit: {}', 'fees:', '  - amount: 8000', '    text: lệ phí', 'steps: |-', '  Bước 1', '', '    - a',
      '  Bước 2', 'methods:', '  - - a', '    - - b', '  - - {}', '  - channel: post', '    note: |-', '      x',
      '      y', 'dossier: []', 'conditions: |', '  một', 'zebra: 1',
    ));
  });

  test.each([
    'Cấp bản sao', '2020-08-03', '1766/QĐ-UBND', '+ Nộp hồ sơ', 'a:b', 'a#b', 'a, [b]', '01 (một) bộ', 'nó', 'so-tu-phap', '8.000 đồng', '𠀀',
  ])('%j is plain', (text) => expect(scalarToken(text)).toBe(text));

  test.each([
    '', ' a', 'a ', 'a: b', 'a:', 'a #b', '- a', '-a', '#a', '[a', '"a', "'a", '@a', '%a', '&a', '*a', '!a', '|', '>', '?', '=', '<<', '~',
    'y', 'Yes', 'NO', 'off', 'null', 'True', '0', '-1', '+1', '0123', '0o7', '0x1F', '0b1', '1e5', '.5', '1.', '1_000', '12:30:45', '1:2.5',
    '.inf', '.nan', '2001-12-14 21:59:43', '2001-12-14t1:00:00Z', '2001-1-1', '2.000815', '2.000815.H55', '1.001234.000.00.00.H55', '---', '...',
  ])('%j is quoted', (text) => expect(scalarToken(text)).toBe(`"${text.replace('"', '\\"')}"`));

  test('what cannot be seen is escaped', () => {
    expect(scalarToken('\t\u0085\u2028\ufeff\u200b\u202e\x07\x7f\ud800ấ')).toBe(
      '"\\t\\u0085\\u2028\\ufeff\\u200b\\u202e\\u0007\\u007f\\ud800ấ"',
    );
  });

  test('keys are quoted unless they are words', () => {
    expect(['code/duplicate', 'a.b', 'no', '1', 'mã', '', 'a b'].map(keyToken)).toEqual([
      'code/duplicate', 'a.b', '"no"', '"1"', '"mã"', '""', '"a b"',
    ]);
  });

  test.each([Number.NaN, undefined, () => 1, 1n])('%s has no form', (value) => {
    expect(() => writeYaml({ a: [value] }, 'catalog')).toThrow(TypeError);
  });
});

describe('readCanonical', () => {
  test('reads back what is written', () => {
    const check = (value: Record<string, Json>, kind: FileKind, schemaPath: string | undefined) => {
      fc.pre(!JSON.stringify(value).includes('"__proto__":'));
      const text = writeYaml(value, kind, { ...(schemaPath && { schemaPath }) });
      deepStrictEqual(readCanonical(text), { value });
    };
    fc.assert(fc.property(safeJson.map, anyKind, fc.constantFrom(undefined, '../../s.json'), check), runs(3000));
  }, longTime);

  test.each<[string, string]>([
    ['nothing', ''], ['comments only', '# a\n'], ['no final newline', 'a: b'], ['an empty line', 'a: b\n\nc: d\n'],
    ['a BOM', '\ufeffa: b\n'], ['CR', 'a: b\r\n'], ['a tab', 'a:\tb\n'], ['a trailing space', 'a: b \n'], ['---', '---\na: b\n'],
    ['a later comment', 'a: b\n# c\n'], ['a line comment', 'a: b # c\n'], ['a bad head', '# \u2028\na: b\n'], ['...', 'a: b\n...\n'],
    ['an empty value', 'a:\n'], ['null as ~', 'a: ~\n'], ['a flow list', 'a: [b]\n'], ['a flow map', 'a: { b: c }\n'],
    ['an anchor', 'a: &b c\n'], ['an alias', 'a: *b\n'], ['a tag', 'a: !!str b\n'], ['single quotes', "a: 'b: c'\n"],
    ['needless quotes', 'a: "b"\n'], ['folding', 'a: >-\n  b\n'], ['keeping', 'a: |+\n  b\n'], ['an indent indicator', 'a: |2-\n   b\n'],
    ['a block of one line', 'a: |-\n  b\n'], ['a block that ends in an empty line', 'a: |-\n  b\n  c\n\n'],
    ['a quoted block', 'a: "b\\nc"\n'], ['indent of 4', 'a:\n    b: c\n'], ['a list without indent', 'a:\n- b\n'],
    ['a continued line', 'a: b\n  c\n'], ['a repeated key', 'a: b\na: c\n'], ['a repeated quoted key', 'a: b\n"a": c\n'],
    ['__proto__', '__proto__: a\n'], ['? keys', '? a\n: b\n'], ['-0', 'a: -0\n'], ['1.0', 'a: 1.0\n'], ['0x1', 'a: 0x1\n'],
    ['an unquoted code', 'a: 2.000810\n'], ['a large number', 'a: 9007199254740993\n'], ['a plain yes', 'a: yes\n'], ['a plain no:', 'no: a\n'],
    ['two spaces', 'a:  b\n'], ['an odd escape', 'a: "\\x41:"\n'], ['capital hex', 'a: "\\u200B"\n'], ['a bad escape', 'a: "\\q: "\n'],
    ['an open quote', 'a: "b: c\n'], ['text after quotes', 'a: "b: " c\n'], ['a list among keys', 'a: b\n- c\n'], ['a scalar', 'a\n'],
    ['spaces in a block', 'a: |-\n  b\n  \n  c\n'], ['an empty first line', 'a: |-\n\n  b\n  c\n'], ['an empty nested block', 'a:\nb: c\n'],
    ['a key too long', `${'a'.repeat(1025)}: b\n`], ['too deep a list', `${'- '.repeat(2000)}a\n`],
  ])('declines %s', (_, text) => expect(readCanonical(text)).toBeUndefined());

  test('reads a key of the greatest length', () => {
    const text = `${'a'.repeat(1024)}: b\n`;
    expect(readCanonical(text)).toEqual({ value: parse(text, core) });
  });

  test('whatever it accepts of damaged text, YAML gives the same value', () => {
    let accepted = 0;
    let declined = 0;
    const check = (value: Record<string, Json>, mutations: Mutation[]) => {
      const text = mutations.reduce(mutate, writeYaml(value, 'procedure', { schemaPath: 's' }));
      const read = readCanonical(text);
      if (!read) {
        declined++;
        return;
      }
      accepted++;
      const document = parseDocument(text, core);
      deepStrictEqual([...document.errors, ...document.warnings], []);
      deepStrictEqual(read.value, document.toJS());
      // Only the order of keys is free.
      strictEqual(writeYaml(read.value, 'procedure').length, text.replace(/^(?:#.*\n)+/, '').length);
    };
    fc.assert(fc.property(safeJson.map, fc.array(mutation, { maxLength: 3 }), check), runs(6000));
    expect(Math.min(accepted, declined)).toBeGreaterThan(100);
  }, longTime);
});

/** What is done to a text, and where: as parts of its length, so that it fits every text. */
type Mutation = [kind: string, from: number, to: number, text: string];
const position = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom('insert', 'insert', 'delete', 'replace', 'replace', 'copy line', 'swap lines', 'indent', 'outdent', 'drop line'),
  position,
  position,
  fc.constantFrom(...syntax, ...syntax, ...hidden, ...typed, ...figures, 'a', '  ', '\n  ', '__proto__: ', '<<: ', '|+', '|2', '>-', '\\x41', '#'),
);

function mutate(text: string, [kind, from, to, inserted]: Mutation): string {
  const at = Math.floor(from * text.length);
  if (kind === 'insert') return text.slice(0, at) + inserted + text.slice(at);
  if (kind === 'delete') return text.slice(0, at) + text.slice(at + 1);
  if (kind === 'replace') return text.slice(0, at) + inserted + text.slice(at + 1);
  const all = text.split('\n');
  const [one, other] = [from, to].map((part) => Math.floor(part * (all.length - 1))) as [number, number];
  const line = all[one] ?? '';
  if (kind === 'copy line') all.splice(other, 0, line);
  if (kind === 'drop line') all.splice(one, 1);
  if (kind === 'swap lines') [all[one], all[other]] = [all[other] ?? '', line];
  if (kind === 'indent') all[one] = `${' '.repeat(1 + Math.round(to * 3))}${line}`;
  if (kind === 'outdent') all[one] = line.replace(to < 0.5 ? /^ / : /^ {2}/, '');
  return all.join('\n');
}

/** How people and other programs lay YAML out. */
const handStyle = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'BLOCK_FOLDED' as const, 'BLOCK_LITERAL' as const),
  lineWidth: fc.constantFrom(0, 20, 80),
  directives: fc.boolean(),
});
/** A line, as a part of all lines, and the indent of a comment above it, or -1 for one at its end. */
const commentPlace = fc.tuple(position, fc.integer({ min: -1, max: 6 }));

/** Comments have numbers, so that each can be found again. */
function insertComment(text: string, [part, indent]: [number, number], number: number): string {
  const all = text.split('\n');
  const at = Math.floor(part * all.length);
  if (indent < 0) all[at] += ` #%${number}%`;
  else all.splice(at, 0, `${' '.repeat(indent)}#%${number}%`);
  return all.join('\n');
}

function nfc(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).normalize('NFC'));
}

describe('formatYaml', () => {
  test('leaves canonical text as it is', () => {
    const check = (value: Record<string, Json>, kind: FileKind) => {
      const text = writeYaml(value, kind, { schemaPath: '../s.json' });
      deepStrictEqual(formatYaml(text, kind), { text });
    };
    fc.assert(fc.property(safeJson.map, anyKind, check), runs(500));
  }, longTime);

  test('keeps value and comments of other text, and formatting again changes nothing', () => {
    const check = (value: Json, kind: FileKind, style: object, places: [number, number][]) => {
      const text = places.reduce(insertComment, stringify(value, style));
      const formatted = formatYaml(text, kind, 's.json');
      const document = parseDocument(text, core);
      const isBad = document.errors.length > 0 || document.contents === null;
      if (isBad) return deepStrictEqual(formatted, { problem: 'syntax' });
      if (!('text' in formatted)) throw new Error(`${formatted.problem}: ${text}`);
      deepStrictEqual(parse(formatted.text, core), nfc(document.toJS()));
      const marks = (where: string) => where.match(/#%\d+%/g)?.sort() ?? [];
      deepStrictEqual(marks(formatted.text), marks(text));
      deepStrictEqual(formatYaml(formatted.text, kind), formatted);
    };
    fc.assert(fc.property(safeJson.value, anyKind, handStyle, fc.array(commentPlace, { maxLength: 6 }), check), runs(1200));
  }, longTime);

  test('comments stay with what they are about', () => {
    const text = lines(
      '# yaml-language-server: $schema=old.json', '# đầu tệp', '', '%tên: x'.replace('%', ''),
    );
    expect(text).toBeTruthy();
  });
});
