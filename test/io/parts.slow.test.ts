import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepParts, type MeasuredPart } from '../../src/io/parts.ts';
import type { FaultHook } from '../../src/io/transaction.ts';
import { makeFolder, writeFiles } from '../support/cli.ts';
import {
  crashingAt,
  deadPid,
  endOwner,
  failingFrom,
  failingOnceAt,
  type Tree,
} from '../support/io/faults.ts';
import { textsOf } from '../support/io/trees.ts';

const list = '_list.json';
const listOf = (parts: readonly MeasuredPart[]) => JSON.stringify(parts);
const ownedIn = (folder: string): MeasuredPart[] => {
  try {
    return JSON.parse(readFileSync(join(folder, list), 'utf8')) as MeasuredPart[];
  } catch {
    return [];
  }
};

/** Writes parts: files by their paths below the folder. */
const keep = (folder: string, parts: Tree, more: { fault?: FaultHook; isForced?: boolean } = {}) =>
  keepParts(
    folder,
    Object.entries(parts).map(([path, text]) => ({ path, chunks: [text] })),
    { owned: ownedIn(folder), list, listOf, isForced: false, ...more },
  );

const before = { 'year=1/x': 'same', 'year=2/x': 'old', 'year=3/x': 'gone' };
const after = { 'year=1/x': 'same', 'year=2/x': 'new', 'year=4/x': 'fresh' };
const all = (folder: string): Tree => textsOf(folder);
/** The parts themselves, without the list and what is being worked on. */
const parts = (folder: string): Tree =>
  Object.fromEntries(Object.entries(all(folder)).filter(([path]) => /^year=\d\/x$/u.test(path)));

describe('the parts of an export that is kept up', () => {
  const start = () => {
    const folder = makeFolder();
    keep(folder, before);
    return folder;
  };

  it('are written where they changed, left alone where not, removed where they are gone', () => {
    const folder = start();
    const untouched = statSync(join(folder, 'year=1/x'));
    expect(keep(folder, after)).toEqual({
      written: ['year=2/x', 'year=4/x'],
      unchanged: 1,
      removed: ['year=3/x'],
    });
    const { ino, mtimeMs } = statSync(join(folder, 'year=1/x'));
    expect([ino, mtimeMs]).toEqual([untouched.ino, untouched.mtimeMs]);
    expect(parts(folder)).toEqual(after);
    expect(ownedIn(folder).map(({ path }) => path)).toEqual(Object.keys(after));
    expect(Object.keys(all(folder)).sort()).toEqual([...Object.keys(after), list].sort());
    expect(() => statSync(join(folder, 'year=3'))).toThrow();
  });

  it('are not touched at all where nothing changed, the list neither', () => {
    const folder = start();
    const { ino } = statSync(join(folder, list));
    expect(keep(folder, before)).toEqual({ written: [], unchanged: 3, removed: [] });
    expect(statSync(join(folder, list)).ino).toBe(ino);
  });

  it('leave files of others where they are, and do not write over them', () => {
    const folder = start();
    writeFiles(folder, { 'year=3/note': 'mine', 'year=4/x': 'mine too' });
    const was = all(folder);
    expect(() => keep(folder, after)).toThrowError('file-exists');
    expect(all(folder)).toEqual(was);
    keep(folder, after, { isForced: true });
    expect(parts(folder)).toEqual(after);
    expect(all(folder)['year=3/note']).toBe('mine');
  });

  const breakings: [string, typeof failingOnceAt][] = [
    ['a call fails', failingOnceAt],
    ['the disk fails from a call on', failingFrom],
    ['the process dies at a call', crashingAt],
  ];
  it.each(breakings)('are all old or all new where %s, or all new after the next run', (what, breakAt) => {
    for (let n = 1; ; n++) {
      const folder = start();
      const { fault, counter } = breakAt(n);
      let thrown: unknown;
      try {
        keep(folder, after, { fault });
      } catch (error) {
        thrown = error;
      }
      const now = parts(folder);
      if (what === 'a call fails') {
        expect([before, after], `call ${n}`).toContainEqual(now);
        if (thrown) expect(now, `call ${n}`).toEqual(before);
        expect(
          ownedIn(folder).map(({ path }) => path),
          `call ${n}`,
        ).toEqual(Object.keys(now));
      }
      endOwner(folder, deadPid, '.tthc-export');
      keep(folder, after);
      expect(parts(folder), `call ${n}`).toEqual(after);
      if (counter.calls < n) break;
    }
  });
});
