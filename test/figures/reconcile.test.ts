import { describe, expect, it } from 'vitest';
import { type Listed, type OwnCatalog, reconcile } from '../../src/figures/reconcile.ts';
import type { Procedure } from '../../src/model/types.ts';

const record = (parts: Partial<Procedure> = {}): Procedure => ({
  code: '1.000001',
  name: 'Đăng ký khai sinh',
  department: 'so-tu-phap',
  sector: 'ho-tich',
  levels: ['commune'],
  status: 'active',
  effectiveFrom: '2020-01-01',
  publishedBy: { number: '1/QĐ-UBND' },
  ...parts,
});
const own = (records: Record<string, Procedure>, chosen = Object.keys(records)): OwnCatalog => ({
  records: new Map(Object.entries(records)),
  departments: new Map([['so-tu-phap', { id: 'so-tu-phap', name: 'Sở Tư pháp', aliases: ['Sở TP'] }]]),
  chosen: new Set(chosen),
  decisionOf: (_, part) => `${part}/QĐ-UBND`,
});
const listed = (parts: Partial<Listed<number>> = {}): Listed<number> => ({
  id: '1.000001',
  name: 'Đăng ký khai sinh',
  content: {},
  isOfMinistryAlone: false,
  origin: 7,
  ...parts,
});
const one = (mine: Partial<Procedure>, theirs: Partial<Listed<number>>) =>
  reconcile(own({ '1.000001': record(mine) }), [listed(theirs)]);

describe('a list held against a catalog', () => {
  it('agrees where both say the same, however they spell it', () => {
    const timeLimit = { value: 5, unit: 'working_day', text: '05 ngày làm việc' } as const;
    const fees = [{ amount: 5000, currency: 'VND' as const, text: '5.000 đồng' }];
    const { rows, agreeing, compared } = one(
      { timeLimit, fees, levels: ['ministry', 'commune'] },
      {
        name: 'Thủ tục  đăng ký khai sinh',
        department: 'sở tp',
        content: {
          levels: ['commune'],
          timeLimit: { ...timeLimit, text: '5 ngày' },
          fees: [{ amount: 5000, currency: 'VND', text: '5000đ' }],
        },
      },
    );
    expect([rows, agreeing]).toEqual([[], 1]);
    expect(compared).toEqual({ name: 1, department: 1, levels: 1, timeLimit: 1, fees: 1 });
  });

  it('compares nothing that one side does not say', () => {
    const said = { timeLimit: { text: 'Trong ngày' }, fees: 'none', levels: ['province'] } as const;
    const mute = { fees: 'unspecified', levels: ['unspecified'] } as const;
    for (const [mine, theirs] of [
      [said, mute],
      [mute, said],
    ] as const) {
      const { rows, compared } = one(
        { ...mine, levels: [...mine.levels] },
        { content: { ...theirs, levels: [...theirs.levels] } },
      );
      expect([rows, compared]).toEqual([[], { name: 1, department: 0, levels: 0, timeLimit: 0, fees: 0 }]);
    }
  });

  it('tells each part that differs with the decision behind it', () => {
    const { rows, summary } = one(
      { timeLimit: { value: 5, unit: 'day' }, fees: 'none' },
      {
        name: 'Đăng ký khai tử',
        department: 'Sở Nội vụ',
        content: {
          levels: ['province'],
          timeLimit: { value: 5, unit: 'working_day' },
          fees: [{ amount: 1, currency: 'VND' }],
        },
      },
    );
    expect(summary).toMatchObject({ differs: 1 });
    expect(rows[0]).toMatchObject({ kind: 'differs', id: '1.000001', place: 7 });
    expect(rows[0]?.differences.map(({ part, decision }) => [part, decision])).toEqual([
      ['name', 'name/QĐ-UBND'],
      ['department', 'department/QĐ-UBND'],
      ['levels', 'levels/QĐ-UBND'],
      ['timeLimit', 'timeLimit/QĐ-UBND'],
      ['fees', 'fees/QĐ-UBND'],
    ]);
  });

  it('takes what differs by level for agreeing with any of the levels', () => {
    const byLevel = { province: { timeLimit: { value: 3, unit: 'day' } } } as const;
    const mine = { levels: ['province', 'commune'], timeLimit: { value: 5, unit: 'day' }, byLevel } as const;
    const at = (value: number) =>
      one({ ...mine, levels: [...mine.levels] }, { content: { timeLimit: { value, unit: 'day' } } }).rows
        .length;
    expect([at(3), at(5), at(4)]).toEqual([0, 0, 1]);
  });

  it('tells what only one side has, and what is abolished here', () => {
    const gone = record({
      status: 'abolished',
      abolishedBy: { number: '9/QĐ-UBND' },
      effectiveTo: '2021-01-01',
    });
    const result = reconcile(own({ '1.000001': gone, '1.000002': record({ code: '1.000002' }) }), [
      listed(),
      listed({ id: '1.000003', name: 'Lạ' }),
      listed({ id: '1.000004', name: 'Của bộ', isOfMinistryAlone: true }),
    ]);
    expect(result.rows.map(({ kind, id, decision }) => [kind, id, decision?.number])).toEqual([
      ['only_here', '1.000002', '1/QĐ-UBND'],
      ['only_there', '1.000003', undefined],
      ['abolished_here', '1.000001', '9/QĐ-UBND'],
    ]);
    expect(result).toMatchObject({ here: 1, there: 3, ofMinistry: 1, agreeing: 0 });
  });

  it('knows by its name what has no code yet, unless two have that name', () => {
    const { code: _, ...coded } = record();
    const local = own({ 'x.new-1': coded });
    expect(reconcile(local, [listed({ id: '2.000001' })]).rows).toMatchObject([
      { kind: 'differs', id: 'x.new-1', differences: [{ part: 'code', there: '2.000001' }] },
    ]);
    expect(reconcile(local, [listed({ id: '' })]).rows).toEqual([]);
    const twice = [listed({ id: '2.000001' }), listed({ id: '2.000002' })];
    expect(reconcile(local, twice).summary).toMatchObject({ only_here: 1, only_there: 2 });
  });

  it('says nothing of procedures that are not in question', () => {
    const records = { '1.000001': record(), '1.000002': record({ name: 'Khác' }) };
    const { rows, here } = reconcile(own(records, ['1.000001']), [listed({ id: '1.000002' })]);
    expect([here, rows.map(({ kind }) => kind)]).toEqual([1, ['only_here']]);
  });
});

describe('procedures without a code', () => {
  const { code: _, ...uncoded } = record();
  const mine = own({
    a: { ...uncoded, levels: ['province'] },
    b: { ...uncoded, levels: ['commune'] },
  });
  const theirs = (levels: Procedure['levels'], department = 'Sở TP') =>
    listed({ id: '', department, content: { levels } });

  it('are paired by department and levels where several have one name', () => {
    const { agreeing, rows } = reconcile(mine, [theirs(['commune']), theirs(['province'])]);
    expect([agreeing, rows]).toEqual([2, []]);
  });

  it('and not where two fit', () => {
    const { summary } = reconcile(mine, [theirs(['unspecified']), theirs(['unspecified'])]);
    expect(summary).toMatchObject({ only_here: 2, only_there: 2 });
  });
});

describe('a list without codes against a catalog that has them', () => {
  const wedding = record({ code: '1.000002', name: 'Đăng ký kết hôn' });
  const kinds = (given: readonly Listed<number>[], records: Record<string, Procedure>) =>
    reconcile(own(records), given).rows.map(({ kind, id }) => [kind, id]);

  it('is paired by name, and only what differs is told', () => {
    const records = { '1.000001': record({ fees: 'none' }), '1.000002': wedding };
    const given = [
      listed({ id: '', content: { fees: [{ amount: 3000, currency: 'VND' }] } }),
      listed({ id: '', name: 'Thủ tục đăng ký kết hôn' }),
    ];
    expect(kinds(given, records)).toEqual([['differs', '1.000001']]);
  });

  it('names what is abolished here, where nothing in force has that name', () => {
    const ended = record({ status: 'abolished', effectiveTo: '2024-01-01' });
    const records = { '1.000001': ended, '1.000002': wedding };
    expect(kinds([listed({ id: '' }), listed({ id: '', name: wedding.name })], records)).toEqual([
      ['abolished_here', '1.000001'],
    ]);
    const again = { ...records, '1.000003': record({ code: '1.000003' }) };
    expect(kinds([listed({ id: '' }), listed({ id: '', name: wedding.name })], again)).toEqual([]);
  });

  it('has no pair where two of a name cannot be told apart, nor for another code', () => {
    const records = { '1.000001': record(), '1.000003': record({ code: '1.000003' }) };
    expect(kinds([listed({ id: '' })], records)).toHaveLength(3);
    expect(kinds([listed({ id: '1.000009' })], { '1.000001': record() })).toEqual([
      ['only_here', '1.000001'],
      ['only_there', '1.000009'],
    ]);
  });
});

describe('what a list says only in part', () => {
  const long = 'Cấp giấy phép cho tàu nước ngoài vào nghiên cứu vùng biển';
  it.each([
    [`${long.slice(0, 40)}...`, 0],
    [`${long.slice(0, 33)}…`, 0],
    ['Cấp giấy phép cho thuyền nước ngoài…', 1],
    [long.slice(0, 40), 1],
  ])('a name that was cut off agrees with the one that it begins: %s', (name, differing) => {
    expect(one({ name: long }, { name }).rows).toHaveLength(differing);
  });

  it.each([
    ['7', 0],
    ['07', 0],
    ['9', 1],
  ])('a number without a unit says a number: %s', (text, differing) => {
    const timeLimit = { value: 7, unit: 'working_day', text: '07 ngày làm việc' } as const;
    expect(one({ timeLimit }, { content: { timeLimit: { text } } }).rows).toHaveLength(differing);
  });

  it('what a row that could not be read may be is not told to be missing there, and agrees with nothing', () => {
    const records = { '1.000020': record({ code: '1.000020' }), '1.000003': record({ code: '1.000003' }) };
    const { agreeing, rows } = reconcile(own(records), [], ['1.00002']);
    expect([agreeing, rows.map(({ id }) => id)]).toEqual([0, ['1.000003']]);
  });
});
