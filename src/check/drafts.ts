import { effectiveDate } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Decision } from '../model/types.ts';
import type { FiledCatalog } from '../plan/catalog.ts';
import { type Plan, planDecisions } from '../plan/plan.ts';
import type { SmallFiles } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { withoutAccepted } from './accepted.ts';
import { makeContext } from './context.ts';
import { checkContents, checkEach } from './decisions.ts';
import { noReplay } from './replay.ts';
import { settle } from './settle.ts';
import { findSources, withSources } from './sources.ts';

/** Returns the day on which the last of some drafts takes effect, but not before today. */
export const lastDayOf = (drafts: readonly Doc<Decision>[], today: string): string =>
  [today, ...drafts.map((doc) => effectiveDate(doc.value))].sort().at(-1) ?? today;

/** Plans decisions as far as a day. */
export type Planning = (docs: readonly Doc<Decision>[], until: string) => Plan;

function checkPlanned(
  { small, ledger }: FiledCatalog,
  plan: Planning,
  drafts: readonly Doc<Decision>[],
  today: string,
): Finding[] {
  const planned = plan(drafts, lastDayOf(drafts, today));
  const steps = new Map(planned.steps.map((step) => [step.decision, step]));
  const context = makeContext(small, ledger, today, noReplay, drafts);
  const decisions = drafts.map((doc) => ({ ...doc, step: steps.get(doc) }));
  const found = [...checkContents(decisions, context), ...checkEach(decisions, context), ...planned.findings];
  return withoutAccepted(settle(found, small.info?.value), small, today);
}

/** Decisions that are not in the ledger, as they were read. */
export interface Drafts {
  docs: readonly Doc<Decision>[];
  /** Findings of reading the files: syntax and shape. */
  findings: readonly Finding[];
  texts: ReadonlyMap<string, string>;
}

/**
 * Checks drafts with their texts: how they are written, their shape, and what they would do to a catalog as it
 * will be when the last of them takes effect.
 *
 * @param plan plans the drafts in the catalog; given where the plan is wanted for more than this
 */
export function checkDrafts(
  catalog: FiledCatalog,
  drafts: Drafts,
  today: string,
  plan: Planning = (docs, until) => planDecisions(catalog, docs, until),
): Finding[] {
  return [...checkTexts(catalog.small, drafts), ...checkPlanned(catalog, plan, drafts.docs, today)];
}

/** Tells whether a finding says that a draft has no number or no day yet: both come when it is signed. */
export const isOnSigning = ({ rule, args }: Finding): boolean =>
  rule === 'decision/to-fill-in' && 'onSigning' in args;

/**
 * Tells whether a finding says that a draft leaves something to be filled in, a place with `…` or the document
 * behind a row: what it changes can be seen all the same.
 */
export const isToFillIn = ({ rule }: Finding): boolean =>
  rule === 'decision/to-fill-in' || rule === 'decision/missing-document';

function checkTexts(files: SmallFiles, drafts: Drafts): Finding[] {
  const info = files.info?.value;
  const sources = [...drafts.texts].flatMap(([path, text]) => findSources({ path, text }, 'decision'));
  return settle(withSources(settle(sources, info), drafts.findings), info);
}
