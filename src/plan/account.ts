import type { Change, FieldChange } from '../model/change.ts';
import { isSame } from '../model/procedure/same.ts';

/** Changes as those see them who handle procedures: what is abolished and published anew goes on. */
export interface Account {
  /** Procedures that were abolished and published anew, with what has changed in them. */
  continued: Change[];
  /** Procedures of which nothing that is kept has changed: published anew as they were, or amended in other words. */
  unchanged: Change[];
  /** All other changes, in their order. */
  others: Change[];
}

/** Accounts for changes: an abolition and a new publication of one procedure by one decision become one change. */
export function accountOf(changes: readonly Change[]): Account {
  const gone = new Map<string, Change>();
  const anew = new Map<string, Change>();
  // A decision abolishes before it publishes, so what it abolishes comes first.
  for (const change of changes) {
    if (isAbolition(change)) gone.set(rowKey(change), change);
    else if (isNew(change) && gone.has(rowKey(change))) anew.set(rowKey(change), change);
  }
  const account: Account = { continued: [], unchanged: [], others: [] };
  for (const change of changes) {
    const [before, after] = [gone.get(rowKey(change)), anew.get(rowKey(change))];
    if (change === before && after) {
      const fields = joinFields(before.fields, after.fields);
      (fields.length > 0 ? account.continued : account.unchanged).push({ ...after, fields });
    } else if (change === after) continue;
    else if (isSameInOtherWords(change)) account.unchanged.push(change);
    else account.others.push(change);
  }
  return account;
}

/** Tells of a procedure in force that it was amended, and nothing that is kept of it has changed. */
const isSameInOtherWords = ({ class: name, fields, outOfForce }: Change): boolean =>
  name === 'amended' && fields.length === 0 && !outOfForce;
const rowKey = ({ id, decision = '' }: Change): string => `${id} ${decision}`;
const isAbolition = (change: Change): boolean => change.class === 'abolished';
const isNew = (change: Change): boolean => change.class === 'new' || change.class === 'restored';

/** Joins two changes of a record's fields into one: from before the first to after the second. */
function joinFields(first: readonly FieldChange[], second: readonly FieldChange[]): FieldChange[] {
  const joined = new Map(first.map((field) => [field.path, field]));
  for (const field of second) {
    const known = joined.get(field.path);
    joined.set(field.path, known ? { ...field, before: known.before } : field);
  }
  return [...joined.values()].filter(({ before, after }) => !isSame(before, after));
}

/** The items of a list that were taken out, those that came in, and how many stay. */
export interface ListChange<Item> {
  removed: Item[];
  added: Item[];
  kept: number;
}

/** Compares two lists item by item, whatever their order. */
export function compareLists<Item>(before: readonly Item[], after: readonly Item[]): ListChange<Item> {
  const added = [...after];
  const removed = before.filter((item) => {
    const at = added.findIndex((other) => isSame(item, other));
    if (at >= 0) added.splice(at, 1);
    return at < 0;
  });
  return { removed, added, kept: before.length - removed.length };
}
