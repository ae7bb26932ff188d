import { join } from 'node:path';
import { startCheck } from '../check/check.ts';
import { readIfThere, readText } from '../io/folder.ts';
import type { Stamps } from '../io/stamps.ts';
import type { Procedure } from '../model/types.ts';
import { headerOf } from '../plan/catalog.ts';
import { readCatalog, readFile } from '../yaml/catalog-files.ts';
import { fileKind, procedureId } from '../model/layout.ts';
import { positionFindings } from '../check/positions.ts';
import type { FolderResult } from './folder-result.ts';
import { checkOwnRecords, makeQueue, startRecordThread, threadsFor } from './record-queue.ts';

/** Catalogs of more records are indexed when an index is asked for. */
const mostIndexed = 20_000;

/**
 * Looks at a whole catalog folder, once, for all that is kept of it. With several threads this one reads the
 * ledger first, while the others begin with the records.
 *
 * @param isIndexWanted of a large catalog no index is made unasked
 */
export async function checkWhole(
  root: string,
  { paths, bytes }: Stamps,
  today: string,
  isIndexWanted: boolean,
): Promise<FolderResult> {
  const isRecord = (path: string) => fileKind(path) === 'procedure';
  const read = (path: string) => ({ path, text: readText(join(root, path)) });
  const framePaths = paths.filter((path) => !isRecord(path));
  const threads = threadsFor(bytes);
  const queue = makeQueue(root, paths.filter(isRecord), threads);
  const small = framePaths.filter((path) => !path.includes('/'));
  const hasLedger = small.length < framePaths.length;
  const isLean = !isIndexWanted && !hasLedger && queue.paths.length > mostIndexed;
  const task = { queue, frame: small, today, hasLedger, isLean };
  const others = Array.from({ length: threads - 1 }, () => startRecordThread(task));
  const frame = readCatalog(framePaths.map(read));
  const check = startCheck(frame, today, isLean);
  const own = checkOwnRecords(queue, check.context);
  const checked = [own, ...(await Promise.all(others))].flat();
  const recordOf = (path: string) => readFile(read(path), 'procedure').value as Procedure;
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
          drifting: drifts.map(({ procedure, file }) => procedure ?? procedureId(file)),
        },
  };
}
