import type { Readable, Writable } from 'node:stream';

/** A stream that people or programs read: a terminal, a pipe, a file. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** A stream that a person may sit at. */
export type Input = Readable & { readonly isTTY?: boolean };

/** Everything around a run of the tool that it may look at or speak to. */
export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Opened by being looked at. */
  readonly stdin: Input;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: Date;
  /** Ends the program as Ctrl-C does. */
  interrupt(): void;
}

/** Returns the world of this process: the only place of the command line that knows it. */
export function processWorld(): World {
  const { stdout, stderr, env } = process;
  return {
    stdout,
    stderr,
    get stdin() {
      return process.stdin;
    },
    env,
    cwd: process.cwd(),
    now: new Date(),
    interrupt: () => process.kill(process.pid, 'SIGINT'),
  };
}
