import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  Busy,
  changeFiles,
  type FaultHook,
  type FileChange,
  needsRecovery,
  PathRefused,
  RecoveryImpossible,
  recover,
  StaleFiles,
  WriteFailed,
} from '../src/io/transaction.ts';
import { makeFolder, readTree, writeFiles } from './support/cli.ts';
import type { Task } from './support/transaction-child.ts';

type Tree = Readonly<Record<string, string>>;

/** The changes that lead from one tree to another; files that stay the same are only checked. */
function changesBetween(before: Tree, after: Tree): FileChange[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].map((path) => ({ path, before: before[path], after: after[path] }));
}

const textsOf = (root: string): Tree =>
  Object.fromEntries(
    Object.entries(readTree(root)).map(([path, bytes]) => [
      path.replaceAll('\\', '/'),
      Buffer.from(bytes, 'base64').toString(),
    ]),
  );

/** An error of the system, as Node throws it. */
const systemError = (code: string) => Object.assign(new Error(code), { code });

const before: Tree = {
  'catalog.yaml': 'asOf: 2021-06-30\n',
  'procedures/so-tu-phap/2.000815.yaml': 'tên: chứng thực\n',
  'procedures/so-y-te/1.000001.yaml': 'a\n',
  'procedures/so-y-te/1.000002.yaml': 'b\n',
};
const after: Tree = {
  'catalog.yaml': 'asOf: 2021-07-01\n',
  'procedures/so-tu-phap/2.000815.yaml': 'tên: chứng thực\n',
  'procedures/so-xay-dung/1.000003.yaml': 'c\n',
  'decisions/2021/2021-07-01-1523.yaml': 'number: 1523/QĐ-UBND\n',
};
const change = changesBetween(before, after);

describe('changing files', () => {
  it('changes, makes and removes them, and says which', async () => {
    const root = makeFolder(before);
    const changed = await changeFiles(root, change);
    expect(changed).toEqual(change.map(({ path }) => path).filter((path) => before[path] !== after[path]));
    expect(textsOf(root)).toEqual(after);
    expect(readdirSync(root).sort()).toEqual(['catalog.yaml', 'decisions', 'procedures']);
    expect(readdirSync(join(root, 'procedures')).sort()).toEqual(['so-tu-phap', 'so-xay-dung']);
  });

  it('touches only what changes, and keeps what may be done with a file', async () => {
    const root = makeFolder(before);
    chmodSync(join(root, 'catalog.yaml'), 0o600);
    const same = join(root, 'procedures/so-tu-phap/2.000815.yaml');
    const { ino, mtimeMs } = statSync(same);
    await changeFiles(root, change);
    expect(statSync(same)).toMatchObject({ ino, mtimeMs });
    if (process.platform !== 'win32') expect(statSync(join(root, 'catalog.yaml')).mode & 0o777).toBe(0o600);
  });

  it('does nothing at all where there is nothing to do', async () => {
    const calls = vi.fn();
    expect(await changeFiles('/no/such/folder', [], { fault: calls })).toEqual([]);
    expect(await changeFiles('/no/such/folder', changesBetween(before, before), { fault: calls })).toEqual(
      [],
    );
    expect(calls).not.toHaveBeenCalled();
  });

  it('does without hard links, going back included', async () => {
    const root = makeFolder(before);
    const without =
      (rest: FaultHook): FaultHook =>
      (call, args, run) => {
        if (call === 'linkSync') throw systemError('ENOTSUP');
        return rest(call, args, run);
      };
    const failed = changeFiles(root, change, { fault: without(failingHalfWay) });
    await expect(failed).rejects.toThrow(WriteFailed);
    expect(textsOf(root)).toEqual(before);
    await changeFiles(root, change, { fault: without((_call, _args, run) => run()) });
    expect(textsOf(root)).toEqual(after);
  });

  it('is hidden from git while it runs', async () => {
    const root = makeFolder(before);
    const seen = new Set<string>();
    const fault: FaultHook = (call, _args, run) => {
      if (call === 'linkSync') seen.add(readFileSync(join(root, '.tthc/.gitignore'), 'utf8'));
      return run();
    };
    await changeFiles(root, change, { fault });
    expect([...seen]).toEqual(['*\n']);
  });
});

/** Nothing but the first new text can be put in place. */
const failingHalfWay: FaultHook = (call, args, run) => {
  if (call === 'renameSync' && /[1-9]\.new$/.test(String(args[0]))) throw systemError('EACCES');
  return run();
};

describe('refusing', () => {
  async function expectRefused(root: string, changes: FileChange[], type: new (...args: never[]) => Error) {
    const held = readTree(root);
    const error = await changeFiles(root, changes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(type);
    expect(readTree(root)).toEqual(held);
    expect(existsSync(join(root, '.tthc'))).toBe(false);
    return error;
  }

  it.each<[string, Tree]>([
    ['changed', { ...before, 'catalog.yaml': 'asOf: 1999-01-01\n' }],
    ['gone', Object.fromEntries(Object.entries(before).filter(([path]) => path !== 'catalog.yaml'))],
    ['there already', { ...before, 'decisions/2021/2021-07-01-1523.yaml': '' }],
    ['only to be checked', { ...before, 'procedures/so-tu-phap/2.000815.yaml': 'tên: khác\n' }],
    ['the same but for a byte order mark', { ...before, 'catalog.yaml': '\ufeffasOf: 2021-06-30\n' }],
  ])('stale: a file is %s', async (_what, held) => {
    const [stale] = change.map(({ path }) => path).filter((path) => before[path] !== held[path]);
    expect(await expectRefused(makeFolder(held), change, StaleFiles)).toMatchObject({ paths: [stale] });
  });

  it('stale: an editor saved a file while the new texts were flushed', async () => {
    const root = makeFolder(before);
    const fault: FaultHook = (call, _args, run) => {
      if (call === 'fsyncSync') writeFiles(root, { 'catalog.yaml': 'edited\n' });
      return run();
    };
    await expect(changeFiles(root, change, { fault })).rejects.toMatchObject({ paths: ['catalog.yaml'] });
    expect(textsOf(root)).toEqual({ ...before, 'catalog.yaml': 'edited\n' });
  });

  it.each([
    '../x',
    'a/../../x',
    '/etc/x',
    'a//b',
    '',
    '.',
    'a/.',
    'a\\..\\..\\x',
    'C:/x',
    'C:x',
    'a./b',
    'a /b',
    'x\0',
    '.tthc/lock',
    '.TTHC/x',
  ])('a path that leads elsewhere: %j', async (path) => {
    await expectRefused(
      makeFolder(before),
      [...change, { path, before: undefined, after: 'x' }],
      PathRefused,
    );
  });

  it('a path through a link out of the folder, a linked file, a linked working folder', async () => {
    const outside = makeFolder({ 'x.yaml': 'x\n' });
    const linkTo = (path: string) => {
      const root = makeFolder(before);
      symlinkSync(outside, join(root, path), 'junction');
      return root;
    };
    for (const path of ['linked/new.yaml', 'linked/deep/new.yaml']) {
      await expectRefused(linkTo('linked'), [{ path, before: undefined, after: 'x' }], PathRefused);
    }
    await expectRefused(
      linkTo('linked'),
      [{ path: 'linked/x.yaml', before: 'x\n', after: 'y' }],
      PathRefused,
    );
    await expectRefused(linkTo('x'), [{ path: 'x', before: 'x\n', after: 'y' }], PathRefused);
    await expect(changeFiles(linkTo('.tthc'), change)).rejects.toThrow(PathRefused);
    expect(textsOf(outside)).toEqual({ 'x.yaml': 'x\n' });
  });

  it.each([
    ['x.yaml', 'x.yaml'],
    ['x.yaml', 'X.yaml'],
    ['đ\u0302.yaml', 'đ\u0302.yaml'.normalize('NFC')],
    ['\u1ea5.yaml', 'a\u0302\u0301.yaml'],
  ])('two paths that are one on some system: %s and %s', async (one, other) => {
    const twins = [one, other].map((path) => ({ path, before: undefined, after: path }));
    await expectRefused(makeFolder(before), twins, PathRefused);
  });

  it('a folder where a file should be, a file where a folder should be, no folder at all', async () => {
    const root = makeFolder({ ...before, 'dir/x.yaml': 'x' });
    const make = (path: string) => [...change, { path, before: undefined, after: 'x' }];
    expect(await expectRefused(root, make('dir'), WriteFailed)).toMatchObject({
      path: 'dir',
      code: 'EISDIR',
    });
    expect(await expectRefused(root, make('catalog.yaml/x'), WriteFailed)).toMatchObject({
      path: 'catalog.yaml',
      code: 'ENOTDIR',
    });
    await expect(changeFiles(join(root, 'none'), change)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(join(root, 'none'))).toBe(false);
  });
});

describe('a disk that fails', () => {
  it('no space: half of a text is written', async () => {
    const root = makeFolder(before);
    const fault: FaultHook = (call, args, run) => {
      if (call !== 'writeFileSync' || args[1] !== after['decisions/2021/2021-07-01-1523.yaml']) return run();
      writeSync(Number(args[0]), String(args[1]).slice(0, 5));
      throw systemError('ENOSPC');
    };
    const failure = { name: 'WriteFailed', path: 'decisions/2021/2021-07-01-1523.yaml', code: 'ENOSPC' };
    await expect(changeFiles(root, change, { fault })).rejects.toMatchObject(failure);
    expect(textsOf(root)).toEqual(before);
    expect(existsSync(join(root, '.tthc'))).toBe(false);
  });

  it('after the commit point: what was done is taken back, new folders too, empty ones stay', async () => {
    const root = makeFolder(before);
    mkdirSync(join(root, 'empty'));
    const folders = readdirSync(root, { recursive: true }).sort();
    await expect(changeFiles(root, change, { fault: failingHalfWay })).rejects.toMatchObject({
      code: 'EACCES',
    });
    expect(textsOf(root)).toEqual(before);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(folders);
  });

  it('read-only, as whoever may not write: the file, its folder, the whole catalog', async () => {
    for (const [path, mode] of [
      ['catalog.yaml', 0o444],
      ['procedures/so-y-te', 0o555],
      ['.', 0o555],
    ] as const) {
      const root = makeFolder(before);
      for (const each of readdirSync(root, { recursive: true, encoding: 'utf8' }))
        chmodSync(join(root, each), 0o777);
      chmodSync(root, 0o777);
      chmodSync(join(root, path), mode);
      if (process.platform === 'win32' && path !== 'catalog.yaml') continue; // has no read-only folders
      const answer = await start({ root, kind: 'change', changes: change }, nobody).answer();
      expect(answer).toMatchObject({ name: 'WriteFailed', path: path === '.' ? '.tthc' : path });
      expect(answer).toMatchObject({ code: process.platform === 'win32' ? 'EPERM' : 'EACCES' });
      expect(textsOf(root)).toEqual(before);
      expect(existsSync(join(root, '.tthc'))).toBe(false);
    }
  });

  describe('on Windows', () => {
    const { platform } = process;
    afterEach(() => {
      Object.defineProperty(process, 'platform', { value: platform });
      vi.restoreAllMocks();
    });

    it.each([
      [5, after],
      [Number.POSITIVE_INFINITY, before],
    ])(
      'a rename that is refused %d times is tried again, and never replaced by a write',
      async (times, tree) => {
        Object.defineProperty(process, 'platform', { value: 'win32' });
        vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
        const root = makeFolder(before);
        let left = times;
        const fault: FaultHook = (call, args, run) => {
          if (call === 'renameSync' && String(args[0]).endsWith('0.new') && left-- > 0)
            throw systemError('EPERM');
          if (call === 'writeFileSync' && typeof args[0] === 'string') expect(args[0]).toContain('.tthc');
          return run();
        };
        const result = await changeFiles(root, change, { fault }).catch((error: unknown) => error);
        if (tree === before) expect(result).toMatchObject({ path: 'catalog.yaml', code: 'EPERM' });
        expect(textsOf(root)).toEqual(tree);
      },
    );
  });
});

/** A folder to be written thousands of times: in memory where the system has such a place. */
function makeQuickFolder(files: Tree): string {
  const memory = '/dev/shm';
  try {
    accessSync(memory, constants.W_OK);
  } catch {
    return makeFolder(files);
  }
  const root = mkdtempSync(join(memory, 'tthc-'));
  quickFolders.push(root);
  writeFiles(root, files);
  return root;
}

const quickFolders: string[] = [];
afterAll(() => {
  for (const folder of quickFolders) rmSync(folder, { recursive: true, force: true });
});

/** A pid that no process has. */
const deadPid = spawnSync(process.execPath, ['-e', '0']).pid;

/** What is left of a process that is gone: its lock, with a pid that nobody has. */
function endOwner(root: string): void {
  const path = join(root, '.tthc/lock/owner.json');
  if (!existsSync(path)) return;
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), pid: deadPid }));
}

/** The process dies at its nth call: a text is torn, and nothing that follows happens, tidying included. */
function crashingAt(n: number): FaultHook {
  let calls = 0;
  return (call, args, run) => {
    calls += 1;
    if (calls === n && call === 'writeFileSync' && typeof args[0] === 'number') {
      writeSync(args[0], String(args[1]).slice(0, 3));
    }
    if (call === 'closeSync') run(); // the system closes what a dead process had open
    if (calls >= n) throw new Error('crash');
    return call === 'fsyncSync' || call === 'closeSync' ? undefined : run();
  };
}

/** The nth call fails, all others work. */
function failingOnceAt(n: number): FaultHook {
  let calls = 0;
  return (call, _args, run) => {
    calls += 1;
    if (call === 'closeSync') run();
    if (calls === n) throw systemError('EIO');
    return call === 'fsyncSync' || call === 'closeSync' ? undefined : run();
  };
}

/** Every file below a folder with its text, in one string; the working folder is left out. */
function snapshot(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const shots = entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) return `${entry.name}=${readFileSync(path, 'latin1')}`;
    return entry.name === '.tthc' ? '' : `${entry.name}/${snapshot(path)}`;
  });
  return shots.join('');
}

/** Two trees of files: a third only in the one, a third only in the other, a third different; folders come and go. */
function makeTrees(files: number): [Tree, Tree] {
  const names = Array.from(
    { length: files },
    (_, i) => `procedures/${['one', 'two', 'so'][i % 3]}-${i % 5}/${i}.yaml`,
  );
  const tree = (without: number, text: string) =>
    Object.fromEntries(names.filter((_, i) => i % 3 !== without).map((path) => [path, `${text} ${path}\n`]));
  return [tree(0, 'old'), tree(1, 'new')];
}

describe('an interruption at every call of a change of 200 files', () => {
  const trees = makeTrees(200);

  /** Changes to and fro, breaking the nth call of the nth change, until no call is left to break. */
  async function breakEveryCall(
    faultAt: (n: number) => FaultHook,
    judge: (root: string, error: unknown, held: string, wanted: string) => string,
  ): Promise<number> {
    const root = makeQuickFolder(trees[0]);
    const shots = trees.map((tree) => snapshot(makeQuickFolder(tree)));
    const changes = [changesBetween(trees[0], trees[1]), changesBetween(trees[1], trees[0])];
    for (let n = 1, at = 0; ; n++) {
      let calls = 0;
      const fault = faultAt(n);
      const counting: FaultHook = (call, args, run) => {
        calls += 1;
        return fault(call, args, run);
      };
      const [held = '', wanted = ''] = [shots[at], shots[1 - at]];
      const error = await changeFiles(root, changes[at] ?? [], { fault: counting }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      const found = judge(root, error, held, wanted);
      if (found !== held) at = 1 - at;
      if (existsSync(join(root, '.tthc'))) throw new Error('left behind');
      if (calls < n) return calls;
    }
  }

  it('the process dies: recovery makes it before or after', async () => {
    const outcomes = { nothing: 0, 'rolled-back': 0, completed: 0 };
    const calls = await breakEveryCall(crashingAt, (root, _error, held, wanted) => {
      endOwner(root);
      const isCommitted = needsRecovery(root);
      const outcome = recover(root);
      const found = snapshot(root);
      outcomes[outcome] += 1;
      if (isCommitted && outcome !== 'completed') throw new Error(`committed, yet ${outcome}`);
      const allowed = { nothing: [held, wanted], 'rolled-back': [held], completed: [wanted] }[outcome];
      if (!allowed.includes(found)) throw new Error(`${outcome}, but it is not`);
      return found;
    });
    expect(calls).toBeGreaterThan(1500);
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0);
  });

  it('one call fails: it is all done, or it fails and nothing is', async () => {
    const ends = { done: 0, failed: 0 };
    await breakEveryCall(failingOnceAt, (root, error, held, wanted) => {
      ends[error === undefined ? 'done' : 'failed'] += 1;
      if (error !== undefined) expect(error).toBeInstanceOf(WriteFailed);
      const found = snapshot(root);
      if (found !== (error === undefined ? wanted : held)) throw new Error('between');
      if (!existsSync(join(root, '.tthc'))) return found;
      endOwner(root);
      recover(root);
      expect(snapshot(root)).toBe(found);
      return found;
    });
    expect(Math.min(...Object.values(ends))).toBeGreaterThan(0);
  });
});

/** The child program, built by the first test that needs it. */
let program = '';
beforeAll(async () => {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  program = join(folder, 'child.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('support/transaction-child.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
  });
});

/** An owner of files without special rights, where we have them: root may write everything. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

interface Child {
  process: ChildProcess;
  /** The next thing that it says. */
  answer(): Promise<unknown>;
  /** How it ended. */
  ended: Promise<[code: number | null, signal: NodeJS.Signals | null]>;
}

function start(task: Task, rights: { uid?: number; gid?: number } = {}): Child {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    ...rights,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    answer: async () => JSON.parse((await lines.next()).value ?? 'null'),
    ended: once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
  };
}
