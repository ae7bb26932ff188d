// Examples of rules on files, their YAML and their shape.
import type { RuleId } from '../../model/finding.ts';
import { firstFile } from './base.ts';
import type { Example, Examples } from './example.ts';

type Rules = Exclude<
  Extract<RuleId, `${'file' | 'yaml' | 'schema' | 'catalog' | 'accepted'}/${string}`>,
  'file/irregular'
>;

/** A stretch of the first record written in a way that cannot be read. */
const inFirst = (from: string, to: string, line: string): Example => ({
  bad: { edits: { [firstFile]: [from, to] } },
  good: {},
  at: [firstFile, line],
});

/** A list of accepted findings with one entry, which no finding answers to. */
const accepting = (until: string): Example['bad'] => ({
  files: {
    'accepted.yaml': `accepted:
  - fingerprint: "0123456789abcdef"
    rule: fee/unspecified
    reason: Chờ HĐND tỉnh quyết định mức thu
    until: ${until}
`,
  },
});

const acceptingNothing: Example['good'] = { files: { 'accepted.yaml': 'accepted: []\n' } };

export const fileExamples: Examples<Rules> = {
  'file/empty': { bad: { files: { [firstFile]: '' } }, good: {}, at: [firstFile, ''] },
  'file/not-text': {
    bad: { files: { [firstFile]: 'PK\u0000\u0000\n' } },
    good: {},
    at: [firstFile, 'PK\u0000\u0000'],
  },
  'file/beyond-limits': {
    bad: { files: { 'sectors.yaml': `sectors: ${'['.repeat(120)}${']'.repeat(120)}\n` } },
    good: {},
    at: ['sectors.yaml', `sectors: ${'['.repeat(120)}${']'.repeat(120)}`],
  },
  'file/conflict': {
    bad: {
      edits: {
        [firstFile]: ['fees: none', '<<<<<<< HEAD\nfees: none\n=======\nfees: unspecified\n>>>>>>> sua-phi'],
      },
    },
    good: {},
    at: [firstFile, '<<<<<<< HEAD'],
  },
  'file/unknown': {
    bad: { files: { 'ghi-chu.yaml': 'note: Chờ Sở Tư pháp rà soát\n' } },
    good: { info: { note: 'Chờ Sở Tư pháp rà soát' } },
    at: ['ghi-chu.yaml', 'note: Chờ Sở Tư pháp rà soát'],
    instead: ['catalog.yaml'],
  },
  'file/missing': {
    bad: { files: { 'departments.yaml': undefined } },
    good: {},
    at: ['departments.yaml', ''],
  },
  'file/misplaced': {
    bad: {
      copies: { [firstFile]: 'procedures/so-xay-dung/1.000001.yaml' },
      files: { [firstFile]: undefined },
    },
    good: {},
    at: ['procedures/so-xay-dung/1.000001.yaml', 'code: "1.000001"'],
    instead: [firstFile],
  },
  'yaml/syntax': inFirst('levels:', 'levels', 'levels'),
  'yaml/duplicate-key': inFirst('fees: none', 'fees: none\nfees: unspecified', 'fees: unspecified'),
  'schema/required': inFirst('name: Đăng ký khai sinh\n', '', 'issued: 2026-01-01'),
  'schema/unknown-key': inFirst('fees: none', 'fee: none', 'fee: none'),
  'schema/type': inFirst('levels:\n  - commune', 'levels: commune', 'levels: commune'),
  'schema/value': inFirst('- commune', '- comune', '- comune'),
  'schema/format': inFirst('so-tu-phap', 'Sở Tư pháp', 'department: Sở Tư pháp'),
  'schema/limit': inFirst('value: 1', 'value: -1', 'value: -1'),
  'schema/repeated-item': inFirst('- commune', '- commune\n  - commune', '- commune'),
  'catalog/rule-setting': {
    bad: { info: { rules: { 'fee/unspecifed': 'off' } } },
    good: { info: { rules: { 'fee/unspecified': 'off' } } },
    at: ['catalog.yaml', 'fee/unspecifed: "off"'],
  },
  'accepted/expired': {
    bad: accepting('2026-01-31'),
    good: acceptingNothing,
    at: ['accepted.yaml', 'until: 2026-01-31'],
  },
  'accepted/not-needed': {
    bad: accepting('2026-12-31'),
    good: acceptingNothing,
    at: ['accepted.yaml', '- fingerprint: "0123456789abcdef"'],
  },
};
