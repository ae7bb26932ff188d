import type { ProcedureContent } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { findNumbers } from '../documents/numbers.ts';

type OnlineReason = NonNullable<ProcedureContent['onlineReason']>;

/** Words of the reasons why a service is online in part only (NĐ 224/2026 art. 14), folded; also those that the catalog writes. */
const kinds: readonly [OnlineReason['kind'], RegExp][] = [
  ['presence', /hien dien|co mat|presence|in person/],
  [
    'inspection',
    /hien truong|thuc dia|(?:kiem tra|tham tra|tham dinh|xac minh) thuc te|inspection|on the spot/,
  ],
  ['technical_fault', /su co|technical[ _]fault/],
  ['technical', /(?:van de|yeu cau|dieu kien|ly do) ky thuat|technical(?![ _]fault)/],
  ['other', /^(?:ly do )?khac(?:$|;)|^other\b/],
];

/** Words that take a reason back: `không phải có mặt`. */
const denials = /(?:khong|chua) (?:phai|can|yeu cau|bat buoc)/;

/** A part of a document that is cited: `điểm a khoản 2 Điều 14`. */
const provisionWords = /(?:(?:điểm|khoản|điều)\s+[0-9a-zđ]+[\s,]+)+/iu;

/**
 * Reads the reason why a service is online in part only, and the document that it rests on. Undefined where
 * the words name none of the reasons, or several.
 */
export function readOnlineReason(text: string): OnlineReason | undefined {
  const folded = foldText(text);
  const [found, ...others] = kinds.filter(([, pattern]) => pattern.test(folded));
  if (!found || others.length > 0 || denials.test(folded)) return undefined;
  const [named, ...further] = findNumbers(text);
  if (!named || further.length > 0) return { kind: found[0] };
  const cited = provisionWords.exec(text.slice(0, named.start))?.[0];
  const provisions = cited === undefined ? undefined : cleanLine(cited).text.replace(/,$/u, '');
  return { kind: found[0], basis: { number: named.number, ...(provisions && { provisions }) } };
}
