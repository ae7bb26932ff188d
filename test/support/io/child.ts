/** A process that changes files, for tests that kill it, make it wait or let it race. Its one argument is a {@link Task}. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../../../src/model/source-file.ts';
import { type Breaking, breakCalls } from './faults.ts';
import { replaceSet } from '../../../src/io/new-files.ts';
import { changeFiles, type FaultHook, StaleFiles } from '../../../src/io/transaction.ts';

export type Task = { root: string } & (
  | {
      kind: 'change';
      changes: FileChange[];
      halfWay?: 'SIGKILL' | 'SIGINT' | 'SIGTERM';
      exit?: number;
      waitFor?: string;
    }
  | { kind: 'flip'; files: number }
  | ({ kind: 'break' } & Breaking)
  | { kind: 'set'; names: string[]; text: string; times: number; waitFor: string }
  | { kind: 'count'; times: number; waitFor: string }
);

const task: Task = JSON.parse(process.argv[2] ?? '');
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** Blocks this process, event loop and all, until a file is there. */
function waitFor(path: string): void {
  while (!existsSync(path)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/** A text of the size that real files have, all of it of one version. */
function text(version: number): string {
  return `${version}\n`.repeat(200);
}

async function change(
  root: string,
  { changes, halfWay, exit, waitFor: path }: Extract<Task, { kind: 'change' }>,
) {
  if (exit !== undefined) process.on(halfWay ?? 'SIGINT', () => process.exit(exit));
  let isHalfWay = false;
  const fault: FaultHook = (call, args, run) => {
    if (!isHalfWay && call === 'renameSync' && /[1-9]\.new$/.test(String(args[0]))) {
      isHalfWay = true;
      if (halfWay) process.kill(process.pid, halfWay);
      if (path !== undefined) {
        say('committing');
        waitFor(path);
      }
    }
    return run();
  };
  try {
    say(await changeFiles(root, changes, { fault }));
  } catch (error) {
    say({ ...(error as object), name: (error as Error).name });
  }
}

/** Changes all files to and fro until somebody ends it. */
async function flip(root: string, files: number): Promise<void> {
  const first = Number.parseInt(readFileSync(join(root, 'd0/0.yaml'), 'utf8'), 10);
  for (let version = first; ; version++) {
    if (version === first + 1) say('flipping');
    await changeFiles(
      root,
      Array.from({ length: files }, (_, i) => ({
        path: `d${i % 7}/${i}.yaml`,
        before: text(version),
        after: text(version + 1),
      })),
    );
  }
}

/** Writes files as a set, so many times, pausing before each gets its place. */
function writeSet({ root, names, text, times, waitFor: path }: Extract<Task, { kind: 'set' }>): void {
  say('ready');
  waitFor(path);
  const fault: FaultHook = (call, _args, run) => {
    if (call === 'renameSync') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return run();
  };
  const files = names.map((name) => ({ path: join(root, name), chunks: [text] }));
  for (let done = 0; done < times; done++) replaceSet(files, { fault });
}

/** Adds one to a counter in two files, so many times, against everybody else who does. */
async function count(root: string, times: number, path: string): Promise<void> {
  say('ready');
  waitFor(path);
  for (let done = 0; done < times; ) {
    const before = readFileSync(join(root, 'a.yaml'), 'utf8');
    const after = String(Number(before) + 1);
    const changes = ['a.yaml', 'b.yaml'].map((name) => ({ path: name, before, after }));
    try {
      await changeFiles(root, changes, { lockTimeoutMs: 60_000 });
      done += 1;
    } catch (error) {
      if (!(error instanceof StaleFiles)) throw error;
    }
  }
}

if (task.kind === 'change') await change(task.root, task);
if (task.kind === 'set') writeSet(task);
if (task.kind === 'break') say(await breakCalls(task));
if (task.kind === 'flip') await flip(task.root, task.files);
if (task.kind === 'count') await count(task.root, task.times, task.waitFor);
