import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { projectRoot } from './support/run.ts';

it('faults that are planted where a change is checked and staged are caught', () => {
  const args = ['bench/plant.mjs', '--only', 'src/io/stage'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
  expect(stdout + stderr).toMatch(/^3 faults planted, 3 caught, 0 survived$/mu);
});
