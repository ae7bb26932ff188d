import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './support/run.ts';

/** Runs a part of a sweep; all of each takes minutes: see bench/README.md. */
function sweep(name: string, ...args: string[]): string {
  const options = { cwd: projectRoot, encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [`bench/${name}.mjs`, ...args], options);
  return stdout + stderr;
}

describe('commands on the built program', () => {
  it('leave all as it was, or as it shall be, whichever call to the file system fails or is the last', () => {
    expect(sweep('sweep-failures', '--every', '25')).toMatch(/^\d{2} commands, \d{3,} runs: 0 faults$/mu);
  });

  it('that meet end as one after the other, wherever one of them is held', () => {
    expect(sweep('sweep-meetings', '--every', '50')).toMatch(/^40 pairs, \d{3,} meetings: 0 faults$/mu);
  });

  it('read damaged files, and end with a word on them', () => {
    expect(sweep('fuzz', '--cases', '400')).toMatch(/^400 cases from seed 1: 0 faults$/mu);
  });
});

describe('faults to be planted', () => {
  it('have their places in src', () => {
    expect(sweep('plant', '--check')).toMatch(/^\d{2,} faults, 0 without a place$/mu);
  });

  it('are caught where a change is checked and staged', () => {
    expect(sweep('plant', '--only', 'src/io/stage')).toMatch(/^3 faults planted, 3 caught, 0 survived$/mu);
  });
});
