import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { makeFolder } from './folder.ts';
import { askGit, needGit, needRemote } from './git-process.ts';

/** A version of a repository, as it was fetched. */
export interface Fetched {
  /** A bare repository. */
  folder: string;
  commit: string;
}

/**
 * Fetches one version of a repository into a folder: its last commit and no history. Nothing that the repository
 * brings is run, and nobody is asked for a password.
 *
 * @param store folder that holds a bare repository for each address
 * @param ref a branch, a tag or a commit; the main branch when left out
 * @throws Failure `cannot-fetch` or `git-missing`
 */
export function fetchCommit(store: string, url: string, ref = 'HEAD'): Fetched {
  const folder = join(store, `${shortHash(url)}.git`);
  if (!existsSync(join(folder, 'HEAD'))) {
    makeFolder(folder);
    needGit(folder, ['init', '--quiet', '--bare', '--template=']);
  }
  const kept = `refs/tthc/${shortHash(ref)}`;
  const fetch = (depth: readonly string[]) =>
    needRemote(
      folder,
      [...guards, 'fetch', '--quiet', '--no-tags', '--force', ...depth, '--', url, `+${ref}:${kept}`],
      { env: environment(process.env), timeoutMs },
    );
  try {
    try {
      fetch(['--depth=1']);
    } catch (error) {
      // Some servers hand out whole histories only.
      if (!(error instanceof Failure) || !/shallow|depth/u.test(String(problemOf(error)))) throw error;
      fetch([]);
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'git-failed') throw error;
    throw new Failure('cannot-fetch', {
      url: withoutPassword(url),
      ref,
      problem: withoutPassword(problemOf(error)),
    });
  }
  const commit = askGit(folder, ['rev-parse', '--verify', '--quiet', `${kept}^{commit}`])
    ?.toString('utf8')
    .trim();
  if (!commit) throw new Failure('cannot-fetch', { url: withoutPassword(url), ref, problem: 'not a commit' });
  return { folder, commit };
}

/** A large repository on a slow line takes minutes; a line on which nothing comes is given up long before. */
const timeoutMs = 600_000;

/** Settings under which nothing is run and a line on which nothing comes is given up. */
const guards = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.askPass=',
  '-c',
  'credential.interactive=false',
  '-c',
  'http.lowSpeedLimit=1',
  '-c',
  'http.lowSpeedTime=30',
  '-c',
  'gc.auto=0',
  '-c',
  'fetch.recurseSubmodules=false',
];

/** Returns variables under which git asks nobody, and takes no way that would run a program named in the address. */
function environment({ GIT_SSH_COMMAND }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_SSH_COMMAND: GIT_SSH_COMMAND ?? 'ssh -oBatchMode=yes -oConnectTimeout=30',
  };
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const problemOf = ({ args }: Failure): string => ('problem' in args ? String(args.problem) : '');

/** Returns a text without the passwords that addresses in it carry. */
export const withoutPassword = (text: string): string => text.replace(/(:\/\/[^/\s:@]*):[^/\s@]*@/gu, '$1@');
