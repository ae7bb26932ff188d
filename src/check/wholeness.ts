import { decisionKey } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import {
  decisionOnRoll,
  fileKind,
  missingOnRoll,
  neededFiles,
  procedureId,
  procedurePath,
  isBelow,
} from '../model/layout.ts';
import type { Doc } from '../model/source-file.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Procedure } from '../model/types.ts';
import { isSame } from '../model/procedure/same.ts';
import { editedIn } from '../plan/ledger.ts';
import type { CatalogState } from '../plan/state.ts';
import type { CatalogFiles } from '../yaml/catalog-files.ts';
import { hasToExplain } from '../plan/drift.ts';

/** Files and values of a catalog folder, as far as wholeness is judged by them. */
export interface Looked {
  /** Paths of all files that were listed. */
  paths: readonly string[];
  /** Files that could not be read, with the findings of reading them. */
  unread: readonly Pick<Finding, 'file' | 'rule'>[];
  frame: Pick<CatalogFiles, 'departments' | 'sectors' | 'decisions'>;
  records: readonly Doc<Pick<Procedure, 'publishedBy'>>[];
  /** State that the ledger adds up to; undefined where not all of it could be read. */
  expected: CatalogState | undefined;
}

/**
 * Returns the reasons why a catalog is not whole, in the order of paths; such a catalog is neither counted
 * nor written over.
 */
export function wholenessOf(looked: Looked): Trouble[] {
  const found = [
    ...unreadTroubles(looked),
    ...missingFiles(looked),
    ...missingDecisions(looked),
    ...twins(looked),
    ...copies(looked),
    ...editedDecisions(looked),
    ...registryTroubles(looked),
    ...recordTroubles(looked),
  ];
  const byPlace = new Map<string, Trouble>();
  for (const trouble of found) {
    const place = `${trouble.path}|${trouble.entry ?? ''}`;
    if (!byPlace.has(place)) byPlace.set(place, trouble);
  }
  return [...byPlace.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the input of {@link wholenessOf} for a catalog that was read whole. */
export function lookedAt(files: CatalogFiles, expected: CatalogState): Looked {
  const paths = [...files.texts.keys()];
  const isLedgerRead = files.findings.every(({ file }) => !file.startsWith('decisions/'));
  return {
    paths,
    unread: files.findings,
    frame: files,
    records: files.procedures,
    expected: isLedgerRead ? expected : undefined,
  };
}

function unreadTroubles({ unread }: Looked): Trouble[] {
  const kindOf = (rule: string) =>
    rule === 'file/conflict' ? 'conflict' : rule === 'file/irregular' ? 'irregular' : 'unread';
  return unread.map(({ file, rule }) => ({ kind: kindOf(rule), path: file }));
}

function missingFiles({ paths }: Looked): Trouble[] {
  return neededFiles.filter((path) => !paths.includes(path)).map((path) => ({ kind: 'missing', path }));
}

/**
 * Finds decisions that were put into the ledger, as its roll says, and are there no more, wherever they stood in it;
 * and the whole ledger, where there are records and not one decision.
 */
function missingDecisions({ paths, records, unread }: Looked): Trouble[] {
  const missing = missingOnRoll(paths).map(decisionOnRoll);
  const ledger = [...paths, ...unread.map(({ file }) => file)].filter((path) => isBelow(path, 'decisions'));
  const isEmpty = records.length > 0 && ledger.length === 0;
  if (isEmpty && missing.length === 0) missing.push('decisions');
  return missing.map((path) => ({ kind: 'missing', path }));
}

/** Finds files of which some system would keep only one, and second files of one procedure. */
function twins({ paths: listed, records, expected }: Looked): Trouble[] {
  const isHome = (path: string) => {
    const id = fileKind(path) === 'procedure' ? procedureId(path) : '';
    const record = expected?.records.get(id);
    return record !== undefined && procedurePath(id, record) === path;
  };
  // The file that stands where its procedure belongs is the first one, whatever its copies are called.
  const paths = listed.toSorted((a, b) => Number(isHome(b)) - Number(isHome(a)));
  const fold = (text: string) => text.normalize('NFC').toLowerCase();
  const idOf = (path: string) => (fileKind(path) === 'procedure' ? fold(procedureId(path)) : undefined);
  const placeOf = new Map(records.map((doc) => [doc.path, doc]));
  const twice = [...repeated(paths, fold), ...repeated(paths, idOf)];
  return twice
    .filter((path) => fileKind(path) !== 'procedure' || placeOf.has(path))
    .map((path) => ({ kind: 'twin', path }));
}

/** Returns all items but the first of those that have one key. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string | undefined): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (key === undefined) return false;
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
}

function copies({ frame }: Looked): Trouble[] {
  return repeated(frame.decisions, ({ value }) => decisionKey(value)).map(({ path }) => ({
    kind: 'copy',
    path,
  }));
}

/** Finds decisions that were changed after they were applied: nobody can say any more where records come from. */
function editedDecisions({ frame }: Looked): Trouble[] {
  return [...editedIn(frame.decisions)].map(({ path }): Trouble => ({ kind: 'edited', path }));
}

/**
 * Finds registry entries that decisions brought and that were changed or are missing, entries that records name and
 * that are not there, and entries that stand twice with other content: which of them holds nobody can say.
 */
function registryTroubles({ frame, expected }: Looked): Trouble[] {
  if (!expected) return [];
  const held = {
    departments: frame.departments?.value.departments,
    sectors: frame.sectors?.value.sectors,
  };
  const used = { departments: new Set<string>(), sectors: new Set<string>() };
  for (const { department, sector } of expected.records.values()) {
    used.departments.add(department);
    used.sectors.add(sector);
  }
  return (['departments', 'sectors'] as const).flatMap((name) => {
    const entries: readonly { id: string }[] | undefined = held[name];
    if (!entries) return [];
    const own = new Map(entries.map((entry) => [entry.id, entry]));
    const doubled = entries.flatMap((entry) => (isSame(entry, own.get(entry.id)) ? [] : [entry.id]));
    const changed = [...expected[name]]
      .filter(([id, entry]) => !isSame(entry, own.get(id)))
      .map(([id]) => id);
    const gone = [...used[name]].filter((id) => !own.has(id));
    return [...new Set([...changed, ...gone, ...doubled])].map(
      (entry): Trouble => ({ kind: 'registry', path: `${name}.yaml`, entry }),
    );
  });
}

/** Finds records that no decision brought, and records that are missing, as far as the ledger has to explain them. */
function recordTroubles({ paths, frame, records, expected }: Looked): Trouble[] {
  if (!expected) return [];
  const isToExplain = hasToExplain(frame.decisions);
  const present = new Set(paths.filter((path) => fileKind(path) === 'procedure').map(procedureId));
  const foreign = records.filter(
    ({ path, value }) => !expected.records.has(procedureId(path)) && isToExplain(value.publishedBy),
  );
  const gone = [...expected.records].filter(
    ([id, { publishedBy }]) => !present.has(id) && isToExplain(publishedBy),
  );
  return [
    ...foreign.map(({ path }): Trouble => ({ kind: 'foreign', path })),
    ...gone.map(([id, record]): Trouble => ({ kind: 'missing', path: procedurePath(id, record) })),
  ];
}
