import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { type Breaking, deadPid, hasMemory } from '../support/io/faults.ts';
import { expectToSurvive } from '../support/io/kill.ts';
import { useProcesses } from '../support/io/processes.ts';

const start = useProcesses();

/** More than what is staged at a time, so that a call fails in the first part, between two, and in the last. */
const files = 80;

describe(`an interruption at every call of a change of ${files} files`, () => {
  const workers = Math.min(availableParallelism(), 4);
  // Without a place in memory this takes minutes: there, every 16th call has to do.
  const step = workers * (hasMemory() ? 1 : 16);

  async function breakEveryCall(
    mode: Breaking['mode'],
  ): Promise<{ calls: number; ends: Record<string, number> }[]> {
    const running = Array.from({ length: workers }, (_, i) =>
      start({ root: '', kind: 'break', mode, files, from: i + 1, step, deadPid }),
    );
    const answers = await Promise.all(running.map((child) => child.answer()));
    return answers as { calls: number; ends: Record<string, number> }[];
  }

  it('the process dies: recovery makes it before or after', async () => {
    for (const { calls, ends } of await breakEveryCall('crash')) {
      expect(calls).toBeGreaterThan(7 * files);
      expect(Object.keys(ends).sort()).toEqual(['completed', 'nothing', 'rolled-back']);
    }
  });

  it('one call fails: it is all done, or it fails and nothing is', async () => {
    for (const { calls, ends } of await breakEveryCall('fail once')) {
      expect(calls).toBeGreaterThan(7 * files);
      expect(Object.keys(ends).sort()).toEqual(['done', 'failed']);
    }
  });
});

describe('signals', () => {
  it('SIGKILL at any moment, of three at once: every file is of one version', () =>
    Promise.all([10, 10, 10].map((kills) => expectToSurvive(start, kills))));
});
