import { foldText } from '../../text/fold.ts';

const lawful =
  /theo (?:quy dinh|luat|phap luat|qd|bo)|(?:truoc|chua)(?: khi)?(?: duoc)? (?:cat giam|giam|rut ngan|sua doi|dieu chinh)|hien (?:hanh|tai)|(?:han|gian|phi) cu$|ban dau/;
const reduced =
  /(?:sau|da)(?: khi)?(?: duoc)? (?:cat giam|giam|rut ngan|sua doi|dieu chinh)|(?:han|gian|phi) moi$|(?:rut ngan|cat giam|giam) con|con lai|thuc te|thuc hien(?: tai tinh)?$/;
/** Headings of columns with what was saved. */
const saved = /(?:^| )(?:so ngay|so gio|thoi gian|thoi han|ty le|muc)(?: duoc)? (?:cat )?giam|ty le|%/;

/** Meaning of a column where a value stands twice: by law, as reduced, and what was saved between the two. */
export type Twofold = 'lawful' | 'reduced' | 'saved';

/**
 * Returns which of several columns for one value (thời hạn, phí) each is, by the lowest of its headings and by
 * all of them; undefined where a column is none of these, or nothing is reduced.
 */
export function twofoldColumns(headings: readonly string[]): (Twofold | undefined)[] {
  const kinds = headings.map(kindOf);
  return kinds.map((kind, index) => {
    const isOther = (other: Twofold | undefined, at: number): boolean => at !== index && other === 'reduced';
    return kind === 'lawful' && !kinds.some(isOther) ? undefined : kind;
  });
}

function kindOf(heading: string): Twofold | undefined {
  const whole = foldText(heading)
    .replace(/[^a-z0-9%]+/gu, ' ')
    .trim();
  const own = foldText(heading.split(' / ').at(-1) ?? '');
  if (saved.test(own) && !reduced.test(own)) return 'saved';
  if (lawful.test(own)) return 'lawful';
  if (reduced.test(whole)) return 'reduced';
  return lawful.test(whole) ? 'lawful' : undefined;
}
