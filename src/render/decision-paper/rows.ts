import { capitalize } from '../../text/capitals.ts';
import { levelsIn, readHeading } from '../../import/annex/heading.ts';
import { type NoteLabel, noteLabels, sayWhether, valueWords } from '../../import/annex/labels.ts';

import { unknownId } from '../../model/blank.ts';
import { paperWords } from '../../messages/vi/decision-paper.ts';
import type { Abolition, Amendment, Document, Level, ProcedureContent } from '../../model/types.ts';
import { isSame } from '../../model/procedure/same.ts';
import { foldText } from '../../text/fold.ts';
import { unsaidFees, unsaidTime } from './unsaid.ts';
import { documentText, isByLevel, levelsText, textAtLevels, timeText, writing } from './words.ts';

/** A procedure as a row of an annex shows it. */
export interface PrintedRow {
  code?: string | undefined;
  name: string;
  levels?: readonly Level[] | undefined;
  /** Names, not ids. */
  sector?: string | undefined;
  department?: string | undefined;
  /** Values of the row; for an amendment, the changes. */
  parts: Partial<ProcedureContent>;
  by?: readonly Document[];
  changedParts?: Amendment['changedParts'];
  /** Lines of the column for notes. */
  notes: readonly string[];
}

/** Names of departments and sectors, by their ids. */
export interface PaperNames {
  department(id: string): string;
  sector(id: string): string;
}

/** Makes the row of a procedure that the decision brings. */
export function newRow(record: ProcedureContent, names: PaperNames): PrintedRow {
  const { code, name, levels, sector, department, ...parts } = record;
  return {
    code,
    name,
    levels: levels.includes('unspecified') ? undefined : levels,
    sector: sector === unknownId ? undefined : names.sector(sector),
    department: department === unknownId ? undefined : names.department(department),
    parts,
    notes: notesOf(parts, levels),
  };
}

/** The row of a procedure that the decision amends; what has no column of its own stands among the notes. */
export function amendedRow(row: Amendment, sector: string | undefined, names: PaperNames): PrintedRow {
  const { code, name, department, sector: newSector, levels, ...parts } = row.changes ?? {};
  const moved: readonly [NoteLabel, string | undefined][] = [
    ['code', code],
    ['name', name],
    ['department', department === undefined ? undefined : names.department(department)],
    ['sector', newSector === undefined ? undefined : names.sector(newSector)],
    ['levels', levels && capitalize(levelsText(levels))],
  ];
  return {
    ...abolishedRow(row, sector),
    parts,
    changedParts: row.changedParts,
    notes: [...labelled(moved), ...notesOf(parts)],
  };
}

/** The row of a procedure that the decision ends. */
export function abolishedRow({ code, name, levels, by }: Abolition, sector: string | undefined): PrintedRow {
  return { code, name: name ?? '', levels, sector, parts: {}, by: asList(by), notes: [] };
}

/** One or several as a list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** The notes that carry what no column holds, each after its label. */
function notesOf(parts: Partial<ProcedureContent>, levels: readonly Level[] = []): string[] {
  const { timeLimit, applicants, coordinatingAgencies, internalProcess, legacyOnlineLevel } = parts;
  const { timeLimitByLaw, onlineReason, byPost, proactive, boundaryFree } = parts;
  const time = timeLimit && !isByLevel(parts, 'timeLimit') ? unsaidTime(timeLimit) : undefined;
  const sums = parts.fees && !isByLevel(parts, 'fees') ? unsaidFees(parts.fees) : undefined;
  const online = textAtLevels(parts, levels, 'online', (value) => valueWords.online[value]);
  return labelled([
    ['timeLimit', time],
    ['timeLimitByLaw', timeLimitByLaw && timeText(timeLimitByLaw)],
    ['fees', sums],
    ['decidingAgency', parts.decidingAgency],
    ['coordinatingAgencies', coordinatingAgencies?.join('; ')],
    ['applicants', applicants?.map(applicantText).join('; ')],
    ['online', online.replaceAll('\n', '; ') || undefined],
    ['onlineReason', onlineReason && reasonText(onlineReason)],
    ['legacyOnlineLevel', legacyOnlineLevel === undefined ? undefined : String(legacyOnlineLevel)],
    ['postal', parts.postal === undefined ? undefined : sayWhether(parts.postal)],
    ['byPost', byPost && byPostText(byPost)],
    ['proactive', proactive === undefined ? undefined : String(proactive)],
    ['boundaryFree', boundaryFree === undefined ? undefined : sayWhether(boundaryFree)],
    ['interlinked', parts.interlinked && valueWords.interlinked[parts.interlinked]],
    ['oneStop', parts.oneStop === undefined ? undefined : sayWhether(parts.oneStop)],
    ['kind', parts.kind && valueWords.kind[parts.kind]],
    ['profile', parts.profile && valueWords.profile[parts.profile]],
    ['internalProcess', internalProcess && processText(internalProcess)],
    ['friendlyName', parts.friendlyName],
    ['keywords', parts.keywords?.join('; ')],
    ['groups', parts.groups?.join('; ')],
    ['portalId', parts.portalId],
  ]);
}

/** Notes after their labels; those that say nothing are left out. */
export function labelled(said: readonly (readonly [NoteLabel, string | undefined])[]): string[] {
  return said.flatMap(([label, text]) => (text === undefined ? [] : [`${noteLabels[label]}: ${text}`]));
}

function applicantText(applicant: string): string {
  const words: Readonly<Record<string, string>> = paperWords.applicants;
  return (Object.hasOwn(words, applicant) ? words[applicant] : undefined) ?? applicant;
}

function reasonText({ kind, basis }: NonNullable<ProcedureContent['onlineReason']>): string {
  const words = valueWords.onlineReason[kind];
  if (!basis) return words;
  const { number, provisions } = basis;
  return `${words}; ${documentText({ number, ...(provisions !== undefined && { provisions }) })}`;
}

function byPostText(ways: NonNullable<ProcedureContent['byPost']>): string {
  return (['receive', 'return'] as const)
    .flatMap((way) => {
      const words = valueWords.byPost[way];
      return ways[way] === undefined ? [] : [ways[way] ? words : `không ${words}`];
    })
    .join(', ');
}

function processText({ decision, issued }: NonNullable<ProcedureContent['internalProcess']>): string {
  return `Quyết định số ${decision}${issued === undefined ? '' : ` ngày ${writing.date(issued)}`}`;
}

/** The heading for rows of some levels: `THỦ TỤC HÀNH CHÍNH CẤP TỈNH`. */
export function levelHeading(levels: readonly Level[]): string {
  const isOnlyOther = levels.length === 1 && levels[0] === 'other';
  return isOnlyOther ? paperWords.otherLevelHeading : paperWords.levelHeading(levelsText(levels));
}

/** Tells whether rows may stand under headings for level and sector: each has both, and they read as what they are. */
export function canBeGrouped(rows: readonly PrintedRow[], isKnownSector: (name: string) => boolean): boolean {
  return rows.every(({ levels, sector }) => {
    if (!levels || levels.length === 0 || sector === undefined) return false;
    if (!isSame(levelsIn(foldText(levelHeading(levels))), [...levels])) return false;
    const heading = readHeading(paperWords.sectorHeading(sector));
    return (
      heading.kind === 'sector' &&
      heading.levels === undefined &&
      (isKnownSector(sector) || heading.sector === sector)
    );
  });
}
