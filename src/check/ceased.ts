import type { Department } from '../model/types.ts';
import { nameKey } from '../text/fold.ts';

/** The departments of the registry that are no more. */
export interface CeasedBodies {
  byId: ReadonlyMap<string, Department>;
  /** The keys of names that no body has any more. */
  byName: ReadonlySet<string>;
}

/** The departments that have ceased by a date. A name that another goes on bearing is not among theirs. */
export function findCeased(departments: Iterable<Department>, date: string): CeasedBodies {
  const [ceased, living]: [Department[], Department[]] = [[], []];
  for (const department of departments) {
    const { validTo } = department;
    (validTo !== undefined && validTo < date ? ceased : living).push(department);
  }
  const stillBorne = new Set(keysOf(living));
  return {
    byId: new Map(ceased.map((department) => [department.id, department])),
    byName: new Set(keysOf(ceased).filter((key) => !stillBorne.has(key))),
  };
}

const keysOf = (departments: readonly Department[]): string[] =>
  departments.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(nameKey);
