import { execFileSync } from 'node:child_process';

/** Variables under which git knows no settings of who runs the tests, and has an author. */
export const gitEnv = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'TTHC',
  GIT_AUTHOR_EMAIL: 'tthc@localhost',
  GIT_COMMITTER_NAME: 'TTHC',
  GIT_COMMITTER_EMAIL: 'tthc@localhost',
};

/**
 * Runs git in a folder, and returns what it prints, without the end of the last line. A new repository begins with
 * the branch `main`.
 *
 * @throws Error with what git says, when it fails
 */
export const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], {
    cwd,
    env: { ...process.env, ...gitEnv },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trimEnd();

/** Commits all that stands in a folder of a repository. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', message);
}
