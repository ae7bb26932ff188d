import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietly } from './disk.ts';
import { isRunning } from './lock.ts';

/** Time after which nothing is left of a process that has ended; less may be one of another machine with the same disk. */
const leftAfterMs = 3_600_000;

/**
 * Makes an empty folder for what a command works with, to be removed by whoever made it. Those of commands that were
 * ended from outside, which remove nothing, are removed here.
 *
 * @param kind what it is for, as part of its name
 */
export function makeWorkFolder(kind: string): string {
  const begin = `tthc-${kind}-`;
  const place = tmpdir();
  quietly(() => {
    for (const name of readdirSync(place))
      if (name.startsWith(begin)) quietly(() => dropLeft(join(place, name), name.slice(begin.length)));
  });
  return mkdtempSync(join(place, `${begin}${process.pid}-`));
}

function dropLeft(folder: string, rest: string): void {
  const [, pid] = /^(\d+)-\w{6}$/u.exec(rest) ?? [];
  if (pid === undefined || isRunning(Number(pid))) return;
  if (Date.now() - statSync(folder).mtimeMs < leftAfterMs) return;
  rmSync(folder, { recursive: true, force: true });
}
