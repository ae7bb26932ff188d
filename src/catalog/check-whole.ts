import { join } from 'node:path';
import { startCheck } from '../check/check.ts';
import type { CheckedRecord } from '../check/records.ts';
import { wholenessOf } from '../check/wholeness.ts';
import { readIfThere, readSource } from '../io/folder.ts';
import { inSmallHeap } from '../io/heap.ts';
import type { Stamps } from '../io/stamps.ts';
import type { Finding } from '../model/finding.ts';
import type { Progress } from '../model/sequence.ts';
import { dayOf, headerOf } from '../plan/catalog.ts';
import { readCatalog, readValue } from '../yaml/catalog-files.ts';
import { isRecordPath, procedureId } from '../model/layout.ts';
import { positionFindings } from '../check/positions.ts';
import type { FolderResult } from './folder-result.ts';
import { checkOwnRecords, threadsFor } from './record-queue.ts';
import { startRecordThreads } from './record-threads.ts';

/** Number of records above which a catalog is indexed only when an index is asked for. */
const mostIndexed = 20_000;

/** Options of checking a whole catalog folder. */
export interface WholeOptions {
  today: string;
  threads: number | undefined;
  progress: Progress | undefined;
  /** True to have an index made; of a large catalog none is made unasked. */
  isIndexWanted: boolean;
}

/** Checks a whole catalog folder and makes its index, in one pass. */
export async function checkWhole(
  root: string,
  { paths, bytes }: Stamps,
  { today, isIndexWanted, progress, threads = threadsFor(bytes) }: WholeOptions,
): Promise<FolderResult> {
  const read = (path: string) => readSource(root, path);
  const framePaths = paths.filter((path) => !isRecordPath(path));
  const recordPaths = paths.filter(isRecordPath);
  const small = framePaths.filter((path) => !path.includes('/'));
  const hasLedger = small.length < framePaths.length;
  const isLean = !isIndexWanted && !hasLedger && recordPaths.length > mostIndexed;
  const sources = framePaths.map(read);
  const threadsOn = startRecordThreads(sources, recordPaths, threads, {
    root,
    frame: small,
    today,
    hasLedger,
    isLean,
  });
  const frame = readCatalog(sources);
  const { queue, others } = threadsOn(dayOf(frame) || today);
  const check = startCheck(frame, today, isLean);
  const checkAll = async () => {
    const own = checkOwnRecords(queue, check.context, progress);
    return [own, ...(await Promise.all(others))].flat();
  };
  const checked = await (isLean ? inSmallHeap(checkAll) : checkAll());
  const recordOf = (path: string) => readValue(read(path), 'procedure');
  const { findings, records, drifts, unreadable } = check.finish(checked, recordOf);
  const textOf = (path: string) => frame.texts.get(path) ?? readIfThere(join(root, path));
  return {
    check: {
      procedures: records.length,
      decisions: frame.decisions.length,
      findings: positionFindings(findings, textOf),
    },
    index: isLean
      ? undefined
      : {
          info: frame.info?.value,
          departments: frame.departments?.value.departments ?? [],
          sectors: frame.sectors?.value.sectors ?? [],
          decisions: frame.decisions.map(({ path, value }) => ({ path, value: headerOf(value) })),
          records,
          unread: frame.findings.length + unreadable.size,
          troubles: wholenessOf({
            paths,
            unread: [...frame.findings, ...unreadIn(checked)],
            frame,
            records,
            expected: check.context.replay.isWhole ? check.context.replay.carriedOut : undefined,
          }),
          drifting: drifts.map(({ procedure, file }) => procedure ?? procedureId(file)),
        },
  };
}

/** Returns the records that could not be read, each with the rule that was broken first. */
const unreadIn = (checked: readonly CheckedRecord[]): Pick<Finding, 'file' | 'rule'>[] =>
  checked
    .filter(({ value }) => !value)
    .flatMap(({ path, findings }) =>
      findings.length > 0
        ? findings.map(({ rule }) => ({ file: path, rule }))
        : [{ file: path, rule: 'yaml/syntax' as const }],
    );
