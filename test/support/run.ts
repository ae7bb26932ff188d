import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** The folder of the project: its sample catalog is not to be written to. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The program as users start it. */
export const program = join(projectRoot, 'bin', 'tthc.js');

export interface Ran {
  code: number | null;
  stdout: Buffer;
  stderr: Buffer;
}

/** A run whose two streams were written to one terminal as well. */
export interface RanInOrder extends Ran {
  printed: Buffer;
}

export type Environment = Readonly<Record<string, string>>;

/** Returns the environment of a run: the machine's own language and width must not decide what tests see. */
function environment(env: Environment): NodeJS.ProcessEnv {
  const { TTHC_LANG: _lang, LANG: _locale, LC_ALL: _all, COLUMNS: _columns, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', ...env };
}

/** Runs the built program in a process of its own, without a terminal: about 100 ms, most of them its start. */
export function runProcess(cwd: string, args: readonly string[], env: Environment): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: environment(env),
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

interface Runner {
  thread: Worker;
  answers: MessagePort;
  /** Is 1 as soon as an answer is there. */
  answered: Int32Array;
}

let runner: Runner | undefined;

/** Starts the thread in which the program is loaded once; it goes away with the tests. */
function startRunner(): Runner {
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(new URL('./program-thread.mjs', import.meta.url), {
    workerData: { answers: port2, answered },
    transferList: [port2],
  });
  thread.unref();
  port1.unref();
  return { thread, answers: port1, answered };
}

/** Runs the built program's `main` in a thread, and waits for it: as in a process, without the start of one. */
export function runMain(cwd: string, args: readonly string[], env: Environment): RanInOrder {
  runner ??= startRunner();
  Atomics.store(runner.answered, 0, 0);
  runner.thread.postMessage({ cwd, args, env: environment(env) });
  Atomics.wait(runner.answered, 0, 0);
  const answer = receiveMessageOnPort(runner.answers)?.message as RanInOrder | { error: Error };
  if ('error' in answer) throw answer.error;
  const { code, stdout, stderr, printed } = answer;
  return {
    code,
    stdout: Buffer.from(stdout),
    stderr: Buffer.from(stderr),
    printed: Buffer.from(printed),
  };
}
