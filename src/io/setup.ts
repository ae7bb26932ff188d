import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure } from '../model/failure.ts';
import type { RepositoryFacts, SetupFacts, Unopened } from '../model/setup/checks.ts';
import { makeFolders, problemOf, readFolder } from './folder.ts';
import { isShallow, pathsIn } from './git.ts';
import { askGit, needGit } from './git-process.ts';
import { isProgram } from './programs.ts';
import { registryFiles } from '../model/layout.ts';

/** Returns the version of git; null where there is none. */
export function gitVersion(cwd: string): string | null {
  try {
    return /(?<!\d)\d+(?:\.\d+)+/u.exec(needGit(cwd, ['--version']).toString('utf8'))?.[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * Asks git how the repository of a catalog is set.
 *
 * @param root the catalog folder
 * @param searchPath the folders in which programs are, as the system lists them
 * @throws Failure `git-failed`
 */
export function repositoryOf(root: string, searchPath: string): SetupFacts['repository'] {
  const top = topOf(root);
  if (top === 'owner' || top === 'moved' || top === 'none') return top;
  const textconv = lineOf(root, ['config', 'diff.tthc.textconv']);
  const merges = registryFiles.map((name) => attributeOf(root, 'merge', name));
  return {
    folder: top,
    eol: attributeOf(root, 'eol', 'procedures/x/1.000001.yaml'),
    diff: attributeOf(root, 'diff', 'procedures/x/1.000001.yaml'),
    merge: merges.find((merge) => merge !== 'union') ?? 'union',
    returns: readFolder(root).flatMap(({ path, text }) => (text.includes('\r\n') ? [path] : [])),
    unmerged: pathsOf(root, ['diff', '--name-only', '--diff-filter=U', '--relative', '-z', '--', '.']),
    ignored: pathsOf(root, ['ls-files', '--others', '--ignored', '--exclude-standard', '-z', '--', '*.yaml']),
    textconv,
    canTextconv: textconv !== undefined && isProgram(textconv, searchPath),
    isShallow: isShallow(root),
    sparse: sparseFiles(root),
  };
}

/** Returns the top folder of a repository, or why git opens none. */
function topOf(root: string): RepositoryFacts['folder'] | Unopened {
  try {
    return needGit(root, ['rev-parse', '--show-toplevel']).toString('utf8').trim();
  } catch (error) {
    if (!isFailure(error, 'git-failed')) throw error;
    const { cause } = error.args;
    return cause === 'owner' || cause === 'moved' ? cause : 'none';
  }
}

const lineOf = (cwd: string, args: readonly string[]): string | undefined =>
  askGit(cwd, args)?.toString('utf8').trim() || undefined;

const pathsOf = (cwd: string, args: readonly string[]): string[] => pathsIn(needGit(cwd, args));

/** Returns what git's attributes say of a file, there or not: `unspecified` where nothing. */
function attributeOf(root: string, name: string, path: string): string {
  return pathsOf(root, ['check-attr', '-z', name, '--', path])[2] ?? 'unspecified';
}

/** Returns the files that git has and was told not to write out: `S` is how it lists them. */
const sparseFiles = (root: string): string[] =>
  pathsOf(root, ['ls-files', '-t', '-z', '--', '.']).filter((line) => line.startsWith('S '));

/** Tries to write into a cache folder; returns what the system says where it cannot, with nothing left behind. */
export function problemOfWriting(folder: string): string | undefined {
  try {
    makeFolders(folder);
    rmSync(mkdtempSync(join(folder, 'try-')), { recursive: true });
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}
