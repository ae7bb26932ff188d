import { isRealDate } from '../../model/date.ts';
import { foldText } from '../../text/fold.ts';
import { isObject, type JsonObject } from '../files/json-text.ts';
import { looksLikeDecision, looksLikeDepartment } from '../lists/cells.ts';
import { wordsOfKey } from '../lists/key-words.ts';

/** Tells a text, number or answer from a list or an object. */
export const isPlain = (value: unknown): boolean => typeof value !== 'object' && value !== undefined;

const office = /^(?:quyền |phó )?(?:chủ tịch|bộ trưởng|giám đốc|ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s/iu;

/**
 * Returns the particulars of a decision in JSON as the lines of a paper: number, day, subject, issuer, day of
 * effect, department.
 */
export function linesOfParticulars(root: JsonObject): string[] {
  const said = plainIn(root, 0);
  const find = (pick: (key: string, text: string) => string | undefined): string | undefined => {
    for (const [key, text] of said) {
      const found = pick(key, text);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const number = find((_, text) => (looksLikeDecision(text) ? `Số: ${text}` : undefined));
  const issued = find((key, text) => (isEffect(key) || !isDay(key) ? undefined : dayIn(text)));
  const effective = find((key, text) => (isEffect(key) ? dayIn(text) : undefined));
  const subject = find((key, text) =>
    /trich yeu|ve viec|subject|title|tieu de/.test(key) ? text : undefined,
  );
  const issuer = find((_, text) => (office.test(text) ? text : undefined));
  const department = find((_, text) => (looksLikeDepartment(text) ? text : undefined));
  return [
    number,
    issued,
    ...(subject === undefined ? [] : ['QUYẾT ĐỊNH', subject]),
    issuer,
    effective && `Điều 2. Quyết định này có hiệu lực kể từ ${effective}.`,
    department,
  ].filter((line) => line !== undefined);
}

/** Returns the plain values of an object and of the objects within it, with their keys folded. */
function plainIn(value: JsonObject, depth: number): [string, string][] {
  return Object.entries(value).flatMap(([key, part]): [string, string][] => {
    if (isObject(part) && depth < 2) return plainIn(part, depth + 1);
    return isPlain(part) ? [[foldText(wordsOfKey(key)), String(part).trim()]] : [];
  });
}

const isDay = (key: string): boolean => /(?:^| )(?:ngay|date|day|issued|signed)(?: |$)/.test(key);
const isEffect = (key: string): boolean => /hieu luc|effect/.test(key);

/** Returns a day as decisions write it: `ngày 05 tháng 9 năm 2025`. */
function dayIn(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text) ?? [];
  const [, ownDay = day, ownMonth = month, ownYear = year] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u.exec(text) ?? [];
  const date = `${ownYear}-${ownMonth.padStart(2, '0')}-${ownDay.padStart(2, '0')}`;
  return isRealDate(date) ? `ngày ${ownDay} tháng ${ownMonth} năm ${ownYear}` : undefined;
}
