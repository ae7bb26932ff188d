import type { Words } from '../messages/words.ts';
import type { Json, Part } from '../model/types.ts';
import { writeConditions } from '../plan/where.ts';
import type { Snapshot, SnapshotCounts } from '../catalog/snapshot.ts';
import { showPart } from '../render/changes.ts';
import { toCsv } from '../render/delimited.ts';

const parts: readonly Part[] = [
  'name',
  'department',
  'sector',
  'levels',
  'kind',
  'timeLimit',
  'fees',
  'implementingAgencies',
  'decidingAgency',
  'receptionPlace',
  'online',
  'interlinked',
  'internalProcess',
  'legalBases',
  'status',
  'effectiveFrom',
  'effectiveTo',
  'publishedBy',
  'abolishedBy',
  'expires',
  'suspendedBy',
];

/**
 * A snapshot as CSV for Excel: a header, then a row for each procedure. What the snapshot is (date,
 * counts, fingerprint) is the title of a last, empty column: no line that a CSV reader would take
 * for a procedure.
 */
export function snapshotCsv(snapshot: Snapshot, words: Words): string {
  const { terms, output, writing } = words;
  const names = new Map(
    [...snapshot.departments, ...snapshot.sectors].map((entry) => [entry.id, entry.name]),
  );
  const head = [output.list.code, ...parts.map((part) => terms.parts[part]), aboutText(snapshot)];
  // In files dates stay as ISO, so that every program reads them the same way.
  const plain = {
    language: words.language,
    terms,
    output,
    writing: { ...writing, date: (iso: string) => iso, number: String },
  };
  const rows = snapshot.procedures.slice().map((procedure) => [
    procedure.code ?? procedure.id,
    ...parts.map((part) => {
      const value = procedure[part];
      if (value === undefined) return '';
      return (
        (part === 'department' || part === 'sector' ? names.get(String(value)) : undefined) ??
        showPart(part, value as Json, plain)
      );
    }),
    '',
  ]);
  return toCsv([head, ...rows]);
}

function aboutText({ asOf, counts, fingerprint, part }: Snapshot): string {
  const sizes = (of: SnapshotCounts) => `procedures=${of.procedures} rows=${of.rows}`;
  const about = `tthc asOf=${asOf} ${sizes(counts)} fingerprint=${fingerprint}`;
  if (!part) return about;
  const { whole, where } = part;
  return `${about} part: ${writeConditions(where).join(' ')} whole: ${sizes(whole.counts)} fingerprint=${whole.fingerprint}`;
}
