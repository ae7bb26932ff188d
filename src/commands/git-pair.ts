import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findCatalog, readText } from '../io/folder.ts';
import { compareTrees, readBlobs, type TreeChanges } from '../io/git.ts';
import { effectiveDate } from '../model/decision.ts';
import type { Decision, Procedure } from '../model/types.ts';
import type { Version } from '../plan/diff.ts';
import { emptyState } from '../plan/state.ts';
import { type CatalogFiles, type Doc, readCatalog, readFile } from '../read/catalog.ts';
import { LazyMap } from '../read/lazy-map.ts';
import { fileKind, procedureId } from '../read/layout.ts';
import type { Shell } from './shell.ts';

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
  const isElsewhere = (text: string) => text.startsWith('@') || existsSync(resolve(shell.cwd, text));
  if (isElsewhere(a) || (b !== undefined && isElsewhere(b)) || shell.options.at !== undefined)
    return undefined;
  const root = findCatalog(shell.directory);
  const trees = compareTrees(root, a, b);
  if (!trees) return undefined;
  const after = pathsAfter(trees);
  const paths = pathsToRead(trees, after);
  const [before, now] = [readSide(root, trees.from, paths.before), readSide(root, trees.to, paths.after)];
  const files = [before, now].map((texts) => readCatalog([...texts].map(([path, text]) => ({ path, text }))));
  const [held, holds] = files;
  if (!held?.info || !holds?.info || files.some(({ findings }) => findings.length > 0)) return undefined;
  const dates = [held.info.value.asOf, holds.info.value.asOf] as const;
  const shared = readShared(root, trees, paths.shared, dates);
  return {
    from: versionOf(held, shared, trees.before, (all) => readSide(root, trees.from, all)),
    to: versionOf(holds, shared, after, (all) => readSide(root, trees.to, all)),
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
      ? paths.map((path) => readText(join(root, path)))
      : readBlobs(
          root,
          paths.map((path) => `${name}${path}`),
        );
  return new Map(paths.map((path, i) => [path, texts[i] ?? '']));
}

/**
 * The decisions that both sides hold. They explain a change only where they came into force between the two
 * dates, and only then are their rows read.
 */
function readShared(
  root: string,
  trees: TreeChanges,
  paths: readonly string[],
  [from, to]: readonly [string, string],
): Doc<Decision>[] {
  if (from === to) return [];
  return [...readSide(root, trees.from, paths)].flatMap(([path, text]): Doc<Decision>[] => {
    const rows = text.search(/^(?:new|amended|replaced|abolished):/mu);
    const header = readFile({ path, text: rows < 0 ? text : text.slice(0, rows) }, 'decision');
    const whole = () => readFile({ path, text }, 'decision').value as Decision;
    const head = header.findings.length > 0 ? whole() : (header.value as Decision);
    const effective = effectiveDate(head);
    return [{ path, value: effective > from && effective <= to ? whole() : head }];
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
