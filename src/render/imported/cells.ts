import type { Words } from '../../messages/words.ts';
import type { Fee, Json, Part, TimeLimit } from '../../model/types.ts';
import type { AnnexRow } from '../../import/annex/rows/annex-row.ts';
import type { AnnexColumn } from '../../import/annex/columns.ts';
import type { DecisionDraft } from '../../import/annex/draft.ts';
import type { RowReading } from '../../import/annex/rows/rows-of-decision.ts';
import { showFee, showPart } from '../changes/changes.ts';
import type { ReviewedCell } from './review.ts';

/** The parts of a record that a column is read into. */
const partsOf: Partial<Record<AnnexColumn, readonly (Part | 'by')[]>> = {
  timeLimit: ['timeLimit'],
  timeLimitByLaw: ['timeLimitByLaw'],
  fees: ['fees'],
  legalBases: ['legalBases'],
  place: ['receptionPlace', 'implementingAgencies', 'decidingAgency', 'coordinatingAgencies'],
  methods: ['methods'],
  online: ['online', 'legacyOnlineLevel'],
  onlineFull: ['online'],
  onlinePartial: ['online'],
  onlineInfo: ['online'],
  onlineReason: ['onlineReason'],
  boundaryFree: ['boundaryFree'],
  postal: ['postal', 'byPost'],
  postalReceive: ['byPost'],
  postalReturn: ['byPost'],
  interlinked: ['interlinked'],
  interlinkedSame: ['interlinked'],
  interlinkedCross: ['interlinked'],
  proactive: ['proactive'],
  keywords: ['keywords'],
  groups: ['groups'],
  friendlyName: ['friendlyName'],
  portalId: ['portalId'],
  implementingAgencies: ['implementingAgencies'],
  decidingAgency: ['decidingAgency'],
  coordinatingAgencies: ['coordinatingAgencies'],
  applicants: ['applicants'],
  results: ['results'],
  sector: ['sector'],
  department: ['department'],
  levels: ['levels'],
  ministryMark: ['levels'],
  provinceMark: ['levels'],
  districtMark: ['levels'],
  communeMark: ['levels'],
  otherMark: ['levels'],
  amendingDocument: ['by'],
  note: ['by'],
};

/** Returns every cell of a row beside the values read from it; values from the headings come first. */
export function cellsOf(
  row: AnnexRow,
  drafted: RowReading['drafted'],
  { tables }: DecisionDraft,
  words: Words,
): ReviewedCell[] {
  const { review } = words;
  const said = saidIn(drafted);
  const list = tables.findLast(
    ({ table, firstRow }) => table === row.origin.table && firstRow <= row.origin.row,
  );
  const labelOf = (column: AnnexColumn): string =>
    list?.columns.find((one) => one.column === column)?.heading ?? column;
  const headings: ReviewedCell[] = [
    row.sector &&
      cell('sector', review.sectorHeading, row.sector.text, show(['sector'], said, words) || row.sector.name),
    row.level && cell('levels', review.levelHeading, row.level.text, show(['levels'], said, words)),
  ].filter((one) => one !== undefined);
  const own = (Object.entries(row.cells) as [AnnexColumn, string][]).map(([column, original]) =>
    cell(column, labelOf(column), original, show(partsOf[column] ?? [], said, words)),
  );
  return [...headings, ...own];
}

function cell(column: string, label: string, original: string, reading: string): ReviewedCell {
  return { column, label, original, reading };
}

type Said = Partial<Record<Part | 'by', Json>>;

/** Returns the values of the draft about the row's procedure: of the record it brings, or of its changes. */
function saidIn(drafted: RowReading['drafted']): Said {
  const [entry] = drafted;
  if (!entry) return {};
  const said: Said = JSON.parse(JSON.stringify(entry));
  if ('with' in entry) return { ...said, ...JSON.parse(JSON.stringify(entry.with[0] ?? {})) };
  return 'changes' in entry ? { ...said, ...JSON.parse(JSON.stringify(entry.changes ?? {})) } : said;
}

function show(parts: readonly (Part | 'by')[], said: Said, words: Words): string {
  const shown = parts.flatMap((part) => {
    const value = said[part];
    if (value === undefined) return [];
    const text = showReading(part, value, words);
    return parts.length === 1 || part === 'by' ? [text] : [`${words.terms.parts[part]}: ${text}`];
  });
  return shown.join('\n');
}

function showReading(part: Part | 'by', value: Json, words: Words): string {
  if (part === 'timeLimit' || part === 'timeLimitByLaw') return showTime(value as TimeLimit, words);
  if (part === 'fees' && Array.isArray(value))
    return (value as Fee[])
      .map((fee) => (fee.amount === undefined ? words.review.keptText : showFee(fee, words)))
      .join('\n');
  if (part === 'by') return showPart('legalBases', Array.isArray(value) ? value : [value], words);
  return showPart(part, value, words);
}

function showTime({ value, unit }: TimeLimit, words: Words): string {
  return value === undefined || unit === undefined
    ? words.review.keptText
    : showPart('timeLimit', { value, unit }, words);
}
