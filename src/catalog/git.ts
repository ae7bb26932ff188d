import { readSource } from '../io/folder.ts';
import { compareTrees, readBlobBytes, readGitTree, type TreeChanges } from '../io/git.ts';
import { dayOfLedger, effectiveDate } from '../model/decision.ts';
import { LazyMap } from '../model/lazy-map.ts';
import {
  fileKind,
  isRecordPath,
  isRollPath,
  isSmallFile,
  missingOnRoll,
  neededFiles,
  procedureId,
  registryFiles,
} from '../model/layout.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision, Procedure } from '../model/types.ts';
import {
  type Catalog,
  catalogOf,
  entryOf,
  headerOf,
  headsOf,
  type LedgerEntry,
  readRows,
  startOf,
} from '../plan/catalog.ts';
import { lookedAt, wholenessOf } from '../check/wholeness.ts';
import { fold } from '../plan/fold.ts';
import { partOverdue } from '../plan/ledger.ts';
import { requireWhole } from './whole.ts';
import { type CatalogFiles, readCatalog, readFile, readValue } from '../yaml/catalog-files.ts';

/**
 * Opens the catalog that a git ref holds.
 *
 * @param root the catalog folder on disk
 * @throws Failure `not-a-git-ref`, `no-catalog-at-ref`, `not-whole` or `broken-catalog`
 */
export function openGit(root: string, ref: string): Catalog {
  const files = readCatalog(readGitTree(root, ref));
  const catalog = catalogOf(files);
  const { asOf, info, ledger } = catalog;
  const { others } = partOverdue(readRows(ledger), info?.value, asOf);
  const { state: carriedOut } = fold(startOf(catalog), others, asOf);
  const troubles = wholenessOf(lookedAt(files, carriedOut)).map((trouble) => ({
    ...trouble,
    path: `${ref}:${trouble.path}`,
  }));
  return requireWhole({ ...catalog, whole: { ...catalog.whole, troubles } });
}

/** Two versions of a catalog in git, with only the files read that differ between them. */
export interface GitPair {
  from: Catalog;
  to: Catalog;
  /** The ids of the records whose files differ: all others are the same on both sides. */
  changed: ReadonlySet<string>;
}

/**
 * Opens two versions of a catalog by what differs between their trees.
 *
 * @param b the folder itself when left out
 * @returns undefined where this way leads nowhere: not two commits, files that do not read, or more differs between
 *   them than what decisions brought
 */
export function openGitPair(root: string, a: string, b?: string): GitPair | undefined {
  const trees = compareTrees(root, a, b);
  if (!trees) return undefined;
  const after = pathsAfter(trees);
  if (!isStep(trees, after)) return undefined;
  const paths = pathsToRead(trees, after);
  const { before, now, shared } = readSides(root, trees, paths);
  const [held, holds] = [before, now].map((texts) =>
    readCatalog([...texts].map(([path, text]) => ({ path, text }))),
  ) as [CatalogFiles, CatalogFiles];
  const isUnread = [held, holds].some(({ info, findings }) => !info || findings.length > 0);
  if (isUnread) return undefined;
  const ledger = [...shared].map(([path, bytes]) => entryOfBytes(path, bytes));
  const from = partlyRead(held, ledger, trees.before, (all) => readSide(root, trees.from, all));
  // One that belongs before what was carried out takes the whole ledger to explain.
  if (holds.decisions.some(({ value }) => effectiveDate(value) <= from.asOf)) return undefined;
  return {
    from,
    to: partlyRead(holds, ledger, after, (all) => readSide(root, trees.to, all)),
    changed: new Set(
      trees.changed.filter(({ path }) => isRecordPath(path)).map(({ path }) => procedureId(path)),
    ),
  };
}

function pathsAfter({ before, changed }: TreeChanges): string[] {
  const gone = new Set(changed.filter(({ isAfter }) => !isAfter).map(({ path }) => path));
  return [
    ...before.filter((path) => !gone.has(path)),
    ...changed.filter(({ isBefore }) => !isBefore).map(({ path }) => path),
  ];
}

/**
 * Tells whether two trees differ as a catalog does that decisions were added to. Where a decision is gone or was
 * edited, or where files do not belong, the whole of both sides has to be looked at.
 */
function isStep({ before, changed }: TreeChanges, after: readonly string[]): boolean {
  // A decision may bring departments and sectors; what else was written there shows only against the whole ledger.
  if (changed.some(({ path }) => registryFiles.includes(path))) return false;
  const added = changed.filter(({ isBefore }) => !isBefore).map(({ path }) => fileKind(path));
  const isUnfounded = added.includes('procedure') && !added.includes('decision');
  const isOdd = ({ path, isBefore, isAfter }: TreeChanges['changed'][number]): boolean => {
    const kind = fileKind(path);
    if (kind === undefined) return path.includes('/') && !isRollPath(path);
    return (kind === 'decision' && isBefore) || (kind === 'procedure' && !isAfter);
  };
  return !isUnfounded && !changed.some(isOdd) && [before, after].every(isFramed);
}

/** Tells whether files are what a catalog needs: the frame, the decisions on its roll, one file for a procedure. */
function isFramed(paths: readonly string[]): boolean {
  const ids = paths.filter(isRecordPath).map(procedureId);
  const hasNeeded = neededFiles.every((file) => paths.includes(file)) && missingOnRoll(paths).length === 0;
  return hasNeeded && new Set(ids).size === ids.length;
}

/** Returns what differs, and the files that everything leans on; decisions that are on both sides apart. */
function pathsToRead({ before, changed }: TreeChanges, after: readonly string[]) {
  const differing = new Set(changed.map(({ path }) => path));
  return {
    before: before.filter((path) => isSmallFile(path) || differing.has(path)),
    after: after.filter((path) => isSmallFile(path) || differing.has(path)),
    shared: before.filter((path) => fileKind(path) === 'decision' && !differing.has(path)),
  };
}

/** Reads files of one side: out of git in one go, or from the folder. */
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
 * Reads all files that are needed of both sides, out of git in one go. The decisions that both hold tell the
 * day of each side.
 */
function readSides(root: string, trees: TreeChanges, paths: ReturnType<typeof pathsToRead>) {
  const { from, to } = trees;
  const { shared } = paths;
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

/** Bytes that hold the header of any decision, up to its rows. */
const headBytes = 65_536;

/** Returns a decision that both sides hold: its header is read at once, its rows only where it is asked for them. */
function entryOfBytes(path: string, bytes: Buffer): LedgerEntry {
  const whole = (): Doc<Decision> => ({
    path,
    value: readValue({ path, text: bytes.toString('utf8') }, 'decision'),
  });
  const head = bytes.toString('utf8', 0, headBytes);
  const rows = head.search(/^(?:new|amended|replaced|abolished):/mu);
  // What the tool recorded of it stands behind its rows.
  const recorded = bytes.lastIndexOf('\nrecorded:');
  const tail = recorded < 0 ? '' : bytes.toString('utf8', recorded + 1);
  const read = rows < 0 ? undefined : readFile({ path, text: head.slice(0, rows) + tail }, 'decision');
  if (!read?.value) return entryOf(whole());
  let doc: Doc<Decision> | undefined;
  return {
    path,
    header: headerOf(read.value),
    rows: () => {
      doc ??= whole();
      return doc;
    },
  };
}

function partlyRead(
  files: CatalogFiles,
  shared: readonly LedgerEntry[],
  paths: readonly string[],
  read: (paths: readonly string[]) => ReadonlyMap<string, string>,
): Catalog {
  const known = catalogOf(files);
  const pathOf = new Map(paths.filter(isRecordPath).map((path) => [procedureId(path), path]));
  // Decisions touch what differs. One that names a procedure by its name alone may ask for any, so then all are read.
  let others: ReadonlyMap<string, string> | undefined;
  const recordOf = (id: string): Procedure => {
    const path = pathOf.get(id) ?? '';
    const record = known.state.records.get(id);
    if (record) return record;
    others ??= read([...pathOf].filter(([other]) => !known.state.records.has(other)).map(([, rest]) => rest));
    return readValue({ path, text: others.get(path) ?? '' }, 'procedure');
  };
  const state = { ...known.state, records: new LazyMap(pathOf.keys(), recordOf) };
  const ledger = [...shared, ...known.ledger];
  return {
    ...known,
    asOf: dayOfLedger(known.info?.value, headsOf(ledger)),
    state,
    summaries: state,
    ledger,
    pathOf: (id) => pathOf.get(id),
  };
}
