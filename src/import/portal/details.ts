import type { ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { readAgencies } from '../values/agencies.ts';
import { readApplicants } from '../values/applicants.ts';
import { readCode } from './code.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { type DetailLine, splitDetails } from './detail-lines.ts';
import { readDossier } from './dossier.ts';
import { readLegalBases } from './legal-bases.ts';
import { readLevels } from '../values/levels.ts';
import { readMethods } from './methods.ts';
import { doubt, type Field, type Notes, openNotes, shorten } from '../values/notes.ts';
import { openInput, type PortalInput, type PortalRecord } from './record.ts';
import { cutFurniture, readResults } from './results.ts';
import { readLine, readLines } from '../values/values.ts';

/** The keys of a detail page that a record takes, each with other spellings seen for it. */
const keys = {
  code: ['ma_thu_tuc', 'ma_so', 'ma_tthc', 'ma_thu_tuc_hanh_chinh', 'ma'],
  name: ['ten_thu_tuc', 'ten_tthc', 'ten_thu_tuc_hanh_chinh', 'ten'],
  department: ['co_quan_ban_hanh', 'co_quan_cong_bo', 'bo_nganh'],
  decision: ['so_quyet_dinh', 'so_quyet_dinh_cong_bo', 'quyet_dinh_cong_bo'],
  levels: ['cap_thuc_hien'],
  sector: ['linh_vuc', 'linh_vuc_thuc_hien'],
  applicants: ['doi_tuong_thuc_hien'],
  decidingAgency: ['co_quan_co_tham_quyen'],
  receptionPlace: ['dia_chi_tiep_nhan', 'dia_chi_tiep_nhan_hs'],
  delegatedAgency: ['co_quan_duoc_uy_quyen'],
  coordinatingAgencies: ['co_quan_phoi_hop'],
  steps: ['trinh_tu_thuc_hien'],
  methods: ['cach_thuc_thuc_hien'],
  dossier: ['thanh_phan_ho_so'],
  legalBases: ['can_cu_phap_ly'],
  implementingAgencies: ['co_quan_thuc_hien'],
  conditions: ['yeu_cau_dieu_kien', 'yeu_cau_dieu_kien_thuc_hien'],
  results: ['ket_qua_xu_ly', 'ket_qua_thuc_hien'],
} as const;

type Key = keyof typeof keys;

/**
 * Reads the portal's detail pages, one JSON object a line or in an array. A line that is broken
 * or no object is a rejection; values that are not text are read where their meaning is plain.
 *
 * @param file how the file is to be named in notes
 */
export function readDetailLines(text: string, file: string): PortalInput {
  const input = openInput('details', file);
  for (const line of splitDetails(text)) {
    input.rowsRead += 1;
    readDetail(line, input);
  }
  return input;
}

function readDetail(line: DetailLine, input: PortalInput): void {
  const notes = openNotes({ file: input.file, row: line.row });
  const { origin } = notes;
  if ('broken' in line) {
    input.rejected.push({ origin, reason: 'broken_json', args: { text: shorten(line.broken, 80) } });
    return;
  }
  const { value } = line;
  if (!isObject(value)) {
    input.rejected.push({
      origin,
      reason: 'not_an_object',
      args: { text: shorten(JSON.stringify(value), 80) },
    });
    return;
  }
  const page = openPage(value, notes);
  const name = readLine(page.text('name'), 'name', notes) ?? '';
  const read = readCode(page.text('code'), page.isNumber('code'), shorten(name));
  if ('refusal' in read) {
    input.rejected.push({ origin, ...read.refusal });
    return;
  }
  input.records.push(toRecord(read.code, name, page, notes));
  input.cleanings.push(...notes.cleanings);
  input.doubts.push(...notes.doubts);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Page {
  /** A key's value as text; empty where the page has none. */
  text(key: Key): string;
  isNumber(key: Key): boolean;
}

function openPage(value: Readonly<Record<string, unknown>>, notes: Notes): Page {
  const byKey = new Map(Object.entries(value).map(([key, part]) => [foldKey(key), part]));
  const find = (key: Key): unknown =>
    keys[key].map((name) => byKey.get(name)).find((part) => part !== undefined);
  return {
    text: (key) => {
      const text = asText(find(key));
      if (text === undefined) doubt(notes, 'row', 'value_not_text', { key: keys[key][0] });
      return text ?? '';
    },
    isNumber: (key) => typeof find(key) === 'number',
  };
}

function foldKey(key: string): string {
  return foldText(key).replace(/[^a-z0-9]+/gu, '_');
}

/** Lists of texts stand for lines; what has a structure of its own is not text. */
function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((part) => (Array.isArray(part) ? undefined : asText(part)));
  return parts.every((part) => part !== undefined) ? parts.join('\n') : undefined;
}

function toRecord(code: string, name: string, page: Page, notes: Notes): PortalRecord {
  const decision = readDecisionNumber(page.text('decision'), notes);
  const department = readLine(page.text('department'), 'department', notes);
  const sector = readLine(page.text('sector'), 'sector', notes);
  return {
    origin: notes.origin,
    code,
    name,
    ...(department && { department }),
    ...(decision?.ministry && { ministry: decision.ministry }),
    ...(sector && { sector }),
    content: {
      levels: readLevels(page.text('levels'), notes),
      ...readAgenciesOf(page, notes),
      ...readParts(page, notes),
      ...(decision && { publishedBy: { number: decision.number } }),
    },
  };
}

function readAgenciesOf(page: Page, notes: Notes): Partial<ProcedureContent> {
  const implementing = readAgencies(page.text('implementingAgencies'), 'implementingAgencies', notes);
  const deciding = readLine(page.text('decidingAgency'), 'decidingAgency', notes);
  const coordinating = readAgencies(page.text('coordinatingAgencies'), 'coordinatingAgencies', notes);
  const place = readLine(page.text('receptionPlace'), 'receptionPlace', notes);
  const delegated = readLine(page.text('delegatedAgency'), 'decidingAgency', notes);
  if (delegated) doubt(notes, 'decidingAgency', 'text_without_place', { text: shorten(delegated) });
  return {
    ...(implementing && { implementingAgencies: implementing }),
    ...(deciding && { decidingAgency: deciding }),
    ...(coordinating && { coordinatingAgencies: coordinating }),
    ...(place && { receptionPlace: place }),
  };
}

/** The parts that make up a procedure (bộ phận tạo thành, NĐ 63/2010 Điều 8 khoản 2). */
function readParts(page: Page, notes: Notes): Partial<ProcedureContent> {
  const applicants = readApplicants(page.text('applicants'), notes);
  const legalBases = readLegalBases(page.text('legalBases'), notes);
  const steps = readPlain(page, 'steps', notes);
  const dossier = readDossier(cutFurniture(page.text('dossier'), 'dossier', notes), notes);
  const results = readResults(page.text('results'), notes);
  const conditions = readPlain(page, 'conditions', notes);
  return {
    ...readMethods(cutFurniture(page.text('methods'), 'methods', notes), notes),
    ...(applicants && { applicants }),
    // Whether a procedure is handled fully or partly online, the page does not say.
    online: 'unspecified',
    ...(legalBases && { legalBases }),
    ...(steps && { steps }),
    ...(dossier && { dossier }),
    ...(results && { results }),
    ...(conditions && { conditions }),
  };
}

function readPlain(page: Page, field: Field & Key, notes: Notes): string | undefined {
  return readLines(cutFurniture(page.text(field), field, notes), field, notes);
}
