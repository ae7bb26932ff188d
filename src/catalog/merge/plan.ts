import { checkDrafts } from '../../check/drafts.ts';
import { errorsAfter } from '../../check/changed.ts';
import { catalogFolder } from '../../io/folder.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Doc, FileChange } from '../../model/source-file.ts';
import type { CatalogInfo, Decision, Merger } from '../../model/types.ts';
import { catalogOf } from '../../plan/catalog.ts';
import { filesOfNewCatalog, filesOfPlan } from '../../plan/file-changes.ts';
import { balanceOf, isBalanced, type MergeBalance, mergedList } from '../../plan/merge/merge.ts';
import { dayBefore } from '../../plan/merge/source.ts';
import { planDecisions } from '../../plan/plan.ts';
import { readCatalog } from '../../yaml/catalog-files.ts';
import { draftsOf } from '../drafts.ts';
import { below, carriedFiles, joined, keptFiles, keptFolder } from './files.ts';
import type { ReadSource } from './source.ts';

/** A merger that was planned: nothing is written yet. */
export interface PlannedMerger {
  /** The list that the merged catalog begins with. */
  list: Doc<Decision>;
  balance: MergeBalance;
  /** All files, by their paths in the project folder of the merged catalog. */
  changes: FileChange[];
  /** Errors that the merged catalog would have. */
  findings: Finding[];
}

/** The name that the list has while it is checked. */
const listName = 'merged.yaml';

/**
 * Plans the catalog that others become: it begins with a list on the day, and the others stay beside it as they are.
 *
 * @param around `title` of the merged catalog
 * @throws Failure `merge-unsettled`
 */
export function planMerger(
  sources: readonly ReadSource[],
  draft: Merger,
  { today, title }: { today: string; title: string },
): PlannedMerger {
  const { day: on, publisher } = draft;
  const formerCodes = [
    ...new Set(sources.flatMap((source) => [...source.formerCodes, source.publisher])),
  ].filter((code) => code !== publisher.code);
  const info: CatalogInfo = {
    schemaVersion: 1,
    title,
    publisher: { ...publisher, ...(formerCodes.length > 0 && { formerCodes }) },
    language: 'vi',
    asOf: dayBefore(on),
    merged: {
      day: on,
      from: sources.map((source) => ({
        publisher: source.publisher,
        folder: keptFolder(source),
        fingerprint: source.fingerprint,
      })),
    },
  };
  const frame = [...filesOfNewCatalog(info), ...carriedFiles(sources, draft)];
  const texts = frame.map(({ path, after = '' }) => ({ path, text: after }));
  const empty = catalogOf(readCatalog(texts));
  const list = { path: listName, value: mergedList(sources, draft) };
  const plan = planDecisions(empty, [list], on);
  const checked = checkDrafts(empty, draftsOf([list]), on, () => plan);
  const changes = filesOfPlan(plan, empty);
  const errors = checked.filter(({ severity }) => severity === 'error');
  const balance = balanceOf(sources, plan.counts.after);
  if (errors.length === 0 && !isBalanced(balance)) throw unbalanced(balance);
  return {
    list,
    balance,
    changes: [...keptFiles(sources), ...below(catalogFolder, joined(frame, changes))],
    findings: errors.length > 0 ? errors : errorsAfter(empty, plan, changes, today),
  };
}

function unbalanced({ sources, doubles, result }: MergeBalance): Failure {
  const sum = sources.reduce((total, { counts }) => total + counts.procedures, 0);
  const expected = sum - doubles.procedures;
  const found = result.procedures;
  return new Failure(
    'merge-unsettled',
    { problems: [{ kind: 'balance', expected, found }] },
    exitCodes.refused,
  );
}
