import { requireSameWhole } from '../catalog/find.ts';
import { checkFolder } from '../catalog/index-folder.ts';
import { requireWhole } from '../catalog/whole.ts';
import { tabulate } from '../figures/cross-table.ts';
import { countStats } from '../figures/stats.ts';
import { countedOf, countInternal } from '../plan/counts.ts';
import { diffVersions } from '../plan/diff.ts';
import { requireCatalogs, requireDimensions, requireFolder, settingsIn } from './arguments.ts';
import { told, worded } from './errors.ts';
import type { OpenCatalog, OpenFolder } from './open.ts';
import type { Diagnostic, Diff, DimensionName, FlatTable, Stats } from './types.ts';

/**
 * Checks a whole catalog: form, law, references, and that the records are what the decisions add up to.
 *
 * @returns everything that was found, in words and with lines; files are named relative to the catalog folder
 * @throws TthcError where the folder cannot be read
 */
export async function check(catalog: OpenFolder): Promise<Diagnostic[]> {
  return told(settingsIn(catalog), async () => {
    requireFolder('check', catalog);
    const { root, settings } = catalog;
    const { findings } = await checkFolder(root, settings);
    return worded(findings, settings);
  });
}

/**
 * Compares two versions of a catalog, procedure by procedure, and names the decision behind each change.
 *
 * @throws TthcError `broken-catalog`, `not-whole`, or `part-of-catalog` where one of them is an export of a part
 */
export async function diff(from: OpenCatalog, to: OpenCatalog): Promise<Diff> {
  return told(settingsIn(to), async () => {
    requireCatalogs('diff', from, to);
    requireSameWhole(['from', from], ['to', to]);
    return diffVersions(requireWhole(from), requireWhole(to));
  });
}

/**
 * Counts a catalog: procedures (each once) and rows (one for each level), by department, level and attributes. Internal
 * procedures (TTHC nội bộ) are not counted.
 *
 * @param by further dimensions, to be counted by together
 * @throws TthcError `broken-catalog` or `not-whole`: of a part no figure is given for the whole
 */
export async function stats(
  catalog: OpenCatalog,
  by: readonly DimensionName[] = [],
): Promise<Stats & { internalProcedures: number; table: FlatTable }> {
  return told(settingsIn(catalog), async () => {
    requireCatalogs('stats', catalog);
    requireDimensions('stats', by);
    const { summaries, asOf } = requireWhole(catalog);
    const counted = countedOf(summaries);
    return {
      ...countStats(counted, asOf),
      internalProcedures: countInternal(summaries.records.values()),
      table: tabulate(counted.records.values(), by),
    };
  });
}
