import type { Snapshot } from '../catalog/snapshot.ts';
import type { SnapshotWriter } from './types.ts';

/**
 * One object a line, each with its `type`: first `snapshot` with the date, counts and fingerprint,
 * then departments, sectors, decisions and procedures. A file that does not hold as many
 * procedures as its first line says was cut off.
 */
export const writeJsonLines: SnapshotWriter = async (snapshot, { fileName }) => [
  {
    name: fileName,
    *chunks() {
      for (const [type, entry] of snapshotLines(snapshot)) yield `${JSON.stringify({ type, ...entry })}\n`;
    },
  },
];

/** Returns the lines of a snapshot, each as its type and its value. */
export function* snapshotLines(snapshot: Snapshot): Iterable<[type: string, entry: object]> {
  const { departments, sectors, decisions, procedures, ...head } = snapshot;
  const lists = { department: departments, sector: sectors, decision: decisions, procedure: procedures };
  yield ['snapshot', { ...head, lines: sizes(lists) }];
  for (const [type, entries] of Object.entries(lists)) for (const entry of entries) yield [type, entry];
}

function sizes(lists: Readonly<Record<string, { readonly length: number }>>): Record<string, number> {
  return Object.fromEntries(Object.entries(lists).map(([kind, entries]) => [kind, entries.length]));
}
