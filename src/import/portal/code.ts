import { parseCode } from '../../model/code.ts';
import { cleanLine } from '../../text/normalize.ts';
import { saysNoCode } from '../values/codes.ts';
import { doubt, type Notes, type Refusal, shorten } from '../values/notes.ts';

/** Code of a row, empty where the row says that there is none yet; or the reason why there is none. */
type ReadCode = { code: string } | { refusal: Refusal };

/** A code in its full length somewhere in a text. */
const anyCode = /(?<![\d.])[1-9]\.\d{6}(?:\.(?:000\.00\.00\.)?[A-Z]\d{2})?(?!\d)/gu;

/**
 * Reads the code of a row. A slip of the pen whose meaning is certain is mended, with a doubt;
 * digits are never guessed: a code one digit short names another procedure.
 *
 * @param numeric whether the cell holds a number, which drops a code's closing zeros
 * @param name the row's name, for the note about a row without a code
 */
export function readCode(text: string, numeric: boolean, name: string, notes: Notes): ReadCode {
  const code = cleanLine(text).text.replace(/^['’]/u, '').trim();
  if (parseCode(code)) return { code };
  if (saysNoCode(code)) return { code: '' };
  const isOnlineService = /^[1-9]\.\d{6}(?:\.000\.00\.00)?\.[A-Z]\d{2}\.\d+$/u.test(code);
  const mended = isOnlineService ? undefined : mendCode(code);
  if (mended === undefined) return { refusal: refuse(code, numeric, name) };
  doubt(notes, 'code', 'code_mended', { text: shorten(code, 60), code: mended });
  return { code: mended };
}

/** Returns that a row has no code, with a doubt: no procedure of its list has one. */
export function withoutCode(notes: Notes): { code: string } {
  doubt(notes, 'code', 'codes_missing', {});
  return { code: '' };
}

/** Letters that look like digits, in a place where a code has digits. */
const lookalikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  S: '5',
  B: '8',
};

/** Mends a code with a comma or dash, spaces, full-width digits or letters for digits; undefined where it is none. */
function mendCode(text: string): string | undefined {
  // A raised figure marks a footnote.
  const plain = text
    .replace(/[¹²³⁰⁴-⁹]+$/u, '')
    .normalize('NFKC')
    .trim();
  const compact = plain.replace(/\s+/gu, '').replace(/^([1-9lI])[,·:;‐‑–—−-]+(?=[\dOolI]{6}(?!\d))/u, '$1.');
  const [national = '', rest = ''] = [compact.slice(0, 8), compact.slice(8)];
  const digits = national.replace(/[OoОоlIi|SB]/gu, (letter) => lookalikes[letter] ?? letter);
  for (const candidate of [
    compact,
    `${digits}${rest}`,
    `${digits}${rest}`.replace(/(?<![.,;:])[.,;:]+$/u, ''),
  ]) {
    if (parseCode(candidate)) return candidate;
  }
  const found = [...new Set(plain.match(anyCode) ?? [])];
  const isOnly = found.length === 1 && !/\d{4,}/u.test(plain.replace(anyCode, ' '));
  return isOnly ? found[0] : undefined;
}

function refuse(code: string, numeric: boolean, name: string): Refusal {
  if (code === '') return { reason: 'code_missing', args: { name } };
  if (/^[1-9]\.\d{6}(?:\.000\.00\.00)?\.[A-Z]\d{2}\.\d+$/u.test(code)) {
    return { reason: 'code_online_service', args: { code } };
  }
  const [, prefix, digits] = /^([1-9])(\d{6})$/u.exec(code) ?? [];
  if (prefix && digits)
    return { reason: 'code_without_point', args: { code, likely: `${prefix}.${digits}` } };
  if (/^[1-9](?:[.,]\d{0,5})?$/u.test(code)) return refuseShort(code.replace(',', '.'), numeric);
  if (/^[A-ZĐ]{1,3}-[A-ZĐ0-9]{2,6}-\d{3,8}(?:-[A-Z]{1,3})?$/u.test(code)) {
    return { reason: 'code_legacy', args: { code } };
  }
  if ((code.match(anyCode)?.length ?? 0) > 1) return { reason: 'code_several', args: { code } };
  return { reason: 'code_malformed', args: { code } };
}

function refuseShort(code: string, numeric: boolean): Refusal {
  if (!numeric) return { reason: 'code_truncated', args: { code } };
  const [prefix = '', digits = ''] = code.split('.');
  return { reason: 'code_lost_zeros', args: { code, likely: `${prefix}.${digits.padEnd(6, '0')}` } };
}
