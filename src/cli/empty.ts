import { Failure } from '../model/failure.ts';
import type { CommandSpec } from './specs.ts';

/**
 * Refuses what was given and holds nothing, as a script gives it whose variable is not set: a command that took it
 * for the current folder, or for all, would look at something else than was meant.
 *
 * @throws Failure `empty-value`
 */
export function refuseEmpty(
  spec: CommandSpec,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): void {
  if (!spec.takesEmpty && args.some(isEmpty))
    throw new Failure('empty-value', { name: spec.args.join(' ').replaceAll('...', '') });
  for (const [key, value] of Object.entries(options))
    if ([value].flat().some(isEmpty)) throw new Failure('empty-value', { name: flagOf(key) });
}

const isEmpty = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** An option as it is typed: `failOn` is `--fail-on`. */
const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
