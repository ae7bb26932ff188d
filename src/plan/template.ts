import { blank } from '../model/blank.ts';
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

import { unknownId } from '../model/blank.ts';
import { traceParts } from './equal.ts';

/** A procedure of the catalog that a drafted decision is about; at some of its levels, where these are named. */
export interface TemplateTarget extends Entry {
  levels?: readonly Level[];
}

/** Particulars of a decision to be drafted, and the procedures in its rows. */
export interface TemplateRequest {
  number: string;
  issuer: string;
  issued: string;
  effective: string;
  /** The last day of its effect, where it has one. */
  expires?: string;
  /** Id of the managing department, where it is given. */
  department?: string;
  /** Id of the sector of new procedures. */
  sector?: string;
  abolish: readonly TemplateTarget[];
  amend: readonly TemplateTarget[];
  /** Lists of procedures, each to be replaced by one new procedure. */
  replace: readonly (readonly TemplateTarget[])[];
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

/** Legal bases of every publication decision; those signed after it are left out. */
const usualBases: readonly Document[] = [
  { number: '63/2010/NĐ-CP', issued: '2010-06-08', title: 'kiểm soát thủ tục hành chính' },
  {
    number: '92/2017/NĐ-CP',
    issued: '2017-08-07',
    title: 'sửa đổi, bổ sung một số điều của các Nghị định liên quan đến kiểm soát thủ tục hành chính',
  },
  {
    number: '02/2017/TT-VPCP',
    issued: '2017-10-31',
    title: 'hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính',
  },
];

/**
 * Drafts a publication decision out of the catalog: its rows with all that the catalog knows, and
 * `…` where an officer is still to write.
 */
export function draftDecision(request: TemplateRequest): Decision {
  const { number, issuer, issued, effective, abolish, amend, replace, republish, added } = request;
  const concerned = [...abolish, ...amend, ...replace.flat(), ...republish].map(
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
    kind: 'publication',
    issuer,
    issued,
    effective,
    ...(request.expires !== undefined && { expires: request.expires }),
    ...(departments.length > 1 ? { departments } : { department }),
    legalBases: [...usualBases.filter((basis) => (basis.issued ?? '') <= issued), blankDocument],
    ...(news.length > 0 && { new: news }),
    ...(amend.length > 0 && {
      amended: amend.map((target): Amendment => ({ ...nameTarget(target), by: blankDocument })),
    }),
    ...(replace.length > 0 && { replaced: replace.map((targets) => replacement(targets, department)) }),
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

/**
 * Makes the row of one procedure that replaces some: like the first of them, but for its code, name, process
 * and legal bases.
 */
function replacement(targets: readonly TemplateTarget[], department: string): Replacement {
  const [first] = targets;
  const { code, internalProcess, ...like } = first
    ? contentOf(first.record)
    : newRecord(department, unknownId);
  return {
    codes: targets.map(({ id, record }) => record.code ?? id),
    with: [{ ...like, name: blank, legalBases: [blankDocument] }],
    by: blankDocument,
  };
}
