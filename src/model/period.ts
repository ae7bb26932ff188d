/** A period that reports have a name for, or just two days. */
export type Period =
  | { kind: 'year' | 'nineMonths'; year: number }
  | { kind: 'half' | 'quarter' | 'month'; year: number; part: number }
  | { kind: 'days' };

/** Returns the period of a calendar year between two days, the last one included. */
export function periodOf(from: string, to: string): Period {
  const [year = 0, month = 0, day] = from.split('-').map(Number);
  const [lastYear, lastMonth = 0, lastDay] = to.split('-').map(Number);
  const isWhole = day === 1 && year === lastYear && lastDay === daysInMonth(year, lastMonth);
  if (!isWhole) return { kind: 'days' };
  const months = lastMonth - month + 1;
  const part = Math.ceil(month / months);
  if (months === 12) return { kind: 'year', year };
  if (months === 9 && month === 1) return { kind: 'nineMonths', year };
  if (month !== (part - 1) * months + 1) return { kind: 'days' };
  if (months === 6) return { kind: 'half', year, part };
  if (months === 3) return { kind: 'quarter', year, part };
  return months === 1 ? { kind: 'month', year, part } : { kind: 'days' };
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
