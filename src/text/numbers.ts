/**
 * A number as people write it. `Intl` has the last word on it, but takes ten milliseconds to begin; counts are
 * whole numbers, which need no more than a sign between groups of three digits.
 */
export function groupDigits(value: number, separator: string, locale: string): string {
  if (!Number.isSafeInteger(value)) return new Intl.NumberFormat(locale).format(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
