import * as xlsx from '@e965/xlsx';
import type { Unseen } from '../../../model/unreadable.ts';
import { remembering } from '../../../text/remember.ts';
import { cellOf, type RawCell } from '../raw-sheet.ts';
import type { CellLook } from './looks.ts';
import { type RichText, seenText } from './strings.ts';

/** Writes a number in a format of Excel's. */
const formatted: (format: string | number, value: number, options: { date1904: boolean }) => string =
  xlsx.SSF.format;

/** Makes a cell of text. A format of nothing but semicolons shows nothing, not even text. */
export function textCell(rich: RichText, look: CellLook): RawCell {
  const { text, unseen } = seenText(rich, look);
  if (text.trim() !== '' && /^\s*;;;\s*$/u.test(String(look.format)))
    return cellOf('', [...unseen, { kind: 'hidden_text', text }]);
  return cellOf(text, unseen);
}

/** Makes a cell of a number, which its format may hide. */
export function numberCell(value: string, look: CellLook, is1904: boolean): RawCell {
  const number = Number(value);
  const text = Number.isFinite(number) ? formatNumber(number, look.format, is1904) : value;
  const hidden = (kind: Unseen['kind']): RawCell => cellOf('', [{ kind, text: text || value }]);
  if (text.trim() === '') return hidden('hidden_text');
  if (look.isFaint) return hidden('faint_text');
  if (look.isStruck) return hidden('struck_text');
  return { text, isNumber: true };
}

function formatNumber(number: number, format: string | number, is1904: boolean): string {
  try {
    return dayShown(number, format, is1904) ?? formatted(format, number, { date1904: is1904 });
  } catch {
    return String(number);
  }
}

/**
 * Returns the day that a number is in a format of days, as Vietnamese writes it, whatever the order in which the format
 * has its parts; undefined in any other format.
 */
export const dayShown = (number: number, format: string | number, is1904: boolean): string | undefined =>
  isOfDays(format) ? formatted('dd/mm/yyyy', number, { date1904: is1904 }) : undefined;

/**
 * Tells a format that shows a whole day, by its code or by the number of one that Excel has built in: `m/d/yy` is one
 * day in Hà Nội and another in Boston.
 */
const isOfDays = (format: string | number): boolean =>
  ofDays(String(format), () => {
    const code = typeof format === 'string' ? format : String(xlsx.SSF.get_table()[format] ?? '');
    const plain = code.replace(/"[^"]{0,200}"|\\.|\[[^\]]{0,200}\]/gu, '');
    return !/^y/iu.test(plain) && [/y/iu, /m/iu, /d/iu].every((part) => part.test(plain));
  });

const ofDays = remembering<boolean>(1000);

/** Returns the day of a date as files write it (`2024-01-02T00:00:00.000`), as Vietnamese does; undefined where it is none. */
export function dayOf(value: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u.exec(value ?? '') ?? [];
  return year === undefined ? undefined : `${day}/${month}/${year}`;
}
