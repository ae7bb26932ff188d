import { isRealDate } from '../../model/date.ts';
import { withFullYears } from '../../text/short-years.ts';
import { findNumbers } from '../values/documents/numbers.ts';
import { doubt, type Notes } from '../values/notes.ts';

const dateWords =
  /(?<!từ )(?<!hết )ngày\s+(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*(\d{4,5})(?!\d)/iu;

/** Words (or another number) after which a date is that of a document that the title speaks of. */
const aboutOthers = /\d|quy định|sửa đổi|bổ sung|hướng dẫn|ban hành|chi tiết|thi hành| về /iu;

/**
 * Returns the day on which a document was signed, by its title: the date that follows its own number, or
 * stands in a title that names no document at all. Other dates in a title are those of the documents that it
 * amends.
 */
export function issuedIn(title: string, number: string, notes: Notes): string | undefined {
  const numbers = findNumbers(title);
  const own = numbers.find((found) => found.number === number);
  if (!own && numbers.length > 0) return undefined;
  const from = own?.end ?? 0;
  const short: { text: string; year: string }[] = [];
  // With its number before it: that may say the year.
  const dated = withFullYears(title, (text, year) => short.push({ text, year }));
  const rest = dated.slice(from);
  const match = dateWords.exec(rest);
  if (!match || aboutOthers.test(rest.slice(0, match.index))) return undefined;
  const [text, day = '', month = '', year = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isRealDate(date)) {
    doubt(notes, 'legalBases', 'date_not_real', { text });
    return undefined;
  }
  for (const one of short) if (match[0].endsWith(one.year)) doubt(notes, 'legalBases', 'year_short', one);
  const numbered = /\/((?:19|20)\d{2})(?:\/|$)/u.exec(number)?.[1];
  return numbered === undefined || numbered === year ? date : undefined;
}
