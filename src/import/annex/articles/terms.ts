import { isRealDate } from '../../../model/date.ts';
import { withFullYears } from '../../../text/short-years.ts';
import { shorten } from '../../values/notes.ts';
import { readDay } from '../documents.ts';
import type { AnnexOrigin, Doubts } from '../notes.ts';

const day = String.raw`ngày\s+(\d{1,2})\s*(?:tháng\s*|[/.-])\s*(\d{1,2})\s*(?:năm\s*|[/.-])\s*(\d{4})(?!\d)`;
const lastDay = new RegExp(String.raw`đến\s+(hết\s+)?${day}`, 'iu');
const lastMonth = /đến\s+hết\s+(?:tháng\s+(\d{1,2})\s*(?:\/|năm)\s*)?(?:năm\s+)?(\d{4})(?!\d)/iu;
const firstDay = new RegExp(String.raw`(?:từ|kể từ)\s+${day}`, 'iu');
const otherTerm = /(?:trong thời (?:gian|hạn)|đến)\s+(?!khi\s)[^.;]{0,30}(?:\d|quý)/iu;

/** Returns the day on which something begins by a text that names one. */
export function firstDayIn(text: string): string | undefined {
  const [, ...numbers] = firstDay.exec(withoutOtherDays(text)) ?? [];
  const [date = '', month = '', year = ''] = numbers;
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Returns a text without the days of the documents that it names. */
const withoutOtherDays = (text: string): string =>
  text.replace(/(?:ký|ban hành|công bố)\s+ngày[^,;]*/giu, '');

/** Tells whether a text names the day on which something begins; not that of a document that it names. */
export const hasFirstDay = (text: string): boolean => firstDayIn(text) !== undefined;

/**
 * Reads how long something is suspended: `đến hết ngày 31/12/2026`, `đến hết năm 2026`. Nothing is the last day of what
 * is suspended until another decision.
 */
export function readTerm(
  text: string,
  origin: AnnexOrigin | undefined,
  doubts: Doubts,
): { expires?: string } {
  const dated = withFullYears(text, (day, year) =>
    doubts.add(origin, 'suspends', 'year_short', { text: day, year }),
  );
  const end = lastDay.exec(dated);
  if (hasFirstDay(text) && !/có hiệu lực/iu.test(text))
    doubts.add(origin, 'suspends', 'suspension_start', { text: shorten(text, 160) });
  if (end) {
    // “Đến ngày” may or may not mean that day too.
    if (!end[1]) doubts.add(origin, 'suspends', 'suspension_end', { text: shorten(text, 160) });
    const found = readDay(['', end[2] ?? '', end[3] ?? '', end[4] ?? ''], 'suspends', origin, doubts);
    return found ? { expires: found } : {};
  }
  const [, month = '12', year] = lastMonth.exec(text) ?? [];
  if (year !== undefined) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
    return isRealDate(last) ? { expires: last } : {};
  }
  if (otherTerm.test(text)) doubts.add(origin, 'suspends', 'suspension_end', { text: shorten(text, 160) });
  return {};
}
