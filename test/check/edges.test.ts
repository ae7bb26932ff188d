// Where a rule begins and ends to hold: the last day, the other kind of decision, the row beside.
import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../src/check/check.ts';
import type { Decision } from '../../src/model/types.ts';
import { baseline, basis, procedure, publication } from '../support/example.ts';
import { applyInMemory, checkDecisions, emptyMemory, readMemory } from '../support/memory.ts';

const start = applyInMemory(
  emptyMemory('2020-12-31'),
  [baseline([procedure('1.000001'), procedure('1.000002'), procedure('1.000003', { levels: ['district'] })])],
  '2021-01-01',
);
const end = (code: string) => ({ abolished: [{ code, by: basis }] });
const days = { changes: { timeLimit: { value: 3, unit: 'day' as const } }, by: basis };

/** The rules that find something in a decision on a day. */
const rulesOf = (decision: Decision, today = '2021-03-02'): string[] =>
  checkDecisions(readMemory(start), [{ path: 'nhap.yaml', value: decision }], today).map(({ rule }) => rule);
const placeless = procedure('3.000001');
const partlyOnline = procedure('3.000001', {
  levels: ['province', 'commune'],
  online: 'full',
  byLevel: { commune: { online: 'partial' } },
});
const of = (rows: Partial<Decision>) => publication('5/QĐ-UBND', { legalBases: [basis], ...rows });

describe('a rule holds up to its edge, and no further', () => {
  it.each<[string, string, Decision, Decision, string?]>([
    [
      'a decision may take effect on the day it is signed',
      'decision/retroactive',
      of({ ...end('1.000001'), effective: '2021-02-28' }),
      of({ ...end('1.000001'), effective: '2021-03-01' }),
    ],
    [
      'a basis may be of the same day',
      'decision/basis-later',
      of({ ...end('1.000001'), legalBases: [{ number: '1/2021/NĐ-CP', issued: '2021-03-02' }] }),
      of({ ...end('1.000001'), legalBases: [{ number: '1/2021/NĐ-CP', issued: '2021-03-01' }] }),
    ],
    [
      'a row that replaces has one end, for the old and the new',
      'decision/written-by-tool',
      of({
        replaced: [
          { codes: ['1.000001'], with: [procedure('3.000001', { expires: '2022-01-01' })], by: basis },
        ],
      }),
      of({
        replaced: [{ codes: ['1.000001'], with: [procedure('3.000001')], by: basis, expires: '2022-01-01' }],
      }),
    ],
    [
      'a service that is partial at one level only has a reason, from the day of the law',
      'online/no-reason',
      of({ new: [partlyOnline], effective: '2026-07-01' }),
      of({ new: [partlyOnline], effective: '2026-06-30' }),
    ],
    [
      'a reason that rests on a special law names it',
      'online/no-reason-basis',
      of({ new: [{ ...partlyOnline, onlineReason: { kind: 'presence' } }], effective: '2026-07-01' }),
      of({ new: [{ ...partlyOnline, onlineReason: { kind: 'presence', basis } }], effective: '2026-07-01' }),
    ],
    [
      'a technical reason rests on no law',
      'online/no-reason-basis',
      of({ new: [{ ...partlyOnline, onlineReason: { kind: 'inspection' } }], effective: '2026-07-01' }),
      of({ new: [{ ...partlyOnline, onlineReason: { kind: 'technical' } }], effective: '2026-07-01' }),
    ],
    [
      'a list says time and place since the law says so',
      'decision/no-time-or-place',
      of({ new: [placeless], issued: '2017-09-25' }),
      of({ new: [placeless], issued: '2017-09-24' }),
    ],
    [
      'an effect ends on the day on which it begins, at the earliest',
      'decision/term',
      of({ ...end('1.000001'), expires: '2021-02-28' }),
      of({ ...end('1.000001'), expires: '2021-03-01' }),
    ],
    [
      'what is posted on the last day is in time',
      'decision/late-posting',
      of({ ...end('1.000001'), posted: '2021-03-09' }),
      of({ ...end('1.000001'), posted: '2021-03-08' }),
      '2021-03-10',
    ],
    [
      'the last day to post passes at its end',
      'decision/late-posting',
      of(end('1.000001')),
      of({ ...end('1.000001'), issued: '2021-03-02' }),
      '2021-03-09',
    ],
    [
      'more is declared than there is',
      'decision/declared-count',
      of({ ...end('1.000001'), declared: { abolished: 2 } }),
      of({ ...end('1.000001'), declared: { abolished: 1 } }),
    ],
    [
      'less is declared than there is',
      'decision/declared-count',
      of({ ...end('1.000001'), declared: { abolished: 0 } }),
      of({ ...end('1.000001'), declared: { abolished: 1, new: 0 } }),
    ],
    [
      'the district level ends on 01/7/2025',
      'level/district-ended',
      of({ issued: '2025-07-01', new: [procedure('2.000001', { levels: ['district'] })] }),
      of({ issued: '2025-06-30', new: [procedure('2.000001', { levels: ['district'] })] }),
      '2025-07-02',
    ],
    [
      'a procedure held at the district level is amended no more, and ended still',
      'level/district-ended',
      of({ issued: '2025-07-01', amended: [{ code: '1.000003', ...days }] }),
      of({ issued: '2025-07-01', ...end('1.000003') }),
      '2025-07-02',
    ],
    [
      'the codes that rows name are those of the province',
      'code/foreign-suffix',
      of({ abolished: [{ code: '1.000001.H03', by: basis }] }),
      of({ abolished: [{ code: '1.000001.H55', by: basis }] }),
    ],
    [
      'a publication names the document behind a row; a correction need not',
      'decision/missing-document',
      of({ amended: [{ code: '1.000001', changes: days.changes }] }),
      of({ kind: 'correction', amended: [{ code: '1.000001', changes: { name: 'Tên đúng' } }] }),
    ],
    [
      'a row that stands twice is repeated; one of two fates is not',
      'decision/repeated-row',
      of({ abolished: [...end('1.000001').abolished, ...end('1.000001').abolished] }),
      of({ ...end('1.000001'), amended: [{ code: '1.000001', ...days }] }),
    ],
    [
      'a row of two fates is in conflict; one that stands twice is not',
      'decision/conflicting-actions',
      of({ ...end('1.000001'), amended: [{ code: '1.000001', ...days }] }),
      of({ abolished: [...end('1.000001').abolished, ...end('1.000001').abolished] }),
    ],
  ])('%s', (_, rule, beyond, within, today) => {
    expect(rulesOf(beyond, today)).toContain(rule);
    expect(rulesOf(within, today)).not.toContain(rule);
  });

  it('two of one name are told while both are in force', () => {
    const twins = (more: Decision[]) =>
      applyInMemory(
        emptyMemory('2020-12-31'),
        [baseline([procedure('1.000001', { name: 'Tên' }), procedure('1.000002', { name: 'Tên' })]), ...more],
        '2021-03-02',
      );
    const rules = (more: Decision[]) =>
      checkCatalog(readMemory(twins(more)), '2021-03-02').map(({ rule }) => rule);
    expect(rules([])).toContain('name/duplicate');
    expect(rules([of(end('1.000001'))])).not.toContain('name/duplicate');
    expect(rules([of(end('1.000002'))])).not.toContain('name/duplicate');
  });

  it('what decisions bring can be used by those planned, or waiting, after them', () => {
    const body = { id: 'so-y-te', name: 'Sở Y tế' };
    const sector = { id: 'kham-benh', name: 'Khám bệnh' };
    const first = of({ departments: [body], sectors: [sector], ...end('1.000001') });
    const second = publication('6/QĐ-UBND', {
      new: [procedure('2.000001', { department: body.id, sector: sector.id })],
    });
    const rules = (decisions: Decision[], today = '2021-03-02') =>
      checkDecisions(
        readMemory(start),
        decisions.map((value, i) => ({ path: `${i}.yaml`, value })),
        today,
      ).map(({ rule }) => rule);
    expect(rules([first, second])).not.toContain('department/unknown');
    expect(rules([first, second])).not.toContain('sector/unknown');
    expect(rules([second])).toEqual(expect.arrayContaining(['department/unknown', 'sector/unknown']));
    const later = { ...first, effective: '2021-04-01' };
    expect(rules([later, second])).toContain('department/unknown');
    expect(rules([later, { ...second, effective: '2021-04-01' }])).not.toContain('department/unknown');
  });

  it('what resumes was suspended in the same way', () => {
    const before = publication('5/QĐ-UBND', {
      issued: '2021-02-01',
      legalBases: [basis],
      ...end('1.000001'),
    });
    const by = (number: string, more: Partial<Decision>) =>
      publication(number, { issued: '2021-03-01', ...more });
    const [named, held] = [{ number: before.number }, { basis: { number: basis.number } }];
    const found = (
      suspends: NonNullable<Decision['suspends']>,
      resumes: NonNullable<Decision['resumes']>,
    ) => {
      const ledger = applyInMemory(start, [before, by('6/QĐ-UBND', { suspends })], '2021-03-01');
      const value = by('7/QĐ-UBND', { resumes });
      return checkDecisions(readMemory(ledger), [{ path: 'n.yaml', value }], '2021-03-02')
        .filter(({ rule }) => rule === 'decision/effect')
        .map(({ args }) => (args as { problem: string }).problem);
    };
    expect(found([named], [named])).toEqual([]);
    expect(found([held], [held])).toEqual([]);
    expect(found([named], [held])).toEqual(['not-suspended']);
    expect(found([held], [named])).toEqual(['not-suspended']);
    expect(found([named], [{ ...named, ...held }])).toContain('both');
  });
});

describe('a decision that names itself', () => {
  const itself = '5/QĐ-UBND';
  const told = (more: Partial<Decision>) =>
    checkDecisions(
      readMemory(start),
      [{ path: 'nhap.yaml', value: of({ ...end('1.000001'), ...more }) }],
      '2021-03-02',
    ).flatMap(({ rule, severity, args }) => ('problem' in args ? [[rule, severity, args.problem]] : []));

  it.each<[string, Partial<Decision>]>([
    ['supersedes', { supersedes: [itself] }],
    ['supersedes', { supersedes: [{ number: itself, codes: ['1.000001'] }] }],
    ['order', { after: [itself] }],
    ['effect', { ends: [{ number: itself }] }],
    ['effect', { suspends: [{ number: itself, issued: '2021-03-01' }] }],
    ['effect', { resumes: [{ number: itself }] }],
  ])('is an error: decision/%s in %j', (rule, more) => {
    expect(told(more)).toEqual([[`decision/${rule}`, 'error', 'itself']]);
  });

  it('is not one that names its namesake of another year', () => {
    expect(told({ supersedes: [{ number: itself, issued: '2020-02-01' }] })).toEqual([
      ['decision/supersedes', 'warning', 'unknown'],
    ]);
  });
});
