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
