import { availableParallelism } from 'node:os';
import { makeRecordContext } from '../check/context.ts';
import type { RecordContext } from '../check/subjects.ts';
import { type CheckedRecord, checkRecordFile } from '../check/records.ts';
import { readSource } from '../io/folder.ts';
import { startThread } from '../io/thread.ts';
import type { RecordSummary } from '../model/types.ts';
import { readCatalog } from '../yaml/catalog-files.ts';

/** Record files to be checked, by as many threads as there are: each takes the next batch until none is left. */
export interface RecordQueue {
  root: string;
  paths: readonly string[];
  batch: number;
  /** The number of batches that have been taken; shared between threads. */
  taken: Int32Array;
}

/** What a thread beside this one is given. */
export interface RecordsTask {
  queue: RecordQueue;
  /** The files that records lean on: the catalog's own, the registries, the holidays. */
  frame: readonly string[];
  today: string;
  /** The day at which the records stand, which only the ledger can tell. */
  asOf: string;
  hasLedger: boolean;
  isLean: boolean;
}

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

/** A batch, with where it begins. */
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

/** Checks batch after batch for as long as there is one. */
export function checkOwnRecords(queue: RecordQueue, context: RecordContext): CheckedRecord[] {
  const keeper = createKeeper(queue);
  const records: CheckedRecord[] = [];
  for (const batch of takeBatches(queue, context))
    records.push(...(context.isLean ? keeper(packed(batch)) : batch.records));
  return records;
}

/** The same in a thread beside the main one; keeps nothing. */
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

/** Starts a thread that takes batches from the queue too; it ends when none is left. */
export async function startRecordThread(task: RecordsTask): Promise<CheckedRecord[]> {
  const records: CheckedRecord[] = [];
  const keeper = createKeeper(task.queue);
  await startThread<Packed>('check-records', task, (batch) => records.push(...keeper(batch)));
  return records;
}

/** A batch on its way, or to be kept: JSON is taken in faster than values are, and holds no text that it was cut from. */
interface Packed {
  from: number;
  json: string;
}

const packed = ({ from, records }: Batch): Packed => ({
  from,
  json: JSON.stringify(records.map(({ path: _, ...rest }) => rest)),
});

const noFindings: CheckedRecord['findings'] = [];

/** Takes batches in; what many records share is held once. */
function createKeeper({ paths }: RecordQueue): (batch: Packed) => CheckedRecord[] {
  const known = new Map<string, RecordSummary['levels']>();
  const shared = (levels: RecordSummary['levels']) => {
    const key = levels.join();
    const first = known.get(key) ?? levels;
    if (first === levels) known.set(key, levels);
    return first;
  };
  return ({ from, json }) =>
    (JSON.parse(json) as Omit<CheckedRecord, 'path'>[]).map(({ value, digest, findings }, i) => ({
      path: paths[from + i] ?? '',
      value: value && Object.assign(value, { levels: shared(value.levels) }),
      digest,
      findings: findings.length === 0 ? noFindings : findings,
    }));
}

/** Text that one thread reads and checks in the time that starting another takes. */
const bytesWorthAThread = 6_000_000;

/** Returns how many threads a catalog of this size is worth, on this machine. */
export function threadsFor(bytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / bytesWorthAThread)));
}
