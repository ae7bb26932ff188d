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
  const digits = String(Math.abs(value));
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return `${value < 0 ? '-' : ''}${groups.join(separator)}`;
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

/** Returns Roman figures, 4 as IV; a number that the Romans had no signs for stays in figures. */
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
