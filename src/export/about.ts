import type { Snapshot } from '../write/snapshot.ts';
import type { ExportContext } from './types.ts';

export interface Fact {
  /** For programs. */
  key: string;
  /** For people. */
  label: string;
  value: string | number;
}

/** What every exported file says of itself: whose catalog, on which date, how large, with which fingerprint. */
export function aboutFacts(snapshot: Snapshot, { exports: { about } }: ExportContext): Fact[] {
  const { title, publisher, asOf, counts, fingerprint, tool } = snapshot;
  return [
    { key: 'title', label: about.title, value: title },
    { key: 'publisher', label: about.publisher, value: `${publisher.name} (${publisher.code})` },
    { key: 'as_of', label: about.asOf, value: asOf },
    { key: 'procedures', label: about.procedures, value: counts.procedures },
    { key: 'rows', label: about.rows, value: counts.rows },
    { key: 'abolished', label: about.abolished, value: counts.abolished },
    { key: 'fingerprint', label: about.fingerprint, value: fingerprint },
    { key: 'tool', label: about.tool, value: `${tool.name} ${tool.version}` },
  ];
}

/** The same facts as people read them: dates and numbers as their language writes them. */
export function aboutLines(snapshot: Snapshot, context: ExportContext): { label: string; text: string }[] {
  const { date, number } = context.writing;
  return aboutFacts(snapshot, context).map(({ key, label, value }) => ({
    label,
    text: typeof value === 'number' ? number(value) : key === 'as_of' ? date(value) : value,
  }));
}

/** “1.887 thủ tục hành chính, 1.890 lượt theo cấp, tính đến ngày 30/6/2021.” */
export function aboutSentence({ counts, asOf }: Snapshot, { exports, writing }: ExportContext): string {
  const { number, date } = writing;
  return exports.about.sentence(number(counts.procedures), number(counts.rows), date(asOf));
}
