import { blank } from '../../../model/blank.ts';
import type { Decision, SuspendedEffect } from '../../../model/types.ts';
import { nationalCodeText } from '../../values/codes.ts';
import { shorten } from '../../values/notes.ts';
import { readDocuments } from '../documents.ts';
import { Doubts } from '../notes.ts';
import { itemsAfter } from './items-after.ts';
import { hasFirstDay, readTerm } from './terms.ts';

type Resumed = NonNullable<Decision['resumes']>[number];

/** Holds what the articles of a decision suspend and let resume, and how long the procedures of its annex rest. */
export interface ArticleEffects {
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

/** Reads what the articles of a decision suspend: decisions, rows of them, what rests on a document, its own annex. */
export function readEffects(
  lines: readonly string[],
  own: string | undefined,
  doubts: Doubts,
): ArticleEffects {
  const effects: ArticleEffects = { suspends: [], resumes: [] };
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

/** Returns the decisions, or rows of them, and the documents that words and the items below them name. */
function entriesIn(
  words: string,
  listed: readonly string[],
  own: string | undefined,
  doubts: Doubts,
): SuspendedEffect[] {
  const found = [words, ...listed].flatMap((text) => documentsIn(text, own));
  const decisions = found.filter(({ document }) => /\/QĐ-(?:UBND|CT|TTPVHCC)/u.test(document.number));
  const codes = [...new Set([words, ...listed].flatMap((text) => text.match(anyCode) ?? []))];
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

const anyCode = new RegExp(nationalCodeText, 'gu');

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
