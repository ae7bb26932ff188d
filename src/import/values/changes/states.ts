import { foldText } from '../../../text/fold.ts';

/** The state that a row, or all rows below a heading, show: of before a change, or of after it. */
export type ChangeState = 'former' | 'current';

const told = `(?:noi dung|quy dinh|thong tin|gia tri|muc|tthc|thu tuc hanh chinh|thu tuc) ?`;
const change = `(?: (?:sua doi|bo sung|thay doi|dieu chinh|cap nhat|va))*`;
const former = new RegExp(
  `^(?:${told})?(?:(?:truoc|chua)(?: khi)?(?: duoc)?${change}|cu|da cong bo(?: truoc day)?|hien hanh|dang ap dung)$`,
);
const current = new RegExp(
  `^(?:${told})?(?:sau(?: khi)?(?: duoc)?${change}|moi|(?:duoc|da) sua doi(?: bo sung)?)$`,
);
/** Nearly every cell begins otherwise, or is longer than any such words. */
const mayBe = /^[\s\p{P}\dIVXa-d]{0,6}(?:n|q|th?|gi?|m|c|đ|h|s)/iu;

/** Returns the state that words name and nothing else: `Nội dung cũ`, `Trước khi sửa đổi`, `Sau sửa đổi, bổ sung`. */
export function changeState(text: string): ChangeState | undefined {
  if (text.length > 60 || !mayBe.test(text)) return undefined;
  const words = foldText(text)
    .replace(/^(?:[ivx]{1,4}|[a-d]|\d{1,2})(?:\.\d{1,2})?[.)]\s/u, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  if (former.test(words)) return 'former';
  return current.test(words) ? 'current' : undefined;
}
