import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileChange } from '../../src/model/source-file.ts';
import {
  changeFiles,
  holdFolder,
  type FaultHook,
  needsRecovery,
  PathRefused,
  RecoveryImpossible,
  recover,
  StaleFiles,
  WriteFailed,
} from '../../src/io/transaction.ts';
import { makeFolder, readTree, writeFiles } from '../support/cli.ts';
import {
  breakCalls,
  changesBetween,
  crashingAt,
  deadPid,
  endOwner,
  systemError,
  type Tree,
} from '../support/io/faults.ts';
import { after, before, change, textsOf } from '../support/io/trees.ts';

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

  it('holds a folder that can only be read, for work that has nothing to write', async () => {
    const root = makeFolder(before);
    const fault: FaultHook = (call, _args, run) => {
      if (call === 'mkdirSync') throw systemError('EACCES');
      return run();
    };
    const hold = await holdFolder(root, { fault });
    expect(await hold.change(changesBetween(before, before))).toEqual([]);
    await expect(hold.change(change)).rejects.toThrow(WriteFailed);
    hold.release();
    expect(textsOf(root)).toEqual(before);
    const full: FaultHook = (call, _args, run) => {
      if (call === 'mkdirSync') throw systemError('ENOSPC');
      return run();
    };
    await expect(holdFolder(root, { fault: full })).rejects.toThrow(WriteFailed);
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
    let isStaging = false;
    const fault: FaultHook = (call, _args, run) => {
      // The old texts are kept first; by then the files have been looked at once.
      if (call === 'linkSync') isStaging = true;
      if (call === 'fsyncSync' && isStaging) writeFiles(root, { 'catalog.yaml': 'edited\n' });
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

  it('no space, not even for the lock', async () => {
    const root = makeFolder(before);
    const fault: FaultHook = (call, _args, run) => {
      if (call === 'writeFileSync') throw systemError('ENOSPC');
      return run();
    };
    const failure = { name: 'WriteFailed', path: '.tthc', code: 'ENOSPC' };
    await expect(changeFiles(root, change, { fault })).rejects.toMatchObject(failure);
    expect(readdirSync(root).sort()).toEqual(['catalog.yaml', 'procedures']);
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

describe('an interruption at every call of a change of 20 files', () => {
  it.each([
    ['the process dies: recovery makes it before or after', 'crash', ['completed', 'nothing', 'rolled-back']],
    ['one call fails: it is all done, or it fails and nothing is', 'fail once', ['done', 'failed']],
    [
      'the disk fails from a call on: it fails and nothing is done, or it is left to recovery and says so',
      'fail from there on',
      ['done', 'failed', 'left'],
    ],
  ] as const)('%s', async (_, mode, expected) => {
    const { calls, ends } = await breakCalls({ mode, files: 20, from: 1, step: 1, deadPid });
    expect(calls).toBeGreaterThan(140);
    expect(Object.keys(ends).sort()).toEqual(expected);
  });
});

describe('recovery', () => {
  /** A folder in which a change was interrupted after its commit point, with one target done. */
  async function interrupted(): Promise<string> {
    const root = makeFolder(before);
    const fault: FaultHook = (call, args, run) => {
      if (call === 'closeSync') return run();
      if (isDead || (call === 'renameSync' && /[1-9]\.new$/.test(String(args[0])))) {
        isDead = true;
        throw new Error('crash');
      }
      return run();
    };
    let isDead = false;
    await expect(changeFiles(root, change, { fault })).rejects.toThrow();
    endOwner(root, deadPid);
    expect(needsRecovery(root)).toBe(true);
    return root;
  }

  it('has nothing to do in a folder that nobody left', () => {
    const root = makeFolder(before);
    expect(needsRecovery(root)).toBe(false);
    expect(recover(root)).toBe('nothing');
    expect(textsOf(root)).toEqual(before);
  });

  it('happens by itself before the next change', async () => {
    const root = await interrupted();
    const next = changesBetween(after, before);
    await changeFiles(root, next);
    expect(textsOf(root)).toEqual(before);
  });

  it('goes back where it cannot go on', async () => {
    const root = await interrupted();
    rmSync(join(root, '.tthc/1.new'), { force: true });
    rmSync(join(root, '.tthc/3.new'), { force: true });
    rmSync(join(root, '.tthc/4.new'), { force: true });
    expect(recover(root)).toBe('rolled-back');
    expect(textsOf(root)).toEqual(before);
    expect(existsSync(join(root, '.tthc'))).toBe(false);
  });

  it('puts no text in place that is not the one that was staged', async () => {
    const root = await interrupted();
    for (const name of readdirSync(join(root, '.tthc')).filter((name) => name.endsWith('.new')))
      writeFileSync(join(root, '.tthc', name), 'damaged\n');
    expect(recover(root)).toBe('rolled-back');
    expect(textsOf(root)).toEqual(before);
  });

  it.each(['catalog.yaml', 'procedures/so-y-te/1.000001.yaml', 'decisions/2021/2021-07-01-1523.yaml'])(
    'leaves everything alone when somebody has changed %s since',
    async (path) => {
      const root = await interrupted();
      writeFiles(root, { [path]: 'edited\n' });
      const held = textsOf(root);
      for (const again of [() => recover(root), () => recover(root)]) {
        expect(again).toThrow(RecoveryImpossible);
        expect(textsOf(root)).toMatchObject({
          [path]: 'edited\n',
          ...Object.fromEntries(Object.entries(held).filter(([name]) => !name.includes('lock'))),
        });
      }
      await expect(changeFiles(root, change)).rejects.toMatchObject({
        name: 'RecoveryImpossible',
        paths: [path],
      });
      expect(needsRecovery(root)).toBe(true);
    },
  );

  it('does not follow a journal that is damaged, or that leads out of the folder', async () => {
    const hashes = { temp: '0', before: null, after: null };
    for (const journal of [
      '',
      '{"version":1,',
      '{"version":2}',
      JSON.stringify({ version: 1, made: [], entries: [{ ...hashes, target: '../x' }] }),
      JSON.stringify({ version: 1, made: ['..'], entries: [] }),
      JSON.stringify({ version: 1, made: [], entries: [{ ...hashes, target: 'x', temp: '../x' }] }),
    ]) {
      const root = await interrupted();
      writeFileSync(join(root, '.tthc/journal'), journal);
      expect(() => recover(root)).toThrow(expect.objectContaining({ paths: ['.tthc/journal'] }));
    }
  });

  it('can itself be interrupted at every call, twice', async () => {
    for (let n = 1, calls = n; calls >= n; n++) {
      const root = await interrupted();
      for (const _time of [1, 2]) {
        const { fault, counter } = crashingAt(n);
        try {
          recover(root, { fault });
        } catch {
          // Crashed, or found the tree settled and crashed while tidying.
        }
        endOwner(root, deadPid);
        calls = counter.calls;
      }
      recover(root);
      expect(textsOf(root)).toEqual(after);
      expect(existsSync(join(root, '.tthc'))).toBe(false);
    }
  });
});
