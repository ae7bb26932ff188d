import type { ExportWords } from '../messages/export-words.ts';
import { partsOf } from '../figures/dimensions.ts';
import type { Level } from '../model/types.ts';
import { type FilterKey, writeConditions } from '../plan/where.ts';
import type { Snapshot, SnapshotPart } from '../catalog/snapshot.ts';
import { namesOf } from './names.ts';
import type { ExportContext } from './types.ts';

export interface Fact {
  /** For programs. */
  key: string;
  /** For people. */
  label: string;
  value: string | number;
}

/** Returns what every exported file says of itself: whose catalog, on which date, how large, with which fingerprint. */
export function aboutFacts(snapshot: Snapshot, context: ExportContext): Fact[] {
  const { about } = context.exports;
  const { title, publisher, asOf, counts, fingerprint, tool, part } = snapshot;
  return [
    ...(part ? [{ key: 'part', label: about.part, value: showConditions(snapshot, context) }] : []),
    { key: 'title', label: about.title, value: title },
    { key: 'publisher', label: about.publisher, value: `${publisher.name} (${publisher.code})` },
    { key: 'as_of', label: about.asOf, value: asOf },
    { key: 'procedures', label: about.procedures, value: counts.procedures },
    { key: 'rows', label: about.rows, value: counts.rows },
    { key: 'abolished', label: about.abolished, value: counts.abolished },
    ...(counts.suspended === undefined
      ? []
      : [{ key: 'suspended', label: about.suspended, value: counts.suspended }]),
    ...(counts.lapsed === undefined ? [] : [{ key: 'lapsed', label: about.lapsed, value: counts.lapsed }]),
    ...(counts.notCounted === undefined
      ? []
      : [{ key: 'not_counted', label: about.notCounted, value: counts.notCounted }]),
    { key: 'fingerprint', label: about.fingerprint, value: fingerprint },
    ...(part ? [{ key: 'where', label: about.where, value: writeConditions(part.where).join(' ') }] : []),
    ...(part ? wholeFacts(part, about) : []),
    { key: 'tool', label: about.tool, value: `${tool.name} ${tool.version}` },
  ];
}

/** Returns the same facts as people read them: dates and numbers as their language writes them. */
export function aboutLines(snapshot: Snapshot, context: ExportContext): { label: string; text: string }[] {
  const { date, number } = context.writing;
  return aboutFacts(snapshot, context).map(({ key, label, value }) => ({
    label,
    text: typeof value === 'number' ? number(value) : key === 'as_of' ? date(value) : value,
  }));
}

/** Returns how large the whole is, and how to know it, where only a part is here. */
function wholeFacts({ whole }: SnapshotPart, about: ExportWords['about']): Fact[] {
  const { counts, fingerprint } = whole;
  return [
    { key: 'whole_procedures', label: about.wholeProcedures, value: counts.procedures },
    { key: 'whole_rows', label: about.wholeRows, value: counts.rows },
    { key: 'whole_abolished', label: about.wholeAbolished, value: counts.abolished },
    { key: 'whole_fingerprint', label: about.wholeFingerprint, value: fingerprint },
  ];
}

/** Returns the sentence about a file: “1.887 thủ tục hành chính, 1.890 lượt theo cấp, tính đến ngày 30/6/2021.” */
export function aboutSentence({ counts, asOf }: Snapshot, { exports, writing }: ExportContext): string {
  const { number, date } = writing;
  return exports.about.sentence(number(counts.procedures), number(counts.rows), date(asOf));
}

/**
 * Returns a sentence for a snapshot of a part: the whole that it belongs to, and its conditions; empty for a
 * whole catalog.
 */
export function partSentence(snapshot: Snapshot, context: ExportContext): string {
  if (!snapshot.part) return '';
  const { number } = context.writing;
  const { procedures, rows } = snapshot.part.whole.counts;
  return context.exports.about.partOf(showConditions(snapshot, context), number(procedures), number(rows));
}

/** Returns both sentences. */
export function aboutText(snapshot: Snapshot, context: ExportContext): string {
  return `${aboutSentence(snapshot, context)} ${partSentence(snapshot, context)}`.trim();
}

/** “cơ quan quản lý: Sở Tư pháp; cấp thực hiện: cấp xã, cấp tỉnh” */
function showConditions(snapshot: Snapshot, { terms, output, figures }: ExportContext): string {
  const names = namesOf(snapshot);
  const nameOf = (key: FilterKey, value: string): string => {
    if (key === 'department' || key === 'sector') return names[key](value);
    if (key === 'level') return terms.levels[value as Level].toLowerCase();
    return output.show.values[value] ?? figures.keys[key]?.[value]?.toLowerCase() ?? value;
  };
  return (snapshot.part?.where ?? [])
    .map(({ key, values }) => {
      const label = terms.parts[partsOf[key]];
      return `${label}: ${values.map((value) => nameOf(key, value)).join(', ')}`;
    })
    .join('; ');
}
