import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { abolishing } from '../support/abolishing.ts';
import { commitAll, git } from '../support/git.ts';
import { copySample, readTree, sample, tthc, writeFiles } from '../support/cli.ts';

/** The record that is damaged. */
const record = 'catalog/procedures/so-tu-phap/2.000815.yaml';
const lastDecision = 'catalog/decisions/2026/2026-04-20-502-QD-UBND.yaml';
const earlier = 'catalog/decisions/2025/2025-11-18-1580-QD-UBND.yaml';

/** Changes a text of a file. */
function edit(root: string, path: string, change: (text: string) => string): void {
  const place = join(root, path);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
}

function copy(root: string, path: string, to: string): void {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  writeFileSync(join(root, to), readFileSync(join(root, path)));
}

/** Faults of a catalog folder, by how they are told to people. */
const faults: Readonly<Record<string, (root: string) => void>> = {
  'a second copy of a record (`2.000815 (1).yaml`)': (root) =>
    copy(root, record, record.replace('.yaml', ' (1).yaml')),
  'a twin with the ending `.yml`': (root) => copy(root, record, record.replace('.yaml', '.yml')),
  'a second file of one record, in another folder': (root) =>
    copy(root, record, 'catalog/procedures/so-noi-vu/2.000815.yaml'),
  'a record that no decision brought': (root) => copy(root, record, record.replace('2.000815', '2.999999')),
  'a record that is gone': (root) => rmSync(join(root, record)),
  'a record that cannot be read': (root) => edit(root, record, (text) => `${text}  : [\n`),
  'a record with conflict markers': (root) =>
    edit(root, record, (text) => text.replace(/^name: .*$/mu, '<<<<<<< HEAD\n$&\n=======\n$&\n>>>>>>> b')),
  'a record that was edited by hand': (root) =>
    edit(root, record, (text) =>
      text.replace(/^(\s*)- province$|^department: .*$/mu, 'department: so-noi-vu'),
    ),
  'a link instead of a record': (root) => {
    renameSync(join(root, record), join(root, 'elsewhere.yaml'));
    symlinkSync(join(root, 'elsewhere.yaml'), join(root, record));
  },
  'no departments.yaml': (root) => rmSync(join(root, 'catalog/departments.yaml')),
  'an emptied departments.yaml': (root) =>
    writeFileSync(join(root, 'catalog/departments.yaml'), 'departments: []\n'),
  'a department whose entry was edited': (root) =>
    edit(root, 'catalog/departments.yaml', (text) => text.replace('name: Công an tỉnh', 'name: Công an')),
  'a sector that is gone from sectors.yaml': (root) =>
    edit(root, 'catalog/sectors.yaml', (text) => text.replace(/ {2}- id: chung-thuc\n {4}name: .*\n/u, '')),
  'no catalog.yaml day (`asOf`)': (root) =>
    edit(root, 'catalog/catalog.yaml', (text) => text.replace(/^asOf: .*\n/mu, '')),
  'a decision of the ledger that is gone': (root) => rmSync(join(root, earlier)),
  'the last decision of the ledger gone': (root) => rmSync(join(root, lastDecision)),
  'the last decision gone, of a catalog without a roll': (root) => {
    rmSync(join(root, 'catalog/roll'), { recursive: true });
    rmSync(join(root, lastDecision));
  },
  'all decisions gone, and the roll': (root) => {
    rmSync(join(root, 'catalog/roll'), { recursive: true });
    rmSync(join(root, 'catalog/decisions'), { recursive: true });
  },
  'a decision of the ledger that is cut off': (root) =>
    edit(root, earlier, (text) => text.slice(0, text.length / 2)),
  'a decision of the ledger that was edited': (root) =>
    edit(root, earlier, (text) => text.replace(/^title: .*$/mu, 'title: Khác')),
};

/** Commands that show figures or records, those that check, and those that write. */
const looking: Readonly<Record<string, readonly string[]>> = {
  stats: ['stats'],
  list: ['list'],
  search: ['search', 'chứng thực'],
  show: ['show', '1.013222'],
  report: ['report', '--from', '2026-01-01', '--to', '2026-04-30'],
  diff: ['diff', '@2026-03-05'],
  'diff HEAD': ['diff', 'HEAD'],
  export: ['export', '--to', 'out.json'],
  plan: ['plan', 'qd.yaml'],
};
const checking: Readonly<Record<string, readonly string[]>> = {
  validate: ['validate'],
  verify: ['verify'],
};
const writing: Readonly<Record<string, readonly string[]>> = {
  apply: ['apply', 'qd.yaml'],
  revert: ['revert', '502/QĐ-UBND'],
};
const commands = { ...looking, ...checking, ...writing };

interface Met {
  code: number | null;
  stdout: string;
  stderr: string;
  isUntouched: boolean;
}

/** Returns a copy of the sample with a fault, beside a decision to be applied. */
function faultyCopy(fault: (root: string) => void): string {
  const root = copySample();
  writeFiles(root, { 'qd.yaml': abolishing });
  git(root, 'init', '-q');
  commitAll(root, 'whole');
  fault(root);
  return root;
}

function meet(root: string, args: readonly string[]): Met {
  const before = readTree(join(root, 'catalog'));
  const met = tthc(root, [...args, '--today', '2026-06-01', '--lang', 'vi']);
  const isUntouched = JSON.stringify(readTree(join(root, 'catalog'))) === JSON.stringify(before);
  const isRefused = met.code !== 0 && met.code !== 1;
  const isWritten = existsSync(join(root, 'out.json'));
  rmSync(join(root, 'out.json'), { force: true });
  return { ...met, isUntouched: isUntouched && !(isWritten && isRefused) };
}

/** Tells a figure that is marked as not that of the whole, or refused; a difference is told by the decision that it lacks. */
const isTold = ({ code, stderr, stdout }: Met): boolean =>
  (code !== 0 && stderr.trim() !== '') || stdout.includes('Không có quyết định');

const lines: string[] = [];

describe('a catalog folder', () => {
  it('that is whole is met by every command', () => {
    for (const args of Object.values(commands)) {
      const { code } = meet(
        faultyCopy(() => {}),
        args,
      );
      expect([args.join(' '), code]).toEqual([args.join(' '), 0]);
    }
  });

  it.each(Object.entries(faults))('with %s gives no figure as if nothing were wrong', (name, fault) => {
    const root = faultyCopy(fault);
    const met = Object.fromEntries(Object.entries(commands).map(([of, args]) => [of, meet(root, args)]));
    lines.push(
      `| ${name} | ${Object.values(met)
        .map(({ code }) => code)
        .join(' | ')} |`,
    );
    for (const of of Object.keys(looking)) expect([of, isTold(met[of] as Met)]).toEqual([of, true]);
    for (const of of Object.keys(checking)) expect([of, met[of]?.code]).not.toEqual([of, 0]);
    for (const of of Object.keys(writing)) {
      expect([of, met[of]?.code]).not.toEqual([of, 0]);
      expect([of, met[of]?.isUntouched]).toEqual([of, true]);
    }
    for (const { stderr, stdout } of Object.values(met)) expect(stderr + stdout).not.toMatch(/^\s+at /mu);
  });

  it.each(['docs/faults.md'])('is told of in %s as it is (TTHC_UPDATE_DOCS=1 writes it anew)', (path) => {
    const place = join(sample, path);
    const text = readFileSync(place, 'utf8');
    const names = Object.keys(commands);
    const table = [
      `| what is wrong | ${names.map((name) => `\`${name}\``).join(' | ')} |`,
      `| --- |${' --- |'.repeat(names.length)}`,
      ...lines,
    ].join('\n');
    const fresh = text.replace(/(<!-- table -->\n)[\s\S]*(\n<!-- end -->)/u, `$1${table}$2`);
    if (process.env.TTHC_UPDATE_DOCS) writeFileSync(place, fresh);
    else expect(fresh).toBe(text);
  });
});

afterAll(() => lines.splice(0));
