import { readPart } from '../values/values.ts';
import type { ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { joinNameLines, readAgencies } from '../values/agencies.ts';
import { readApplicants } from '../values/applicants.ts';
import { isTick, readMark } from '../values/attributes/marks.ts';
import { type AttributeCells, readAttributes } from '../values/attributes/read.ts';
import type { LawNamed } from '../values/documents/law-names.ts';
import { shorten } from '../values/notes.ts';
import { readDocuments } from './documents.ts';
import type { AnnexRow } from './rows/annex-row.ts';
import type { AnnexColumn } from './columns.ts';
import { type NoteLabel, readNotedParts } from './labels.ts';
import type { AnnexOrigin, Doubts } from './notes.ts';
import { readOnline } from './rows/row-online.ts';
import { readFees, readNotedFees } from './rows/row-fees.ts';
import { endsByChange, readNotedTime, readTimeLimit } from './times.ts';

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
  | 'timeLimitByLaw'
  | 'fees'
  | 'implementingAgencies'
  | 'decidingAgency'
  | 'coordinatingAgencies'
  | 'receptionPlace'
  | 'applicants'
  | 'online'
  | 'byLevel'
  | 'onlineReason'
  | 'legacyOnlineLevel'
  | 'postal'
  | 'byPost'
  | 'boundaryFree'
  | 'proactive'
  | 'keywords'
  | 'groups'
  | 'friendlyName'
  | 'portalId'
  | 'legalBases'
  | 'methods'
  | 'results'
  | 'steps'
  | 'dossier'
  | 'forms'
  | 'conditions'
>;

/**
 * Reads the values of a row's cells into the parts of a procedure.
 *
 * @param lawNamed as of {@link readDocuments}
 */
export function readParts(
  row: AnnexRow,
  headings: ColumnHeadings,
  doubts: Doubts,
  lawNamed?: LawNamed,
): StatedParts {
  const { origin, said = {} } = row;
  if (row.isRead) return row.content ?? {};
  const cells = withNotes(withoutKept(row), said);
  if (cells.feesByLaw !== undefined && cells.feesByLaw !== cells.fees)
    doubts.add(origin, 'fees', 'value_by_law', { text: shorten(cells.feesByLaw) });
  const fees =
    readNotedFees(said.fees, cells.fees) ??
    (cells.fees === undefined ? undefined : readFees(cells.fees, headings.fees ?? '', origin, doubts));
  const byLaw = said.timeLimitByLaw && readTimeLimit(said.timeLimitByLaw, '', origin, doubts);
  const bases =
    cells.legalBases && readDocuments(cells.legalBases, 'legalBases', origin, doubts, lawNamed).documents;
  const applicants =
    cells.applicants &&
    cells.applicants.length <= longestValue &&
    doubts.taking(origin, (notes) => readApplicants(cells.applicants ?? '', notes));
  return {
    ...readLimits({ ...row, cells }, headings, doubts),
    ...(byLaw && { timeLimitByLaw: byLaw }),
    ...(fees && { fees }),
    ...readPlaces({ ...row, cells: withoutTicks(cells, headings, origin, doubts) }, doubts),
    ...(applicants && { applicants }),
    ...readOnline({ ...row, cells }, headings.online, doubts),
    ...doubts.taking(origin, (notes) => readAttributes(attributeCells(cells, headings), notes)),
    ...(bases && bases.length > 0 && { legalBases: bases }),
    ...(cells.methods && readMark(cells.methods) !== true && { methods: cells.methods }),
    ...(cells.results && { results: cells.results }),
    ...readNotedParts(said),
    ...row.content,
  };
}

/** Words for a value that was not changed. */
const unchanged =
  /^(?:giữ nguyên|không (?:thay )?đổi|không sửa đổi)(?: như)?(?: cũ| hiện hành| quy định hiện hành| đã công bố)?\.?$|^như (?:cũ|hiện hành|quy định hiện hành|đã công bố)\.?$/iu;

/** Tells words by which a cell leaves a value as it is: `Không thay đổi`. */
export const saysUnchanged = (text: string): boolean => unchanged.test(text.trim());

/** Returns the cells of a row without those that say that their value stays: an amended procedure keeps it. */
function withoutKept({ action, cells }: AnnexRow): AnnexRow['cells'] {
  if (action !== 'amended' || !Object.values(cells).some(saysUnchanged)) return cells;
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => !saysUnchanged(text)));
}

/** Reads a row's time limit: where it was reduced the reduced one binds, and the one by law stands beside it. */
function readLimits(
  { origin, cells, said = {} }: AnnexRow,
  headings: ColumnHeadings,
  doubts: Doubts,
): Pick<StatedParts, 'timeLimit' | 'timeLimitByLaw'> {
  const read = (column: 'timeLimit' | 'timeLimitByLaw', noted?: string): StatedParts['timeLimit'] => {
    const words = cells[column];
    return (
      readNotedTime(noted, words) ??
      (words === undefined ? undefined : readTimeLimit(words, headings[column] ?? '', origin, doubts))
    );
  };
  const byLaw = cells.timeLimitByLaw;
  if (byLaw !== undefined && (cells.timeLimit === undefined || saysUnchanged(cells.timeLimit))) {
    doubts.add(origin, 'timeLimit', 'value_by_law', { text: shorten(byLaw) });
    const timeLimit = read('timeLimitByLaw', said.timeLimit);
    return timeLimit ? { timeLimit } : {};
  }
  const timeLimit = read('timeLimit', said.timeLimit);
  if (!timeLimit) return {};
  const isFormer = endsByChange(headings.timeLimitByLaw, headings.timeLimit);
  const isTold = byLaw === undefined || byLaw === cells.timeLimit || isFormer;
  const lawful = isTold ? undefined : read('timeLimitByLaw');
  return { timeLimit, ...(lawful && { timeLimitByLaw: lawful }) };
}

/** Attributes that a labelled note says in the words of a column. */
const notedAttributes = [
  'onlineReason',
  'proactive',
  'boundaryFree',
  'friendlyName',
  'keywords',
  'groups',
  'portalId',
] as const;

/** Returns cells with the labelled notes in their place. */
function withNotes(cells: AnnexRow['cells'], said: Partial<Record<NoteLabel, string>>): AnnexRow['cells'] {
  const { decidingAgency, coordinatingAgencies, applicants, byPost } = said;
  return {
    ...Object.fromEntries(
      notedAttributes.flatMap((column) => (said[column] === undefined ? [] : [[column, said[column]]])),
    ),
    ...(byPost !== undefined && { postal: byPost }),
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

const ofBodies = ['place', 'implementingAgencies', 'decidingAgency', 'coordinatingAgencies'] as const;

/** A count below `Tiếp nhận`, in a list that counts dossiers. */
const figure = /^[\d.,]+$/u;

/** Returns the cells without marks and figures in columns of bodies: they name none, and are told. */
function withoutTicks(
  cells: AnnexRow['cells'],
  headings: ColumnHeadings,
  origin: AnnexOrigin,
  doubts: Doubts,
): AnnexRow['cells'] {
  const kept = { ...cells };
  for (const column of ofBodies) {
    const text = cells[column];
    if (text === undefined || !(isTick(text) || figure.test(text))) continue;
    const field = column === 'place' ? 'receptionPlace' : column;
    doubts.add(origin, field, 'value_not_understood', {
      column: shorten(headings[column] ?? column, 100),
      text,
    });
    delete kept[column];
  }
  return kept;
}

const agencyLabels =
  /(?:^|[\s;.])[-–+*•]?\s*(cơ quan (?:trực tiếp |chủ trì )?(?:giải quyết|thực hiện)|cơ quan chủ trì|cơ quan (?:có )?thẩm quyền(?: giải quyết| quyết định)?|cơ quan quyết định|(?:cơ quan|đơn vị) phối hợp)\s*:\s*/giu;

/** Reads the place where an application is handed in, and who handles it: by labels, where one cell names several. */
function readPlaces({ cells, origin }: AnnexRow, doubts: Doubts): Places {
  const places: Places = {};
  const ownText = (said: string): string => {
    const [first = '', ...labelled] = said.length > longestValue ? [said] : said.split(agencyLabels);
    for (let index = 0; index + 1 < labelled.length; index += 2) {
      const field = agencyField(labelled[index] ?? '');
      setAgencies(places, field, labelled[index + 1] ?? '', origin, doubts);
    }
    return first;
  };
  const place = stripBullet(ownText(cells.place ?? ''));
  if (place !== '') places.receptionPlace = place;
  for (const field of ['implementingAgencies', 'decidingAgency', 'coordinatingAgencies'] as const) {
    const text = ownText(cells[field] ?? '');
    if (text.trim() !== '') setAgencies(places, field, text, origin, doubts);
  }
  return places;
}

type AgencyField = 'implementingAgencies' | 'decidingAgency' | 'coordinatingAgencies';

function agencyField(label: string): AgencyField {
  const folded = foldText(label);
  if (/phoi hop/.test(folded)) return 'coordinatingAgencies';
  return /tham quyen|quyet dinh/.test(folded) ? 'decidingAgency' : 'implementingAgencies';
}

function setAgencies(
  places: Places,
  field: AgencyField,
  text: string,
  origin: AnnexOrigin,
  doubts: Doubts,
): void {
  if (field === 'decidingAgency') {
    const agency = readPart(stripBullet(text.replace(/\s+/gu, ' ')));
    if (agency !== undefined) places.decidingAgency = agency;
    return;
  }
  const names = readAgencyNames(text, field, origin, doubts);
  if (names) places[field] = names;
}

/** Words with which the name of a body begins in running text, where a comma or `và` parts it from the one before. */
const bodyWords =
  /,\s*(?=(?:các )?(?:tổ chức|cơ quan|phòng|trung tâm|chi nhánh|văn phòng|công an|doanh nghiệp)\s)|\s(?:và|hoặc)\s(?=(?:sở(?! hữu)|ubnd|[ủu][ỷy] ban nhân dân|công an|chủ tịch)\s)/iu;

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
  const names = doubts.taking(origin, (notes) => readAgencies(joinNameLines(lines).join('\n'), field, notes));
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

/** Returns the cells of attributes; of several columns of one meaning each has a line of its own. */
function attributeCells(cells: AnnexRow['cells'], headings: ColumnHeadings): AttributeCells {
  return (column) => {
    const text = cells[column];
    if (text === undefined) return [];
    const heading = headings[column] ?? '';
    if (column !== 'postal') return [{ heading, text }];
    return text.split('\n').map((line) => ({ heading, text: line.slice(line.lastIndexOf(':') + 1) }));
  };
}
