import { Chalk } from 'chalk';
import { Failure } from '../model/failure.ts';
import { plainStyle, type Style } from '../render/style.ts';

const choices = ['auto', 'always', 'never'];

/**
 * Colours for a stream: on a terminal, unless `NO_COLOR` is set or `--color never` is asked for.
 *
 * @param when `auto`, `always`, `never`, or false for `--no-color`
 * @throws Failure `bad-value`
 */
export function createStyle(when: unknown, stream: { isTTY?: boolean }): Style {
  if (typeof when === 'string' && !choices.includes(when))
    throw new Failure('bad-value', { option: '--color', value: when, allowed: choices });
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const auto = FORCE_COLOR ? FORCE_COLOR !== '0' : !NO_COLOR && stream.isTTY === true;
  const isOn = when === 'always' || (when !== 'never' && when !== false && auto);
  if (!isOn) return plainStyle;
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
  env: Readonly<Record<string, string | undefined>>;
}

/** Whether somebody is there to be asked: questions go to stderr, so that data may still be piped. */
export function canAsk(terminals: Terminals, isAllowed: boolean): boolean {
  const { stderr, env } = terminals;
  // The input is looked at last: that alone opens it.
  return isAllowed && stderr.isTTY === true && !env.CI && terminals.stdin.isTTY === true;
}

/** A line of progress that the next one replaces; nothing where the stream is no terminal. */
export function progressOn(stream: NodeJS.WriteStream): (text: string) => void {
  if (!stream.isTTY) return () => {};
  return (text) => {
    const room = Math.max(1, (stream.columns || 80) - 1);
    stream.write(`\r\u001b[K${text.slice(0, room)}`);
  };
}
