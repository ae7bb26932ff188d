/** Breaking a change at its nth file-system call, for every n. Throws where a tree is neither before nor after. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileChange } from '../../../src/model/source-file.ts';
import {
  changeFiles,
  type FaultHook,
  needsRecovery,
  RecoveryImpossible,
  recover,
  WriteFailed,
} from '../../../src/io/transaction.ts';

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
function breakingAt(
  n: number,
  breakCall: (isFirst: boolean, call: string, args: readonly unknown[]) => void,
) {
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
    if (isFirst && call === 'writeFileSync' && typeof file === 'number')
      writeSync(file, String(text).slice(0, 3));
    throw new Error('crash');
  });
}

/** The nth call fails, all others work. */
export function failingOnceAt(n: number) {
  return breakingAt(n, (isFirst) => {
    if (isFirst) throw systemError('EIO');
  });
}

/** Every call from the nth on fails, as on a disk that has gone. */
export function failingFrom(n: number) {
  return breakingAt(n, () => {
    throw systemError('EIO');
  });
}

/** A pid that no process has: it is above all that systems give. */
export const deadPid = 2 ** 22 + 1;

/** Makes the locks that a crash left behind those of a process that is gone. */
export function endOwner(root: string, deadPid: number, workName = '.tthc'): void {
  const folder = join(root, workName);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name, 'owner.json');
    if (!/^(lock|bury-[0-9a-f-]+)$/.test(name) || !existsSync(path)) continue;
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), pid: deadPid }));
  }
}

/** Every file below a folder with its text, in one string. Only files count; the working folder is left out. */
export function snapshot(folder: string, path = ''): string {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  const shots = entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const inside = `${path}/${entry.name}`;
      if (entry.isFile()) return `${inside}: ${readFileSync(folder + inside, 'latin1')}\n`;
      return entry.name === '.tthc' ? '' : snapshot(folder, inside);
    });
  return shots.join('');
}

const memory = '/dev/shm';

/** Tells whether files can be had that live in memory, so that thousands of changes take seconds. */
export function hasMemory(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Two trees: half of the files only in the one, half only in the other, some in both; folders come and go. */
function makeTrees(files: number): [Tree, Tree] {
  const kindOf = (i: number) => (i % 50 === 0 ? 'both' : i % 2 === 0 ? 'old' : 'new');
  const names = Array.from({ length: files }, (_, i) => `procedures/${kindOf(i)}-${i % 3}/${i}.yaml`);
  const tree = (without: string, text: string) =>
    Object.fromEntries(
      names.filter((_, i) => kindOf(i) !== without).map((path) => [path, `${text} ${path}\n`]),
    );
  return [tree('new', 'old'), tree('old', 'new')];
}

export interface Breaking {
  mode: keyof typeof ways;
  files: number;
  /** Which calls: `from`, `from + step`, and so on. */
  from: number;
  step: number;
  deadPid: number;
}

interface Way {
  changes: FileChange[];
  held: string;
  wanted: string;
}

/** Both ways between the two trees; afterwards the folder holds the first tree. */
function prepare(root: string, files: number): [Way, Way] {
  const trees = makeTrees(files);
  const [second, first] = trees.toReversed().map((tree) => {
    rmSync(root, { recursive: true, force: true });
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return snapshot(root);
  }) as [string, string];
  return [
    { changes: changesBetween(...trees), held: first, wanted: second },
    { changes: changesBetween(trees[1], trees[0]), held: second, wanted: first },
  ];
}

/** Changes a tree to and fro, breaking the nth call of each change, until no call is left to break. */
export async function breakCalls(task: Breaking): Promise<{ calls: number; ends: Record<string, number> }> {
  const root = mkdtempSync(join(hasMemory() ? memory : tmpdir(), 'tthc-'));
  const [breakAt, judge] = ways[task.mode];
  const ends: Record<string, number> = {};
  try {
    let [way, back] = prepare(root, task.files);
    for (let n = task.from; ; n += task.step) {
      const { fault, counter } = breakAt(n);
      const thrown = await changeFiles(root, way.changes, { fault }).then(
        () => undefined,
        (error: unknown) => error,
      );
      const { name, found } = judge(root, way, thrown, task.deadPid);
      if (existsSync(join(root, '.tthc'))) throw new Error(`call ${n}: something was left behind`);
      ends[name] = (ends[name] ?? 0) + 1;
      if (found === way.wanted) [way, back] = [back, way];
      if (counter.calls < n) return { calls: counter.calls, ends };
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface End {
  name: string;
  /** Tree as it looks then. */
  found: string;
}

function judgeCrash(root: string, { held, wanted }: Way, _thrown: unknown, deadPid: number): End {
  const isCommitted = needsRecovery(root);
  endOwner(root, deadPid);
  const outcome = recover(root);
  const found = snapshot(root);
  if (isCommitted && outcome !== 'completed') throw new Error(`committed, but ${outcome}`);
  const allowed = { nothing: [held, wanted], 'rolled-back': [held], completed: [wanted] }[outcome];
  if (!allowed.includes(found)) throw new Error(`${outcome}, but the tree is not`);
  return { name: outcome, found };
}

/** On a disk that has gone a change may have to be left to the next run; then it must not say that nothing happened. */
function judgeLoss(root: string, { held, wanted }: Way, thrown: unknown, deadPid: number): End {
  if (thrown !== undefined && !(thrown instanceof WriteFailed) && !(thrown instanceof RecoveryImpossible))
    throw thrown;
  endOwner(root, deadPid);
  recover(root);
  const found = snapshot(root);
  const allowed = thrown === undefined ? [wanted] : thrown instanceof WriteFailed ? [held] : [held, wanted];
  if (!allowed.includes(found)) throw new Error(`${thrown ?? 'done'}, but the tree is not`);
  return { name: thrown === undefined ? 'done' : thrown instanceof WriteFailed ? 'failed' : 'left', found };
}

function judgeFailure(root: string, { held, wanted }: Way, thrown: unknown, deadPid: number): End {
  if (thrown !== undefined && !(thrown instanceof WriteFailed)) throw thrown;
  const found = snapshot(root);
  if (found !== (thrown === undefined ? wanted : held))
    throw new Error(`${thrown ?? 'done'}, but the tree is not`);
  if (existsSync(join(root, '.tthc'))) {
    endOwner(root, deadPid);
    recover(root);
    if (snapshot(root) !== found) throw new Error(`recovery changed what was ${thrown ?? 'done'}`);
  }
  return { name: thrown === undefined ? 'done' : 'failed', found };
}

/** Ways to break a call, and the checks afterwards. */
const ways = {
  crash: [crashingAt, judgeCrash],
  'fail once': [failingOnceAt, judgeFailure],
  'fail from there on': [failingFrom, judgeLoss],
} as const;
