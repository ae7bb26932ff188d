import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeFolder, sample } from '../support/cli.ts';

it.skipIf(process.platform === 'win32')(
  'Ctrl-C ends a command at once, also one that waits for git',
  async () => {
    const programs = makeFolder({ git: '#!/bin/sh\n: > "$ASKED"\nexec sleep 20\n' });
    chmodSync(join(programs, 'git'), 0o755);
    const asked = join(programs, 'asked');
    const child = spawn(process.execPath, [join(sample, 'bin/tthc.js'), 'diff', 'one', 'two'], {
      cwd: sample,
      env: { ...process.env, PATH: `${programs}:${process.env.PATH}`, ASKED: asked },
      stdio: 'ignore',
    });
    while (!existsSync(asked)) await pause(10);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  },
);
