import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RecordContext } from '../check/context.ts';
import { type CheckedRecord, checkRecordFile } from '../check/records.ts';
import { readText } from '../io/folder.ts';
import { Failure } from '../model/failure.ts';

/** Record files to be checked, by as many threads as there are: each takes the next batch until none is left. */
export interface RecordQueue {
  root: string;
  paths: readonly string[];
  batch: number;
  /** The number of batches that have been taken; shared between threads. */
  taken: Int32Array;
}

/** What a thread beside this one is given. */
export interface WorkerTask {
  queue: RecordQueue;
  /** The files that records lean on: the catalog's own, the registries, the holidays. */
  frame: readonly string[];
  today: string;
  hasLedger: boolean;
  isLean: boolean;
}

/** What a thread answers: batches, as JSON, which is taken in faster than values are; or why it cannot go on. */
export type WorkerMessage =
  | { records: string }
  | 'done'
  | { failure: Pick<Failure, 'code' | 'args' | 'exitCode'> };

/** A queue of record files. */
export function makeQueue(root: string, paths: readonly string[], threads: number): RecordQueue {
  return {
    root,
    paths,
    // Small enough for all threads to end together, and for what a batch holds to be garbage while it is young.
    batch: Math.min(25, Math.max(5, Math.ceil(paths.length / (threads * 12)))),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/**
 * Checks batch after batch for as long as there is one; what each came to is given at once. Strings that were cut
 * out of a text keep the whole of it in memory: a copy lets it go, as sending it to another thread does.
 */
export function* takeBatches(queue: RecordQueue, context: RecordContext): Generator<CheckedRecord[]> {
  const { root, paths, batch, taken } = queue;
  for (;;) {
    const from = Atomics.add(taken, 0, 1) * batch;
    if (from >= paths.length) return;
    const records = paths
      .slice(from, from + batch)
      .map((path) => checkRecordFile({ path, text: readText(join(root, path)) }, context));
    yield context.isLean ? structuredClone(records) : records;
  }
}

/** Text that one thread reads and checks in the time that starting another takes. */
const bytesWorthAThread = 6_000_000;

/** How many threads a catalog of this size is worth, on this machine; `TTHC_THREADS` sets it. */
export function threadsFor(bytes: number): number {
  const asked = Number(process.env.TTHC_THREADS);
  if (Number.isInteger(asked) && asked > 0) return Math.min(asked, 64);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / bytesWorthAThread)));
}

/** Starts a thread that takes batches from the queue too; it ends when none is left. */
export function startWorker(task: WorkerTask): Promise<CheckedRecord[]> {
  return new Promise((done, fail) => {
    const records: CheckedRecord[] = [];
    const worker = new Worker(new URL('../bin/check-worker.js', import.meta.url), { workerData: task });
    worker.on('message', (message: WorkerMessage) => {
      if (message === 'done') done(records);
      else if ('records' in message) records.push(...(JSON.parse(message.records) as CheckedRecord[]));
      else fail(new Failure(message.failure.code, message.failure.args, message.failure.exitCode));
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`worker ended with ${code}`));
    });
  });
}
