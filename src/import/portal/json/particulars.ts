import { isRealDate } from '../../../model/date.ts';
import { foldText } from '../../../text/fold.ts';
import { onOneLine } from '../../../text/normalize.ts';
import { actionOfCell } from '../../annex/movements.ts';
import { isObject, type JsonObject } from '../../files/json-values.ts';
import { asText, isEmpty } from './values.ts';
import { looksLikeDecision } from '../../lists/cells.ts';
import { looksLikeDepartment } from '../../values/body-names.ts';
import { wordsOfKey } from '../../lists/headings/key-words.ts';

/** Tells a text, number or answer from a list or an object. */
export const isPlain = (value: unknown): boolean => typeof value !== 'object' && value !== undefined;

const office = /^(?:quyền |phó )?(?:chủ tịch|bộ trưởng|giám đốc|ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s/iu;

/** Particulars of a decision in JSON. */
interface Particulars {
  /** The lines of a paper that say them. */
  lines: string[];
  /** The keys of values that say none of them, each with its value. */
  unread: string[];
}

/**
 * Reads the particulars of a decision in JSON as the lines of a paper: number, day, subject, issuer, day of effect,
 * department. Of the other keys only lists of procedures are read.
 *
 * @param isListed tells whether the procedures of a value are read
 */
export function readParticulars(root: JsonObject, isListed: (value: unknown) => boolean): Particulars {
  const said = saidIn(root, '', isListed, 0);
  const read = new Set<string>();
  const find = (pick: (key: string, text: string) => string | undefined): string | undefined => {
    for (const { path, key, text } of said) {
      const found = pick(key, text);
      if (found === undefined) continue;
      read.add(path);
      return found;
    }
    return undefined;
  };
  const number = find((_, text) => (looksLikeDecision(text) ? `Số: ${text}` : undefined));
  const issued = find((key, text) => (isEffect(key) || !isDay(key) ? undefined : dayIn(text)));
  const effective = find((key, text) => (isEffect(key) ? effectIn(text) : undefined));
  const subject = find((key, text) =>
    /trich yeu|ve viec|subject|title|tieu de/.test(key) ? text : undefined,
  );
  const issuer = find((_, text) => (office.test(text) ? text : undefined));
  const department = find((_, text) => (looksLikeDepartment(text) ? text : undefined));
  const declared = declaredIn(said);
  for (const { path } of declared) read.add(path);
  const lines = [
    number,
    issued,
    department && `Theo đề nghị của Giám đốc ${department}.`,
    ...(subject === undefined ? [] : ['QUYẾT ĐỊNH', subject]),
    issuer,
    declared.length > 0 &&
      `Điều 1. Công bố danh mục thủ tục hành chính: ${declared.map(({ text }) => text).join(', ')}.`,
    effective && `Điều 2. Quyết định này có hiệu lực kể từ ${effective}.`,
  ].filter((line) => typeof line === 'string');
  const unread = said.filter(({ path, text }) => !read.has(path) && text !== '');
  return { lines, unread: unread.map(({ path, text }) => `${path}: ${onOneLine(text, '; ')}`) };
}

interface SaidValue {
  path: string;
  /** The key alone, folded. */
  key: string;
  text: string;
}

/** Returns the values of an object, and of the objects within it, but for lists of procedures. */
function saidIn(
  value: JsonObject,
  above: string,
  isListed: (value: unknown) => boolean,
  depth: number,
): SaidValue[] {
  return Object.entries(value).flatMap(([key, part]): SaidValue[] => {
    const path = above === '' ? key : `${above}.${key}`;
    if (isObject(part) && depth < 2) return saidIn(part, path, isListed, depth + 1);
    if (isEmpty(part) || isListed(part)) return [];
    const text = (isPlain(part) ? String(part) : asText(part) || JSON.stringify(part)).trim();
    return [{ path, key: foldText(wordsOfKey(key)), text }];
  });
}

/** Returns how many procedures of each movement a decision says that it has: `declaredCounts: { new: 5, abolished: 7 }`. */
function declaredIn(said: readonly SaidValue[]): { path: string; text: string }[] {
  return said.flatMap(({ path, key, text }) => {
    const [above = ''] = path.split('.');
    const words = movementWords[actionOfCell(key) ?? 'none'];
    const isDeclared = /declared|cong bo|quyet dinh neu/.test(foldText(wordsOfKey(above)));
    return isDeclared && words !== undefined && /^\d{1,4}$/u.test(text)
      ? [{ path, text: `${text} thủ tục hành chính ${words}` }]
      : [];
  });
}

const movementWords: Readonly<Record<string, string>> = {
  new: 'mới ban hành',
  amended: 'được sửa đổi, bổ sung',
  replaced: 'được thay thế',
  abolished: 'bị bãi bỏ',
};

const isDay = (key: string): boolean => /(?:^| )(?:ngay|date|day|issued|signed)(?: |$)/.test(key);
const isEffect = (key: string): boolean => /hieu luc|effect/.test(key);

/** Returns from when a decision has effect: from a day, or from that of its signing. */
function effectIn(text: string): string | undefined {
  return /ngay ky|signing/.test(foldText(text).replaceAll('_', ' ')) ? 'ngày ký' : dayIn(text);
}

/** Returns a day as decisions write it: `ngày 05 tháng 9 năm 2025`. */
function dayIn(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text) ?? [];
  const [, ownDay = day, ownMonth = month, ownYear = year] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u.exec(text) ?? [];
  const date = `${ownYear}-${ownMonth.padStart(2, '0')}-${ownDay.padStart(2, '0')}`;
  return isRealDate(date) ? `ngày ${ownDay} tháng ${ownMonth} năm ${ownYear}` : undefined;
}
