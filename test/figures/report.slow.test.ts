import { documentDue, postingDue, publicationDue } from '../../src/figures/deadlines.ts';
import { workCalendar } from '../../src/model/law/working-days.ts';
import type { Term } from '../../src/model/law/deadlines.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/date.ts';
import { actions, type Decision, type Document } from '../../src/model/types.ts';
import { countedOf } from '../../src/plan/counts.ts';
import { fold } from '../../src/plan/fold.ts';
import { fillPublicationForm } from '../../src/figures/forms.ts';
import { catalogOf } from '../../src/plan/catalog.ts';
import { foldPeriod, reportPeriod } from '../../src/figures/report.ts';
import { emptyState } from '../../src/plan/state.ts';
import { countStats } from '../../src/figures/stats.ts';
import { baseline, basis, procedure, publication } from '../support/example.ts';
import { anyLedger, anyPeriod, filesWith } from '../support/ledger/any.ts';
import { runs } from '../support/runs.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const countOn = (decisions: readonly Decision[], day: string) => {
  const files = filesWith(decisions);
  return countStats(countedOf(fold(emptyState(files), files.decisions, day).state), day).procedures;
};
const report = (decisions: readonly Decision[], from: string, to: string) =>
  reportPeriod(foldPeriod(catalogOf(filesWith(decisions)), from, to, to));

const always = (check: (decisions: Decision[], from: string, to: string) => void, count = 300) =>
  fc.assert(
    fc.property(anyLedger, anyPeriod, (decisions, [from, to]) => check(decisions, from, to)),
    runs(count),
  );

describe('a report on any ledger', () => {
  it('opens with the catalog of the day before and closes with that of the last day', () => {
    always((decisions, from, to) => {
      const { opening, closing } = report(decisions, from, to);
      expect(opening).toBe(countOn(decisions, addDays(from, -1)));
      expect(closing).toBe(countOn(decisions, to));
    });
  });

  it('proves its closing figure by what came in and what went out', () => {
    always((decisions, from, to) => {
      const { opening, appeared, disappeared, closing, balance } = report(decisions, from, to);
      expect(opening + appeared - disappeared).toBe(closing);
      expect(balance.closing).toBe(closing);
      const { new: added, replacing, baseline: listed, abolished, replaced } = balance;
      expect(added + replacing + listed).toBe(appeared);
      expect(abolished + replaced).toBe(disappeared);
    });
  });

  it('adds up over departments and over decisions', () => {
    always((decisions, from, to) => {
      const { movements, byDepartment, byDecision, opening, closing } = report(decisions, from, to);
      for (const key of [...actions, 'total'] as const) {
        expect(sum(byDepartment.map((group) => group[key]))).toBe(movements[key]);
        expect(sum(byDecision.map((group) => group[key]))).toBe(movements[key]);
      }
      expect(sum(byDepartment.map((group) => group.opening))).toBe(opening);
      expect(sum(byDepartment.map((group) => group.closing))).toBe(closing);
      for (const group of byDepartment)
        expect(group.opening + group.appeared - group.disappeared).toBe(group.closing);
    });
  });

  it('counts each procedure once, and each decision’s deadline once', () => {
    always((decisions, from, to) => {
      const { unique, movements, replacing, deadlines, decisions: published } = report(decisions, from, to);
      expect(unique).toBeLessThanOrEqual(movements.total + replacing);
      expect(unique > 0).toBe(movements.total + replacing > 0);
      const { kept, missed, unrecorded } = deadlines.posting;
      expect(kept + missed + unrecorded).toBe(published);
    });
  });

  it('fills in form II.03 so that sectors add up to units, and units to the total', () => {
    always((decisions, from, to) => {
      const period = foldPeriod(catalogOf(filesWith(decisions)), from, to, to);
      const { units, total } = fillPublicationForm(period);
      for (const key of [...actions, 'total'] as const) {
        expect(sum(units.map(({ movements }) => movements[key]))).toBe(total.movements[key]);
        for (const { movements, sectors } of units)
          expect(sum(sectors.map((sector) => sector.movements[key]))).toBe(movements[key]);
      }
      for (const { decisions: count, posted } of [...units, total])
        expect(sum(Object.values(posted))).toBe(count);
      expect(total.decisions).toBe(reportPeriod(period).decisions);
    }, 100);
  });
});

const [a, b, c, d] = ['1.000001', '1.000002', '1.000003', '1.000004'];
const held = baseline([
  procedure(a, { levels: ['province', 'commune'] }),
  procedure(b),
  procedure(c, { department: 'so-xay-dung' }),
]);
const half = (rows: Partial<Decision>, ...others: Decision[]) =>
  report([held, publication('10/QĐ-UBND', rows), ...others], '2021-01-02', '2021-06-30');

describe('what a report counts', () => {
  it('a level taken away, or added, is a movement and no procedure', () => {
    const { movements, balance, unique } = half({
      abolished: [{ code: a, levels: ['commune'], by: basis }],
      new: [procedure(b, { levels: ['commune'] })],
    });
    expect(movements).toEqual({ new: 1, amended: 0, replaced: 0, abolished: 1, total: 2 });
    expect(balance).toMatchObject({ opening: 3, new: 0, abolished: 0, closing: 3 });
    expect(balance.levelsOnly).toEqual({ new: 1, abolished: 1, replaced: 0 });
    expect(unique).toBe(2);
  });

  it('a procedure that is replaced at one of its levels only is a movement, and stays', () => {
    const { movements, balance, replacing } = half({
      replaced: [
        { codes: [a], levels: ['commune'], with: [procedure(d, { levels: ['commune'] })], by: basis },
      ],
    });
    expect([movements.replaced, replacing]).toEqual([1, 1]);
    expect(balance).toMatchObject({ opening: 3, replacing: 1, replaced: 0, closing: 4 });
    expect(balance.levelsOnly).toEqual({ new: 0, abolished: 0, replaced: 1 });
  });

  it('what ends and comes back is counted with its department, also where that held nothing before and after', () => {
    const other = { number: '99/2020/NĐ-CP', issued: '2020-05-05' };
    const published = publication('10/QĐ-UBND', {
      issued: '2021-01-05',
      new: [procedure(d, { department: 'so-y-te', legalBases: [other] })],
    });
    const on = (issued: string, rows: Partial<Decision>) =>
      publication(`${issued.slice(5)}/QĐ-UBND`, { issued, effective: issued, ...rows });
    const ledger = [
      held,
      published,
      on('2021-04-01', { suspends: [{ number: '10/QĐ-UBND' }] }),
      on('2021-05-01', { resumes: [{ number: '10/QĐ-UBND' }] }),
      on('2021-06-01', { ends: [{ number: '10/QĐ-UBND' }] }),
    ];
    const { byDepartment, ends, balance } = report(ledger, '2021-04-15', '2021-06-30');
    expect(ends).toEqual({ lapsed: 1, resumed: 1, changed: 0 });
    expect(balance).toMatchObject({ opening: 3, resumed: 1, lapsed: 1, closing: 3 });
    expect(byDepartment.find(({ department }) => department === 'so-y-te')).toMatchObject({
      opening: 0,
      resumed: 1,
      lapsed: 1,
      closing: 0,
    });
  });

  it('a decision that only suspends another is one of its own department, in the report and in form II.03, and named', () => {
    const number = { number: '10/QĐ-UBND', issued: '2021-03-01' };
    const suspending = publication('11/QĐ-UBND', { issued: '2021-04-01', suspends: [number] });
    const decisions = [held, publication('10/QĐ-UBND', { abolished: [{ code: a, by: basis }] }), suspending];
    const form = fillPublicationForm(
      foldPeriod(catalogOf(filesWith(decisions)), '2021-03-15', '2021-06-30', '2021-06-30'),
    );
    expect(report(decisions, '2021-03-15', '2021-06-30')).toMatchObject({
      decisions: 1,
      withoutRows: [{ decision: '11/QĐ-UBND', issued: '2021-04-01', effective: '2021-04-01' }],
    });
    expect(form).toMatchObject({
      units: [{ department: 'so-tu-phap', decisions: 1, sectors: [] }],
      total: { decisions: 1, movements: { total: 0 }, posted: { unrecorded: 1 } },
    });
  });

  it('two replaced by one are two out and one in', () => {
    const { movements, balance, replacing, unique } = half({
      replaced: [{ codes: [a, b], with: [procedure(d)], by: basis }],
    });
    expect(movements).toEqual({ new: 0, amended: 0, replaced: 2, abolished: 0, total: 2 });
    expect(replacing).toBe(1);
    expect(balance).toMatchObject({ opening: 3, replacing: 1, replaced: 2, closing: 2 });
    expect(unique).toBe(3);
  });

  it('a list abolished and published anew is both movements of procedures that are counted once', () => {
    const { movements, balance, unique } = half({
      abolished: [
        { code: a, by: basis },
        { code: b, by: basis },
      ],
      new: [procedure(a), procedure(b), procedure(d)],
    });
    expect(movements).toMatchObject({ new: 3, abolished: 2, total: 5 });
    expect(balance).toMatchObject({ opening: 3, new: 3, abolished: 2, closing: 4 });
    expect(unique).toBe(3);
  });

  it('a transfer leaves one department and arrives in another', () => {
    const { byDepartment } = half({
      amended: [{ code: b, changes: { department: 'so-xay-dung' }, by: basis }],
    });
    expect(byDepartment).toMatchObject([
      { department: 'so-tu-phap', opening: 2, appeared: 0, disappeared: 1, closing: 1, amended: 0 },
      { department: 'so-xay-dung', opening: 1, appeared: 1, disappeared: 0, closing: 2, amended: 1 },
    ]);
  });

  it('a procedure that gets its code on the way is still one', () => {
    const { unique } = half(
      { new: [procedure(undefined)] },
      {
        ...publication('11/QĐ-UBND', {}),
        kind: 'correction',
        issued: '2021-03-02',
        amended: [{ id: '2021-03-01-10-QD-UBND.new-1', changes: { code: d } }],
      },
      publication('12/QĐ-UBND', {
        issued: '2021-03-03',
        amended: [{ code: d, changes: { timeLimit: { value: 3, unit: 'day' } }, by: basis }],
      }),
    );
    expect(unique).toBe(1);
  });

  it('what is signed in the period and takes effect after it is named, not counted', () => {
    const { decisions, signedForLater } = half({
      effective: '2021-07-01',
      abolished: [{ code: a, by: basis }],
    });
    expect(decisions).toBe(0);
    expect(signedForLater).toEqual([
      { decision: '10/QĐ-UBND', issued: '2021-03-01', effective: '2021-07-01' },
    ]);
  });
});

describe('deadlines', () => {
  const specific = procedure(d, { kind: 'specific' });
  const holidays = { holidays: [{ date: '2021-03-03' }], workingDays: ['2021-03-06'] };
  const deadlinesOf = (decision: Decision, withHolidays = false, today = '2021-06-30') => {
    const files = filesWith([held, decision]);
    const period = foldPeriod(
      catalogOf(withHolidays ? { ...files, holidays: { path: 'holidays.yaml', value: holidays } } : files),
      '2021-02-01',
      '2021-06-30',
      today,
    );
    return reportPeriod(period).deadlines;
  };
  const posted = (day: string | undefined, withHolidays = false) =>
    deadlinesOf(
      publication('10/QĐ-UBND', { ...(day && { posted: day }), abolished: [{ code: a, by: basis }] }),
      withHolidays,
    ).posting;

  it('are kept up to the fifth working day after signing', () => {
    expect(posted('2021-03-08')).toMatchObject({ kept: 1, missed: 0, unrecorded: 0 });
    expect(posted('2021-03-08').decisions).toMatchObject([{ deadline: '2021-03-08', daysLate: 0 }]);
  });

  it('are missed by working days, and by one on the day off right after', () => {
    expect(posted('2021-03-10').decisions).toMatchObject([{ daysLate: 2 }]);
    expect(posted('2021-03-15').decisions).toMatchObject([{ daysLate: 5 }]);
    // One day off in the week and its Saturday worked instead: the fifth working day stays the same.
    expect(posted('2021-03-08', true).decisions).toMatchObject([{ deadline: '2021-03-08', daysLate: 0 }]);
    expect(posted('2021-03-07').decisions).toMatchObject([{ daysLate: 0 }]);
  });

  it('leave out public holidays, and tell of those that are presumed', () => {
    const over = (holidays: string[]) => {
      const files = filesWith([
        held,
        publication('10/QĐ-UBND', {
          issued: '2021-02-08',
          posted: '2021-02-22',
          abolished: [{ code: a, by: basis }],
        }),
      ]);
      const value = { holidays: holidays.map((date) => ({ date })) };
      const period = foldPeriod(
        catalogOf({ ...files, holidays: { path: 'holidays.yaml', value } }),
        '2021-02-01',
        '2021-06-30',
        '2021-06-30',
      );
      return reportPeriod(period).deadlines.posting.decisions[0];
    };
    expect(over([])).toMatchObject({
      deadline: '2021-02-22',
      daysLate: 0,
      presumed: { days: ['2021-02-10', '2021-02-11', '2021-02-12', '2021-02-15', '2021-02-16'], years: [] },
    });
    expect(over(['2021-02-12'])).toMatchObject({ deadline: '2021-02-16', daysLate: 4 });
    expect(over(['2021-02-12'])).not.toHaveProperty('presumed');
  });

  it('are neither kept nor missed where no day is recorded', () => {
    expect(posted(undefined)).toMatchObject({ kept: 0, missed: 0, unrecorded: 1 });
    expect(posted(undefined).decisions).toMatchObject([{ done: null, daysLate: null }]);
  });

  it('are not kept on a day before the signing, which no report hides', () => {
    expect(posted('2021-02-26')).toMatchObject({ kept: 0, missed: 0, unrecorded: 1 });
    expect(posted('2021-02-26').decisions).toMatchObject([{ done: '2021-02-26', daysLate: null }]);
    expect(posted('2021-03-01')).toMatchObject({ kept: 1 });
  });

  it('are not kept yet on a day that is still to come, though it lies before the deadline', () => {
    const decision = publication('10/QĐ-UBND', {
      posted: '2021-03-05',
      abolished: [{ code: a, by: basis }],
    });
    const on = (today: string) => deadlinesOf(decision, false, today).posting;
    expect(on('2021-03-04')).toMatchObject({ kept: 0, missed: 0, unrecorded: 1 });
    expect(on('2021-03-04').decisions).toMatchObject([{ daysLate: null, doubt: 'to_come' }]);
    expect(on('2021-03-05')).toMatchObject({ kept: 1, missed: 0, unrecorded: 0 });
    expect(on('2021-03-05').decisions[0]).not.toHaveProperty('doubt');
  });

  it('of publication are only those of decisions on the province’s own procedures', () => {
    const issuedFor = (effective: string) =>
      deadlinesOf(publication('10/QĐ-UBND', { effective, new: [specific] })).publication;
    expect(issuedFor('2021-03-08')).toMatchObject({ kept: 1, missed: 0 });
    expect(issuedFor('2021-03-05')).toMatchObject({ kept: 0, missed: 1 });
    // As the law of 2021 says of documents; QĐ 766/QĐ-TTg has counted working days since it was signed.
    expect(issuedFor('2021-03-05').decisions).toMatchObject([{ deadline: '2021-02-28', daysLate: 1 }]);
    expect(posted('2021-03-08')).toMatchObject({ kept: 1 });
    expect(deadlinesOf(publication('10/QĐ-UBND', { new: [procedure(d)] })).publication.decisions).toEqual([]);
  });

  const calendar = workCalendar(undefined);
  const term = (due: { term: Term; deadline: string } | undefined) =>
    due && [due.term.days, due.term.unit, due.term.law, due.deadline];
  /** A decision of a day that rests on a document in force on 01/02 of the next year. */
  const resting = (issued: string, document = {}, more = {}): Decision =>
    publication('10/QĐ-UBND', {
      issued,
      abolished: [{ code: a, by: { number: '1/NĐ-CP', effective: '2018-02-01', ...document } }],
      ...more,
    });

  it('are those of the law of the day on which a decision is signed', () => {
    const due = (issued: string, document = {}, more = {}) =>
      term(documentDue(resting(issued, document, more), calendar));
    expect(due('2010-10-13')).toBeUndefined();
    expect(due('2013-06-30')).toEqual([10, 'working_day', 'control', '2018-01-18']);
    expect(due('2013-07-01')).toEqual([5, 'working_day', 'controlFirstAmended', '2018-01-25']);
    expect(due('2017-09-24')).toEqual([5, 'working_day', 'controlFirstAmended', '2018-01-25']);
    expect(due('2017-09-25')).toEqual([5, 'day', 'controlAmended', '2018-01-27']);
    const ofMinistry = { issuer: 'Bộ trưởng Bộ Tư pháp' };
    expect(due('2017-09-25', {}, ofMinistry)).toEqual([20, 'day', 'controlAmended', '2018-01-12']);
    const shortened = { shortened: true, issued: '2017-12-29' };
    expect(due('2017-12-30', shortened)).toEqual([3, 'day', 'controlAmended', '2018-01-01']);
    // What is new rests on the last of its bases; what was there before had not made it.
    const [old, last] = ['2015-04-10', '2018-02-01'].map((effective) => ({ number: '1/NĐ-CP', effective }));
    const fresh = procedure(d, { legalBases: [old, last] as Document[] });
    expect(due('2018-01-02', {}, { abolished: [], new: [fresh] })?.at(-1)).toBe('2018-01-27');
    // Nothing is known of documents made in the shortened way under earlier law.
    expect(due('2017-09-24', shortened)).toBeUndefined();
  });

  it('of making public are shorter for documents made in the shortened way, longer for ministries', () => {
    const due = (issued: string, document = {}, more = {}) =>
      term(postingDue(resting(issued, document, more), calendar));
    expect(due('2010-10-13')).toBeUndefined();
    expect(due('2012-03-05')).toEqual([5, 'working_day', 'control', '2012-03-12']);
    expect(due('2018-03-05')).toEqual([5, 'working_day', 'controlAmended', '2018-03-12']);
    expect(due('2018-03-05', { shortened: true })).toEqual([
      2,
      'working_day',
      'controlAmended',
      '2018-03-07',
    ]);
    expect(due('2018-03-05', {}, { issuer: 'Bộ Công an' })).toEqual([
      10,
      'working_day',
      'controlAmended',
      '2018-03-19',
    ]);
  });

  it('of procedures of a province’s own are counted as QĐ 766/QĐ-TTg does since its day', () => {
    const due = (issued: string) =>
      term(publicationDue(publication('10/QĐ-UBND', { issued, effective: '2022-07-11' }), calendar));
    expect(due('2022-06-22')).toEqual([5, 'day', 'controlAmended', '2022-07-06']);
    expect(due('2022-06-23')).toEqual([5, 'working_day', 'serviceIndex', '2022-07-04']);
  });
});
