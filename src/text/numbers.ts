/** A share of one as people write it, to a tenth of a percent: made when it is asked for, which is seldom. */
export function writePercent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/**
 * A number as people write it. `Intl` has the last word on it, but takes ten milliseconds to begin; counts are
 * whole numbers, which need no more than a sign between groups of three digits.
 */
export function groupDigits(value: number, separator: string, locale: string): string {
  if (!Number.isSafeInteger(value)) return new Intl.NumberFormat(locale).format(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

const romanSigns: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 as IV; what the Romans had no signs for stays in figures. */
export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let text = '';
  let left = value;
  for (const [amount, sign] of romanSigns) {
    text += sign.repeat(Math.floor(left / amount));
    left %= amount;
  }
  return text;
}
