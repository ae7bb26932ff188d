import { foldText } from '../../../text/fold.ts';

const lawful =
  /theo (?:quy dinh|luat|phap luat|qd|bo)|(?:truoc|chua)(?: khi)?(?: duoc)? (?:cat giam|giam|rut ngan)|hien (?:hanh|tai)|ban dau/;
const reduced =
  /(?:sau|da)(?: khi)?(?: duoc)? (?:cat giam|giam|rut ngan|cai cach|sua doi|dieu chinh)|(?:han|gian|phi|thu) moi$|(?:rut ngan|cat giam|giam) con|con lai|thuc te|thuc hien(?: tai tinh)?$/;
/** Parts below one heading: the value that ends, and the one that takes its place. */
const former =
  /^(?:truoc|cu|da cong bo|(?:quy dinh|muc|noi dung|gia tri) cu)$|(?:truoc|chua)(?: khi)?(?: duoc)? (?:sua doi|bo sung|thay doi|dieu chinh)|(?:han|gian|phi|thu) cu$/;
const current = /^(?:sau|moi|(?:duoc )?sua doi(?:,? bo sung)?|(?:quy dinh|muc|noi dung|gia tri) moi)$/;
const changed = /(?:^| )moi$|sau(?: khi)?(?: duoc)? (?:sua doi|bo sung|thay doi|dieu chinh)/;
const standing = /(?:^| )hien (?:hanh|tai|nay)$/;
/** Headings of columns with what was saved. */
const saved =
  /(?:^| )(?:so ngay|so gio|thoi gian|thoi han|ty le|muc)(?: duoc)? (?:(?:cat )?giam|rut ngan)|^(?:duoc )?(?:cat giam|giam|rut ngan)$|ty le|%/;

/**
 * Meaning of a column where a value stands twice: by law, as reduced, and what was saved between the two; or as it was
 * before the change.
 */
export type Twofold = 'lawful' | 'reduced' | 'saved' | 'former';

/**
 * Returns which of several columns for one value (thời hạn, phí) each is, by the lowest of its headings and by
 * all of them; undefined where a column is none of these, or nothing is reduced.
 */
export function twofoldColumns(headings: readonly string[]): (Twofold | undefined)[] {
  const owns = headings.map(ownWords);
  const isChanged = owns.some((own) => current.test(own));
  // What holds now is former beside what takes its place, and by law beside what was reduced.
  const told = headings.map((heading, at) =>
    isChanged && /^hien (?:hanh|tai|nay)$/.test(owns[at] ?? '') ? 'former' : kindOf(heading),
  );
  const kinds = withUnreduced(headings, told);
  return kinds.map((kind, index) => {
    const isOther = (other: Twofold | undefined, at: number): boolean => at !== index && other === 'reduced';
    const isEarlier = kind === 'lawful' || kind === 'former';
    return isEarlier && !kinds.some(isOther) ? undefined : kind;
  });
}

/** Takes the one column beside a reduced value for the one by law: `Thời hạn giải quyết`, `Thời hạn sau cắt giảm`. */
function withUnreduced(
  headings: readonly string[],
  kinds: readonly (Twofold | undefined)[],
): (Twofold | undefined)[] {
  const isPair = kinds.filter((kind) => kind !== 'saved').length === 2;
  const isReduced = kinds.some(
    (kind, at) => kind === 'reduced' && /giam|ngan/.test(foldText(headings[at] ?? '')),
  );
  return isPair && isReduced ? kinds.map((kind) => kind ?? 'lawful') : [...kinds];
}

/** Tells whether the heading of a column is that of what was cut of a time: `Số ngày cắt giảm`. */
export const isSaved = (heading: string): boolean =>
  kindOf(heading) === 'saved' && /^(?!.*\bphi\b).*\b(?:giam|rut ngan)\b/.test(foldText(heading));

/** Tells whether the heading of a column is that of a value after it was reduced: `Đã rút ngắn`, `Giảm còn`. */
export const isReduced = (heading: string): boolean => kindOf(heading) === 'reduced';

/** Tells of a value that holds now, by its heading, that it ends: the one beside it takes its place, and reduces nothing. */
export const endsBeside = (heading: string, other: string): boolean =>
  standing.test(ownWords(heading)) && changed.test(ownWords(other));

const ownWords = (heading: string): string => foldText(heading.split(' / ').at(-1) ?? '');

function kindOf(heading: string): Twofold | undefined {
  const whole = foldText(heading)
    .replace(/[^a-z0-9%]+/gu, ' ')
    .trim();
  const own = ownWords(heading);
  if (former.test(own)) return 'former';
  if (current.test(own)) return 'reduced';
  if (saved.test(own) && !reduced.test(own)) return 'saved';
  if (lawful.test(own)) return 'lawful';
  if (reduced.test(whole)) return 'reduced';
  return lawful.test(whole) ? 'lawful' : undefined;
}
