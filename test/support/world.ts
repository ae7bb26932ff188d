import { PassThrough } from 'node:stream';
import type { World } from '../../src/cli/world.ts';
import { main } from '../../src/main.ts';
import type { Said } from './cli.ts';

/** What may be said of the world around a run, beside the folder that it is in. */
type Around = Partial<Pick<World, 'env' | 'now'>> & {
  isTerminal?: boolean;
  /** What somebody types at a terminal, line by line. */
  typed?: readonly string[];
};

/** Runs the tool inside this process, in a folder and a world of its own. */
export async function runHere(cwd: string, argv: readonly string[], around: Around = {}): Promise<Said> {
  const { typed, isTerminal = typed !== undefined, ...rest } = around;
  const [stdout, stderr] = [collect(isTerminal), collect(isTerminal)];
  const stdin = Object.assign(new PassThrough(), { isTTY: isTerminal });
  stdin.end((typed ?? []).map((line) => `${line}\n`).join(''));
  const code = await main(argv, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    stdin,
    env: { TTHC_LANG: 'vi' },
    cwd,
    now: new Date(2026, 10, 23),
    interrupt: () => {},
    ...rest,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collect(isTTY: boolean): { stream: PassThrough & { isTTY: boolean }; text(): string } {
  const chunks: Buffer[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY });
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
