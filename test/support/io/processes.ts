import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterEach, beforeAll } from 'vitest';
import { makeFolder } from '../cli.ts';
import type { Task } from './child.ts';

interface Child {
  process: ChildProcess;
  /** The next thing that it says. */
  answer(): Promise<unknown>;
  /** Exit code or signal with which it ended. */
  ended: Promise<[code: number | null, signal: NodeJS.Signals | null]>;
}

type Start = (task: Task, rights?: { uid?: number; gid?: number }) => Child;

/** Builds the program that changes files, for the tests of a file, and returns how to start it; none outlives its test. */
export function useProcesses(): Start {
  let program = '';
  beforeAll(async () => {
    const folder = makeFolder();
    chmodSync(folder, 0o755);
    program = join(folder, 'child.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('./child.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
    });
  });

  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  return (task, rights = {}) => {
    const child = spawn(process.execPath, [program, JSON.stringify(task)], {
      ...rights,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return {
      process: child,
      answer: async () => JSON.parse((await lines.next()).value ?? 'null'),
      ended: once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
    };
  };
}
