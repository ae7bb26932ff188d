import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, type Said, sample, tthc, tthcJson, unwrapped, writeFiles } from '../support/cli.ts';
import { makeCatalog, procedure } from '../support/example.ts';
import { runHere } from '../support/world.ts';
import { git, commitAll } from '../support/git.ts';

/** A repository with a catalog in which all is set as it should be. */
function makeRepository(): string {
  const folder = makeCatalog(['1.000001', '1.000002'].map((code) => procedure(code)));
  git(folder, 'init');
  writeFiles(folder, { 'bin/tthc': '#!/bin/sh\n' });
  execFileSync('chmod', ['+x', join(folder, 'bin/tthc')]);
  expect(tthc(folder, ['init', '--git']).code).toBe(0);
  commitAll(folder, 'base');
  return folder;
}

/** Runs doctor in a world in which all is well but what the folder itself says. */
async function doctor(folder: string, env: Record<string, string> = {}, node = '22.12.0'): Promise<Said> {
  const usual = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    LANG: 'vi_VN.UTF-8',
    TTHC_LANG: 'vi',
    TTHC_CACHE_DIR: join(folder, '.cache'),
  };
  return runHere(folder, ['doctor', '--format', 'json'], {
    env: { ...usual, ...env },
    machine: { node, system: 'linux' },
  });
}

interface Checked {
  checks: { id: string; status: string; state: string; mend: string | null; purpose: string }[];
}
const stateOf = ({ code, stdout }: Said) => ({
  code,
  found: (JSON.parse(stdout) as Checked).checks
    .filter(({ status }) => status === 'found' || status === 'unknown')
    .map(({ id, state }) => `${id}: ${state}`),
});

const pathOf = (folder: string, code: string) => join(folder, `catalog/procedures/so-tu-phap/${code}.yaml`);
const withoutLine = (folder: string, line: string) => {
  const path = join(folder, '.gitattributes');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(`${line}\n`);
  writeFileSync(path, text.replace(`${line}\n`, ''));
};

/** Lists what cannot be looked at where git opens no repository. */
const ofRepository = ['conflicts', 'lines', 'registries', 'ignored', 'textconv', 'history', 'sparse'].map(
  (id) => `${id}: unknown`,
);

/** Ways in which a machine or a repository is set wrongly: what is planted, and what has to be found. */
const planted: Record<
  string,
  { plant(folder: string): Promise<Said> | Said; found: string[]; code?: number }
> = {
  'an old Node': { plant: (folder) => doctor(folder, {}, '18.20.4'), found: ['node: old'] },
  'line ends that git is not told of': {
    plant: (folder) => {
      withoutLine(folder, 'catalog/**/*.yaml text eol=lf');
      return doctor(folder);
    },
    found: ['lines: no-rule'],
  },
  'a file with the line ends of Windows': {
    plant: (folder) => {
      const path = pathOf(folder, '1.000001');
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
      return doctor(folder);
    },
    found: ['lines: returns'],
  },
  'a registry that conflicts': {
    plant: (folder) => {
      withoutLine(folder, 'catalog/sectors.yaml merge=union');
      return doctor(folder);
    },
    found: ['registries: no-rule'],
  },
  'a merge that left two contents': {
    plant: (folder) => {
      const path = pathOf(folder, '1.000001');
      const text = readFileSync(path, 'utf8');
      const nameAs = (name: string) => {
        writeFileSync(path, text.replace(/^name: .*/mu, `name: ${name}`));
        commitAll(folder, name);
      };
      git(folder, 'checkout', '-b', 'other');
      nameAs('Tên của nhánh kia');
      git(folder, 'checkout', '-');
      nameAs('Tên của nhánh này');
      expect(() => git(folder, 'merge', 'other')).toThrow();
      return doctor(folder);
    },
    found: ['conflicts: unmerged'],
  },
  'a catalog that git ignores in part': {
    plant: (folder) => {
      appendFileSync(join(folder, '.gitignore'), 'decisions/\n');
      writeFiles(folder, { 'catalog/decisions/2026/2026-01-01-1-QD-UBND.yaml': 'number: 1/QĐ-UBND\n' });
      return doctor(folder);
    },
    found: ['ignored: ignored'],
  },
  'textconv without its command': {
    plant: (folder) => {
      git(folder, 'config', '--unset', 'diff.tthc.textconv');
      return doctor(folder);
    },
    found: ['textconv: no-command'],
  },
  'textconv without its attribute': {
    plant: (folder) => {
      withoutLine(folder, 'catalog/**/*.yaml diff=tthc');
      return doctor(folder);
    },
    found: ['textconv: no-attribute'],
  },
  'textconv of a program that is not there': {
    plant: (folder) => {
      git(folder, 'config', 'diff.tthc.textconv', '/nowhere/tthc textconv');
      return doctor(folder);
    },
    found: ['textconv: missing'],
  },
  'a clone with the last commit only': {
    plant: (folder) => {
      appendFileSync(join(folder, 'README'), 'x');
      commitAll(folder, 'second');
      const clone = makeFolder();
      git(clone, 'clone', '--depth', '1', `file://${folder}`, '.');
      git(clone, 'config', 'diff.tthc.textconv', 'tthc textconv');
      return doctor(clone, { PATH: `${join(clone, 'bin')}:${process.env.PATH}` });
    },
    // An executable bit is kept by git.
    found: ['history: shallow'],
  },
  'a checkout of some folders': {
    plant: (folder) => {
      git(folder, 'sparse-checkout', 'set', '--no-cone', '/*', '!/catalog/procedures/');
      return doctor(folder);
    },
    found: ['sparse: sparse'],
  },
  'a locale that is not UTF-8': {
    plant: (folder) => doctor(folder, { LC_ALL: 'vi_VN.TCVN' }),
    found: ['locale: other'],
  },
  'a cache folder that cannot be written': {
    plant: (folder) => doctor(folder, { TTHC_CACHE_DIR: join(folder, '.gitignore/cache') }),
    found: ['cache: unwritable'],
  },
  'a catalog in no repository': {
    plant: () => doctor(makeCatalog([procedure('1.000001')])),
    found: ['repository: none', ...ofRepository],
    code: 2,
  },
  'a working tree whose repository was moved': {
    plant: (folder) => {
      const tree = join(makeFolder(), 'tree');
      git(folder, 'worktree', 'add', tree);
      renameSync(join(folder, '.git'), join(folder, 'moved'));
      return doctor(tree, { PATH: `${join(folder, 'bin')}:${process.env.PATH}` });
    },
    found: ['repository: moved', ...ofRepository],
    code: 2,
  },
};

describe('doctor', () => {
  it('finds nothing where all is set, and leaves nothing behind', async () => {
    const folder = makeRepository();
    expect(stateOf(await doctor(folder))).toEqual({ code: 0, found: [] });
    expect(git(folder, 'status', '--porcelain', '--', 'catalog')).toBe('');
  });

  it.each(Object.entries(planted))('finds %s', async (_, { plant, found, code = 1 }) => {
    const said = await plant(makeRepository());
    expect(stateOf(said)).toEqual({ code, found });
    const { checks } = JSON.parse(said.stdout) as Checked;
    for (const check of checks.filter(({ status }) => status === 'found'))
      expect([check.mend?.trim() ?? '', check.purpose]).not.toContain('');
  });

  it('looks at the machine where there is no catalog and no git, and says that it could not look at all', () => {
    const { code, checks } = tthcJson<Checked>(makeFolder(), ['doctor']);
    expect(code).toBe(2);
    expect(checks.find(({ id }) => id === 'catalog')?.state).toBe('none');
    const without = tthcJson<Checked>(sample, ['doctor', '--no-cache']);
    expect(without.checks.find(({ id }) => id === 'cache')?.state).toBe('none');
  });

  it.each(['vi', 'en'])('tells each in words (%s)', (lang) => {
    const { code, stdout } = tthc(makeFolder(), ['doctor', '--lang', lang]);
    expect(code).toBe(2);
    expect(stdout.replace(/\s+/gu, ' ')).toContain('tthc init --publisher');
  });
});

describe('init --git', () => {
  it('names the program by its place where it is on no path: diffs go on', async () => {
    const folder = makeRepository();
    git(folder, 'config', 'diff.tthc.textconv', '/nowhere/tthc textconv');
    const path = (process.env.PATH ?? '').split(':').filter((one) => !existsSync(join(one, 'tthc')));
    tthc(folder, ['init', '--git'], { PATH: path.join(':') });
    expect(git(folder, 'config', 'diff.tthc.textconv')).toMatch(/^node ".*\/bin\/tthc\.js" textconv$/u);
    appendFileSync(join(folder, 'catalog/procedures/so-tu-phap/2.000815.yaml'), '# ghi chú\n');
    expect(git(folder, 'diff', 'catalog')).not.toContain('fatal');
    expect(stateOf(await doctor(folder))).toEqual({ code: 0, found: [] });
  });

  const written = ['.gitattributes', '.gitignore', '.github/workflows/tthc.yml'];

  it('writes what a repository needs, with a new catalog or beside one, and leaves what is there', () => {
    const folder = makeFolder({ '.gitignore': 'mine' });
    git(folder, 'init');
    expect(tthc(folder, ['init', '--git', '--publisher', 'UBND tỉnh', '--code', 'H55']).code).toBe(0);
    for (const path of written) expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toMatch(/^mine\n/u);
    // The tool may have been installed right here, and a paper be open beside the catalog.
    writeFiles(folder, { 'node_modules/tthc/package.json': '{}', '.~lock.to-trinh.docx#': '' });
    expect(git(folder, 'status', '--porcelain')).not.toMatch(/node_modules|lock/u);
    expect(git(folder, 'config', 'diff.tthc.textconv').trim()).toMatch(
      /^(?:tthc|node ".*\/bin\/tthc\.js") textconv$/u,
    );
    const again = tthcJson<{ files: string[] }>(folder, ['init', '--git']);
    expect([again.code, again.files]).toEqual([0, []]);

    const older = makeFolder({ '.github/workflows/tthc.yml': 'mine' });
    cpSync(join(sample, 'catalog/catalog.yaml'), join(older, 'catalog/catalog.yaml'), { recursive: true });
    const beside = tthcJson<{ files: string[] }>(older, ['init', '--git']);
    expect([beside.code, beside.files]).toEqual([0, ['.gitattributes', '.gitignore']]);
    expect(readFileSync(join(older, '.github/workflows/tthc.yml'), 'utf8')).toBe('mine');
    expect(tthc(older, ['init', '--git', '--publisher', 'UBND tỉnh', '--code', 'H55']).code).not.toBe(0);
  });

  it('says the command for git where there is no repository yet', () => {
    const folder = makeFolder();
    const { stderr } = tthc(folder, ['init', '--git', '--publisher', 'UBND tỉnh', '--code', 'H55']);
    expect(unwrapped(stderr)).toContain('git config diff.tthc.textconv');
  });
});
