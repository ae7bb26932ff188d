import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Failure } from '../model/failure.ts';

type Rendered = string | Uint8Array;
type Render = () => Rendered | Promise<Rendered>;

/** Writes a rendering to a stream and waits until it is out; a reader that has gone away is no error. */
export async function writeOutput(render: Render, stream: NodeJS.WriteStream): Promise<void> {
  const rendered = await render();
  if (rendered.length === 0) return;
  await new Promise<void>((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? done() : fail(error));
    stream.once('error', onError);
    stream.write(rendered, (error) => (error ? onError(error) : done()));
  });
}

/**
 * Writes the same result into files, one for each `FORMAT=FILE`.
 *
 * @throws Failure `bad-value` or `unknown-format`, before any file is written
 */
export async function writeReports(
  requests: readonly string[],
  outcome: { formats: Readonly<Record<string, Render>> },
  cwd: string,
): Promise<void> {
  const wanted = requests.map((request) => {
    const [format = '', file = ''] = request.split(/=(.*)/su);
    if (!file)
      throw new Failure('bad-value', { option: '--report', value: request, allowed: ['FORMAT=FILE'] });
    const render = outcome.formats[format];
    if (!render) throw new Failure('unknown-format', { format, allowed: Object.keys(outcome.formats) });
    return { render, path: resolve(cwd, file) };
  });
  for (const { render, path } of wanted) replaceFile(path, await render());
}

/** Writes chunk after chunk: a large file is never whole in memory. */
function writeChunks(path: string, chunks: Iterable<Rendered>): void {
  const file = openSync(path, 'w');
  try {
    for (const chunk of chunks) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file through a temporary one beside it, so that nobody ever sees half of it.
 *
 * @throws Failure `cannot-read` when the place cannot be written to
 */
export function replaceFile(path: string, content: Rendered | Iterable<Rendered>): void {
  const staged = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeChunks(staged, typeof content === 'string' || content instanceof Uint8Array ? [content] : content);
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw new Failure('cannot-write', {
      path,
      problem: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}
