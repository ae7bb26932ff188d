import { posix } from 'node:path';
import { Failure, type RefTrouble, type TooFarBack } from '../model/failure.ts';
import type { SourceFile } from '../model/source-file.ts';
import { nearest } from '../text/distance.ts';
import { isCatalogFile, readIfThere, repositoryAbove } from './folder.ts';
import { askGit, needGit } from './git-process.ts';

/** Tells whether the text names something that git knows from here. */
export function isGitRef(cwd: string, ref: string): boolean {
  if (ref.startsWith('-') || ref === '') return false;
  const named = askGit(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{object}`]);
  return named !== undefined && isHash(named.toString('utf8').trim());
}

/** Tells whether git printed a hash: if it printed nothing, or something else, it has not found anything. */
const isHash = (text: string): boolean => /^[0-9a-f]{40,64}$/u.test(text);

/** Returns the branches and tags that are nearest to a name. */
export function nearRefs(cwd: string, ref: string): string[] {
  const known =
    askGit(cwd, ['for-each-ref', '--format=%(refname:short)'])?.toString('utf8').split('\n') ?? [];
  return nearest(ref, known.filter(Boolean));
}

/** Tells whether a clone holds only the last part of its history, so that older commits are not there. */
export function isShallow(cwd: string): boolean {
  return askGit(cwd, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() === 'true';
}

/**
 * Tells why git does not have what a ref names; undefined where nothing but the name is wrong.
 *
 * @throws Failure `git-failed` where a repository is there and git does not open it
 */
export function troubleWithRef(folder: string, ref: string): RefTrouble | undefined {
  if (!askGit(folder, ['rev-parse', '--git-dir'])) {
    if (repositoryAbove(folder) !== undefined) needGit(folder, ['rev-parse', '--git-dir']);
    return 'no-repository';
  }
  if (askGit(folder, ['rev-list', '--all', '--max-count=1'])?.length === 0) return 'no-commit';
  if (/^HEAD(?!\w)/u.test(ref) && !isGitRef(folder, 'HEAD')) return 'unborn-branch';
  return isShallow(folder) ? 'shallow' : tooFarBack(folder, ref);
}

function tooFarBack(folder: string, ref: string): TooFarBack | undefined {
  const from = /^(.+?)(?:~\d*|\^)+$/u.exec(ref)?.[1];
  if (from === undefined || !isGitRef(folder, from)) return undefined;
  const versions = askGit(folder, ['rev-list', '--count', '--first-parent', '--end-of-options', from]);
  return versions && { from, versions: Number(versions.toString('utf8')) };
}

const noSuchRef = (folder: string, ref: string): Failure =>
  new Failure('not-a-git-ref', { ref, near: nearRefs(folder, ref), cause: troubleWithRef(folder, ref) });

/**
 * The files of a catalog folder as they stood at a ref: two git processes for any number of files.
 *
 * @param folder the catalog folder on disk; where it lay in the tree is worked out from there
 * @param ref a commit, or `commit:path` for a catalog elsewhere in the tree
 * @throws Failure `not-a-git-ref`, `no-catalog-at-ref` or `git-failed`
 */
export function readGitTree(folder: string, ref: string): SourceFile[] {
  const [commit, path] = splitRef(folder, ref);
  if (!isGitRef(folder, commit)) throw noSuchRef(folder, ref);
  const root = path ? `${path}/` : '';
  const blobs = pathsIn(needGit(folder, ['ls-tree', '-rz', '--full-tree', commit, '--', root || '.']))
    .map((line) => /^\d+ blob ([0-9a-f]+)\t(.*)$/su.exec(line))
    .flatMap((match) =>
      match ? [{ hash: match[1] as string, path: (match[2] as string).slice(root.length) }] : [],
    )
    .filter(({ path: name }) => isCatalogFile(name));
  if (!blobs.some(({ path: name }) => name === 'catalog.yaml'))
    throw new Failure('no-catalog-at-ref', { ref: commit, path: root || '.' });
  const texts = readBlobBytes(
    folder,
    blobs.map(({ hash }) => hash),
  );
  return blobs.map(({ path: name }, i) => ({ path: name, text: texts[i]?.toString('utf8') ?? '' }));
}

/**
 * The files of a catalog folder that differ from a ref, those that git does not track yet among them.
 *
 * @returns paths inside the folder; not that of catalog.yaml where only its date has moved
 * @throws Failure `not-a-git-ref`: an unknown one, or one that a shallow clone does not hold; `git-failed`
 */
export function changedSince(folder: string, ref: string): string[] {
  if (!isGitRef(folder, ref)) throw noSuchRef(folder, ref);
  const differing = needGit(folder, [...diff, '--name-only', '-z', '--relative', ref, '--', '.']);
  const paths = [...pathsIn(differing), ...untracked(folder)];
  return paths.filter((path) => path !== 'catalog.yaml' || !isDateOnly(folder, ref));
}

/** Whatever the user has set for people to read: names of files, of both sides of a move. */
const diff = ['diff', '--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules'];

const untracked = (folder: string): string[] =>
  pathsIn(needGit(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']));

/** Tells whether catalog.yaml differs in its date alone, as after every decision that was applied. */
function isDateOnly(folder: string, ref: string): boolean {
  const before = askGit(folder, ['cat-file', 'blob', `${ref}:./catalog.yaml`])?.toString('utf8');
  const after = readIfThere(`${folder}/catalog.yaml`);
  return before !== undefined && after !== undefined && withoutDate(before) === withoutDate(after);
}

const withoutDate = (text: string): string => text.replaceAll('\r\n', '\n').replace(/^asOf:.*$/mu, '');

/** Files of a catalog folder that differ between two commits, or a commit and the folder itself. */
export interface TreeChanges {
  /** Prefix of blob names on each side; undefined for the folder itself. */
  from: string;
  to: string | undefined;
  /** Paths of all files inside the folder, on the earlier side. */
  before: readonly string[];
  /** Paths of files that differ, and the sides that have them. */
  changed: readonly { path: string; isBefore: boolean; isAfter: boolean }[];
}

/**
 * Compares trees without reading a file of them: what has one hash is one text.
 *
 * @param from a commit
 * @param to another one; the folder as it is when left out
 * @returns undefined where one of them is no commit, or the folder is in no repository
 * @throws Failure `git-failed`
 */
export function compareTrees(folder: string, from: string, to?: string): TreeChanges | undefined {
  const refs = [from, ...(to === undefined ? [] : [to])];
  if (refs.some((ref) => ref.startsWith('-') || ref.includes(':') || ref === '')) return undefined;
  const named = askGit(folder, ['rev-parse', '--show-prefix', ...refs.map((ref) => `${ref}^{commit}`)]);
  const [prefix = '', ...commits] = named?.toString('utf8').split('\n') ?? [];
  const [first, second] = commits;
  if (!first || !isHash(first) || (to !== undefined && !(second && isHash(second)))) return undefined;
  const sides = to === undefined ? [first] : [first, second ?? ''];
  const before = pathsIn(needGit(folder, ['ls-tree', '-rz', '--name-only', first, '--', '.']));
  const fields = pathsIn(
    needGit(folder, [...diff, '--name-status', '-z', '--relative', ...sides, '--', '.']),
  );
  const others = to === undefined ? untracked(folder) : [];
  const changed = others.map((path) => ({ path, isBefore: false, isAfter: true }));
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [status, path = ''] = [fields[i], fields[i + 1]];
    changed.push({ path, isBefore: status !== 'A', isAfter: status !== 'D' });
  }
  return {
    from: `${first}:${prefix}`,
    to: to === undefined ? undefined : `${second}:${prefix}`,
    before: before.filter(isCatalogFile),
    changed: changed.filter(({ path }) => isCatalogFile(path)),
  };
}

/** Returns the paths that git lists with a NUL behind each. */
export const pathsIn = (output: Buffer): string[] => output.toString('utf8').split('\0').filter(Boolean);

/**
 * Splits a ref into the commit and the path of the catalog in its tree; a path that leads out of the tree is
 * refused.
 */
function splitRef(folder: string, ref: string): [commit: string, path: string] {
  const colon = ref.indexOf(':');
  if (colon < 0) {
    const prefix = askGit(folder, ['rev-parse', '--show-prefix'])?.toString('utf8').trim();
    if (prefix === undefined) throw noSuchRef(folder, ref);
    return [ref, prefix.replace(/\/$/u, '')];
  }
  const [commit, given] = [ref.slice(0, colon), ref.slice(colon + 1)];
  const path = posix.normalize(given.replaceAll('\\', '/')).replace(/^\.?\/?$|\/$/gu, '');
  if (/^(?:\.\.)?\//u.test(path) || path === '..')
    throw new Failure('no-catalog-at-ref', { ref: commit, path: given });
  return [commit, path];
}

/**
 * The bytes of blobs, by hash or as `commit:path`, in the order asked: one process for any number of them.
 *
 * @throws Failure `git-failed` where one of them is not there
 */
export function readBlobBytes(cwd: string, names: readonly string[]): Buffer[] {
  if (names.length === 0) return [];
  const output = needGit(cwd, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  return names.map((name) => {
    const lineEnd = output.indexOf(10, at);
    const [, , length] = output.toString('utf8', at, Math.max(at, lineEnd)).split(' ');
    const end = lineEnd + 1 + Number(length);
    if (lineEnd < 0 || !(end < output.length))
      throw new Failure('git-failed', { problem: `missing blob ${name}`, cause: 'missing-data' });
    at = end + 1;
    return output.subarray(lineEnd + 1, end);
  });
}
