import { checkDrafts } from '../../src/check/drafts.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Doc } from '../../src/model/source-file.ts';
import type { Decision } from '../../src/model/types.ts';
import { type Catalog, catalogOf, entryOf } from '../../src/plan/catalog.ts';
import type { CatalogState } from '../../src/plan/state.ts';
import { planDecisions } from '../../src/plan/plan.ts';
import { type CatalogFiles, readCatalog } from '../../src/yaml/catalog-files.ts';
import type { FileChange } from '../../src/model/source-file.ts';
import { filesOfNewCatalog, filesOfPlan } from '../../src/plan/file-changes.ts';

/** A catalog as paths and texts: the whole tool but for the disk. */
export type MemoryCatalog = ReadonlyMap<string, string>;

/** A new, empty catalog. */
export function emptyMemory(asOf: string): MemoryCatalog {
  const info = { title: 'Thử', publisher: { name: 'UBND tỉnh', code: 'H55' }, language: 'vi' as const, asOf };
  return changeMemory(new Map(), filesOfNewCatalog(info));
}

/** A catalog after its files changed. */
export function changeMemory(catalog: MemoryCatalog, changes: readonly FileChange[]): MemoryCatalog {
  const next = new Map(catalog);
  for (const { path, after } of changes) {
    if (after === undefined) next.delete(path);
    else next.set(path, after);
  }
  return new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files of a catalog, read. */
export function readMemory(catalog: MemoryCatalog): CatalogFiles {
  return readCatalog([...catalog].map(([path, text]) => ({ path, text })));
}

/** A catalog after decisions were applied; an exception when they are refused. */
export function applyInMemory(
  catalog: MemoryCatalog,
  decisions: readonly Decision[],
  today: string,
): MemoryCatalog {
  const held = catalogOf(readMemory(catalog));
  const plan = planDecisions(
    held,
    decisions.map((value) => ({ path: `${value.number}.yaml`, value })),
    today,
  );
  if (plan.findings.length > 0) throw new Error(JSON.stringify(plan.findings));
  return changeMemory(catalog, filesOfPlan(plan, held));
}

/** Checks decisions, of which only the values are there, against a catalog. */
export function checkDecisions(
  files: CatalogFiles,
  docs: readonly Doc<Decision>[],
  today: string,
): Finding[] {
  return checkDrafts(catalogOf(files), { docs, findings: [], texts: new Map() }, today);
}

/** A catalog of values, without files. */
export function catalogWith(
  state: CatalogState,
  asOf: string,
  decisions: readonly Doc<Decision>[] = [],
): Catalog {
  return {
    asOf,
    info: undefined,
    whole: { unread: 0, troubles: [] },
    ledger: decisions.map(entryOf),
    state,
    summaries: state,
    textOf: () => undefined,
    pathOf: () => undefined,
  };
}
