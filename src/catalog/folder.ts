import { join } from 'node:path';
import { readIfThere, readSource } from '../io/folder.ts';
import { factCount, factsOf } from '../io/stamps.ts';
import { compareText, dayOfLedger } from '../model/decision.ts';
import { exitCodes, Failure, isReadTooLate } from '../model/failure.ts';
import { LazyMap } from '../model/lazy-map.ts';
import { type Progress, telling } from '../model/sequence.ts';
import { isSmallFile, procedureId } from '../model/layout.ts';
import type { Doc, FileChange, SourceFile } from '../model/source-file.ts';
import type { Decision, Procedure } from '../model/types.ts';
import { catalogOf, type FiledCatalog, type LedgerEntry } from '../plan/catalog.ts';
import { type CatalogState, emptyState } from '../plan/state.ts';
import { type CatalogFiles, readCatalog, readValue } from '../yaml/catalog-files.ts';
import { readCatalogFolder, sameFiles } from './disk.ts';
import { type CatalogIndex, indexFolder, type LookOptions } from './index-folder.ts';

/** A catalog in a folder on disk. */
export interface CatalogFolder extends FiledCatalog {
  /** The folder, absolute. */
  readonly root: string;
  /** The paths of all its files, in order. */
  readonly paths: readonly string[];
}

/** A catalog folder with all of its files in memory, as values and texts. */
export interface ReadCatalog extends CatalogFolder {
  readonly files: CatalogFiles;
  /** Its files as they were read. */
  readonly sources: readonly SourceFile[];
}

/** Options of opening a catalog folder. */
export interface OpenOptions extends LookOptions {
  /** Number of records above which records are not kept in memory; a province's when left out. */
  mostHeld?: number;
}

/**
 * Opens a catalog folder by its index. Counting, listing and searching need no more; a record, or the rows of
 * a decision, is read from its file when it is asked for.
 *
 * @throws Failure `busy` or `recovery-impossible`; later, from a record, `changed-meanwhile`
 */
export async function openFolder(root: string, options: OpenOptions): Promise<CatalogFolder> {
  const index = await indexFolder(root, options);
  const { paths, generation, signature, info, records, decisions, unread, troubles, drifting } = index;
  const pathOf = new Map(records.map(({ path }) => [procedureId(path), path]));
  const isSame = sameFiles(root, generation, signature);
  const read = (path: string): SourceFile => whileSame(isSame, path, () => readSource(root, path));
  let small: CatalogFiles;
  try {
    small = readCatalog(paths.filter(isSmallFile).map(read));
  } catch (error) {
    if (!isReadTooLate(error)) throw error;
    return openFolder(root, options);
  }
  const start = emptyState(small);
  let state: CatalogState | undefined;
  return {
    root,
    paths,
    small,
    asOf: dayOfLedger(info, decisions),
    info: small.info,
    publisher: info?.publisher.name,
    holidays: small.holidays?.value,
    documents: small.documents?.value,
    feedback: small.feedback.map(({ value }) => value),
    whole: { unread, troubles, drifting: new Set(drifting) },
    ledger: ledgerOf(index, read),
    get state() {
      state ??= { ...start, records: lazyRecords({ root, pathOf, read }, options.mostHeld) };
      return state;
    },
    summaries: {
      ...start,
      records: new Map(records.map(({ path, value }) => [procedureId(path), value])),
    },
    textOf: (path) => readIfThere(join(root, path)),
    pathOf: (id) => pathOf.get(id),
  };
}

/**
 * Reads something of a folder that has to be the same as when it was opened.
 *
 * @throws Failure `changed-meanwhile`
 */
function whileSame<T>(isSame: () => boolean, path: string, read: () => T): T {
  const tooLate = () =>
    new Failure('changed-meanwhile', { paths: [path], isReading: true }, exitCodes.refused);
  let found: T;
  try {
    found = read();
  } catch (error) {
    throw isSame() ? error : tooLate();
  }
  if (!isSame()) throw tooLate();
  return found;
}

/**
 * Reads every file of a catalog folder.
 *
 * @throws Failure `busy` or `recovery-impossible`
 */
export function readWholeFolder(root: string, progress?: Progress): ReadCatalog {
  return catalogOfSources(root, readCatalogFolder(root), progress);
}

/** Returns a catalog that was read as it is after changes: what was written need not be read again. */
export function afterChanges({ root, sources }: ReadCatalog, changes: readonly FileChange[]): ReadCatalog {
  const changed = new Map(changes.map(({ path, after }) => [path, after]));
  const kept = sources.filter(({ path }) => !changed.has(path));
  const written = [...changed].flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  return catalogOfSources(
    root,
    [...kept, ...written].sort((a, b) => compareText(a.path, b.path)),
  );
}

function catalogOfSources(root: string, sources: readonly SourceFile[], progress?: Progress): ReadCatalog {
  const files = readCatalog(telling(sources, sources.length, 'files', progress));
  return { ...catalogOf(files), root, paths: [...files.texts.keys()], files, sources };
}

type Read = (path: string) => SourceFile;

function ledgerOf({ decisions }: CatalogIndex, read: Read): LedgerEntry[] {
  return decisions.map(({ path, value }) => {
    let doc: Doc<Decision> | undefined;
    const rows = (): Doc<Decision> => {
      doc ??= { path, value: readValue(read(path), 'decision') };
      return doc;
    };
    return { path, header: value, rows };
  });
}

/** Number of records that a province stays below; of a larger catalog no record is kept in memory. */
const provinceRecords = 20_000;

/** Returns records that are read from their files when they are asked for; of a large catalog, again each time. */
function lazyRecords(
  { root, pathOf, read }: { root: string; pathOf: ReadonlyMap<string, string>; read: Read },
  mostHeld = provinceRecords,
): LazyMap<Procedure> {
  if (pathOf.size <= mostHeld)
    return new LazyMap(pathOf.keys(), (id) => detachedRecord(read(pathOf.get(id) ?? '')));
  const paths = [...pathOf.values()];
  const place = new Map([...pathOf.keys()].map((id, i) => [id, i]));
  const first = new Float64Array(paths.length * factCount);
  for (const [i, path] of paths.entries()) first.set(factsOf(join(root, path)), i * factCount);
  const readAgain = (id: string): Procedure => {
    const at = place.get(id) ?? 0;
    const path = paths[at] ?? '';
    const record = readValue(read(path), 'procedure');
    const facts = factsOf(join(root, path));
    if (facts.some((fact, k) => fact !== first[at * factCount + k]))
      throw new Failure('changed-meanwhile', { paths: [path], isReading: true }, exitCodes.refused);
    return record;
  };
  return new LazyMap(place.keys(), readAgain, { holds: false });
}

/** Reads a record as a deep copy: a string cut out of the text would keep the whole text in memory. */
function detachedRecord(source: SourceFile): Procedure {
  return JSON.parse(JSON.stringify(readValue(source, 'procedure'))) as Procedure;
}
