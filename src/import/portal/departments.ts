import { nameKey } from '../../text/fold.ts';
import { remembering } from '../../text/remember.ts';
import { usualDepartment } from '../values/usual-bodies.ts';
import { type Doubt, doubt, type Origin, openNotes } from '../values/notes.ts';
import { handling } from '../annex/registries.ts';
import type { ListDoubt, PortalInput, PortalRecord } from './record.ts';

/** Facts besides the row that decide which agency manages a record. */
export interface DepartmentChoice {
  /** Name of the agency that the user gave. */
  given?: string;
  /** Agencies of the catalog for ministries, by the ministry's name. */
  local?: Readonly<Record<string, string>>;
  /** Names in the catalog's registry. */
  known: ReadonlySet<string>;
  /** True for a province's catalog, in which a ministry manages nothing. */
  isProvince: boolean;
}

/** Managing agency of a record, with the doubts about it. */
interface AssignedDepartment {
  department: string | undefined;
  doubts: ListDoubt[];
}

/** Assigns a managing agency to each record, and collects the doubts about it. */
export interface DepartmentAssignment {
  assign(record: PortalRecord): AssignedDepartment;
  /** Returns the doubts about rows that name another agency, each kind once with its number of rows. */
  told(): Doubt[];
}

/**
 * Makes the assignment of agencies: the one of the province that a row names; for a ministry the one that
 * the user gave, else the catalog's own for it; for a row that names none the one given, else that of
 * the ministry in the decision's number, else the one that handles the procedure, or the only one that its file names,
 * which are doubts.
 */
export function assignDepartments(
  inputs: readonly PortalInput[],
  choice: DepartmentChoice,
): DepartmentAssignment {
  const { given } = choice;
  const onlyNames = remembering<string | undefined>(inputs.length);
  const onlyIn = (file: string): string | undefined =>
    onlyNames(file, () => onlyOne(inputs.findLast((input) => input.file === file)?.records ?? []));
  const tally = new Map<string, Tally>();
  const count = (reason: Tally['reason'], named: string, department: string, origin: Origin): string => {
    const key = `${reason} ${nameKey(named)}`;
    const known = tally.get(key) ?? { reason, named, department, origin, rows: 0 };
    tally.set(key, { ...known, rows: known.rows + 1 });
    return department;
  };
  const ofMinistry = (named: string, origin: Origin): string => {
    const local = localFor(named, choice);
    if (local !== undefined) return count('department_by_table', named, local, origin);
    const isForeign = choice.isProvince && !choice.known.has(nameKey(named));
    return isForeign ? count('department_is_ministry', named, named, origin) : named;
  };
  const carried = ({ name, row }: { name: string; row: number }, origin: Origin): AssignedDepartment => {
    const notes = openNotes(origin);
    doubt(notes, 'department', 'carried_down', { text: name, row });
    return { department: isMinistry(name) ? ofMinistry(name, origin) : name, doubts: notes.doubts };
  };
  const assign = ({
    department: named,
    departmentAbove,
    ministry,
    content,
    origin,
  }: PortalRecord): AssignedDepartment => {
    const sure = (department: string): AssignedDepartment => ({ department, doubts: [] });
    if (named !== undefined && given !== undefined && nameKey(named) !== nameKey(given)) {
      if (isMinistry(named)) return sure(count('department_given', named, given, origin));
      return sure(count('department_kept', named, named, origin));
    }
    if (named !== undefined) return sure(isMinistry(named) ? ofMinistry(named, origin) : named);
    if (given !== undefined) return sure(given);
    if (departmentAbove) return carried(departmentAbove, origin);
    if (ministry !== undefined) return sure(ofMinistry(ministry, origin));
    const handler = handling(content.implementingAgencies?.join('; '));
    if (handler !== undefined) return { department: handler, doubts: [doubtOf(origin, handler)] };
    const assumed = onlyIn(origin.file);
    return { department: assumed, doubts: assumed ? doubtAbout(origin, assumed) : [] };
  };
  return { assign, told: () => [...tally.values()].map((one) => tell(one, given ?? '')) };
}

interface Tally {
  reason: 'department_given' | 'department_kept' | 'department_by_table' | 'department_is_ministry';
  named: string;
  department: string;
  origin: Origin;
  rows: number;
}

function tell({ reason, named, department, origin, rows }: Tally, given: string): Doubt {
  const notes = openNotes(origin);
  if (reason === 'department_by_table') doubt(notes, 'sheet', reason, { ministry: named, department, rows });
  else if (reason === 'department_is_ministry') {
    const likely = usualDepartment(named);
    doubt(notes, 'sheet', reason, { ministry: named, ...(likely && { likely }), rows });
  } else doubt(notes, 'sheet', reason, { given, named, rows });
  return notes.doubts[0] as Doubt;
}

function localFor(ministry: string, { local = {} }: DepartmentChoice): string | undefined {
  const key = nameKey(ministry);
  return Object.entries(local).find(([name]) => nameKey(name) === key)?.[1];
}

const ministryName =
  /^(?:Bộ (?!Chỉ huy|phận)|Ngân hàng Nhà nước|Thanh tra Chính phủ|Văn phòng Chính phủ|Ủy ban Dân tộc|Uỷ ban Dân tộc|Kiểm toán Nhà nước)|^(?:Bảo hiểm xã hội|Ngân hàng Chính sách xã hội|Đài Truyền hình|Thông tấn xã) Việt Nam/iu;

/** Tells a ministry, or an agency of that rank, by its name. */
export function isMinistry(name: string): boolean {
  return ministryName.test(name);
}

/** Makes the doubt about a department that is named only as the one that handles the procedure. */
function doubtOf(origin: Origin, name: string): ListDoubt {
  return { origin, field: 'department', reason: 'department_of_agency', args: { name } };
}

function doubtAbout(origin: Origin, department: string): Doubt[] {
  const notes = openNotes(origin);
  doubt(notes, 'department', 'department_assumed', { department });
  return notes.doubts;
}

/** Returns the agency that all records which name one do; undefined where a file names several. */
function onlyOne(records: readonly PortalRecord[]): string | undefined {
  const named = records.flatMap(({ department, ministry }) => department ?? ministry ?? []);
  const [name, ...others] = new Map(named.map((one) => [nameKey(one), one])).values();
  return others.length === 0 ? name : undefined;
}
