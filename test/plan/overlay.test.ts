import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Overlay } from '../../src/plan/overlay.ts';
import { LazyMap } from '../../src/model/lazy-map.ts';
import { runs } from '../support/runs.ts';

describe('records that are written over', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const change = fc.oneof(fc.record({ set: ids, to: fc.integer() }), fc.record({ remove: ids }));

  it('stand as in a copy, in its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids), fc.array(change), (start, changes) => {
        const base = new LazyMap(start, (id) => id.charCodeAt(0));
        const [copy, overlay] = [new Map(base), new Overlay(base)];
        for (const step of changes) {
          for (const map of [copy, overlay])
            if ('set' in step) map.set(step.set, step.to);
            else map.delete(step.remove);
        }
        expect([...overlay]).toEqual([...copy]);
        expect(overlay.size).toBe(copy.size);
        expect([...overlay.keys()].map((id) => [overlay.has(id), overlay.get(id)])).toEqual(
          [...copy].map(([id, value]) => [copy.has(id), value]),
        );
        expect(['a', 'b', 'c', 'd', 'e'].map((id) => overlay.get(id))).toEqual(
          ['a', 'b', 'c', 'd', 'e'].map((id) => copy.get(id)),
        );
        // What lies below is as it was.
        expect([...base.keys()]).toEqual(start);
      }),
      runs(100),
    );
  });

  it('are made when they are asked for, and once', () => {
    const made: string[] = [];
    const map = new LazyMap(['a', 'b'], (id) => {
      made.push(id);
      return id.toUpperCase();
    });
    expect([map.size, map.has('a'), map.get('c')]).toEqual([2, true, undefined]);
    expect(made).toEqual([]);
    expect([map.get('b'), map.get('b')]).toEqual(['B', 'B']);
    expect(made).toEqual(['b']);
    expect([...map]).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ]);
  });
});
