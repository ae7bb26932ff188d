// Runs in a thread beside the main one: checks records, batch after batch.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { makeRecordContext } from '../check/context.ts';
import { readText } from '../io/folder.ts';
import { readCatalog } from '../read/catalog.ts';
import { Failure } from '../model/failure.ts';
import { takeBatches, type WorkerMessage, type WorkerTask } from './record-queue.ts';

const { queue, frame, today, hasLedger, isLean } = workerData as WorkerTask;

try {
  const files = readCatalog(frame.map((path) => ({ path, text: readText(join(queue.root, path)) })));
  for (const records of takeBatches(queue, makeRecordContext(files, today, { hasLedger, isLean })))
    post({ records: JSON.stringify(records) });
  post('done');
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  // An error loses its class on the way to another thread.
  const { code, args, exitCode } = error;
  post({ failure: { code, args, exitCode } });
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
