import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Level, ProcedureContent } from '../../src/model/types.ts';
import { countStats } from '../../src/figures/stats.ts';
import { type Catalog, catalogOf } from '../../src/plan/catalog.ts';
import { diffVersions } from '../../src/plan/diff.ts';
import { fold } from '../../src/plan/fold.ts';
import { planReversal } from '../../src/plan/revert.ts';
import { emptyState, stateOf } from '../../src/plan/state.ts';
import { verifyCatalog } from '../../src/plan/verify.ts';
import { filesOfReversal } from '../../src/plan/file-changes.ts';
import { basis, baseline, procedure, publication } from '../support/example.ts';
import {
  applyInMemory,
  changeMemory,
  emptyMemory,
  type MemoryCatalog,
  readMemory,
} from '../support/memory.ts';
import { runs } from '../support/runs.ts';

const today = '2022-01-01';
const codes = Array.from({ length: 8 }, (_, i) => `1.00000${i + 1}`);
const someLevels: Level[][] = [['province'], ['commune'], ['province', 'commune']];

/**
 * A small model of the catalog: which codes are active, at which levels. From it come random
 * decisions that are legal, and the counts that they must lead to.
 */
interface Model {
  held: Map<string, Level[]>;
  decisions: Decision[];
}

type Move = { kind: 'new' | 'amended' | 'abolished' | 'level' | 'replaced'; pick: number; value: number };

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom('new', 'amended', 'abolished', 'level', 'replaced'),
  pick: fc.nat(1000),
  value: fc.nat(1000),
});

/** Each inner list is one decision's rows; what is not legal at that point is left out. */
const histories = fc.array(fc.array(move, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 });

function build(history: readonly (readonly Move[])[]): Model {
  const held = new Map<string, Level[]>(
    codes.slice(0, 5).map((code, i) => [code, someLevels[i % 3] as Level[]]),
  );
  const model: Model = {
    held,
    decisions: [baseline([...held].map(([code, levels]) => procedure(code, { levels })))],
  };
  let serial = 0;
  for (const [i, moves] of history.entries()) {
    const rows: Required<Pick<Decision, 'new' | 'amended' | 'replaced' | 'abolished'>> = {
      new: [],
      amended: [],
      replaced: [],
      abolished: [],
    };
    const touched = new Set<string>();
    for (const { kind, pick, value } of moves) {
      serial += 1;
      const active = [...held.keys()].filter((code) => !touched.has(code));
      const free = codes.filter((code) => !held.has(code) && !touched.has(code));
      const code = (kind === 'new' ? free : active)[pick % (kind === 'new' ? free : active).length];
      if (code === undefined) continue;
      touched.add(code);
      const levels = held.get(code) ?? [];
      if (kind === 'new') {
        held.set(code, someLevels[value % 3] as Level[]);
        rows.new.push(procedure(code, { levels: held.get(code) as Level[] }));
      } else if (kind === 'amended') {
        rows.amended.push({ code, changes: { timeLimit: { value: serial, unit: 'day' } }, by: basis });
      } else if (kind === 'level' && levels.length > 1) {
        held.set(code, levels.slice(1));
        rows.abolished.push({ code, levels: levels.slice(0, 1), by: basis });
      } else if (kind === 'replaced' && free[0] !== undefined) {
        held.delete(code);
        touched.add(free[0]);
        held.set(free[0], ['province']);
        rows.replaced.push({ codes: [code], with: [procedure(free[0])], by: basis });
      } else {
        held.delete(code);
        rows.abolished.push({ code, by: basis });
      }
    }
    model.decisions.push(publication(`${i + 1}/QĐ-UBND`, { issued: `2021-0${i + 2}-01`, ...rows }));
  }
  return model;
}

function applyAll(decisions: readonly Decision[]): MemoryCatalog {
  return decisions.reduce(
    (catalog, decision) => applyInMemory(catalog, [decision], today),
    emptyMemory('2020-12-31'),
  );
}

const versionOf = (catalog: MemoryCatalog): Catalog => catalogOf(readMemory(catalog));

const always = (check: (model: Model) => void) =>
  fc.assert(
    fc.property(histories, (history) => check(build(history))),
    runs(60),
  );

describe('the algebra of decisions', () => {
  it('what is applied one by one is what the model says, and what the fold gives', () => {
    always(({ held, decisions }) => {
      const { state, asOf } = versionOf(applyAll(decisions));
      const active = [...state.records].filter(([, record]) => record.status === 'active');
      expect(new Map(active.map(([id, record]) => [id, record.levels]))).toEqual(new Map(held));
      const files = readMemory(applyAll(decisions));
      expect(new Map(fold(emptyState(files), files.decisions, asOf).state.records)).toEqual(state.records);
    });
  });

  it('the order of arrival does not matter, to the byte', () => {
    always(({ decisions }) => {
      const inOrder = applyAll(decisions);
      const atOnce = applyInMemory(emptyMemory('2020-12-31'), [...decisions].reverse(), today);
      const records = (catalog: MemoryCatalog) =>
        [...catalog].filter(([path]) => path.startsWith('procedures/'));
      expect(records(atOnce)).toEqual(records(inOrder));
    });
  });

  it('verify is clean, byte for byte', () => {
    always(({ decisions }) => {
      const files = readMemory(applyAll(decisions));
      const result = verifyCatalog(catalogOf(files), today);
      expect(result.differences).toEqual([]);
    });
  });

  it('apply, then revert, is where it was, to the byte', () => {
    always(({ decisions }) => {
      const before = applyAll(decisions.slice(0, -1));
      const after = applyInMemory(before, decisions.slice(-1), today);
      const files = readMemory(after);
      const last = files.decisions.find((doc) => doc.value.number === decisions.at(-1)?.number);
      if (!last) throw new Error('the ledger lacks the decision');
      const reversal = planReversal(catalogOf(files), last);
      expect(reversal.restingOn).toEqual([]);
      expect(changeMemory(after, filesOfReversal(reversal, catalogOf(files)))).toEqual(before);
    });
  });

  it('diff(A, A) is empty, and diff(A, B) is explained by exactly the decisions between', () => {
    always(({ decisions }) => {
      const middle = Math.ceil(decisions.length / 2);
      const [a, b] = [versionOf(applyAll(decisions.slice(0, middle))), versionOf(applyAll(decisions))];
      expect(diffVersions(b, b).changes).toEqual([]);
      const { changes, summary } = diffVersions(a, b);
      expect(summary.unexplained).toBe(0);
      const between = new Set(decisions.slice(middle).map((decision) => decision.number));
      for (const change of changes) expect(between).toContain(change.decision);
    });
  });

  it('counts reconcile: before + new − gone = after, in all, by department and by level', () => {
    always(({ decisions }) => {
      const files = readMemory(applyAll(decisions));
      const { steps } = fold(emptyState(files), files.decisions);
      let expected = { procedures: 0, byLevel: {} as Partial<Record<Level, number>> };
      for (const step of steps) {
        for (const { before, after } of step.movements) {
          const count = (record: ProcedureContent | undefined) => (record?.status === 'active' ? 1 : 0);
          const byLevel = { ...expected.byLevel };
          for (const level of before?.status === 'active' ? before.levels : [])
            byLevel[level] = (byLevel[level] ?? 0) - 1;
          for (const level of after?.status === 'active' ? after.levels : [])
            byLevel[level] = (byLevel[level] ?? 0) + 1;
          expected = { procedures: expected.procedures + count(after) - count(before), byLevel };
        }
      }
      const stats = countStats(stateOf(files), today);
      expect(stats.procedures).toBe(expected.procedures);
      expect(stats.byLevel).toEqual(
        Object.fromEntries(Object.entries(expected.byLevel).filter(([, count]) => count > 0)),
      );
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
      expect(sum(stats.byDepartment.map((group) => group.procedures))).toBe(stats.procedures);
      expect(sum(Object.values(stats.byLevel))).toBe(stats.rows);
    });
  });
});
