// Examples of rules on decisions, most of them on one that is about to be applied.
import type { RuleId } from '../../model/finding.ts';
import type { Amendment, Decision, Level } from '../../model/types.ts';
import { baselineFile, publication, record } from './base.ts';
import { draftPath, type Example, type Examples, type Variant } from './example.ts';
import { allParts } from './records.ts';

type Rules = Extract<RuleId, `decision/${string}` | 'date/invalid'>;

const by = { number: '87/2020/NĐ-CP', issued: '2020-07-28' };

/** Two publications that differ in some of their keys, checked against the same catalog. */
const inDecision = (
  bad: Partial<Decision>,
  good: Partial<Decision>,
  line: string,
  catalog: Variant = {},
  also: readonly string[] = [],
): Example => ({
  bad: { ...catalog, draft: publication(bad) },
  good: { ...catalog, draft: publication(good) },
  at: [draftPath, line],
  also,
});

const abolish = { abolished: [{ code: '1.000001', by }] };
const newProcedure = record({ code: '1.000009', name: 'Đăng ký khai tử' });
const days = (value: number) => ({ timeLimit: { value, unit: 'working_day' as const } });

/** An amendment of the time limit; the base has one working day. */
const amendDays = (value: number, more: Partial<Amendment> = {}): Amendment => ({
  code: '1.000001',
  changes: days(value),
  by,
  ...more,
});

/** An amendment of a part that is one for all levels. */
const atReception = (receptionPlace: string, level: Level): Amendment => ({
  code: '1.000001',
  levels: [level],
  changes: { receptionPlace },
  by,
});

const bothLevels: Variant = { first: { levels: ['province', 'commune'] } };
/** Taken up by the ledger, in force only later. */
const coming = publication({
  ...abolish,
  number: '7/QĐ-UBND',
  issued: '2026-01-26',
  posted: '2026-01-28',
  effective: '2026-06-01',
});
const abolishSecond = { abolished: [{ code: '1.000002', by }] };
const earlier = publication({ ...abolish, number: '7/QĐ-UBND', issued: '2026-01-26', posted: '2026-01-28' });
const earlierFile = 'decisions/2026/2026-01-26-7-QD-UBND.yaml';
const earlierCopy = 'decisions/2026/2026-01-26-quyet-dinh-7.yaml';
const specific = record({ code: '1.000009', name: 'Hỗ trợ hòa giải', kind: 'specific', ...allParts });

export const decisionExamples: Examples<Rules> = {
  'date/invalid': inDecision(
    { ...abolish, issued: '2026-02-30', posted: '2026-03-02' },
    { ...abolish, issued: '2026-02-27', posted: '2026-03-02' },
    'issued: 2026-02-30',
  ),
  'decision/duplicate': {
    bad: { ledger: [earlier], copies: { [earlierFile]: earlierCopy } },
    good: { ledger: [earlier] },
    at: [earlierCopy, 'number: 7/QĐ-UBND'],
    also: [earlierFile],
  },
  'decision/recorded-otherwise': inDecision(
    { abolished: [{ code: '1.000002', by }] },
    abolish,
    'number: 12/QĐ-UBND',
    { ledger: [publication(abolish)] },
    ['decisions/2026/2026-02-02-12-QD-UBND.yaml'],
  ),
  'decision/edited': {
    bad: { edits: { [baselineFile]: ['value: 1', 'value: 3'] } },
    good: {},
    at: [baselineFile, 'number: Danh mục ban đầu'],
  },
  'decision/retroactive': inDecision(
    { ...abolish, effective: '2026-01-15' },
    { ...abolish, effective: '2026-01-15', retroactiveReason: 'Theo hiệu lực của Nghị định' },
    'effective: 2026-01-15',
  ),
  'decision/basis-later': inDecision(
    { ...abolish, legalBases: [{ number: '9/2026/NĐ-CP', issued: '2026-02-12' }] },
    { ...abolish, legalBases: [{ number: '9/2026/NĐ-CP', issued: '2026-01-12' }] },
    'issued: 2026-02-12',
  ),
  'decision/unknown-target': inDecision(
    { abolished: [{ code: '1.000010', by }] },
    abolish,
    '- code: "1.000010"',
  ),
  'decision/ambiguous-target': inDecision(
    { abolished: [{ name: 'Đăng ký khai sinh', by }] },
    { abolished: [{ name: 'Đăng ký khai sinh', levels: ['commune'], by }] },
    '- name: Đăng ký khai sinh',
    { second: { name: 'Đăng ký khai sinh' } },
  ),
  'decision/no-target': inDecision({ abolished: [{ by }] }, abolish, '- by:'),
  'decision/already-active': inDecision({ new: [record({})] }, { new: [newProcedure] }, '- code: "1.000001"'),
  'decision/already-abolished': inDecision(
    { amended: [amendDays(3)] },
    { amended: [amendDays(3, { code: '1.000002' })] },
    '- code: "1.000001"',
    { ledger: [earlier] },
    [earlierFile],
  ),
  'decision/level-not-held': inDecision(
    { abolished: [{ code: '1.000001', levels: ['province'], by }] },
    { abolished: [{ code: '1.000001', levels: ['commune'], by }] },
    '- province',
  ),
  'decision/no-change': inDecision(
    { amended: [amendDays(1)] },
    { amended: [amendDays(3)] },
    '- code: "1.000001"',
  ),
  'decision/changed-parts': inDecision(
    { amended: [amendDays(3, { changedParts: ['fees'] })] },
    { amended: [amendDays(3, { changedParts: ['timeLimit'] })] },
    '- fees',
  ),
  'decision/missing-document': inDecision(
    { abolished: [{ code: '1.000001' }] },
    abolish,
    '- code: "1.000001"',
  ),
  'decision/replaces-itself': inDecision(
    { replaced: [{ codes: ['1.000001'], with: [record(days(3))], by }] },
    { replaced: [{ codes: ['1.000001'], with: [newProcedure], by }] },
    '- "1.000001"',
  ),
  'decision/repeated-row': inDecision(
    { abolished: [...abolish.abolished, ...abolish.abolished] },
    { abolished: [...abolish.abolished, { code: '1.000002', by }] },
    '- code: "1.000001"',
  ),
  'decision/conflicting-rows': inDecision(
    { amended: [atReception('Sở Tư pháp', 'province'), atReception('UBND cấp xã', 'commune')] },
    { amended: [atReception('UBND cấp xã', 'province'), atReception('UBND cấp xã', 'commune')] },
    'receptionPlace: UBND cấp xã',
    bothLevels,
  ),
  'decision/conflicting-actions': inDecision(
    { ...abolish, amended: [amendDays(3)] },
    { amended: [amendDays(3)] },
    '- code: "1.000001"',
  ),
  'decision/declared-count': inDecision(
    { ...abolish, declared: { abolished: 2 } },
    { ...abolish, declared: { abolished: 1 } },
    'abolished: 2',
  ),
  'decision/written-by-tool': inDecision(
    { new: [{ ...newProcedure, status: 'active' }] },
    { new: [newProcedure] },
    'status: active',
  ),
  'decision/not-of-kind': inDecision(
    { kind: 'internal_process', ...abolish },
    { kind: 'publication', ...abolish },
    'abolished:',
  ),
  'decision/empty': inDecision({}, abolish, 'posted: 2026-02-04'),
  'decision/republished': inDecision(
    { ...abolish, new: [record(days(3))] },
    { amended: [amendDays(3)] },
    '- code: "1.000001"',
  ),
  'decision/name-differs': inDecision(
    { abolished: [{ code: '1.000001', name: 'Đăng ký khai tử', by }] },
    { abolished: [{ code: '1.000001', name: 'Đăng ký khai sinh', by }] },
    'name: Đăng ký khai tử',
  ),
  'decision/to-fill-in': inDecision(
    { abolished: [{ code: '1.000001', by: { number: '…' } }] },
    { abolished: [{ code: '1.000001', by }] },
    'number: …',
  ),
  'decision/normative-number': inDecision(
    { ...abolish, number: '12/2026/QĐ-UBND' },
    { ...abolish, number: '12/QĐ-UBND' },
    'number: 12/2026/QĐ-UBND',
  ),
  'decision/late-publication': inDecision(
    { new: [specific], effective: '2026-02-06' },
    { new: [specific], effective: '2026-02-09' },
    'issued: 2026-02-02',
  ),
  'decision/order': inDecision(
    { ...abolishSecond, after: ['7/QĐ-UBND'] },
    { ...abolishSecond, after: ['7/QĐ-UBND'], effective: '2026-06-01' },
    '- 7/QĐ-UBND',
    { ledger: [coming] },
  ),
  'decision/supersedes': inDecision(
    { ...abolishSecond, supersedes: [{ number: '7/QĐ-UBND', provisions: 'Điều 1' }] },
    { ...abolishSecond, supersedes: [{ number: '7/QĐ-UBND', codes: ['1.000001'], provisions: 'Điều 1' }] },
    'provisions: Điều 1',
    { ledger: [coming] },
  ),
  'decision/levels': inDecision(
    { amended: [atReception('UBND cấp xã', 'commune')] },
    { amended: [amendDays(3, { levels: ['commune'] })] },
    '- commune',
    bothLevels,
  ),
  'decision/unused-content': inDecision(
    { new: [record({ levels: ['province'], receptionPlace: 'Sở Tư pháp' })] },
    { new: [record({ levels: ['province'], ...days(5) })] },
    '- code: "1.000001"',
  ),
  'decision/moves-count': inDecision(
    { kind: 'correction', amended: [{ code: '1.000001', changes: { department: 'so-xay-dung' } }] },
    { kind: 'publication', amended: [{ code: '1.000001', changes: { department: 'so-xay-dung' }, by }] },
    'department: so-xay-dung',
  ),
  'decision/late-posting': inDecision(
    { ...abolish, posted: '2026-02-10' },
    { ...abolish, posted: '2026-02-09' },
    'posted: 2026-02-10',
  ),
};
