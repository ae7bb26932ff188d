import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { SourceFile } from '../model/source-file.ts';
import { nearest } from '../text/distance.ts';

/** What git answered; undefined when it failed. */
function git(cwd: string, args: readonly string[], input?: string): Buffer | undefined {
  const result = spawnSync('git', ['--no-optional-locks', ...args], {
    cwd,
    ...(input !== undefined && { input }),
    maxBuffer: 2 ** 31,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (result.error) throw new Failure('git-missing', { problem: result.error.message });
  return result.status === 0 ? result.stdout : undefined;
}

/** Whether the text names something that git knows from here. */
export function isGitRef(cwd: string, ref: string): boolean {
  if (ref.startsWith('-') || ref === '') return false;
  return git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{object}`]) !== undefined;
}

/** The branches and tags that are nearest to a name. */
export function nearRefs(cwd: string, ref: string): string[] {
  const known = git(cwd, ['for-each-ref', '--format=%(refname:short)'])?.toString('utf8').split('\n') ?? [];
  return nearest(ref, known.filter(Boolean));
}

/**
 * The files of a catalog folder as they stood at a ref: two git processes for any number of files.
 *
 * @param folder the catalog folder on disk; where it lay in the tree is worked out from there
 * @param ref a commit, or `commit:path` for a catalog elsewhere in the tree
 * @throws Failure `not-a-git-ref` or `no-catalog-at-ref`
 */
export function readGitTree(folder: string, ref: string): SourceFile[] {
  const [commit, path] = splitRef(folder, ref);
  if (!isGitRef(folder, commit)) throw new Failure('not-a-git-ref', { ref, near: nearRefs(folder, ref) });
  const root = path ? `${path.replace(/\/$/, '')}/` : '';
  const listing =
    git(folder, ['ls-tree', '-rz', '--full-tree', commit, '--', root || '.'])?.toString('utf8') ?? '';
  const blobs = listing
    .split('\0')
    .map((line) => /^\d+ blob ([0-9a-f]+)\t(.*)$/su.exec(line))
    .flatMap((match) =>
      match ? [{ hash: match[1] as string, path: (match[2] as string).slice(root.length) }] : [],
    )
    .filter(
      ({ path: name }) => /\.ya?ml$/i.test(name) && !name.split('/').some((part) => part.startsWith('.')),
    );
  if (!blobs.some(({ path: name }) => name === 'catalog.yaml'))
    throw new Failure('no-catalog-at-ref', { ref: commit, path: root || '.' });
  const texts = readBlobs(
    folder,
    blobs.map(({ hash }) => hash),
  );
  return blobs.map(({ path: name }, i) => ({ path: name, text: texts[i] ?? '' }));
}

/**
 * The files of a catalog folder that differ from a ref, those that git does not track yet among them.
 *
 * @returns paths inside the folder; not that of catalog.yaml where only its date has moved
 * @throws Failure `not-a-git-ref`: an unknown one, or one that a shallow clone does not hold
 */
export function changedSince(folder: string, ref: string): string[] {
  if (!isGitRef(folder, ref)) throw new Failure('not-a-git-ref', { ref, near: nearRefs(folder, ref) });
  const differing = git(folder, [
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--end-of-options',
    ref,
    '--',
    '.',
  ]);
  const untracked = git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  if (!differing || !untracked) throw new Failure('not-a-git-ref', { ref, near: [] });
  const paths = [differing, untracked].flatMap((list) => list.toString('utf8').split('\0')).filter(Boolean);
  return paths.filter((path) => path !== 'catalog.yaml' || !isDateOnly(folder, ref));
}

/** Whether catalog.yaml differs in its date alone, as after every decision that was applied. */
function isDateOnly(folder: string, ref: string): boolean {
  const patch =
    git(folder, ['diff', '-U0', '--end-of-options', ref, '--', 'catalog.yaml'])?.toString('utf8') ?? '';
  const changed = patch.split('\n').filter((line) => /^[+-](?![+-]{2} )/u.test(line));
  return changed.length > 0 && changed.every((line) => /^[+-]asOf:/u.test(line));
}

/** Which files of a catalog folder two commits, or a commit and the folder itself, have and do not share. */
export interface TreeChanges {
  /** What names the blobs of each side; undefined for the folder itself. */
  from: string;
  to: string | undefined;
  /** Paths inside the folder, on the earlier side. */
  before: readonly string[];
  /** Those that differ, by the sides that have them. */
  changed: readonly { path: string; isBefore: boolean; isAfter: boolean }[];
}

/**
 * Compares trees without reading a file of them: what has one hash is one text.
 *
 * @param from a commit
 * @param to another one; the folder as it is when left out
 * @returns undefined where one of them is no commit, or the folder is in no repository
 */
export function compareTrees(folder: string, from: string, to?: string): TreeChanges | undefined {
  const refs = [from, ...(to === undefined ? [] : [to])];
  if (refs.some((ref) => ref.startsWith('-') || ref.includes(':') || ref === '')) return undefined;
  const named = git(folder, ['rev-parse', '--show-prefix', ...refs.map((ref) => `${ref}^{commit}`)]);
  const [prefix = '', ...commits] = named?.toString('utf8').split('\n') ?? [];
  const [first, second] = commits;
  if (!first || (to !== undefined && !second)) return undefined;
  const sides = to === undefined ? [first] : [first, second ?? ''];
  const before = list(git(folder, ['ls-tree', '-rz', '--name-only', first, '--', '.']));
  const fields = list(
    git(folder, ['diff', '--name-status', '-z', '--no-renames', '--relative', ...sides, '--', '.']),
  );
  const others =
    to === undefined
      ? list(git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']))
      : [];
  const changed = others.map((path) => ({ path, isBefore: false, isAfter: true }));
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [status, path = ''] = [fields[i], fields[i + 1]];
    changed.push({ path, isBefore: status !== 'A', isAfter: status !== 'D' });
  }
  const isOurs = (path: string) =>
    /\.ya?ml$/i.test(path) && !path.split('/').some((part) => part.startsWith('.'));
  return {
    from: `${first}:${prefix}`,
    to: second && `${second}:${prefix}`,
    before: before.filter(isOurs),
    changed: changed.filter(({ path }) => isOurs(path)),
  };
}

const list = (output: Buffer | undefined): string[] =>
  output?.toString('utf8').split('\0').filter(Boolean) ?? [];

function splitRef(folder: string, ref: string): [commit: string, path: string] {
  const colon = ref.indexOf(':');
  if (colon >= 0) return [ref.slice(0, colon), ref.slice(colon + 1)];
  const top = git(folder, ['rev-parse', '--show-toplevel'])?.toString('utf8').trim();
  if (top === undefined) throw new Failure('not-a-git-ref', { ref, near: [] });
  const prefix = git(folder, ['rev-parse', '--show-prefix'])?.toString('utf8').trim();
  return [ref, prefix ?? relative(top, folder)];
}

/** The texts of blobs, by hash or as `commit:path`, in the order asked; all of them have to be there. */
function readBlobs(cwd: string, names: readonly string[]): string[] {
  return readBlobBytes(cwd, names).map((bytes) => bytes.toString('utf8'));
}

/** The bytes of blobs, as {@link readBlobs}: one process for any number of them. */
export function readBlobBytes(cwd: string, names: readonly string[]): Buffer[] {
  if (names.length === 0) return [];
  const output = git(cwd, ['cat-file', '--batch'], `${names.join('\n')}\n`) ?? Buffer.alloc(0);
  const blobs: Buffer[] = [];
  for (let at = 0; at < output.length && blobs.length < names.length; ) {
    const lineEnd = output.indexOf(10, at);
    const size = Number(output.toString('utf8', at, lineEnd).split(' ')[2]);
    blobs.push(output.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 1;
  }
  return blobs;
}
