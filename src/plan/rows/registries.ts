// Entries of the registries that decisions bring along, and what stood there before any of them did.
import { type DecisionHead, sortDecisions } from '../../model/decision.ts';
import type { Doc } from '../../model/source-file.ts';
import type { Decision } from '../../model/types.ts';
import { rowsOf } from '../effects/effects.ts';
import type { CatalogState } from '../state.ts';

type Kind = 'departments' | 'sectors';
type Former = NonNullable<NonNullable<Decision['recorded']>['former']>;

/** Returns the ids of the entries that a decision brings along. */
const idsBroughtBy = (decision: DecisionHead, kind: Kind): string[] =>
  (decision[kind] ?? []).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.id]));

/** Returns the entries that stood in the registries before any decision brought others under their ids. */
export function formerEntries(
  decision: Decision,
  ledger: readonly DecisionHead[],
  state: Pick<CatalogState, Kind>,
): Former | undefined {
  const formerOf = <Entry extends { id: string }>(
    kind: Kind,
    entries: ReadonlyMap<string, Entry>,
    recorded: (former: Former) => readonly Entry[] | undefined,
  ): Entry[] =>
    idsBroughtBy(decision, kind).flatMap((id) => {
      const earlier = ledger.filter((other) => idsBroughtBy(other, kind).includes(id));
      const known = earlier.flatMap((other) => recorded(other.recorded?.former ?? {}) ?? []);
      return (earlier.length > 0 ? known.find((entry) => entry.id === id) : entries.get(id)) ?? [];
    });
  const departments = formerOf('departments', state.departments, (former) => former.departments);
  const sectors = formerOf('sectors', state.sectors, (former) => former.sectors);
  if (departments.length + sectors.length === 0) return undefined;
  return {
    ...(departments.length > 0 && { departments }),
    ...(sectors.length > 0 && { sectors }),
  };
}

/** Registries without a decision, and the ids of entries that stay as it wrote them, as nobody kept what they were. */
export interface RegistriesWithout {
  state: CatalogState;
  left: string[];
}

/**
 * Returns the registries as they are without the entries that only one decision brought: what stood there before is
 * back. Of a decision that was recorded before that was kept, an entry that an earlier one uses already stays as it is.
 */
export function registriesWithout(
  decision: Decision,
  others: readonly Doc<Decision>[],
  state: CatalogState,
): RegistriesWithout {
  const order = sortDecisions([...others, { path: '', value: decision }]).map(({ value }) => value);
  const earlier = order.slice(0, order.indexOf(decision));
  const left: string[] = [];
  const without = <Entry extends { id: string }>(
    kind: Kind,
    entries: ReadonlyMap<string, Entry>,
    former: readonly Entry[] = [],
  ) => {
    const elsewhere = new Set(others.flatMap((doc) => idsBroughtBy(doc.value, kind)));
    const own = idsBroughtBy(decision, kind).filter((id) => !elsewhere.has(id));
    return new Map(
      [...entries].flatMap(([id, entry]): [string, Entry][] => {
        if (!own.includes(id)) return [[id, entry]];
        const before = former.find((one) => one.id === id);
        if (before) return [[id, before]];
        if (!earlier.some((other) => uses(other, kind, id))) return [];
        left.push(id);
        return [[id, entry]];
      }),
    );
  };
  const former = decision.recorded?.former;
  return {
    state: {
      ...state,
      departments: without('departments', state.departments, former?.departments),
      sectors: without('sectors', state.sectors, former?.sectors),
    },
    left,
  };
}

/** Tells whether a decision names an entry of a registry: as its own, or as that of what its rows publish or change. */
function uses(decision: Decision, kind: Kind, id: string): boolean {
  const part = kind === 'departments' ? 'department' : 'sector';
  const records = rowsOf(decision).flatMap((row) => [
    row,
    ...('with' in row ? row.with : []),
    ...('changes' in row ? [row.changes ?? {}] : []),
  ]);
  const own = kind === 'departments' ? [decision.department, ...(decision.departments ?? [])].flat() : [];
  return own.includes(id) || records.some((record) => part in record && record[part as never] === id);
}
