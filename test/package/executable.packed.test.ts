import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, sample } from '../support/cli.ts';
import { npm } from '../support/package/packed.ts';
import { projectRoot } from '../support/run.ts';

it('the one file runs where there is nothing else, and unpacks itself once', () => {
  const folder = makeFolder();
  const file = join(folder, 'tthc');
  npm(projectRoot, 'run', '--silent', 'build:executable', '--', file);
  const cache = join(folder, 'cache');
  const run = (...args: string[]) =>
    spawnSync(file, [...args, '--today', '2026-05-10', '--lang', 'en'], {
      cwd: sample,
      encoding: 'utf8',
      // No Node is to be found.
      env: { PATH: join(folder, 'empty'), TTHC_CACHE_DIR: cache, TTHC_THREADS: '2' },
    });
  expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  const { status, stderr } = run('verify', '--no-cache');
  expect([status, stderr]).toEqual([0, '']);
  expect(run('export', '--to', join(folder, 'x.xlsx')).status).toBe(0);
  expect(existsSync(join(folder, 'x.xlsx'))).toBe(true);
  expect(run('import', 'missing.docx')).toMatchObject({ status: 2 });
  expect(readdirSync(cache).filter((name) => name.startsWith('program-'))).toHaveLength(1);
  expect(readdirSync(cache).filter((name) => name.startsWith('unpacking-'))).toEqual([]);
});
