import { nationalCode } from '../../model/code.ts';
import type { ProcedureContent } from '../../model/types.ts';
import { nameKey } from '../../text/fold.ts';
import type { Origin, Rejection } from '../values/notes.ts';
import { isMinistry } from './departments.ts';
import { type NamedDepartment, withLongNames } from '../lists/long-names.ts';
import { gatherRecords, type Group, isOfMinistryAlone } from './gather.ts';
import type { PortalInput, PortalRecord } from './record.ts';

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
  /** Places of the parts that another row or file gives. */
  origins: Partial<Record<ListedPart, Origin>>;
}

const listedParts = ['name', 'department', 'levels', 'timeLimit', 'fees'] as const;
type ListedPart = (typeof listedParts)[number];

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
  /** Ministries that all rows which name an agency name: the list is theirs, and no department's. */
  ministries: string[];
} {
  const { inputs } = withLongNames(given, departments);
  const { gathered, rejected } = gatherRecords(inputs);
  const listed = gathered.map(({ record, group }): ListedProcedure => {
    const { code, name, department, content, origin } = record;
    const isLocal = department !== undefined && !isMinistry(department);
    return {
      id: nationalCode(code),
      name,
      ...(isLocal && { department }),
      content: group.some(({ hasLevelsOfBodies }) => hasLevelsOfBodies) ? withoutLevels(content) : content,
      isOfMinistryAlone: isOfMinistryAlone(record),
      origin,
      origins: placesOf(group),
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
      origins: {},
    }),
  );
  return {
    listed: [...listed, ...named],
    rejected: rejected.filter((one) => !isNamed(one)),
    ministries: ministriesOf(gathered.flatMap(({ record }) => record.department ?? [])),
  };
}

/** Returns what a row says without levels that it does not say: bodies may handle it at others too. */
function withoutLevels({ levels: _, ...said }: Partial<ProcedureContent>): Partial<ProcedureContent> {
  return said;
}

function ministriesOf(names: readonly string[]): string[] {
  return names.every(isMinistry) ? [...new Map(names.map((name) => [nameKey(name), name])).values()] : [];
}

/** Returns the beginnings of the codes that rows which could not be read may have. */
export const codesUnread = (rejected: readonly Rejection[]): string[] =>
  rejected.flatMap(({ reason, args }) => {
    const { likely, code } = args as { likely?: string; code?: string };
    return likely ?? (reason === 'code_truncated' ? code : undefined) ?? [];
  });

/** Returns the places of the parts that do not stand in the row that counts most. */
function placesOf(group: Group): ListedProcedure['origins'] {
  const [first] = group;
  const saysOf = (part: ListedPart, { name, department, content }: PortalRecord): boolean => {
    if (part === 'name') return name !== '';
    if (part === 'department') return department !== undefined;
    const value = content[part];
    return value !== undefined && !(part === 'levels' && content.levels?.includes('unspecified'));
  };
  const places = listedParts.flatMap((part) => {
    const origin = group.find((one) => saysOf(part, one))?.origin;
    return origin === undefined || origin === first.origin ? [] : [[part, origin] as const];
  });
  return Object.fromEntries(places);
}
