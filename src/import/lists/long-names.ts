import { nameKey } from '../../text/fold.ts';
import { remembering } from '../../text/remember.ts';
import { doubt, openNotes, type Origin } from '../values/notes.ts';
import { isShortName, longName } from '../values/short-names.ts';
import type { ListDoubt, PortalInput, PortalRecord } from '../portal/record.ts';

/** Takes initials that the registry itself has. */
function withShort(record: PortalRecord): PortalRecord {
  if (record.departmentShort === undefined) return record;
  const { departmentShort, ...others } = record;
  return others.department === undefined ? { ...others, department: departmentShort } : others;
}

/** A department of the catalog, by its name and the others that it is known by. */
export interface NamedDepartment {
  name: string;
  aliases?: readonly string[];
}

/**
 * Gives records the departments that initials stand for (`SNN` as the name of a sheet, `STP` in a column), each kind
 * told once; initials that may be several departments' are none.
 *
 * @param departments the catalog's departments
 */
export function withLongNames(
  inputs: readonly PortalInput[],
  departments: readonly NamedDepartment[],
): { inputs: PortalInput[]; told: ListDoubt[] } {
  const names = departments.map(({ name }) => name);
  const known = new Set(departments.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(nameKey));
  const tally = new Map<string, { origin: Origin; department: string | undefined; rows: number }>();
  const longOf = (short: string, at: Origin): string | undefined => {
    const { origin, department, rows } = tally.get(short) ?? {
      origin: at,
      department: longName(short, names),
      rows: 0,
    };
    tally.set(short, { origin, department, rows: rows + 1 });
    return department;
  };
  const looked = remembering<boolean>(1000);
  const isShort = (name: string): boolean =>
    looked(
      name,
      () => !known.has(nameKey(name)) && (isShortName(name) || longName(name, names) !== undefined),
    );
  const spelt = (record: PortalRecord): PortalRecord => {
    const short = record.department ?? record.departmentShort;
    if (short === undefined || !isShort(short)) return withShort(record);
    const { department, departmentShort, ...others } = record;
    // What a row says itself stays as it is; a heading that says nothing known says nothing.
    const long = longOf(short, record.origin) ?? department;
    return { ...others, ...(long !== undefined && { department: long }) };
  };
  const changed = inputs.map((input) => ({ ...input, records: input.records.map(spelt) }));
  const notes = [...tally].map(([short, { origin, department, rows }]) => {
    const own = openNotes(origin);
    doubt(own, 'sheet', 'department_short', { short, ...(department !== undefined && { department }), rows });
    return own.doubts;
  });
  return { inputs: changed, told: notes.flat() };
}
