import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './support/run.ts';

/** Runs a part of a sweep; all of each takes minutes: see bench/README.md. */
function sweep(name: string, ...args: string[]): string {
  const script = join(projectRoot, 'bench', `${name}.mjs`);
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
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

it('faults to be planted have their places in src', () => {
  expect(sweep('plant', '--check')).toMatch(/^\d{2,} faults, 0 without a place$/mu);
});
