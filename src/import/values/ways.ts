import { foldText } from '../../text/fold.ts';

const way = /^(?:(?:nop|qua|hinh thuc|ho so) )*(?:truc tiep|truc tuyen|buu chinh|bcci|buu dien|online)\b/;

/** Returns the way of applying that the lowest part of a heading names, below another one: `Phí / Trực tuyến`. */
export function wayBelow(heading: string): string | undefined {
  const parts = heading.split(' / ');
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && way.test(foldText(last)) ? last : undefined;
}
