import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fix } from '../../../src/yaml/fix.ts';
import { writeYaml } from '../../../src/yaml/writer.ts';
import { runs } from '../../support/runs.ts';
import { check, fixAll } from '../../support/source.ts';

// Records whose text holds nothing that a rule could be about, each word of it once.
const words = [
  'cấp',
  'Ủy',
  'đăng',
  'ký',
  '“trích”',
  'sao',
  'hộ',
  'tịch',
  'ở',
  'Sở',
  'một',
  '8.000 đồng,',
  '(01)',
  'Đề',
];
const phrase = fc
  .shuffledSubarray(words, { minLength: 2, maxLength: 6 })
  .map((chosen) => `Thủ ${chosen.join(' ')} tục`);
const paragraphs = fc.array(
  fc.oneof(
    phrase,
    phrase.map((text) => `- ${text}: ${text};`),
  ),
  { minLength: 1, maxLength: 4 },
);
const date = fc
  .integer({ min: 0, max: 9000 })
  .map((day) => new Date(Date.UTC(2005, 0, 1 + day)).toISOString().slice(0, 10));
const code = fc
  .integer({ min: 1_000_000, max: 9_999_999 })
  .map((digits) => `${String(digits)[0]}.${String(digits).slice(1)}`);
const record = fc.record({
  code,
  name: phrase,
  department: fc.constant('so-tu-phap'),
  levels: fc.constant(['province', 'commune']),
  timeLimit: fc.record({ value: fc.integer({ min: 1, max: 90 }), unit: fc.constant('day'), text: phrase }),
  fees: fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 9000 }).map((n) => n * 1000), text: phrase }),
    { minLength: 1, maxLength: 3 },
  ),
  postal: fc.boolean(),
  legalBases: fc.array(
    fc.record({
      number: fc.integer({ min: 1, max: 999 }).map((n) => `${n}/QĐ-UBND`),
      issued: date,
      title: phrase,
    }),
    { maxLength: 3 },
  ),
  steps: fc.oneof(
    paragraphs.map((lines) => lines.join('\n')),
    paragraphs,
  ),
  effectiveFrom: date,
});
/** A clean text: canonical, or as a person would leave it, with comments and keys in another order. */
const cleanText = fc.tuple(record, fc.boolean()).map(([value, isCanonical]) => {
  if (isCanonical) return writeYaml(value, 'procedure', { schemaPath: '../s.json' });
  const [first = '', ...rest] = writeYaml(value, 'procedure')
    .split(/^(?=[a-z])/mu)
    .toReversed();
  return `# đầu tệp\n${first}# giữa tệp\n${rest.join('')}`.replace(/^(department: .*)$/mu, '$1   # ghi chú');
});

interface Planted {
  rule: string;
  text: string;
  start: number;
  end: number;
  level?: Fix['kind'] | 'none';
}

/** Puts `trap` in the place of a stretch of a text. */
function plant(
  clean: string,
  rule: string,
  from: number,
  to: number,
  trap: string,
  level: Planted['level'] = 'safe',
): Planted {
  return {
    rule,
    text: clean.slice(0, from) + trap + clean.slice(to),
    start: from,
    end: from + (trap.trimEnd() || trap).length,
    level,
  };
}

/** Replaces the first match of a pattern behind some offset. */
function plantAt(
  clean: string,
  rule: string,
  pattern: RegExp,
  trap: (found: string) => string,
  level: Planted['level'] = 'safe',
): Planted {
  const match = pattern.exec(clean);
  if (!match) throw new Error(`no ${pattern} in ${clean}`);
  return plant(clean, rule, match.index, match.index + match[0].length, trap(match[0]), level);
}

const thousands = (digits: string, sign: string) => digits.replace(/\B(?=(?:\d{3})+$)/gu, sign);
const officers = (iso: string, sign: string) =>
  iso
    .split('-')
    .toReversed()
    .map((part) => part.replace(/^0/u, ''))
    .join(sign);

const planters: ((clean: string) => Planted)[] = [
  ...['.', ',', ' '].map(
    (sign) => (clean: string) =>
      plantAt(clean, 'thousands-separator', /(?<=amount: )\d+/u, (found) => thousands(found, sign), 'unsafe'),
  ),
  (clean) => plantAt(clean, 'unquoted-code', /(?<=^code: )".*"/mu, (found) => found.slice(1, -1)),
  ...['/', '-', '.'].map(
    (sign) => (clean: string) =>
      plantAt(clean, 'date-order', /(?<=effectiveFrom: )[\d-]+/u, (found) => officers(found, sign), 'unsafe'),
  ),
  (clean) =>
    plantAt(
      clean,
      'boolean-word',
      /(?<=postal: )true|(?<=postal: )false/u,
      (found) => (found === 'true' ? 'Có' : 'không'),
      'unsafe',
    ),
  (clean) => plantAt(clean, 'null-value', /(?<=^ *unit: ).*/mu, () => 'null', 'none'),
  (clean) => plantAt(clean, 'anchor', /(?<=^name: )/mu, () => '&a ', 'none'),
  (clean) => plantAt(clean, 'tag', /(?<=^name: )/mu, () => '!!str ', 'none'),
  (clean) => plantAt(clean, 'tab', /(?<=^name:) /mu, () => '\t'),
  (clean) => plant(clean, 'byte-order-mark', 0, 0, '\ufeff'),
  (clean) => plantAt(clean, 'trailing-space', /(?<=^department:.*)$/mu, () => '  '),
  (clean) => plant(clean, 'final-newline', clean.length - 1, clean.length, ''),
  ...['\u00a0', '\u3000', '\u2009'].map(
    (space) => (clean: string) => plantAt(clean, 'odd-space', /(?<=Thủ) /u, () => space),
  ),
  ...['\u200b', '\u202e', '\u00ad', '\ufeff'].map(
    (mark) => (clean: string) => plantAt(clean, 'invisible-mark', /(?<=T)(?=hủ)/u, () => mark),
  ),
  (clean) => plantAt(clean, 'not-nfc', /ủ(?= )/u, (found) => found.normalize('NFD')),
  ...['\u2028', '\u0085'].map(
    (mark) => (clean: string) => plantAt(clean, 'line-break', /(?<=Thủ) /u, () => mark),
  ),
  (clean) => plantAt(clean, 'line-break', /(?<=Thủ) /u, () => '\r', 'unsafe'),
  (clean) => plantAt(clean, 'control-character', /(?<=T)(?=hủ)/u, () => '\x07', 'unsafe'),
  (clean) => plantAt(clean, 'look-alike', /T(?=hủ)/u, () => 'Т', 'unsafe'),
  (clean) => plantAt(clean, 'double-space', /(?<=^name: Thủ) /mu, () => '  '),
  (clean) => plantAt(clean, 'eth-for-d', /(?<=^name: Thủ)/mu, () => 'ð', 'none'),
];

describe('a trap planted in a clean text', () => {
  test('clean texts have no finding, looked at fast or slow', () => {
    fc.assert(
      fc.property(cleanText, (text) =>
        deepStrictEqual([check(text), check(text, 'procedure', false)], [[], []]),
      ),
      runs(300),
    );
  });

  test('is found as well where the schema has let the value pass', () => {
    const odd = fc.constantFrom(
      ...[' x', 'x ', 'x\n', '\tx', 'null', 'true', 'no', '1.0', '1e3', '-5', 'x\ny', 'a  b', 'x\u00a0y'],
      ...['"', '\\', '|', '- x', 'x: y', '# x', '~', '2020-13-01', '…', 'ð', 'hoà hòa'],
    );
    fc.assert(
      fc.property(record, odd, odd, odd, (value, name, text, step) => {
        const valid = { ...value, name, timeLimit: { ...value.timeLimit, text }, steps: [step] };
        const written = writeYaml(valid, 'procedure');
        deepStrictEqual(check(written, 'procedure', true, true), check(written, 'procedure', false));
      }),
      runs(500),
    );
  });

  test('is the only finding, exactly where it is; its fix gives back the clean text', () => {
    const property = (clean: string, planter: (typeof planters)[number]) => {
      const { rule, text, start, end, level } = planter(clean);
      const found = check(text).map(({ finding }) => ({ rule: finding.rule, range: finding.range }));
      deepStrictEqual(found, [{ rule: `source/${rule}`, range: { start, end } }]);
      if (level === 'none' || level === undefined) return;
      expect(fixAll(text, level)).toBe(clean);
      if (level === 'unsafe') expect(fixAll(text, 'safe')).toBe(text);
    };
    fc.assert(fc.property(cleanText, fc.constantFrom(...planters), property), runs(1500));
  });

  test('every line end of a file is one finding', () => {
    const property = (clean: string) => {
      const text = clean.replaceAll('\n', '\r\n');
      const start = text.indexOf('\r');
      deepStrictEqual(
        check(text).map(({ finding }) => [finding.rule, finding.range]),
        [['source/line-ending', { start, end: start + 2 }]],
      );
      expect(fixAll(text, 'safe')).toBe(clean);
    };
    fc.assert(fc.property(cleanText, property), runs(100));
  });

  test('two of them do not disturb each other', () => {
    const property = (clean: string, one: (typeof planters)[number], other: (typeof planters)[number]) => {
      const [a, b] = [one(clean), other(clean)];
      fc.pre(a.level !== 'none' && b.level !== 'none' && Math.abs(a.start - b.start) > 40);
      const both = [a, b]
        .sort((x, y) => y.start - x.start)
        .reduce((text, { text: planted, start, end }) => {
          const cut = clean.length - (planted.length - end);
          return text.slice(0, start) + planted.slice(start, end) + text.slice(cut);
        }, clean);
      expect(fixAll(both, 'unsafe')).toBe(clean);
    };
    fc.assert(
      fc.property(cleanText, fc.constantFrom(...planters), fc.constantFrom(...planters), property),
      runs(300),
    );
  });
});
