import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, ProcedureContent } from '../../src/model/types.ts';
import { makeFolder, readTree, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../support/example.ts';
import { runs } from '../support/runs.ts';
import { amend, dayOf, threeWith } from '../support/three-procedures.ts';
import { git, commitAll } from '../support/git.ts';

const today = ['--today', '2021-06-01'];

/** Decision of one branch: of some day, in force or waiting, with rows about procedures of its own. */
interface Branch {
  day: number;
  waits: boolean;
  rows: ('amended' | 'abolished' | 'new')[];
  /** Brings the department and sector that all may bring, ones of its own, or none. */
  brings: 'shared' | 'own' | 'none';
  /** Keys of a department's entry beside its name. */
  more: object;
}

const branch: fc.Arbitrary<Branch> = fc.record({
  day: fc.integer({ min: 1, max: 20 }),
  waits: fc.boolean(),
  rows: fc.uniqueArray(fc.constantFrom('amended', 'abolished', 'new'), { minLength: 1 }),
  brings: fc.constantFrom('shared', 'own', 'none'),
  more: fc.constantFrom(
    {},
    { level: 'province' },
    { level: 'province', validFrom: '2021-01-01' },
    { aliases: ['Sở'] },
    { level: 'commune', aliases: ['Sở', 'Ban'] },
  ),
});

const proceduresOf = (at: number): ProcedureContent[] => [
  procedure(`1.0000${at}1`),
  procedure(`1.0000${at}2`),
];

function decisionOf({ day, waits, rows, brings, more }: Branch, at: number): Decision {
  const place = brings === 'shared' ? 'chung' : `rieng-${at}`;
  const issued = `2021-03-${String(day).padStart(2, '0')}`;
  const own = brings !== 'none' && { department: `so-${place}`, sector: `linh-vuc-${place}` };
  const entry = brings === 'shared' ? { level: 'province' as const } : more;
  return publication(`${at}/QĐ-UBND`, {
    issued,
    effective: waits ? `2021-09-${issued.slice(-2)}` : 'on_signing',
    ...(own && {
      departments: [{ id: own.department, name: `Sở ${place}`, ...entry }],
      sectors: [{ id: own.sector, name: `Lĩnh vực ${place}` }],
    }),
    ...(rows.includes('amended') && {
      amended: [{ code: `1.0000${at}1`, changes: { timeLimit: { value: at, unit: 'day' } }, by: basis }],
    }),
    ...(rows.includes('abolished') && { abolished: [{ code: `1.0000${at}2`, by: basis }] }),
    ...(rows.includes('new') && { new: [procedure(`2.0000${at}1`, { name: `Mới ${at}`, ...own })] }),
  } as Partial<Decision>);
}

/** The files of a catalog; the entries of a registry stand in the order in which branches came. */
function stateOf(folder: string): Record<string, string> {
  const tree = readTree(join(folder, 'catalog'));
  for (const name of ['departments.yaml', 'sectors.yaml'])
    tree[name] = Buffer.from(tree[name] ?? '', 'base64')
      .toString('utf8')
      .split(/^(?= {2}- )/mu)
      .sort()
      .join('');
  return tree;
}

describe('branches whose decisions are about different procedures', () => {
  it('merge cleanly in any order, to one catalog that is the sum of its decisions', () => {
    const check = (branches: Branch[], order: number[]) => {
      const start = makeCatalog(branches.flatMap((_, at) => proceduresOf(at + 1)));
      git(start, 'init');
      commitAll(start, 'base');
      for (const [i, one] of branches.entries()) {
        git(start, 'checkout', '-b', `b${i}`, 'main');
        writeFiles(start, { 'd.yaml': decisionOf(one, i + 1) });
        const { code, stdout, stderr } = tthc(start, ['apply', 'd.yaml', ...today]);
        expect(code, stdout + stderr).toBe(0);
        git(start, 'add', 'catalog');
        git(start, 'commit', '-m', `b${i}`);
      }
      const inOrder = branches.map((_, i) => i);
      const turned = [...inOrder].sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || b - a);
      const states = [inOrder, turned].map((names) => {
        const folder = makeFolder();
        cpSync(start, folder, { recursive: true });
        git(folder, 'checkout', 'main');
        for (const i of names) git(folder, 'merge', `b${i}`, '-m', 'merge');
        const { code, stdout } = tthc(folder, ['verify']);
        expect(code, stdout).toBe(0);
        expect(tthc(folder, ['stats']).code).toBe(0);
        expect(tthc(folder, ['fmt', '--check']).code).toBe(0);
        expect(tthc(folder, ['apply', '--due', '--today', '2021-12-01']).code).toBe(0);
        expect(tthc(folder, ['verify']).code).toBe(0);
        return stateOf(folder);
      });
      expect(states[1]).toEqual(states[0]);
    };
    fc.assert(
      fc.property(
        fc.array(branch, { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        check,
      ),
      runs(6),
    );
  });
});

describe('a decision that waits, on branches that come to its day', () => {
  const waiting = publication('9/QĐ-UBND', {
    effective: '2021-06-01',
    abolished: [{ code: '1.000003', by: basis }],
  });
  const later = (day: string, code: string) =>
    publication(`${day.slice(-2)}/QĐ-UBND`, dayOf(day, { amended: [amend(code, 5)] }));
  const onBranch = (folder: string, branch: string, ...commands: string[][]) => {
    git(folder, 'checkout', '-b', branch, 'main');
    for (const args of commands) {
      const { code, stdout, stderr } = tthc(folder, args);
      expect(code, stdout + stderr).toBe(0);
    }
    git(folder, 'add', 'catalog');
    git(folder, 'commit', '-m', branch);
  };
  const begin = (...decisions: Decision[]): string => {
    const folder = threeWith();
    for (const decision of decisions) {
      writeFiles(folder, { 'd.yaml': decision });
      expect(tthc(folder, ['apply', 'd.yaml', '--today', '2021-04-01']).code).toBe(0);
    }
    git(folder, 'init');
    git(folder, 'add', 'catalog');
    git(folder, 'commit', '-m', 'base');
    return folder;
  };

  it('is carried out by each of them, on whichever day, and they merge', () => {
    const folder = begin(waiting);
    writeFiles(folder, {
      'a.yaml': later('2021-07-11', '1.000001'),
      'b.yaml': later('2021-07-12', '1.000002'),
    });
    onBranch(folder, 'a', ['apply', 'a.yaml', '--today', '2021-08-01']);
    onBranch(folder, 'b', ['apply', 'b.yaml', '--today', '2021-08-02']);
    onBranch(folder, 'c', ['apply', '--due', '--today', '2021-08-03']);
    for (const branch of ['a', 'b']) git(folder, 'merge', branch, '-m', 'merge');
    expect(tthc(folder, ['verify']).code).toBe(0);
    expect(tthcJson<{ asOf: string; procedures: number }>(folder, ['stats'])).toMatchObject({
      asOf: '2021-07-12',
      procedures: 2,
    });
  });

  it.each([
    ['abolishes', waiting],
    ['publishes', { ...waiting, abolished: undefined, new: [procedure('2.000001')] }],
  ])(
    'and %s, is told where it meets one that has gone beyond its day, and apply --due carries it out',
    (_name, one) => {
      const folder = begin();
      writeFiles(folder, {
        'a.yaml': later('2021-07-11', '1.000001'),
        'w.yaml': JSON.parse(JSON.stringify(one)),
      });
      onBranch(folder, 'a', ['apply', 'a.yaml', '--today', '2021-08-01']);
      onBranch(folder, 'b', ['apply', 'w.yaml', '--today', '2021-04-01']);
      git(folder, 'merge', 'a', '-m', 'merge');
      const today = ['--today', '2021-08-01'];
      const verified = tthc(folder, ['verify', '--lang', 'en', ...today]);
      expect([verified.code, verified.stdout]).toEqual([1, expect.stringContaining('run tthc apply --due')]);
      expect(tthc(folder, ['status', '--exit-code', ...today]).code).toBe(1);
      expect(tthc(folder, ['stats', ...today]).code).toBe(1);
      const copy = makeFolder();
      cpSync(folder, copy, { recursive: true });
      const due = tthc(folder, ['apply', '--due', ...today]);
      expect(due.code, due.stdout + due.stderr).toBe(0);
      expect(tthc(folder, ['verify', ...today]).code).toBe(0);
      expect(tthc(folder, ['validate', '--errors-only', ...today]).code).toBe(0);
      expect(tthc(copy, ['verify', '--rebuild', ...today]).code).toBe(0);
      expect(readTree(join(copy, 'catalog'))).toEqual(readTree(join(folder, 'catalog')));
    },
  );
});
