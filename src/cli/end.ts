import { isAbsolute, relative } from 'node:path';
import { type Command, CommanderError } from 'commander';
import type { Words } from '../messages/words.ts';
import { asFailure } from '../io/as-failure.ts';
import { sayFailure } from '../messages/say-failure.ts';
import { type ExitCode, Failure, isFailure } from '../model/failure.ts';
import { nearest } from '../text/distance.ts';
import { version } from '../version.ts';
import { globalOptions } from './global-options.ts';
import { optionValue } from './language.ts';
import { flagsOf } from './options.ts';
import { type CommandSpec, specs } from './specs.ts';
import { fromHere, tell } from './talk.ts';
import type { World } from './world.ts';
import { toJson } from '../render/json.ts';

/** Lets an end go by that only says that help, or the version, has been shown. */
export function unlessHelp(error: unknown): void {
  if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
}

/** Tells why a run ended early, and how to mend it. Only a bug shows its stack, and only when asked. */
export function tellEnd(
  error: unknown,
  program: Command,
  words: Words,
  world: World,
  argv: readonly string[],
): ExitCode {
  const { stderr, env } = world;
  const failure = failureOf(error, program);
  if (failure.code === 'internal' && env.TTHC_DEBUG && error instanceof Error && error !== failure)
    stderr.write(`${error.stack}\n`);
  const indent = '      ';
  const [message, hint] = sayFailure(withShownPaths(failure, world.cwd), words);
  if (optionValue(argv, '--format') === 'json' && ofFileKinds.has(failure.code))
    world.stdout.write(failureJson(failure, message, hint));
  const lines = [`tthc: ${message}`, ...(hint ? hint.split('\n').map((line) => `${indent}${line}`) : [])];
  const folder = optionValue(argv, '-C') ?? optionValue(argv, '--directory');
  tell(
    lines.map((line) => fromHere(line, folder)),
    world,
    indent,
  );
  return failure.exitCode;
}

/**
 * Failures that are about what a file is, not about the call: programs that hand over files are told of them as data.
 * `import` tells of its papers otherwise.
 */
const ofFileKinds: ReadonlySet<string> = new Set([
  'not-yaml',
  'not-a-decision',
  'list-of-catalogs',
  'not-a-plan',
  'not-a-snapshot',
  'not-a-manifest',
  'catalog-as-drafts',
]);

/** Tells programs why there is no result. */
const failureJson = ({ code }: Failure, message: string, hint: string | undefined): string =>
  toJson({
    schemaVersion: 1,
    tool: { name: 'tthc', version },
    error: { code, message, ...(hint !== undefined && { hint }) },
  });

/** Returns a failure in which paths are written as people type them: from the folder where they are. */
function withShownPaths(failure: Failure, cwd: string): Failure {
  const shown = (path: string): string => {
    const within = relative(cwd, path).replaceAll('\\', '/');
    return !isAbsolute(path) || within.startsWith('..') || isAbsolute(within) ? path : within || '.';
  };
  const args = Object.entries(failure.args).map(([key, value]: [string, unknown]) => {
    if (['paths', 'near'].includes(key) && Array.isArray(value)) return [key, value.map(String).map(shown)];
    return [key, ['path', 'dir', 'root'].includes(key) && typeof value === 'string' ? shown(value) : value];
  });
  return new Failure(failure.code, Object.fromEntries(args) as Failure['args'], failure.exitCode);
}

function failureOf(error: unknown, program: Command): Failure {
  const failure = error instanceof CommanderError ? usageFailure(error, program) : asFailure(error);
  // Whichever command misses something: its help says what.
  if (!isFailure(failure, 'missing-argument')) return failure;
  const [command, task] = program.args;
  return new Failure('missing-argument', { ...failure.args, command, task });
}

/** Returns commander's own errors as ours, so that they are said in the user's language. */
function usageFailure({ code, message }: CommanderError, program: Command): Failure {
  const [quoted = ''] = /(?<=')[^']*(?=')/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(quoted, program);
    // Help about a command that there is not.
    case 'commander.help':
      return unknownCommand(program.args[1] ?? '', program);
    case 'commander.unknownOption': {
      const [first] = program.args;
      const spec = specs.find(({ name, alias }) => first !== undefined && [name, alias].includes(first));
      return new Failure('unknown-option', {
        name: quoted,
        command: spec?.name,
        near: nearest(quoted, flagsWith(spec)),
      });
    }
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

function unknownCommand(name: string, program: Command): Failure {
  const names = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
  return new Failure('unknown-command', { name, near: nearest(name, names) });
}

/** Returns the options that may stand with a command, in the order of its help. */
function flagsWith(spec: CommandSpec | undefined): Set<string> {
  const flags = [...flagsOf(spec?.options ?? {}), ...flagsOf(globalOptions)];
  return new Set([...flags.map(({ long }) => `--${long}`), '--help', '--version']);
}
