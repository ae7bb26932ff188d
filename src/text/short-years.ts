/** A day whose year has two figures: `ngày 12/5/21`, `ngày 12 tháng 5 năm 21`. */
const shortDay =
  /(ngày\s+(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*)(\d{2})(?![\d/-]|\.\d)/giu;
/** The number of a document with its year, right before its day. */
const numberBefore = /\/(\d{4})\/[^\s;()]{1,40}[\s,(]*(?:ký\s+)?$/u;

/** Years of two figures up to this one are of this century: no paper of today is of before 1945. */
const lastOfCentury = 44;

/**
 * Writes the years of days out in full: by the year in the number of the document that stands right before, else by the
 * century.
 *
 * @param tell takes each day that nothing in the text confirms, and the year that it was given
 */
export function withFullYears(text: string, tell: (day: string, year: string) => void): string {
  if (!/\d[/.-]\s?\d{2}(?!\d)|năm \d{2}(?!\d)/u.test(text)) return text;
  return text.replace(
    shortDay,
    (whole, before: string, day: string, month: string, short: string, at: number) => {
      if (Number(day) > 31 || Number(month) > 12) return whole;
      const numbered = numberBefore.exec(text.slice(Math.max(0, at - 80), at))?.[1];
      const year = numbered?.endsWith(short)
        ? numbered
        : `${Number(short) > lastOfCentury ? 19 : 20}${short}`;
      if (year !== numbered) tell(whole.trim(), year);
      return `${before}${year}`;
    },
  );
}
