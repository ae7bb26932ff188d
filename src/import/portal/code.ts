import { codeWithin, withoutOwnCode } from '../annex/codes.ts';
import { parseCode } from '../../model/code.ts';
import { cleanLine } from '../../text/normalize.ts';
import { codesWithin, mendCode, saysNoCode } from '../values/codes.ts';
import { doubt, type Notes, type Refusal, shorten } from '../values/notes.ts';

/** Code of a row, empty where the row says that there is none yet; or the reason why there is none. */
type ReadCode = { code: string } | { refusal: Refusal };

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

/** Returns a code and a name that may hold it, or be all that does: `1.000656 - Đăng ký khai tử`. */
export function codeAndName(code: string, name: string): { code: string; name: string } {
  const within = code === '' ? codeWithin(name) : undefined;
  return within ? { code: within.code, name: within.rest } : { code, name: withoutOwnCode(name, code) };
}

/** Returns that a row has no code, with a doubt: no procedure of its list has one. */
export function withoutCode(notes: Notes): { code: string } {
  doubt(notes, 'code', 'codes_missing', {});
  return { code: '' };
}

function refuse(code: string, numeric: boolean, name: string): Refusal {
  if (code === '') return { reason: 'code_missing', args: { name } };
  if (/^[1-9]\.\d{6}(?:\.000\.00\.00)?\.[A-Z]\d{2}\.\d+$/u.test(code)) {
    return { reason: 'code_online_service', args: { code } };
  }
  // A number may be shown in groups of three: `1.000.656`.
  const [, prefix, digits = '', last = ''] = /^([1-9])[., ]?(\d{3})[., ]?(\d{3})$/u.exec(code) ?? [];
  if (prefix)
    return {
      reason: 'code_without_point',
      args: { code: `${prefix}${digits}${last}`, likely: `${prefix}.${digits}${last}` },
    };
  if (/^[1-9](?:[.,]\d{0,5})?$/u.test(code)) return refuseShort(code.replace(',', '.'), numeric);
  if (/^[A-ZĐ]{1,3}-[A-ZĐ0-9]{2,6}-\d{3,8}(?:-[A-Z]{1,3})?$/u.test(code)) {
    return { reason: 'code_legacy', args: { code } };
  }
  if ((code.match(codesWithin)?.length ?? 0) > 1) return { reason: 'code_several', args: { code } };
  return { reason: 'code_malformed', args: { code } };
}

function refuseShort(code: string, numeric: boolean): Refusal {
  if (!numeric) return { reason: 'code_truncated', args: { code } };
  const [prefix = '', digits = ''] = code.split('.');
  return { reason: 'code_lost_zeros', args: { code, likely: `${prefix}.${digits.padEnd(6, '0')}` } };
}
