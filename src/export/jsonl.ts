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
      const { departments, sectors, decisions, procedures, ...head } = snapshot;
      const lists = { department: departments, sector: sectors, decision: decisions, procedure: procedures };
      yield line('snapshot', { ...head, lines: sizes(lists) });
      for (const [type, entries] of Object.entries(lists)) {
        for (const entry of entries) yield line(type, entry);
      }
    },
  },
];

function line(type: string, value: object): string {
  return `${JSON.stringify({ type, ...value })}\n`;
}

function sizes(lists: Readonly<Record<string, { readonly length: number }>>): Record<string, number> {
  return Object.fromEntries(Object.entries(lists).map(([kind, entries]) => [kind, entries.length]));
}
