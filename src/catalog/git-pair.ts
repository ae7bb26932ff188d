import { findCatalog, readSource, statGiven } from '../io/folder.ts';
import { compareTrees, readBlobBytes, type TreeChanges } from '../io/git.ts';
import { effectiveDate } from '../model/decision.ts';
import type { Decision, Procedure } from '../model/types.ts';
import type { Version } from '../plan/diff.ts';
import { emptyState } from '../plan/state.ts';
import { type CatalogFiles, readCatalog, readFile } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { LazyMap } from '../model/lazy-map.ts';
import { fileKind, procedureId } from '../model/layout.ts';
import type { Shell } from '../cli/shell.ts';

/** Two versions that git holds, or one and the folder itself, of which only what differs was read. */
export interface GitPair {
  from: Version;
  to: Version;
  /** The ids of the records whose files differ: all others are the same on both sides. */
  changed: ReadonlySet<string>;
}

/**
 * Two versions by what differs between their trees.
 *
 * @param b the folder itself when left out
 * @returns undefined where this way leads nowhere: not two commits, or files that do not read
 */
export function findGitPair(shell: Shell, a: string, b?: string): GitPair | undefined {
  const isElsewhere = (text: string) => text.startsWith('@') || statGiven(shell.cwd, text) !== undefined;
  if (isElsewhere(a) || (b !== undefined && isElsewhere(b)) || shell.options.at !== undefined)
    return undefined;
  const root = findCatalog(shell.directory);
  const trees = compareTrees(root, a, b);
  if (!trees) return undefined;
  const after = pathsAfter(trees);
  const paths = pathsToRead(trees, after);
  const { before, now, shared } = readSides(root, trees, paths);
  const files = [before, now].map((texts) => readCatalog([...texts].map(([path, text]) => ({ path, text }))));
  const [held, holds] = files;
  if (!held?.info || !holds?.info || files.some(({ findings }) => findings.length > 0)) return undefined;
  const dates = [held.info.value.asOf, holds.info.value.asOf] as const;
  const decisions = cameBetween(shared, dates);
  return {
    from: versionOf(held, decisions, trees.before, (all) => readSide(root, trees.from, all)),
    to: versionOf(holds, decisions, after, (all) => readSide(root, trees.to, all)),
    changed: new Set(trees.changed.filter(({ path }) => isRecord(path)).map(({ path }) => procedureId(path))),
  };
}

const isRecord = (path: string): boolean => fileKind(path) === 'procedure';

function pathsAfter({ before, changed }: TreeChanges): string[] {
  const gone = new Set(changed.filter(({ isAfter }) => !isAfter).map(({ path }) => path));
  return [
    ...before.filter((path) => !gone.has(path)),
    ...changed.filter(({ isBefore }) => !isBefore).map(({ path }) => path),
  ];
}

/** What differs, and the files that everything leans on; decisions that are on both sides apart. */
function pathsToRead({ before, changed }: TreeChanges, after: readonly string[]) {
  const isSmall = (path: string) => !path.includes('/');
  const differing = new Set(changed.map(({ path }) => path));
  return {
    before: before.filter((path) => isSmall(path) || differing.has(path)),
    after: after.filter((path) => isSmall(path) || differing.has(path)),
    shared: before.filter((path) => fileKind(path) === 'decision' && !differing.has(path)),
  };
}

/** The texts of files on one side: out of git in one go, or from the folder. */
function readSide(root: string, name: string | undefined, paths: readonly string[]): Map<string, string> {
  const texts =
    name === undefined
      ? paths.map((path) => readSource(root, path).text)
      : readBlobBytes(
          root,
          paths.map((path) => `${name}${path}`),
        ).map((bytes) => bytes.toString('utf8'));
  return new Map(paths.map((path, i) => [path, texts[i] ?? '']));
}

/**
 * All that is to be read of two sides, out of git in one go. The decisions that both hold matter only where the
 * catalog's date has moved.
 */
function readSides(root: string, trees: TreeChanges, paths: ReturnType<typeof pathsToRead>) {
  const { from, to } = trees;
  const shared = trees.changed.some(({ path }) => path === 'catalog.yaml') ? paths.shared : [];
  const after = to === undefined ? [] : paths.after.map((path) => `${to}${path}`);
  const names = [...paths.before.map((path) => `${from}${path}`), ...after];
  const blobs = readBlobBytes(root, [...names, ...shared.map((path) => `${from}${path}`)]);
  const textsOf = (held: readonly string[], start: number) =>
    new Map(held.map((path, i) => [path, blobs[start + i]?.toString('utf8') ?? '']));
  return {
    before: textsOf(paths.before, 0),
    now: to === undefined ? readSide(root, to, paths.after) : textsOf(paths.after, paths.before.length),
    shared: new Map(shared.map((path, i) => [path, blobs[names.length + i] ?? Buffer.alloc(0)])),
  };
}

/** More than any decision says before its rows. */
const headBytes = 65_536;

/**
 * The decisions that both sides hold: their heads, and of those that came into force between the two dates, which
 * explain changes although their files are the same, all of them.
 */
function cameBetween(
  shared: ReadonlyMap<string, Buffer>,
  [from, to]: readonly [string, string],
): Doc<Decision>[] {
  return [...shared].map(([path, bytes]): Doc<Decision> => {
    const whole = () => readFile({ path, text: bytes.toString('utf8') }, 'decision').value as Decision;
    const head = bytes.toString('utf8', 0, headBytes);
    const rows = head.search(/^(?:new|amended|replaced|abolished):/mu);
    const read = rows < 0 ? undefined : readFile({ path, text: head.slice(0, rows) }, 'decision');
    const value = !read || read.findings.length > 0 ? whole() : (read.value as Decision);
    const effective = effectiveDate(value);
    return { path, value: effective > from && effective <= to ? whole() : value };
  });
}

function versionOf(
  files: CatalogFiles,
  shared: readonly Doc<Decision>[],
  paths: readonly string[],
  read: (paths: readonly string[]) => ReadonlyMap<string, string>,
): Version {
  const known = new Map(files.procedures.map(({ path, value }) => [procedureId(path), value]));
  const pathOf = new Map(paths.filter(isRecord).map((path) => [procedureId(path), path]));
  // Decisions touch what differs. One that names a procedure by its name alone may ask for any, so then all are read.
  let others: ReadonlyMap<string, string> | undefined;
  const recordOf = (id: string): Procedure => {
    const path = pathOf.get(id) ?? '';
    const record = known.get(id);
    if (record) return record;
    others ??= read([...pathOf].filter(([other]) => !known.has(other)).map(([, rest]) => rest));
    return readFile({ path, text: others.get(path) ?? '' }, 'procedure').value as Procedure;
  };
  const start = emptyState(files);
  return {
    asOf: files.info?.value.asOf ?? '',
    ...(files.info && { publisher: files.info.value.publisher.name }),
    state: { ...start, records: new LazyMap(pathOf.keys(), recordOf) },
    decisions: [...shared, ...files.decisions],
    texts: new Map(
      [...files.texts].filter(([path]) => isRecord(path)).map(([path, text]) => [procedureId(path), text]),
    ),
  };
}
