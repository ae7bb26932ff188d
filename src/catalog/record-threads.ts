import type { CheckedRecord } from '../check/records.ts';
import type { SourceFile } from '../model/source-file.ts';
import {
  dropQueue,
  makeQueue,
  type RecordQueue,
  type RecordsTask,
  startRecordThread,
} from './record-queue.ts';

/** A queue of record files, and the threads that take from it beside this one. */
export interface RecordThreads {
  queue: RecordQueue;
  others: Promise<CheckedRecord[]>[];
}

/**
 * Starts threads that check records while this one reads the ledger. What is found depends on the day at which the
 * records stand, and the ledger says which that is: they begin on the likely one.
 *
 * @param sources the files of the ledger, and catalog.yaml
 * @param paths the record files
 * @param task what the threads are given beside the day and the queue
 * @returns a function that takes the day as the ledger has it; where it is another, the threads begin anew
 */
export function startRecordThreads(
  sources: readonly SourceFile[],
  paths: readonly string[],
  threads: number,
  task: Omit<RecordsTask, 'queue' | 'asOf'> & { root: string },
): (asOf: string) => RecordThreads {
  const begin = (asOf: string): RecordThreads => {
    const queue = makeQueue(task.root, paths, threads);
    const others = Array.from({ length: threads - 1 }, () => startRecordThread({ ...task, queue, asOf }));
    return { queue, others };
  };
  const likely = likelyDay(sources) || task.today;
  const begun = begin(likely);
  return (asOf) => {
    if (asOf === likely) return begun;
    dropQueue(begun.queue);
    void Promise.allSettled(begun.others);
    return begin(asOf);
  };
}

/** Returns the day that a ledger says in the form in which the program writes it; empty where it says none. */
function likelyDay(sources: readonly SourceFile[]): string {
  const days = sources.map(({ path, text }) =>
    path === 'catalog.yaml'
      ? /^asOf: (.+)$/mu.exec(text)?.[1]
      : /^ {2}day: (.+)$/mu.exec(text.slice(text.lastIndexOf('\nrecorded:')))?.[1],
  );
  return days.reduce<string>((latest, day = '') => (day > latest ? day : latest), '');
}
