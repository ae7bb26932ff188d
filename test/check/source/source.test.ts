import { deepStrictEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSource, explainedBySource } from '../../../src/check/source/index.ts';
import { expectedAt } from '../../../src/check/source/expected.ts';
import { sourceRules as english } from '../../../src/messages/en/source-rules.ts';
import { sourceRules as vietnamese } from '../../../src/messages/vi/source-rules.ts';
import type { Path } from '../../../src/model/finding.ts';
import { makeFinding } from '../../../src/model/make-finding.ts';
import { sourceWarnings } from '../../../src/model/source-severity.ts';
import type { Json } from '../../../src/model/types.ts';
import { readFile } from '../../../src/yaml/catalog-files.ts';
import { createLineIndex, parseText } from '../../../src/yaml/document.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { applyFixes, type Fix } from '../../../src/yaml/fix.ts';
import { type FileKind, writeYaml } from '../../../src/yaml/writer.ts';

/** Runs of a property; TTHC_FUZZ=100 makes them a hundred times as many. */
const runs = (count: number) => ({ numRuns: count * Number(process.env.TTHC_FUZZ ?? 1) });
const longTime = 60_000 * Number(process.env.TTHC_FUZZ ?? 1);

const check = (text: string, kind: FileKind = 'procedure', isCanonical?: boolean, isValid = false) =>
  checkSource({ path: 'x.yaml', text }, kind, { isCanonical, isValid });
const fixesOf = (text: string, kind: FileKind = 'procedure'): Fix[] =>
  check(text, kind).flatMap(({ fix }) => fix ?? []);

/** Fixes and checks again until nothing is left that can be fixed. */
function fixAll(text: string, level: Fix['kind'], kind: FileKind = 'procedure'): string {
  let current = text;
  for (let pass = 0; pass < 6; pass++) {
    const { text: next, applied } = applyFixes(current, fixesOf(current, kind), level);
    if (applied === 0) return current;
    current = next;
  }
  throw new Error(`fixes without end: ${JSON.stringify(text)}`);
}

/** Takes «these marks» out of a text and gives what stood between them as offsets. */
function readMarked(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/([«»])/u)) {
    if (piece === '«') ranges.push({ start: text.length, end: text.length });
    else if (piece === '»') (ranges.at(-1) as { end: number }).end = text.length;
    else text += piece;
  }
  return { text, ranges };
}

// The offending characters stand between « and ». Then the rules, in the order of the text; the text
// after the safe fixes, and after all fixes, where they change it.
const traps: [
  marked: string,
  rules: string,
  safe?: string | undefined,
  unsafe?: string | undefined,
  kind?: FileKind,
][] = [
  // Numbers
  ['fees:\n  - amount: «8.000»\n', 'thousands-separator', undefined, 'fees:\n  - amount: 8000\n'],
  [
    'fees: [{ amount: «1.500.000», per: trang }] # x\n',
    'thousands-separator',
    undefined,
    'fees: [{ amount: 1500000, per: trang }] # x\n',
  ],
  ['fees:\n  - amount: «"8,000"»\n', 'thousands-separator', undefined, 'fees:\n  - amount: 8000\n'],
  ['fees:\n  - amount: «8 000»\n', 'thousands-separator', undefined, 'fees:\n  - amount: 8000\n'],
  ['fees:\n  - amount: «8\u00a0000»\n', 'thousands-separator', undefined, 'fees:\n  - amount: 8000\n'],
  ['fees:\n  - amount: «8.000 đồng»\n', 'thousands-separator', undefined, 'fees:\n  - amount: 8000\n'],
  ['declared:\n  new: «1.884»\n', 'thousands-separator', undefined, 'declared:\n  new: 1884\n', 'decision'],
  ['timeLimit:\n  value: «2,5»\n', 'decimal-comma', undefined, 'timeLimit:\n  value: 2.5\n'],
  ['fees:\n  - amount: «1.500,5»\n', 'decimal-comma', undefined, 'fees:\n  - amount: 1500.5\n'],
  ['timeLimit:\n  value: «0123»\n', 'number-notation', 'timeLimit:\n  value: 123\n'],
  ['timeLimit:\n  value: «1e5»\n', 'number-notation', 'timeLimit:\n  value: 100000\n'],
  ['timeLimit:\n  value: «0x1F»\n', 'number-notation', 'timeLimit:\n  value: 31\n'],
  ['timeLimit:\n  value: «.5»\n', 'number-notation', 'timeLimit:\n  value: 0.5\n'],
  ['timeLimit:\n  value: «1_000»\n', 'number-notation', undefined, 'timeLimit:\n  value: 1000\n'],
  ['timeLimit:\n  value: «12:30»\n', 'number-notation'],
  ['timeLimit:\n  value: «.inf»\n', 'number-notation'],
  ['fees:\n  - amount: «12345678901234567890»\n', 'lost-digits'],
  // Codes and text without quotes
  ['code: «2.000270»\n', 'unquoted-code', 'code: "2.000270"\n'],
  ['code: «2.000815»\n', 'unquoted-code', 'code: "2.000815"\n'],
  ['code: «2.00027»\n', 'unquoted-code', undefined, 'code: "2.000270"\n'],
  ['replaces: [«2.000270», "2.000816"]\n', 'unquoted-code', 'replaces: ["2.000270", "2.000816"]\n'],
  ['publishedBy:\n  number: «2.000270»\n', 'unquoted-code', 'publishedBy:\n  number: "2.000270"\n'],
  ['publishedBy:\n  number: «0123»\n', 'unquoted-text', 'publishedBy:\n  number: "0123"\n'],
  [
    'publishedBy:\n  number: «12345678901234567890»\n',
    'unquoted-text',
    'publishedBy:\n  number: "12345678901234567890"\n',
  ],
  ['name: «true»\n', 'unquoted-text', 'name: "true"\n'],
  ['steps:\n  - «8.000»\n', 'unquoted-text', 'steps:\n  - "8.000"\n'],
  [
    'name: «yes»\nreceptionPlace: «12:30»\n',
    'ambiguous-text ambiguous-text',
    'name: "yes"\nreceptionPlace: "12:30"\n',
  ],
  [
    'rules:\n  fee/unspecified: «off»\n',
    'ambiguous-text',
    'rules:\n  fee/unspecified: "off"\n',
    undefined,
    'catalog',
  ],
  // Dates and truth
  ['effectiveFrom: «20/5/2021»\n', 'date-order', undefined, 'effectiveFrom: 2021-05-20\n'],
  ['effectiveFrom: «20-05-2021»\n', 'date-order', undefined, 'effectiveFrom: 2021-05-20\n'],
  ['effectiveFrom: «"2021/05/20"»\n', 'date-order', undefined, 'effectiveFrom: 2021-05-20\n'],
  ['effectiveFrom: «20210520»\n', 'date-order', undefined, 'effectiveFrom: 2021-05-20\n'],
  ['effectiveFrom: «ngày 20 tháng 5 năm 2021»\n', 'date-order', undefined, 'effectiveFrom: 2021-05-20\n'],
  ['effectiveFrom: «2021-05-20T00:00:00Z»\n', 'date-order', undefined, 'effectiveFrom: 2021-05-20\n'],
  [
    'holidays: []\nworkingDays:\n  - «4/5/2026»\n',
    'date-order',
    undefined,
    'holidays: []\nworkingDays:\n  - 2026-05-04\n',
    'holidays',
  ],
  ['effectiveFrom: 31/2/2021\n', ''],
  ['effective: on_signing\nissued: 2021-05-20\n', '', undefined, undefined, 'decision'],
  ['postal: «Có»\noneStop: «no»\n', 'boolean-word boolean-word', undefined, 'postal: true\noneStop: false\n'],
  ['postal: «Không»\n', 'boolean-word', undefined, 'postal: false\n'],
  // Nothing
  ['name: «~»\n', 'null-value'],
  ['«name»:\nlevels:\n  «-»\n  - province\n', 'null-value null-value'],
  ['name: Không\nsteps: không\n', ''],
  // YAML
  ['name: Tờ khai «#1»\n', 'comment-in-text', undefined, 'name: "Tờ khai #1"\n'],
  ['name: «#12»\n', 'comment-in-text', undefined, 'name: "#12"\n'],
  ['name: Tờ khai # ghi chú\n', ''],
  ['legalBases: «&a» []\nreplaces: «*a»\n', 'anchor anchor'],
  ['publishedBy: «&a» {}\nabolishedBy:\n  «<<»: *a\n', 'anchor merge-key'],
  ['name: «!!str» 8.000\n', 'tag'],
  ['«%YAML 1.1»\n---\nname: x\n', 'directive'],
  ['name: x\n«---»\nname: y\n', 'several-documents'],
  ['---\nname: x\n...\n', ''],
  ['timeLimit:\n«\t»value: 1\n\tunit: day\n', 'tab', undefined, 'timeLimit:\n  value: 1\n  unit: day\n'],
  ['name:«\t»x\n', 'tab', 'name: x\n'],
  // The file
  ['«\ufeff»name: x\n', 'byte-order-mark', 'name: x\n'],
  ['name: x«\r\n»online: full\r\n', 'line-ending', 'name: x\nonline: full\n'],
  ['name: x«\r\n»# a«  »\r\n', 'line-ending trailing-space', 'name: x\n# a\n'],
  ['name: x«\r»online: full\r', 'line-ending', undefined, 'name: x\nonline: full\n'],
  ['name: x«  »\n# y \nsteps: |-\n  a \n', 'trailing-space', 'name: x\n# y\nsteps: |-\n  a\n'],
  ['name: x«»', 'final-newline', 'name: x\n'],
  // Characters
  ['name: Sở T«u\u031b» pha\u0301p # gốc\n', 'not-nfc', 'name: Sở Tư pháp # gốc\n'],
  ['name: "«e\\u0301»"\n', 'not-nfc', 'name: "é"\n'],
  ['name: Sở «\u200b»Tư\n', 'invisible-mark', 'name: Sở Tư\n'],
  ['name: "Sở«\\u200b» Tư"\n', 'invisible-mark', 'name: "Sở Tư"\n'],
  ['na«\u200b»me: x\n', 'invisible-mark', 'name: x\n'],
  ['name: x\nna«\u200b»me: y\n', 'invisible-mark'],
  ['name: a:«\u200b» b\n', 'invisible-mark', 'name: "a: b"\n'],
  ['# «\u202e»ghi chú\nname: x\n', 'invisible-mark', '# ghi chú\nname: x\n'],
  ['name: 👩\u200d💻\n', ''],
  ['name: Sở«\u00a0»Tư pháp\n', 'odd-space', 'name: Sở Tư pháp\n'],
  ['name: a:«\u00a0»b\n', 'odd-space', 'name: "a: b"\n'],
  ['code: 2.000815«\u00a0»\n', 'odd-space', 'code: "2.000815"\n'],
  ['name: Sở«\t»Tư pháp\n', 'odd-space', 'name: Sở Tư pháp\n'],
  ['steps: |-\n  «\u00a0»a\n  b\u00a0\n  c\u00a0d\n', 'odd-space', 'steps: |-\n  a\n  b\n  c d\n'],
  ['name: a«\u2028»b\n', 'line-break', 'name: a b\n'],
  ['name: a«\u0085»b\nsteps: c«\r»d\n', 'line-break line-break', undefined, 'name: a b\nsteps: c d\n'],
  ['name: a«\x07»b\n', 'control-character', undefined, 'name: ab\n'],
  ['name: "a«\\u0007»b"\n', 'control-character', undefined, 'name: "ab"\n'],
  ['name: "« »x "\n', 'edge-space', 'name: "x"\n'],
  ["name: 'x« »'\n", 'edge-space', "name: 'x'\n"],
  ['steps: «|»\n  a\n', 'edge-space', 'steps: |-\n  a\n'],
  ['steps: «>+»\n  a\n\n', 'edge-space', 'steps: >-\n  a\n\n'],
  ['name: UBND cấp«  »xã\nsteps: a  b\n', 'double-space', 'name: UBND cấp xã\nsteps: a  b\n'],
  // Letters
  ['name: «Ð»ăng ký\n', 'eth-for-d', 'name: Đăng ký\n'],
  ['name: Cấp bản s«ао»\n', 'look-alike', undefined, 'name: Cấp bản sao\n'],
  ['publishedBy:\n  number: 1/«Н»55\n', 'look-alike', undefined, 'publishedBy:\n  number: 1/H55\n'],
  ['name: µm, Ω và Русский\n', ''],
  ['name: «１２»\n', 'full-width', undefined, 'name: "12"\n'],
  [
    'departments:\n  - name: Sở Văn hoá\n    aliases: [Sở Văn hóa]\n  - name: Phòng Văn «hóa»\n',
    'tone-placement',
    undefined,
    'departments:\n  - name: Sở Văn hoá\n    aliases: [Sở Văn hóa]\n  - name: Phòng Văn hoá\n',
    'departments',
  ],
  [
    'sectors:\n  - name: Thủy lợi\n  - name: «Thuỷ» sản, quý, khoẻ\n',
    'tone-placement',
    undefined,
    'sectors:\n  - name: Thủy lợi\n  - name: Thủy sản, quý, khoẻ\n',
    'sectors',
  ],
];

describe('traps', () => {
  test.each(traps)('%j: %s', (marked, rules, safe, unsafe, kind = 'procedure') => {
    const { text, ranges } = readMarked(marked);
    const found = check(text, kind);
    expect(found.map(({ finding }) => finding.rule.replace('source/', '')).join(' ')).toBe(rules);
    const at = createLineIndex(text);
    expect(found.map(({ finding }) => finding.range && at(finding.range.start))).toEqual(
      ranges.map(({ start }) => at(start)),
    );
    expect(found.map(({ finding }) => finding.range)).toEqual(ranges);
    expect(fixAll(text, 'safe', kind)).toBe(safe ?? text);
    expect(fixAll(text, 'unsafe', kind)).toBe(unsafe ?? safe ?? text);
  });

  test('every rule is among them, and is said in both languages with the line as it would be', () => {
    const seen = new Set(
      traps.flatMap(([, rules]) => rules.split(' ').filter(Boolean)).map((rule) => `source/${rule}`),
    );
    expect([...seen].sort()).toEqual(Object.keys(vietnamese).sort());
    for (const [marked, , , , kind] of traps) {
      for (const { finding } of check(readMarked(marked).text, kind)) {
        for (const messages of [vietnamese, english] as Record<
          string,
          (args: object) => readonly (string | undefined)[]
        >[]) {
          const [message, hint] = messages[finding.rule]?.(finding.args) ?? [];
          expect(message).toMatch(/.{10,}\.$/u);
          if (
            'mended' in finding.args &&
            finding.rule !== 'source/tone-placement' &&
            finding.rule !== 'source/tab'
          ) {
            expect(hint).toContain(finding.args.mended);
          }
        }
      }
    }
    expect(sourceWarnings.every((rule) => seen.has(rule))).toBe(true);
  });

  test('what is form in running text is an error in a name', () => {
    const severities = (text: string) => check(text).map(({ finding }) => finding.severity);
    expect(severities('name: a\u00a0b\nsteps: a\u00a0b\n')).toEqual(['error', 'warning']);
    expect(severities('name: a\u200bb\nsteps: a\u200bb\nresults: a\u202eb\n')).toEqual([
      'error',
      'warning',
      'error',
    ]);
    expect(severities('name: " a"\nsteps: " a"\n')).toEqual(['error', 'warning']);
  });

  test('bytes that were not UTF-8 are not looked into', () =>
    expect(check('PK\0\x03\x04\ufffd')).toEqual([]));
});

test('the table of expected values agrees with the schemas', () => {
  type Node = { [key: string]: Node } & {
    $ref?: string;
    type?: string;
    pattern?: string;
    enum?: unknown;
    const?: unknown;
  };
  const schemas: Record<string, Node> = Object.fromEntries(
    readdirSync('schemas')
      .filter((name) => /^[a-z]+\.schema\.json$/.test(name))
      .map((name) => [name, JSON.parse(readFileSync(`schemas/${name}`, 'utf8'))]),
  );
  const found = new Map<string, string>();
  const visit = (node: Node, base: string, path: Path): void => {
    if (node.$ref) {
      const [file, pointer = ''] = node.$ref.split('#') as [string, string?];
      const target = pointer
        .split('/')
        .slice(1)
        .reduce<Node | undefined>((at, key) => at?.[key], schemas[file || base]);
      if (target)
        visit(
          target,
          file || base,
          pointer.endsWith('/date')
            ? [...path, '@date']
            : pointer.endsWith('/code')
              ? [...path, '@code']
              : path,
        );
    }
    for (const [key, child] of Object.entries(node.properties ?? {}))
      visit(child as Node, base, [...path.filter((step) => !String(step).startsWith('@')), key]);
    for (const list of ['anyOf', 'allOf'])
      for (const child of Object.values(node[list] ?? {})) visit(child as Node, base, path);
    if (node.items) visit(node.items, base, [...path, 0]);
    const type = path.includes('@date')
      ? 'date'
      : path.includes('@code')
        ? 'code'
        : node.type === 'integer'
          ? 'number'
          : node.type;
    if (type && type !== 'object' && type !== 'array') {
      const plain = path.filter((step) => !String(step).startsWith('@'));
      found.set(
        JSON.stringify(plain),
        type === 'string' && (node.enum || node.const || node.pattern?.startsWith('^')) ? 'word' : type,
      );
    }
  };
  for (const kind of ['catalog', 'departments', 'sectors', 'holidays', 'procedure', 'decision'])
    visit(schemas[`${kind}.schema.json`] as Node, `${kind}.schema.json`, []);
  expect(found.size).toBeGreaterThan(150);
  for (const [path, type] of found) {
    const expected = expectedAt(JSON.parse(path));
    // Text that names records by their codes is text to the schema.
    const allowed: Record<string, string[]> = {
      string: ['name', 'long', 'code'],
      word: ['word', 'name', 'date'],
    };
    expect([path, type, (allowed[type] ?? [type]).includes(expected) ? 'fits' : expected]).toEqual([
      path,
      type,
      'fits',
    ]);
  }
});

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
  test(
    'clean texts have no finding, looked at fast or slow',
    () => {
      fc.assert(
        fc.property(cleanText, (text) =>
          deepStrictEqual([check(text), check(text, 'procedure', false)], [[], []]),
        ),
        runs(300),
      );
    },
    longTime,
  );

  test(
    'is found as well where the schema has let the value pass',
    () => {
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
    },
    longTime,
  );

  test(
    'is the only finding, exactly where it is; its fix gives back the clean text',
    () => {
      const property = (clean: string, planter: (typeof planters)[number]) => {
        const { rule, text, start, end, level } = planter(clean);
        const found = check(text).map(({ finding }) => ({ rule: finding.rule, range: finding.range }));
        deepStrictEqual(found, [{ rule: `source/${rule}`, range: { start, end } }]);
        if (level === 'none' || level === undefined) return;
        expect(fixAll(text, level)).toBe(clean);
        if (level === 'unsafe') expect(fixAll(text, 'safe')).toBe(text);
      };
      fc.assert(fc.property(cleanText, fc.constantFrom(...planters), property), runs(1500));
    },
    longTime,
  );

  test(
    'every line end of a file is one finding',
    () => {
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
    },
    longTime,
  );

  test(
    'two of them do not disturb each other',
    () => {
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
    },
    longTime,
  );
});

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

/** Whether two values differ only where text without quotes has been put in quotes. */
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
  test(
    'of whatever text, safe ones keep its value, end, and leave nothing that they are for',
    () => {
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
    },
    longTime,
  );

  test(
    'and no text makes the check, or all fixes, fail',
    () => {
      fc.assert(
        fc.property(
          fc.oneof(anyYaml, soup),
          fc.constantFrom<FileKind>('procedure', 'decision', 'sectors'),
          (text, kind) => {
            fixAll(text, 'unsafe', kind);
            for (const { finding, fix } of check(text, kind)) {
              const { start, end } = finding.range ?? { start: -1, end: -1 };
              expect(start >= 0 && start <= end && end <= text.length).toBe(true);
              for (const edit of fix?.edits ?? [])
                expect(text.slice(edit.start, edit.end)).not.toBe(edit.text);
            }
          },
        ),
        runs(2000),
      );
    },
    longTime,
  );

  test(
    'the fast way out misses nothing that the slow way finds',
    () => {
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
    },
    longTime,
  );

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

describe('one finding for one cause', () => {
  const rest =
    'name: Thủ tục\ndepartment: so\nsector: ho-tich\nlevels: [province]\nstatus: active\neffectiveFrom: 2020-01-01\npublishedBy: { number: 1/QĐ }\n';
  const rulesOf = (text: string): string[] => {
    const source = check(text).map(({ finding }) => finding);
    const others = readFile({ path: 'x.yaml', text }, 'procedure').findings.filter(
      (other) => !explainedBySource(source, other),
    );
    return [...source, ...others].map(({ rule }) => rule);
  };
  test.each([
    [`code: 2.000270\n${rest}`, ['source/unquoted-code']],
    [rest.replace('2020-01-01', '20/5/2021'), ['source/date-order']],
    [`${rest}postal: Có\n`, ['source/boolean-word']],
    [`${rest}fees: [{ amount: 1.500.000 }]\n`, ['source/thousands-separator']],
    [rest.replace('name: Thủ tục', 'name:'), ['source/null-value']],
    [rest.replace('name:', 'na\u200bme:'), ['source/invisible-mark']],
    [rest.replace('so\n', 'so\u00a0\n'), ['source/odd-space']],
    [rest.replace('name:', 'name:\u00a0'), ['source/odd-space']],
    [`${rest}timeLimit:\n\tvalue: 1\n\tunit: day\n`, ['source/tab']],
    [`${rest}steps: *Lưu\n`, ['source/anchor']],
    [`${rest}steps: a\u0007\n`, ['source/control-character']],
    [rest.replace('number:', '<<: *a, number:'), ['source/merge-key']],
    // What has another cause stays.
    [`code: 2.000270\n${rest.replace('name: Thủ tục\n', '')}`, ['source/unquoted-code', 'schema/required']],
    [`${rest}name: hai\n`, ['yaml/duplicate-key']],
    [`${rest}steps: "a\n`, ['yaml/syntax']],
  ])('%j', (text, rules) => expect(rulesOf(text)).toEqual(rules));

  test('the findings of one file explain nothing in another', () => {
    const [{ finding }] = check('code: 2.000270\n') as [{ finding: ReturnType<typeof makeFinding> }];
    const other = (file: string) =>
      makeFinding('schema/type', file, ['code'], { expected: 'string', actual: '2.00027' });
    expect([
      explainedBySource([finding], other('x.yaml')),
      explainedBySource([finding], other('y.yaml')),
    ]).toEqual([true, false]);
  });
});

const portal = new URL('../../../../shared/data/portal/', import.meta.url);
if (existsSync(portal))
  describe('texts of the national portal', () => {
    const files = ['bo-tu-phap.jsonl', 'bo-xay-dung.jsonl'];
    const readLines = (file: string): string => readFileSync(new URL(file, portal), 'utf8');

    test('as the importer cleans them have no trap but a syllable written both ways', () => {
      const records = files.flatMap((file) => readDetailLines(readLines(file), file).records);
      const found = records.flatMap(({ code, name, content }) =>
        check(writeYaml({ code, name, ...content }, 'procedure')),
      );
      expect(records.length).toBe(796);
      expect(found.map(({ finding }) => finding.rule)).toEqual([
        'source/tone-placement',
        'source/tone-placement',
      ]);
    });

    test('as they are have faults of form, all of which safe fixes mend', () => {
      const counts: Record<string, number> = {};
      for (const line of files.flatMap((file) => readLines(file).trim().split('\n'))) {
        const {
          ten_thu_tuc: name,
          co_quan_co_tham_quyen: decidingAgency,
          trinh_tu_thuc_hien: steps,
          yeu_cau_dieu_kien: conditions,
        } = JSON.parse(line);
        const text = writeYaml({ name, decidingAgency, steps, conditions }, 'procedure');
        for (const { finding } of check(text)) counts[finding.rule] = (counts[finding.rule] ?? 0) + 1;
        expect(fixesOf(fixAll(text, 'safe')).filter(({ kind }) => kind === 'safe')).toEqual([]);
      }
      expect(Object.keys(counts).sort()).toEqual(
        ['double-space', 'invisible-mark', 'not-nfc', 'odd-space', 'tone-placement'].map(
          (rule) => `source/${rule}`,
        ),
      );
    });
  });
