// Rules on files: that they can be read, are of the right shape, and stand each in its place.
import type { RuleId } from '../../model/finding.ts';
import { foundRules } from '../../model/found-rules.ts';
import { error } from '../../model/rule-info.ts';
import { parseCode } from '../../model/code.ts';
import { decisionKey } from '../../model/decision.ts';
import { decisionPath, decisionSlug, neededFiles, procedurePath } from '../../model/layout.ts';
import { nearest } from '../../text/distance.ts';
import {
  accepting,
  acceptingNothing,
  earlier,
  earlierCopy,
  earlierFile,
  firstFile,
  inFirst,
} from '../examples/variants.ts';
import { onCatalog, onRecord, type RuleTable } from '../rule.ts';

interface Args {
  'file/missing': { name: string };
  'catalog/rule-setting': { rule: string; problem: 'unknown' | 'fixed'; near: string[] };
  'file/misplaced': { expected: string };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const fileRules = {
  'file/empty': {
    ...foundRules['file/empty'],
    example: () => ({ bad: { files: { [firstFile]: '' } }, good: {}, at: [firstFile, ''] }),
  },

  'file/not-text': {
    ...foundRules['file/not-text'],
    example: () => ({
      bad: { files: { [firstFile]: 'PK\u0000\u0000\n' } },
      good: {},
      at: [firstFile, 'PK\u0000\u0000'],
    }),
  },

  /** No text can bring it: it is about what stands in place of a file. */
  'file/irregular': { ...foundRules['file/irregular'], example: undefined },

  'file/beyond-limits': {
    ...foundRules['file/beyond-limits'],
    example: () => ({
      bad: { files: { 'sectors.yaml': `sectors: ${'['.repeat(120)}${']'.repeat(120)}\n` } },
      good: {},
      at: ['sectors.yaml', `sectors: ${'['.repeat(120)}${']'.repeat(120)}`],
    }),
  },

  'file/conflict': {
    ...foundRules['file/conflict'],
    example: () => ({
      bad: {
        edits: {
          [firstFile]: [
            'fees: none',
            '<<<<<<< HEAD\nfees: none\n=======\nfees: unspecified\n>>>>>>> sua-phi',
          ],
        },
      },
      good: {},
      at: [firstFile, '<<<<<<< HEAD'],
    }),
  },

  'file/unknown': {
    ...foundRules['file/unknown'],
    example: () => ({
      bad: { files: { 'ghi-chu.yaml': 'note: Chờ Sở Tư pháp rà soát\n' } },
      good: { info: { note: 'Chờ Sở Tư pháp rà soát' } },
      at: ['ghi-chu.yaml', 'note: Chờ Sở Tư pháp rà soát'],
      instead: ['catalog.yaml'],
    }),
  },

  /** Without these files nothing can be said of the rest. */
  'file/missing': {
    ...error('catalog', { fixed: true }),
    checks: [
      onCatalog(function* ({ files }) {
        for (const name of neededFiles) {
          if (!files.texts.has(name)) yield { file: name, at: [], args: { name } };
        }
      }),
    ],
    example: () => ({
      bad: { files: { 'departments.yaml': undefined } },
      good: {},
      at: ['departments.yaml', ''],
    }),
  },

  'yaml/syntax': {
    ...foundRules['yaml/syntax'],
    example: () => inFirst('levels:', 'levels', 'levels'),
  },

  'yaml/duplicate-key': {
    ...foundRules['yaml/duplicate-key'],
    example: () => inFirst('fees: none', 'fees: none\nfees: unspecified', 'fees: unspecified'),
  },

  'schema/required': {
    ...foundRules['schema/required'],
    example: () => inFirst('name: Đăng ký khai sinh\n', '', 'issued: 2026-01-01'),
  },

  'schema/unknown-key': {
    ...foundRules['schema/unknown-key'],
    example: () => inFirst('fees: none', 'fee: none', 'fee: none'),
  },

  'schema/type': {
    ...foundRules['schema/type'],
    example: () => inFirst('levels:\n  - commune', 'levels: commune', 'levels: commune'),
  },

  'schema/value': {
    ...foundRules['schema/value'],
    example: () => inFirst('- commune', '- comune', '- comune'),
  },

  'schema/format': {
    ...foundRules['schema/format'],
    example: () => inFirst('so-tu-phap', 'Sở Tư pháp', 'department: Sở Tư pháp'),
  },

  'schema/limit': {
    ...foundRules['schema/limit'],
    example: () => inFirst('value: 1', 'value: -1', 'value: -1'),
  },

  'schema/repeated-item': {
    ...foundRules['schema/repeated-item'],
    example: () => inFirst('- commune', '- commune\n  - commune', '- commune'),
  },

  /** A severity that is set for no rule, or for one that cannot be silenced, would be taken for set. */
  'catalog/rule-setting': {
    ...error('catalog', { fixed: true }),
    checks: [
      onCatalog(function* ({ files, rules }) {
        if (!files.info) return;
        const ruleIds = Object.keys(rules) as RuleId[];
        for (const rule of Object.keys(files.info.value.rules ?? {})) {
          const known = ruleIds.find((id) => id === rule);
          if (known && !rules[known].fixed) continue;
          const near = known ? [] : nearest(rule, ruleIds);
          const args = { rule, problem: known ? ('fixed' as const) : ('unknown' as const), near };
          yield { file: files.info.path, at: ['rules', rule], args, part: 'key' };
        }
      }),
    ],
    example: () => ({
      bad: { info: { rules: { 'fee/unspecifed': 'off' } } },
      good: { info: { rules: { 'fee/unspecified': 'off' } } },
      at: ['catalog.yaml', 'fee/unspecifed: "off"'],
    }),
  },

  'accepted/expired': {
    ...foundRules['accepted/expired'],
    example: () => ({
      bad: accepting('2026-01-31'),
      good: acceptingNothing,
      at: ['accepted.yaml', 'until: 2026-01-31'],
    }),
  },

  'accepted/not-needed': {
    ...foundRules['accepted/not-needed'],
    example: () => ({
      bad: accepting('2026-12-31'),
      good: acceptingNothing,
      at: ['accepted.yaml', '- fingerprint: "0123456789abcdef"'],
    }),
  },

  /** Invariant 8. A decision (issuer, number, date) is in the ledger once… */
  'decision/duplicate': {
    ...foundRules['decision/duplicate'],
    checks: [
      onCatalog(function* ({ ledger }) {
        const first = new Map<string, string>();
        for (const { path: file, value } of ledger) {
          const { number } = value;
          const earlier = first.get(decisionKey(value));
          if (earlier === undefined) first.set(decisionKey(value), file);
          else {
            const related = [{ file: earlier, path: ['number'] }];
            yield { file, at: ['number'], args: { number }, decision: number, related };
          }
        }
      }),
    ],
    example: () => ({
      bad: { ledger: [earlier], copies: { [earlierFile]: earlierCopy } },
      good: { ledger: [earlier] },
      at: [earlierCopy, 'number: 7/QĐ-UBND'],
      also: [earlierFile],
    }),
  },

  /** The place of a record's file follows from what the record says; that of a decision from its day and number. */
  'file/misplaced': {
    ...error('record'),
    checks: [
      onRecord(function* ({ id, path, value }) {
        const code = value.code === undefined ? undefined : parseCode(value.code)?.national;
        const expected = procedurePath(code ?? id, value);
        if (path !== expected) yield { at: [], args: { expected } };
      }),
      /** …under the name that it should have. */
      onCatalog(function* ({ ledger }) {
        for (const { path: file, value } of ledger) {
          const [expected = '', second] = [false, true].map((withIssuer) =>
            decisionPath(value, decisionSlug(value, withIssuer)),
          );
          if (file === expected || file === second) continue;
          yield { file, at: [], args: { expected }, decision: value.number };
        }
      }),
    ],
    example: () => ({
      bad: {
        copies: { [firstFile]: 'procedures/so-xay-dung/1.000001.yaml' },
        files: { [firstFile]: undefined },
      },
      good: {},
      at: ['procedures/so-xay-dung/1.000001.yaml', 'code: "1.000001"'],
      instead: [firstFile],
    }),
  },

  'internal/rule-failed': {
    ...foundRules['internal/rule-failed'],
    example: undefined,
  },
} satisfies Partial<RuleTable>;
