import { foldText } from '../../text/fold.ts';

const way = /^(?:(?:nop|qua|hinh thuc|ho so) )*(?:truc tiep|truc tuyen|buu chinh|bcci|buu dien|online)\b/;

const inOne =
  /^(?:mức\s|thu\s|lệ\s|phí\s|thời hạn\s|giải quyết\s)+((?:khi\s|nộp\s|hồ sơ\s|qua\s)*trực (?:tiếp|tuyến))$/iu;

/** Returns the way of applying that the lowest part of a heading names: `Phí / Trực tuyến`, `Phí nộp trực tuyến`. */
export function wayBelow(heading: string): string | undefined {
  const parts = heading.split(' / ');
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return inOne.exec(last.trim())?.[1];
  return way.test(foldText(last)) ? last : undefined;
}
