import { availableParallelism } from 'node:os';
import { makeRecordContext } from '../check/context.ts';
import type { RecordContext } from '../check/subjects.ts';
import { type CheckedRecord, checkRecordFile } from '../check/records.ts';
import { readSource } from '../io/folder.ts';
import { startThread } from '../io/thread.ts';
import type { Progress } from '../model/sequence.ts';
import type { RecordSummary } from '../model/types.ts';
import { readCatalog } from '../yaml/catalog-files.ts';

/** A queue of record files that several threads check: each takes the next batch until none is left. */
export interface RecordQueue {
  root: string;
  paths: readonly string[];
  batch: number;
  /** Number of batches that have been taken; shared between threads. */
  taken: Int32Array;
}

/** Input of a worker thread that checks records. */
export interface RecordsTask {
  queue: RecordQueue;
  /** Paths of the files that records are checked against: the catalog's own, the registries, the holidays. */
  frame: readonly string[];
  today: string;
  /** Day at which the records stand, known from the ledger. */
  asOf: string;
  hasLedger: boolean;
  isLean: boolean;
}

/** Makes a queue of record files. */
export function makeQueue(root: string, paths: readonly string[], threads: number): RecordQueue {
  return {
    root,
    paths,
    // Small enough for all threads to end together, and for what a batch holds to be garbage while it is young.
    batch: Math.min(25, Math.max(5, Math.ceil(paths.length / (threads * 12)))),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/** Empties a queue: whoever takes from it ends. */
export const dropQueue = ({ taken, paths }: RecordQueue): void => {
  Atomics.store(taken, 0, paths.length);
};

/** Checked records of one batch, with the place of the first in the queue. */
interface Batch {
  from: number;
  records: CheckedRecord[];
}

function* takeBatches(queue: RecordQueue, context: RecordContext): Generator<Batch> {
  const { root, paths, batch, taken } = queue;
  for (;;) {
    const from = Atomics.add(taken, 0, 1) * batch;
    if (from >= paths.length) return;
    const records = paths
      .slice(from, from + batch)
      .map((path) => checkRecordFile(readSource(root, path), context));
    yield { from, records };
  }
}

/** Checks batches of the queue on the main thread until none is left; tells how far all threads have come. */
export function checkOwnRecords(
  queue: RecordQueue,
  context: RecordContext,
  progress?: Progress,
): CheckedRecord[] {
  const keeper = createKeeper(queue);
  const records: CheckedRecord[] = [];
  const total = queue.paths.length;
  for (const batch of takeBatches(queue, context)) {
    records.push(...(context.isLean ? keeper(packed(batch)) : batch.records));
    progress?.('records', Math.min(total, Atomics.load(queue.taken, 0) * queue.batch), total);
  }
  return records;
}

/** Checks batches of the queue on a worker thread until none is left. */
export function* checkRecords({
  queue,
  frame,
  today,
  asOf,
  hasLedger,
  isLean,
}: RecordsTask): Generator<Packed> {
  const files = readCatalog(frame.map((path) => readSource(queue.root, path)));
  const context = makeRecordContext(files, today, { hasLedger, isLean, asOf });
  for (const batch of takeBatches(queue, context)) yield packed(batch);
}

/** Starts a worker thread that takes batches from the queue too; it ends when none is left. */
export async function startRecordThread(task: RecordsTask): Promise<CheckedRecord[]> {
  const records: CheckedRecord[] = [];
  const keeper = createKeeper(task.queue);
  await startThread<Packed>('check-records', task, (batch) => records.push(...keeper(batch)));
  return records;
}

/**
 * A batch as JSON, to be sent to another thread or kept: JSON is cloned faster than values, and holds no
 * string that was cut from a file's text.
 */
interface Packed {
  from: number;
  json: string;
}

const packed = ({ from, records }: Batch): Packed => ({
  from,
  json: JSON.stringify(records.map(({ path: _, ...rest }) => rest)),
});

const noFindings: CheckedRecord['findings'] = [];

/** Returns a function that unpacks batches; equal lists of levels are held in memory once. */
function createKeeper({ paths }: RecordQueue): (batch: Packed) => CheckedRecord[] {
  const known = new Map<string, RecordSummary['levels']>();
  const shared = (levels: RecordSummary['levels']) => {
    const key = levels.join();
    const first = known.get(key) ?? levels;
    if (first === levels) known.set(key, levels);
    return first;
  };
  return ({ from, json }) =>
    (JSON.parse(json) as Omit<CheckedRecord, 'path'>[]).map(({ value, digest, nameDigest, findings }, i) => ({
      path: paths[from + i] ?? '',
      value: value && Object.assign(value, { levels: shared(value.levels) }),
      digest,
      nameDigest,
      findings: findings.length === 0 ? noFindings : findings,
    }));
}

/** Bytes of text that one thread reads and checks in the time that starting another takes. */
const bytesWorthAThread = 6_000_000;

/** Returns the number of threads that a catalog of this size is worth on this machine. */
export function threadsFor(bytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / bytesWorthAThread)));
}
