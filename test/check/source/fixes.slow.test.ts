import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/model/types.ts';
import { parseText } from '../../../src/yaml/document.ts';
import { applyFixes, type Fix } from '../../../src/yaml/fix.ts';
import type { FileKind } from '../../../src/model/layout.ts';
import { writeYaml } from '../../../src/yaml/writer.ts';
import { runs } from '../../support/runs.ts';
import { check, fixAll, fixesOf } from '../../support/source.ts';

// Anything at all: keys that the schemas know, values of every style, and every trap there is.
const bits = [
  'a',
  'Sở Tư pháp',
  'hòa',
  'hoà',
  'Ð',
  'е',
  '１',
  '2.000270',
  '8.000',
  '1',
  'yes',
  '~',
  ':',
  '#',
  '-',
  '"',
  "'",
  '\\',
  ',',
  '{',
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2028',
  '\u0301',
  '\ufeff',
  '\u0007',
  'e\u0301',
  '\r',
];
const soup = fc
  .array(fc.constantFrom(...bits), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''));
const escapes = fc.array(
  fc.constantFrom(
    '\\u200b',
    '\\u00a0',
    '\\t',
    '\\n',
    '\\"',
    '\\\\',
    '\\u0301',
    '\\x20',
    '\\_',
    'a',
    'e',
    ' ',
    '\u00a0',
    '\n  ',
    '\\\n  ',
    '\u200b',
  ),
  { maxLength: 7 },
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: soup },
  soup.map((text) => JSON.stringify(text).replace(/\\u(?:0007|202e)/gu, '')),
  escapes.map((parts) => `"${parts.join('')}"`),
  soup.map((text) => `'${text.replaceAll("'", "''")}'`),
  fc
    .tuple(fc.constantFrom('|', '|-', '>', '>-', '|+'), fc.array(soup, { minLength: 1, maxLength: 3 }))
    .map(([head, lines]) => `${head}\n  ${lines.join('\n  ')}`),
  fc.tuple(soup, soup).map(([a, b]) => `${a}\n  ${b}`),
  fc.array(soup, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.array(soup, { maxLength: 3 }).map((items) => items.map((item) => `\n  - ${item}`).join('')),
);
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('name', 'steps', 'code', 'codes', 'issued', 'postal', 'value') },
  soup,
);
const anyYaml = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff', '# ghi\u200b chú\n'),
    fc.array(fc.tuple(key, fc.constantFrom(' ', ' ', '\t', '  ', '\n  '), scalar), { maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\r\n', ' \n'),
    fc.boolean(),
  )
  .map(([head, pairs, end, isCut]) => {
    const text =
      head +
      pairs
        .map(([name, gap, value]) => `${name}:${gap}${value}\n`)
        .join('')
        .replaceAll('\n', end);
    return isCut ? text.trimEnd() : text;
  });

/** A value without the differences that a safe fix may make. */
function essence(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value
      .normalize('NFC')
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '')
      .replaceAll('Ð', 'Đ');
    return text
      .normalize('NFC')
      .replace(/[\s\u0085]+/gu, ' ')
      .trim();
  }
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [essence(name), essence(held)]));
}

/** Tells whether two values differ only where text without quotes has been put in quotes. */
function isQuoted(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (typeof after === 'string')
    return typeof before === 'number' ? Number(after) === before : String(before) === after.toLowerCase();
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return false;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => isQuoted(before[name as keyof typeof before], after[name as keyof typeof after]))
  );
}

describe('fixes', () => {
  test('of whatever text, safe ones keep its value, end, and leave nothing that they are for', () => {
    const property = (text: string) => {
      const before = parseText(text);
      // The parser takes a quote that is escaped, or doubled, at the very end of a text for a closing one.
      fc.pre(before.problems.length === 0 && !/['"]$/.test(text));
      const fixed = fixAll(text, 'safe');
      const after = parseText(fixed);
      deepStrictEqual(after.problems, []);
      const [a, b] = [essence(before.value), essence(after.value)];
      if (!isQuoted(a, b)) deepStrictEqual(b, a);
      deepStrictEqual(
        fixesOf(fixed).filter(({ kind }) => kind === 'safe'),
        [],
      );
    };
    fc.assert(fc.property(anyYaml, property), runs(3000));
  });

  test('and no text makes the check, or all fixes, fail', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyYaml, soup),
        fc.constantFrom<FileKind>('procedure', 'decision', 'sectors'),
        (text, kind) => {
          fixAll(text, 'unsafe', kind);
          for (const { finding, fix } of check(text, kind)) {
            const { start, end } = finding.range ?? { start: -1, end: -1 };
            expect(start >= 0 && start <= end && end <= text.length).toBe(true);
            for (const edit of fix?.edits ?? []) expect(text.slice(edit.start, edit.end)).not.toBe(edit.text);
          }
        },
      ),
      runs(2000),
    );
  });

  test('the fast way out misses nothing that the slow way finds', () => {
    const { value } = fc.letrec<{ value: Json; map: Record<string, Json> }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        { weight: 4, arbitrary: soup },
        fc.constantFrom<Json>(null, true, 8, 8.5, 2.000815, [], {}),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('map'),
      ),
      map: fc.dictionary(
        fc.oneof(
          fc.constantFrom('name', 'steps', 'code', 'issued', 'amount', 'postal', 'declared', 'new'),
          soup,
        ),
        tie('value'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    }));
    fc.assert(
      fc.property(
        value,
        fc.constantFrom<FileKind>('procedure', 'decision', 'catalog', 'holidays'),
        (json, kind) => {
          const text = writeYaml(json, kind);
          deepStrictEqual(check(text, kind), check(text, kind, false));
        },
      ),
      runs(3000),
    );
  });

  test('overlapping ones wait, equal ones are made once', () => {
    const fix = (start: number, end: number, text: string, kind: Fix['kind'] = 'safe'): Fix => ({
      kind,
      edits: [{ start, end, text }],
    });
    expect(applyFixes('abcdef', [fix(1, 3, 'X'), fix(2, 4, 'Y'), fix(3, 4, 'Z')], 'safe')).toEqual({
      text: 'aXZef',
      applied: 2,
      left: 1,
    });
    expect(applyFixes('abc', [fix(1, 2, 'X'), fix(1, 2, 'X')], 'safe')).toEqual({
      text: 'aXc',
      applied: 2,
      left: 0,
    });
    expect(applyFixes('abc', [fix(1, 1, 'X'), fix(1, 1, 'Y'), fix(1, 2, '')], 'safe')).toEqual({
      text: 'aXc',
      applied: 2,
      left: 1,
    });
    expect(applyFixes('abc', [fix(0, 1, 'X', 'unsafe'), fix(2, 3, 'Y')], 'safe')).toEqual({
      text: 'abY',
      applied: 1,
      left: 1,
    });
    const whole: Fix = {
      kind: 'safe',
      edits: [
        { start: 4, end: 5, text: '' },
        { start: 0, end: 1, text: '' },
      ],
    };
    expect(applyFixes('abcde', [fix(0, 1, 'X'), whole], 'safe')).toEqual({
      text: 'Xbcde',
      applied: 1,
      left: 1,
    });
  });
});
