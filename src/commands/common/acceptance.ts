import type { Acceptance } from '../../check/accepted.ts';
import type { Shell } from '../../cli/shell.ts';
import { addDays } from '../../model/date.ts';
import { Failure } from '../../model/failure.ts';

/** Why and until when something is accepted, as it was asked for. */
export interface AcceptanceOptions {
  reason: string | undefined;
  until: string | undefined;
}

/** Days for which a finding is accepted when no end is given: then it is to be looked at again. */
const usualDays = 365;

/**
 * Reads why and until when something is to be accepted.
 *
 * @throws Failure `missing-argument` without a reason, `day-too-early` for an end that is over
 */
export function readAcceptance({
  options,
  today,
}: Shell<AcceptanceOptions>): Pick<Acceptance, 'reason' | 'until'> {
  const reason = needed(options.reason, '--reason <text>');
  const until = options.until ?? addDays(today, usualDays);
  if (until < today) throw new Failure('day-too-early', { option: '--until', day: until, earliest: today });
  return { reason, until };
}

/**
 * Returns the text of an option that cannot be left out.
 *
 * @throws Failure `missing-argument`
 */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw new Failure('missing-argument', { name });
  return value.trim().normalize('NFC');
}
