import { nationalCode } from '../../model/code.ts';
import type { ProcedureContent } from '../../model/types.ts';
import type { Origin, Rejection } from '../values/notes.ts';
import { isMinistry } from './departments.ts';
import { type NamedDepartment, withLongNames } from '../lists/long-names.ts';
import { gatherRecords, isOfMinistryAlone } from './gather.ts';
import type { PortalInput } from './record.ts';

/** A procedure as lists and details have it. */
export interface ListedProcedure {
  /** Empty where the row gives no code. */
  id: string;
  name: string;
  /** The managing agency of a province that they name; a ministry is nobody's in a province. */
  department?: string;
  content: Partial<ProcedureContent>;
  /** True when only a ministry handles it. */
  isOfMinistryAlone: boolean;
  origin: Origin;
}

/**
 * Returns what files list, each procedure once, and the rows of which no procedure could be read.
 *
 * @param departments the catalog's departments
 */
export function listedProcedures(
  given: readonly PortalInput[],
  departments: readonly NamedDepartment[],
): {
  listed: ListedProcedure[];
  rejected: Rejection[];
} {
  const { inputs } = withLongNames(given, departments);
  const { gathered, rejected } = gatherRecords(inputs);
  const listed = gathered.map(({ record }): ListedProcedure => {
    const { code, name, department, content, origin } = record;
    const isLocal = department !== undefined && !isMinistry(department);
    return {
      id: nationalCode(code),
      name,
      ...(isLocal && { department }),
      content,
      isOfMinistryAlone: isOfMinistryAlone(record),
      origin,
    };
  });
  // A row without a code can be known by its name.
  const isNamed = (one: Rejection): one is Rejection<'code_missing'> =>
    one.reason === 'code_missing' && (one as Rejection<'code_missing'>).args.name !== '';
  const named = rejected.filter(isNamed).map(
    ({ args, origin }): ListedProcedure => ({
      id: '',
      name: args.name,
      content: {},
      isOfMinistryAlone: false,
      origin,
    }),
  );
  return { listed: [...listed, ...named], rejected: rejected.filter((one) => !isNamed(one)) };
}
