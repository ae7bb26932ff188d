import { blank } from '../../model/blank.ts';
import { isLocalId, nationalCode, parseCode } from '../../model/code.ts';
import type { Document, Part, Procedure, ProcedureContent } from '../../model/types.ts';
import { foldText, nameKey } from '../../text/fold.ts';
import { readCodes } from '../annex/codes.ts';
import type { AnnexColumn } from '../annex/columns.ts';
import type { DecisionDraft } from '../annex/draft.ts';
import { type NoteLabel, partNames } from '../annex/labels.ts';
import { type AnnexRejection, Doubts } from '../annex/notes.ts';
import { type AnnexRow, openAccount } from '../annex/rows/annex-row.ts';
import { shorten } from '../values/notes.ts';
import type { OwnFile, OwnRow } from './own-file.ts';

/** The catalog as it was exported. */
export interface OwnBase {
  /** The ids of the procedures that the file held: all, or those of a part. */
  held: ReadonlySet<string>;
  records: ReadonlyMap<string, Procedure>;
  /** Returns the name of a department or sector of the catalog. */
  nameOf(id: string): string;
  /** The day of the file, where the catalog is another now: what decisions did since stands in no row of it. */
  changedSince?: string;
}

/**
 * Drafts what somebody changed in an export of ours: rows whose parts say something else are amended in just these
 * parts, rows that were added are new, procedures in force that are no longer there are abolished, with a doubt.
 * Parts that only the tool writes, and procedures that were abolished already, stay as they are.
 */
export function compareOwn(file: OwnFile, base: OwnBase): DecisionDraft {
  const comparing: Comparing = {
    file,
    base,
    doubts: new Doubts(),
    rows: [],
    rejected: [],
    met: new Set(),
    unchanged: 0,
  };
  for (const row of file.rows) takeRow(row, comparing);
  for (const { row, text } of file.strangers)
    comparing.rejected.push({
      origin: { table: 1, row },
      reason: 'no_procedure',
      args: { text: shorten(text) },
    });
  const read = file.rows.length + file.strangers.length;
  const taken = takenAway(comparing);
  const { doubts, rejected, unchanged } = comparing;
  const rows = [...comparing.rows, ...taken];
  return {
    kind: 'publication',
    header: {
      legalBases: [],
      supersedes: [],
      effects: { ends: [], suspends: [], resumes: [] },
      internalProcesses: [],
      amends: [],
      declared: {},
    },
    declared: {},
    counted: [],
    rows,
    tables: [{ table: 1, firstRow: 1, columns: headingsOf(file) }],
    account: {
      ...openAccount(),
      tableRows: read + taken.length + 1,
      headers: 1,
      rows: rows.length,
      rejected: rejected.length,
      unchanged,
      takenAway: taken.length,
    },
    rejected,
    doubts: doubts.all,
  };
}

function headingsOf({ titleOf }: OwnFile): { column: AnnexColumn; heading: string }[] {
  return (Object.entries(columns) as [Part, AnnexColumn][]).map(([part, column]) => ({
    column,
    heading: titleOf(part),
  }));
}

interface Comparing {
  file: OwnFile;
  base: OwnBase;
  doubts: Doubts;
  rows: AnnexRow[];
  rejected: AnnexRejection[];
  /** Ids of the procedures that the file still holds. */
  met: Set<string>;
  unchanged: number;
}

function takeRow(row: OwnRow, comparing: Comparing): void {
  const { base, doubts, met, rejected, rows } = comparing;
  const origin = { table: 1, row: row.row };
  const id = idOf(row, base);
  const record = id === undefined ? undefined : base.records.get(id);
  if (id === undefined || !record) {
    if (row.name === '') rejected.push({ origin, reason: 'no_procedure', args: { text: row.id } });
    else rows.push(addedRow(row, comparing));
    return;
  }
  if (met.has(id)) {
    rejected.push({ origin, reason: 'row_repeated', args: { code: id } });
    return;
  }
  met.add(id);
  const changed = row.parts.filter((part) => row.differs(part, record));
  for (const one of row.unread?.(record) ?? [])
    doubts.add(origin, 'row', 'cell_not_read', { ...one, text: shorten(one.text, 160) });
  const isEnding = record.status === 'active' && changed.includes('status') && saysEnded(row.text('status'));
  if (isEnding) {
    rows.push({ ...named(id, record), action: 'abolished', cells: {}, origin, by: [{ number: blank }] });
    return;
  }
  for (const part of changed) {
    const text = shorten(row.text(part));
    if (record.status === 'abolished')
      doubts.add(origin, 'row', 'own_abolished_changed', { code: id, part, text });
    else if (row.isEmpty(part)) doubts.add(origin, 'row', 'own_part_emptied', { code: id, part });
    else if (!(part in partNames) || part === 'code')
      doubts.add(origin, 'row', 'own_part_not_taken', { code: id, part, text });
  }
  const taken =
    record.status === 'abolished' ? [] : changed.filter((part) => isTaken(part) && !row.isEmpty(part));
  const content = readAll(row, taken, record, doubts);
  // What is told as not understood amends nothing.
  if (taken.every((part) => !isSaid(part) && !(part in content))) comparing.unchanged += 1;
  else {
    const last = lastChange(record);
    if (base.changedSince !== undefined && last !== undefined && last.issued >= base.changedSince)
      doubts.add(origin, 'row', 'own_changed_since', { code: id, number: last.number });
    rows.push(amendedRow(row, id, record, { taken, content }, comparing));
  }
}

/** Returns the last decision that changed a procedure, where its day is known. */
function lastChange({ amendedBy = [] }: Procedure): { number: string; issued: string } | undefined {
  const dated = amendedBy.flatMap(({ number, issued }) => (issued === undefined ? [] : [{ number, issued }]));
  return dated.reduce<(typeof dated)[number] | undefined>(
    (last, one) => (last === undefined || one.issued > last.issued ? one : last),
    undefined,
  );
}

/** Tells a part that a row says in words, which the decision looks up. */
const isSaid = (part: Part): boolean => part === 'name' || isByWords(part);

const isTaken = (part: Part): boolean => part in partNames && part !== 'code';

const saysEnded = (text: string): boolean => /bai bo|huy bo|het hieu luc|abolished/.test(foldText(text));

/**
 * Returns the procedure that a row is about. A row that was copied to write another procedure into it still has the
 * id of the first, and a code of its own; a code that a spreadsheet took for a number has lost its zeros; one that
 * has no code is known by its name.
 */
function idOf({ id, code, name }: OwnRow, { records }: OwnBase): string | undefined {
  const own = parseCode(id) ? nationalCode(id) : id;
  const record = records.get(own);
  const typed = code !== undefined && parseCode(code) ? nationalCode(code) : undefined;
  if (record?.code !== undefined && typed !== undefined && typed !== nationalCode(record.code))
    return records.has(typed) ? typed : undefined;
  if (record) return own;
  if (typed !== undefined && records.has(typed)) return typed;
  const padded = /^[1-9][.,]\d{1,5}$/u.test(id) ? id.replace(',', '.').padEnd(8, '0') : '';
  if (nameKey(records.get(padded)?.name ?? '') === nameKey(name) && name !== '') return padded;
  return id === typed || id === '' ? withoutCode(name, records) : undefined;
}

/** Returns the one procedure of a name that has no code yet: a form with no place for our ids knows it only by that. */
function withoutCode(name: string, records: OwnBase['records']): string | undefined {
  const key = nameKey(name);
  const named = [...records].filter(([, one]) => one.code === undefined && nameKey(one.name) === key);
  return named.length === 1 ? named[0]?.[0] : undefined;
}

const named = (id: string, { code, name }: Procedure): Pick<AnnexRow, 'codes' | 'name' | 'chosen'> =>
  code === undefined ? { codes: [], name, chosen: id } : { codes: [code], name };

/** The columns of annexes under which words of a part are shown. */
const columns: Readonly<Partial<Record<Part, AnnexColumn>>> = {
  name: 'newName',
  timeLimit: 'timeLimit',
  fees: 'fees',
  implementingAgencies: 'implementingAgencies',
  decidingAgency: 'decidingAgency',
  coordinatingAgencies: 'coordinatingAgencies',
  receptionPlace: 'place',
  applicants: 'applicants',
  timeLimitByLaw: 'timeLimitByLaw',
  online: 'online',
  postal: 'postal',
  byPost: 'postal',
  boundaryFree: 'boundaryFree',
  interlinked: 'interlinked',
  keywords: 'keywords',
  groups: 'groups',
  friendlyName: 'friendlyName',
  portalId: 'portalId',
  legalBases: 'legalBases',
  methods: 'methods',
  results: 'results',
};

/** The parts that a decision names by words, as the catalog's registries or the levels have them. */
const byWords = ['department', 'sector', 'levels'] as const satisfies readonly (NoteLabel & Part)[];
const isByWords = (part: Part): part is (typeof byWords)[number] => byWords.some((one) => one === part);

function amendedRow(
  row: OwnRow,
  id: string,
  record: Procedure,
  { taken: changed, content }: { taken: readonly Part[]; content: Partial<ProcedureContent> },
  comparing: Comparing,
): AnnexRow {
  const added = addedBases(content, record);
  return {
    ...named(id, record),
    action: 'amended',
    cells: wordsOf(row, changed),
    said: saidOf(row, changed, comparing),
    content,
    isRead: true,
    by: added.length > 0 ? added : [{ number: blank }],
    origin: { table: 1, row: row.row },
  };
}

/** Returns the documents that were added to the legal bases: it is by these that the procedure changes. */
function addedBases({ legalBases = [] }: Partial<ProcedureContent>, record: Procedure): Document[] {
  const held = new Set(record.legalBases?.map(({ number }) => number));
  return legalBases.filter(({ number }) => !held.has(number));
}

function addedRow(row: OwnRow, comparing: Comparing): AnnexRow {
  const { doubts } = comparing;
  const origin = { table: 1, row: row.row };
  const typed = row.code ?? row.id;
  const { codes } = readCodes(typed === '' || isLocalId(typed) ? undefined : typed, '', origin, doubts);
  const said = row.parts.filter((part) => isTaken(part) && !row.isEmpty(part));
  const { department, sector, levels } = saidOf(row, said, comparing);
  const content = readAll(row, said, undefined, doubts);
  return {
    action: 'new',
    codes,
    name: row.name,
    cells: {
      ...wordsOf(
        row,
        said.filter((part) => part !== 'name'),
      ),
      ...(department !== undefined && { department }),
      ...(sector !== undefined && { sector }),
      ...(levels !== undefined && { levels: levels.replaceAll(';', ',') }),
    },
    content,
    isRead: true,
    origin,
  };
}

function readAll(
  row: OwnRow,
  parts: readonly Part[],
  before: Procedure | undefined,
  doubts: Doubts,
): Partial<ProcedureContent> {
  const read = parts
    .filter((part) => !isSaid(part))
    .map((part) => [part, row.read(part, before, doubts)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function wordsOf(row: OwnRow, parts: readonly Part[]): AnnexRow['cells'] {
  const words = parts.flatMap((part) => (columns[part] ? [[columns[part], row.text(part)] as const] : []));
  return Object.fromEntries(words);
}

function saidOf(
  row: OwnRow,
  parts: readonly Part[],
  { file, base, doubts }: Comparing,
): Partial<Record<(typeof byWords)[number], string>> {
  const said = parts.filter(isByWords).map((part) => {
    if (part !== 'levels') {
      const text = row.text(part);
      return [part, file.names.get(text) ?? base.nameOf(text)] as const;
    }
    const levels = row.read(part, undefined, doubts);
    return [part, Array.isArray(levels) ? levels.join(', ') : ''] as const;
  });
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

/** Returns the procedures in force that the file held and holds no longer, each as a row below its last. */
function takenAway({ base, file, met, doubts }: Comparing): AnnexRow[] {
  const gone = [...base.held].filter((id) => base.records.get(id)?.status === 'active' && !met.has(id));
  return gone.map((id, index): AnnexRow => {
    const record = base.records.get(id) as Procedure;
    const origin = { table: 1, row: file.sheet.rows + 1 + index };
    doubts.add(origin, 'row', 'row_taken_away', { code: id, name: shorten(record.name, 160) });
    return {
      ...named(id, record),
      action: 'abolished',
      cells: {},
      origin,
      by: [{ number: blank }],
      isTakenAway: true,
    };
  });
}
