import type { Fee, ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import {
  columnAmount,
  mentionsAmount,
  type NamedAmount,
  namedAmounts,
  setsBound,
  unitAfter,
} from './amounts.ts';
import { doubt, type Notes, shorten } from './notes.ts';
import { readPart, saysNothing } from './values.ts';

type Fees = NonNullable<ProcedureContent['fees']>;

/** Result of reading the fee column of one way of applying. */
interface FeeReading {
  fees?: Fees;
  /** Words beside the fee without a sum; they belong to the notes. */
  words?: string;
}

/** Words that the portal shows where a fee is nought, and also where nobody entered one. */
const free = 'Miễn phí';

/**
 * Reads the fee column (phí, lệ phí; NĐ 63/2010 Điều 8 khoản 2 điểm i): a sum, `Miễn phí` or nothing, with
 * words in brackets after it. `Miễn phí` alone does not state that nothing is charged, so it gives
 * `unspecified`; a sum named after it is taken.
 */
export function readFee(column: string, description: string, notes: Notes): FeeReading {
  const words = readPart(unwrap(description));
  if (column === '' || saysNothing(column)) return words ? readWords(words, undefined, notes) : {};
  if (column === free || /^0+(?:\D|$)/u.test(column)) return readWords(words ?? '', column, notes);
  const text = words ? `${column} (${words})` : column;
  const sum = columnAmount(column) ?? thousandfold(column, words ?? '');
  if (!sum) {
    doubt(notes, 'fees', 'fee_amount_unlikely', { text: shorten(text) });
    return { fees: [{ text }] };
  }
  const per = words
    ? (unitAfter(words) ?? namedAmounts(words).find(({ amount }) => amount === sum.amount)?.per)
    : undefined;
  return { fees: [asFee({ ...sum, ...(per && { per }) }, text)] };
}

/**
 * Returns the sum of a column that lost its thousands, as the words beside it have them: `40 VNĐ (…: 40.000
 * đồng/giấy)`.
 */
function thousandfold(column: string, words: string): NamedAmount | undefined {
  const said = Number(/^\d{1,3}(?=\s)/u.exec(column)?.[0] ?? Number.NaN);
  return namedAmounts(words).find(({ amount }) => amount === said * 1000);
}

function readWords(words: string, column: string | undefined, notes: Notes): FeeReading {
  if (mentionsAmount(words)) return { fees: readSums(words, notes) };
  if (column) doubt(notes, 'fees', 'free_may_be_default', { text: shorten(words || column) });
  return { ...(column && { fees: 'unspecified' }), ...(words && { words }) };
}

/** Reads several sums in one text: each is taken only where each has its own words. */
function readSums(text: string, notes: Notes): Fee[] {
  const sums = namedAmounts(text);
  const [first] = sums;
  if (first && sums.every((sum) => sum.amount === first.amount) && !setsBound(text))
    return [asFee(first, text)];
  const parts = splitSums(text);
  const fees = parts.flatMap((part) => {
    const [sum, ...others] = namedAmounts(part);
    return sum && others.length === 0 && !setsBound(part) ? [asFee(sum, part)] : [];
  });
  if (fees.length === parts.length && fees.length === sums.length) return fees;
  const reason = sums.length > 0 ? 'fee_amounts_several' : 'fee_amount_unlikely';
  doubt(notes, 'fees', reason, { text: shorten(text) });
  return [{ text }];
}

/** Splits a text into sums; a part without a sum of its own belongs to the one before. */
function splitSums(text: string): string[] {
  const parts: string[] = [];
  const marked = text.split(/;\s*|,\s*(?=riêng )|(?<!\s)\s+(?=(?:lệ )?phí\s*:)|\n+/iu);
  for (const part of marked.flatMap(splitSides)) {
    const last = parts.length - 1;
    if (last >= 0 && !mentionsAmount(part)) parts[last] = `${parts[last]}; ${part}`;
    else parts.push(part);
  }
  return parts.map((part) => part.trimEnd().replace(/;$/u, '').trim()).filter((part) => part !== '');
}

/** Words that tell one sum of a sentence from the others: in brackets after it, before a colon, or a way of applying. */
const ownWords =
  /\d[^()]{0,100}\(\s?\p{L}[^()]{0,200}\)[ .]{0,2}$|^[^:\d]{2,100}:\s?\d|trực (?:tiếp|tuyến)|bưu chính/iu;

/** Splits `20.000 đồng (trực tiếp), 10.000 đồng (trực tuyến)`, where each side has one sum and words of its own. */
function splitSides(text: string): string[] {
  const sides = text.split(/(?:,\s|\svà\s|(?<=\)\s?)\/(?=\s?\d))(?![^()]{0,200}\))/iu);
  const areOwn = sides.every((side) => namedAmounts(side).length === 1 && ownWords.test(side));
  return sides.length > 1 && areOwn ? sides : [text];
}

function asFee(sum: NamedAmount, text: string): Fee {
  return { amount: sum.amount, currency: sum.currency, ...(sum.per && { per: sum.per }), text };
}

/**
 * Combines the fees of a procedure's ways of applying, each once.
 *
 * @returns undefined when no way of applying says anything about fees
 */
export function combineFees(all: readonly (Fees | undefined)[]): Fees | undefined {
  const byText = new Map<string, Fee>();
  for (const fees of all) {
    if (!Array.isArray(fees)) continue;
    for (const fee of fees) {
      const key = `${fee.amount} ${fee.currency} ${lettersOf(fee.text ?? '')}`;
      if (!byText.has(key)) byText.set(key, fee);
    }
  }
  if (byText.size > 0) return [...byText.values()];
  return all.some((fees) => fees === 'unspecified') ? 'unspecified' : undefined;
}

function lettersOf(text: string): string {
  return foldText(text)
    .replace(/viet nam dong/gu, 'vnd')
    .replace(/[^a-z0-9]+/gu, '');
}

/** Removes the brackets around a whole text, as often as they were put, and one that nothing closes. */
function unwrap(text: string): string {
  let inner = text.trim();
  while (inner.startsWith('(')) {
    const end = closingBracket(inner);
    if (end >= 0 && end < inner.length - 1) break;
    inner = inner.slice(1, end < 0 ? inner.length : -1).trim();
  }
  return inner;
}

/** Returns the place of the bracket that closes the one a text begins with; -1 where none does. */
export function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
