import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level, ProcedureContent } from '../../src/model/types.ts';
import { differingParts, mergeContents } from '../../src/plan/merge/contents.ts';
import { inNormalForm, levelParts, valueAt } from '../../src/model/procedure/by-level.ts';
import { procedure } from '../support/example.ts';

const known: Level[] = ['ministry', 'province', 'commune', 'other'];

/** A procedure at some levels, which says different things at them or nothing. */
const content = fc
  .record({
    levels: fc.subarray(known, { minLength: 1 }),
    plain: fc.option(fc.nat(2), { nil: undefined }),
    fees: fc.constantFrom(undefined, 'none' as const),
    own: fc.dictionary(fc.constantFrom(...(['province', 'commune'] as const)), fc.nat(2)),
    name: fc.constantFrom('A', 'B'),
  })
  .map(({ levels, plain, fees, own, name }): ProcedureContent => {
    const time = (value: number) => ({ value, unit: 'day' as const });
    const byLevel = Object.fromEntries(
      Object.entries(own)
        .filter(([level]) => levels.includes(level as Level))
        .map(([level, value]) => [level, { timeLimit: time(value) }]),
    );
    return inNormalForm(
      procedure('1.000001', {
        name,
        levels,
        ...(plain !== undefined && { timeLimit: time(plain) }),
        ...(fees && { fees }),
        ...(Object.keys(byLevel).length > 0 && { byLevel }),
      }),
    );
  });

describe('records of one procedure in several catalogs', () => {
  it('become one at all of their levels, each level as the first that holds it says', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 2, maxLength: 3 }), ([first, ...others]) => {
        if (!first) return;
        const all = [first, ...others];
        const merged = mergeContents([first, ...others]);
        expect(new Set(merged.levels)).toEqual(new Set(all.flatMap(({ levels }) => levels)));
        expect(merged.name).toBe(first.name);
        for (const level of merged.levels) {
          const holder = all.find(({ levels }) => levels.includes(level)) ?? first;
          for (const part of levelParts)
            expect(valueAt(merged, part, level), `${part} ${level}`).toEqual(valueAt(holder, part, level));
        }
        expect(inNormalForm(merged)).toEqual(merged);
      }),
    );
  });

  it('are the same where they are equal, and differ only at levels that both hold', () => {
    fc.assert(fc.property(content, (one) => differingParts(one, structuredClone(one)).length === 0));
    const [at, elsewhere] = (['province', 'commune'] as const).map((level) =>
      procedure('1.000001', { levels: [level], fees: level === 'province' ? 'none' : 'unspecified' }),
    );
    expect(at && elsewhere && differingParts(at, elsewhere)).toEqual([]);
    expect(at && differingParts(at, { ...at, fees: 'unspecified', name: 'B' })).toEqual(['name', 'fees']);
  });

  it('keep levels that are known over those that are not', () => {
    const unknown = procedure('1.000001', { levels: ['unspecified'] });
    expect(mergeContents([unknown, procedure('1.000001', { levels: ['commune'] })]).levels).toEqual([
      'commune',
    ]);
    expect(mergeContents([unknown, unknown]).levels).toEqual(['unspecified']);
  });
});
