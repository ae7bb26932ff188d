import { Worker } from 'node:worker_threads';
import { Failure } from '../model/failure.ts';

/** Jobs of worker threads; src/catalog/work.ts has the function of each. */
export type Job = 'check-records' | 'stamp-files';

/** Data that a worker thread is started with. */
export interface ThreadData {
  job: Job;
  task: unknown;
}

/** Message of a worker thread: a part of its answer, its end, or a failure. */
export type ThreadMessage =
  | { answer: unknown }
  | 'done'
  | { failure: Pick<Failure, 'code' | 'args' | 'exitCode'> };

/** Nothing that a thread makes lives longer than it takes to answer. */
const youngMegabytes = 8;

/**
 * Starts a thread that does a job.
 *
 * @param task what it is given; has to be cloneable
 * @param take is called with each part of the answer, as it comes
 * @throws Failure what the job throws
 */
export function startThread<Answer>(job: Job, task: unknown, take: (answer: Answer) => void): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('../bin/worker.js', import.meta.url), {
      workerData: { job, task } satisfies ThreadData,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    worker.on('message', (message: ThreadMessage) => {
      if (message === 'done') done();
      else if ('answer' in message) take(message.answer as Answer);
      else fail(new Failure(message.failure.code, message.failure.args, message.failure.exitCode));
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`worker ended with ${code}`));
    });
  });
}
