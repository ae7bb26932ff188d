import { isTick } from '../values/attributes/marks.ts';
import type { TimeLimit } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { openNotes, shorten } from '../values/notes.ts';
import { wordsOfKey } from '../lists/headings/key-words.ts';
import { endsBeside } from '../values/changes/twofold-columns.ts';
import { newValueIn } from '../values/changes/new-value.ts';
import { readTime } from '../values/time-limits.ts';
import { figuresDiffer, spellTime } from '../values/time-words.ts';
import { timesByLevel } from '../values/levels/texts.ts';
import { saysNothing } from '../values/values.ts';
import { saysUnclear } from '../values/no-value.ts';
import { type AnnexOrigin, Doubts } from './notes.ts';

/** Length above which a text is no time limit, but the steps of a procedure. */
const longestTime = 5000;

/** A number of days or hours, and no days of another kind (`ngày hành chính`); not the hour of a day (`sau 15 giờ`), nor the part of a date. */
const mentions =
  /(?<!(?:sau|trước|đến|từ|lúc)\s)(?<![\d.,]|\d\s?\/\s?)(\d{1,4}(?:[.,]\d)?)\s*(?:\([^)\d]{1,30}\)\s*)?(ngày\s*\(?\s*làm việc\s*\)?|ngày(?!\s{0,3}\(?(?:l ?\p{L}m\s|hành chính|công(?! bố)))|(?:giờ|phút|tuần|tháng)(?: làm việc)?|năm)(?![\p{L}])/giu;
/** Words that make a time hold only in some cases. */
const conditions =
  /trường hợp|nếu |hoặc|dài hơn|kéo dài|trừ |đối với|riêng |tối thiểu|ít nhất|trong ngày|không kể|không tính|trong đó|lần |;|(?<!\p{L})(?:if|in case|or|except|unless|each|longer) /iu;
const introduction =
  /^(?:[-–+*•]\s*)?(?:(?:trong|tối đa|không quá|không quả|chậm nhất|vòng|thời (?:hạn|gian)|giải quyết|là|within|in|no(?:t)? (?:more|later|longer) than|not exceeding|up to|maximum(?: of)?|:)\s*)*$/iu;
/** `Trong ngày`, `Ngay trong ngày làm việc`: by the end of the working day on which it is handed in. */
const sameDay =
  /^[-–+* ]*(?:giai quyet |tra ket qua |thuc hien )?(?:ngay )?trong ngay(?: lam viec)?(?: tiep nhan| nhan (?:du )?ho so(?: hop le)?)?[.;]?$/;
const headingUnit =
  /\(\s*(?:(?:tính (?:theo|bằng)|đơn vị(?: tính)?|ĐVT|số)\s*:?\s*)?(ngày làm việc|ngày|giờ làm việc|giờ|phút|tuần|tháng)[^)]{0,20}\)|(?:^|\/\s*)số\s+(ngày làm việc)\s*$|(?:tính (?:theo|bằng)|ĐVT\s*:?|[,–-])\s+(ngày làm việc|ngày|giờ làm việc|giờ|phút|tuần|tháng)\s*$/iu;

/** The unit in a heading that asks how many: `Số giờ giải quyết`, `soNgayLamViec`. Days alone may be working days. */
const countedUnit =
  /^so (ngay lam viec|gio lam viec|gio|phut|tuan|thang)(?: (?:giai quyet|thuc hien|xu ly|(?:theo )?quy dinh))*$/;

/** A share that is cut, without words that it is off already: `10 ngày (giảm 30%)`. */
const openShare =
  /(?<!(?:đã|được) (?:cắt )?)(?:giảm|rút ngắn)(?! còn)[^()%;\n]{0,40}\d ?%(?![^()\n]*so với)/iu;

const bareNumber = /^\d{1,4}(?:[.,]\d)?$/u;
const figureAtEnd = /\d(?=[ .]*(?:[;\n]|$))/gu;

/**
 * Reads a time limit (thời hạn giải quyết) as annexes state it: `03 ngày làm việc kể từ ngày nhận
 * đủ hồ sơ`. One time without conditions becomes a number; all else stays a text.
 *
 * @param heading the column's heading, which may name the unit
 */
export function readTimeLimit(
  text: string,
  heading: string,
  origin: AnnexOrigin,
  doubts: Doubts,
): TimeLimit | undefined {
  if (saysNothing(text)) return undefined;
  if (text.length > longestTime) return { text };
  if (isTick(text)) {
    doubts.add(origin, 'timeLimit', 'value_not_understood', { column: shorten(heading, 100), text });
    return undefined;
  }
  if (figuresDiffer(text)) {
    doubts.add(origin, 'timeLimit', 'time_figures_differ', { text: shorten(text) });
    return { text };
  }
  const whole = spellTime(text);
  if (whole !== text) {
    const limit = readTimeLimit(whole, heading, origin, doubts);
    return limit && { ...limit, text };
  }
  const once = onceForWays(text);
  if (once !== undefined) {
    const limit = readTimeLimit(once, heading, origin, doubts);
    return limit && { ...limit, text };
  }
  const unit = (headingUnit.exec(spellTime(heading)) ?? countedUnit.exec(foldText(wordsOfKey(heading))))
    ?.slice(1)
    .find((one) => one !== undefined);
  const bare = bareNumber.exec(text.trim())?.[0];
  if (bare !== undefined) {
    const limit = doubts.taking(origin, (notes) => readTime(unit ? `${bare} ${unit}` : bare, notes));
    return limit && { ...limit, text };
  }
  // Below `(ngày)` each level's figure has that unit.
  if (unit && timesByLevel(text)?.every((one) => bareNumber.test(one.text)))
    return readTimeLimit(text.replace(figureAtEnd, `$& ${unit}`), heading, origin, doubts);
  if (sameDay.test(foldText(text))) return { value: 1, unit: 'working_day', text };
  const changed = newValueIn(text);
  const limit = changed && readTimeLimit(changed, heading, origin, new Doubts());
  if (limit && limit.value !== undefined) {
    doubts.add(origin, 'timeLimit', 'value_of_change', { text: shorten(text) });
    return { ...limit, text };
  }
  const sum = sumOfShares(text);
  const total = sum === undefined ? undefined : readTimeLimit(sum, heading, origin, new Doubts());
  if (total?.value !== undefined) return { ...total, text };
  const found = [...text.matchAll(mentions)];
  const [only] = found;
  if (!only) {
    doubts.add(origin, 'timeLimit', 'time_in_words', { text: shorten(text) });
    return { text };
  }
  const isPlain = introduction.test(text.slice(0, only.index).trim()) && !conditions.test(text);
  if (found.length > 1 || !isPlain) {
    const reason = timesByLevel(text) ? 'time_by_level' : 'time_conditional';
    doubts.add(origin, 'timeLimit', reason, { text: shorten(text) });
    return { text };
  }
  return readMention(only, { text, unit }, origin, doubts);
}

/** A time, and after it in brackets or after `trong đó` what each body has of it. */
const shared =
  /^([^(:;\n]{2,80}?)(?:[\s,;.:–-]*\(?\s*(?:trong đó|bao gồm|gồm|cụ thể)(?!\p{L})|\s*\()([\s\S]{5,})$/iu;

/** Returns the time before the shares of several bodies, where these are all of it: `20 ngày (trong đó Sở 15 ngày, UBND tỉnh 5 ngày)`. */
function sumOfShares(text: string): string | undefined {
  const [, whole = '', shares = ''] = shared.exec(text) ?? [];
  const figuresOf = (part: string): number[] =>
    [...part.matchAll(mentions)].map(([, figure = '']) => Number(figure.replace(',', '.')));
  const [total, ...others] = figuresOf(whole);
  const parts = figuresOf(shares);
  const isAll = parts.length > 1 && parts.reduce((sum, part) => sum + part, 0) === total;
  return isAll && others.length === 0 && !conditions.test(shares.replace(/trong đó|;/giu, ' '))
    ? whole
    : undefined;
}

const wayLabel = /^[^:\n]{0,60}(?:trực (?:tiếp|tuyến)|bưu chính|bcci)[^:\n]{0,20}:\s?/iu;

/** Returns the time that each way of applying has alike, a line each: `Trực tiếp: 05 ngày`, `Trực tuyến: 05 ngày`. */
function onceForWays(text: string): string | undefined {
  const lines = text.split('\n');
  const [time, ...others] = new Set(lines.map((line) => line.replace(wayLabel, '').trim()));
  return lines.length > 1 && others.length === 0 ? time : undefined;
}

function readMention(
  [, digits = '', words = '']: readonly string[],
  { text, unit }: { text: string; unit: string | undefined },
  origin: AnnexOrigin,
  doubts: Doubts,
): TimeLimit | undefined {
  const said = words.replace(/[()]/gu, ' ').replace(/\s+/gu, ' ').trim();
  // `05 ngày` under `(Ngày làm việc)`: the two are not the same, and nothing says which is meant.
  if (unit && foldText(unit) !== foldText(said)) {
    doubts.add(origin, 'timeLimit', 'time_unit_of_heading', { text: shorten(text), heading: unit });
    return { text };
  }
  const limit = doubts.taking(origin, (notes) => readTime(`${digits} ${said}`, notes));
  if (limit?.value !== undefined && openShare.test(text))
    doubts.add(origin, 'timeLimit', 'time_with_share', { text: shorten(text) });
  return limit && { ...limit, text };
}

/** Tells by the headings of two time limits that the first is none by law, but ends by the change that the second shows. */
export const endsByChange = (first = '', second = ''): boolean => endsBeside(first, second);

/** Reads a time limit whose number the notes give, for words that cannot be read as a number. */
export function readNotedTime(noted: string | undefined, words: string | undefined): TimeLimit | undefined {
  if (noted === undefined) return undefined;
  if (saysUnclear(noted)) return words === undefined ? undefined : { text: words };
  const limit = readTime(noted, openNotes({ file: '', row: 0 }));
  return limit?.value === undefined ? undefined : { ...limit, text: words ?? noted };
}
