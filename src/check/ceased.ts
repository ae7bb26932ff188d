import type { Department } from '../model/types.ts';
import { nameKey } from '../text/fold.ts';

/** Departments of the registry that have ceased to exist. */
export interface CeasedBodies {
  byId: ReadonlyMap<string, Department>;
  /** Keys of names that no existing body bears. */
  byName: ReadonlySet<string>;
}

/** Finds the departments that have ceased by a date. A name that another department still bears is left out. */
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
