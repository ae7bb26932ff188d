import { compareDecisions, decisionKey, effectiveDate, sortDecisions } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { CatalogFrame } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';

/** A ledger, and the date to which it has been carried out. Of its decisions the headers are enough. */
interface Ledger {
  info: CatalogFrame['info'];
  decisions: readonly Doc<Decision>[];
}

/** Which decisions a plan would carry out, and whether they simply follow those that have been. */
export function orderOf(
  { info, decisions }: Ledger,
  asked: readonly Doc<Decision>[],
  today: string,
  moveTo?: string,
) {
  const held = new Set(decisions.map((doc) => decisionKey(doc.value)));
  const added = asked.filter((doc) => !held.has(decisionKey(doc.value)));
  const asOf = { before: info?.value.asOf ?? today, after: info?.value.asOf ?? today };
  if (moveTo !== undefined && moveTo > asOf.after) asOf.after = moveTo;
  for (const doc of added) {
    const effective = effectiveDate(doc.value);
    if (effective <= today && effective > asOf.after) asOf.after = effective;
  }
  const applied = decisions.filter((doc) => effectiveDate(doc.value) <= asOf.before);
  const coming = [...decisions, ...added].filter(
    (doc) => effectiveDate(doc.value) <= asOf.after && !applied.includes(doc),
  );
  const last = sortDecisions(applied).at(-1);
  const isInOrder = coming.every((doc) => !last || compareDecisions(last.value, doc.value) < 0);
  return { added, asOf, applied, coming, isInOrder };
}

/**
 * Whether a plan needs the rows of none of the ledger's decisions: those asked for are new to it, and follow all
 * that has been carried out.
 */
export function needsNoRows(base: Ledger, asked: readonly Doc<Decision>[], today: string): boolean {
  const { added, coming, isInOrder } = orderOf(base, asked, today);
  return isInOrder && added.length === asked.length && coming.every((doc) => added.includes(doc));
}
