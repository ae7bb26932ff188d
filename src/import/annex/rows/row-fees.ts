import { readInteger } from '../../values/amounts.ts';
import type { Fee, ProcedureContent } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { joinFees, ofKind, splitKinds } from '../../../model/sheet/fee-kinds.ts';
import { newValueIn } from '../../values/changes/new-value.ts';
import { readFee } from '../../values/fees.ts';
import { feesByLevel } from '../../values/levels/texts.ts';
import { shorten } from '../../values/notes.ts';
import { saysUnclear } from '../../values/no-value.ts';
import { type AnnexOrigin, Doubts } from '../notes.ts';

/** Length above which a cell is kept as text, without looking for a value. */
const longestValue = 5000;

const noFee =
  /^(?:khong|khong co|khong thu|khong mat|mien)(?: ?thu)?(?: ?(?:phi|le phi|,|va|\/))*$|^(?:no(?:ne)?|free(?: of charge)?|no (?:fee|charge)s?)$/;
/** A nought may be what a form shows where nobody entered a fee. */
const nought = /^0+(?:[.,]0+)?(?: ?(?:d|dong|vnd|viet nam dong))?$/;
const mark = /^(?:x|v|co|✓|☑)$/;
const unsaid = /^(?:chua|khong)(?: co)? quy dinh$|^chua(?: co thong tin)?$/;

/** Returns the words of a fee, folded, without the signs around them; empty where there are only such. */
export const foldFee = (text: string): string =>
  foldText(text).replace(/^[\s.…\-–—+/_]+|(?<![\s.…;])[\s.…;]+$/gu, '');

/** Reads the fees of a row. In a decision `Không` means that nothing is charged; an empty cell means nothing. */
export function readFees(
  text: string,
  heading: string,
  origin: AnnexOrigin,
  doubts: Doubts,
): ProcedureContent['fees'] | undefined {
  const folded = foldFee(text);
  if (folded === '') return undefined;
  if (text.length > longestValue) return [{ text }];
  if (feesByLevel(text)) {
    doubts.add(origin, 'fees', 'fees_by_level', { text: shorten(text) });
    return [{ text }];
  }
  const changed = newValueIn(text);
  const sums = changed === undefined ? undefined : readFees(changed, heading, origin, new Doubts());
  const [sum, ...others] = Array.isArray(sums) ? sums : [];
  if (sums === 'none' || (sum?.amount !== undefined && others.length === 0)) {
    doubts.add(origin, 'fees', 'value_of_change', { text: shorten(text) });
    return sum ? [{ ...sum, text }] : sums;
  }
  const kinds = splitKinds(text);
  if (kinds)
    return joinFees(
      kinds.map((one) => {
        const fees = readFees(one.text, heading, origin, doubts);
        return Array.isArray(fees) ? fees.map((fee) => ofKind(fee, one.kind)) : fees;
      }),
    );
  const whole = withUnits(text, heading);
  if (whole !== text) return readFees(whole, heading, origin, doubts);
  if (noFee.test(folded) || isNoneEverywhere(text)) return 'none';
  if (unsaid.test(folded)) return 'unspecified';
  if (nought.test(folded) || mark.test(folded)) {
    doubts.add(origin, 'fees', 'fee_without_sum', { text });
    return 'unspecified';
  }
  const unit = bareFigure.test(text) ? (unitOf(heading) ?? unitOfFigure(text, heading)) : undefined;
  if (unit !== undefined && unitOf(heading) === undefined && (readInteger(text) ?? 0) < certainlyDong)
    doubts.add(origin, 'fees', 'fee_unit_assumed', { text });
  const listed = severalFees(text, origin);
  if (listed) return listed;
  if (range.test(text)) {
    doubts.add(origin, 'fees', 'fee_amounts_several', { text: shorten(text) });
    return [{ text }];
  }
  const reading = doubts.taking(origin, (notes) =>
    readFee('', unit === undefined ? text : `${text} ${unit}`, notes),
  );
  if (reading.fees) return Array.isArray(reading.fees) ? reading.fees.map(mendUnit) : reading.fees;
  doubts.add(origin, 'fees', 'fee_in_words', { text: shorten(text) });
  return [{ text }];
}

/** Tells whether each line says after its label that nothing is charged: `Trực tiếp: Không`, `Trực tuyến: Không`. */
function isNoneEverywhere(text: string): boolean {
  const lines = text.split(/\n|;/u).map((line) => foldText(line).replace(/(?<![\s.])[\s.]+$/u, ''));
  return (
    lines.length > 1 &&
    lines.every((line) => line.includes(': ') && noFee.test(line.slice(line.indexOf(': ') + 2)))
  );
}

/** Returns the bare figures of several columns, one a line, with the unit that their heading names. */
function withUnits(text: string, heading: string): string {
  const lines = text.split('\n');
  const unit = lines.length > 1 ? unitOf(heading) : undefined;
  if (unit === undefined) return text;
  const told = lines.map((line) => {
    const colon = line.lastIndexOf(':');
    const figure = line.slice(colon + 1).trim();
    const label = colon < 0 ? '' : `${(line.slice(0, colon).split(' / ').at(-1) ?? '').trim()}: `;
    return bareFigure.test(figure) ? `${label}${figure} ${unit}` : line;
  });
  return told.join('\n');
}

const bareFigure = /^\d{1,3}(?:[.,]\d{3})+$|^\d{1,3}(?:\.\d{3})+,00$|^\d{1,3}(?:,\d{3})+\.00$|^\d{1,9}$/u;

/** A bare figure from this on is no sum in thousands. */
const certainlyDong = 10_000;

/** Returns the unit of a bare figure that no heading gives one: round thousands may be dong, smaller figures thousands. */
function unitOfFigure(text: string, heading: string): string | undefined {
  const isForeign = /usd|eur|đô la|\$|€/iu.test(heading);
  const figure = readInteger(text) ?? 0;
  const isSum = figure >= certainlyDong || (figure >= 1000 && figure % 100 === 0);
  return !isForeign && isSum ? 'đồng' : undefined;
}

/** Returns the unit of bare figures below a heading: `Phí (đồng)`, `Mức thu (nghìn đồng/hồ sơ)`. */
function unitOf(heading: string): string | undefined {
  const unit = /(?<!\p{L})(nghìn |ngàn |1\.?000 ?)?(?:đồng|vnđ|vnd|đ)(\/\s*\p{L}[\p{L} ]*)?(?!\p{L})/iu.exec(
    heading,
  );
  return unit ? `${unit[1] ? 'nghìn ' : ''}đồng${unit[2]?.trim() ?? ''}` : undefined;
}

/** A sum from one figure to another, `100.000 - 300.000 đồng`: the fee lies somewhere between. */
const range = /\d\s*(?:đồng|đ|vnđ)?\s*(?:[-–]|đến|tới)\s*\d/iu;

/** Reads a list of fees, each with one sum and its own words; undefined where the text is not as plain as that. */
function severalFees(text: string, origin: AnnexOrigin): Fee[] | undefined {
  const parts = text
    .split(/\n|;/u)
    .map((part) => part.replace(/^[\s\-–+*•]+|(?<![\s.])[\s.]+$/gu, ''))
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const fees = parts.map((part) => {
    const unsure = new Doubts();
    const reading = unsure.taking(origin, (notes) => readFee('', part, notes));
    const isOne = Array.isArray(reading.fees) && reading.fees.length === 1;
    const [fee] = isOne && !range.test(part) && unsure.all.length === 0 ? (reading.fees as Fee[]) : [];
    return fee?.amount === undefined ? undefined : mendUnit(fee);
  });
  return fees.every((fee) => fee !== undefined) ? fees : undefined;
}

/** Mends a unit like `30.000 đồng/hợp đồng`, whose second half looks like the currency. */
function mendUnit(fee: Fee): Fee {
  const isCut =
    fee.per !== undefined && new RegExp(`/\\s*${fee.per} đồng(?!\\p{L})`, 'iu').test(fee.text ?? '');
  return isCut ? { ...fee, per: `${fee.per} đồng` } : fee;
}

/**
 * Reads fees whose sums the notes give, for words that would be read otherwise: one for each line of the
 * cell, or one for all of it.
 */
export function readNotedFees(noted: string | undefined, words = ''): Fee[] | undefined {
  if (noted === undefined || words === '') return undefined;
  const sums = noted.split('; ').map(readSum);
  const texts = sums.length === 1 ? [words] : words.split('\n');
  const fees = texts.flatMap((text, index) => (sums[index] ? [{ ...sums[index], text }] : []));
  return fees.length === sums.length && fees.length === texts.length ? fees : undefined;
}

/** Reads a sum: `800.000 đồng/hồ sơ`, `50 USD`; nothing but the words where the sum is not clear. */
function readSum(text: string): Omit<Fee, 'text'> | undefined {
  if (saysUnclear(text)) return {};
  const [, digits = '', unit = '', per] = /^([\d.]+(?:,\d+)?) (đồng|[A-Z]{3})(?:\/(.+))?$/u.exec(text) ?? [];
  const amount = Number(digits.replaceAll('.', '').replace(',', '.'));
  if (unit === '' || !Number.isFinite(amount)) return undefined;
  return { amount, currency: unit === 'đồng' ? 'VND' : unit, ...(per !== undefined && { per }) };
}
