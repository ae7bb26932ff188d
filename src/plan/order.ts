import { decisionKey, effectiveDate } from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';
import { type Catalog, entryOf, headsOf, type LedgerEntry, sortEntries } from './catalog.ts';
import { partOverdue } from './ledger.ts';

/** Decisions of a plan, in the order in which they are carried out. */
export interface PlanOrder {
  /** Decisions asked for and not yet in the ledger. */
  added: Doc<Decision>[];
  asOf: { before: string; after: string };
  applied: LedgerEntry[];
  /** Decisions that come into force: of the ledger, and of those added. */
  coming: LedgerEntry[];
  /** Decisions that are in force only later. */
  waiting: LedgerEntry[];
  /** True when the decisions that come into force are later than all that have been applied. */
  isInOrder: boolean;
}

/** Orders the decisions of a plan; of those in the ledger the headers are enough. */
export function orderOf(
  { asOf: day, ledger, info }: Pick<Catalog, 'asOf' | 'ledger' | 'info'>,
  asked: readonly Doc<Decision>[],
  today: string,
  moveTo?: string,
): PlanOrder {
  const held = new Set(ledger.map(({ header }) => decisionKey(header)));
  const added = asked.filter((doc) => !held.has(decisionKey(doc.value)));
  const asOf = { before: day || today, after: day || today };
  if (moveTo !== undefined && moveTo > asOf.after) asOf.after = moveTo;
  for (const doc of added) {
    const effective = effectiveDate(doc.value);
    if (effective <= today && effective > asOf.after) asOf.after = effective;
  }
  const late = partOverdue(headsOf(ledger), info?.value, asOf.before).overdue.map(({ path }) => path);
  const applied = ledger.filter(
    ({ header, path }) => effectiveDate(header) <= asOf.before && !late.includes(path),
  );
  const all = [...ledger, ...added.map(entryOf)];
  const coming = all.filter((entry) => effectiveDate(entry.header) <= asOf.after && !applied.includes(entry));
  const waiting = all.filter(({ header }) => effectiveDate(header) > asOf.after);
  const whole = sortEntries([...applied, ...coming]);
  const isInOrder = sortEntries(applied).every((entry, i) => entry === whole[i]);
  return { added, asOf, applied, coming, waiting, isInOrder };
}
