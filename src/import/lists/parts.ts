import type { Fee, ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine, cleanLines } from '../../text/normalize.ts';
import { Doubts } from '../annex/notes.ts';
import { readFees } from '../annex/rows/row-fees.ts';
import { readParts } from '../annex/values.ts';
import { levelsOfColumns } from '../values/levels/headings.ts';
import { doubt, type Notes, openNotes, shorten } from '../values/notes.ts';
import type { ListDoubt } from '../portal/record.ts';
import { readMark } from './cells.ts';
import type { ListColumn } from './columns.ts';

/** Cells of a row, or values of a record, by their meaning. */
export interface Cells {
  /** Returns the text of the first column of a meaning; empty where there is none. */
  text(meaning: ListColumn): string;
  /** Returns the heading of that column. */
  heading(meaning: ListColumn): string;
  /** Returns every column of a meaning with its text. */
  all(meaning: ListColumn): readonly { heading: string; text: string }[];
}

type Parts = Partial<ProcedureContent>;

/** Parts of a procedure as they were read, with the doubts about them. */
export interface PartsRead {
  parts: Parts;
  told: ListDoubt[];
}

/** Columns that are read into parts, those together whose cells are read together. */
const columnsOfParts: readonly (readonly ListColumn[])[] = [
  ['timeLimit', 'timeLimitByLaw'],
  ['legalBases'],
  ['fees'],
  [
    'place',
    'decidingAgency',
    'coordinatingAgencies',
    'applicants',
    'methods',
    'results',
    'online',
    'onlineFull',
    'onlinePartial',
    'onlineInfo',
    'postal',
    'interlinked',
    'interlinkedSame',
    'interlinkedCross',
    'oneStop',
    'steps',
    'dossier',
    'conditions',
    'forms',
  ],
];

type KnownParts = PartsRead & Pick<Notes, 'doubts' | 'cleanings'>;

/** Keeps the parts read of the same cells in another row: lists say the same thing thousands of times. */
const known = new Map<string, KnownParts>();
const mostKnown = 5000;
/** Cells longer than this, all together, are of one procedure alone. */
const longestKnown = 1000;

/**
 * Reads the parts of a procedure besides its name: time limit, fees, legal bases, online, and so on. Rows whose
 * cells say the same share their values.
 */
export function readListParts(cells: Cells, notes: Notes): PartsRead {
  const { origin } = notes;
  const parts: Parts = {};
  const told: ListDoubt[] = [];
  for (const columns of columnsOfParts) {
    if (columns.every((meaning) => cells.all(meaning).every(({ text }) => text === ''))) continue;
    const read = readKnown(cells, columns, notes);
    Object.assign(parts, read.parts);
    for (const one of read.told) told.push({ ...one, origin });
    for (const one of read.doubts) notes.doubts.push({ ...one, origin });
    for (const one of read.cleanings) notes.cleanings.push({ ...one, origin });
  }
  return { parts, told };
}

function readKnown(cells: Cells, columns: readonly ListColumn[], { origin }: Notes): KnownParts {
  const key = JSON.stringify(columns.map((meaning) => cells.all(meaning)));
  const found = known.get(key);
  if (found) return found;
  const notes = openNotes(origin);
  const { parts, told } = readCells(only(cells, columns), notes);
  const read = { parts, told, doubts: notes.doubts, cleanings: notes.cleanings };
  if (key.length <= longestKnown) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, read);
  }
  return read;
}

/** Returns cells of some columns only. */
export function only(cells: Cells, columns: readonly ListColumn[]): Cells {
  return {
    text: (meaning) => (columns.includes(meaning) ? cells.text(meaning) : ''),
    heading: cells.heading,
    all: (meaning) => (columns.includes(meaning) ? cells.all(meaning) : []),
  };
}

function readCells(cells: Cells, notes: Notes): PartsRead {
  const doubts = new Doubts();
  const own = { table: 0, row: notes.origin.row };
  const text = (meaning: ListColumn): string | undefined =>
    cleanLines(meaning === 'timeLimit' ? timesOf(cells) : cells.text(meaning)).text || undefined;
  const plain = (
    [
      'timeLimit',
      'timeLimitByLaw',
      'place',
      'decidingAgency',
      'coordinatingAgencies',
      'applicants',
      'methods',
      'results',
    ] as const
  ).flatMap((meaning) => (text(meaning) === undefined ? [] : [[meaning, text(meaning)] as const]));
  const bases = joined(cells, 'legalBases');
  const read = readParts(
    {
      action: 'new',
      codes: [],
      name: '',
      cells: { ...Object.fromEntries(plain), ...(bases !== '' && { legalBases: bases }) },
      origin: own,
    },
    { timeLimit: cells.heading('timeLimit'), timeLimitByLaw: cells.heading('timeLimitByLaw') },
    doubts,
  );
  if (bases !== '' && !read.legalBases && !doubts.all.some(({ field }) => field === 'legalBases'))
    doubt(notes, 'legalBases', 'legal_base_without_number', { text: shorten(bases) });
  const fees = readAllFees(cells, notes, doubts);
  const parts: Parts = {
    ...read,
    ...(fees && { fees }),
    ...readOnline(cells, notes, doubts),
    ...readPostal(cells, notes),
    ...readInterlinked(cells, notes),
    ...readOneStop(cells, notes),
    ...readTexts(cells),
  };
  return { parts, told: doubts.all.map((one) => ({ ...one, origin: notes.origin })) };
}

/** Returns the words of the time limit; those of several levels, a line each, where each has a column. */
function timesOf(cells: Cells): string {
  const columns = cells.all('timeLimit');
  const levels = levelsOfColumns(columns.map(({ heading }) => heading));
  const lines = columns.flatMap(({ text }, index) =>
    text.trim() === '' || levels[index] === undefined ? [] : [`${levels[index]}: ${text}`],
  );
  return lines.length > 0 ? lines.join('\n') : cells.text('timeLimit');
}

function joined(cells: Cells, meaning: ListColumn): string {
  return cells
    .all(meaning)
    .map(({ text }) => cleanLines(text).text)
    .filter((text) => text !== '' && !/^(?:không|không có|-|–)\.?$/iu.test(text))
    .join('\n');
}

const notSaid =
  /^0+(?:[.,]0+)?(?: ?(?:d|dong|vnd))?$|^(?:khong|chua)(?: co)? (?:quy dinh|thong tin|ro|xac dinh)|^(?:chua|x|✓|co)$/;
const bareNo = /^khong(?: co)?$/;

/**
 * Reads the columns of fees. A nought or a mark is no fee, and `Không` alone may be the form's own word for
 * nothing entered.
 */
function readAllFees(cells: Cells, notes: Notes, doubts: Doubts): ProcedureContent['fees'] | undefined {
  const columns = cells.all('fees').filter(({ text }) => text.trim() !== '');
  const fees = columns.flatMap(({ heading, text }): (Fee | 'none' | 'unspecified')[] => {
    const read = readFeeCell(text, heading, notes, doubts);
    return typeof read === 'string' ? [read] : (read ?? []);
  });
  const sums = fees.filter((fee): fee is Fee => typeof fee !== 'string');
  if (sums.length > 0) return sums;
  if (fees.length === 0) return undefined;
  return fees.every((fee) => fee === 'none') ? 'none' : 'unspecified';
}

function readFeeCell(
  text: string,
  heading: string,
  notes: Notes,
  doubts: Doubts,
): ProcedureContent['fees'] | undefined {
  const line = cleanLines(text).text;
  const folded = foldText(line).replace(/^[\s.\-–+]+|(?<![\s.;])[\s.;]+$/gu, '');
  if (folded === '') return undefined;
  if (notSaid.test(folded)) {
    doubt(notes, 'fees', 'fee_not_said', { text: shorten(line) });
    return 'unspecified';
  }
  if (folded === 'mien phi') {
    doubt(notes, 'fees', 'free_may_be_default', { text: line });
    return 'unspecified';
  }
  if (bareNo.test(folded)) doubt(notes, 'fees', 'fee_none_said', { text: line });
  return readFees(line, heading, { table: 0, row: notes.origin.row }, doubts);
}

/** Reads how far a procedure is done online, from columns of marks or from words. */
function readOnline(cells: Cells, notes: Notes, doubts: Doubts): Parts {
  const marks = (['onlineFull', 'onlinePartial', 'onlineInfo'] as const).filter(
    (meaning) => readMark(cells.text(meaning)) === true,
  );
  const [mark, ...others] = marks;
  if (others.length > 0) {
    doubt(notes, 'online', 'marks_differ', { columns: marks.map((one) => cells.heading(one)).join(', ') });
    return {};
  }
  const columns = cells.all('online').filter(({ text }) => text.trim() !== '');
  const saysInfo = columns.some(({ text }) => /cung cap thong tin/.test(foldText(text)));
  if (mark === 'onlineInfo' || (!mark && saysInfo)) {
    doubt(notes, 'online', 'online_information_only', {});
    return { online: 'none' };
  }
  if (mark) return { online: mark === 'onlineFull' ? 'full' : 'partial' };
  const parts: Parts = {};
  for (const { heading, text } of columns) {
    const row = { action: 'new' as const, codes: [], name: '', origin: { table: 0, row: notes.origin.row } };
    const cell = { ...row, cells: { online: cleanLine(text).text } };
    const { online, legacyOnlineLevel } = readParts(cell, { online: heading }, doubts);
    if (online) parts.online ??= online;
    if (legacyOnlineLevel) parts.legacyOnlineLevel ??= legacyOnlineLevel;
  }
  return parts;
}

function readPostal(cells: Cells, notes: Notes): Parts {
  const columns = cells.all('postal').filter(({ text }) => text.trim() !== '');
  if (columns.length === 0) return {};
  const answers = columns.map(({ text }) => readMark(text));
  const unclear = columns[answers.indexOf(undefined)];
  if (answers.includes(true)) return { postal: true };
  if (!unclear) return { postal: false };
  doubt(notes, 'postal', 'value_not_understood', { column: unclear.heading, text: shorten(unclear.text) });
  return {};
}

/** Reads whether a procedure is interlinked; a mark alone does not tell whether the bodies are of one level. */
function readInterlinked(cells: Cells, notes: Notes): Parts {
  if (readMark(cells.text('interlinkedCross')) === true) return { interlinked: 'cross_level' };
  if (readMark(cells.text('interlinkedSame')) === true) return { interlinked: 'same_level' };
  const text = cleanLine(cells.text('interlinked')).text;
  if (text === '') return {};
  const folded = foldText(text);
  if (/cung (?:mot )?cap/.test(folded)) return { interlinked: 'same_level' };
  if (/(?:giua cac|khac|0?2|hai|nhieu) cap/.test(folded)) return { interlinked: 'cross_level' };
  if (readMark(text) === false) return { interlinked: 'none' };
  doubt(notes, 'interlinked', 'value_not_understood', {
    column: cells.heading('interlinked'),
    text: shorten(text),
  });
  return {};
}

function readOneStop(cells: Cells, notes: Notes): Parts {
  const text = cleanLine(cells.text('oneStop')).text;
  if (text === '') return {};
  const mark = readMark(text);
  if (mark !== undefined) return { oneStop: mark };
  if (/mot cua|phuc vu hanh chinh cong|pvhcc/.test(foldText(text))) {
    return { oneStop: true, ...(cells.text('place').trim() === '' && { receptionPlace: text }) };
  }
  doubt(notes, 'oneStop', 'value_not_understood', { column: cells.heading('oneStop'), text: shorten(text) });
  return {};
}

/** Reads the parts of article 8 that are running text. */
function readTexts(cells: Cells): Parts {
  const parts = (['steps', 'dossier', 'conditions', 'forms'] as const).flatMap((part) => {
    const { text } = cleanLines(cells.text(part));
    return text === '' || /^(?:không|không có)\.?$/iu.test(text) ? [] : [[part, text] as const];
  });
  return Object.fromEntries(parts);
}
