import { join } from 'node:path';
import { checkChanged, newErrors } from '../check/changed.ts';
import { checkCatalog, checkDrafts, lastDayOf } from '../check/check.ts';
import { readIfThere, readSource } from '../io/folder.ts';
import type { Finding } from '../model/finding.ts';
import type { Decision, Procedure } from '../model/types.ts';
import { needsNoRows } from '../plan/order.ts';
import { type Plan, type PlanBase, planDecisions, planFrom } from '../plan/plan.ts';
import { emptyState } from '../plan/state.ts';
import { type CatalogFrame, readCatalog, readFile } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { LazyMap } from '../model/lazy-map.ts';
import { procedureId } from '../model/layout.ts';
import { type FileChange, type FilesView, viewOf } from '../plan/file-changes.ts';
import { checkFolder, indexFolder } from './folder-check.ts';
import type { CatalogIndex, FolderSize } from './folder-result.ts';
import type { DraftFiles, OpenCatalog } from './open.ts';
import type { Shell } from '../cli/shell.ts';

/** What decisions are planned from. */
export interface PlanSource {
  view: FilesView;
  size: FolderSize;
  /** What is wrong with decisions that are to be applied. */
  check(drafts: DraftFiles): Finding[];
  plan: Planning;
  /** The errors that the catalog would have after changes and has not now. */
  newErrors(plan: Plan, changes: readonly FileChange[]): Promise<Finding[]>;
}

type Planning = (docs: readonly Doc<Decision>[], today: string, moveTo?: string) => Plan;

/** Checking decisions and carrying them out rest on one plan, as long as it is for one day. */
function planOnce(plan: Planning): Planning {
  let last: { asked: Parameters<Planning>; plan: Plan } | undefined;
  return (...asked) => {
    const [docs, today, moveTo] = asked;
    if (!last || last.asked[0] !== docs || last.asked[1] !== today || last.asked[2] !== moveTo)
      last = { asked, plan: plan(docs, today, moveTo) };
    return last.plan;
  };
}

/**
 * What decisions are planned from: what is known of the catalog from before where that is enough, else all of it.
 *
 * @param drafts the decisions, where they are to be carried out as of today and with nothing else
 */
export async function sourceFor(
  shell: Shell,
  catalog: OpenCatalog,
  drafts: DraftFiles | undefined,
): Promise<PlanSource> {
  const indexed = drafts && (await indexedSource(shell, catalog.root, drafts));
  return indexed ?? wholeSource(shell, catalog);
}

/** A catalog that is read whole: for whatever is asked. */
function wholeSource(shell: Shell, catalog: OpenCatalog): PlanSource {
  const { files } = catalog;
  const plan = planOnce((docs, today, moveTo) => planDecisions(files, docs, today, moveTo));
  return {
    view: viewOf(files),
    size: {
      paths: [...files.texts.keys()],
      procedures: files.procedures.length,
      decisions: files.decisions.length,
    },
    check: (drafts) => checkDrafts(files, plan, drafts, shell.today),
    plan,
    newErrors: async (_, changes) => {
      const texts = new Map(files.texts);
      for (const { path, after } of changes) {
        if (after === undefined) texts.delete(path);
        else texts.set(path, after);
      }
      const result = readCatalog([...texts].map(([path, text]) => ({ path, text })));
      return newErrors(checkCatalog(files, shell.today), checkCatalog(result, shell.today));
    },
  };
}

/**
 * A catalog of which what is known from before is enough: where decisions simply follow what has been applied,
 * and touch no record that is not what the ledger says. Only the records that they name are read.
 *
 * @returns undefined where more is needed
 */
async function indexedSource(
  shell: Shell,
  root: string,
  drafts: DraftFiles,
): Promise<PlanSource | undefined> {
  const index = await indexFolder(shell, root);
  const frame = readFrame(root, index);
  if (index.unread > 0 || !needsNoRows(frame, drafts.docs, lastDayOf(drafts.docs, shell.today)))
    return undefined;
  const base = baseOf(root, frame, index);
  const plan = planOnce((docs, today, moveTo) => planFrom(base, docs, today, moveTo));
  // Everything that the decisions may touch, on whatever day.
  const { touched } = plan(drafts.docs, lastDayOf(drafts.docs, shell.today));
  if (index.drifting.some((id) => !touched || touched.has(id))) return undefined;
  const pathOf = new Map(index.records.map(({ path }) => [procedureId(path), path]));
  return {
    view: {
      info: frame.info,
      textOf: (path) => readIfThere(join(root, path)),
      pathOf: (id) => pathOf.get(id),
    },
    size: { paths: index.paths, procedures: index.records.length, decisions: index.decisions.length },
    check: (asked) => checkDrafts(frame, plan, asked, shell.today),
    plan,
    newErrors: (plan, changes) => errorsOfChange(shell, root, index, frame, plan, changes),
  };
}

/** The files that all records lean on, and the ledger's headers. */
function readFrame(root: string, { paths, decisions }: CatalogIndex): CatalogFrame {
  const small = paths.filter((path) => !path.includes('/'));
  const files = readCatalog(small.map((path) => readSource(root, path)));
  return { ...files, decisions: [...decisions] };
}

function baseOf(root: string, frame: CatalogFrame, { records }: CatalogIndex): PlanBase {
  const pathOf = new Map(records.map(({ path }) => [procedureId(path), path]));
  const start = emptyState(frame);
  const read = (id: string) => {
    const path = pathOf.get(id) ?? '';
    return readFile(readSource(root, path), 'procedure').value as Procedure;
  };
  return {
    info: frame.info,
    decisions: frame.decisions,
    start,
    state: { ...start, records: new LazyMap(pathOf.keys(), read) },
    summaries: new Map(records.map(({ path, value }) => [procedureId(path), value])),
    // Those that it is used for touch none that does.
    driftsOf: () => [],
  };
}

async function errorsOfChange(
  shell: Shell,
  root: string,
  index: CatalogIndex,
  frame: CatalogFrame,
  plan: Plan,
  changes: readonly FileChange[],
): Promise<Finding[]> {
  const written = changes.flatMap(({ path, after }) => (after === undefined ? [] : [{ path, text: after }]));
  const texts = new Map([...frame.texts, ...written.map(({ path, text }) => [path, text] as const)]);
  const own = [...texts].filter(([path]) => !path.startsWith('procedures/'));
  const after = readCatalog(own.map(([path, text]) => ({ path, text })));
  const found = checkChanged(
    {
      frame: { ...after, decisions: [...frame.decisions, ...after.decisions] },
      before: index.records,
      written,
      removed: changes.filter(({ after }) => after === undefined).map(({ path }) => path),
      brought: new Set(
        plan.steps
          .filter(({ decision }) => decision.value.kind === 'baseline')
          .flatMap(({ movements }) => movements.map(({ newId }) => newId)),
      ),
      expected: (id) => plan.after.records.get(id),
    },
    shell.today,
  );
  if (!found) throw new Error('what was to be written does not read as it was meant');
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  return newErrors((await checkFolder(shell, root)).findings, errors);
}
