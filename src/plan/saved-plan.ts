import { isRealDate } from '../model/date.ts';
import type { Decision } from '../model/types.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Plan } from './plan.ts';
import { type Catalog, readRows } from './catalog.ts';
import { checkShape } from '../yaml/shape.ts';

/** A plan saved by `plan --out`, to be applied later exactly as it was shown, or not at all. */
export interface SavedPlan {
  schemaVersion: 1;
  kind: 'plan';
  /** Fingerprint of the catalog that the plan was made for. */
  base: string;
  /** The day that counted as today. */
  today: string;
  decisions: { path: string; value: Decision }[];
}

/** Makes the saved form of a plan. */
export function savePlan(plan: Plan, catalog: Catalog, today: string): SavedPlan {
  const decisions = [...plan.added, ...plan.known].map(({ path, value }) => ({ path, value }));
  return { schemaVersion: 1, kind: 'plan', base: baseOf(catalog), today, decisions };
}

/** Reads a saved plan; undefined when the text is none. */
export function readSavedPlan(text: string): SavedPlan | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { schemaVersion, kind, base, today, decisions } = (value ?? {}) as Partial<SavedPlan>;
  const isPlan = schemaVersion === 1 && kind === 'plan' && typeof base === 'string';
  const isDated = typeof today === 'string' && isRealDate(today);
  return isPlan && isDated && Array.isArray(decisions) && decisions.every(isDecision)
    ? (value as SavedPlan)
    : undefined;
}

const isDecision = ({ path, value }: SavedPlan['decisions'][number]): boolean =>
  typeof path === 'string' && checkShape('decision', value, path).length === 0;

/** Tells whether the catalog has changed since a plan was saved. */
export function isStale(plan: SavedPlan, catalog: Catalog): boolean {
  return plan.base !== baseOf(catalog);
}

/** Returns the fingerprint of a whole catalog: records, ledger, registries and date. Layout does not matter. */
function baseOf({ info, state, ledger }: Catalog): string {
  const { records, departments, sectors } = state;
  const decisions = readRows(ledger).map(({ path, value }) => [path, value]);
  const values = [info?.value, [...departments], [...sectors], decisions, [...records]];
  return fingerprintOf(values);
}
