import { describe, expect, test } from 'vitest';
import { explainedBySource } from '../../../src/check/source/index.ts';
import { source as english } from '../../../src/messages/en/rules/source.ts';
import { source as vietnamese } from '../../../src/messages/vi/rules/source.ts';
import { makeFinding } from '../../../src/model/make-finding.ts';
import { sourceRules } from '../../../src/check/source/rules.ts';
import { readFile } from '../../../src/yaml/catalog-files.ts';
import { createLineIndex } from '../../../src/yaml/document.ts';
import type { FileKind } from '../../../src/model/layout.ts';
import { check, fixAll, readMarked } from '../../support/source.ts';

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
  // The parser counts an indent behind the mark at one place and not at another: nothing there is surely safe.
  ['«\ufeff»  :\n  a«\u200b»\n  a\n', 'byte-order-mark invisible-mark', undefined, '  :\n  a\n  a\n'],
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
    expect([...seen].sort()).toEqual(Object.keys(sourceRules).sort());
    for (const [marked, , , , kind] of traps) {
      for (const { finding } of check(readMarked(marked).text, kind)) {
        for (const messages of [vietnamese, english] as Record<
          string,
          { say: (args: object) => readonly (string | undefined)[] }
        >[]) {
          const [message, hint] = messages[finding.rule]?.say(finding.args) ?? [];
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
