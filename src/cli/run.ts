import { vietnamDay } from '../model/date.ts';
import { relative, resolve } from 'node:path';
import type { Words } from '../messages/words.ts';
import { type ExitCode, isReadTooLate } from '../model/failure.ts';
import { version } from '../version.ts';
import { cacheFolder } from './cache-folder.ts';
import { type GlobalOptions, globalOptions } from './global-options.ts';
import { readOptions, refuseEmpty } from './options.ts';
import {
  chooseFormat,
  placeReports,
  renderOutput,
  requireFormats,
  writeOutput,
  writeReports,
} from './output.ts';
import type { Call } from './program.ts';
import type { Shell } from './shell.ts';
import { type CommandSpec, specs } from './specs.ts';
import { fitted } from './talk.ts';
import { canAsk, createStyle, progressOn } from './terminal.ts';
import type { World } from './world.ts';

/**
 * Runs a command and prints its outcome.
 *
 * @throws Failure
 */
export async function runCommand({ spec, args, given }: Call, words: Words, world: World): Promise<ExitCode> {
  refuseEmptyArguments(spec, args);
  const options = readOptions(globalOptions, given);
  const shell = makeShell(args, options, words, world);
  const reports = placeReports(options.report, shell.cwd);
  const asked = [
    ...(options.format === undefined ? [] : [options.format]),
    ...reports.map(({ format }) => format),
  ];
  if (spec.formats) requireFormats(spec.formats, asked);
  const outcome = await beginningAnew(() => spec.start(shell, given));
  const rendered = await renderOutput(chooseFormat(outcome, options.format), world.stdout);
  await writeReports(reports, outcome);
  await writeOutput(rendered, world.stdout);
  if (outcome.closing !== undefined) shell.say(await fitted([outcome.closing], '', world.stderr));
  return outcome.exitCode;
}

/** Others may write to a catalog again and again; somebody who does not stop is told of. */
const mostTries = 20;

/** Does some work, and does it anew as long as somebody changes the catalog while it is read. */
async function beginningAnew<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isReadTooLate(error) || tries === mostTries) throw error;
    }
  }
}

function refuseEmptyArguments(spec: CommandSpec, args: readonly string[]): void {
  if (spec.takesEmpty) return;
  const names = spec.args.map((arg) => arg.replace(/[[\].<>]/gu, ''));
  for (const [at, written] of args.entries()) refuseEmpty(`<${names[at] ?? names.at(-1)}>`, written);
}

function makeShell(args: readonly string[], options: GlobalOptions, words: Words, world: World): Shell {
  const { stdout, stderr, cwd } = world;
  const say = (text: string): void => void stderr.write(`${text}\n`);
  return {
    args,
    options,
    words,
    cwd,
    directory: options.directory === undefined ? cwd : fromProcess(cwd, options.directory),
    today: options.today ?? vietnamDay(world.now),
    cache: options.cache ? cacheFolder(world) : undefined,
    threads: threadsIn(world),
    searchPath: world.env.PATH ?? '',
    width: stdout.columns || Number(world.env.COLUMNS) || 80,
    style: createStyle(options.color, world),
    say: options.quiet ? () => {} : say,
    progress: options.quiet ? () => {} : progressOn(stderr),
    ...(canAsk(world, options.input) && {
      openAsking: async () => (await import('./ask.ts')).openAsking(world.stdin, stderr, world.interrupt),
    }),
    tool: { name: 'tthc', version },
    commands: specs,
  };
}

/** The most threads that can be asked for. */
const mostThreads = 64;

/** Returns the number of threads that `TTHC_THREADS` asks for; undefined where it asks for none. */
function threadsIn({ env }: World): number | undefined {
  const asked = Number(env.TTHC_THREADS);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostThreads) : undefined;
}

/** Returns a path that was typed in a folder as it is found from the folder of the process: for most runs, as typed. */
const fromProcess = (cwd: string, path: string): string =>
  resolve(path) === resolve(cwd, path) ? path : relative('', resolve(cwd, path));
