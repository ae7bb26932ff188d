import type { ProcedureContent } from '../../model/types.ts';
import { isSame } from '../../model/procedure/same.ts';
import { unclear } from '../../import/values/no-value.ts';
import { Doubts } from '../../import/annex/notes.ts';
import { readFees } from '../../import/annex/rows/row-fees.ts';
import { readTimeLimit } from '../../import/annex/times.ts';
import { countText, feesText, feeText, timeText } from './words.ts';

/** Returns the number of a time limit where its words would be read otherwise. */
export function unsaidTime(limit: NonNullable<ProcedureContent['timeLimit']>): string | undefined {
  const { value, unit } = limit;
  const text = timeText(limit);
  if (text === undefined) return undefined;
  const read = readTimeLimit(text, '', { table: 0, row: 0 }, new Doubts());
  if (isSame(read, { ...limit, text })) return undefined;
  return value === undefined || unit === undefined ? undefined : countText(value, unit);
}

/** Returns the sums of fees, where their words would be read otherwise. */
export function unsaidFees(fees: NonNullable<ProcedureContent['fees']>): string | undefined {
  if (typeof fees === 'string') return undefined;
  const read = readFees(feesText(fees), '', { table: 0, row: 0 }, new Doubts());
  if (
    isSame(
      read,
      fees.map((fee) => ({ ...fee, text: feeText(fee) })),
    )
  )
    return undefined;
  return fees.map(({ text, ...sum }) => (sum.amount === undefined ? unclear : feeText(sum))).join('; ');
}
