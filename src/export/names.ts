import type { Snapshot } from '../catalog/snapshot.ts';

/** The names behind the ids of departments and sectors; an id that is not registered names itself. */
export interface Names {
  department(id: string): string;
  sector(id: string): string;
}

/** Looks up what departments and sectors are called. */
export function namesOf({ departments, sectors }: Pick<Snapshot, 'departments' | 'sectors'>): Names {
  return { department: lookUp(departments), sector: lookUp(sectors) };
}

function lookUp(entries: readonly { id: string; name: string }[]): (id: string) => string {
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
