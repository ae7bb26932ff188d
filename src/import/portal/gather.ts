import { nationalCode } from '../../model/code.ts';
import { districtLevelEnd } from '../../model/level.ts';
import { doubtAboutLevels, withLevelsOfBodies } from '../lists/levels-of-bodies.ts';
import type { Rejection } from '../values/notes.ts';
import { nameKey } from '../../text/fold.ts';
import { mergeRecords, namesOneProcedure } from './merge.ts';
import type { ListDoubt, PortalInput, PortalRecord } from './record.ts';
import type { Origin } from '../values/notes.ts';

/** The rows of all files that mean one procedure, the one that counts most first. */
export type Group = [PortalRecord, ...PortalRecord[]];

/** Record of one procedure, gathered from all files. */
export interface GatheredRecord {
  group: Group;
  record: PortalRecord;
}

/**
 * Puts together what files tell, by code: lists count more than detail pages, for they name the managing
 * agency. Rows that repeat or contradict others are rejected.
 *
 * @param issued the day of the lists
 */
export function gatherRecords(
  given: readonly PortalInput[],
  issued = districtLevelEnd,
): {
  gathered: GatheredRecord[];
  rejected: Rejection[];
  doubts: ListDoubt[];
} {
  const { inputs, doubts: ofBodies } = withLevelsOfBodies(given, issued);
  const rejected = inputs.flatMap((input) => input.rejected);
  const doubts = [...inputs.flatMap((input) => input.doubts), ...ofBodies];
  const gathered = groupByCode(inputs, { rejected, doubts }).map((group) => {
    const { record, doubts: differences } = mergeRecords(group);
    doubts.push(...differences, ...doubtAboutLevels(record, issued));
    return { group, record };
  });
  return { gathered, rejected, doubts };
}

/** Tells a procedure that only a ministry handles. */
export function isOfMinistryAlone({ content: { levels = [] } }: PortalRecord): boolean {
  return levels.length === 1 && levels[0] === 'ministry';
}

/** Rows that were refused, and doubts about others. */
interface Told {
  rejected: Rejection[];
  doubts: ListDoubt[];
}

function groupByCode(inputs: readonly PortalInput[], told: Told): Group[] {
  const groups = new Map<string, Group>();
  for (const kind of ['list', 'details'] as const) {
    for (const input of inputs) if (input.kind === kind) addFile(input, groups, told);
  }
  return [...groups.values()];
}

function addFile(input: PortalInput, groups: Map<string, Group>, { rejected, doubts }: Told): void {
  const firsts = new Map<string, Origin>();
  for (const record of input.records) {
    const { origin } = record;
    const id = keyOf(record);
    const first = firsts.get(id);
    const group = groups.get(id);
    if (
      first &&
      !(group && record.code !== '' && (addsLevel(group, record) || isOfOtherSheet(group, record)))
    ) {
      rejected.push(repeated(record, first));
      const kept = group?.find(({ origin }) => origin === first);
      // A row for each case of a procedure: what the first one says is not all.
      if (kept) doubts.push(...mergeRecords([record, kept]).doubts);
    } else if (!group) groups.set(id, [record]);
    else {
      const other = group.find((one) => one.name !== '' && !namesOneProcedure(one.name, record.name));
      if (other) rejected.push(conflict(record, other));
      else group.push(record);
    }
    if (!first) firsts.set(id, origin);
  }
}

/** Returns what one procedure is known by: its code, else all that rows without one say of it. */
function keyOf({ code, name, department = '', sector = '', content: { levels = [] } }: PortalRecord): string {
  return code === '' ? [name, department, sector, levels.join()].map(nameKey).join('|') : nationalCode(code);
}

/** Tells a row that says of a level what an earlier one of its file says of another. */
function addsLevel(group: Group, { origin, content }: PortalRecord): boolean {
  const held = group
    .filter((one) => one.origin.file === origin.file)
    .flatMap((one) => one.content.levels ?? ['unspecified']);
  const levels = content.levels ?? ['unspecified'];
  if (held.includes('unspecified') || levels.includes('unspecified')) return false;
  return levels.some((level) => !held.includes(level));
}

/** Tells a row that says on a sheet of its own what another sheet of its file says, or more: a list for each commune, times and fees apart. */
function isOfOtherSheet([first, ...others]: Group, record: PortalRecord): boolean {
  const { name, department, origin } = record;
  const isOfBoth = first.department === department || first.department === undefined || !department;
  const isLikeIt = nameKey(first.name) === nameKey(name) && isOfBoth;
  return isLikeIt && ![first, ...others].some((one) => one.origin.sheet === origin.sheet);
}

function repeated({ origin, code, name }: PortalRecord, first: Origin): Rejection {
  const { row: firstRow, sheet: firstSheet } = first;
  const place = { firstRow, ...(firstSheet && { firstSheet }) };
  if (code === '') return { origin, reason: 'procedure_repeated', args: { name, ...place } };
  return { origin, reason: 'code_repeated', args: { code, ...place } };
}

function conflict(record: PortalRecord, other: PortalRecord): Rejection {
  const { origin, code, name } = record;
  const { file: otherFile, row: otherRow } = other.origin;
  return { origin, reason: 'name_conflict', args: { code, name, other: other.name, otherFile, otherRow } };
}
