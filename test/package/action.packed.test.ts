import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { abolishing } from '../support/abolishing.ts';
import { makeFolder, sample, writeFiles } from '../support/cli.ts';
import { type Job, runAction } from '../support/package/action.ts';
import { installPacked, runInstalled } from '../support/package/installed.ts';
import { tarball } from '../support/package/packed.ts';
import { git, commitAll } from '../support/git.ts';

let installed = '';
let origin = '';
/** The folder of the catalog in the repository: not its top, so that paths show where they start. */
const folder = 'tinh';
beforeAll(() => {
  installed = installPacked().folder;
  origin = makeFolder();
  cpSync(join(sample, 'catalog'), join(origin, folder, 'catalog'), { recursive: true });
  git(origin, 'init', '-b', 'main');
  commitAll(origin, 'base');
});

const second = abolishing.replace('77/', '78/').replaceAll('2.001410', '2.001428');

/** Makes a branch off main, and does something there. */
function branch(name: string, work: (at: string) => void): string {
  git(origin, 'checkout', '-q', '-b', name, 'main');
  work(join(origin, folder));
  commitAll(origin, name);
  return name;
}
const apply = (at: string, text: string) => {
  writeFiles(at, { 'drafts/d.yaml': text });
  expect(runInstalled(installed, ['apply', 'drafts/d.yaml', '--today', '2026-05-10'], at).code).toBe(0);
};

/** Checks a branch out as a runner does, and runs the action there. */
function check(name: string, clone: string[] = [], inputs: Record<string, string> = {}): Job {
  const checkout = makeFolder();
  git(checkout, 'clone', '-q', ...clone, '-b', name, `file://${origin}`, '.');
  const usual = { folder, package: tarball() };
  return runAction(checkout, git(origin, 'rev-parse', 'main'), { ...usual, ...inputs });
}

describe('the action', () => {
  it('passes a decision that was applied, and shows counts, changes and the decision behind them', () => {
    branch('good', (at) => apply(at, abolishing));
    const { code, log, summary } = check('good');
    expect([code, log.match(/^::error/gmu)]).toEqual([0, null]);
    expect(summary).toContain('| Tổng cộng | 55 | 54 | −1 |');
    expect(summary).toContain('77/QĐ-UBND');
  });

  it('shows what a draft would do, and fails one that breaks only the records as they would be', () => {
    branch('draft', (at) => writeFiles(at, { 'drafts/d.yaml': abolishing }));
    const good = check('draft');
    expect(good.code).toBe(0);
    expect(good.summary).toContain('## 77/QĐ-UBND');
    expect(good.summary).toContain('55 → 54');
    // An amendment of a code that the catalog has, to a sector that it has not.
    const amending = abolishing
      .replace('abolished:', 'amended:')
      .replace('    by:', '    changes: { sector: khong-co }\n    changedParts: [sector]\n    by:');
    branch('inside', (at) => writeFiles(at, { 'drafts/d.yaml': amending }));
    const { code, log } = check('inside');
    expect([code, log]).toEqual([1, expect.stringMatching(/^::error file=tinh\//mu)]);
  });

  it('fails a draft that cannot be carried out, beside its lines', () => {
    branch('bad', (at) =>
      writeFiles(at, {
        'drafts/sai.yaml': readFileSync(join(sample, 'docs/examples/quyet-dinh-sai.yaml'), 'utf8'),
      }),
    );
    const { code, log, summary } = check('bad');
    expect(code).toBe(1);
    expect(log).toMatch(/^::error file=tinh\/drafts\/sai\.yaml,line=12,/mu);
    expect(summary).toContain('decision/unknown-target');
  });

  it('fails a record that was edited without a decision', () => {
    branch('edit', (at) => {
      const path = join(at, 'catalog/procedures/cong-an-tinh/2.001410.yaml');
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(/^name: .*$/mu, 'name: Sửa trực tiếp'));
    });
    const { code, log, summary } = check('edit');
    expect(code).toBe(1);
    expect(log).toMatch(/^::error file=tinh\/catalog\/procedures\/cong-an-tinh\/2\.001410\.yaml,/mu);
    expect(summary).toContain('2.001410');
  });

  it('passes the merge of two branches with a decision each, also where the clone holds the last commit only', () => {
    branch('one', (at) => apply(at, abolishing));
    branch('two', (at) => apply(at, second));
    git(origin, 'checkout', '-q', '-b', 'both', 'one');
    git(origin, 'merge', '-q', '--no-edit', '-X', 'ours', 'two');
    const { code, summary } = check('both', ['--depth', '1']);
    expect(code).toBe(0);
    expect(summary).toContain('| Tổng cộng | 55 | 53 | −2 |');
    for (const number of ['77/QĐ-UBND', '78/QĐ-UBND']) expect(summary).toContain(number);
  });

  it('writes the reports that are asked for, with paths in the repository', () => {
    const { code, checkout } = check('edit', [], { reports: 'sarif=out.sarif junit=out.xml' });
    expect(code).toBe(1);
    const [run] = JSON.parse(readFileSync(join(checkout, folder, 'out.sarif'), 'utf8')).runs;
    const uris = run.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    );
    expect(new Set(uris)).toEqual(new Set([`${folder}/catalog/procedures/cong-an-tinh/2.001410.yaml`]));
    for (const { name, help, defaultConfiguration } of run.tool.driver.rules)
      expect([name, help.text, help.markdown, defaultConfiguration.level]).toEqual([
        expect.stringMatching(/^[A-Z]\w+$/u),
        expect.stringMatching(/./u),
        expect.stringContaining('```yaml'),
        expect.stringMatching(/^(?:error|warning)$/u),
      ]);
    expect(readFileSync(join(checkout, folder, 'out.xml'), 'utf8')).toContain(`file="${folder}/catalog/`);
  });

  it('ends with 2 and says what to do where the earlier commit cannot be had', () => {
    const checkout = makeFolder();
    git(checkout, 'clone', '-q', '--depth', '1', '-b', 'both', `file://${origin}`, '.');
    git(checkout, 'remote', 'set-url', 'origin', join(checkout, 'nowhere'));
    const base = git(origin, 'rev-parse', 'main');
    const { code, log } = runAction(checkout, base, { folder, package: tarball() });
    expect(code).toBe(2);
    expect(log).toContain('fetch-depth: 0');
  });
});

describe('the workflow for GitHub, and the template for GitLab', () => {
  it.each(['ci/github.yml', 'ci/gitlab.yml'])('%s runs the script that the package brings', (path) => {
    const text = readFileSync(join(installed, 'node_modules/tthc', path), 'utf8');
    expect(JSON.stringify(parse(text))).toContain('/tthc/ci/check.sh');
    expect(existsSync(join(installed, 'node_modules/tthc/ci/check.sh'))).toBe(true);
  });
});

describe('the hooks of pre-commit', () => {
  const hooks: { id: string; entry: string; files: string }[] = parse(
    readFileSync(join(sample, '.pre-commit-hooks.yaml'), 'utf8'),
  );

  it('stop a commit in a linked worktree, from the hook that git runs there, and let a decision pass', () => {
    const repository = makeFolder();
    git(repository, 'clone', '-q', '-b', 'main', `file://${origin}`, '.');
    const lines = hooks.map(({ entry }) => `(cd ${folder} && ${entry} --today 2026-05-10) || exit 1`);
    const bin = join(installed, 'node_modules/.bin');
    const hook = ['#!/bin/sh', `PATH="${bin}:$PATH"`, ...lines, ''].join('\n');
    writeFileSync(join(repository, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    const tree = join(makeFolder(), 'linked');
    git(repository, 'worktree', 'add', '-q', '-b', 'linked', tree);
    apply(join(tree, folder), abolishing);
    commitAll(tree, 'decision');
    const record = join(tree, folder, 'catalog/procedures/cong-an-tinh/2.001428.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace(/^sector: .*$/mu, 'sector: khong-co'));
    git(tree, 'add', '-A');
    expect(() => git(tree, 'commit', '-m', 'edit')).toThrow();
    expect(git(tree, 'log', '--format=%s', '-1')).toBe('decision');
    expect(hooks.every(({ files }) => new RegExp(files, 'u').test('tinh/catalog/catalog.yaml'))).toBe(true);
  });
});
