import type { ProcedureContent } from '../../model/types.ts';
import { withUnit } from '../values/time-limits.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine, cleanLines } from '../../text/normalize.ts';
import { Doubts } from '../annex/notes.ts';
import { readParts } from '../annex/values.ts';
import { doubt, type Notes, openNotes, shorten } from '../values/notes.ts';
import type { ListDoubt } from '../portal/record.ts';
import { markedText, readMark } from '../values/attributes/marks.ts';
import { readListFees } from './fees.ts';
import { timesOf } from './headings/times.ts';
import { readAttributes } from '../values/attributes/read.ts';
import type { Cell } from './cells.ts';
import type { ListColumn } from './columns.ts';

/** Cells of a row, or values of a record, by their meaning. */
export interface Cells {
  /** Returns the text of the first column of a meaning; empty where there is none. */
  text(meaning: ListColumn): string;
  /** Returns the heading of that column. */
  heading(meaning: ListColumn): string;
  /** Returns every column of a meaning with its text. */
  all(meaning: ListColumn): readonly Cell[];
}

/** Collects the cells of a row, or the values of a record, by their meaning. */
export class CollectedCells implements Cells {
  readonly #byMeaning = new Map<ListColumn, Cell[]>();

  add(meaning: ListColumn, cell: Cell): void {
    const held = this.#byMeaning.get(meaning);
    if (held) held.push(cell);
    else this.#byMeaning.set(meaning, [cell]);
  }

  all(meaning: ListColumn): readonly Cell[] {
    return this.#byMeaning.get(meaning) ?? none;
  }

  text(meaning: ListColumn): string {
    for (const { text } of this.all(meaning)) if (text.trim() !== '') return text;
    return '';
  }

  heading(meaning: ListColumn): string {
    return this.all(meaning)[0]?.heading ?? '';
  }
}

const none: readonly Cell[] = [];

type Parts = Partial<ProcedureContent>;

/** Parts of a procedure as they were read, with the doubts about them. */
export interface PartsRead {
  parts: Parts;
  told: ListDoubt[];
}

/** Columns that are read into parts, those together whose cells are read together. */
const columnsOfParts: readonly ReadonlySet<ListColumn>[] = (
  [
    ['timeLimit', 'timeLimitByLaw', 'timeUnit', 'timeSaved'],
    ['legalBases'],
    ['fees'],
    [
      'place',
      'decidingAgency',
      'coordinatingAgencies',
      'applicants',
      'methods',
      'results',
      'oneStop',
      'steps',
      'dossier',
      'conditions',
      'forms',
    ],
    [
      'online',
      'onlineFull',
      'onlinePartial',
      'onlineInfo',
      'onlineReason',
      'postal',
      'postalReceive',
      'postalReturn',
      'boundaryFree',
      'interlinked',
      'interlinkedSame',
      'interlinkedCross',
      'proactive',
    ],
    ['keywords', 'groups', 'friendlyName', 'portalId'],
  ] satisfies ListColumn[][]
).map((columns) => new Set<ListColumn>(columns));

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
    if (areEmpty(cells, columns)) continue;
    const read = readKnown(cells, columns, notes);
    Object.assign(parts, read.parts);
    for (const one of read.told) told.push({ ...one, origin });
    for (const one of read.doubts) notes.doubts.push({ ...one, origin });
    for (const one of read.cleanings) notes.cleanings.push({ ...one, origin });
  }
  return { parts, told };
}

function areEmpty(cells: Cells, columns: ReadonlySet<ListColumn>): boolean {
  for (const meaning of columns) for (const { text } of cells.all(meaning)) if (text !== '') return false;
  return true;
}

function readKnown(cells: Cells, columns: ReadonlySet<ListColumn>, { origin }: Notes): KnownParts {
  const key = keyOfCells(cells, columns);
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

/** Returns one text for what columns hold, by their headings. */
function keyOfCells(cells: Cells, columns: ReadonlySet<ListColumn>): string {
  let key = '';
  for (const meaning of columns)
    for (const { heading, text } of cells.all(meaning))
      key += `${meaning}\u0000${heading}\u0000${text}\u0000`;
  return key;
}

/** Returns cells of some columns only. */
export function only(cells: Cells, columns: ReadonlySet<ListColumn>): Cells {
  return {
    text: (meaning) => (columns.has(meaning) ? cells.text(meaning) : ''),
    heading: (meaning) => cells.heading(meaning),
    all: (meaning) => (columns.has(meaning) ? cells.all(meaning) : none),
  };
}

/** Columns whose headings say something of their cells: a unit, or what a mark stands below. */
const headed = ['timeLimit', 'timeLimitByLaw', 'place', 'decidingAgency', 'coordinatingAgencies'] as const;

function readCells(cells: Cells, notes: Notes): PartsRead {
  const doubts = new Doubts();
  const own = { table: 0, row: notes.origin.row };
  const text = (meaning: ListColumn): string | undefined =>
    cleanLines(
      meaning === 'timeLimit'
        ? withUnit(timesOf(cells.all('timeLimit')), cells.text('timeUnit'))
        : meaning === 'timeLimitByLaw'
          ? withUnit(timesOf(cells.all(meaning)), cells.text('timeUnit'))
          : meaning === 'applicants'
            ? applicantsOf(cells)
            : cells.text(meaning),
    ).text || undefined;
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
    Object.fromEntries(headed.map((meaning) => [meaning, cells.heading(meaning)])),
    doubts,
  );
  if (bases !== '' && !read.legalBases && !doubts.all.some(({ field }) => field === 'legalBases'))
    doubt(notes, 'legalBases', 'legal_base_without_number', { text: shorten(bases) });
  const saved = cleanLine(cells.text('timeSaved')).text;
  if (saved !== '' && readMark(saved) !== false && !/^0+(?:\D|$)/u.test(saved))
    doubt(notes, 'timeLimit', 'time_not_reduced', {
      heading: cells.heading('timeSaved'),
      text: shorten(saved),
    });
  const fees = readListFees(cells.all('fees'), notes, doubts);
  const parts: Parts = {
    ...read,
    ...(fees && { fees }),
    ...readOnlineWords(cells, notes, doubts),
    ...readAttributes((column) => cells.all(column), notes),
    ...readOneStop(cells, notes),
    ...readTexts(cells),
  };
  return { parts, told: doubts.all.map((one) => ({ ...one, origin: notes.origin })) };
}

/** Returns who may apply, out of one column of words or several of marks: `Đối tượng / Cá nhân`. */
function applicantsOf(cells: Cells): string {
  const told = cells
    .all('applicants')
    .map(({ heading, text }) => (heading.includes(' / ') ? markedText(text, heading) : text).trim());
  return told.filter((text) => text !== '').join(', ');
}

function joined(cells: Cells, meaning: ListColumn): string {
  return cells
    .all(meaning)
    .map(({ text }) => cleanLines(text).text)
    .filter((text) => text !== '' && !/^(?:không|không có|[-–—])\.?$/iu.test(text))
    .join('\n');
}

/** Reads how far a procedure is done online from columns of words. */
function readOnlineWords(cells: Cells, notes: Notes, doubts: Doubts): Parts {
  const parts: Parts = {};
  const columns = cells.all('online').filter(({ text }) => text.trim() !== '');
  // `Cung cấp trực tuyến: Có` says no more than the column beside it, which tells how far.
  const telling = columns.filter(({ text }) => readMark(text) !== true);
  for (const { heading, text } of telling.length > 0 ? telling : columns) {
    const row = { action: 'new' as const, codes: [], name: '', origin: { table: 0, row: notes.origin.row } };
    const cell = { ...row, cells: { online: cleanLine(text).text } };
    const { online, legacyOnlineLevel, byLevel } = readParts(cell, { online: heading }, doubts);
    if (byLevel) parts.byLevel ??= byLevel;
    if (online) parts.online ??= online;
    if (legacyOnlineLevel) parts.legacyOnlineLevel ??= legacyOnlineLevel;
  }
  return parts;
}

function readOneStop(cells: Cells, notes: Notes): Parts {
  const texts = cells.all('oneStop').map((cell) => cleanLine(cell.text).text);
  const text = texts.find((one) => readMark(one) !== false) ?? texts.find((one) => one !== '') ?? '';
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
