import type { Readable, Writable } from 'node:stream';

/** A stream that people or programs read: a terminal, a pipe, a file. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

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
  /** Returns a time in milliseconds of which only differences count. */
  clock(): number;
  /**
   * Version of Node, the name that it gives the system (`linux`, `darwin`, `win32`), and the locale of a system that
   * puts none into the environment.
   */
  readonly machine: { readonly node: string; readonly system: string; readonly locale?: string };
  /** Ends the program as Ctrl-C does. */
  interrupt(): void;
  /** Gives a text to a program that shows it page by page; returns false where it could not be started. */
  page?(program: string, text: string): Promise<boolean>;
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
    clock: () => performance.now(),
    machine: {
      node: process.versions.node,
      system: process.platform,
      ...(process.platform === 'win32' && { locale: Intl.DateTimeFormat().resolvedOptions().locale }),
    },
    interrupt: () => process.kill(process.pid, 'SIGINT'),
    page: async (program, text) => {
      // Code that Node takes out of the cache of the build cannot import() anything.
      const { spawnSync } = process.getBuiltinModule('node:child_process');
      const { status } = spawnSync(program, [], {
        shell: true,
        input: text,
        stdio: ['pipe', 'inherit', 'inherit'],
      });
      // 126 and 127: the shell found no such program.
      return status !== null && status !== 126 && status !== 127;
    },
  };
}
