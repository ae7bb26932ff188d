import { checkDrafts, type Drafts, lastDayOf } from '../check/drafts.ts';
import { errorsAfter } from '../check/changed.ts';
import { errorsBrought } from '../check/findings-brought.ts';
import { exitCodes } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import type { FileChange } from '../model/source-file.ts';
import { filesOfPlan } from '../plan/file-changes.ts';
import { type Plan, planDecisions } from '../plan/plan.ts';
import { holdingCatalog } from './disk.ts';
import { type CatalogFolder, openFolder } from './folder.ts';
import { checkFolder, type LookOptions } from './index-folder.ts';
import { requireWhole } from './whole.ts';

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
  /** Findings in the decisions, and the errors that the catalog would have after them and has not now. */
  findings: Finding[];
}

/** Tells whether decisions may be carried out: none of the findings is an error. */
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

/** Holds the outcome of decisions that were to be carried out. */
export interface CarriedOut {
  catalog: CatalogFolder;
  request: Request;
  proposal: Proposal;
}

/**
 * Carries out decisions in a catalog folder, all or nothing, unless something stands in the way. The folder is read
 * under its lock: what is read, planned and written rests on one state, and another writer waits or is waited for.
 *
 * @param ask says what is asked of the catalog as it stands then
 * @throws Failure `not-whole`, `broken-catalog`, `busy` and what `ask` throws
 */
export function carryOutIn(
  root: string,
  options: LookOptions,
  ask: (catalog: CatalogFolder) => Request,
): Promise<CarriedOut> {
  return holdingCatalog(
    root,
    async (carryOut) => {
      const catalog = requireWhole(await openFolder(root, options), exitCodes.refused);
      const request = ask(catalog);
      const proposal = await propose(catalog, request, options);
      if (isPossible(proposal)) await carryOut(proposal.changes);
      return { catalog, request, proposal };
    },
    options.progress,
  );
}
