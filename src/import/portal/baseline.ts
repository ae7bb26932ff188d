import { compareText } from '../../model/decision.ts';
import type { Decision, Department, ProcedureContent, Sector } from '../../model/types.ts';
import { LazyList } from '../../model/sequence.ts';
import { nameKey } from '../../text/fold.ts';
import { tellAdded } from './added.ts';
import { assignDepartments, type DepartmentAssignment } from './departments.ts';
import { type GatheredRecord, gatherRecords, isOfMinistryAlone } from './gather.ts';
import { lacksLevels } from '../lists/levels-of-bodies.ts';
import { withLongNames } from '../lists/long-names.ts';
import {
  type CleaningNote,
  noteCleaning,
  type Origin,
  openNotes,
  type PortalCleaning,
  type Rejection,
  shorten,
} from '../values/notes.ts';
import type { ListDoubt, PortalInput, PortalRecord } from './record.ts';
import { type NamesRead, type NameUse, readNames } from '../values/registry.ts';

/** Particulars of a baseline that the files do not give, and the catalog's registries. */
export interface BaselineOptions {
  number: string;
  issuer: string;
  /** Day it is issued, on which it also takes effect. */
  issued: string;
  registries: { departments: readonly Department[]; sectors: readonly Sector[] };
  /** Name of the managing agency where a file names none. */
  department?: string;
  /** Agencies of the catalog for ministries, by the ministry's name. */
  localDepartments?: Readonly<Record<string, string>>;
  /** True for a province's catalog: procedures of a ministry alone are left out of it. */
  isProvince?: boolean;
  /** True to keep the procedures of a ministry alone. */
  keepMinistry?: boolean;
}

/** A baseline drafted from the portal's files, with an account of every row that was read. */
export interface BaselineDraft {
  decision: Decision;
  /** Always `records + rejected.length + merged`. */
  rowsRead: number;
  records: number;
  rejected: Rejection[];
  cleanings: CleaningNote[];
  doubts: ListDoubt[];
  /** Number of rows merged into the record of another row with the same code. */
  merged: number;
  /** Places where each record was read. */
  origins: ReadonlyMap<ProcedureContent, Origin[]>;
  /** Records whose rows have text that was not read. */
  partlyRead: ReadonlySet<ProcedureContent>;
}

/** A procedure with all that a record of the catalog must have. */
type NamedRecord = PortalRecord & { department: string; sector: string };

/**
 * Drafts the decision of kind `baseline` that a catalog starts from. Rows of different files with
 * one code become one record; lists count more than detail pages, for they name the managing
 * agency. Nothing is left out without being accounted for: `rowsRead` is the sum of `records`,
 * `rejected` and `merged`.
 *
 * @param given inputs of {@link readPortalList} and {@link readDetailLines}, in any order
 */
export function draftBaseline(given: readonly PortalInput[], options: BaselineOptions): BaselineDraft {
  const { inputs, told } = withLongNames(given, options.registries.departments);
  const cleanings = inputs.flatMap((input) => input.cleanings);
  const { gathered: merged, rejected, doubts } = gatherRecords(inputs, options.issued);
  const departments = openDepartments(inputs, options);
  const { named, missing } = nameAll(merged, departments, options, doubts);
  doubts.push(...told, ...departments.told(), ...levelsNotTold(named));
  rejected.push(...oncePerFile(missing, named, doubts));
  const { decision, respelt, contents } = compose(
    named.map(({ record }) => record),
    options,
  );
  doubts.push(...tellAdded(decision, options.registries, inputs));
  const origins = new Map<ProcedureContent, Origin[]>();
  const partlyRead = new Set<ProcedureContent>();
  for (const [at, content] of contents.entries()) {
    const group = named[at]?.group ?? [];
    origins.set(
      content,
      group.map(({ origin }) => origin),
    );
    if (group.some(({ hasUnread }) => hasUnread)) partlyRead.add(content);
  }
  return {
    decision,
    rowsRead: inputs.reduce((sum, input) => sum + input.rowsRead, 0),
    records: named.length,
    rejected,
    cleanings: [...cleanings, ...respelt],
    doubts,
    merged: named.reduce((sum, { group }) => sum + group.length - 1, 0),
    origins,
    partlyRead,
  };
}

/** Gives each record its department; those that still lack what a record must have are rejected with all their rows. */
function nameAll(
  merged: readonly GatheredRecord[],
  departments: DepartmentAssignment,
  options: BaselineOptions,
  doubts: ListDoubt[],
): { named: (GatheredRecord & { record: NamedRecord })[]; missing: Rejection[] } {
  const named: (GatheredRecord & { record: NamedRecord })[] = [];
  const missing: Rejection[] = [];
  for (const { group, record } of merged) {
    const { name, sector } = record;
    const code = record.code || shorten(name);
    if (options.isProvince && !options.keepMinistry && isOfMinistryAlone(record)) {
      const isByBody = group.some(({ hasLevelsOfBodies }) => hasLevelsOfBodies);
      const reason = isByBody ? 'ministry_by_body' : 'ministry_only';
      missing.push(...group.map(({ origin }) => ({ origin, reason, args: { code } }) as const));
      continue;
    }
    const { department, doubts: assumed } = departments.assign(record);
    if (name !== '' && department && sector) {
      named.push({ group, record: withNames(record, department, sector) });
      doubts.push(...assumed);
      continue;
    }
    const reason = name === '' ? 'name_missing' : department ? 'sector_missing' : 'department_missing';
    missing.push(...group.map(({ origin }) => ({ origin, reason, args: { code } }) as const));
  }
  return { named, missing };
}

/** Says once of all procedures of which no file names a level how many these are. */
function levelsNotTold(named: readonly { record: NamedRecord }[]): ListDoubt[] {
  const open = named.filter(({ record }) => lacksLevels(record.content));
  const [first] = open;
  if (!first) return [];
  const { origin } = first.record;
  return [{ field: 'sheet', reason: 'levels_not_told', args: { count: open.length }, origin }];
}

/** Returns a record with its names: nearly always itself, for it has them. */
function withNames(record: PortalRecord, department: string, sector: string): NamedRecord {
  const isNamed = record.department === department && record.sector === sector;
  return isNamed ? (record as NamedRecord) : { ...record, department, sector };
}

/**
 * Says of the rows that lack their departments that no row of their file has one, where that is so: once for all of
 * them, and not of each.
 */
function oncePerFile(
  rejected: readonly Rejection[],
  named: readonly GatheredRecord[],
  doubts: readonly ListDoubt[],
): Rejection[] {
  const isMissing = ({ reason }: Rejection): boolean => reason === 'department_missing';
  const lacking = rejected.filter(isMissing).map(({ origin }) => origin.file);
  if (lacking.length === 0) return [...rejected];
  const saying = new Set([
    ...named.flatMap(({ group }) => group.map(({ origin }) => origin.file)),
    ...doubts.flatMap(({ reason, origin }) => (reason.startsWith('department') ? [origin.file] : [])),
  ]);
  const isNowhere = (file: string): boolean =>
    !saying.has(file) && lacking.indexOf(file) !== lacking.lastIndexOf(file);
  const nowhere = new Set([...new Set(lacking)].filter(isNowhere));
  return rejected.map((one) =>
    isMissing(one) && nowhere.has(one.origin.file)
      ? { origin: one.origin, reason: 'department_nowhere', args: {} }
      : one,
  );
}

function openDepartments(inputs: readonly PortalInput[], options: BaselineOptions): DepartmentAssignment {
  const { department: given, localDepartments: local, isProvince = false, registries } = options;
  const known = registries.departments.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(nameKey);
  return assignDepartments(inputs, {
    ...(given !== undefined && { given }),
    ...(local && { local }),
    known: new Set(known),
    isProvince,
  });
}

function compose(
  records: readonly NamedRecord[],
  options: BaselineOptions,
): { decision: Decision; respelt: CleaningNote[]; contents: ProcedureContent[] } {
  const { number, issuer, issued, registries } = options;
  const usesOf = (field: 'department' | 'sector'): Iterable<NameUse> =>
    new LazyList(records, (record) => ({ name: record[field], origin: record.origin }));
  const departments = readNames(usesOf('department'), registries.departments, 'department');
  const sectors = readNames(usesOf('sector'), registries.sectors, 'sector');
  const contents = records.map((record) => toContent(record, departments.ids, sectors.ids));
  const decision: Decision = {
    number,
    kind: 'baseline',
    issuer,
    issued,
    effective: issued,
    ...(departments.added.length > 0 && { departments: departments.added }),
    ...(sectors.added.length > 0 && { sectors: sectors.added }),
    new: contents.toSorted((a, b) => compareText(a.code ?? '', b.code ?? '')),
  };
  const respelt = [
    ...noteSpellings(departments, 'department', 'department_spelling'),
    ...noteSpellings(sectors, 'sector', 'sector_spelling'),
  ];
  return { decision, respelt, contents };
}

function noteSpellings(
  names: NamesRead,
  field: 'department' | 'sector',
  cleaning: PortalCleaning,
): CleaningNote[] {
  return names.respelt.flatMap(({ origin, before, after }) => {
    const notes = openNotes(origin);
    noteCleaning(notes, field, cleaning, { before, after });
    return notes.cleanings;
  });
}

/** Parts that a procedure must have to be whole (NĐ 63/2010 Điều 8 khoản 2 điểm b–h). */
const wholeParts = [
  'steps',
  'methods',
  'dossier',
  'timeLimit',
  'applicants',
  'implementingAgencies',
  'results',
] as const;

/** Returns a record's content with its department and sector by their ids. */
function toContent(
  record: NamedRecord,
  departments: ReadonlyMap<string, string>,
  sectors: ReadonlyMap<string, string>,
): ProcedureContent {
  const { code, name, content } = record;
  const { levels = ['unspecified'] } = content;
  const department = departments.get(record.department) ?? '';
  const sector = sectors.get(record.sector) ?? '';
  const profile = wholeParts.every((part) => content[part] !== undefined) ? 'full' : 'list';
  // An object that begins with a spread takes four times the memory.
  const head: ProcedureContent =
    code === ''
      ? { name, department, sector, levels, profile }
      : { code, name, department, sector, levels, profile };
  return Object.assign(head, content, { levels });
}
