import type { Failure, FailureCode } from '../model/failure.ts';
import { wordPlaceholders } from './help-words.ts';
import type { Words } from './words.ts';

/** The argument in which a failure names what was to be typed as usage does: `--to <file>`. */
const placedIn: Partial<Record<FailureCode, string>> = {
  'missing-argument': 'name',
  'empty-argument': 'name',
  'bad-value': 'option',
};

/** Returns a failure in words: what is wrong, and, where something can be done about it, how to mend it. */
export function sayFailure(
  { code, args: given }: Failure,
  { failures, help }: Words,
): readonly [message: string, hint?: string | undefined] {
  const say = failures[code] as (of: Failure['args']) => readonly [string, (string | undefined)?];
  const placed = placedIn[code];
  if (placed === undefined) return say(given);
  const name = String((given as Record<string, unknown>)[placed]);
  return say({ ...given, [placed]: wordPlaceholders(help, name) } as Failure['args']);
}
