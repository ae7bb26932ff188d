// What all unit tests run with: they start no process, and do not wait until the disk has what they wrote.
import child from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach } from 'vitest';

const started: string[] = [];
const refuse = (program: unknown): never => {
  started.push(String(program));
  throw new Error('no process in a unit test');
};
Object.assign(child, { spawn: refuse, spawnSync: refuse, execFile: refuse, execFileSync: refuse });
fs.fsyncSync = () => {};
syncBuiltinESMExports();

// The tool tells of a git that does not run as of any trouble, and a test may not see it.
afterEach(() => {
  const [program] = started.splice(0);
  if (program !== undefined)
    throw new Error(`this test starts ${program}: it belongs into a file named .program.test.ts`);
});
