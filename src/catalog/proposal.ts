import { checkDrafts, type Drafts, lastDayOf } from '../check/check.ts';
import { errorsAfter } from '../check/changed.ts';
import { errorsBrought } from '../check/new-errors.ts';
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
  /** Findings in the decisions; with an error among them they must not be carried out. */
  findings: Finding[];
}

/** Plans decisions in a catalog and checks them; nothing is changed. */
export function propose(catalog: CatalogFolder, { drafts, today, moveTo }: Request): Proposal {
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

/** Returns the errors that a catalog would have after a proposal was carried out and has not now. */
export async function newErrors(
  catalog: CatalogFolder,
  { plan, changes }: Proposal,
  options: LookOptions,
): Promise<Finding[]> {
  const errors = errorsAfter(catalog, plan, changes, options.today);
  if (errors.length === 0) return [];
  return errorsBrought((await checkFolder(catalog.root, options)).findings, errors);
}
