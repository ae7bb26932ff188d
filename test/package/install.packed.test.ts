import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { abolishing } from '../support/abolishing.ts';
import { sample } from '../support/cli.ts';
import { installPacked, runInstalled } from '../support/package/installed.ts';
import { tarball } from '../support/package/packed.ts';

let installed: ReturnType<typeof installPacked>;
const inPackage = (path = '') => join(installed.folder, 'node_modules/tthc', path);

beforeAll(() => {
  installed = installPacked();
  cpSync(join(sample, 'catalog'), join(installed.folder, 'catalog'), { recursive: true });
});

const run = (...args: string[]) => runInstalled(installed.folder, [...args, '--today', '2026-05-10']);

/** All files below a folder, with their sizes in bytes. */
function sizes(folder: string): number[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return paths.map((path) => statSync(path)).flatMap((stat) => (stat.isFile() ? [stat.size] : []));
}

describe('the packed package', () => {
  it('installs alone, without a warning, and says nothing else', () => {
    expect(installed.said.trim()).toMatch(/^added 1 package in \S+$/u);
    const packages = readdirSync(join(installed.folder, 'node_modules'));
    expect(packages.filter((name) => !name.startsWith('.'))).toEqual(['tthc']);
  });

  it('asks npm to run nothing where it is installed', () => {
    const { scripts, dependencies, optionalDependencies } = JSON.parse(
      readFileSync(inPackage('package.json'), 'utf8'),
    );
    const run = [
      'preinstall',
      'install',
      'postinstall',
      'prepublish',
      'preprepare',
      'prepare',
      'postprepare',
    ];
    expect(Object.keys(scripts).filter((name) => run.includes(name))).toEqual([]);
    expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
  });

  it('is not larger than it was', () => {
    const whole = sizes(inPackage()).reduce((sum, size) => sum + size, 0);
    const packed = statSync(tarball()).size;
    expect(packed / 1e6).toBeLessThan(3.2);
    expect(whole / 1e6).toBeLessThan(9.8);
  });

  it('brings the licences of all that it holds', () => {
    expect(readFileSync(inPackage('LICENSE'), 'utf8')).toContain('MIT');
    expect(readFileSync(inPackage('THIRD_PARTY'), 'utf8')).toBe(
      readFileSync(join(sample, 'THIRD_PARTY'), 'utf8'),
    );
  });

  it('does the main job: checks, plans and applies a decision, counts, and proves the catalog', () => {
    writeFileSync(join(installed.folder, 'd.yaml'), abolishing);
    expect(run('validate', '--errors-only').code).toBe(0);
    const before = JSON.parse(run('stats', '--format', 'json').stdout).procedures;
    expect(run('plan', 'd.yaml').code).toBe(0);
    expect(run('apply', 'd.yaml').code).toBe(0);
    expect(JSON.parse(run('stats', '--format', 'json').stdout).procedures).toBe(before - 1);
    expect(run('verify').code).toBe(0);
    expect(run('apply', join(sample, 'docs/examples/quyet-dinh-sai.yaml')).code).toBe(3);
  });

  it.each(['xlsx', 'sqlite', 'parquet', 'docx', 'html', 'jsonl'])('writes %s', (ending) => {
    const [name, args] =
      ending === 'docx'
        ? ['b.docx', ['report', '--from', '2026-01-01', '--to', '2026-03-31', '--report', 'docx=b.docx']]
        : [`d.${ending}`, ['export', '--to', `d.${ending}`]];
    const { code, stderr } = run(...args);
    expect([code, /Error|Cannot/u.test(stderr)]).toEqual([0, false]);
    expect(existsSync(join(installed.folder, name))).toBe(true);
  });

  it('reads a workbook, and starts to read a PDF', () => {
    run('export', '--columns', 'sheet', '--to', 'sheet.xlsx');
    expect(run('reconcile', 'sheet.xlsx').code).toBe(0);
    writeFileSync(join(installed.folder, 'damaged.pdf'), '%PDF-1.7\nnothing');
    const { code, stderr } = run('import', 'damaged.pdf', '--lang', 'en');
    expect([code, stderr.includes('not installed')]).toEqual([2, false]);
  });

  it('reads none of the large parts for a command that needs none', () => {
    const traced = (...args: string[]) =>
      execFileSync(
        process.execPath,
        ['-r', './trace.cjs', inPackage('bin/tthc.js'), ...args, '--today', '2026-05-10'],
        { cwd: installed.folder, encoding: 'utf8' },
      );
    writeFileSync(
      join(installed.folder, 'trace.cjs'),
      `const { Module } = require('node:module');
       process.on('exit', () => require('node:fs').writeFileSync('loaded.json', JSON.stringify(Object.keys(Module._cache))));`,
    );
    const loaded = () =>
      (JSON.parse(readFileSync(join(installed.folder, 'loaded.json'), 'utf8')) as string[]).filter((path) =>
        path.includes('parts'),
      );
    for (const args of [['--help'], ['validate', '-q'], ['stats'], ['diff', '@2026-03-05'], ['verify']]) {
      traced(...args);
      expect([args, loaded()]).toEqual([args, []]);
    }
    traced('export', '--to', 'traced.sqlite');
    expect(loaded()).toEqual([expect.stringMatching(/sqlite\.cjs$/u)]);
  });
});
