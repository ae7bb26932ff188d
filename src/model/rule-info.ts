import type { RuleId, Severity } from './finding.ts';
import type { SourceRuleArgs } from './source-rule-args.ts';
import { sourceWarnings } from './source-severity.ts';

/** How much of the catalog has to be seen for a rule to be looked at, from the least to the most. */
export const scopes = ['file', 'record', 'decision', 'catalog', 'history'] as const;

export type Scope = (typeof scopes)[number];

/** What is known of a rule apart from any finding. Its words are in messages, its examples in check. */
export interface RuleInfo {
  scope: Scope;
  /** Unless the catalog sets another. */
  severity: Severity;
  /** The invariants of the domain (numbered 1 to 36) that it keeps. */
  invariants?: readonly number[];
  /** Where the law or the practice says so. */
  law?: string;
  /** That source itself was not read: it is known from memory or second hand. */
  fromMemory?: true;
  /** The severity cannot be set: what it finds has not been looked at any further. */
  fixed?: true;
}

/** A file of an example, with its like in which things are otherwise, so that what matters can be cut out. */
export interface ShownFile {
  path: string;
  text: string;
  like: string | undefined;
}

type Rest = Omit<RuleInfo, 'scope' | 'severity'>;

const make =
  (severity: Severity) =>
  (scope: Scope, rest: Rest = {}): RuleInfo => ({ scope, severity, ...rest });
const error = make('error');
const warning = make('warning');

/** What keeps a file from being read, so that nothing in it is checked. */
const unread = (rest: Rest = {}): RuleInfo => error('file', { ...rest, fixed: true });

const decree = (article: string): string => `NĐ 63/2010/NĐ-CP, ${article}`;
const legalBasis = decree('Điều 15 khoản 1 điểm b');
const amendedParts = decree('Điều 15 khoản 2');
const posting = decree('Điều 24');
const twoTiers = 'Luật Tổ chức chính quyền địa phương 16/6/2025';
const agencyCodes = 'QĐ 20/2020/QĐ-TTg';

const source = (rule: keyof SourceRuleArgs, rest: Rest = {}): RuleInfo =>
  (sourceWarnings.includes(rule) ? warning : error)('file', rest);

const sourceRuleInfo: Readonly<Record<keyof SourceRuleArgs, RuleInfo>> = {
  'source/thousands-separator': source('source/thousands-separator'),
  'source/decimal-comma': source('source/decimal-comma'),
  'source/number-notation': source('source/number-notation'),
  'source/lost-digits': source('source/lost-digits'),
  'source/unquoted-code': source('source/unquoted-code', { invariants: [1] }),
  'source/unquoted-text': source('source/unquoted-text'),
  'source/ambiguous-text': source('source/ambiguous-text'),
  'source/date-order': source('source/date-order', { invariants: [8] }),
  'source/boolean-word': source('source/boolean-word'),
  'source/null-value': source('source/null-value'),
  'source/comment-in-text': source('source/comment-in-text'),
  'source/anchor': source('source/anchor'),
  'source/merge-key': source('source/merge-key'),
  'source/tag': source('source/tag'),
  'source/directive': source('source/directive'),
  'source/several-documents': source('source/several-documents'),
  'source/tab': source('source/tab'),
  'source/byte-order-mark': source('source/byte-order-mark'),
  'source/line-ending': source('source/line-ending'),
  'source/trailing-space': source('source/trailing-space'),
  'source/final-newline': source('source/final-newline'),
  'source/not-nfc': source('source/not-nfc', { invariants: [23] }),
  'source/invisible-mark': source('source/invisible-mark', { invariants: [23] }),
  'source/odd-space': source('source/odd-space', { invariants: [23] }),
  'source/line-break': source('source/line-break', { invariants: [23] }),
  'source/control-character': source('source/control-character', { invariants: [23] }),
  'source/edge-space': source('source/edge-space', { invariants: [23] }),
  'source/double-space': source('source/double-space', { invariants: [23] }),
  'source/eth-for-d': source('source/eth-for-d', { invariants: [23] }),
  'source/look-alike': source('source/look-alike', { invariants: [23] }),
  'source/full-width': source('source/full-width', { invariants: [23] }),
  'source/tone-placement': source('source/tone-placement', { invariants: [23] }),
};

/** All rules: the one place for their scopes, severities and sources in law. */
export const ruleInfo: Readonly<Record<RuleId, RuleInfo>> = {
  // Files, and their shape
  'file/empty': unread(),
  'file/not-text': unread(),
  'file/irregular': unread(),
  'file/beyond-limits': unread(),
  'file/conflict': unread(),
  'file/unknown': error('file'),
  'file/missing': error('catalog', { fixed: true }),
  'file/misplaced': error('record'),
  'yaml/syntax': unread(),
  'yaml/duplicate-key': unread(),
  'schema/required': unread({ invariants: [4], law: decree('Điều 15 khoản 1') }),
  'schema/unknown-key': unread(),
  'schema/type': unread(),
  'schema/value': unread(),
  'schema/format': unread(),
  'schema/limit': unread({ invariants: [23] }),
  'schema/repeated-item': unread(),
  'catalog/rule-setting': error('catalog', { fixed: true }),
  'accepted/expired': error('catalog', { fixed: true }),
  'accepted/not-needed': error('catalog', { fixed: true }),
  'internal/rule-failed': error('catalog', { fixed: true }),
  ...sourceRuleInfo,

  // Codes, names, levels
  'code/pattern': unread({ invariants: [1], law: decree('Điều 15 khoản 3') }),
  'code/duplicate': error('catalog', { invariants: [2] }),
  'code/foreign-suffix': error('record', { invariants: [3], law: agencyCodes, fromMemory: true }),
  'code/missing': warning('record', { invariants: [24], law: decree('Điều 15 khoản 3') }),
  'code/mixed-suffixes': warning('catalog', { invariants: [33], law: agencyCodes, fromMemory: true }),
  'name/duplicate': warning('catalog', { invariants: [28] }),
  'level/district-ended': error('decision', { invariants: [7], law: twoTiers, fromMemory: true }),
  'level/unspecified': error('record', { invariants: [4], law: decree('Điều 13 khoản 2') }),

  // Registries and references
  'department/unknown': error('record', { invariants: [6] }),
  'department/not-valid': error('record', { invariants: [6] }),
  'department/duplicate': error('catalog', { invariants: [6] }),
  'sector/unknown': error('record', { invariants: [6] }),
  'sector/not-valid': error('record', { invariants: [6] }),
  'sector/duplicate': error('catalog', { invariants: [6] }),
  'reference/unresolved': error('catalog', { invariants: [20], law: decree('Điều 23') }),
  'reference/cycle': error('catalog', { invariants: [20] }),
  'reference/ceased-body': warning('record', { invariants: [36], law: posting }),

  // Procedures
  'procedure/no-legal-basis': error('record', { invariants: [4], law: legalBasis }),
  'procedure/incomplete': unread({ invariants: [5], law: decree('Điều 8 khoản 2') }),
  'procedure/specific-not-full': error('record', {
    invariants: [5],
    law: `${decree('Điều 15 khoản 1 điểm a')}; NĐ 92/2017/NĐ-CP`,
    fromMemory: true,
  }),
  'procedure/status': error('record', { invariants: [19], law: decree('Điều 15 khoản 3') }),
  'procedure/no-internal-process': warning('record', {
    invariants: [27],
    law: 'NĐ 61/2018/NĐ-CP; NĐ 118/2025/NĐ-CP',
    fromMemory: true,
  }),
  'fee/unspecified': warning('record', { invariants: [30], law: decree('Điều 8 khoản 2 điểm i') }),
  'online/legacy-level': warning('record', {
    invariants: [31],
    law: 'NĐ 42/2022/NĐ-CP',
    fromMemory: true,
  }),
  'interlinked/one-body': warning('record', {
    invariants: [32],
    law: 'NĐ 61/2018/NĐ-CP',
    fromMemory: true,
  }),

  // Decisions by themselves
  'date/invalid': unread({ invariants: [8] }),
  'decision/duplicate': error('catalog', { invariants: [8] }),
  'decision/retroactive': error('decision', { invariants: [9] }),
  'decision/basis-later': error('decision', { invariants: [10], law: legalBasis }),
  'decision/missing-document': error('decision', {
    invariants: [13, 15],
    law: decree('Điều 15 khoản 2, khoản 3'),
  }),
  'decision/repeated-row': error('decision', { invariants: [16] }),
  'decision/conflicting-actions': error('decision', { invariants: [16] }),
  'decision/declared-count': error('decision', { invariants: [17], law: decree('Điều 24') }),
  'decision/written-by-tool': error('decision', { invariants: [21] }),
  'decision/not-of-kind': error('decision', { law: decree('Điều 14 khoản 2') }),
  'decision/empty': error('decision', { law: decree('Điều 14 khoản 2') }),
  'decision/to-fill-in': error('decision', { law: decree('Điều 15') }),
  'decision/republished': warning('decision', { invariants: [29], law: decree('Điều 14 khoản 2') }),
  'decision/normative-number': warning('decision', { invariants: [34], law: decree('Điều 13') }),
  'decision/late-publication': warning('decision', {
    invariants: [25],
    law: `${decree('Điều 15')}; NĐ 92/2017/NĐ-CP; QĐ 766/QĐ-TTg`,
    fromMemory: true,
  }),
  'decision/late-posting': warning('decision', { invariants: [26], law: `${posting}, Điều 16` }),

  // Decisions in their order: what each finds and leaves behind
  'decision/unknown-target': error('history', { invariants: [12, 14, 15] }),
  'decision/ambiguous-target': error('history', { invariants: [12, 15], law: decree('Điều 15 khoản 3') }),
  'decision/no-target': error('history', { invariants: [12, 15], law: decree('Điều 15 khoản 3') }),
  'decision/already-active': error('history', { invariants: [11] }),
  'decision/already-abolished': error('history', { invariants: [12, 14, 15] }),
  'decision/level-not-held': error('history', { invariants: [12, 15] }),
  'decision/no-change': error('history', { invariants: [13], law: amendedParts }),
  'decision/changed-parts': error('history', { invariants: [13], law: amendedParts }),
  'decision/conflicting-rows': error('history', { invariants: [16] }),
  'decision/replaces-itself': error('history', { invariants: [14], law: amendedParts }),
  'decision/name-differs': warning('history', { invariants: [35], law: decree('Điều 15 khoản 3') }),
  'decision/recorded-otherwise': error('history', { invariants: [8, 21] }),
  'decision/edited': error('history', { invariants: [21] }),
  'procedure/drift': error('history', { invariants: [18, 21, 22], law: decree('Điều 26 khoản 4') }),
  'ledger/no-baseline': warning('history', { invariants: [18, 21] }),
};

/** The ids of all rules, in the order of the table. */
export const ruleIds = Object.keys(ruleInfo) as RuleId[];
