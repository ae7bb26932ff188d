import { addDays } from '../../../model/date.ts';
import { blank } from '../../../model/blank.ts';
import type { AwaitedDocument, Decision, SuspendedEffect } from '../../../model/types.ts';
import { ownOrNationalCode } from '../../values/codes.ts';
import { shorten } from '../../values/notes.ts';
import { readDocuments } from '../documents.ts';
import { Doubts } from '../notes.ts';
import { itemsAfter } from './items-after.ts';
import { firstDayIn, hasFirstDay, readTerm } from './terms.ts';

type Resumed = NonNullable<Decision['resumes']>[number];
type Ended = NonNullable<Decision['ends']>[number];

/** Holds what the articles of a decision end, suspend and let resume, and how long the procedures of its annex rest. */
export interface ArticleEffects {
  ends: Ended[];
  suspends: SuspendedEffect[];
  resumes: Resumed[];
  /** The last day of a suspension that an article says of the annex. */
  expires?: string;
}

const begins = String.raw`^(?:(?:điều|khoản)\s+\d+\s*[.:]?\s*|\d{1,2}[.)]\s*|[a-zđ][.)]\s*|[-–+*•]\s*)?`;
const beginning = new RegExp(begins, 'iu');
/** `Tạm ngưng hiệu lực thi hành …`, at the beginning of what an article says. */
const suspending = new RegExp(
  String.raw`${begins}(?:(?:công bố|quyết định)\s+)?(?:tạm\s+)?(?:ngưng|ngừng|đình chỉ|dừng)\s+(?:(?:việc|hiệu lực|thi hành|thực hiện|áp dụng|tiếp nhận|giải quyết|toàn bộ|đối với)[\s,]+)*`,
  'iu',
);
/** The same, said of a document before it: `Quyết định số 40/QĐ-UBND … tạm ngưng hiệu lực`. */
const suspended = new RegExp(
  String.raw`${begins}((?:quyết định|nghị định|thông tư|nghị quyết)\s+số\s[^;]{3,300}?)\s+(?:được |bị )?(?:tạm\s+)?(?:ngưng|ngừng|đình chỉ)\s+(?:hiệu lực|thi hành|thực hiện|áp dụng)`,
  'iu',
);
const resuming = new RegExp(
  String.raw`${begins}(?:chấm dứt\s+(?:việc\s+)?(?:tạm\s+)?(?:ngưng|ngừng|đình chỉ)|.{0,300}(?:có\s+)?hiệu lực(?:\s+thi hành)? trở lại)`,
  'iu',
);
const mentions =
  /(?:tạm\s+(?:ngưng|ngừng|dừng)|ngưng hiệu lực|đình chỉ\s+(?:hiệu lực|thi hành|việc|thực hiện))/iu;
/** Words for a part of a decision: which of its rows are meant is said by codes, or not known. */
const ofPart =
  /(?:(?<!\d)\d{1,4}|một số|các)\s{1,3}(?:thủ tục|tthc)|(?:thủ tục|tthc)\s[^.;]{0,80}?(?:lĩnh vực|cấp (?:tỉnh|xã|huyện))|(?:phần|mục|điều|khoản|điểm|phụ lục|số thứ tự|stt)\s{1,3}(?:số\s{1,3})?[\dIVXA-Z]|một phần|nội dung|đối với\s{1,3}(?:các\s{1,3})?(?:thủ tục|tthc)/iu;
/** All procedures of a decision are the decision. */
const ofWhole =
  /^(?:toàn bộ |tất cả )?(?:các )?(?:thủ tục hành chính|tthc|danh mục thủ tục hành chính)(?:,? (?:được|đã))?(?: (?:công bố|ban hành|quy định|nêu))?(?: kèm theo| tại| theo| trong| của)*$/iu;

/**
 * `Chấm dứt hiệu lực các nội dung công bố tại Quyết định số …`: what its rows have done ends. Of a decision as a whole
 * papers say that it ends when another takes its place, which leaves what it has done.
 */
const ending = /chấm dứt hiệu lực\s+(?:của\s+)?các nội dung (?:đã\s+)?công bố\s+/iu;
const awaited = /^có hiệu lực đến khi có\s+(.+?)(?:\s+\(([^()]*)\))?(?:\s+kể từ ngày\s[^()]*)?\.?$/iu;

/** Reads what the articles of a decision suspend: decisions, rows of them, what rests on a document, its own annex. */
export function readEffects(
  lines: readonly string[],
  own: string | undefined,
  doubts: Doubts,
): ArticleEffects {
  const effects: ArticleEffects = { ends: readEnds(lines, own, doubts), suspends: [], resumes: [] };
  lines.forEach((line, index) => {
    if (!mentions.test(line) && !/(?:ngưng|ngừng|đình chỉ|trở lại)/iu.test(line)) return;
    const listed = /:\s*$/u.test(line) ? itemsAfter(lines, index + 1) : [];
    if (resuming.test(line)) {
      const named = entriesIn(line.replace(beginning, ''), listed, own, doubts);
      effects.resumes.push(...named.map(({ expires: _, ...entry }) => entry));
      if (named.length > 0 && hasFirstDay(line))
        doubts.add(undefined, 'suspends', 'resumption_start', { text: shorten(line, 160) });
      return;
    }
    const object = suspending.exec(line);
    const words = object
      ? line.slice(object[0].length)
      : suspended.test(line)
        ? line.replace(beginning, '')
        : undefined;
    if (words === undefined && !mentions.test(line)) return;
    const isOfAnnex = /phụ lục|danh mục|kèm theo|sau đây|thủ tục|tthc/iu.test(line);
    const named = entriesIn(words ?? line, listed, own, new Doubts());
    if (named.length > 0 && words !== undefined) {
      const term = readTerm(line, undefined, doubts);
      effects.suspends.push(...entriesIn(words, listed, own, doubts).map((entry) => ({ ...entry, ...term })));
    } else if (named.length === 0 && isOfAnnex) Object.assign(effects, readTerm(line, undefined, doubts));
    else doubts.add(undefined, 'suspends', 'suspension_not_read', { text: shorten(line) });
  });
  return effects;
}

/** Tells whether a line ends what decisions have done, and not the decisions as papers. */
export const saysEnd = (line: string): boolean => ending.test(line);

/** Reads what the articles of a decision end: what decisions, or rows of them, have done, or what waits for a document. */
function readEnds(lines: readonly string[], own: string | undefined, doubts: Doubts): Ended[] {
  return lines.filter(saysEnd).flatMap((line): Ended[] => {
    const words = line.slice(line.search(ending)).replace(ending, '');
    const first = firstDayIn(words);
    const until = awaitedIn(words, own);
    if (until) return [{ until: { ...until, ...(first !== undefined && { effective: first }) } }];
    const expires = first === undefined ? {} : { expires: addDays(first, -1) };
    return entriesIn(words, [], own, doubts).flatMap(({ number, issued, codes }) =>
      number === undefined
        ? []
        : [{ number, ...(issued && { issued }), ...(codes && { codes }), ...expires }],
    );
  });
}

/** Returns the document for which what ends has waited: by what it is about, and by its number where it has one. */
function awaitedIn(words: string, own: string | undefined): AwaitedDocument | undefined {
  const [, subject, come] = awaited.exec(words) ?? [];
  if (subject === undefined) return undefined;
  const [found] = documentsIn(come ?? subject, own);
  if (!found) return { title: subject };
  const { number, issued } = found.document;
  return { number, ...(issued && { issued }), ...(come !== undefined && { title: subject }) };
}

/** Returns the decisions, or rows of them, and the documents that words and the items below them name. */
function entriesIn(
  words: string,
  listed: readonly string[],
  own: string | undefined,
  doubts: Doubts,
): SuspendedEffect[] {
  const found = [words, ...listed].flatMap((text) => documentsIn(text, own));
  const decisions = found.filter(({ document }) => /\/QĐ-(?:UBND|CT|TTPVHCC)/u.test(document.number));
  const codes = [...new Set([words, ...listed].flatMap((text) => text.match(ownOrNationalCode) ?? []))];
  if (decisions.length > 0)
    return decisions.map(({ document: { number, issued }, before, text }) => {
      const entry = { number, ...(issued && { issued }) };
      if (codes.length > 0) {
        if (decisions.length > 1)
          doubts.add(undefined, 'suspends', 'suspension_part', { number, text: shorten(text) });
        return { ...entry, codes };
      }
      const isPart = ofPart.test(before) && !ofWhole.test(before.trim());
      // Which procedures are meant stands open, and the draft waits for it.
      if (isPart) doubts.add(undefined, 'suspends', 'suspension_part', { number, text: shorten(text) });
      return { ...entry, ...(isPart && { codes: [blank] }) };
    });
  const bases = found.filter(
    ({ before }) => !/(?:theo|thực hiện|căn cứ vào)\s*(?:quy định (?:của|tại)\s*)?$/iu.test(before),
  );
  return bases.map(({ document: { number, issued, title }, text }) => {
    if (codes.length > 0 || /\bđiều\s+\d/iu.test(text.slice(0, text.indexOf(number))))
      doubts.add(undefined, 'suspends', 'suspension_part', { number, text: shorten(text) });
    return { basis: { number, ...(title !== undefined && { title }), ...(issued && { issued }) } };
  });
}

/** Returns the documents that a text names, each with the words before it; not the decision itself. */
function documentsIn(text: string, own: string | undefined) {
  const { documents } = readDocuments(text, 'suspends', undefined, new Doubts());
  return documents
    .filter(({ number }) => number !== own)
    .map((document) => {
      const [head = ''] = document.number.split(/\/(?=\p{L})/u);
      const before = text.slice(
        0,
        Math.max(0, text.search(new RegExp(`(?<!\\d)${escaped(head)}(?!\\d)`, 'u'))),
      );
      return { document, before: before.replace(kindOfDocument, ''), text };
    });
}

const kindOfDocument = /(?:quyết định|nghị định|thông tư|nghị quyết|luật)(?:\s+liên tịch)?(?:\s+số)?\s*$/iu;

/** Returns a number as a pattern, with or without the noughts and spaces that people write into it. */
const escaped = (head: string): string =>
  `0*${head.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\//gu, ' ?/ ?')}`;
