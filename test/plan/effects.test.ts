import { describe, expect, it } from 'vitest';
import { toldClassOf } from '../../src/model/change.ts';
import type { Decision, Procedure } from '../../src/model/types.ts';
import { accountOf } from '../../src/plan/account.ts';
import { catalogOf } from '../../src/plan/catalog.ts';
import { diffVersions } from '../../src/plan/diff.ts';
import { endsAhead, openEnds } from '../../src/plan/effects/ends.ts';
import { fold } from '../../src/plan/fold.ts';
import { lastDecisionOfParts } from '../../src/plan/history.ts';
import { planDecisions } from '../../src/plan/plan.ts';
import { emptyState } from '../../src/plan/state.ts';
import { atDate } from '../../src/catalog/at-date.ts';
import { foldPeriod, reportPeriod } from '../../src/figures/report.ts';
import { baseline, basis, procedure, publication } from '../support/example.ts';
import { applyInMemory, emptyMemory, readMemory } from '../support/memory.ts';

const days = (value: number) => ({ timeLimit: { value, unit: 'day' as const } });
const held = procedure('1.000001', { levels: ['province', 'commune'], ...days(1) });
const list = { ...baseline([held, procedure('1.000002', days(1))]), issued: '2021-01-01' };
/** A publication of a day, which is also its number. */
const on = (issued: string, more: Partial<Decision>): Decision =>
  publication(`${issued.slice(5, 7)}${issued.slice(8)}/QĐ-UBND`, { issued, ...more });
const abolish = { abolished: [{ code: '1.000001', by: basis }] };
const amend = (value: number, more = {}) => ({
  amended: [{ code: '1.000001', changes: days(value), by: basis, ...more }],
});

/** The records on a day of what these decisions add up to, after the list. */
function recordsOn(day: string, decisions: readonly Decision[]): ReadonlyMap<string, Procedure> {
  const docs = [list, ...decisions].map((value, i) => ({ path: `${i}.yaml`, value }));
  const { state, steps } = fold(emptyState(readMemory(emptyMemory('2020-12-31'))), docs, day);
  expect(steps.flatMap(({ findings }) => findings)).toEqual([]);
  return state.records;
}
const recordOn = (day: string, decisions: readonly Decision[], id = '1.000001') =>
  recordsOn(day, decisions).get(id);
const limitOn = (day: string, decisions: readonly Decision[]) => recordOn(day, decisions)?.timeLimit?.value;
const refusals = (ledger: readonly Decision[], decision: Decision, today = '2021-12-31') => {
  const memory = applyInMemory(emptyMemory('2020-12-31'), [list, ...ledger], today);
  const plan = planDecisions(catalogOf(readMemory(memory)), [{ path: 'x.yaml', value: decision }], today);
  return plan.findings.map(({ rule }) => rule);
};

describe('an effect that ends', () => {
  const forATime = on('2021-02-01', { ...abolish, expires: '2021-04-30' });

  it('brings back what was abolished, as others amended it meanwhile', () => {
    const decisions = [forATime, on('2021-03-01', amend(5))];
    expect(recordOn('2021-04-30', decisions)).toMatchObject({
      status: 'abolished',
      effectiveTo: '2021-02-01',
      expires: '2021-04-30',
    });
    const back = recordOn('2021-05-01', decisions);
    expect(back).toMatchObject({ status: 'active', timeLimit: { value: 5 } });
    expect(back).not.toHaveProperty('expires');
    expect(back).not.toHaveProperty('abolishedBy');
  });

  it('gives an amended part the value that other decisions give it, in whatever order they come', () => {
    const [first, second] = [on('2021-02-01', amend(2)), on('2021-03-01', amend(3))];
    expect(limitOn('2021-05-01', [{ ...first, expires: '2021-04-30' }, second])).toBe(3);
    expect(limitOn('2021-05-01', [first, { ...second, expires: '2021-04-30' }])).toBe(2);
    const both = [
      { ...first, expires: '2021-05-31' },
      { ...second, expires: '2021-04-30' },
    ];
    expect(['2021-04-30', '2021-05-01', '2021-06-01'].map((day) => limitOn(day, both))).toEqual([3, 2, 1]);
  });

  it('takes what was new for a time out of force, and keeps it', () => {
    const added = on('2021-02-01', { new: [procedure('3.000001', { expires: '2021-02-28' })] });
    expect(recordOn('2021-02-28', [added], '3.000001')).toMatchObject({
      status: 'active',
      expires: '2021-02-28',
    });
    expect(recordOn('2021-03-01', [added], '3.000001')).toMatchObject({
      status: 'lapsed',
      effectiveTo: '2021-03-01',
    });
  });

  it('is over at one level where it began there', () => {
    const row = { code: '1.000001', levels: ['commune' as const], by: basis, expires: '2021-04-30' };
    const decisions = [
      on('2021-02-01', { abolished: [row] }),
      // What is decided meanwhile of the level that is away counts when it is back.
      on('2021-03-01', amend(7, { levels: ['commune'] })),
    ];
    expect(recordOn('2021-04-30', decisions)).toMatchObject({
      levels: ['province'],
      timeLimit: { value: 1 },
    });
    expect(recordOn('2021-05-01', decisions)).toMatchObject({
      levels: ['province', 'commune'],
      byLevel: { commune: { timeLimit: { value: 7 } } },
    });
  });

  it('ends both what was replaced and what replaced it', () => {
    const row = { codes: ['1.000001'], with: [procedure('3.000001')], by: basis };
    const decisions = [on('2021-02-01', { replaced: [row], expires: '2021-04-30' })];
    expect([...recordsOn('2021-04-30', decisions)].map(([id, { status }]) => [id, status])).toEqual([
      ['1.000001', 'abolished'],
      ['1.000002', 'active'],
      ['3.000001', 'active'],
    ]);
    expect([...recordsOn('2021-05-01', decisions)].map(([id, { status }]) => [id, status])).toEqual([
      ['1.000001', 'active'],
      ['1.000002', 'active'],
      ['3.000001', 'lapsed'],
    ]);
  });

  it('stays over where another decision has ended the procedure for good', () => {
    const decisions = [forATime, on('2021-03-01', abolish)];
    expect(recordOn('2021-05-01', decisions)).toMatchObject({
      status: 'abolished',
      effectiveTo: '2021-03-01',
    });
  });

  it('finds the procedure that a name meant on its day, whatever its name is now', () => {
    const renamed = { code: '1.000001', changes: { name: 'Tên mới' }, by: basis };
    const decisions = [
      on('2021-02-01', { amended: [renamed], expires: '2021-04-30' }),
      on('2021-03-01', { amended: [{ name: 'Tên mới', changes: days(9), by: basis }] }),
    ];
    expect(recordOn('2021-05-01', decisions)).toMatchObject({ name: held.name, timeLimit: { value: 9 } });
  });

  it('is not published anew while it is only away', () => {
    expect(refusals([forATime], on('2021-03-01', { new: [held] }), '2021-03-01')).toEqual(['decision/away']);
    expect(refusals([{ ...forATime, expires: '2021-02-10' }], on('2021-03-01', { new: [held] }))).toContain(
      'decision/already-active',
    );
  });
});

describe('a later decision', () => {
  const added = on('2021-02-01', { new: [procedure('3.000001')] });

  it('suspends, and lets resume', () => {
    const suspended = on('2021-03-01', { suspends: [{ number: added.number }] });
    const resumed = on('2021-04-01', { resumes: [{ number: added.number }] });
    expect(recordOn('2021-03-31', [added, suspended, resumed], '3.000001')).toMatchObject({
      status: 'suspended',
      suspendedBy: { number: suspended.number },
      effectiveTo: '2021-03-01',
    });
    expect(recordOn('2021-04-01', [added, suspended, resumed], '3.000001')).toMatchObject({
      status: 'active',
    });
    const shown = recordOn('2021-04-01', [added, suspended, resumed], '3.000001');
    expect(shown).not.toHaveProperty('suspendedBy');
  });

  it('suspends until a day, and only the rows it names', () => {
    const two = on('2021-02-01', { abolished: [...abolish.abolished, { code: '1.000002', by: basis }] });
    const suspended = on('2021-03-01', {
      suspends: [{ number: two.number, codes: ['1.000001'], expires: '2021-03-31' }],
    });
    const statuses = (day: string) =>
      [...recordsOn(day, [two, suspended]).values()].map(({ status }) => status);
    expect(statuses('2021-02-28')).toEqual(['abolished', 'abolished']);
    expect(statuses('2021-03-31')).toEqual(['active', 'abolished']);
    expect(statuses('2021-04-01')).toEqual(['abolished', 'abolished']);
  });

  it('suspends all rows that rest on a document', () => {
    const suspended = on('2021-03-01', { suspends: [{ basis: { number: basis.number } }] });
    expect(recordOn('2021-03-01', [on('2021-02-01', abolish), suspended])).toMatchObject({
      status: 'active',
    });
    // What the first list says is so already: no decision suspends it.
    expect(recordOn('2021-03-01', [suspended], '1.000002')).toMatchObject({ status: 'active' });
  });

  it('lets resume what was suspended in the same way, and nothing else', () => {
    const second = { number: '66/2020/NĐ-CP' };
    const abolished = on('2021-02-01', { abolished: [{ code: '1.000001', by: [basis, second] }] });
    const byName = on('2021-03-01', { suspends: [{ number: abolished.number, codes: ['1.000001'] }] });
    const byFirst = on('2021-03-02', { suspends: [{ basis: { number: basis.number } }] });
    const bySecond = on('2021-03-03', { suspends: [{ basis: second }] });
    const all = [abolished, byName, byFirst, bySecond];
    const statusAfter = (...resumes: NonNullable<Decision['resumes']>) =>
      recordOn('2021-04-01', [...all, on('2021-04-01', { resumes })])?.status;
    const [named, first] = [{ number: abolished.number }, { basis: { number: basis.number } }];
    expect(statusAfter(named)).toBe('active');
    expect(statusAfter(first, { basis: second })).toBe('active');
    expect(statusAfter(named, first)).toBe('active');
    expect(statusAfter(named, first, { basis: second })).toBe('abolished');
  });

  it('leaves its own rows in effect, also where they rest on what it suspends', () => {
    const both = on('2021-03-01', { suspends: [{ basis: { number: basis.number } }], ...abolish });
    expect(recordOn('2021-03-01', [both])).toMatchObject({ status: 'abolished' });
  });

  it('ends what is in effect until a document, when that comes', () => {
    const until = { title: 'Nghị định thay thế' };
    const waiting = on('2021-02-01', { ...abolish, until });
    expect(recordOn('2030-01-01', [waiting])).toMatchObject({ status: 'abolished', until });
    const come = on('2021-06-01', { ends: [{ until, expires: '2021-06-30' }] });
    expect(recordOn('2021-06-30', [waiting, come])).toMatchObject({ status: 'abolished' });
    expect(recordOn('2021-07-01', [waiting, come])).toMatchObject({ status: 'active' });
    expect(openEnds([{ path: 'x', value: waiting }], '2021-02-01')).toMatchObject([{ until, rows: 1 }]);
    const both = [waiting, come].map((value, i) => ({ path: `${i}`, value }));
    // Once a day is known, it is open no more.
    expect(openEnds(both, '2021-06-30')).toEqual([]);
    expect(openEnds(both, '2021-07-01')).toEqual([]);
  });

  it('ends it on the day on which the document takes effect, where that is said', () => {
    const title = 'Nghị định thay thế';
    const waiting = on('2021-02-01', { ...abolish, until: { title } });
    const come = (effective: string) =>
      on('2021-06-01', { ends: [{ until: { title, number: '9/2021/NĐ-CP', effective } }] });
    expect(recordOn('2021-08-31', [waiting, come('2021-09-01')])?.status).toBe('abolished');
    expect(recordOn('2021-09-01', [waiting, come('2021-09-01')])?.status).toBe('active');
    // No decision acts before its own day.
    expect(recordOn('2021-05-31', [waiting, come('2021-04-01')])?.status).toBe('abolished');
    expect(recordOn('2021-06-01', [waiting, come('2021-04-01')])?.status).toBe('active');
  });

  it('knows what is waited for by its subject until it has a number', () => {
    const title = 'Nghị định thay thế';
    const numbered = (number: string) => on('2021-06-01', { ends: [{ until: { number, title } }] });
    const [waiting, exact] = [{ title }, { title, number: '9/2021/NĐ-CP' }].map((until) =>
      on('2021-02-01', { ...abolish, until }),
    ) as [Decision, Decision];
    expect(refusals([waiting], numbered('9/2021/NĐ-CP'))).toEqual([]);
    expect(recordOn('2021-06-01', [waiting, numbered('9/2021/NĐ-CP')])?.status).toBe('active');
    expect(recordOn('2021-06-01', [exact, numbered('8/2021/NĐ-CP')])?.status).toBe('abolished');
  });

  it('acts no longer than it is in effect itself', () => {
    const suspended = on('2021-03-01', { suspends: [{ number: added.number }], expires: '2021-03-31' });
    const ended = on('2021-03-15', { ends: [{ number: suspended.number }] });
    expect(recordOn('2021-03-31', [added, suspended], '3.000001')?.status).toBe('suspended');
    expect(recordOn('2021-04-01', [added, suspended], '3.000001')?.status).toBe('active');
    expect(recordOn('2021-03-15', [added, suspended, ended], '3.000001')?.status).toBe('active');
  });
});

describe('what ends', () => {
  const decisions = [
    on('2021-02-01', { ...abolish, expires: '2021-04-30' }),
    on('2021-02-02', { amended: [{ code: '1.000002', changes: days(4), by: basis }], expires: '2021-04-30' }),
  ];
  const catalog = () =>
    catalogOf(readMemory(applyInMemory(emptyMemory('2020-12-31'), [list, ...decisions], '2021-03-01')));

  it('is told as lapsed where a procedure, or a level of one, is no more', () => {
    const added = [procedure('3.000001'), procedure('1.000002', { levels: ['commune'] })];
    const fresh = on('2021-02-03', { new: added, expires: '2021-04-30' });
    const memory = applyInMemory(emptyMemory('2020-12-31'), [list, fresh], '2021-03-01');
    const told = endsAhead(catalogOf(readMemory(memory))).flatMap(({ changes }) => changes);
    expect(told.map((change) => [change.class, change.id, change.levels])).toEqual([
      ['lapsed', '1.000002', ['commune']],
      ['lapsed', '3.000001', ['province']],
    ]);
    // Also where an abolition is back, when its suspension is over.
    const abolished = on('2021-02-01', { abolished: [{ code: '1.000002', by: basis }] });
    const suspended = on('2021-02-02', { suspends: [{ number: abolished.number, expires: '2021-03-31' }] });
    const other = applyInMemory(emptyMemory('2020-12-31'), [list, abolished, suspended], '2021-03-01');
    const [end] = endsAhead(catalogOf(readMemory(other)));
    expect(end).toMatchObject({
      day: '2021-04-01',
      lapsed: 1,
      changes: [{ class: 'lapsed', id: '1.000002' }],
    });
  });

  it('is told with the decision behind it: what resumes, by the one that lets it', () => {
    const abolished = on('2021-02-01', abolish);
    const suspended = on('2021-02-02', { suspends: [{ number: abolished.number }] });
    const resumed = on('2021-03-01', { resumes: [{ number: abolished.number }] });
    const ended = on('2021-03-02', { ends: [{ number: suspended.number }] });
    const turnsOf = (...decisions: Decision[]) => {
      const docs = [list, ...decisions].map((value, i) => ({ path: `${i}.yaml`, value }));
      const { turns } = fold(emptyState(readMemory(emptyMemory('2020-12-31'))), docs);
      return turns.map(({ day, decision }) => [day, decision.value.number]);
    };
    const first = ['2021-02-02', suspended.number];
    expect(turnsOf(abolished, suspended, resumed)).toEqual([first, ['2021-03-01', resumed.number]]);
    expect(turnsOf(abolished, suspended, ended)).toEqual([first, ['2021-03-02', ended.number]]);
    const expiring = { ...suspended, expires: '2021-02-28' };
    expect(turnsOf(abolished, expiring)).toEqual([first, ['2021-03-01', suspended.number]]);
  });

  it('is told as steady where nothing of the procedure is otherwise', () => {
    const [first, second] = [on('2021-02-01', amend(2)), on('2021-03-01', amend(3))];
    const suspended = on('2021-03-02', { effective: '2021-04-01', suspends: [{ number: first.number }] });
    const memory = applyInMemory(emptyMemory('2020-12-31'), [list, first, second, suspended], '2021-03-02');
    const ends = endsAhead(catalogOf(readMemory(memory)));
    expect(ends.map(({ day, changes }) => [day, changes.map(toldClassOf)])).toEqual([
      ['2021-04-01', ['steady']],
    ]);
    expect(ends).toMatchObject([{ lapsed: 0, resumed: 0, changed: 0 }]);
  });

  it('is known ahead, and due on its day', () => {
    expect(
      endsAhead(catalog()).map(({ day, decision, lapsed, resumed, changed }) => [
        day,
        decision.number,
        lapsed,
        resumed,
        changed,
      ]),
    ).toEqual([
      ['2021-05-01', '0201/QĐ-UBND', 0, 1, 0],
      ['2021-05-01', '0202/QĐ-UBND', 0, 0, 1],
    ]);
    const plan = planDecisions(catalog(), [], '2021-06-10', '2021-06-10');
    expect(plan.asOf).toEqual({ before: '2021-02-02', after: '2021-05-01' });
    expect(plan.changes.map((change) => [change.class, change.id, change.decision])).toEqual([
      ['resumed', '1.000001', '0201/QĐ-UBND'],
      ['lapsed', '1.000002', '0202/QĐ-UBND'],
    ]);
    expect(plan.counts.after.procedures - plan.counts.before.procedures).toBe(1);
  });

  it('is no decision’s movement in a report, and the figures reconcile', () => {
    const report = reportPeriod(foldPeriod(catalog(), '2021-05-01', '2021-05-31', '2022-01-01'));
    expect(report).toMatchObject({ decisions: 0, opening: 1, closing: 2 });
    expect(report.ends).toEqual({ lapsed: 0, resumed: 1, changed: 1 });
    expect(report.balance).toMatchObject({ opening: 1, resumed: 1, lapsed: 0, closing: 2 });
  });

  it('explains what differs between two days', () => {
    const [before, after] = ['2021-04-30', '2021-05-01'].map((day) => atDate(catalog(), day, day));
    if (!before || !after) throw new Error('no catalog');
    const { changes, summary } = diffVersions(before, after);
    expect(summary).toMatchObject({ lapsed: 1, resumed: 1, unexplained: 0 });
    expect(changes.map(({ id, fields }) => [id, fields.map(({ path }) => path)])).toEqual([
      ['1.000001', ['status']],
      ['1.000002', ['timeLimit']],
    ]);
  });

  it('is not named for what another decision changed between two days', () => {
    const decisions = [
      on('2021-02-01', {
        amended: [{ code: '1.000001', changes: { fees: 'none' }, by: basis, expires: '2021-05-31' }],
      }),
      // It is suspended where another decision has set the same since: nothing that is read changes.
      on('2021-03-01', {
        amended: [{ code: '1.000001', changes: { fees: [{ text: '5.000 đồng' }] }, by: basis }],
      }),
      on('2021-03-10', { abolished: [{ code: '1.000001', levels: ['commune'], by: basis }] }),
      on('2021-03-15', { suspends: [{ number: '0201/QĐ-UBND' }] }),
    ];
    const memory = applyInMemory(emptyMemory('2020-12-31'), [list, ...decisions], '2021-12-31');
    const whole = catalogOf(readMemory(memory));
    const [before, after] = ['2021-03-05', '2021-03-20'].map((day) => atDate(whole, day, day));
    if (!before || !after) throw new Error('no catalog');
    expect(diffVersions(before, after).changes).toMatchObject([
      { class: 'abolished', decision: '0310/QĐ-UBND', decisions: ['0310/QĐ-UBND', '0315/QĐ-UBND'] },
    ]);
  });

  it('lets a level that is away be amended, and says that it is', () => {
    const away = on('2021-02-01', {
      abolished: [{ code: '1.000001', levels: ['commune'], by: basis }],
      expires: '2021-04-30',
    });
    const memory = applyInMemory(emptyMemory('2020-12-31'), [list, away], '2021-03-01');
    const value = on('2021-03-01', amend(5, { levels: ['commune'] }));
    const plan = planDecisions(catalogOf(readMemory(memory)), [{ path: 'x.yaml', value }], '2021-03-01');
    expect(plan.changes).toMatchObject([
      { class: 'amended', levels: ['commune'], fields: [], outOfForce: { status: 'abolished' } },
    ]);
    const { unchanged, others } = accountOf(plan.changes);
    expect([unchanged.length, others.length]).toEqual([0, 1]);
    expect(recordOn('2021-05-01', [away, value])).toMatchObject({
      byLevel: { commune: { timeLimit: { value: 5 } } },
    });
  });

  it('leaves a part to the decision that it is from again', () => {
    const decisions = [on('2021-02-01', amend(2)), { ...on('2021-03-01', amend(3)), expires: '2021-04-30' }];
    const docs = [list, ...decisions].map((value, i) => ({ path: `${i}.yaml`, value }));
    const sourceOn = (day: string) =>
      lastDecisionOfParts('1.000001', fold(emptyState(readMemory(emptyMemory('2020-12-31'))), docs, day));
    expect(sourceOn('2021-04-30').get('timeLimit')).toBe('0301/QĐ-UBND');
    expect(sourceOn('2021-05-01').get('timeLimit')).toBe('0201/QĐ-UBND');
    expect(sourceOn('2021-05-01').get('name')).toBe(list.number);
  });

  it('leaves alone what was there before a ledger that begins with no list', () => {
    const memory = applyInMemory(emptyMemory('2020-12-31'), [list], '2021-01-31');
    const old = catalogOf(readMemory(memory));
    const withoutList = { ...old, ledger: [] };
    const fresh = on('2021-02-01', { new: [procedure('3.000001')], expires: '2021-02-10' });
    const plan = planDecisions(withoutList, [{ path: 'x.yaml', value: fresh }], '2021-02-01');
    expect([...plan.after.records.keys()].sort()).toEqual(['1.000001', '1.000002', '3.000001']);
  });
});
