/** A sum of money that a text names. */
export interface NamedAmount {
  amount: number;
  currency: string;
  /** Unit that the sum is charged for: `trang`, `hồ sơ`; only where the text has it right after the sum. */
  per?: string;
}

/**
 * Least sum in dong that is taken: one below it is a slip of the form's writer (thousands left out) or a
 * placeholder.
 */
const leastAmount = 1000;

/** `150.000`, `150,000`; with spaces, `150 000`, where whole thousands end it: `trang thứ 3 500 đồng` holds two figures. */
const grouped = String.raw`\d{1,3}(?:\.\d{3})+,00(?!\d)|\d{1,3}(?:,\d{3})+\.00(?!\d)|\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?:[ \u00a0]\d{3}){0,2}[ \u00a0]000`;
const dong = String.raw`(?:(?:việt nam đồng|vnđ|vnd|đồng|đ)(?![\p{L}])|₫)`;
const sums = new RegExp(
  String.raw`(?<![\d.,/])(?:(${grouped}|\d{1,9})|(\d+(?:[.,]\d+)?)\s*(triệu|nghìn|ngàn))\s*${dong}`,
  'giu',
);
const anySum = new RegExp(String.raw`\d\s*(?:triệu|nghìn|ngàn)?\s*${dong}`, 'iu');
/** Sums that are bounds or bases of a rate, not what is charged. */
const boundWords = /%|tối thiểu|tối đa|không quá|không dưới|mức trần|mức sàn/iu;

/** Returns the sums in dong that a text names. */
export function namedAmounts(text: string): NamedAmount[] {
  return [...text.matchAll(sums)].flatMap((match) => {
    const [whole, plain, counted, multiple] = match;
    const amount = plain ? readInteger(plain) : readMultiple(counted ?? '', multiple ?? '');
    if (amount === undefined || amount < leastAmount) return [];
    const per = unitAfter(text.slice(match.index + whole.length));
    return [{ amount, currency: 'VND', ...(per && { per }) }];
  });
}

/** Tells whether a text names a sum at all, be it one that cannot be read. */
export function mentionsAmount(text: string): boolean {
  return anySum.test(text);
}

/** Tells whether a text sets a bound or a rate, so that a sum in it is not what everybody pays. */
export function setsBound(text: string): boolean {
  return boundWords.test(text);
}

/**
 * Reads the sum of the portal's own fee column: `400,000 Việt Nam Đồng`, `10 USD`.
 *
 * @returns undefined for nought and for sums too small to be true
 */
export function columnAmount(text: string): NamedAmount | undefined {
  const match = /^([\d.,]+)\s*(.+)$/u.exec(text);
  const amount = readInteger(match?.[1] ?? '');
  const currency = /^[A-Z]{3}$/u.test(match?.[2] ?? '') ? (match?.[2] ?? '') : 'VND';
  if (amount === undefined || amount === 0) return undefined;
  if (/VN[DĐ]|đồng/iu.test(match?.[2] ?? '') || currency === 'VND') {
    return amount < leastAmount ? undefined : { amount, currency: 'VND' };
  }
  return { amount, currency };
}

/**
 * Returns the unit that a sum is charged for, where the text after it begins with a stroke: `/hồ sơ`,
 * `đồng/01 giấy`.
 */
export function unitAfter(text: string): string | undefined {
  const unit =
    /^\s*(?:(?:việt nam đồng|vnđ|vnd|đồng|đ|₫)\s*)?\/\s*(?:0?1\s+|một\s+)?(\p{L}[\p{L}-]*(?: \p{L}+){0,4}?)(?=\s*(?:$|[().,;:–\n]|kể từ|theo|đối với|áp dụng|đồng))/iu;
  return unit.exec(text)?.[1];
}

/**
 * Splits a time without its unit from the sum that it is run into: `140,000` holds 1 and 40,000.
 *
 * @param words the words about the fee, which may name the sum in full
 * @returns undefined where it may be parted in several ways
 */
export function partTimeFromSum(
  digits: string,
  currency: string,
  words: string,
): { time: string; sum: string } | undefined {
  const ways = Array.from({ length: digits.length - 1 }, (_, index) => ({
    time: digits.slice(0, index + 1),
    sum: digits.slice(index + 1),
  })).filter(
    ({ time, sum }) => /^[1-9]\d*$/u.test(time) && /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)$/u.test(sum),
  );
  const said = new Set(namedAmounts(words).flatMap(({ amount }) => [amount, amount / 1000]));
  const named = ways.filter(({ sum }) => said.has(Number(sum.replace(/,/gu, ''))));
  const [way, ...others] = named.length > 0 ? named : ways;
  return way && others.length === 0 ? { time: way.time, sum: `${way.sum}${currency}` } : undefined;
}

/** Reads a whole number with its thousands parted or not; undefined where it is none. */
export function readInteger(written: string): number | undefined {
  // Decimals of nought, parted by the other sign than thousands: `1.200.000,00`.
  const text = written.replace(/^(\d{1,3}(?:\.\d{3})+),00$|^(\d{1,3}(?:,\d{3})+)\.00$/u, '$1$2');
  if (!/^(?:\d{1,3}(?:[., \u00a0]\d{3})+|\d{1,12})$/u.test(text)) return undefined;
  return Number(text.replace(/[., \u00a0]/gu, ''));
}

/** `50 nghìn`, `1,5 triệu`, `1.500 nghìn`; undefined where a sign before three figures may part groups or decimals. */
function readMultiple(text: string, multiple: string): number | undefined {
  const factor = multiple.toLowerCase() === 'triệu' ? 1_000_000 : 1000;
  const whole = readInteger(text);
  if (/[.,]\d{3}$/u.test(text))
    return factor === 1000 && text.includes('.') && whole !== undefined ? whole * factor : undefined;
  const amount = Math.round(Number(text.replace(',', '.')) * factor);
  return Number.isFinite(amount) ? amount : undefined;
}
