import { foldText } from '../../text/fold.ts';
import { levelsOfColumns } from './levels/headings.ts';

const way =
  /^(?:(?:nop|qua|hinh thuc|ho so|dich vu(?: cong)?) )*(?:truc tiep|truc tuyen|buu chinh|bcci|buu dien|online)\b/;

const inOne =
  /^(?:mức\s|thu\s|lệ\s|phí\s|thời (?:hạn|gian)\s|giải quyết\s|xử lý\s)+((?:khi\s|nộp\s|hồ sơ\s|qua\s|bằng\s|theo hình thức\s|dịch vụ công\s|dvc\s)*trực (?:tiếp|tuyến))$/iu;

/** Tells whether a text is the name of a way of applying: `Trực tiếp`, `Qua bưu chính công ích`. */
export const namesWay = (text: string): boolean => text.length < 40 && way.test(foldText(text.trim()));

/** Returns the way of applying that the lowest part of a heading names: `Phí / Trực tuyến`, `Phí nộp trực tuyến`. */
export function wayBelow(heading: string): string | undefined {
  const parts = heading.split(' / ');
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return inOne.exec(last.replace(/[()]/gu, ' ').replace(/\s+/gu, ' ').trim())?.[1];
  return way.test(foldText(last)) ? last : undefined;
}

/** Returns the words that tell columns of times apart: the levels or the ways of applying that they are for. */
export function timeLabels(headings: readonly string[]): (string | undefined)[] {
  const levels = levelsOfColumns(headings);
  return headings.map((heading, index) => levels[index] ?? wayBelow(heading));
}
