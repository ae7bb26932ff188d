/** Breaking a change at its nth file-system call, for every n. Throws where a tree is neither before nor after. */
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  changeFiles,
  type FaultHook,
  type FileChange,
  needsRecovery,
  recover,
  WriteFailed,
} from '../../src/io/transaction.ts';

export type Tree = Readonly<Record<string, string>>;

/** The changes that lead from one tree to another; files that stay the same are only checked. */
export function changesBetween(before: Tree, after: Tree): FileChange[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].map((path) => ({ path, before: before[path], after: after[path] }));
}

/** An error of the system, as Node throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A hook that counts, flushes nothing (which no test can see) and breaks the nth call in its own way. */
function breakingAt(n: number, breakCall: (isFirst: boolean, call: string, args: readonly unknown[]) => void) {
  const counter = { calls: 0 };
  const fault: FaultHook = (call, args, run) => {
    counter.calls += 1;
    const result = call === 'closeSync' ? run() : undefined; // also a dead process's files get closed
    if (counter.calls >= n) breakCall(counter.calls === n, call, args);
    return call === 'fsyncSync' || call === 'closeSync' ? result : run();
  };
  return { fault, counter };
}

/** The process dies at its nth call: a text is torn, and nothing that follows happens, tidying included. */
export function crashingAt(n: number) {
  return breakingAt(n, (isFirst, call, [file, text]) => {
    if (isFirst && call === 'writeFileSync' && typeof file === 'number') writeSync(file, String(text).slice(0, 3));
    throw new Error('crash');
  });
}

/** The nth call fails, all others work. */
export function failingOnceAt(n: number) {
  return breakingAt(n, (isFirst) => {
    if (isFirst) throw systemError('EIO');
  });
}

/** Makes the lock that a crash left behind that of a process that is gone. */
export function endOwner(root: string, deadPid: number): void {
  const path = join(root, '.tthc/lock/owner.json');
  if (!existsSync(path)) return;
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), pid: deadPid }));
}

/** Every file below a folder with its text, in one string; the working folder is left out. */
export function snapshot(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const shots = entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) return `${entry.name}=${readFileSync(path, 'latin1')}`;
    return entry.name === '.tthc' ? '' : `${entry.name}/${snapshot(path)}`;
  });
  return shots.join('');
}

const memory = '/dev/shm';

/** Whether files can be had that live in memory, so that thousands of changes take seconds. */
export function hasMemory(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Two trees: a third of the files only in the one, a third only in the other, a third different; folders come and go. */
function makeTrees(files: number): [Tree, Tree] {
  const folders = ['old', 'new', 'both'];
  const names = Array.from({ length: files }, (_, i) => `procedures/${folders[i % 3]}-${i % 5}/${i}.yaml`);
  const tree = (without: number, text: string) =>
    Object.fromEntries(names.filter((_, i) => i % 3 !== without).map((path) => [path, `${text} ${path}\n`]));
  return [tree(1, 'old'), tree(0, 'new')];
}

export interface Breaking {
  mode: 'crash' | 'fail once';
  files: number;
  /** Which calls: `from`, `from + step`, and so on. */
  from: number;
  step: number;
  deadPid: number;
}

/** Changes a tree to and fro, breaking the nth call of each change, until no call is left to break. */
export async function breakCalls(task: Breaking): Promise<{ calls: number; ends: Record<string, number> }> {
  const root = mkdtempSync(join(hasMemory() ? memory : tmpdir(), 'tthc-'));
  try {
    const trees = makeTrees(task.files);
    const shots = [1, 0].map((i) => {
      rmSync(root, { recursive: true });
      for (const [path, text] of Object.entries(trees[i] ?? {})) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      return snapshot(root);
    });
    const ways = [
      { changes: changesBetween(trees[0], trees[1]), held: shots[1] ?? '', wanted: shots[0] ?? '' },
      { changes: changesBetween(trees[1], trees[0]), held: shots[0] ?? '', wanted: shots[1] ?? '' },
    ];
    const ends: Record<string, number> = {};
    for (let n = task.from; ; n += task.step) {
      const way = ways.find(({ held }) => held === snapshot(root));
      if (!way) throw new Error(`call ${n - task.step}: the tree is neither before nor after`);
      const { fault, counter } = (task.mode === 'crash' ? crashingAt : failingOnceAt)(n);
      const error = await changeFiles(root, way.changes, { fault }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      const end = (task.mode === 'crash' ? judgeCrash : judgeFailure)(root, error, way, task.deadPid);
      ends[end] = (ends[end] ?? 0) + 1;
      if (existsSync(join(root, '.tthc'))) throw new Error(`call ${n}: something was left behind`);
      if (counter.calls < n) return { calls: counter.calls, ends };
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
