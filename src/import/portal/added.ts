import type { Decision, Department, Sector } from '../../model/types.ts';
import { shorten } from '../values/notes.ts';
import { isShortName } from '../values/short-names.ts';
import { isMinistry } from './departments.ts';
import type { ListDoubt, PortalInput } from './record.ts';

/** Length to which the names are told. */
const longest = 300;

/** Tells the departments and sectors that a list adds to those of a catalog, each kind once; one without any takes all. */
export function tellAdded(
  { departments = [], sectors = [] }: Decision,
  known: { departments: readonly Department[]; sectors: readonly Sector[] },
  [first]: readonly PortalInput[],
): ListDoubt[] {
  const origin = { file: first?.file ?? '', row: 1 };
  const tell = (reason: 'department_added' | 'sector_added', names: readonly string[]): ListDoubt[] => {
    const name = shorten(names.join('; '), longest);
    return names.length === 0 ? [] : [{ origin, field: 'sheet', reason, args: { name } }];
  };
  const namesOf = (added: readonly (string | { name: string })[]): string[] =>
    added.flatMap((one) => (typeof one === 'string' ? [] : one.name));
  // What is told of ministries and initials says it already.
  const isToldApart = (name: string): boolean => isMinistry(name) || isShortName(name);
  const bodies = namesOf(departments).filter((name) => !isToldApart(name));
  return [
    ...(known.departments.length > 0 ? tell('department_added', bodies) : []),
    ...(known.sectors.length > 0 ? tell('sector_added', namesOf(sectors)) : []),
  ];
}
