import { type Doubt, doubt, type Origin, openNotes } from '../values/notes.ts';
import type { PortalInput, PortalRecord } from './record.ts';

/** A record's managing agency, with the doubt that there is about it. */
interface AssignedDepartment {
  department: string | undefined;
  doubts: Doubt[];
}

/**
 * Says which agency manages each record: the one that a file names for it; else the one that the
 * user gave; else the ministry of the decision's number; else the one that is most frequent in the
 * record's file, which is a doubt.
 */
export function assignDepartments(
  inputs: readonly PortalInput[],
  given: string | undefined,
): (record: PortalRecord) => AssignedDepartment {
  const byFile = new Map(inputs.map((input) => [input.file, mostFrequent(input.records)]));
  return (record) => {
    const department = record.department ?? given ?? record.ministry;
    if (department) return { department, doubts: [] };
    const assumed = byFile.get(record.origin.file);
    return { department: assumed, doubts: assumed ? doubtAbout(record.origin, assumed) : [] };
  };
}

function doubtAbout(origin: Origin, department: string): Doubt[] {
  const notes = openNotes(origin);
  doubt(notes, 'department', 'department_assumed', { department });
  return notes.doubts;
}

function mostFrequent(records: readonly PortalRecord[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { department, ministry } of records) {
    const name = department ?? ministry;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
