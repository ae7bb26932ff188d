import type { ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { readAgencies } from '../values/agencies.ts';
import { readApplicants } from '../values/applicants.ts';
import { shorten } from '../values/notes.ts';
import { readDocuments } from './documents.ts';
import type { AnnexRow } from './rows/annex-row.ts';
import type { AnnexColumn } from './columns.ts';
import { type NoteLabel, readNotedParts } from './labels.ts';
import type { AnnexOrigin, Doubts } from './notes.ts';
import { readFees, readNotedFees } from './rows/row-fees.ts';
import { readNotedTime, readTimeLimit } from './times.ts';

/** Length above which a cell is kept as text, without looking for a value. */
const longestValue = 5000;

/** Headings of a table's columns, by their meaning. */
export type ColumnHeadings = Partial<Record<AnnexColumn, string>>;

/** Parts of a procedure that a row can give. */
export type StatedParts = Pick<
  Partial<ProcedureContent>,
  | 'code'
  | 'name'
  | 'kind'
  | 'profile'
  | 'interlinked'
  | 'oneStop'
  | 'internalProcess'
  | 'timeLimit'
  | 'fees'
  | 'implementingAgencies'
  | 'decidingAgency'
  | 'coordinatingAgencies'
  | 'receptionPlace'
  | 'applicants'
  | 'online'
  | 'legacyOnlineLevel'
  | 'postal'
  | 'legalBases'
  | 'methods'
  | 'results'
  | 'steps'
  | 'dossier'
  | 'forms'
  | 'conditions'
>;

/** Reads the values of a row's cells into the parts of a procedure. */
export function readParts(row: AnnexRow, headings: ColumnHeadings, doubts: Doubts): StatedParts {
  const { origin, said = {} } = row;
  if (row.isRead) return row.content ?? {};
  const cells = withNotes(row.cells, said);
  const limit = readLimit({ ...row, cells }, headings, doubts);
  if (cells.feesByLaw !== undefined && cells.feesByLaw !== cells.fees)
    doubts.add(origin, 'fees', 'value_by_law', { text: shorten(cells.feesByLaw) });
  const fees =
    readNotedFees(said.fees, cells.fees) ??
    (cells.fees === undefined ? undefined : readFees(cells.fees, headings.fees ?? '', origin, doubts));
  const bases = cells.legalBases && readDocuments(cells.legalBases, 'legalBases', origin, doubts).documents;
  const applicants =
    cells.applicants &&
    cells.applicants.length <= longestValue &&
    doubts.taking(origin, (notes) => readApplicants(cells.applicants ?? '', notes));
  return {
    ...(limit && { timeLimit: limit }),
    ...(fees && { fees }),
    ...readPlaces({ ...row, cells }, doubts),
    ...(applicants && { applicants }),
    ...readOnline(row, headings, doubts),
    ...readPostal(row, doubts),
    ...(bases && bases.length > 0 && { legalBases: bases }),
    ...(cells.methods && !yes.test(foldText(cells.methods)) && { methods: cells.methods }),
    ...(cells.results && { results: cells.results }),
    ...readNotedParts(said),
    ...row.content,
  };
}

/** Words for a value that was not changed. */
const unchanged = /^(?:giữ nguyên|không (?:thay )?đổi|như cũ)\.?$/iu;

/** Reads a row's time limit; where it was reduced, the words keep the limit by law. */
function readLimit(
  { origin, cells, said = {} }: AnnexRow,
  headings: ColumnHeadings,
  doubts: Doubts,
): StatedParts['timeLimit'] {
  const byLaw = cells.timeLimitByLaw;
  const isKept = cells.timeLimit === undefined || unchanged.test(cells.timeLimit.trim());
  const column = isKept && byLaw !== undefined ? 'timeLimitByLaw' : 'timeLimit';
  const words = cells[column];
  const limit =
    readNotedTime(said.timeLimit, words) ??
    (words === undefined ? undefined : readTimeLimit(words, headings[column] ?? '', origin, doubts));
  if (byLaw === undefined || byLaw === words) {
    if (column === 'timeLimitByLaw')
      doubts.add(origin, 'timeLimit', 'value_by_law', { text: shorten(byLaw ?? '') });
    return limit;
  }
  const own = limit?.text ?? words ?? '';
  return limit && { ...limit, text: `${own} (theo quy định: ${cleanLine(byLaw).text})` };
}

/** Returns cells with the labelled notes in their place. */
function withNotes(cells: AnnexRow['cells'], said: Partial<Record<NoteLabel, string>>): AnnexRow['cells'] {
  const { decidingAgency, coordinatingAgencies, applicants } = said;
  return {
    ...(decidingAgency !== undefined && { decidingAgency }),
    ...(coordinatingAgencies !== undefined && {
      coordinatingAgencies: coordinatingAgencies.replace(/;\s+/gu, '\n'),
    }),
    ...(applicants !== undefined && { applicants }),
    ...cells,
  };
}

type Places = Pick<
  StatedParts,
  'receptionPlace' | 'implementingAgencies' | 'decidingAgency' | 'coordinatingAgencies'
>;

const agencyLabels =
  /(?:^|[\s;.])[-–+*•]?\s*(cơ quan (?:trực tiếp )?(?:giải quyết|thực hiện)|cơ quan (?:có )?thẩm quyền(?: giải quyết| quyết định)?|cơ quan phối hợp)\s*:\s*/giu;

/** Reads the place where an application is handed in, and who handles it, where the same cell names that too. */
function readPlaces({ cells, origin }: AnnexRow, doubts: Doubts): Places {
  const said = cells.place ?? '';
  const [first = '', ...labelled] = said.length > longestValue ? [said] : said.split(agencyLabels);
  const places: Places = {};
  const place = stripBullet(first);
  if (place !== '') places.receptionPlace = place;
  for (let index = 0; index + 1 < labelled.length; index += 2) {
    const field = agencyField(labelled[index] ?? '');
    setAgencies(places, field, labelled[index + 1] ?? '', origin, doubts);
  }
  for (const field of ['implementingAgencies', 'decidingAgency', 'coordinatingAgencies'] as const) {
    const text = cells[field];
    if (text !== undefined) setAgencies(places, field, text, origin, doubts);
  }
  return places;
}

type AgencyField = 'implementingAgencies' | 'decidingAgency' | 'coordinatingAgencies';

function agencyField(label: string): AgencyField {
  const folded = foldText(label);
  if (/phoi hop/.test(folded)) return 'coordinatingAgencies';
  return /tham quyen/.test(folded) ? 'decidingAgency' : 'implementingAgencies';
}

function setAgencies(
  places: Places,
  field: AgencyField,
  text: string,
  origin: AnnexOrigin,
  doubts: Doubts,
): void {
  if (field === 'decidingAgency') {
    const agency = stripBullet(cleanLine(text).text);
    if (agency !== '') places.decidingAgency = agency;
    return;
  }
  const names = readAgencyNames(text, field, origin, doubts);
  if (names) places[field] = names;
}

/** Common nouns with which the name of a body begins in running text, where a comma parts it from the one before. */
const bodyWords =
  /,\s*(?=(?:các )?(?:tổ chức|cơ quan|phòng|trung tâm|chi nhánh|văn phòng|công an|doanh nghiệp)\s)/iu;

/** Returns the bodies that a text names: one a line, or with commas between them. */
export function readAgencyNames(
  text: string,
  field: AgencyField,
  origin: AnnexOrigin,
  doubts: Doubts,
): string[] | undefined {
  const lines = text
    .slice(0, longestValue)
    .split('\n')
    .map((line) => stripBullet(line))
    .filter((line) => line !== '');
  const names = doubts.taking(origin, (notes) => readAgencies(lines.join('\n'), field, notes));
  return names
    ?.flatMap((name) => name.split(bodyWords))
    .map((name) => name.replace(/(?<![\s.;,])[\s.;,]+$/u, ''));
}

function stripBullet(text: string): string {
  const lines = text.trim();
  return (lines.includes('\n') ? lines : lines.replace(/^[-–+*•]\s*/u, ''))
    .replace(/(?<![\s;,])[\s;,]+$/u, '')
    .replace(/(?<!\s)\s*\.$/u, '');
}

const yes = /^(?:x|co|v|✓|☑|☒|1|\+|yes)$/;
const no = /^(?:khong|-|–|0|☐|no)?$/;

/** Reads how far a procedure is done online, by the levels of before 2022 or the words of after. */
function readOnline(
  { cells, origin }: AnnexRow,
  headings: ColumnHeadings,
  doubts: Doubts,
): Pick<StatedParts, 'online' | 'legacyOnlineLevel'> {
  if (yes.test(foldText(cells.onlineFull ?? ''))) return { online: 'full' };
  if (yes.test(foldText(cells.onlinePartial ?? ''))) return { online: 'partial' };
  const text = cells.online ?? '';
  if (text === '') return {};
  const folded = foldText(text);
  const level = /^(?:dvc(?:tt)? ?)?(?:muc(?: do)? ?)?0?([1-4])$/.exec(folded)?.[1];
  if (level) return { legacyOnlineLevel: Number(level) };
  const marked = /muc(?: do)? ?([1-4])/.exec(foldText(headings.online ?? ''))?.[1];
  if (marked && yes.test(folded)) return { legacyOnlineLevel: Number(marked) };
  const isFull = /toan trinh|toan phan|^tt$/.test(folded);
  const isPartial = /mot phan|^mp$/.test(folded);
  if (isFull !== isPartial) return { online: isFull ? 'full' : 'partial' };
  if (no.test(folded)) return { online: 'none' };
  doubts.add(origin, 'online', 'online_not_known', { text: shorten(text, 120) });
  return {};
}

/** Tells whether public post takes the papers or brings the result; two columns that differ still mean that it does. */
function readPostal({ cells, origin }: AnnexRow, doubts: Doubts): Pick<StatedParts, 'postal'> {
  if (cells.postal === undefined) return {};
  const answers = cells.postal.split('\n').map((line) => foldText(line.slice(line.lastIndexOf(':') + 1)));
  if (answers.some((answer) => yes.test(answer))) return { postal: true };
  if (answers.every((answer) => no.test(answer))) return { postal: false };
  doubts.add(origin, 'postal', 'postal_not_known', { text: shorten(cells.postal, 120) });
  return {};
}
