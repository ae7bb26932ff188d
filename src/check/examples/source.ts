// Examples of rules on how a text is written.
import type { SourceRuleArgs } from '../../model/source-rule-args.ts';
import { firstFile } from './base.ts';
import type { Example, Examples } from './example.ts';

/** A stretch of the first record, written badly. */
const inFirst = (from: string, bad: string, line: string): Example => ({
  bad: { edits: { [firstFile]: [from, bad] } },
  good: {},
  at: [firstFile, line],
});

/** A name written badly; the record's own is the good one. */
const inName = (bad: string): Example => inFirst('Đăng ký khai sinh', bad, `name: ${bad}`);

/** A fee of 8,000 đồng, written badly. */
const inAmount = (bad: string): Example => {
  const first = { fees: [{ amount: 8000, currency: 'VND' }] };
  return {
    bad: { first, edits: { [firstFile]: ['8000', bad] } },
    good: { first },
    at: [firstFile, `- amount: ${bad}`],
  };
};

export const sourceExamples: Examples<keyof SourceRuleArgs> = {
  'source/thousands-separator': inAmount('8.000'),
  'source/decimal-comma': inFirst('value: 1', 'value: 1,5', 'value: 1,5'),
  'source/number-notation': inFirst('value: 1', 'value: 01', 'value: 01'),
  'source/lost-digits': inAmount('12345678901234567890'),
  'source/unquoted-code': inFirst('"1.000001"', '1.000001', 'code: 1.000001'),
  'source/unquoted-text': inName('2026'),
  'source/ambiguous-text': inName('07:30'),
  'source/date-order': inFirst('From: 2026-01-01', 'From: 01/01/2026', 'effectiveFrom: 01/01/2026'),
  'source/boolean-word': inFirst('fees: none', 'fees: none\npostal: có', 'postal: có'),
  'source/null-value': inFirst('fees: none', 'fees:', 'fees:'),
  'source/comment-in-text': inName('Đăng ký khai sinh #2'),
  'source/anchor': inFirst('so-tu-phap', '&so so-tu-phap', 'department: &so so-tu-phap'),
  'source/merge-key': inFirst('fees: none', 'fees: none\n<<: { postal: true }', '<<: { postal: true }'),
  'source/tag': inName('!!str Đăng ký khai sinh'),
  'source/directive': inFirst('code:', '%YAML 1.1\n---\ncode:', '%YAML 1.1'),
  'source/several-documents': inFirst('fees: none', 'fees: none\n---', '---'),
  'source/tab': inFirst('  - commune', '\t- commune', '\t- commune'),
  'source/byte-order-mark': inFirst(
    '# yaml',
    '\ufeff# yaml',
    '# yaml-language-server: $schema=../../../schemas/procedure.schema.json',
  ),
  'source/line-ending': inFirst('fees: none\n', 'fees: none\r\n', 'fees: none'),
  'source/trailing-space': inFirst('fees: none', 'fees: none  ', 'fees: none  '),
  'source/final-newline': inFirst(
    'đầu\n  issued: 2026-01-01\n',
    'đầu\n  issued: 2026-01-01',
    'issued: 2026-01-01',
  ),
  'source/not-nfc': inName('Đăng ký khai sinh'.normalize('NFD')),
  'source/invisible-mark': inName('Đăng ký\u200b khai sinh'),
  'source/odd-space': inName('Đăng ký\u00a0khai sinh'),
  'source/line-break': inName('Đăng ký\u2028khai sinh'),
  'source/control-character': inName('Đăng ký\u0007 khai sinh'),
  'source/edge-space': inName('" Đăng ký khai sinh"'),
  'source/double-space': inName('Đăng ký  khai sinh'),
  'source/eth-for-d': inName('Ðăng ký khai sinh'),
  'source/look-alike': inName('Đăng ký kh\u0430i sinh'),
  'source/full-width': inName('Đăng ký khai sinh １'),
  'source/tone-placement': inName('Đăng ký hòa giải, hoà giải viên'),
};
