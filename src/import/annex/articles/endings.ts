import type { Document } from '../../../model/types.ts';
import { shorten } from '../../values/notes.ts';
import { readDocuments } from '../documents.ts';
import { Doubts } from '../notes.ts';
import { itemsAfter } from './items-after.ts';
import { firstDayIn } from './terms.ts';

/** A decision that this one ends as a whole or in part. */
export interface SupersededDecision {
  number: string;
  issued?: string;
  /** Words for the part that ends, where not all of it does. */
  provisions?: string;
}

const within = String.raw`(?:[^;.:]|(?<=\d)\.(?=\d)){0,400}?`;
const part = String.raw`(?:(?:các\s+)?(?:nội dung|danh mục|thủ tục|tthc|phần|mục|số thứ tự|điều|khoản|điểm|phụ lục)\s${within}(?:(?:tại|của|kèm theo|theo|trong)\s+)?)`;
const verb = String.raw`(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|(?:chấm dứt|làm hết|hết)\s+hiệu lực(?:\s+thi hành)?|chấm dứt\s+(?:việc\s+)?(?:thi hành|thực hiện|áp dụng))`;
const anyVerb = new RegExp(verb, 'iu');
/** `Bãi bỏ Quyết định số …`, `chấm dứt hiệu lực của các quyết định sau`. */
const ending = new RegExp(
  String.raw`${verb}(?:\s+(?:của|đối với))?\s+(?:toàn bộ\s+|(một phần)\s+)?(${part})?(?:các\s+)?quyết định(?:\s+(?:sau(?: đây)?|số)|\s*:)`,
  'giu',
);
/** The same, said of a decision before it: `Quyết định số … hết hiệu lực`. */
const ended = new RegExp(
  String.raw`(?<!(?:khi|nếu|này và|bởi|theo) )((?:các\s+)?quyết định\s+số${within})\s+(?:(?:được |bị |sẽ )?(?:hết|chấm dứt|không còn)\s+hiệu lực|((?:được|bị) (?:bãi bỏ|thay thế|hủy bỏ|huỷ bỏ))(?!\s+(?:bởi|bằng|tại|theo)\s+(?!quyết định này)))`,
  'giu',
);
const mentions = /(?:chấm dứt|hết|không còn)\s+hiệu lực/iu;
const begins =
  /^(?:(?:điều|khoản)\s+\d+\s*[.:]?\s*|\d{1,2}[.)]\s*|[a-zđ][.)]\s*|[-–+*•]\s*)?(?:(?:kể )?từ ngày quyết định này có hiệu lực(?: thi hành)?\s*,?\s*)?/iu;

/** A place in a line that ends decisions: their names, and the part of them that ends. */
interface Ending {
  index: number;
  text: string;
  provisions: string | undefined;
}

/** Reads which decisions the articles end. */
export function readSuperseded(
  lines: readonly string[],
  own: string | undefined,
  effective: string | undefined,
  doubts: Doubts,
): SupersededDecision[] {
  const found: SupersededDecision[] = [];
  lines.forEach((line, index) => {
    const endings = endingsIn(line);
    const listed = /:\s*$/u.test(line) ? itemsAfter(lines, index + 1) : [];
    for (const { text, provisions } of endings) {
      const named = [text, ...listed].flatMap((one) => decisionsIn(one, own, 'supersedes', doubts));
      const day = firstDayIn(text);
      if (named.length > 0 && day !== undefined && day !== effective)
        doubts.add(undefined, 'supersedes', 'superseded_start', { text: shorten(line, 160) });
      for (const { number, issued } of named) {
        if (found.some((one) => one.number === number)) continue;
        if (provisions !== undefined)
          doubts.add(undefined, 'supersedes', 'superseded_part', { number, text: shorten(provisions) });
        found.push({ number, ...(issued && { issued }), ...(provisions !== undefined && { provisions }) });
      }
    }
    if (endings.length === 0 && mentions.test(line) && decisionsIn(line, own, 'supersedes').length > 0)
      doubts.add(undefined, 'supersedes', 'ending_not_read', { text: shorten(line) });
  });
  return found;
}

function endingsIn(line: string): Ending[] {
  const before = [...line.matchAll(ending)].map(
    ({ index, 1: some, 2: of }): Ending => ({ index, text: '', provisions: of?.trim() ?? some }),
  );
  const after = [...line.matchAll(ended)].flatMap(
    ({ index, 0: whole, 1: text = '', 2: passive }): Ending[] => {
      const clause = line.slice(0, index).replace(/^.*[;.]\s/su, '');
      const said = clause.replace(begins, '').trim();
      // Rows that were published by a decision and are abolished are no end of it.
      if (said !== '' && (passive !== undefined || anyVerb.test(clause))) return [];
      const rest = /^[^.;]*/u.exec(line.slice(index + whole.length))?.[0] ?? '';
      return [{ index, text: `${text}${rest}`, provisions: said === '' ? undefined : said }];
    },
  );
  const all = [...before, ...after].sort((one, other) => one.index - other.index);
  return all.map((one, at) => ({
    ...one,
    text: one.text === '' ? line.slice(one.index, all[at + 1]?.index) : one.text,
  }));
}

/** Returns the decisions that a text names, but not the one that it is of. */
export function decisionsIn(
  text: string,
  own: string | undefined,
  field: 'supersedes' | 'internalProcess',
  doubts = new Doubts(),
): Document[] {
  const { documents } = readDocuments(text, field, undefined, doubts);
  return documents.filter(({ number }) => /\/QĐ/u.test(number) && number !== own);
}

/** Decisions that an article amends, supplements or corrects, and its words. */
export interface AmendedDecisions {
  numbers: string[];
  isCorrection: boolean;
  text: string;
}

const amending =
  /^(?:(?:điều|khoản)\s+\d+\s*[.:]?\s*|\d{1,2}[.)]\s*|[a-zđ][.)]\s*|[-–+*•]\s*)?(?:sửa đổi|bổ sung|điều chỉnh|(đính chính))(?=[\s,])[^.;]{0,300}?quyết định\s+số\s/iu;

/** Reads which decisions the articles amend or correct: `Điều 2. Sửa đổi, bổ sung một số nội dung của Quyết định số …`. */
export function readAmendedDecisions(lines: readonly string[], own: string | undefined): AmendedDecisions[] {
  return lines.flatMap((line): AmendedDecisions[] => {
    const found = amending.exec(line);
    const numbers = found ? decisionsIn(line, own, 'supersedes').map(({ number }) => number) : [];
    if (numbers.length === 0) return [];
    return [{ numbers, isCorrection: found?.[1] !== undefined, text: shorten(line) }];
  });
}
