import { Chalk } from 'chalk';
import { Failure } from '../model/failure.ts';
import { plainStyle, type Style } from '../render/style.ts';
import { type Given, textOf } from './options.ts';
import type { World } from './world.ts';

/** Choices of `--color`. */
export const whens = ['auto', 'always', 'never'] as const;
type When = (typeof whens)[number];

/**
 * Reads `--color`, and `--no-color` as never.
 *
 * @throws Failure `bad-value`
 */
export function readWhen(given: Given, option: string): When {
  if (given === false) return 'never';
  const written = textOf(given) ?? 'auto';
  const found = whens.find((when) => when === written);
  if (!found) throw new Failure('bad-value', { option, value: written, allowed: [...whens] });
  return found;
}

/** Returns colours for what goes to stdout: on a terminal, unless the environment or `when` says otherwise. */
export function createStyle(when: When, { stdout, env }: Pick<World, 'stdout' | 'env'>): Style {
  const { NO_COLOR, FORCE_COLOR } = env;
  const auto = FORCE_COLOR ? FORCE_COLOR !== '0' : !NO_COLOR && stdout.isTTY === true;
  if (when === 'never' || (when === 'auto' && !auto)) return plainStyle;
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    error: (text) => chalk.red.bold(text),
    warning: (text) => chalk.yellow(text),
    good: (text) => chalk.green(text),
    added: (text) => chalk.green(text),
    removed: (text) => chalk.red(text),
  };
}

interface Terminals {
  stdin: { isTTY?: boolean };
  stderr: { isTTY?: boolean };
  env: World['env'];
}

/** Tells if somebody is there to be asked: questions go to stderr, so that data may still be piped. */
export function canAsk(terminals: Terminals, isAllowed: boolean): boolean {
  const { stderr, env } = terminals;
  // The input is looked at last: that alone opens it.
  return isAllowed && stderr.isTTY === true && !env.CI && terminals.stdin.isTTY === true;
}
