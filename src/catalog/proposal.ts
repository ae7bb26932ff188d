import { checkDrafts, type Drafts, lastDayOf } from '../check/drafts.ts';
import { errorsAfter } from '../check/changed.ts';
import { errorsBrought } from '../check/errors-brought.ts';
import type { Finding } from '../model/finding.ts';
import type { FileChange } from '../model/source-file.ts';
import { filesOfPlan } from '../plan/file-changes.ts';
import { type Plan, planDecisions } from '../plan/plan.ts';
import type { CatalogFolder } from './folder.ts';
import { checkFolder, type LookOptions } from './index-folder.ts';

/** Decisions to be planned, and the day up to which they count as in force. */
export interface Request {
  drafts: Drafts;
  today: string;
  /** A later day for the record files to stand at, whatever the decisions say. */
  moveTo?: string | undefined;
}

/** Planned decisions: the changes that they make to a catalog, and the findings against them. */
export interface Proposal {
  plan: Plan;
  changes: FileChange[];
  /** All that is wrong with the decisions, and the errors that the catalog would have after them and has not now. */
  findings: Finding[];
}

/** Tells whether decisions may be carried out: nothing that was found of them is an error. */
export const isPossible = ({ findings }: Proposal): boolean =>
  findings.every(({ severity }) => severity !== 'error');

/** Plans decisions in a catalog and checks them; nothing is changed. */
export async function propose(
  catalog: CatalogFolder,
  request: Request,
  options: LookOptions,
): Promise<Proposal> {
  const proposal = planAndCheck(catalog, request);
  if (!isPossible(proposal)) return proposal;
  const { plan, changes, findings } = proposal;
  const errors = errorsAfter(catalog, plan, changes, options.today);
  const brought =
    errors.length === 0 ? [] : errorsBrought((await checkFolder(catalog.root, options)).findings, errors);
  return { plan, changes, findings: [...findings, ...brought] };
}

function planAndCheck(catalog: CatalogFolder, { drafts, today, moveTo }: Request): Proposal {
  const { docs } = drafts;
  const plan = planDecisions(catalog, docs, today, moveTo);
  const isLast = moveTo === undefined && lastDayOf(docs, today) === today;
  // Checking the decisions and carrying them out rest on one plan where both are for one day.
  const until = (_: unknown, day: string) => (isLast ? plan : planDecisions(catalog, docs, day));
  const checked = checkDrafts(catalog, drafts, today, until);
  const isStopped = isLast || checked.some(({ severity }) => severity === 'error');
  return {
    plan,
    changes: filesOfPlan(plan, catalog),
    findings: isStopped ? checked : [...checked, ...plan.findings],
  };
}
