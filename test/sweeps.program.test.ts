import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './support/run.ts';

/** Runs a part of a sweep; all of it takes a quarter of an hour, `npm run sweep:failures` and `npm run sweep:meetings`. */
function sweep(name: string, every: number): string {
  const script = join(projectRoot, 'bench', `${name}.mjs`);
  const { stdout, stderr } = spawnSync(process.execPath, [script, '--every', String(every)], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('commands on the built program', () => {
  it('leave all as it was, or as it shall be, whichever call to the file system fails or is the last', () => {
    expect(sweep('sweep-failures', 25)).toMatch(/^\d{2} commands, \d{3,} runs: 0 faults$/mu);
  });

  it('that meet end as one after the other, wherever one of them is held', () => {
    expect(sweep('sweep-meetings', 50)).toMatch(/^40 pairs, \d{3,} meetings: 0 faults$/mu);
  });
});
