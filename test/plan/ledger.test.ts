import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../src/check/check.ts';
import { foldPeriod, reportPeriod } from '../../src/figures/report.ts';
import { countStats } from '../../src/figures/stats.ts';
import { isLocalId } from '../../src/model/code.ts';
import { sortDecisions } from '../../src/model/decision.ts';
import type { Decision } from '../../src/model/types.ts';
import { atDate } from '../../src/catalog/at-date.ts';
import { catalogOf, dayOf } from '../../src/plan/catalog.ts';
import { diffVersions } from '../../src/plan/diff.ts';
import { filesOfPlan, filesOfReversal } from '../../src/plan/file-changes.ts';
import { planDecisions } from '../../src/plan/plan.ts';
import { planReversal } from '../../src/plan/revert.ts';
import { emptyState, stateOf } from '../../src/plan/state.ts';
import { verifyCatalog } from '../../src/plan/verify.ts';
import { fold } from '../../src/plan/fold.ts';
import { baseline, basis, procedure, publication } from '../support/example.ts';
import {
  changeMemory,
  checkDecisions,
  emptyMemory,
  type MemoryCatalog,
  readMemory,
} from '../support/memory.ts';

const held = [
  procedure('1.000001', { levels: ['province', 'commune'] }),
  procedure('1.000002'),
  procedure('1.000003', { levels: ['commune'] }),
];
const start = apply(emptyMemory('2020-12-31'), baseline(held), '2021-01-01');

function apply(catalog: MemoryCatalog, decision: Decision, today = '2030-01-01'): MemoryCatalog {
  const held = catalogOf(readMemory(catalog));
  const plan = planDecisions(held, [{ path: 'nhap.yaml', value: decision }], today);
  if (plan.findings.length > 0) throw new Error(plan.findings.map(({ rule }) => rule).join());
  return changeMemory(catalog, filesOfPlan(plan, held));
}

const on = (day: string, rows: Partial<Decision>): Partial<Decision> => ({ issued: day, ...rows });
const days = (value: number, code = '1.000002') => ({
  amended: [{ code, changes: { timeLimit: { value, unit: 'day' as const } }, by: basis }],
});
const end = (code: string) => ({ abolished: [{ code, by: basis }] });
const stateIn = (catalog: MemoryCatalog) => stateOf(readMemory(catalog));
const recordIn = (catalog: MemoryCatalog, id: string) => stateIn(catalog).records.get(id);
const numberIn = (catalog: MemoryCatalog, number: string) => {
  const doc = readMemory(catalog).decisions.find(({ value }) => value.number === number);
  if (!doc) throw new Error(`no ${number}`);
  return doc;
};
const verifyIn = (catalog: MemoryCatalog) => {
  const files = readMemory(catalog);
  return verifyCatalog(catalogOf(files), dayOf(files)).differences;
};
const revertIn = (catalog: MemoryCatalog, number: string) => {
  const files = readMemory(catalog);
  const doc = files.decisions.find(({ value }) => value.number === number);
  if (!doc) throw new Error(`no ${number}`);
  return planReversal(catalogOf(files), doc);
};
const told = (catalog: MemoryCatalog, decision: Decision, today = '2030-01-01') =>
  checkDecisions(readMemory(catalog), [{ path: 'nhap.yaml', value: decision }], today).map(
    ({ rule, severity, path }) => `${severity} ${rule} /${path.join('/')}`,
  );
const waiting = apply(
  start,
  publication('7/QĐ-UBND', on('2021-02-01', { effective: '2021-09-01', ...end('1.000002') })),
  '2021-02-02',
);

describe('order', () => {
  it('is the same for plan and fold where `after` moves a decision behind a later comer', () => {
    let catalog = apply(start, publication('7/QĐ-UBND', days(7)));
    catalog = apply(catalog, publication('3/QĐ-UBND', { after: ['7/QĐ-UBND'], ...days(3) }));
    catalog = apply(catalog, publication('5/QĐ-UBND', days(5)));
    expect(recordIn(catalog, '1.000002')?.timeLimit?.value).toBe(3);
    expect(recordIn(catalog, '1.000002')?.amendedBy?.map(({ number }) => number)).toEqual([
      '5/QĐ-UBND',
      '7/QĐ-UBND',
      '3/QĐ-UBND',
    ]);
    expect(verifyIn(catalog)).toEqual([]);
  });

  it('takes decisions of one day by the number that theirs begin with, not letter by letter', () => {
    const numbers = ['10/QĐ-UBND', '9/QĐ-UBND', '100/QĐ-UBND', '9a/QĐ-UBND'];
    const order = sortDecisions(numbers.map((number) => ({ value: publication(number, {}) })));
    expect(order.map(({ value }) => value.number)).toEqual([
      '9/QĐ-UBND',
      '9a/QĐ-UBND',
      '10/QĐ-UBND',
      '100/QĐ-UBND',
    ]);
    const catalog = apply(
      apply(start, publication('10/QĐ-UBND', days(10))),
      publication('9/QĐ-UBND', days(9)),
    );
    expect(recordIn(catalog, '1.000002')?.timeLimit?.value).toBe(10);
  });

  it('tells an `after` that cannot hold', () => {
    expect(told(waiting, publication('8/QĐ-UBND', { after: ['7/QĐ-UBND'], ...days(2) }))).toContain(
      'error decision/order /after/0',
    );
    expect(told(start, publication('8/QĐ-UBND', { after: ['8/QĐ-UBND'], ...days(2) }))).toContain(
      'error decision/order /after/0',
    );
  });

  it('begins a day with the list that a catalog begins with, whatever its number and issuer', () => {
    const list = baseline([procedure('1.000001')]);
    const first = publication('1/QĐ-UBND', { issuer: '', issued: list.issued });
    const order = sortDecisions([first, list].map((value) => ({ value })));
    expect(order.map(({ value }) => value.kind)).toEqual(['baseline', 'publication']);
  });

  it('keeps the days apart where decisions of one wait for each other', () => {
    const circle = [
      publication('3/QĐ-UBND', on('2021-02-01', { after: ['5/QĐ-UBND'] })),
      publication('5/QĐ-UBND', on('2021-02-01', { after: ['3/QĐ-UBND'] })),
    ];
    const later = publication('1/QĐ-UBND', on('2021-02-02', {}));
    const order = sortDecisions([later, ...circle].map((value) => ({ value })));
    expect(order.map(({ value }) => value.number)).toEqual(['3/QĐ-UBND', '5/QĐ-UBND', '1/QĐ-UBND']);
  });
});

describe('what waits', () => {
  it.each([
    ['abolishes what it abolishes', publication('8/QĐ-UBND', end('1.000002'))],
    [
      'gives another code to what it names',
      publication('8/QĐ-UBND', {
        kind: 'correction',
        amended: [{ code: '1.000002', changes: { code: '2.000001' } }],
      }),
    ],
  ])('refuses a decision that %s', (_, decision) => {
    expect(() => apply(waiting, decision, '2021-03-02')).toThrow(
      /decision\/(already-abolished|unknown-target)/,
    );
  });

  it('comes to nothing when superseded, in report and diff too, and its superseder stays', () => {
    let catalog = apply(
      waiting,
      publication('8/QĐ-UBND', { supersedes: ['7/QĐ-UBND'], ...end('1.000003') }),
      '2021-03-02',
    );
    catalog = apply(catalog, publication('9/QĐ-UBND', on('2021-10-01', days(9))), '2021-10-02');
    const files = readMemory(catalog);
    expect(
      reportPeriod(foldPeriod(catalogOf(files), '2021-02-01', '2021-12-31', '2022-01-01')).decisions,
    ).toBe(2);
    const from = atDate(catalogOf(files), '2021-05-01', '.');
    const to = atDate(catalogOf(files), '2021-10-01', '.');
    expect(diffVersions(from, to).changes.map(({ class: name, decision }) => [name, decision])).toEqual([
      ['amended', '9/QĐ-UBND'],
    ]);
    expect(revertIn(catalog, '8/QĐ-UBND').restingOn.map(({ decision }) => decision)).toEqual([
      '7/QĐ-UBND',
      '9/QĐ-UBND',
    ]);
  });
});

describe('what waited, was superseded, and comes alive when the superseding decision is superseded itself', () => {
  let catalog = apply(waiting, publication('8/QĐ-UBND', { supersedes: ['7/QĐ-UBND'] }), '2021-03-02');
  catalog = apply(catalog, publication('9/QĐ-UBND', on('2021-10-01', days(9, '1.000003'))), '2021-10-02');
  catalog = apply(catalog, publication('5/QĐ-UBND', on('2021-02-20', { supersedes: ['8/QĐ-UBND'] })));

  it('is carried out, and its file says so', () => {
    expect(verifyIn(catalog)).toEqual([]);
    expect(recordIn(catalog, '1.000002')).toMatchObject({ status: 'abolished' });
    expect(numberIn(catalog, '7/QĐ-UBND').value.recorded?.day).toBe('2021-09-01');
  });

  it('stands in the way of no later plan', () => {
    const late = publication('6/QĐ-UBND', on('2021-02-25', { posted: '2021-02-26', ...days(3, '1.000001') }));
    expect(told(catalog, late)).toEqual([]);
  });
});

describe('supersedes', () => {
  const replacing = apply(
    start,
    publication('7/QĐ-UBND', {
      effective: '2021-09-01',
      replaced: [{ codes: ['1.000002', '1.000003'], with: [procedure('2.000001')], by: basis }],
    }),
    '2021-03-02',
  );
  it.each([
    ['what is not there', ['777/QĐ-UBND'], 'warning decision/supersedes /supersedes/0'],
    ['what is in force', [{ number: 'Danh mục ban đầu' }], 'warning decision/supersedes /supersedes/0'],
    [
      'provisions without codes',
      [{ number: '7/QĐ-UBND', provisions: 'Điều 1' }],
      'error decision/supersedes /supersedes/0/provisions',
    ],
    [
      'a part of a row',
      [{ number: '7/QĐ-UBND', codes: ['1.000002'] }],
      'error decision/supersedes /supersedes/0/codes/0',
    ],
    [
      'no row',
      [{ number: '7/QĐ-UBND', codes: ['1.000001'] }],
      'error decision/supersedes /supersedes/0/codes/0',
    ],
  ])('tells %s', (_, supersedes, finding) => {
    const decision = publication('8/QĐ-UBND', { supersedes, ...days(3, '1.000001') });
    expect(told(replacing, decision, '2021-03-02')).toContain(finding);
  });

  it('a part of a row passes over all of it: a replacement is not carried out by halves', () => {
    const decision = publication('8/QĐ-UBND', {
      supersedes: [{ number: '7/QĐ-UBND', codes: ['1.000002'] }],
      ...days(3, '1.000001'),
    });
    const catalog = apply(
      apply(replacing, decision, '2021-03-02'),
      publication('9/QĐ-UBND', on('2021-10-01', days(9))),
      '2021-10-02',
    );
    const statuses = ['1.000002', '1.000003', '2.000001'].map((id) => recordIn(catalog, id)?.status);
    expect(statuses).toEqual(['active', 'active', undefined]);
  });
});

describe('a decision of which a part is superseded', () => {
  it('supersedes what it says all the same', () => {
    const all = [
      publication('7/QĐ-UBND', { effective: '2021-09-03', ...end('1.000003') }),
      publication('8/QĐ-UBND', {
        effective: '2021-09-02',
        supersedes: ['7/QĐ-UBND'],
        abolished: [...end('1.000001').abolished, ...end('1.000002').abolished],
      }),
      publication('9/QĐ-UBND', {
        effective: '2021-09-01',
        supersedes: [{ number: '8/QĐ-UBND', codes: ['1.000001'] }],
      }),
    ].map((value) => ({ path: `${value.number}.yaml`, value }));
    const { records } = fold(stateIn(start), all).state;
    const statuses = ['1.000001', '1.000002', '1.000003'].map((id) => records.get(id)?.status);
    expect(statuses).toEqual(['active', 'abolished', 'active']);
  });
});

describe('revert', () => {
  it('is refused where a name would mean two, or something would dangle', () => {
    const twins = apply(
      emptyMemory('2020-12-31'),
      baseline([procedure('2.000001', { name: 'Tên' }), procedure('2.000002', { name: 'Tên' })]),
    );
    const named = { amended: [{ name: 'Tên', changes: { fees: 'none' as const }, by: basis }] };
    let catalog = apply(twins, publication('5/QĐ-UBND', on('2021-02-01', end('2.000001'))));
    catalog = apply(catalog, publication('6/QĐ-UBND', on('2021-03-01', named)));
    expect(revertIn(catalog, '5/QĐ-UBND').restingOn).toEqual([{ decision: '6/QĐ-UBND', ids: ['2.000002'] }]);
    let other = apply(start, publication('7/QĐ-UBND', days(7)));
    other = apply(other, publication('3/QĐ-UBND', { after: ['7/QĐ-UBND'], ...end('1.000003') }));
    expect(revertIn(other, '7/QĐ-UBND').restingOn).toEqual([{ decision: '3/QĐ-UBND', ids: ['1.000003'] }]);
  });

  it('leaves a department that another decision brings too, and takes one that no other does', () => {
    const brings = (number: string, ids: string[]) =>
      publication(number, {
        departments: ids.map((id) => ({ id, name: `Sở ${id}` })),
        ...days(Number.parseInt(number, 10), number === '5/QĐ-UBND' ? '1.000001' : '1.000002'),
      });
    let catalog = apply(start, brings('5/QĐ-UBND', ['so-a', 'so-b']));
    catalog = apply(catalog, brings('6/QĐ-UBND', ['so-c']));
    catalog = apply(catalog, brings('8/QĐ-UBND', ['so-b']));
    const reversal = revertIn(catalog, '5/QĐ-UBND');
    expect(reversal.restingOn).toEqual([]);
    // It stays where it stands in the registry.
    const left = [...reversal.after.departments.keys()].filter((id) => /^so-[abc]$/u.test(id));
    expect(left).toEqual(['so-b', 'so-c']);
  });

  it('never moves the date forward', () => {
    let catalog = apply(start, publication('5/QĐ-UBND', on('2021-06-01', end('1.000002'))), '2021-06-02');
    catalog = apply(catalog, publication('6/QĐ-UBND', on('2021-03-01', end('1.000003'))), '2021-06-02');
    catalog = changeMemory(
      catalog,
      filesOfReversal(revertIn(catalog, '5/QĐ-UBND'), catalogOf(readMemory(catalog))),
    );
    expect(revertIn(catalog, '6/QĐ-UBND').asOf).toEqual({ before: '2021-03-01', after: '2021-01-01' });
    // Ledgers of before said no days: catalog.yaml alone did.
    const older = new Map(
      [...apply(waiting, publication('8/QĐ-UBND', end('1.000003')), '2021-03-02')].map(([path, text]) => [
        path,
        text.replace(/^ {2}day: .*\n/mu, '').replace(/^asOf: .*$/mu, 'asOf: 2021-03-01'),
      ]),
    );
    expect(revertIn(older, '8/QĐ-UBND').asOf).toEqual({ before: '2021-03-01', after: '2021-01-01' });
  });
});

describe('identity', () => {
  it('a code given later is written into what it replaced', () => {
    const fresh = procedure(undefined, { name: 'Mới' });
    let catalog = apply(
      start,
      publication('10/QĐ-UBND', { replaced: [{ codes: ['1.000003'], with: [fresh], by: basis }] }),
    );
    const id = '2021-03-01-10-QD-UBND.with-1-1';
    expect(isLocalId(id)).toBe(true);
    const correction = { kind: 'correction' as const, amended: [{ id, changes: { code: '2.000777' } }] };
    catalog = apply(catalog, publication('11/QĐ-UBND', on('2021-04-01', correction)));
    expect(recordIn(catalog, '1.000003')?.replacedBy).toEqual(['2.000777']);
    expect(
      checkCatalog(readMemory(catalog), '2021-04-02').filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(verifyIn(catalog)).toEqual([]);
  });

  it('two issuers with one number and day keep their procedures apart, whoever comes first', () => {
    const of = (issuer: string, name: string) =>
      publication('5/QĐ-UBND', { issuer, new: [procedure(undefined, { name })] });
    for (const order of [
      ['A', 'B'],
      ['B', 'A'],
    ] as const) {
      let catalog = apply(start, of(order[0], `Của ${order[0]}`));
      catalog = apply(catalog, of(order[1], `Của ${order[1]}`));
      expect(recordIn(catalog, '2021-03-01-5-QD-UBND.new-1')?.name).toBe(`Của ${order[0]}`);
      expect(recordIn(catalog, `2021-03-01-5-QD-UBND-${order[1].toLowerCase()}.new-1`)?.name).toBe(
        `Của ${order[1]}`,
      );
      expect(verifyIn(catalog)).toEqual([]);
    }
    const docs = ['A', 'B'].map((issuer) => ({ path: `${issuer}.yaml`, value: of(issuer, `Của ${issuer}`) }));
    const held = catalogOf(readMemory(start));
    const plan = planDecisions(held, docs, '2030-01-01');
    const written = filesOfPlan(plan, held).map(({ path }) => path);
    expect(plan.findings).toEqual([]);
    expect(written.filter((path) => path.startsWith('decisions/'))).toHaveLength(2);
    expect(verifyIn(changeMemory(start, filesOfPlan(plan, held)))).toEqual([]);
    expect([...plan.after.records.values()].filter(({ name }) => name.startsWith('Của '))).toHaveLength(2);
  });
});

describe('a department', () => {
  it('that gives a procedure to another transfers it; one that stays, or is set right, does not', () => {
    const classOf = (department: string, more: Partial<Decision> = {}) => {
      const amended = [{ code: '1.000002', changes: { department, receptionPlace: 'Một cửa' }, by: basis }];
      const held = catalogOf(readMemory(start));
      const value = publication('5/QĐ-UBND', { amended, ...more });
      return planDecisions(held, [{ path: 'nhap.yaml', value }], '2030-01-01').changes.map(
        (one) => one.class,
      );
    };
    const [own = '', other = ''] = [recordIn(start, '1.000002')?.department, 'so-xay-dung'];
    expect(own).not.toBe(other);
    expect([classOf(other), classOf(own), classOf(other, { kind: 'correction' })]).toEqual([
      ['transferred'],
      ['amended'],
      ['corrected'],
    ]);
  });
});

describe('what is published', () => {
  const classesOf = (catalog: MemoryCatalog, decision: Decision) => {
    const held = catalogOf(readMemory(catalog));
    const plan = planDecisions(held, [{ path: 'nhap.yaml', value: decision }], '2030-01-01');
    return plan.findings.length > 0
      ? plan.findings.map(({ rule }) => rule)
      : plan.changes.map((one) => `${one.class} ${one.id}`);
  };

  it('is new, also anew in the decision that ends it; what an earlier one ended is restored', () => {
    const anew = { new: [procedure('1.000002')] };
    const both = publication('5/QĐ-UBND', { ...end('1.000002'), ...anew });
    expect(classesOf(start, both)).toEqual(['abolished 1.000002', 'new 1.000002']);
    const ended = apply(start, publication('5/QĐ-UBND', end('1.000002')));
    expect(classesOf(ended, publication('6/QĐ-UBND', on('2021-04-01', anew)))).toEqual(['restored 1.000002']);
  });

  it('in place of another is in force nowhere yet, at no level', () => {
    const row = { codes: ['1.000002'], with: [procedure('1.000003', { levels: ['province'] })], by: basis };
    expect(recordIn(start, '1.000003')?.levels).toEqual(['commune']);
    expect(classesOf(start, publication('5/QĐ-UBND', { replaced: [row] }))).toEqual([
      'decision/already-active',
    ]);
  });
});

describe('the reason for a service that is online in part', () => {
  const reason = { kind: 'presence' as const };
  const partly = apply(
    start,
    publication('5/QĐ-UBND', {
      kind: 'online_service',
      amended: [{ code: '1.000001', changes: { online: 'partial', onlineReason: reason } }],
    }),
  );
  const set = (number: string, day: string, rows: Partial<Decision>) =>
    publication(number, { kind: 'online_service', issued: day, ...rows });
  const full = { code: '1.000001', changes: { online: 'full' as const } };

  it('goes when the service is so at no level any more', () => {
    const commune = { ...full, levels: ['commune' as const] };
    const atOne = apply(partly, set('6/QĐ-UBND', '2021-04-01', { amended: [commune] }));
    expect(recordIn(atOne, '1.000001')).toMatchObject({ onlineReason: reason });
    const province = { ...full, levels: ['province' as const] };
    const atBoth = apply(atOne, set('7/QĐ-UBND', '2021-05-01', { amended: [province] }));
    expect(recordIn(atBoth, '1.000001')).toMatchObject({ online: 'full' });
    expect(recordIn(atBoth, '1.000001')).not.toHaveProperty('onlineReason');
    expect(verifyIn(atBoth)).toEqual([]);
  });

  it('is back when the decision that ended it ends', () => {
    const ending = set('6/QĐ-UBND', '2021-04-01', { expires: '2021-06-30', amended: [full] });
    const catalog = apply(partly, ending, '2021-04-02');
    expect(recordIn(catalog, '1.000001')).not.toHaveProperty('onlineReason');
    const later = atDate(catalogOf(readMemory(catalog)), '2021-07-01', '2021-07-01');
    expect(later.state.records.get('1.000001')).toMatchObject({ online: 'partial', onlineReason: reason });
  });
});

describe('levels', () => {
  const fees = { fees: 'none' as const };
  it('a row that names one ends, or changes, that one alone', () => {
    let catalog = apply(
      start,
      publication('5/QĐ-UBND', {
        replaced: [{ codes: ['1.000001'], levels: ['commune'], with: [procedure('2.000001')], by: basis }],
      }),
    );
    expect(recordIn(catalog, '1.000001')).toMatchObject({ status: 'active', levels: ['province'] });
    catalog = apply(
      start,
      publication('5/QĐ-UBND', {
        kind: 'online_service',
        amended: [{ code: '1.000001', levels: ['commune'], changes: { online: 'full' } }],
      }),
    );
    expect(recordIn(catalog, '1.000001')?.byLevel).toEqual({ commune: { online: 'full' } });
    expect(countStats(stateIn(catalog), '2021-03-01').online.full).toEqual({ commune: 1 });
  });

  it('is written plainly again when all agree, and when the level ends', () => {
    const at = (levels: ['commune'] | ['province']) => ({
      amended: [{ code: '1.000001', levels, changes: fees, by: basis }],
    });
    const once = apply(start, publication('5/QĐ-UBND', at(['commune'])));
    expect(recordIn(once, '1.000001')).toMatchObject({ byLevel: { commune: fees } });
    // What holds at one level at least stays the plain value.
    const first = recordIn(apply(start, publication('5/QĐ-UBND', at(['province']))), '1.000001');
    expect(first?.byLevel).toEqual({ province: fees });
    expect(first).not.toHaveProperty('fees');
    const both = apply(once, publication('6/QĐ-UBND', on('2021-04-01', at(['province']))));
    expect(recordIn(both, '1.000001')).toMatchObject(fees);
    expect(recordIn(both, '1.000001')).not.toHaveProperty('byLevel');
    const row = { abolished: [{ code: '1.000001', levels: ['province' as const], by: basis }] };
    expect(recordIn(apply(once, publication('6/QĐ-UBND', on('2021-04-01', row))), '1.000001')).toMatchObject(
      fees,
    );
  });

  it('tells what goes beyond the level named, or is not used', () => {
    const place = { receptionPlace: 'Một cửa' };
    const amended = [{ code: '1.000001', levels: ['commune' as const], changes: place, by: basis }];
    expect(told(start, publication('5/QĐ-UBND', { amended }))).toContain(
      'warning decision/levels /amended/0/levels',
    );
    const wider = procedure('1.000002', {
      name: 'Tên khác',
      levels: ['commune'],
      timeLimit: { text: '37 ngày' },
    });
    expect(told(start, publication('5/QĐ-UBND', { new: [wider] }))).toContain(
      'warning decision/unused-content /new/0',
    );
    const catalog = apply(start, publication('5/QĐ-UBND', { new: [wider] }));
    expect(recordIn(catalog, '1.000002')?.byLevel).toEqual({ commune: { timeLimit: { text: '37 ngày' } } });
    const moved = {
      kind: 'correction' as const,
      amended: [{ code: '1.000001', changes: { department: 'so-xay-dung' } }],
    };
    expect(told(start, publication('5/QĐ-UBND', moved))).toContain(
      'warning decision/moves-count /amended/0/changes/department',
    );
  });

  it('a decision that was recorded before levels were kept apart is replayed as it was', () => {
    const decision = publication('5/QĐ-UBND', {
      amended: [{ code: '1.000001', levels: ['commune'], changes: fees, by: basis }],
    });
    const recorded = numberIn(apply(start, decision), '5/QĐ-UBND');
    const { algebra: _, ...old } = recorded.value.recorded ?? { asOf: '', fingerprint: '' };
    const docs = [
      numberIn(start, 'Danh mục ban đầu'),
      { ...recorded, value: { ...recorded.value, recorded: old } },
    ];
    const record = fold(emptyState(readMemory(start)), docs).state.records.get('1.000001');
    expect(record).toMatchObject(fees);
    expect(record).not.toHaveProperty('byLevel');
  });
});

describe('verify and diff', () => {
  it('names the date where that is what was changed', () => {
    const catalog = new Map(apply(start, publication('5/QĐ-UBND', on('2021-05-11', end('1.000002')))));
    catalog.set(
      'catalog.yaml',
      (catalog.get('catalog.yaml') ?? '').replace('asOf: 2020-12-31', 'asOf: 2021-06-01'),
    );
    expect(verifyIn(catalog)).toMatchObject([
      { kind: 'date', file: 'catalog.yaml', fields: [{ expected: '2020-12-31', found: '2021-06-01' }] },
    ]);
  });

  it.each([
    ['ends it', end('1.000002')],
    [
      'changes another part',
      { amended: [{ code: '1.000002', changes: { receptionPlace: 'x' }, by: basis }] },
    ],
  ])('explains a late decision before one that %s', (_, later) => {
    const before = apply(start, publication('8/QĐ-UBND', later));
    const after = apply(before, publication('5/QĐ-UBND', on('2021-02-01', days(3))));
    const version = (catalog: MemoryCatalog) => catalogOf(readMemory(catalog));
    const { changes } = diffVersions(version(before), version(after));
    expect(changes.map(({ class: name, decision }) => [name, decision])).toEqual([['amended', '5/QĐ-UBND']]);
  });
});
