import type { Words } from '../messages/words.ts';
import type { Json, Part, Procedure } from '../model/types.ts';
import { writeConditions } from '../plan/where.ts';
import type { Snapshot, SnapshotCounts } from '../catalog/snapshot.ts';
import { showPart } from '../render/changes/changes.ts';
import { toCsv } from '../render/delimited.ts';
import { type Names, namesOf } from './names.ts';

/** The parts that have a column, after the code. */
export const csvParts: readonly Part[] = [
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
  'timeLimitByLaw',
  'onlineReason',
  'byPost',
  'proactive',
  'boundaryFree',
  'friendlyName',
  'keywords',
  'groups',
  'portalId',
  'byLevel',
];

/**
 * A snapshot as CSV for Excel: a header, then a row for each procedure. What the snapshot is (date,
 * counts, fingerprint) is the title of a last, empty column: no line that a CSV reader would take
 * for a procedure.
 */
export function snapshotCsv(snapshot: Snapshot, words: Words): string {
  const names = namesOf(snapshot);
  const head = [...csvTitles(words), aboutTitle(snapshot)];
  const show = csvCells(words, names);
  const rows = snapshot.procedures
    .slice()
    .map((procedure) => [
      procedure.code ?? procedure.id,
      ...csvParts.map((part) => show(procedure, part)),
      '',
    ]);
  return toCsv([head, ...rows]);
}

/** Returns the titles of the columns: the code, then the parts of a procedure. */
export const csvTitles = ({ terms, output }: Words): string[] => [
  output.list.code,
  ...csvParts.map((part) => terms.parts[part]),
];

/** Returns what stands in the cell of a part; days are ISO, so that every program reads them the same way. */
export function csvCells(
  { language, terms, output, writing }: Words,
  names: Names,
): (procedure: Procedure, part: Part) => string {
  const plain = {
    language,
    terms,
    output,
    writing: { ...writing, date: (iso: string) => iso, number: String },
  };
  return (procedure, part) => {
    const value = procedure[part];
    if (value === undefined) return '';
    if (part === 'department' || part === 'sector') return names[part](String(value));
    return showPart(part, value as Json, plain);
  };
}

/** Returns the title of the last, empty column, which says what a CSV file is. */
export function aboutTitle({ asOf, counts, fingerprint, part }: Snapshot): string {
  const sizes = (of: SnapshotCounts) => `procedures=${of.procedures} rows=${of.rows}`;
  const about = `tthc asOf=${asOf} ${sizes(counts)} fingerprint=${fingerprint}`;
  if (!part) return about;
  const { whole, where } = part;
  return `${about} part: ${writeConditions(where).join(' ')} whole: ${sizes(whole.counts)} fingerprint=${whole.fingerprint}`;
}
