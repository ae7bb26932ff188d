import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySample, makeFolder, readTree, sample, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../support/example.ts';

interface Checked {
  diagnostics: { rule: string; file: string; line: number; column: number; fingerprint: string }[];
}

const pathOf = (code: string) => `catalog/procedures/so-tu-phap/${code}.yaml`;
const git = (folder: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args],
    { cwd: folder, stdio: 'pipe' },
  );

function makeRepository(): string {
  const folder = makeCatalog(['1.000001', '1.000002', '1.000003', '1.000004'].map((code) => procedure(code)));
  git(folder, 'init');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-m', 'base');
  return folder;
}

describe('validate', () => {
  it('with --errors-only counts warnings and shows none', () => {
    const short = tthc(sample, ['validate', '--errors-only', '--lang', 'vi']);
    expect([short.code, short.stdout]).toEqual([
      0,
      'Đã kiểm tra 71 tệp (59 thủ tục, 9 quyết định): 103 cảnh báo.\n',
    ]);
    const root = copySample();
    writeFiles(root, { 'catalog/procedures/so-tu-phap/9.000001.yaml': { name: 'Thử' } });
    const { code, diagnostics, summary } = tthcJson<{
      diagnostics: { severity: string }[];
      summary: { errors: number; warnings: number };
    }>(root, ['validate', '--errors-only']);
    expect(code).toBe(1);
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect([diagnostics.length, summary.warnings]).toEqual([summary.errors, 103]);
    expect(tthc(root, ['validate', '--errors-only', '--strict']).code).toBe(2);
  });
});

describe('validate --fix', () => {
  it('splices what is safe, keeps every other byte, and shows it first with --diff', () => {
    const folder = makeCatalog([procedure('1.000010')]);
    const path = join(folder, pathOf('1.000010'));
    const text = readFileSync(path, 'utf8');
    const spoilt = text
      .replace('code: "1.000010"', 'code: 1.000010 # mã')
      .replace('name: Thủ tục', `name: ${'Thủ tục'.normalize('NFD')}`);
    writeFileSync(path, spoilt);
    const before = readTree(folder);
    const shown = tthc(folder, ['validate', '--diff']);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain('+code: "1.000010" # mã');
    expect(readTree(folder)).toEqual(before);
    expect(tthc(folder, ['validate', '--fix']).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(text.replace('code: "1.000010"', 'code: "1.000010" # mã'));
  });

  it('touches fees and dates only with --unsafe', () => {
    const folder = makeCatalog([]);
    const draft =
      'number: 1/QĐ-UBND\nkind: publication\nissued: 20/5/2021\neffective: on_signing\nabolished:\n  - code: "1.000001"\n    by: { number: 1/NĐ-CP }\n';
    writeFiles(folder, { 'd.yaml': draft });
    tthc(folder, ['validate', 'd.yaml', '--fix']);
    expect(readFileSync(join(folder, 'd.yaml'), 'utf8')).toBe(draft);
    tthc(folder, ['validate', 'd.yaml', '--fix', '--unsafe']);
    expect(readFileSync(join(folder, 'd.yaml'), 'utf8')).toBe(draft.replace('20/5/2021', '2021-05-20'));
  });
});

describe('validate --since', () => {
  it('tells what the full run tells of the files that changed and of what they touch', () => {
    const folder = makeRepository();
    const path = join(folder, pathOf('1.000002'));
    writeFileSync(path, readFileSync(path, 'utf8').replace('sector: chung-thuc', 'sector: chung-thuk'));
    const whole = tthcJson<Checked>(folder, ['validate']);
    const since = tthcJson<Checked>(folder, ['validate', '--since', 'HEAD']);
    expect(since.code).toBe(1);
    expect(since.diagnostics).toEqual(
      whole.diagnostics.filter((diagnostic) => diagnostic.file === pathOf('1.000002')),
    );
    expect(since.diagnostics.some((diagnostic) => diagnostic.rule === 'sector/unknown')).toBe(true);
  });

  it('looks at the records that a new decision touches', () => {
    const folder = makeRepository();
    writeFiles(folder, {
      'd.yaml': publication('1/QĐ-UBND', {
        amended: [{ code: '1.000003', changes: { interlinked: 'same_level' }, by: basis }],
      }),
    });
    expect(tthc(folder, ['apply', 'd.yaml']).code).toBe(0);
    const { diagnostics } = tthcJson<Checked>(folder, ['validate', '--since', 'HEAD']);
    expect(diagnostics.map(({ rule, file }) => [rule, file])).toContainEqual([
      'interlinked/one-body',
      pathOf('1.000003'),
    ]);
    expect(diagnostics.filter(({ file }) => file === pathOf('1.000001'))).toEqual([]);
  });

  it('exits 2 for a ref that is not there, as in a shallow clone', () => {
    const folder = makeRepository();
    appendFileSync(join(folder, 'catalog/catalog.yaml'), '# x\n');
    git(folder, 'commit', '-am', 'second');
    const clone = makeFolder();
    git(clone, 'clone', '--depth', '1', `file://${folder}`, 'clone');
    const { code, stderr } = tthc(join(clone, 'clone'), ['validate', '--since', 'HEAD~1']);
    expect({ code, named: stderr.includes('HEAD~1') }).toEqual({ code: 2, named: true });
  });
});

describe('fmt', () => {
  it('puts files into canonical form and keeps their comments; --check only looks', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    const path = join(folder, pathOf('1.000001'));
    const text = readFileSync(path, 'utf8');
    const [schema = '', ...lines] = text.trimEnd().split('\n');
    // The same record, its first keys in another order and in flow style.
    writeFileSync(
      path,
      `${schema}\n# đầu tệp\n${text.includes('levels:\n  - province') ? text.slice(schema.length + 1).replace('levels:\n  - province', 'levels: [province] # cấp') : lines.join('\n')}`,
    );
    expect(tthc(folder, ['fmt', '--check']).code).toBe(1);
    expect(tthc(folder, ['fmt']).code).toBe(0);
    const formatted = readFileSync(path, 'utf8');
    expect(formatted).toContain('# đầu tệp');
    expect(formatted).toContain('# cấp');
    expect(formatted.replace('# đầu tệp\n', '').replace(/ # cấp/u, '')).toBe(text);
    expect(tthc(folder, ['fmt', '--check']).code).toBe(0);
  });

  it('leaves alone what it cannot read, and says so', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    writeFileSync(join(folder, pathOf('1.000001')), 'name: [');
    const before = readTree(folder);
    expect(tthc(folder, ['fmt']).code).toBe(1);
    expect(readTree(folder)).toEqual(before);
  });
});

describe('git shows procedures', () => {
  it('through textconv', () => {
    const folder = makeRepository();
    writeFiles(folder, {
      'd.yaml': publication('1/QĐ-UBND', {
        amended: [{ code: '1.000003', changes: { timeLimit: { value: 3, unit: 'working_day' } }, by: basis }],
      }),
    });
    tthc(folder, ['apply', 'd.yaml']);
    const { stdout } = tthc(folder, ['textconv', pathOf('1.000003')]);
    expect(stdout).toContain('thời hạn giải quyết: 3 ngày làm việc');
    expect(tthc(folder, ['textconv', 'catalog/decisions/2021/2021-03-01-1-QD-UBND.yaml']).stdout).toContain(
      'được sửa đổi, bổ sung: 1.000003',
    );
  });
});

describe('accepted findings', () => {
  it('are not told until they expire, and an entry that nothing needs is an error', () => {
    const folder = makeCatalog([procedure('1.000001', { interlinked: 'same_level' })]);
    const find = (args: string[] = []) =>
      tthcJson<Checked>(folder, ['validate', '--strict', '--today', '2021-06-01', ...args]);
    const found = find().diagnostics.find((diagnostic) => diagnostic.rule === 'interlinked/one-body');
    const accept = (until: string, fingerprint = found?.fingerprint) =>
      writeFiles(folder, {
        'catalog/accepted.yaml': {
          accepted: [{ fingerprint, rule: 'interlinked/one-body', reason: 'Đang rà soát', until }],
        },
      });
    accept('2021-12-31');
    expect(find().diagnostics.map((diagnostic) => diagnostic.rule)).not.toContain('interlinked/one-body');
    accept('2021-05-31');
    expect(find().diagnostics.map((diagnostic) => diagnostic.rule)).toEqual(
      expect.arrayContaining(['interlinked/one-body', 'accepted/expired']),
    );
    accept('2021-12-31', '0123456789abcdef');
    expect(find().diagnostics.map((diagnostic) => diagnostic.rule)).toContain('accepted/not-needed');
  });
});
