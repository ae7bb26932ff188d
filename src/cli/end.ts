import { type Command, CommanderError } from 'commander';
import type { Words } from '../messages/words.ts';
import { asFailure } from '../io/as-failure.ts';
import { sayFailure } from '../messages/say-failure.ts';
import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import { nearest } from '../text/distance.ts';
import { globalOptions } from './global-options.ts';
import { flagsOf } from './options.ts';
import { specs } from './specs.ts';
import { fitted } from './talk.ts';
import type { World } from './world.ts';

/** Tells why a run ended early, and how to mend it. Only a bug shows its stack, and only when asked. */
export async function tellEnd(
  error: unknown,
  program: Command,
  words: Words,
  world: World,
): Promise<ExitCode> {
  const { stderr, env } = world;
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
  if (error instanceof CommanderError && error.code === 'commander.help') return showHelp(program, world);
  const failure = failureOf(error, program);
  if (failure.code === 'internal' && env.TTHC_DEBUG && error instanceof Error && error !== failure)
    stderr.write(`${error.stack}\n`);
  const indent = '      ';
  const [message, hint] = sayFailure(failure, words);
  const lines = [`tthc: ${message}`, ...(hint ? [`${indent}${hint}`] : [])];
  stderr.write(`${await fitted(lines, indent, stderr)}\n`);
  return failure.exitCode;
}

/** Shows help to somebody who has not asked for anything. */
export function showHelp(program: Command, { stdout }: World): ExitCode {
  stdout.write(program.helpInformation());
  return exitCodes.couldNotLook;
}

function failureOf(error: unknown, program: Command): Failure {
  return error instanceof CommanderError ? usageFailure(error, program) : asFailure(error);
}

/** Returns commander's own errors as ours, so that they are said in the user's language. */
function usageFailure({ code, message }: CommanderError, program: Command): Failure {
  const [quoted = ''] = /(?<=')[^']*(?=')/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownCommand': {
      const names = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
      return new Failure('unknown-command', { name: quoted, near: nearest(quoted, names) });
    }
    case 'commander.unknownOption':
      return new Failure('unknown-option', { name: quoted, near: nearest(quoted, allFlags()) });
    case 'commander.missingArgument':
      return new Failure('missing-argument', { name: `<${quoted}>` });
    case 'commander.optionMissingArgument':
      return new Failure('missing-argument', { name: quoted });
    case 'commander.excessArguments':
      return new Failure('too-many-arguments', { command: quoted });
    default:
      return new Failure('bad-value', { option: quoted, value: '', allowed: [] });
  }
}

function allFlags(): Set<string> {
  const flags = [globalOptions, ...specs.map(({ options }) => options)].flatMap(flagsOf);
  return new Set([...flags.map(({ long }) => `--${long}`), '--help', '--version']);
}
