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
import { showPaged } from './pager.ts';
import type { Call } from './program.ts';
import type { Shell } from './shell.ts';
import { type CommandSpec, specs } from './specs.ts';
import { columnsOf, fromHere, tell } from './talk.ts';
import { openProgress, type ProgressLine } from './progress.ts';
import { canAsk, createStyle } from './terminal.ts';
import type { World } from './world.ts';

/**
 * Runs a command and prints its outcome.
 *
 * @throws Failure
 */
export async function runCommand({ spec, args, given }: Call, words: Words, world: World): Promise<ExitCode> {
  refuseEmptyArguments(spec, args);
  const options = readOptions(globalOptions, given);
  const line = openProgress(options.quiet, world, words.output.progress);
  const shell = makeShell(args, options, words, world, line);
  const reports = placeReports(options.report, shell.cwd);
  const asked = [
    ...(options.format === undefined ? [] : [options.format]),
    ...reports.map(({ format }) => format),
  ];
  const told = spec.formats ?? spec.taskFormats?.[args[0] ?? ''];
  if (told) requireFormats(told, asked);
  const { outcome, rendered } = await working(line, async () => {
    const made = await beginningAnew(() => spec.start(shell, given));
    const chosen = chooseFormat(made, options.format);
    const raw = await renderOutput(chosen, world.stdout);
    const isForPeople = chosen.format === 'pretty' && typeof raw === 'string';
    const text = isForPeople ? fromHere(raw, options.directory, shell.width) : raw;
    await writeReports(reports, made);
    return { outcome: made, rendered: text };
  });
  const isShown = spec.isPaged && options.pager && (await showPaged(rendered, world));
  if (!isShown) await writeOutput(rendered, world.stdout);
  for (const { format, file } of options.report)
    shell.say([words.output.reported(file), outcome.afterReport?.(format, file) ?? ''].join(' ').trimEnd());
  if (outcome.closing !== undefined) shell.say(outcome.closing);
  return outcome.exitCode;
}

/** Does some work; whatever becomes of it, its line of progress is gone before anything else is said. */
async function working<T>(line: ProgressLine, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    line.clear();
  }
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

function makeShell(
  args: readonly string[],
  options: GlobalOptions,
  words: Words,
  world: World,
  line: ProgressLine,
): Shell {
  const { stdout, stderr, cwd } = world;
  const say = (text: string): void => {
    line.clear();
    tell([fromHere(text, options.directory)], world, '  ');
  };
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
    machine: { node: world.machine.node, locale: localeIn(world) },
    width: columnsOf(stdout, world),
    style: createStyle(options.color, world),
    say: options.quiet ? () => {} : say,
    progress: line.tell,
    ...(canAsk(world, options.input) && {
      openAsking: async () => {
        line.clear();
        return (await import('./ask.ts')).openAsking(
          world.stdin,
          stderr,
          columnsOf(stderr, world),
          world.interrupt,
        );
      },
    }),
    tool: { name: 'tthc', version },
    commands: specs,
  };
}

/** Returns the locale for letters; empty where none is set, undefined on Windows, which has none. */
function localeIn({ env, machine }: World): string | undefined {
  return machine.system === 'win32' ? undefined : env.LC_ALL || env.LC_CTYPE || env.LANG || '';
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
