// Entry of the worker threads.
import { parentPort } from 'node:worker_threads';
import type { Job, ThreadData, ThreadMessage } from '../io/thread.ts';
import { Failure } from '../model/failure.ts';

/** Loads the function of each job, which makes the parts of the answer out of the task. */
const jobs: Record<Job, () => Promise<(task: never) => Iterable<unknown>>> = {
  'check-records': async () => (await import('./record-queue.ts')).checkRecords,
  'stamp-files': async () => (await import('../io/stamps.ts')).stampParts,
};

/** Runs the job of a worker thread and posts its answer, part by part. */
export async function work({ job, task }: ThreadData): Promise<void> {
  const run = await jobs[job]();
  try {
    for (const answer of run(task as never)) post({ answer });
    post('done');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // An error loses its class on the way to another thread.
    const { code, args, exitCode } = error;
    post({ failure: { code, args, exitCode } });
  }
}

function post(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}
