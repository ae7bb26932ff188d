import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, sample, writeFiles } from '../support/cli.ts';
import { git, commitAll } from '../support/git.ts';

/** A small repository with the scripts of a release, in which nothing keeps one from being made. */
function makeRepository(): string {
  const today = new Date().toISOString().slice(0, 10);
  const folder = makeFolder({
    'package.json': '{ "version": "1.2.3" }\n',
    'CHANGELOG.md': '# Changes\n\n## Unreleased\n\n- Something.\n\n## 1.2.3 (2026-01-01)\n\n- `old`\n',
    'bench/results.md': `# Results\n\n${today}, Node 20\n`,
    'schemas/old.schema.json': '{}\n',
    'src/index.ts': 'export {};\n',
  });
  for (const name of ['release.mjs', 'release-checks.mjs'])
    cpSync(join(sample, 'build', name), join(folder, 'build', name), { recursive: true });
  git(folder, 'init');
  commitAll(folder, 'base');
  git(folder, 'tag', 'v1.2.3');
  return folder;
}

function check(folder: string, version = '1.3.0') {
  const args = ['build/release.mjs', '--check', version];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}
const commit = (folder: string, files: Record<string, string>) => {
  writeFiles(folder, files);
  commitAll(folder, 'change');
};

describe('a release', () => {
  it('is made where nothing is wrong', () => {
    expect(check(makeRepository())).toEqual({ status: 0, stderr: '' });
  });

  it('is refused for a dirty tree, and for a version that is none or not after the last', () => {
    const folder = makeRepository();
    for (const version of ['1.2.3', '1.2.2', '0.9.9', 'next', ''])
      expect([version, check(folder, version).status]).toEqual([version, 1]);
    writeFiles(folder, { 'src/new.ts': '' });
    expect(check(folder)).toEqual({ status: 1, stderr: expect.stringContaining('src/new.ts') });
  });

  it('is refused for a schema that changed without a note among what is unreleased', () => {
    const folder = makeRepository();
    commit(folder, { 'schemas/old.schema.json': '{ "title": "x" }\n', 'schemas/new.schema.json': '{}\n' });
    const { status, stderr } = check(folder);
    expect([status, stderr.match(/schema \w+/gu)]).toEqual([1, ['schema new', 'schema old']]);
    const changes = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    commit(folder, { 'CHANGELOG.md': changes.replace('Something.', 'Schemas `new` and `old`.') });
    expect(check(folder).status).toBe(0);
  });

  it('is refused without a note, and for a stale bench', () => {
    const folder = makeRepository();
    commit(folder, { 'CHANGELOG.md': '# Changes\n\n## Unreleased\n\n## 1.2.3 (2026-01-01)\n\n- Old.\n' });
    expect(check(folder).stderr).toContain('Unreleased');
    const stale = makeRepository();
    commit(stale, { 'bench/results.md': '# Results\n\n2026-01-01, Node 20\n' });
    expect(check(stale).stderr).toContain('npm run bench');
  });
});

describe('the audit of advisories', () => {
  it('says so where the registry is not to be asked, and passes', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(sample, 'build/audit.mjs')], {
      cwd: sample,
      encoding: 'utf8',
      env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' },
    });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^advisories: not asked/u)]);
  });
});
