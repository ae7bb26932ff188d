import { paperWords } from './decision-paper.ts';

/** A people's committee, by its full name. */
const council = /^Ủy ban nhân dân\s+(.+)$/iu;

/** Writes `UBND` in a name in full: `UBND tỉnh …` as `Ủy ban nhân dân tỉnh …`. */
export const spellOut = (body: string): string => body.replace(/\bUBND\b/gu, 'Ủy ban nhân dân');

/** Writes a body's name in full, whoever heads it left away. */
const inFull = (body: string): string => spellOut(body.replace(/^(?:Quyền )?Chủ tịch /iu, '')).trim();

/**
 * The body above the number of a state paper, a line each, the last one its own (NĐ 30/2020/NĐ-CP, Phụ lục I): a
 * committee and its place; a department below the committee that it belongs to.
 */
export function issuerLines(body: string): string[] {
  const name = inFull(body);
  const [, place] = council.exec(name) ?? [];
  if (place !== undefined) return ['ỦY BAN NHÂN DÂN', (place.split(',')[0] ?? place).toUpperCase()];
  const [, office, province] =
    /^(.+?),?\s+(?:thuộc\s+)?(?:Ủy ban nhân dân\s+)?((?:tỉnh|thành phố)\s+\p{Lu}.*)$/u.exec(name) ?? [];
  return office !== undefined && province !== undefined
    ? [`ỦY BAN NHÂN DÂN ${province.toUpperCase()}`, office.toUpperCase()]
    : [name.toUpperCase()];
}

/** The place before the date: that of a commune, else that of the province; undefined where the name says none. */
export function placeOfBody(body: string): string | undefined {
  const commune = /(?:^|\s)(?:xã|phường|đặc khu)\s+(\p{Lu}[^,]*)/u.exec(body)?.[1];
  return commune ?? /(?:tỉnh|thành phố)\s+(\p{Lu}.*)$/u.exec(body)?.[1];
}

/** Returns the signer of a body: its chairman in the name of a committee, the head of a department. */
export function signatureOf(body: string): string[] {
  const name = inFull(body);
  if (council.test(name)) return ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
  const head = paperWords.heads.find(([pattern]) => pattern.test(name))?.[1] ?? paperWords.anyHead;
  // Chánh Văn phòng, Chánh Thanh tra, Trưởng ban are named with what they lead.
  const [led = ''] = /^(?:Văn phòng|Thanh tra|Ban(?=\s))/iu.exec(name) ?? [];
  return [`${head} ${led}`.trim().toUpperCase()];
}

/** Returns the number of a report that is left to be filled in; the letters after it are known of a committee only. */
export const reportNumber = (body: string): string =>
  `         /BC-${council.test(inFull(body)) ? 'UBND' : '……'}`;
