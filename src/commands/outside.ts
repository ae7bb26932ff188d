import { join } from 'node:path';
import { checkDrafts, checkDraftsFrom, lastDayOf } from '../check/check.ts';
import { readText } from '../io/folder.ts';
import type { Finding } from '../model/finding.ts';
import type { Procedure } from '../model/types.ts';
import { needsNoRows, type PlanBase } from '../plan/plan.ts';
import { emptyState } from '../plan/state.ts';
import { readCatalog, readFile } from '../read/catalog.ts';
import { LazyMap } from '../read/lazy-map.ts';
import { procedureId } from '../read/layout.ts';
import { type CatalogIndex, type FolderSize, indexFolder } from './catalog-check.ts';
import { type DraftFiles, openCatalog, readDrafts } from './open.ts';
import type { CatalogPlace } from './places.ts';
import type { Shell } from './shell.ts';

/** What was found in decisions outside the catalog, and how much was looked at. */
export interface OutsideCheck {
  findings: readonly Finding[];
  drafts: DraftFiles;
  size: FolderSize;
}

/**
 * Checks decisions outside the catalog. What is known of the catalog from before is enough where they simply
 * follow what has been applied: then only the records that they name are read.
 */
export async function checkOutside(
  shell: Shell,
  { root }: CatalogPlace,
  given: readonly string[],
): Promise<OutsideCheck> {
  const drafts = readDrafts(shell, given);
  const index = await indexFolder(shell, root);
  const findings =
    checkByIndex(shell, root, index, drafts) ?? checkDrafts(openCatalog(shell).files, drafts, shell.today);
  const { paths, records, decisions } = index;
  return { findings, drafts, size: { paths, procedures: records.length, decisions: decisions.length } };
}

/** Undefined where more is needed than the index knows. */
function checkByIndex(
  shell: Shell,
  root: string,
  index: CatalogIndex,
  drafts: DraftFiles,
): Finding[] | undefined {
  const { decisions, unread } = index;
  const small = ['catalog', 'departments', 'sectors', 'holidays', 'accepted'].map((name) => `${name}.yaml`);
  const frame = {
    ...readCatalog(
      index.paths
        .filter((path) => small.includes(path))
        .map((path) => ({ path, text: readText(join(root, path)) })),
    ),
    decisions: [...decisions],
  };
  const lastDay = lastDayOf(drafts.docs, shell.today);
  if (unread > 0 || !needsNoRows(frame, drafts.docs, lastDay)) return undefined;
  let isDrifting = false;
  const drifting = new Set(index.drifting);
  const start = emptyState(frame);
  const base: PlanBase = {
    info: frame.info,
    decisions,
    start,
    state: {
      ...start,
      records: recordsOf(
        root,
        index.records.map(({ path }) => path),
      ),
    },
    driftsOf: (_, ids = drifting) => {
      isDrifting = [...ids].some((id) => drifting.has(id));
      return [];
    },
  };
  const findings = checkDraftsFrom(frame, base, drafts, shell.today);
  return isDrifting ? undefined : findings;
}

/** The records of a folder, each read when it is asked for. */
function recordsOf(root: string, paths: readonly string[]): ReadonlyMap<string, Procedure> {
  const pathOf = new Map(paths.map((path) => [procedureId(path), path]));
  return new LazyMap(pathOf.keys(), (id) => {
    const path = pathOf.get(id) ?? '';
    return readFile({ path, text: readText(join(root, path)) }, 'procedure').value as Procedure;
  });
}
