import type { Presumption } from '../../model/law/working-days.ts';
import { list } from '../phrases.ts';

/** Says what a deadline rests on beside the law; empty where that is nothing. */
export function presumption({ days, years }: Presumption = { days: [], years: [] }): string {
  return [
    days.length > 0 ? `Days off that holidays.yaml does not announce were left out: ${list(days)}.` : '',
    years.length > 0
      ? `The lunar holidays of ${list(years.map(String))} are not known, and were not left out.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
