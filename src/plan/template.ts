import { sortLevels } from '../model/level.ts';
import type {
  Abolition,
  Amendment,
  Decision,
  Document,
  Entry,
  Level,
  ProcedureContent,
  Replacement,
} from '../model/types.ts';
import { blank, isBlank, unknownId } from '../model/blank.ts';
import { traceParts } from './equal.ts';

/** A procedure of the catalog that a drafted decision is about; at some of its levels, where these are named. */
export interface TemplateTarget extends Entry {
  levels?: readonly Level[];
}

/** Particulars of a decision to be drafted, and the procedures in its rows. */
export interface TemplateRequest {
  number: string;
  issuer: string;
  /** The day of signing; blank where it is still to come. */
  issued: string;
  /** The day on which it is drafted: of one that is not signed, the bases are those of that day. */
  today: string;
  effective: string;
  /** The last day of its effect, where it has one. */
  expires?: string;
  /** Id of the managing department, where it is given. */
  department?: string;
  /** Id of the sector of new procedures. */
  sector?: string;
  abolish: readonly TemplateTarget[];
  amend: readonly TemplateTarget[];
  /** Procedures to be handled regardless of boundary; they make a decision of their own. */
  boundaryFree?: readonly TemplateTarget[];
  /** Lists of procedures, each to be replaced by new ones. */
  replace: readonly (readonly TemplateTarget[])[];
  /** Number of new procedures in place of each such list; one when left out. */
  replacing?: number;
  /** The kind of a decision that amends; one that publishes when left out. */
  kind?: Decision['kind'];
  /** Number of new procedures. */
  added: number;
  /** Procedures to be abolished and published anew with their present content. */
  republish: readonly Entry[];
}

const blankDocument: Document = { number: blank };

/** Returns who signs the decisions of a publisher: of a People's Committee, its chairman. */
export function issuerOf(publisher = ''): string {
  return /^(?:UBND|Ủy ban nhân dân)\s/u.test(publisher) ? `Chủ tịch ${publisher}` : publisher;
}

const government = 'Chính phủ';
const controlAmended =
  'sửa đổi, bổ sung một số điều của các Nghị định liên quan đến kiểm soát thủ tục hành chính';

/** A legal basis of every publication decision, and the last day on which decisions rest on it, where it has ended. */
type UsualBasis = Document & { last?: string };

/** Legal bases of every publication decision; those signed after it are left out. */
const usualBases: readonly UsualBasis[] = [
  {
    number: '77/2015/QH13',
    issued: '2015-06-19',
    title: 'Luật Tổ chức chính quyền địa phương',
    last: '2025-06-15',
  },
  { number: '72/2025/QH15', issued: '2025-06-16', title: 'Luật Tổ chức chính quyền địa phương' },
  {
    number: '63/2010/NĐ-CP',
    issued: '2010-06-08',
    issuer: government,
    title: 'kiểm soát thủ tục hành chính',
  },
  { number: '48/2013/NĐ-CP', issued: '2013-05-14', issuer: government, title: controlAmended },
  { number: '92/2017/NĐ-CP', issued: '2017-08-07', issuer: government, title: controlAmended },
  {
    number: '02/2017/TT-VPCP',
    issued: '2017-10-31',
    issuer: 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
    title: 'hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính',
  },
];

function basesOn(day: string): Document[] {
  return usualBases
    .filter(({ issued = '', last }) => issued <= day && (last === undefined || day <= last))
    .map(({ last: _, ...basis }) => basis);
}

/**
 * Drafts a publication decision, or one on procedures regardless of boundary, out of the catalog: its rows with all that the catalog knows, and
 * `…` where an officer is still to write.
 */
export function draftDecision(request: TemplateRequest): Decision {
  const { number, issuer, issued, today, effective, abolish, amend, replace, republish, added } = request;
  const bases = basesOn(isBlank(issued) ? today : issued);
  const { boundaryFree = [], replacing = 1 } = request;
  const kind = boundaryFree.length > 0 ? 'boundary_free' : (request.kind ?? 'publication');
  // Decisions on attributes and corrections rest on no decision of a ministry, and their rows on no document.
  const isPublished = kind === 'publication' || kind === 'boundary_free';
  const concerned = [...abolish, ...amend, ...replace.flat(), ...republish, ...boundaryFree].map(
    ({ record }) => record.department,
  );
  const departments = request.department === undefined ? [...new Set(concerned)] : [request.department];
  const [department = unknownId] = departments;
  const fresh = Array.from({ length: added }, () => newRecord(department, request.sector ?? unknownId));
  const news = [...republish.map(({ record }) => contentOf(record)), ...fresh];
  const ended = [...republish, ...abolish].map(
    (target): Abolition => ({ ...nameTarget(target), by: blankDocument }),
  );
  return {
    number,
    kind,
    issuer,
    issued,
    effective,
    ...(request.expires !== undefined && { expires: request.expires }),
    ...(departments.length > 1 ? { departments } : { department }),
    legalBases: isPublished ? [...bases, blankDocument] : bases,
    ...(news.length > 0 && { new: news }),
    ...(amend.length > 0 && {
      amended: amend.map(
        (target): Amendment => ({ ...nameTarget(target), ...(isPublished && { by: blankDocument }) }),
      ),
    }),
    ...(boundaryFree.length > 0 && { amended: boundaryFree.map(nameTarget) }),
    ...(replace.length > 0 && {
      replaced: replace.map((targets) => replacement(targets, department, replacing)),
    }),
    ...(ended.length > 0 && { abolished: ended }),
  };
}

function nameTarget({ id, record, levels }: TemplateTarget): Omit<Abolition, 'by'> {
  return {
    ...(record.code === undefined ? { id } : { code: record.code }),
    name: record.name,
    ...(levels && { levels: sortLevels(levels) }),
  };
}

/**
 * Returns the content of a record, without the traces of decisions; a legal basis is left to be filled in
 * where there is none.
 */
function contentOf(record: Entry['record']): ProcedureContent {
  const parts = Object.entries(record).filter(([part]) => !(traceParts as ReadonlySet<string>).has(part));
  const content = Object.fromEntries(parts) as ProcedureContent;
  return content.legalBases?.length ? content : { ...content, legalBases: [blankDocument] };
}

function newRecord(department: string, sector: string): ProcedureContent {
  return {
    name: blank,
    department,
    sector,
    levels: ['unspecified'],
    timeLimit: { text: blank },
    fees: 'unspecified',
    implementingAgencies: [blank],
    receptionPlace: blank,
    legalBases: [blankDocument],
  };
}

/** Parts of a new record that a draft may leave open. */
const openableParts = [
  'name',
  'department',
  'sector',
  'levels',
  'timeLimit',
  'fees',
  'implementingAgencies',
  'receptionPlace',
  'legalBases',
] as const;
export type OpenablePart = (typeof openableParts)[number];

/** Returns the parts of a record that are still to be written; of a record that has a name, fees may stay unsaid. */
export function openParts(record: ProcedureContent): OpenablePart[] {
  const { timeLimit, implementingAgencies = [], receptionPlace = '', legalBases = [] } = record;
  const isOpen: Record<OpenablePart, boolean> = {
    name: isBlank(record.name),
    department: record.department === unknownId,
    sector: record.sector === unknownId,
    levels: record.levels.includes('unspecified'),
    timeLimit: isBlank(timeLimit?.text ?? ''),
    fees: record.fees === 'unspecified' && isBlank(record.name),
    implementingAgencies: isBlank(implementingAgencies[0] ?? ''),
    receptionPlace: isBlank(receptionPlace),
    legalBases: isBlank(legalBases[0]?.number ?? ''),
  };
  return openableParts.filter((part) => isOpen[part]);
}

/**
 * Makes the row of procedures that replace some: like the first of them, but for its code, name, process
 * and legal bases.
 */
function replacement(targets: readonly TemplateTarget[], department: string, count: number): Replacement {
  const [first] = targets;
  const { code, internalProcess, ...like } = first
    ? contentOf(first.record)
    : newRecord(department, unknownId);
  return {
    codes: targets.map(({ id, record }) => record.code ?? id),
    with: Array.from({ length: count }, () => ({ ...like, name: blank, legalBases: [blankDocument] })),
    by: blankDocument,
  };
}
