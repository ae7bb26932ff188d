import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isDirectory, refuseCatalogFile, requireNear } from '../io/folder.ts';
import { Failure, type FailureArgs } from '../model/failure.ts';
import type { ReportRequest } from './global-options.ts';
import type { Outcome, Rendered } from './shell.ts';
import type { Output } from './world.ts';

type Render = () => Rendered | Promise<Rendered>;

/**
 * Renders the outcome in the chosen format.
 *
 * @throws Failure `binary-to-terminal` where bytes would be shown to a person
 */
export async function renderOutput(
  { format, render }: { format: string; render: Render },
  stream: { isTTY?: boolean },
): Promise<Rendered> {
  const rendered = await render();
  if (typeof rendered !== 'string' && stream.isTTY) throw new Failure('binary-to-terminal', { format });
  return rendered;
}

/**
 * Writes to a stream and waits until it is out; a reader that has gone away is no error.
 *
 * @throws Failure `output-not-written`
 */
export async function writeOutput(rendered: Rendered, stream: Output): Promise<void> {
  if (rendered.length === 0) return;
  await new Promise<void>((done, fail) => {
    const onError = ({ code = '' }: NodeJS.ErrnoException) =>
      code === 'EPIPE' ? done() : fail(new Failure('output-not-written', { problem: code }));
    stream.once('error', onError);
    stream.write(rendered, (error) => (error ? onError(error) : done()));
  });
}

/** A file that the result goes into as well. */
interface Report {
  format: string;
  path: string;
}

/**
 * Finds where reports go, and looks whether a file can stand there: once a command has written, it is too late.
 *
 * @throws Failure `catalog-file`, `is-a-directory` or `not-a-directory`
 */
export function placeReports(requests: readonly ReportRequest[], cwd: string): Report[] {
  return requests.map(({ format, file }) => {
    const path = resolve(cwd, file);
    requirePlace(path);
    return { format, path };
  });
}

function requirePlace(path: string): void {
  refuseCatalogFile(path);
  if (isDirectory(path)) throw new Failure('is-a-directory', { path });
  let folder = dirname(path);
  // Not even the root is there where it is a drive that the system does not have.
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  if (!isDirectory(folder)) throw new Failure('not-a-directory', { path: folder });
  requireNear(path);
}

/**
 * Looks, before a command writes, whether it can tell in the formats asked for.
 *
 * @throws Failure `unknown-format`
 */
export function requireFormats(allowed: readonly string[], asked: readonly string[]): void {
  for (const format of asked)
    if (!allowed.includes(format)) throw new Failure('unknown-format', { format, allowed: [...allowed] });
}

/**
 * Writes the same result into files.
 *
 * @throws Failure `unknown-format`, before any file is written
 */
export async function writeReports(
  requests: readonly Report[],
  { formats }: { formats: Readonly<Record<string, Render>> },
): Promise<void> {
  const wanted = requests.map(({ format, path }) => {
    const render = formats[format];
    if (!render) throw new Failure('unknown-format', { format, allowed: Object.keys(formats) });
    return { render, path };
  });
  if (wanted.length === 0) return;
  const { replaceFile } = await import('../io/new-files.ts');
  for (const { render, path } of wanted) {
    try {
      replaceFile(path, await render());
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'cannot-write') throw error;
      throw new Failure('report-not-written', error.args as FailureArgs['cannot-write']);
    }
  }
}

/**
 * Chooses how an outcome is told: in the format asked for, else in its first.
 *
 * @throws Failure `unknown-format`
 */
export function chooseFormat(
  { formats }: Outcome,
  asked: string | undefined,
): { format: string; render: Render } {
  const format = asked ?? Object.keys(formats)[0] ?? '';
  const render = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!render) throw new Failure('unknown-format', { format, allowed: Object.keys(formats) });
  return { format, render };
}
