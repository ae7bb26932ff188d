import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { gitEnvironment } from '../../src/io/git-process.ts';
import { isRealDate, vietnamDay } from '../../src/model/date.ts';
import { addWorkingDays, workCalendar } from '../../src/model/law/working-days.ts';
import { parseText } from '../../src/yaml/document.ts';
import { git, commitAll } from '../support/git.ts';
import {
  copySample,
  makeFolder,
  readTree,
  sample,
  tthc,
  tthcJson,
  tthcProcess,
  writeFiles,
} from '../support/cli.ts';

/** The sample catalog in a repository of its own, with two commits. */
function repository(): string {
  const folder = copySample();
  git(folder, 'init', '-q', '-b', 'main');
  commitAll(folder, 'first');
  writeFiles(folder, { 'ghi-chu.md': 'x' });
  commitAll(folder, 'second');
  return folder;
}

describe('what is empty is refused before anything is looked at', () => {
  const folder = repository();
  const before = readTree(folder);

  it.each([
    [['diff', 'HEAD', ' ']],
    [['diff', '@']],
    [['show', '']],
    [['list', '--department', '']],
    [['export', '--to', '']],
    [['report', '--from', '2025-01-01', '--to', '']],
    [['init', '']],
    [['-C', '', 'stats']],
    [['decision', 'new', '--abolish', '2.000815', '']],
  ])('%j', (args) => {
    const { code, stderr } = tthc(folder, args);
    expect({ code, stdoutIsWhole: readTree(folder) }).toEqual({ code: 2, stdoutIsWhole: before });
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  it('but for the word that is being typed', () => {
    expect(tthc(sample, ['completion', 'complete', 'tthc', '']).code).not.toBe(1);
  });
});

describe('days', () => {
  it('lie within the years of laws in force and decisions to come', () => {
    const days = ['1944-12-31', '1945-01-01', '2200-12-31', '2201-01-01', '9999-12-31', '2021-02-29'];
    expect(days.map(isRealDate)).toEqual([false, true, true, false, false, false]);
  });

  it('end, whatever is counted from them', () => {
    expect(addWorkingDays('9999-12-30', 400, workCalendar())).toBe('9999-12-31');
  });

  it("are Vietnam's", () => {
    expect(vietnamDay(new Date('2026-11-28T16:59:59Z'))).toBe('2026-11-28');
    expect(vietnamDay(new Date('2026-11-28T17:00:00Z'))).toBe('2026-11-29');
  });

  it('of other years are told in the file that holds them', () => {
    const folder = copySample();
    const file = join(folder, 'catalog', 'catalog.yaml');
    writeFileSync(file, readTree(folder)['catalog/catalog.yaml'] ? decoded(folder, file, '9999-01-01') : '');
    const { diagnostics } = tthcJson<{ diagnostics: { rule: string; message: string }[] }>(folder, [
      'validate',
    ]);
    expect(diagnostics.find(({ rule }) => rule === 'date/invalid')?.message).toContain('1945');
  });
});

function decoded(folder: string, file: string, day: string): string {
  const text = Buffer.from(readTree(folder)[file.slice(folder.length + 1)] ?? '', 'base64').toString('utf8');
  return text.replace(/asOf: .*/u, `asOf: ${day}`);
}

describe('texts that no YAML parser should be given', () => {
  it.each([
    ['brackets', `a: ${'['.repeat(3000)}`],
    ['braces on lines', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}{a:`).join('\n')],
    ['dashes', `${'- '.repeat(5000)}x\n`],
    ['question marks', `${'? '.repeat(5000)}x\n`],
    ['levels', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['keys', Array.from({ length: 50_000 }, (_, i) => `k${i}: 1\n`).join('')],
    ['keys in one line', `{${Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join(', ')}}`],
    ['a list that holds itself', 'a: &a [*a]\n'],
    ['a key that is merged into itself', 'a: &a\n  <<: *a\n'],
    ['a line', `a: x${' '.repeat(200_000)}x`],
    ['size in short lines', `${'# x\n'.repeat(2_100_000)}a:   b\n`],
    ['size', `# ${'x'.repeat(9_000_000)}\na: b\n`.replace('a: b', 'a:   b')],
  ])('%s', (_, text) => {
    expect(parseText(text).problems.map(({ kind }) => kind)).toEqual(['beyond-limits']);
  });

  it('tell names that double with each line', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    expect(parseText(['a0: &a0 [x]', ...lines].join('\n')).problems).toHaveLength(1);
  });

  it('leave alone what people write', () => {
    const text = `name: "Danh mục [1"\nnote: |\n  ${'- [ ] việc, còn lại: x\n  '.repeat(40)}\nlist: [a, b, {c: d}]\n`;
    expect(parseText(text).problems).toEqual([]);
  });

  it('hide nothing of other files', () => {
    const folder = copySample();
    writeFiles(folder, {
      'catalog/procedures/so-tu-phap/9.000001.yaml': `${'- '.repeat(20_000)}x\n`,
      'catalog/procedures/so-tu-phap/9.000002.yaml': 'ten: x\n',
    });
    const { diagnostics } = tthcJson<{ diagnostics: { rule: string; file: string }[] }>(folder, ['validate']);
    const rules = (name: string) =>
      diagnostics.filter(({ file }) => file.endsWith(name)).map(({ rule }) => rule);
    expect(rules('9.000001.yaml')).toEqual(['file/beyond-limits']);
    expect(rules('9.000002.yaml')).toContain('schema/unknown-key');
  });
});

describe('a catalog folder', () => {
  it.each([
    ['to a file', (folder: string) => join(folder, 'ngoai.yaml'), 'procedures/so-tu-phap/9.000001.yaml'],
    ['to a folder', (folder: string) => join(folder, 'ngoai'), 'procedures/so-la'],
    ['to nothing', () => '/khong/co', 'decisions/2026/x.yaml'],
  ])('is not left by a link %s', (_, target, path) => {
    const folder = copySample();
    writeFiles(folder, { 'ngoai.yaml': 'mat: BIMAT\n', 'ngoai/1.yaml': 'mat: BIMAT\n' });
    symlinkSync(target(folder), join(folder, 'catalog', path));
    for (const args of [
      ['validate'],
      ['validate', '--format', 'sarif'],
      ['fmt', '--check'],
      ['verify'],
      ['stats'],
    ]) {
      const { stdout, stderr } = tthc(folder, args);
      expect(stdout + stderr).not.toContain('BIMAT');
    }
    const { diagnostics } = tthcJson<{ diagnostics: { rule: string }[] }>(folder, ['validate']);
    expect(diagnostics.map(({ rule }) => rule)).toContain('file/irregular');
    expect(tthc(folder, ['verify']).code).not.toBe(0);
  });

  it.skipIf(process.platform === 'win32')('names a pipe, and is not opened through one', () => {
    const folder = copySample();
    execFileSync('mkfifo', [join(folder, 'catalog', 'procedures', 'so-tu-phap', '9.000001.yaml')]);
    expect(tthc(folder, ['validate']).stdout).toContain('FIFO');
    rmSync(join(folder, 'catalog', 'procedures', 'so-tu-phap', '9.000001.yaml'));
    execFileSync('mkfifo', [join(folder, 'qd.yaml')]);
    expect(['plan', 'apply', 'import'].map((command) => tthc(folder, [command, 'qd.yaml']).code)).toEqual([
      2, 2, 2,
    ]);
  });

  const department = 'catalog/procedures/so-tu-phap';
  it.each([
    ['a copy of another name', { [`${department}/2.000815 - Copy.yaml`]: '2.000815' }],
    ['a copy in another folder', { 'catalog/procedures/cu/2.000815.yaml': '2.000815' }],
    ['a copy in capitals', { [`${department}/2.000815.YAML`]: '2.000815' }],
    ['a file of marks', { [`${department}/9.000001.yaml`]: '<<<<<<< HEAD\n=======\n>>>>>>> nhanh\n' }],
    ['no sectors', { 'catalog/sectors.yaml': 'sectors: []\n' }],
  ] as const)('with %s is not verified, and nothing is written over it', (_, files) => {
    const folder = copySample();
    const own = readTree(folder);
    const record = Object.keys(own).find((path) => path.endsWith('/2.000815.yaml')) ?? '';
    for (const [path, content] of Object.entries(files))
      writeFiles(folder, {
        [path]: content === '2.000815' ? Buffer.from(own[record] ?? '', 'base64').toString('utf8') : content,
      });
    writeFiles(folder, { 'qd.yaml': draft });
    const before = readTree(folder);
    expect(tthc(folder, ['verify']).code).not.toBe(0);
    expect([2, 3]).toContain(tthc(folder, ['apply', 'qd.yaml', '--today', '2026-06-01']).code);
    expect(readTree(folder)).toEqual(before);
  });

  it('of which a part was not checked out takes no decision', () => {
    const folder = repository();
    git(folder, 'sparse-checkout', 'set', '--no-cone', '/*', '!/catalog/decisions/2025/');
    writeFiles(folder, { 'qd.yaml': draft });
    const { code, stderr } = tthc(folder, ['apply', 'qd.yaml', '--today', '2026-06-01']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('sparse-checkout')]);
  });

  it('whose files end their lines with returns is the same catalog', () => {
    const folder = repository();
    const clone = join(makeFolder(), 'ban-sao');
    git(folder, '-c', 'core.autocrlf=true', 'clone', '-q', folder, clone);
    expect(tthc(clone, ['verify']).code).toBe(0);
    expect(tthc(clone, ['fmt', '--check']).stdout).toContain('CRLF');
  });
});

const draft = {
  number: '9001/QĐ-UBND',
  kind: 'publication',
  issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
  issued: '2026-05-04',
  effective: '2026-05-04',
  posted: '2026-05-05',
  abolished: [{ code: '2.000815', by: { number: '1/2026/NĐ-CP', issued: '2026-01-02' } }],
};

describe('git', () => {
  it('answers in hooks, in linked work trees, and to people with settings of their own', () => {
    const folder = repository();
    const tree = join(makeFolder(), 'cay');
    git(folder, 'worktree', 'add', '-q', tree);
    git(folder, 'config', 'color.ui', 'always');
    git(folder, 'config', 'diff.external', 'false');
    git(folder, 'config', 'diff.noprefix', 'true');
    const hook = {
      GIT_DIR: '.git',
      GIT_INDEX_FILE: '.git/next-index.lock',
      GIT_PREFIX: '',
      GIT_EXTERNAL_DIFF: 'false',
    };
    for (const at of [folder, tree])
      for (const args of [
        ['diff', 'HEAD~1', 'HEAD'],
        ['diff', 'HEAD'],
        ['validate', '--since', 'HEAD~1'],
      ])
        expect([args, tthc(at, args, hook).code]).toEqual([args, 0]);
  });

  it('keeps a work tree that somebody named for the folder', () => {
    const env = { GIT_DIR: 'kho', GIT_WORK_TREE: 'cay', GIT_INDEX_FILE: 'x', HOME: '/h' };
    expect(gitEnvironment(env, '/a', '/a/cay/catalog')).toMatchObject({
      GIT_DIR: '/a/kho',
      GIT_WORK_TREE: '/a/cay',
    });
    expect(Object.keys(gitEnvironment(env, '/a', '/b')).sort()).toEqual([
      'GIT_TERMINAL_PROMPT',
      'HOME',
      'LC_ALL',
    ]);
  });

  it('says what a clone lacks', () => {
    const folder = repository();
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    const [shallow, partial] = [join(makeFolder(), 'nong'), join(makeFolder(), 'thieu')];
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, shallow);
    git(folder, 'clone', '-q', '--filter=blob:none', '--no-checkout', `file://${folder}`, partial);
    expect(tthc(shallow, ['diff', 'HEAD~1']).stderr).toContain('--unshallow');
    renameSync(folder, `${folder}-xa`);
    mkdirSync(join(partial, 'catalog'));
    writeFiles(partial, { 'catalog/catalog.yaml': 'title: x\n' });
    const { code, stderr } = tthc(partial, ['diff', 'HEAD:catalog', 'HEAD~1:catalog']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('partial clone')]);
    renameSync(`${folder}-xa`, folder);
  });

  it('that says nothing has not answered', () => {
    const folder = repository();
    const bin = makeFolder({ git: '#!/bin/sh\nexit 0\n' });
    execFileSync('chmod', ['+x', join(bin, 'git')]);
    const env = { PATH: `${bin}:${process.env.PATH}` };
    for (const args of [
      ['diff', 'HEAD'],
      ['diff', 'HEAD~1', 'HEAD'],
      ['validate', '--since', 'HEAD'],
    ])
      expect(tthc(folder, args, env).code).toBe(2);
  });

  it('that is not there is told with what to do', () => {
    const { code, stderr } = tthc(repository(), ['diff', 'HEAD', '--lang', 'en'], { PATH: makeFolder() });
    expect([code, stderr]).toEqual([2, expect.stringContaining('Install git')]);
  });

  it('is not led out of the repository', () => {
    const folder = repository();
    for (const ref of ['HEAD:../..', 'HEAD:..', 'HEAD:/etc', 'HEAD:catalog/../..'])
      expect([ref, tthc(folder, ['diff', ref]).code]).toEqual([ref, 2]);
    expect(tthc(folder, ['diff', 'HEAD:./catalog/']).code).toBe(0);
  });
});

describe('a machine that is not as it should be', () => {
  it.skipIf(process.platform !== 'linux').each([
    ['vi', 'tthc: Không ghi được kết quả: đĩa đã đầy (ENOSPC).\n'],
    ['en', 'tthc: Cannot write the result: the disk is full (ENOSPC).\n'],
  ])('with a full disk behind the output gets one sentence, in one language: %s', (TTHC_LANG, sentence) => {
    for (const command of ['--version', '--help', 'stats', 'rules', 'help stats']) {
      const shell = `"${process.execPath}" "${join(sample, 'bin', 'tthc.js')}" ${command} > /dev/full`;
      const env = { ...process.env, TTHC_LANG };
      const { status, stderr } = spawnSync('sh', ['-c', shell], { cwd: sample, encoding: 'utf8', env });
      expect([command, status, stderr]).toEqual([command, 2, sentence]);
    }
  });

  it('whose reader of what is told has gone away ends as it would have', async () => {
    const child = spawn(process.execPath, [join(sample, 'bin', 'tthc.js'), '--help'], {
      cwd: makeFolder(),
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('keeps an export and its manifest a pair', () => {
    const folder = copySample();
    expect(tthc(folder, ['export', '--to', 'ra/x.json', '--manifest']).code).toBe(0);
    const before = readTree(join(folder, 'ra'));
    writeFiles(folder, { 'qd.yaml': draft });
    expect(tthc(folder, ['apply', 'qd.yaml', '--today', '2026-06-01']).code).toBe(0);
    const fault = makeFolder({
      'fault.cjs': `const fs = require('node:fs'); const { renameSync } = fs;
        fs.renameSync = (from, to) => {
          if (String(to).endsWith('manifest.json')) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'rename' });
          return renameSync(from, to);
        };
        require('node:module').syncBuiltinESMExports();`,
    });
    const env = { NODE_OPTIONS: `--require ${join(fault, 'fault.cjs')}` };
    expect(tthcProcess(folder, ['export', '--to', 'ra/x.json', '--manifest', '--force'], env).code).toBe(3);
    expect(readTree(join(folder, 'ra'))).toEqual(before);
  });

  it.each([
    ['stats', '--report', 'json=catalog/departments.yaml'],
    ['apply', 'qd.yaml', '--today', '2026-06-01', '--report', 'json=catalog/procedures/so-tu-phap/x.yaml'],
    ['decision', 'new', '--abolish', '2.000815', '--out', 'catalog/catalog.yaml', '--force'],
    ['decision', 'new', '--abolish', '2.000815', '--out', 'catalog/decisions/2026/x.yml'],
    ['plan', 'qd.yaml', '--out', 'catalog/x.yaml'],
  ])('writes over no file of a catalog, and beside none: %s %s %s %s', (...args) => {
    const folder = copySample();
    writeFiles(folder, { 'qd.yaml': draft });
    const before = readTree(folder);
    const { code, stderr } = tthc(
      folder,
      args.filter((word) => word !== undefined),
    );
    expect([code, stderr.includes('tệp của danh mục')]).toEqual([2, true]);
    expect(readTree(folder)).toEqual(before);
  });

  it('gives codes in CSV that stay codes, and come back', () => {
    const folder = copySample();
    expect(tthc(folder, ['export', '--to', 'x.csv']).code).toBe(0);
    const csv = Buffer.from(readTree(folder)['x.csv'] ?? '', 'base64').toString('utf8');
    expect(csv).not.toMatch(/^"?\d\.\d{6}"?,/mu);
    const args = ['import', 'x.csv', '--as', 'baseline', '--issued', '2025-01-01', '--out', 'nhap.yaml'];
    expect(tthc(folder, args).code).toBeLessThan(2);
    const back = Buffer.from(readTree(folder)['nhap.yaml'] ?? '', 'base64').toString('utf8');
    // What is abolished does not come back as in force.
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    const coded = rows.filter((row) => /^'\d\.\d{6}$/u.test(row['Mã số'] ?? ''));
    const codes = coded
      .filter((row) => row['tình trạng'] === 'đang thực hiện')
      .map((row) => (row['Mã số'] ?? '').slice(1));
    expect([coded.length, codes.length]).toEqual([57, 53]);
    expect([...back.matchAll(/code: "(\d\.\d{6})"/gu)].map(([, code]) => code)).toEqual(codes.sort());
  });
});
