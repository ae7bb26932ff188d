import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeWorkFolder } from '../../src/io/work-folder.ts';

it('a folder to work in is empty, and those of processes that ended long ago are removed', () => {
  const { pid: ended } = spawnSync(process.execPath, ['-e', '0']);
  const long = new Date(Date.now() - 7_200_000);
  const place = (pid: number, ending: string, since?: Date) => {
    const folder = join(tmpdir(), `tthc-thu-${pid}-${ending}`);
    mkdirSync(folder);
    if (since) utimesSync(folder, since, since);
    return folder;
  };
  const left = place(ended, 'aaaaaa', long);
  const kept = [place(ended, 'bbbbbb'), place(process.pid, 'cccccc', long), place(ended, 'another', long)];
  const made = makeWorkFolder('thu');
  expect(basename(made)).toMatch(new RegExp(`^tthc-thu-${process.pid}-\\w{6}$`, 'u'));
  expect([existsSync(left), ...kept.map((folder) => existsSync(folder))]).toEqual([false, true, true, true]);
  for (const folder of [made, ...kept]) rmSync(folder, { recursive: true });
});
