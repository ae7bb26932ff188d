import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, ProcedureContent } from '../../src/model/types.ts';
import { makeFolder, readTree, tthc, writeFiles } from '../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../support/example.ts';
import { longTime } from '../support/runs.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args],
    { cwd: folder, stdio: 'pipe' },
  );

const today = ['--today', '2021-06-01'];

/** What one branch does: a decision of some day, in force or waiting, with rows about procedures of its own. */
interface Branch {
  day: number;
  waits: boolean;
  rows: ('amended' | 'abolished' | 'new')[];
  /** Brings the department and sector that all may bring, ones of its own, or none. */
  brings: 'shared' | 'own' | 'none';
  /** What the entry of a department says beside its name. */
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
  it('merge cleanly in any order, to one catalog that is the sum of its decisions', {
    timeout: longTime,
  }, () => {
    const check = (branches: Branch[], order: number[]) => {
      const start = makeCatalog(branches.flatMap((_, at) => proceduresOf(at + 1)));
      git(start, 'init');
      git(start, 'add', '-A');
      git(start, 'commit', '-m', 'base');
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
    const few = Number(process.env.TTHC_FUZZ ?? 1);
    fc.assert(
      fc.property(
        fc.array(branch, { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        check,
      ),
      { numRuns: 6 * few, seed: 13 },
    );
  });
});
