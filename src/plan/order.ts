import { decisionKey, effectiveDate, sortDecisions } from '../model/decision.ts';
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
  const whole = sortDecisions([...applied, ...coming]);
  const isInOrder = sortDecisions(applied).every((doc, i) => doc === whole[i]);
  const waiting = [...decisions, ...added].filter((doc) => effectiveDate(doc.value) > asOf.after);
  return { added, asOf, applied, coming, waiting, isInOrder };
}

/**
 * Tells whether a plan needs the rows of none of the ledger's decisions, and no records but those it names: the
 * decisions asked for are new to it and follow all that has been carried out, none waits that they could break, and
 * they neither supersede another nor give a procedure another code.
 */
export function needsNoRows(base: Ledger, asked: readonly Doc<Decision>[], today: string): boolean {
  const { added, coming, waiting, isInOrder } = orderOf(base, asked, today);
  const isOwn = (doc: Doc<Decision>) => added.includes(doc) && !reachesBeyond(doc.value);
  return isInOrder && added.length === asked.length && [...coming, ...waiting].every(isOwn);
}

/** Tells whether a decision reaches what its rows do not name: other decisions, or records that refer to one. */
function reachesBeyond({ supersedes, amended }: Decision): boolean {
  return supersedes !== undefined || (amended ?? []).some((row) => row.changes?.code !== undefined);
}
