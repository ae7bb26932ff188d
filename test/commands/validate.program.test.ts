import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySample, makeFolder, readTree, sample, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../support/example.ts';
import { git, commitAll } from '../support/git.ts';

interface Checked {
  diagnostics: { rule: string; file: string; line: number; column: number; fingerprint: string }[];
}

const pathOf = (code: string) => `catalog/procedures/so-tu-phap/${code}.yaml`;
function makeRepository(): string {
  const folder = makeCatalog(['1.000001', '1.000002', '1.000003', '1.000004'].map((code) => procedure(code)));
  git(folder, 'init');
  commitAll(folder, 'base');
  return folder;
}

describe('validate', () => {
  it('with --errors-only counts warnings and shows none', () => {
    const short = tthc(sample, ['validate', '--errors-only', '--lang', 'vi']);
    expect([short.code, short.stdout]).toEqual([
      0,
      'Đã kiểm tra 77 tệp (60 thủ tục, 12 quyết định): 4 cảnh báo.\n',
    ]);
    const root = copySample();
    writeFiles(root, { 'catalog/procedures/so-tu-phap/9.000001.yaml': { name: 'Thử' } });
    const { code, diagnostics, summary } = tthcJson<{
      diagnostics: { severity: string }[];
      summary: { errors: number; warnings: number };
    }>(root, ['validate', '--errors-only']);
    expect(code).toBe(1);
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect([diagnostics.length, summary.warnings]).toEqual([summary.errors, 4]);
    expect(tthc(root, ['validate', '--errors-only', '--strict']).code).toBe(2);
  });
});

describe('validate --fix', () => {
  it('leaves alone what is no decision', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    writeFiles(folder, {
      'package.json': '{"name": "x",  \n "a": "b" }\n',
      'compose.yaml': 'a: \n  - b  \n',
    });
    const before = readTree(folder);
    expect(tthc(folder, ['validate', 'package.json', 'compose.yaml', '--fix', '--unsafe']).code).toBe(1);
    expect(readTree(folder)).toEqual(before);
  });

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
  it('tells what the full run tells anew of the files that changed and of what they touch', () => {
    const folder = makeRepository();
    const path = join(folder, pathOf('1.000002'));
    const known = new Set(
      tthcJson<Checked>(folder, ['validate']).diagnostics.map(({ fingerprint }) => fingerprint),
    );
    writeFileSync(path, readFileSync(path, 'utf8').replace('sector: chung-thuc', 'sector: chung-thuk'));
    const whole = tthcJson<Checked>(folder, ['validate']);
    const since = tthcJson<Checked>(folder, ['validate', '--since', 'HEAD']);
    expect(since.code).toBe(1);
    expect(since.diagnostics).toEqual(
      whole.diagnostics.filter(
        ({ file, fingerprint }) => file === pathOf('1.000002') && !known.has(fingerprint),
      ),
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

describe('what a change brings', () => {
  it('is told apart from what was there before in the same file', () => {
    const folder = makeCatalog(['1.000001', '1.000002'].map((code) => procedure(code)));
    const path = join(folder, pathOf('1.000001'));
    const before = readFileSync(path, 'utf8').replace('sector: chung-thuc', 'sector: chung-thuk');
    writeFileSync(path, before);
    git(folder, 'init');
    commitAll(folder, 'base');
    writeFileSync(path, `# ghi chú\n${before}`);
    const nothing = tthc(folder, ['validate', '--since', 'HEAD', '--lang', 'en', '--format', 'json']);
    const rules = (JSON.parse(nothing.stdout) as Checked).diagnostics.map(({ rule }) => rule);
    expect(rules).not.toContain('sector/unknown');
    expect(nothing.stderr).toContain('that were there before');
    writeFileSync(path, before.replace('department: so-tu-phap', 'department: so-tu-phapp'));
    const { code, diagnostics } = tthcJson<Checked>(folder, ['validate', '--since', 'HEAD']);
    const found = diagnostics.map(({ rule }) => rule);
    expect([code, found.includes('department/unknown'), found.includes('sector/unknown')]).toEqual([
      1,
      true,
      false,
    ]);
  });

  it('says in a shallow clone how to get the history', () => {
    const folder = makeRepository();
    appendFileSync(join(folder, 'catalog/catalog.yaml'), '# x\n');
    git(folder, 'commit', '-am', 'second');
    const clone = join(makeFolder(), 'clone');
    git(folder, 'clone', '--depth', '1', `file://${folder}`, clone);
    for (const args of [
      ['validate', '--since', 'HEAD~1'],
      ['diff', 'HEAD~1'],
    ])
      expect(tthc(clone, args).stderr.replace(/\s+/gu, ' ')).toContain('fetch-depth: 0');
  });
});

describe('formats for services', () => {
  it('name files by their paths in the repository, from wherever the command is started', () => {
    const folder = makeFolder();
    const inside = join(folder, 'tinh');
    writeFiles(inside, {
      'catalog/catalog.yaml': readFileSync(join(sample, 'catalog/catalog.yaml'), 'utf8'),
    });
    writeFiles(inside, {
      'catalog/procedures/so-tu-phap/1.000001.yaml': 'name: [',
      'drafts/d.yaml': 'name: [',
    });
    git(folder, 'init');
    const own = 'tinh/catalog/procedures/so-tu-phap/1.000001.yaml';
    const places = [
      [folder, '-C', 'tinh', 'tinh/drafts/d.yaml'],
      [inside, '-C', '.', 'drafts/d.yaml'],
      [join(inside, 'drafts'), '-C', '..', 'd.yaml'],
    ] as const;
    for (const [cwd, flag, dir, draft] of places)
      for (const format of ['github', 'gitlab', 'junit', 'sarif']) {
        expect([cwd, format, tthc(cwd, [flag, dir, 'validate', '--format', format]).stdout]).toEqual([
          cwd,
          format,
          expect.stringContaining(own),
        ]);
        expect(tthc(cwd, [flag, dir, 'validate', draft, '--format', format]).stdout).toContain(
          'tinh/drafts/d.yaml',
        );
      }
    expect(tthc(inside, ['validate', '--format', 'concise']).stdout).not.toContain('tinh/');
  });
});

describe('validate --reason, --until', () => {
  it('is refused without --write-accepted, for which alone it says something', () => {
    for (const option of [
      ['--reason', 'x'],
      ['--until', '2030-01-01'],
    ])
      expect(tthc(sample, ['validate', ...option])).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('--write-accepted'),
      });
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

  it.each([
    ['a table', 'a.csv', 'code,name\n1,2\n'],
    ['a text', 'notes', 'one: two\nthree: four\n'],
    ['other YAML', 'compose.yaml', 'services: {db: {image: postgres}}\n'],
    ['JSON of something else', 'package.json', '{"name": "x",\n "private": true}\n'],
    ['bytes', 'x.bin', '\u0000\u0001\ufffd'],
    ['what a program of an office wrote', 'qd.yaml', 'PK\u0003\u0004 number: kind:'],
  ])('refuses %s, and leaves it as it is', (_, name, text) => {
    const folder = makeCatalog([procedure('1.000001')]);
    writeFileSync(join(folder, name), text);
    const before = readTree(folder);
    expect(tthc(folder, ['fmt', name])).toMatchObject({ code: 2, stdout: '' });
    expect(tthc(folder, ['fmt', 'catalog', name])).toMatchObject({ code: 2, stdout: '' });
    expect(readTree(folder)).toEqual(before);
  });

  it('takes drafts, also those of a folder, and a folder that holds the catalog for the catalog', () => {
    const folder = makeCatalog([procedure('1.000001')]);
    const draft = 'kind: publication\nnumber:   "7/QĐ-UBND"\n';
    writeFiles(folder, { 'drafts/d.yaml': draft, 'drafts/other.yaml': 'a:   1\n', 'drafts/notes.txt': 'x' });
    const before = readTree(folder);
    expect(tthc(folder, ['fmt', '.']).code).toBe(0);
    expect(readTree(folder)).toEqual(before);
    expect(tthc(folder, ['fmt', 'drafts']).code).toBe(0);
    const after = readTree(folder);
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual(['drafts/d.yaml']);
    expect(readFileSync(join(folder, 'drafts/d.yaml'), 'utf8')).toBe(
      'number: 7/QĐ-UBND\nkind: publication\n',
    );
    expect(tthc(folder, ['fmt', '../x', 'catalog']).code).toBe(2);
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

describe('findings of one file', () => {
  it('come in the order of their lines', () => {
    const folder = makeFolder();
    writeFiles(folder, {
      'd.yaml': `number: 900/QĐ-UBND
kind: publication
issuer: Chủ tịch UBND tỉnh
issued: 2026-15-04
effective: 2026-05-99
department: so-tu-phap
legalBases: [{ number: …, issued: 2026-99-01 }]
abolished: [{ code: "2.000815", by: { number: 280/2025/NĐ-CP } }, { code: "9.x" }]
`,
    });
    const { stdout } = tthc(sample, ['validate', join(folder, 'd.yaml'), '--format', 'concise']);
    const places = stdout
      .split('\n')
      .flatMap((line) => /d\.yaml:(\d+):(\d+): /u.exec(line)?.slice(1, 3).map(Number) ?? [])
      .filter((_, at) => at % 2 === 0);
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
