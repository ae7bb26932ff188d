import { describe, expect, it } from 'vitest';
import { endedLaw, reviewRecords } from '../../src/figures/review.ts';
import type { DocumentStatus, RecordSummary } from '../../src/model/types.ts';
import { copySample, writeFiles } from '../support/cli.ts';
import { runHere } from '../support/world.ts';

const record = (numbers: readonly string[], more: Partial<RecordSummary> = {}): RecordSummary => ({
  name: 'Thủ tục',
  department: 'so-tu-phap',
  sector: 'chung-thuc',
  levels: ['province'],
  status: 'active',
  effectiveFrom: '2020-01-01',
  publishedBy: { number: '1/QĐ-UBND', issued: '2020-01-01' },
  legalBases: numbers.map((number) => ({ number })),
  ...more,
});
const found = (status: Omit<DocumentStatus, 'number'>, day: string, more: Partial<RecordSummary> = {}) =>
  reviewRecords(
    { records: new Map([['1.000001', record(['1/NĐ-CP'], more)]]) },
    [{ number: '1/NĐ-CP', ...status }],
    day,
  ).rows.map(({ reason, since, by }) => ({ reason, since, by }));

describe('a procedure is to be looked at again', () => {
  it('from the day after a text that it rests on ended', () => {
    const status = { expires: '2026-06-30', endedBy: { number: '2/NĐ-CP' } };
    expect(found(status, '2026-06-30')).toEqual([]);
    expect(found(status, '2026-07-01')).toEqual([{ reason: 'ended', since: '2026-07-01', by: '2/NĐ-CP' }]);
    const replaced = { endedBy: { number: '2/NĐ-CP', effective: '2026-07-01' } };
    expect(found(replaced, '2026-06-30')).toEqual([]);
    expect(found(replaced, '2026-07-01')).toEqual([{ reason: 'ended', since: '2026-07-01', by: '2/NĐ-CP' }]);
  });

  it('when a text ends before the last day that it was given, because another comes', () => {
    const status = { expires: '2027-02-28', endedBy: { number: '2/NĐ-CP', effective: '2026-11-01' } };
    expect(found(status, '2026-10-31')).toEqual([]);
    expect(found(status, '2026-11-01')).toEqual([{ reason: 'ended', since: '2026-11-01', by: '2/NĐ-CP' }]);
    const later = { expires: '2026-06-30', endedBy: { number: '2/NĐ-CP', effective: '2026-11-01' } };
    expect(found(later, '2026-07-01')).toMatchObject([{ since: '2026-07-01' }]);
  });

  it('while a text is suspended, and before it holds', () => {
    const suspended = { suspended: { from: '2026-03-01', expires: '2026-03-31' } };
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => found(suspended, day).length),
    ).toEqual([0, 1, 1, 0]);
    expect(found({ effective: '2026-03-01' }, '2026-02-28')).toMatchObject([{ reason: 'not_yet' }]);
  });

  it('when a text was amended after the procedure was last published', () => {
    const amended = { amendedBy: [{ number: '3/NĐ-CP', effective: '2026-03-01' }] };
    expect(found(amended, '2026-03-01')).toMatchObject([{ reason: 'amended', by: '3/NĐ-CP' }]);
    expect(found(amended, '2026-02-28')).toEqual([]);
    const seenTo = { amendedBy: [{ number: '9/QĐ-UBND', issued: '2026-03-05' }] };
    expect(found(amended, '2026-04-01', seenTo)).toEqual([]);
    // Published in time, before the document took effect: it rests on that too.
    const inTime = {
      amendedBy: [{ number: '9/QĐ-UBND', issued: '2026-02-20' }],
      legalBases: [{ number: '1/NĐ-CP' }, { number: '3/NĐ-CP' }],
    };
    expect(found(amended, '2026-04-01', inTime)).toEqual([]);
  });

  it('only while it is in force, and once however many texts there are', () => {
    expect(found({ expires: '2026-06-30' }, '2026-07-01', { status: 'abolished' })).toEqual([]);
    const records = new Map([['1.000001', record(['1/NĐ-CP', '42/2022/NĐ-CP'])]]);
    const review = reviewRecords(
      { records },
      [{ number: '1/NĐ-CP', expires: '2026-01-01' }, ...endedLaw()],
      '2026-07-01',
    );
    expect([review.rows.length, review.toReview, review.procedures]).toEqual([2, 1, 1]);
  });
});

describe('review', () => {
  it('lists by department, for people, offices and programs, and says so by its exit code', async () => {
    const folder = copySample();
    const run = (...argv: string[]) => runHere(folder, ['review', '--today', '2026-05-05', ...argv]);
    expect((await run('--exit-code')).code).toBe(0);
    writeFiles(folder, {
      'catalog/documents.yaml': {
        documents: [
          { number: '23/2015/NĐ-CP', expires: '2026-01-31', endedBy: { number: '280/2025/NĐ-CP' } },
        ],
      },
    });
    const { code, stdout } = await run(
      '--exit-code',
      '--department',
      'Sở Tư pháp',
      '--report',
      'xlsx=r.xlsx',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('Sở Tư pháp');
    expect(stdout).toContain('Hết hiệu lực');
    const { rows } = JSON.parse((await run('--format', 'json')).stdout) as { rows: { document: string }[] };
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ document }) => document))).toEqual(new Set(['23/2015/NĐ-CP']));
  });
});
