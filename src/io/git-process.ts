import { spawnSync } from 'node:child_process';
import { isAbsolute, relative, resolve } from 'node:path';
import { Failure, type GitTrouble } from '../model/failure.ts';

/** Exit status and output of a git process. */
interface GitAnswer {
  status: number | null;
  stdout: Buffer;
  /** Error output, in English. */
  stderr: string;
}

/**
 * Asks git, and takes its no for an answer.
 *
 * @throws Failure `git-missing`; `git-failed` where git does not open the repository at all
 */
export function askGit(cwd: string, args: readonly string[], input?: string): Buffer | undefined {
  const answer = runGit(cwd, args, input);
  if (answer.status === 0) return answer.stdout;
  if (/dubious ownership|safe\.directory/u.test(answer.stderr)) throw failed(answer, args);
  return undefined;
}

/**
 * Makes git answer: for what can only fail where something is wrong with the repository.
 *
 * @throws Failure `git-missing` or `git-failed`, with git's own reason
 */
export function needGit(cwd: string, args: readonly string[], input?: string): Buffer {
  const answer = runGit(cwd, args, input);
  if (answer.status !== 0) throw failed(answer, args);
  return answer.stdout;
}

/** Surroundings of a git process that asks another machine. */
interface Around {
  /** Variables set beside those that are there. */
  env?: NodeJS.ProcessEnv;
  /** Time after which it is ended. */
  timeoutMs?: number;
}

/**
 * Makes git answer where another machine is asked.
 *
 * @throws Failure `git-missing` or `git-failed`
 */
export function needRemote(cwd: string, args: readonly string[], around: Around): void {
  const answer = runGit(cwd, args, undefined, around);
  if (answer.status !== 0) throw failed(answer, args);
}

/** Whatever the user's settings are, what is read here is written in one way. */
const settings = ['-c', 'core.quotePath=false', '-c', 'color.ui=false'];

function runGit(cwd: string, args: readonly string[], input?: string, around: Around = {}): GitAnswer {
  const result = spawnSync('git', ['--no-optional-locks', '--no-pager', ...settings, ...args], {
    cwd,
    ...(input !== undefined && { input }),
    ...(around.timeoutMs !== undefined && { timeout: around.timeoutMs }),
    maxBuffer: 2 ** 31,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...gitEnvironment(process.env, process.cwd(), cwd), ...around.env },
  });
  // Git may end before it has read all that it is asked: then its own reason is the better one.
  const isCut =
    result.error && 'code' in result.error && /^E(?:PIPE|TIMEDOUT)$/u.test(String(result.error.code));
  if (result.error && !isCut) throw new Failure('git-missing', { problem: result.error.message });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr.toString('utf8') };
}

/**
 * Environment variables that tie git to one repository, index and place: a hook is given them for the
 * repository that it runs in.
 */
const ties = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_INDEX_VERSION',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_SHALLOW_FILE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
];

/**
 * Returns the environment for git in a folder: it finds the repository from there, as it does where nobody has set
 * anything. A work tree that was named for the folder (with a repository elsewhere) stays named.
 *
 * @param here the folder that relative paths in the environment start from
 */
export function gitEnvironment(env: NodeJS.ProcessEnv, here: string, folder: string): NodeJS.ProcessEnv {
  const { GIT_DIR: repository, GIT_WORK_TREE: tree } = env;
  const clean = Object.fromEntries(Object.entries(env).filter(([name]) => !ties.includes(name)));
  const isNamed = repository && tree && isWithin(resolve(here, tree), resolve(folder));
  return {
    ...clean,
    LC_ALL: 'C',
    // No command of ours is worth a question.
    GIT_TERMINAL_PROMPT: '0',
    ...(isNamed && { GIT_DIR: resolve(here, repository), GIT_WORK_TREE: resolve(here, tree) }),
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** Makes a failure with git's own reason, in one line: its last fatal message, for those before are mostly talk. */
function failed({ status, stderr }: GitAnswer, args: readonly string[]): Failure {
  const lines = stderr.split('\n').map((line) => line.trim());
  const reasons = lines.filter((line) => /^(?:fatal|error):/u.test(line));
  const problem = reasons.at(-1) ?? lines.find(Boolean) ?? `git ${args[0]}: ${status}`;
  return new Failure('git-failed', {
    problem: problem.replace(/^(?:fatal|error): /u, ''),
    cause: causeOf(stderr),
  });
}

function causeOf(stderr: string): GitTrouble {
  if (/dubious ownership|safe\.directory/u.test(stderr)) return 'owner';
  if (
    /promisor|could not fetch|missing (?:blob|tree|object)|unable to read|bad object|not our ref/iu.test(
      stderr,
    )
  )
    return 'missing-data';
  if (/not a git repository: (?!\(or)/u.test(stderr)) return 'moved';
  return /not a git repository/u.test(stderr) ? 'no-repository' : 'other';
}
