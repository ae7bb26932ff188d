import { parseCode } from '../../model/code.ts';
import { cleanLine } from '../../text/normalize.ts';
import type { Refusal } from '../values/notes.ts';

/** A code as it stands in a row, or why that is none. */
type ReadCode = { code: string } | { refusal: Refusal };

/** A code in its full length somewhere in a text. */
const anyCode = /(?<![\d.])[1-9]\.\d{6}(?!\d)/gu;

/**
 * Reads the code of a row. Nothing is guessed: a code one digit short names another procedure.
 *
 * @param numeric whether the cell holds a number, which drops a code's closing zeros
 * @param name the row's name, for the note about a row without a code
 */
export function readCode(text: string, numeric: boolean, name: string): ReadCode {
  const code = cleanLine(text).text.replace(/^['’]/u, '').trim();
  if (parseCode(code)) return { code };
  return { refusal: refuse(code, numeric, name) };
}

function refuse(code: string, numeric: boolean, name: string): Refusal {
  if (code === '') return { reason: 'code_missing', args: { name } };
  if (/^[1-9]\.\d{6}(?:\.000\.00\.00)?\.[A-Z]\d{2}\.\d+$/u.test(code)) {
    return { reason: 'code_online_service', args: { code } };
  }
  if (/^[1-9](?:\.\d{0,5})?$/u.test(code)) return refuseShort(code, numeric);
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
