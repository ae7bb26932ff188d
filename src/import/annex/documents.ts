import { isRealDate } from '../../model/date.ts';
import type { Document } from '../../model/types.ts';
import { cleanLine } from '../../text/normalize.ts';
import { withFullYears } from '../../text/short-years.ts';
import { evenSigns, findNumbers } from '../values/documents/numbers.ts';
import { bodyAt } from '../values/issuing-bodies.ts';
import { isLawTitle, type LawNamed, lawKinds } from '../values/documents/law-names.ts';
import { documentKinds } from '../values/documents/legal-base-rows.ts';
import { shorten } from '../values/notes.ts';
import type { AnnexField, AnnexOrigin, Doubts } from './notes.ts';

/** Documents named in a text, and stretches of it that seem to name one but have neither number nor a law's name. */
export interface NamedDocuments {
  documents: Document[];
  unnumbered: string[];
}

/**
 * Length above which a text is cut: no cell lists documents at such length, but a text made to keep a reader
 * busy may.
 */
const longest = 20_000;

/** Numbers of papers that make no law: `3236/TTr-SNN`, `123/STP-VP`. */
const otherNumber = /(?<=số:?\s)\d{1,6}[a-zđ]?\s?\/\s?\p{Lu}[\p{L}\p{N}&]*(?:-\p{Lu}[\p{L}\p{N}&]*)*/gu;
/** The day behind a number; with strokes it needs no word before it. */
const dayForms =
  /^[\s,]*(?:\(\s*)?(?:ký )?(?:ngày\s+|(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))(\d{1,2})\s*(?:tháng\s*|[/.-])\s*(\d{1,2})\s*(?:năm\s*|[/.-])\s*(\d{4,5})(?!\d)\)?/iu;
const issuedBy = /^[\s,]*(?:của|do)\s+/iu;
const titleAfter =
  /^[\s,]*((?:về|quy định|hướng dẫn|sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|ban hành|công bố|phê duyệt|thông qua)[\s,].+)$/iu;
const lawWord =
  /(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|(?:NĐ|TT|QĐ|NQ)(?!\p{L}))/u;
const kindBefore = new RegExp(
  `(?:${documentKinds}|Tờ trình|Công văn|Văn bản|Báo cáo|NĐ|TT|QĐ|NQ)(?:\\s+số)?:?\\s*$`,
  'iu',
);
const provisionsBefore =
  /(?:^|[\s,;(-])((?:(?:Điểm|Khoản|Điều|Mục|Chương|Phụ lục)\s[^;]*?))\s*(?:của\s+)?$/iu;

/**
 * Reads the documents that a text names, each with its day, issuer and title where these follow its number. A legal
 * basis may be a law that is named by its name alone: `Luật Quốc tịch Việt Nam năm 2008`.
 *
 * @param lawNamed finds the number of such a law; without one its name stands for it
 */
export function readDocuments(
  text: string,
  field: AnnexField,
  origin: AnnexOrigin | undefined,
  doubts: Doubts,
  lawNamed?: LawNamed,
): NamedDocuments {
  const dated = withFullYears(text.slice(0, longest), (day, year) =>
    doubts.add(origin, field, 'year_short', { text: day, year }),
  );
  const { masked, titles } = maskTitles(dated);
  const line = cleanLine(partItems(masked)).text;
  const found = withoutNamed(numbersIn(line, { field, origin, doubts }), line, field);
  const documents = new Map<string, Document>();
  const unnumbered: string[] = [];
  const takeLaws = (stretch: string): void => {
    for (const one of lawsIn(stretch)) {
      const law = field === 'legalBases' ? namedLaw(one, origin, doubts) : undefined;
      const known = law && lawNamed?.(law.number);
      if (!law) unnumbered.push(one);
      else if (known) doubts.add(origin, field, 'legal_base_known', { text: one, number: known.number });
      else doubts.add(origin, field, 'legal_base_by_name', { text: shorten(one) });
      const document = known ?? law;
      if (document && !documents.has(document.number)) documents.set(document.number, document);
    }
  };
  let from = 0;
  found.forEach(({ number, start, end }, index) => {
    const next = found[index + 1]?.start ?? line.length;
    const before = line.slice(from, start);
    const { kindStart, rest, law } = beforeNumber(before, number);
    takeLaws(rest);
    const after = cutNext(line.slice(end, next), index + 1 < found.length);
    const { title, ...told } = describe(number, after, field, origin, doubts);
    const whole = titles[Number(titleMark.exec(after)?.[1] ?? Number.NaN)] ?? law ?? title;
    const document: Document = { ...told, ...(whole !== undefined && { title: whole }) };
    const provisions = provisionsBefore.exec(before.slice(0, kindStart))?.[1]?.trim();
    const known = documents.get(number);
    if (!known) documents.set(number, { ...document, ...(provisions && { provisions }) });
    from = end + after.length;
  });
  takeLaws(line.slice(from));
  for (const law of unnumbered)
    doubts.add(origin, field, 'legal_base_without_number', { text: shorten(law) });
  return { documents: [...documents.values()], unnumbered };
}

/** A title in brackets and quotes is one whatever it holds; a mark stands for it while the rest is read. */
const titleMark = /\(“§(\d+)”\)/u;

function maskTitles(text: string): { masked: string; titles: string[] } {
  const titles: string[] = [];
  const masked = text.replace(
    /\(“([^“”]+)”\)/gu,
    (_, title: string) => `(“§${titles.push(title.trim()) - 1}”)`,
  );
  return { masked, titles };
}

/** A line that a number or a phrase goes on from: what follows is no document of its own. */
const runsOn = /(?:[/\-–‑−]|\s(?:số|của|và|tại|theo|điều|về|Luật|Nghị định|Thông tư|Quyết định))$/u;

/** The number of an item among documents: no document begins with it. */
const itemNumber = /^\(?\d{1,2}[.)]\s*(?=\p{Lu})/u;

/** Splits documents by semicolons where a line begins with a bullet, a number or a capital. */
function partItems(text: string): string {
  let last = '';
  return text
    .split('\n')
    .map((line) => line.trim().replace(itemNumber, ''))
    .filter((line) => line !== '')
    .map((line) => {
      const isItem = last !== '' && /^[-–+*•\p{Lu}]/u.test(line) && !runsOn.test(last);
      last = line;
      return isItem ? ` ; ${line}` : ` ${line}`;
    })
    .join('');
}

interface NumberAt {
  number: string;
  start: number;
  end: number;
}

function numbersIn(
  line: string,
  { field, origin, doubts }: { field: AnnexField; origin: AnnexOrigin | undefined; doubts: Doubts },
): NumberAt[] {
  const found: NumberAt[] = findNumbers(line);
  for (const { number, start, end } of found) {
    const written = evenSigns(line.slice(start, end)).replaceAll(' ', '');
    if (written.replace(/(?<=\/[QN])D(?=-)/u, 'Đ') !== number)
      doubts.add(origin, field, 'document_number_mended', { number, text: written });
  }
  for (const match of line.matchAll(otherNumber)) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((one) => one.start < end && start < one.end)) continue;
    found.push({ number: match[0].replace(/\s+/gu, ''), start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Length above which a text is no title of a document. */
const longestTitle = 600;

/** Words with which the title of a document goes on to name another: `… sửa đổi một số điều của`. */
const names =
  /(?:^|[\s,(])(?:về|quy định|hướng dẫn|sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|hợp nhất|thi hành|ban hành|công bố|phê duyệt|kéo dài)(?:[\s,].*)?\s(?:của|tại|theo|trong|thi hành|sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn|đính chính|kéo dài|hợp nhất|điều|các)\s*(?:các\s+)?$/iu;
/** `… sửa đổi Thông tư số`: the document that is changed follows at once. */
const changes =
  /(?:^|[\s,(])(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|hợp nhất|hướng dẫn|kéo dài)\s*(?:các\s+)?$/iu;
/** `được sửa đổi, bổ sung bởi`: what follows stands beside the document, not within its title. */
const passive = /(?:được|bị)\s+(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)/iu;
const publishedIn = /(?:công bố|ban hành)(?:\s+kèm theo)?\s+(?:tại|theo|bởi|ở|trong)\s*$/iu;
/** `TTHC số thứ tự 1, 2 mục A phần I`: rows of the decision that follows, which published them. */
const rowsOf =
  /(?:(?:số thứ tự|stt|(?:tthc|thủ tục(?: hành chính)?)\s+(?:số|thứ))\s+(?:thứ tự\s+)?\d[^;]{0,200}|(?:mục|phần|phụ lục|danh mục)\s+(?:số\s+)?[\dIVXA-Z]+[^;]{0,200})$/iu;

/**
 * Removes the numbers that stand within another document's title, and the decision that only published a
 * procedure that now ends.
 */
function withoutNamed(found: readonly NumberAt[], line: string, field: AnnexField): NumberAt[] {
  const own: NumberAt[] = [];
  let last: NumberAt | undefined;
  let from = 0;
  let isWithin = false;
  for (const next of found) {
    const between = line.slice(from, next.start);
    const before = between.slice(-longestTitle);
    const lead = before.slice(0, beforeNumber(before, next.number).kindStart);
    const isListed = nextBegins.test(lead) || /;\s*$/u.test(lead);
    const goesOn: boolean =
      isWithin && /(?:^|[\s,])(?:và|,)\s*(?:các\s+)?$/iu.test(lead) && isOfKind(next, last);
    const isNamed =
      last !== undefined && !isListed && !passive.test(lead) && (names.test(lead) || changes.test(lead));
    isWithin = !isListed && (isNamed || goesOn);
    // Nothing stands within the title of a decision that is only told to have published the procedure.
    const isOfRows = rowsOf.test(lead) && /\/QĐ/u.test(next.number);
    const isPublication = field === 'by' && (publishedIn.test(lead) || isOfRows);
    last = isPublication ? undefined : next;
    from = next.end;
    if (!isWithin && !isPublication) own.push(next);
  }
  return own;
}

/** Tells whether two numbers are of one kind of document: `83/2014/NĐ-CP`, `08/2018/NĐ-CP`. */
function isOfKind(next: NumberAt, last: NumberAt | undefined): boolean {
  const kindOf = (one: NumberAt | undefined) => /\/(\p{Lu}+)(?=-|$)/u.exec(one?.number ?? '')?.[1];
  return kindOf(next) === kindOf(last);
}

const lawNumber = /\/(?:UBTV)?QH\d|\/PL/u;
/** `Luật Thú y (Luật số`, `Luật Chăn nuôi số`: a law's name stands before its number. */
const lawBefore =
  /(?:^|[;,(]\s*|\s(?:và|theo|cứ|của)\s+|[-–+*•]\s*)((?:Bộ luật|Luật|Pháp lệnh)\s+(?!số\s)[^;()]{2,150}?)\s*[,(]?\s*(?:(?:Bộ luật|Luật|Pháp lệnh)\s+)?(?:số\s*:?)?\s*$/u;

/** Finds the beginning of the words for a document's kind before its number, the text before them, and a law's name. */
function beforeNumber(before: string, number: string): { kindStart: number; rest: string; law?: string } {
  const law = lawNumber.test(number) ? lawBefore.exec(before) : null;
  if (law?.[1]) {
    const kindStart = law.index + law[0].indexOf(law[1]);
    return { kindStart, rest: before.slice(0, kindStart), law: law[1].replace(/(?<!\s)\s*,$/u, '') };
  }
  const kindStart = kindBefore.exec(before)?.index ?? before.length;
  return { kindStart, rest: before.slice(0, kindStart) };
}

/** A document ends where a list goes on; a semicolon before other words is within its title. */
const nextBegins = new RegExp(
  String.raw`(?<!\s)\s*;\s*(?:[-–+*•]\s*)?(?=${documentKinds}\s)|(?<!\s)\s*;\s*[-–+*•]\s|\.\s+(?=[-–+*•;]|\p{Lu})|\s[-–+*•]\s+(?=\p{Lu})`,
  'u',
);

/** Returns the text that belongs to a document: up to the words with which the next one begins. */
function cutNext(after: string, hasNext: boolean): string {
  const end = nextBegins.exec(after)?.index;
  if (end !== undefined) return after.slice(0, end);
  if (!hasNext) return after;
  const kind = kindBefore.exec(after);
  return kind ? after.slice(0, kind.index) : after;
}

function describe(
  number: string,
  after: string,
  field: AnnexField,
  origin: AnnexOrigin | undefined,
  doubts: Doubts,
): Document {
  const day = dayForms.exec(after);
  const issued = day ? readDay(day, field, origin, doubts) : undefined;
  const afterDay = after.slice(day?.[0].length ?? 0);
  const introduced = issuedBy.exec(afterDay)?.[0];
  const issuer = introduced === undefined ? undefined : bodyAt(afterDay.slice(introduced.length));
  const rest = afterDay.slice(issuer === undefined ? 0 : (introduced?.length ?? 0) + issuer.length);
  const title = titleAfter.exec(issuer === undefined ? rest.replace(unknownIssuer, '') : rest)?.[1];
  return {
    number,
    ...(issued && { issued }),
    ...(issuer && { issuer }),
    ...(title && { title: tidyTitle(title) }),
  };
}

/** A body that is not known, up to the words with which a title begins. */
const unknownIssuer =
  /^[\s,]*(?:của|do)\s.+?(?=\s(?:về|quy định|hướng dẫn|sửa đổi|ban hành|công bố|phê duyệt|thông qua|bãi bỏ|thay thế)\s)/iu;

function tidyTitle(title: string): string {
  return title
    .replace(/^về(?:\s+việc)?\s+/iu, '')
    .replace(/(?<![\s;,.])[\s;,.]+$/u, '')
    .replace(/(?<!\s)\s+(?:và|tại|theo)$/iu, '');
}

/** Reads a day in the words of a document; undefined, with a doubt, where there is no such day. */
export function readDay(
  [text, day = '', month = '', year = '']: readonly string[],
  field: AnnexField,
  origin: AnnexOrigin | undefined,
  doubts: Doubts,
): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isRealDate(date)) return date;
  doubts.add(origin, field, 'date_not_real', { text: (text ?? '').trim() });
  return undefined;
}

/** A law after a comma is one of its own, but in the title of a law that amends several. */
const nextLaw = new RegExp(
  String.raw`(?<!(?:sửa đổi|bổ sung|của)\s[^;]{0,200}),\s+(?:và\s+)?(?=${lawKinds}\s)`,
  'u',
);
const dayAtEnd = /(?<!\s)\s+ngày\s+(\d{1,2})\s*(?:tháng\s*|[/.-])\s*(\d{1,2})\s*(?:năm\s*|[/.-])\s*(\d{4})$/u;

/** Reads a law that is named by its name, with its day or without: `Luật Đất đai ngày 18/01/2024`. */
function namedLaw(text: string, origin: AnnexOrigin | undefined, doubts: Doubts): Document | undefined {
  const day = dayAtEnd.exec(text);
  const name = (day ? text.slice(0, day.index) : text).replace(/^căn cứ\s+/iu, '');
  if (!isLawTitle(name)) return undefined;
  const issued = day ? readDay(day, 'legalBases', origin, doubts) : undefined;
  return { number: name, ...(issued !== undefined && { issued }) };
}

/** Returns laws that are named by their name only, with their year or without: `Luật Luật sư năm 2006`. */
function lawsIn(text: string): string[] {
  return text
    .split(/;|\.\s|\s[-–+*•]\s|^[-–+*•]\s/u)
    .flatMap((part) => part.split(nextLaw))
    .map((part) => part.replace(/^[\s,.–-]+|[\s,.–-]+$/gu, ''))
    .filter(
      (part) =>
        isLawTitle(part) ||
        (lawWord.test(part) &&
          /\d{4}/u.test(part) &&
          /^\p{Lu}/u.test(part) &&
          // The number of a document that stands for something else here.
          findNumbers(part).length === 0),
    );
}

/** Tells whether two numbers are of one body and kind, and differ by a slip of one or two figures. */
export function isSlipOf(number: string, other: Document): boolean {
  const [digits = '', ...rest] = number.split('/');
  const [otherDigits = '', ...otherRest] = other.number.split('/');
  if (number === other.number) return false;
  const isSameTail = rest.join('/') === otherRest.join('/');
  const sorted = (text: string) => [...text].sort().join('');
  if (isSameTail) return sorted(digits) === sorted(otherDigits);
  return (
    digits === otherDigits &&
    (rest.join('/').startsWith(otherRest.join('/')) || otherRest.join('/').startsWith(rest.join('/')))
  );
}
