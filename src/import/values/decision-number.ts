import { addDays, dayMeant, isRealDate, readDay, vietnamDay } from '../../model/date.ts';
import { cleanLine } from '../../text/normalize.ts';
import { withFullYears } from '../../text/short-years.ts';
import { evenSigns, findNumbers } from './documents/numbers.ts';
import { doubt, type Notes, noteCleaning, shorten } from './notes.ts';
import { ministries } from './ministries.ts';
import { readLine } from './values.ts';

/** The usual form: `1766/QĐ-UBND`, `1523/QĐ-BCA-C06`, also `12a/QĐ-BTP`. */
const usual = /^\d+[a-zđ]?\/QĐ-\p{Lu}[\p{Lu}\p{N}&-]*\p{Ll}?$/u;

/** Tells whether a number has the usual form. */
export const isUsualNumber = (number: string): boolean => usual.test(number);

/** Number of the decision that published a procedure, the day that stands with it, and the ministry that it names. */
interface DecisionNumber {
  number: string;
  issued?: string;
  ministry?: string;
}

/**
 * Reads the number of the publishing decision. Slips whose meaning is certain are mended
 * (`3713/QD-BTP`, `QĐ2338-BTP`, `SỐ 64/QĐ-NHNN`, `2267./QĐ-BXD`) and noted; others stay as they are.
 *
 * @param beside the cell of its day, where a list has a column for it
 */
export function readDecisionNumber(
  text: string,
  notes: Notes,
  beside?: { heading: string; text: string },
): DecisionNumber | undefined {
  const line = readLine(text, 'publishedBy', notes);
  if (line === undefined || !/\p{N}/u.test(line)) return undefined;
  const { rest, issued = beside && dayBeside(beside, notes) } = partDay(line, notes);
  const mended = mend(rest);
  if (mended !== line) noteCleaning(notes, 'publishedBy', 'decision_number', { before: line, after: mended });
  if (!isUsualNumber(mended)) doubt(notes, 'publishedBy', 'decision_number_unusual', { number: mended });
  const ministry = ministryOf(mended);
  return { number: mended, ...(issued && { issued }), ...(ministry && { ministry }) };
}

/** The day that a list gives with the number: `212/QĐ-UBND (10/02/2026)`, `212/QĐ-UBND ngày 10 tháng 02 năm 2026`. */
const dayAfter =
  /(?:ngày\s*)?(?<!\d)(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\)?$/iu;
/** Finds the beginning of such a day with a year of two figures and no word before it: `212/QĐ-UBND (10/02/26)`. */
const bareDay = /(?<=\p{L}[\s,(]{1,3})(?<!ngày )(?=\d{1,2}[/.]\d{1,2}[/.]\d{2}\)?$)/u;

/** Parts a number and the day after it; a year of two figures is told. */
function partDay(line: string, notes: Notes): { rest: string; issued?: string } {
  const dated = withFullYears(line.replace(bareDay, 'ngày '), (text, year) =>
    doubt(notes, 'publishedBy', 'year_short', { text, year }),
  );
  const found = dayAfter.exec(dated);
  if (!found) return { rest: line };
  const issued = dayMeant((found[1] ?? '').replace(/ ?(?:tháng|năm) ?/giu, '/'));
  return { rest: dated.slice(0, found.index), ...(issued && { issued }) };
}

/** Days that spreadsheets count, from 2000 to 2064. */
const counted = /^(?:3[6-9]|4\d|5\d)\d{3}$/u;

/** Reads a day in words, with a time of the day, or as the number of a spreadsheet, which is told. */
function otherDay(said: string, notes: Notes): string | undefined {
  const [, spelt = ''] = dayAfter.exec(said) ?? [];
  if (/tháng/iu.test(spelt)) return dayMeant(spelt.replace(/ ?(?:tháng|năm) ?/giu, '/'));
  const [, day = '', zone] =
    /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}[\d:.]*(Z|[+-]\d{2}:?\d{2})?$/u.exec(said) ?? [];
  const moment = zone === undefined ? undefined : new Date(said);
  if (day !== '') return moment && isRealDate(day) ? vietnamDay(moment) : readDay(day);
  if (!counted.test(said)) return undefined;
  const date = addDays('1899-12-30', Number(said));
  doubt(notes, 'publishedBy', 'day_of_number', { text: said, date });
  return date;
}

/** Reads the day in a column of its own; one with a year of two figures is told, and so is what is none. */
export function dayBeside(
  { heading, text }: { heading: string; text: string },
  notes: Notes,
): string | undefined {
  const said = text.trim();
  const day = readDay(said) ?? otherDay(said, notes);
  if (said !== '' && day === undefined)
    doubt(notes, 'publishedBy', 'value_not_understood', {
      column: shorten(cleanLine(heading).text, 100),
      text: shorten(said),
    });
  if (day !== undefined && /\D\d{2}$/u.test(said) && !said.startsWith(day.slice(0, 4)))
    doubt(notes, 'publishedBy', 'year_short', { text: said, year: day.slice(0, 4) });
  return day;
}

function mend(line: string): string {
  const bare = evenSigns(line)
    .replace(/^(?:(?:quyết định|QĐ)\s*)?số\s*:?\s*(?=\p{N}|Q[ĐD])/iu, '')
    .replace(/^(?:quyết định\s+(?=\p{N})|QĐ\s+(?=\p{N}+[a-zđ]?\s?\/))/iu, '')
    .replace(/(?<![\s,(])[\s,(]+$/u, '');
  const [whole] = findNumbers(bare);
  if (whole?.start === 0 && whole.end === bare.length) return whole.number;
  const number = bare
    .replace(/(?<!\s)\s*([/-])\s*/gu, '$1')
    .replace(/^(\d+[a-zđ]?)\.\/?(?=\/?Q[ĐD])/u, '$1/')
    .replace(/\/{2,}/gu, '/')
    .replace(/(?<=^|\/)Q[DÐ](?=[-/ \d])/gu, 'QĐ');
  const turned = /^QĐ ?\/?(\d+[a-zđ]?)-(\p{Lu}[\p{Lu}\p{N}&-]*)$/u.exec(number);
  return turned ? `${turned[1]}/QĐ-${turned[2]}` : number;
}

/** Returns the ministry whose abbreviation stands in a number; undefined for provinces and others. */
function ministryOf(number: string): string | undefined {
  const words = number
    .normalize('NFC')
    .toUpperCase()
    .replace(/[Ð]/gu, 'Đ')
    .replace(/&/gu, '')
    .split(/[^\p{L}]+/u);
  return words.map((word) => ministries.get(unaccented.get(word) ?? word)).find((name) => name !== undefined);
}

/** Abbreviations as they are typed without the letter Đ. */
const unaccented = new Map([
  ['BGDDT', 'BGDĐT'],
  ['BKHDT', 'BKHĐT'],
  ['BLDTBXH', 'BLĐTBXH'],
]);
