import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, ChangeClass } from '../../src/model/change.ts';
import type { ProcedureContent } from '../../src/model/types.ts';
import { accountOf, compareLists } from '../../src/plan/account.ts';
import { toldFields } from '../../src/plan/equal.ts';
import { runs } from '../support/runs.ts';

const change = (name: ChangeClass, id: string, fields: Change['fields'] = []): Change => ({
  class: name,
  id,
  code: id,
  name: 'Cấp thẻ',
  department: 'so-tu-phap',
  levels: ['province'],
  fields,
  decision: '1/QĐ-UBND',
});
const name = (before: string, after: string): Change['fields'][number] => ({ path: 'name', before, after });

describe('an account of changes', () => {
  it('joins the abolition and the new publication of one procedure', () => {
    const { continued, unchanged, others } = accountOf([
      change('abolished', '1.000001'),
      change('abolished', '1.000002'),
      change('abolished', '1.000003'),
      change('new', '1.000001'),
      change('new', '1.000002', [name('Cấp thẻ', 'Cấp lại thẻ')]),
      change('new', '1.000004'),
      change('amended', '1.000005'),
    ]);
    expect(continued.map(({ id, fields }) => [id, fields])).toEqual([
      ['1.000002', [name('Cấp thẻ', 'Cấp lại thẻ')]],
    ]);
    expect(unchanged.map(({ id }) => id)).toEqual(['1.000001', '1.000005']);
    expect(others.map(({ class: name, id }) => [name, id])).toEqual([
      ['abolished', '1.000003'],
      ['new', '1.000004'],
    ]);
  });

  it('does not join what one decision publishes and another abolishes', () => {
    const first = { ...change('new', '1.000001'), decision: 'Danh mục' };
    const { continued, unchanged, others } = accountOf([first, change('abolished', '1.000001')]);
    expect([continued, unchanged, others.length]).toEqual([[], [], 2]);
    const again = { ...change('new', '1.000001'), decision: '2/QĐ-UBND' };
    expect(accountOf([change('abolished', '1.000001'), again]).others).toHaveLength(2);
  });

  it('takes a level that ended and came back for no change', () => {
    const levels = (before: string[], after: string[]): Change['fields'][number] => ({
      path: 'levels',
      before,
      after,
    });
    const { unchanged } = accountOf([
      change('abolished', '1.000001', [levels(['province', 'commune'], ['province'])]),
      change('new', '1.000001', [levels(['province'], ['province', 'commune'])]),
    ]);
    expect(unchanged.map(({ id }) => id)).toEqual(['1.000001']);
  });
});

describe('the fields of a change', () => {
  const record = { name: 'Cấp thẻ', department: 'a', sector: 'b', levels: ['province'] } as ProcedureContent;
  const written = {
    ...record,
    kind: 'standard',
    profile: 'list',
    online: 'unspecified',
    interlinked: 'none',
    fees: 'unspecified',
  } as const;

  it('are not what a record says in words or by leaving it out', () => {
    expect(toldFields('new', record, written)).toEqual([]);
    expect(toldFields('new', written, record)).toEqual([]);
    expect(toldFields('amended', record, { ...written, fees: 'none' })).toEqual([
      { path: 'fees', before: undefined, after: 'none' },
    ]);
  });

  it('that nobody decided are told to the letter', () => {
    expect(toldFields('unexplained', record, { ...record, profile: 'list' })).toHaveLength(1);
  });
});

describe('two lists', () => {
  const list = fc.array(fc.record({ number: fc.constantFrom('1/NĐ-CP', '2/NĐ-CP', '3/TT-BTP') }));

  it('differ by what came in and went out, whatever their order', () => {
    fc.assert(
      fc.property(list, list, fc.array(fc.nat()), (before, after, keys) => {
        const { removed, added, kept } = compareLists(before, after);
        expect(kept + removed.length).toBe(before.length);
        expect(kept + added.length).toBe(after.length);
        expect(removed.filter(({ number }) => added.some((one) => one.number === number))).toEqual([]);
        const mixed = before.map((item, at) => ({ item, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
        expect(
          compareLists(
            before,
            mixed.map(({ item }) => item),
          ),
        ).toEqual({
          removed: [],
          added: [],
          kept: before.length,
        });
      }),
      runs(100),
    );
  });
});
