import type { Json, Level, ProcedureContent } from '../../model/types.ts';
import { foldText, nameKey } from '../../text/fold.ts';
import { keepOnce } from '../values/agencies.ts';
import { sortLevels } from '../../model/level.ts';
import { doubt, type Doubt, type Field, type Notes, openNotes } from '../values/notes.ts';
import type { PortalRecord } from './record.ts';

type Content = Partial<ProcedureContent>;

/** The share of words that two names of one procedure have in common at the least. */
const sharedWords = 0.6;

/**
 * Tells whether two names are of one procedure: portals have given one code to two procedures, and merging
 * these would make a third that does not exist.
 */
export function namesOneProcedure(name: string, other: string): boolean {
  if (name === '' || other === '' || nameKey(name) === nameKey(other)) return true;
  const words = new Set(wordsOf(name));
  const others = new Set(wordsOf(other));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= sharedWords * Math.min(words.size, others.size);
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

/**
 * Merges the records of several files about one procedure. The first one's value stands where they differ,
 * and each difference is a doubt about the other one's row.
 *
 * @param records of one code, the one that counts most first; at least one
 */
export function mergeRecords(records: readonly [PortalRecord, ...PortalRecord[]]): {
  record: PortalRecord;
  doubts: Doubt[];
} {
  const [first, ...others] = records;
  const doubts: Doubt[] = [];
  let merged = first;
  for (const other of others) {
    const notes = openNotes(other.origin);
    merged = mergeTwo(merged, other, notes);
    doubts.push(...notes.doubts);
  }
  return { record: merged, doubts };
}

function mergeTwo(base: PortalRecord, other: PortalRecord, notes: Notes): PortalRecord {
  if (base.name !== '' && other.name !== '' && nameKey(base.name) !== nameKey(other.name)) {
    const { file: otherFile, row: otherRow } = base.origin;
    const { code, name } = other;
    doubt(notes, 'name', 'name_differs', { code, name, other: base.name, otherFile, otherRow });
  }
  const department = pickName(base, other, 'department', notes);
  const sector = pickName(base, other, 'sector', notes);
  const ministry = base.ministry ?? other.ministry;
  const departmentAbove = base.departmentAbove ?? other.departmentAbove;
  return {
    origin: base.origin,
    code: base.code,
    name: base.name || other.name,
    ...(department && { department }),
    ...(departmentAbove && { departmentAbove }),
    ...(ministry && { ministry }),
    ...(sector && { sector }),
    content: mergeContent(base, other, notes),
  };
}

function pickName(
  base: PortalRecord,
  other: PortalRecord,
  field: 'department' | 'sector',
  notes: Notes,
): string | undefined {
  const [mine, theirs] = [base[field], other[field]];
  if (mine && theirs && nameKey(mine) !== nameKey(theirs)) noteDifference(field, theirs, mine, base, notes);
  return mine ?? theirs;
}

function mergeContent(base: PortalRecord, other: PortalRecord, notes: Notes): Content {
  const mine = base.content;
  const theirs = other.content;
  const levels = mergeLevels(base, theirs.levels, notes);
  const agencies = mergeAgencies(base, theirs.implementingAgencies, notes);
  for (const key of Object.keys(theirs) as (keyof Content)[]) {
    if (key === 'levels' || key === 'implementingAgencies' || mine[key] === undefined) continue;
    const [value, other] = [theirs[key] as Json, mine[key] as Json];
    if (JSON.stringify(value) !== JSON.stringify(other)) noteDifference(key, value, other, base, notes);
  }
  return {
    ...theirs,
    ...mine,
    ...(levels && { levels }),
    ...(agencies && { implementingAgencies: agencies }),
  };
}

/**
 * Tells whether a record is from the same file: rows of one file are of one procedure at several levels;
 * files that differ contradict each other.
 */
function isSameFile({ origin }: PortalRecord, notes: Notes): boolean {
  return origin.file === notes.origin.file;
}

/** Merges levels; a list that has no column of levels does not contradict the detail page. */
function mergeLevels(base: PortalRecord, theirs: Level[] | undefined, notes: Notes): Level[] | undefined {
  const mine = base.content.levels;
  if (!theirs || theirs.includes('unspecified')) return mine ?? theirs;
  if (!mine || mine.includes('unspecified')) return theirs;
  if (isSameFile(base, notes)) return sortLevels([...new Set([...mine, ...theirs])]);
  if (mine.join() !== theirs.join()) noteDifference('levels', theirs, mine, base, notes);
  return mine;
}

/** Merges agencies; a piece of a name that a comma parted wrongly is no agency of its own. */
function mergeAgencies(base: PortalRecord, theirs: string[] | undefined, notes: Notes): string[] | undefined {
  const mine = base.content.implementingAgencies;
  if (!mine || !theirs) return mine ?? theirs;
  const known = mine.map(nameKey);
  const added = theirs.filter((name) => !known.some((key) => key.includes(nameKey(name))));
  if (added.length > 0 && !isSameFile(base, notes))
    noteDifference('implementingAgencies', added.join(', '), mine.join(', '), base, notes);
  return keepOnce([...mine, ...added]);
}

function noteDifference(field: Field, value: Json, other: Json, base: PortalRecord, notes: Notes): void {
  const { file: otherFile, row: otherRow } = base.origin;
  doubt(notes, field, 'value_differs', { value, other, otherFile, otherRow });
}
