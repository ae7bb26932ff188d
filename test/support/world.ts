import { PassThrough } from 'node:stream';
import type { World } from '../../src/cli/world.ts';
import { main } from '../../src/main.ts';
import type { Said } from './cli.ts';

/** Facts about the world around a run, beside the folder that it is in. */
type Around = Partial<Pick<World, 'clock' | 'env' | 'now' | 'page' | 'machine'>> & {
  isTerminal?: boolean;
  /** Lines of the terminal. */
  rows?: number;
  /** Lines that somebody types at a terminal. */
  typed?: readonly string[];
};

/** Runs the tool inside this process, in a folder and a world of its own. */
export async function runHere(cwd: string, argv: readonly string[], around: Around = {}): Promise<Said> {
  const { typed, isTerminal = typed !== undefined, rows, env = { TTHC_LANG: 'vi' }, ...rest } = around;
  const [stdout, stderr] = [collect(isTerminal, rows), collect(isTerminal)];
  const stdin = Object.assign(new PassThrough(), { isTTY: isTerminal });
  stdin.end((typed ?? []).map((line) => `${line}\n`).join(''));
  const code = await main(argv, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    stdin,
    env: { TTHC_CACHE_DIR: process.env.TTHC_TEST_CACHE, ...env },
    cwd,
    now: new Date(2026, 10, 23),
    // No time passes, so that nothing takes long.
    clock: () => 0,
    machine: { node: process.versions.node, system: process.platform },
    interrupt: () => {},
    ...rest,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collect(
  isTTY: boolean,
  rows?: number,
): { stream: PassThrough & { isTTY: boolean }; text(): string } {
  const chunks: Buffer[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY, ...(rows !== undefined && { rows }) });
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
