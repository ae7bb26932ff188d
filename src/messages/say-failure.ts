import type { Failure } from '../model/failure.ts';
import { wordPlaceholders } from './help-words.ts';
import type { Words } from './words.ts';

/** Returns a failure in words: what is wrong, and, where something can be done about it, how to mend it. */
export function sayFailure(
  { code, args }: Failure,
  { failures, help }: Words,
): readonly [message: string, hint?: string | undefined] {
  const say = failures[code] as (of: Failure['args']) => readonly [string, (string | undefined)?];
  const [message, ...hint] = say(args);
  const isOfUsage = code === 'missing-argument' || code === 'empty-argument';
  return isOfUsage ? [wordPlaceholders(help, message), ...hint] : [message, ...hint];
}
