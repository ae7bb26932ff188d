import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile, replaceFiles, replaceSet } from '../../src/io/new-files.ts';
import type { FaultHook } from '../../src/io/transaction.ts';
import { Failure } from '../../src/model/failure.ts';
import { makeFolder, readTree, writeFiles } from '../support/cli.ts';
import {
  crashingAt,
  deadPid,
  endOwner,
  failingFrom,
  failingOnceAt,
  systemError,
  type Tree,
} from '../support/io/faults.ts';
import { textsOf } from '../support/io/trees.ts';

const names = ['a.csv', 'b.csv', 'x.json', 'x.json.manifest.json'];
const tree = (word: string): Tree => Object.fromEntries(names.map((name) => [name, `${word} ${name}\n`]));
const [before, after] = [tree('old'), tree('new')];
/** Folders as they stood before: with everything, nothing, and a part. */
const starts: [string, Tree][] = [
  ['four files', before],
  ['no file', {}],
  ['a manifest and a file', { 'b.csv': 'old b.csv\n', 'x.json.manifest.json': 'old x.json.manifest.json\n' }],
];

const write = (folder: string, fault?: FaultHook) => {
  const fileOf = (name: string) => ({ path: join(folder, name), chunks: [`new `, `${name}\n`] });
  return replaceSet(names.slice(0, -1).map(fileOf), { last: () => fileOf(names.at(-1) ?? ''), fault });
};

/** The files that have their names, without those beside them that are being worked on. */
const named = (folder: string): Tree =>
  Object.fromEntries(Object.entries(textsOf(folder)).filter(([name]) => names.includes(name)));

/** Holds that no file of one state stands beside one of another, and that the manifest tells of what is there. */
function expectOneState(folder: string, start: Tree, at: string): void {
  const now = named(folder);
  const of = [start, after].filter((state) =>
    Object.entries(now).every(([name, text]) => state[name] === text),
  );
  expect(of, at).not.toEqual([]);
  if (now['x.json.manifest.json'] !== undefined) expect(of, at).toContainEqual(now);
}

/** Holds that each text that stood there is somewhere, unless every new one has its place. */
function expectNothingLost(folder: string, start: Tree, at: string): void {
  const all = Object.values(textsOf(folder));
  if (
    Object.keys(named(folder)).length === names.length &&
    Object.values(after).every((text) => all.includes(text))
  )
    return;
  for (const text of Object.values(start)) expect(all, at).toContain(text);
}

function attempt(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe.each(starts)('a set written where there is %s', (_what, start) => {
  /** Breaks each call in turn, in a folder of its own. */
  function breakEach(
    breakAt: (n: number) => { fault: FaultHook; counter: { calls: number } },
    judge: (folder: string, thrown: unknown, at: string) => void,
  ): number {
    for (let n = 1; ; n++) {
      const folder = makeFolder(start);
      const { fault, counter } = breakAt(n);
      judge(
        folder,
        attempt(() => write(folder, fault)),
        `call ${n}`,
      );
      if (counter.calls < n) return counter.calls;
    }
  }

  it('is there as a whole, with nothing beside it', () => {
    const folder = makeFolder(start);
    expect(write(folder)).toHaveLength(names.length - 1);
    expect(textsOf(folder)).toEqual(after);
  });

  it('and the process dies at a call: files of one state, nothing lost', () => {
    const calls = breakEach(crashingAt, (folder, _thrown, at) => {
      expectOneState(folder, start, at);
      expectNothingLost(folder, start, at);
      // Whoever exports again has the new files.
      endOwner(folder, deadPid, '.tthc-export');
      write(folder);
      expect(named(folder), at).toEqual(after);
    });
    expect(calls).toBeGreaterThan(20);
  });

  it('and a call fails: all of it is there, or all is as it was', () => {
    breakEach(failingOnceAt, (folder, thrown, at) => {
      if (thrown !== undefined)
        expect(thrown, at).toMatchObject({ code: 'cannot-write', args: { problem: 'EIO' } });
      expect(named(folder), at).toEqual(thrown === undefined ? after : start);
    });
  });

  it('and the disk fails from a call on: files of one state, and the failure names what holds the others', () => {
    breakEach(failingFrom, (folder, thrown, at) => {
      expectOneState(folder, start, at);
      expectNothingLost(folder, start, at);
      if (thrown === undefined) return;
      expect(thrown).toBeInstanceOf(Failure);
      const { kept = [] } = (thrown as Failure<'cannot-write'>).args;
      const texts = [...Object.values(named(folder)), ...kept.map((path) => readFileSync(path, 'utf8'))];
      for (const text of Object.values(start)) expect(texts, at).toContain(text);
    });
  });
});

describe('files of which each stands for itself', () => {
  it('are all replaced or none, and never gone', () => {
    const folder = makeFolder({ 'a.yaml': 'old\n', 'b.yaml': 'old\n' });
    const files = ['a.yaml', 'b.yaml'].map((name) => ({ path: join(folder, name), chunks: ['new\n'] }));
    mkdirSync(join(folder, 'c.yaml'));
    const held = readTree(folder);
    const error = attempt(() =>
      replaceFiles([...files, { path: join(folder, 'c.yaml'), chunks: ['new\n'] }]),
    );
    expect(error).toMatchObject({ code: 'is-a-directory' });
    expect(readTree(folder)).toEqual(held);
    replaceFiles(files);
    expect(textsOf(folder)).toEqual({ 'a.yaml': 'new\n', 'b.yaml': 'new\n' });
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });
});

describe('files that are to be new', () => {
  const news = (folder: string) =>
    ['a.csv', 'b.csv', 'x.json'].map((name) => ({ path: join(folder, name), chunks: ['new\n'] }));

  it.each(['linkSync', 'renameSync'])(
    'are not put over one that somebody wrote meanwhile, with links or without (%s)',
    (first) => {
      for (const theirs of ['a.csv', 'b.csv', 'x.json']) {
        const folder = makeFolder();
        const fault: FaultHook = (call, args, run) => {
          if (call === 'linkSync' && first === 'renameSync') throw systemError('ENOTSUP');
          if (call === 'openSync' && String(args[0]).includes('x.json.'))
            writeFiles(folder, { [theirs]: 'theirs\n' });
          return run();
        };
        const error = attempt(() => replaceSet(news(folder), { fault, isNew: true }));
        expect(error).toMatchObject({ code: 'file-exists', args: { path: join(folder, theirs) } });
        expect(textsOf(folder)).toEqual({ [theirs]: 'theirs\n' });
      }
    },
  );

  it('nor over one whose writer got there between looking and moving', () => {
    const folder = makeFolder();
    const fault: FaultHook = (call, args, run) => {
      if (call === 'linkSync' && String(args[1]).endsWith('b.csv'))
        writeFiles(folder, { 'b.csv': 'theirs\n' });
      return run();
    };
    expect(attempt(() => replaceSet(news(folder), { fault, isNew: true }))).toMatchObject({
      code: 'file-exists',
    });
    expect(textsOf(folder)).toEqual({ 'b.csv': 'theirs\n' });
  });

  it('are there, and nothing beside them', () => {
    const folder = makeFolder();
    replaceSet(news(folder), { isNew: true });
    replaceFile(join(folder, 'y.json'), 'new\n', { isNew: true });
    expect(Object.keys(textsOf(folder)).sort()).toEqual(['a.csv', 'b.csv', 'x.json', 'y.json']);
    const again = attempt(() => replaceFile(join(folder, 'y.json'), 'newer\n', { isNew: true }));
    expect(again).toMatchObject({ code: 'file-exists' });
    expect(textsOf(folder)['y.json']).toBe('new\n');
  });
});
