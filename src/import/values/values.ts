import { foldText } from '../../text/fold.ts';
import { wasCut } from '../../text/cut.ts';
import { remembering } from '../../text/remember.ts';
import { type Cleaned, cleanLine, cleanLines } from '../../text/normalize.ts';
import { doubt, type Field, type Notes, noteCleaning } from './notes.ts';

/** Folded words that the portal writes where nothing was entered. */
const nothing = new Set([
  ...['', 'khong', 'khong co', 'khong co thong tin', 'null', 'undefined'],
  ...['chua co', 'chua co thong tin', 'chua ro', 'chua cap nhat'],
]);

/** Few letters that begin as these words do; nearly every text is another. */
const mayBeNothing = /^[\s.;\-–—_/]*(?:$|[cknu][\p{L}\p{Mn}\s]{2,40}[\s.;\-–—_/]*$)/iu;

const short = remembering<boolean>(2000);

/** Tells whether a text means nothing: `Không có thông tin`, `Không.`, `--`… */
export const saysNothing = (text: string): boolean =>
  mayBeNothing.test(text) &&
  short(text, () =>
    nothing.has(foldText(text).replace(/^[\s.\-–—_/]+|(?<![\s.;\-–—_/])[\s.;\-–—_/]+$/gu, '')),
  );

/** Cleans a text on one line; undefined when it means nothing. A name that seems to be cut off is a doubt. */
export function readLine(text: string, field: Field, notes: Notes): string | undefined {
  if (text === '') return undefined;
  const line = take(text, cleanLine(text), field, notes);
  if (field === 'name' && line !== undefined && wasCut(text))
    doubt(notes, 'name', 'name_cut', { text: `…${line.slice(-60)}` });
  return line;
}

/** Code of a sector before its name, or behind it in brackets: `G03-TP01 - Chứng thực`. */
const sectorCode = /^G\d{2}-[A-ZĐ]{2}\d{2} ?[-–:.]? ?(?=\p{L})| ?[([]G\d{2}-[A-ZĐ]{2}\d{2}[)\]]$/u;

/** Cleans the name of a sector, without its code. */
export function readSector(text: string, notes: Notes): string | undefined {
  const line = readLine(text, 'sector', notes);
  const name = line?.replace(sectorCode, '');
  if (line !== undefined && name !== undefined && name !== line)
    noteCleaning(notes, 'sector', 'sector_spelling', { before: line, after: name });
  return name;
}

/** Cleans a text of several lines; undefined when it means nothing. */
export function readLines(text: string, field: Field, notes: Notes): string | undefined {
  return text === '' ? undefined : take(text, cleanLines(text), field, notes);
}

function take(before: string, cleaned: Cleaned, field: Field, notes: Notes): string | undefined {
  if (saysNothing(cleaned.text)) return undefined;
  for (const cleaning of cleaned.cleanings) {
    noteCleaning(notes, field, cleaning, { before, after: cleaned.text });
  }
  return cleaned.text;
}

/** Returns a part of a text that was cleaned as a whole; undefined when it means nothing. */
export function readPart(text: string): string | undefined {
  const part = cleanLines(text).text;
  return saysNothing(part) ? undefined : part;
}

/** Marks of footnotes; figures raised behind a unit or a number belong to it. */
const footnoteMarks = /(?<!\s)\s*(?:\[\d{1,2}\]|\(\*{1,4}\)|(?<![m\d])[¹²³⁴-⁹]+(?=$|\s))/gu;
const mayHaveMarks = /[[*¹²³⁴-⁹]/u;
/** Stars at the end, where none opens a pair. */
const lastStars = /^([^*]+)\*{1,4}$/u;

/** Removes the marks of footnotes from a name: `Cấp Thẻ luật sư[1]`, `Cấp thẻ (*)`. */
export function withoutFootnotes(name: string): string {
  if (!mayHaveMarks.test(name)) return name.trim();
  const plain = name.replace(footnoteMarks, '').trim();
  return (lastStars.exec(plain)?.[1] ?? plain).trim();
}
