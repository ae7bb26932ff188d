// A version that git does not have: the true cause is told, and what is advised works as printed.
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { copySample, makeFolder, tthc, unwrapped } from '../support/cli.ts';
import { commitAll, git, gitEnv } from '../support/git.ts';

let folder = '';
beforeEach(() => {
  folder = copySample();
});

const said = (cwd: string, ...argv: string[]) => {
  const { code, stderr } = tthc(cwd, argv);
  return [code, unwrapped(stderr)];
};
const asked = (ref: string) => [
  ['diff', ref],
  ['diff', `${ref}~1`, ref],
  ['validate', '--since', ref],
  ['stats', '--compare', ref],
];
/** Runs what a message advises after its last colon, in a shell, as an officer would. */
const follow = (cwd: string, message: unknown) =>
  execFileSync('sh', ['-c', /git (?:init|add|clone|commit) .*/su.exec(String(message))?.[0] ?? 'false'], {
    cwd,
    stdio: 'pipe',
    env: { ...process.env, ...gitEnv },
  });

/** Each command that asks for a version is told the same cause; the advice is returned. */
function toldBy(cwd: string, cause: string, ref = 'HEAD'): unknown {
  const messages = asked(ref).map((argv) => said(cwd, ...argv, '--lang', 'vi'));
  for (const one of messages) expect(one).toEqual([2, expect.stringContaining(cause)]);
  return messages[0]?.[1];
}

describe('a version that git does not have', () => {
  it('outside a repository', () => {
    follow(folder, toldBy(folder, 'không nằm trong kho git nào'));
    expect(said(folder, 'diff', 'HEAD')).toEqual([0, '']);
  });

  it('beyond the first', () => {
    git(folder, 'init', '-q');
    commitAll(folder, 'một');
    for (const ref of ['HEAD~5', 'HEAD^^', 'HEAD~1'])
      expect(said(folder, 'diff', ref, '--lang', 'vi')).toEqual([
        2,
        expect.stringContaining('HEAD mới có 1 phiên bản'),
      ]);
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'hai');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'ba');
    expect(toldBy(folder, 'HEAD', 'HEAD~5')).toContain('HEAD chỉ có 3 phiên bản. Cũ nhất là HEAD~2;');
    expect(said(folder, 'diff', 'HEAD~2')).toEqual([0, '']);
  });

  it('in a repository without a commit', () => {
    git(folder, 'init', '-q');
    follow(folder, toldBy(folder, 'Kho git này chưa ghi phiên bản nào'));
    expect(said(folder, 'diff', 'HEAD')).toEqual([0, '']);
  });

  it('on a branch without a commit', () => {
    makeRepository();
    git(folder, 'checkout', '-q', '--orphan', 'moi');
    follow(folder, toldBy(folder, 'Nhánh hiện tại của kho git chưa ghi'));
    expect(said(folder, 'diff', 'HEAD')).toEqual([0, '']);
  });

  it('in a repository without a working tree', () => {
    makeRepository();
    const place = makeFolder();
    const bare = join(place, 'kho.git');
    git(folder, 'clone', '-q', '--bare', folder, bare);
    follow(bare, toldBy(bare, 'thư mục riêng của git'));
    expect(said(join(place, 'danh-muc'), 'diff', 'HEAD')).toEqual([0, '']);
  });

  it('in a working tree whose repository was moved', () => {
    makeRepository();
    const tree = join(makeFolder(), 'nhanh');
    git(folder, 'worktree', 'add', '-q', tree);
    renameSync(join(folder, '.git'), join(folder, 'kho-cu'));
    toldBy(tree, 'git worktree repair');
  });
});

describe('a repository that has the version', () => {
  it('is asked from a linked working tree, one of a bare repository, and git’s own folder', () => {
    makeRepository();
    const place = makeFolder();
    git(folder, 'worktree', 'add', '-q', join(place, 'nhanh'));
    git(folder, 'clone', '-q', '--bare', folder, join(place, 'kho.git'));
    git(join(place, 'kho.git'), 'worktree', 'add', '-q', join(place, 'cua-kho'));
    for (const cwd of [join(place, 'nhanh'), join(place, 'cua-kho'), join(folder, '.git')]) {
      expect(said(cwd, 'diff', 'HEAD')).toEqual([0, '']);
      expect(said(cwd, 'validate', '--since', 'HEAD')).toEqual([0, '']);
    }
  });
});

function makeRepository(): void {
  git(folder, 'init', '-q');
  commitAll(folder, 'first');
}
