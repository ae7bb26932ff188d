import { join } from 'node:path';
import { startCheck } from '../check/check.ts';
import { keepCached, readCached } from '../io/cache.ts';
import { whenSettled } from '../io/catalog-folder.ts';
import { readText } from '../io/folder.ts';
import { type Stamps, stampFolder } from '../io/stamps.ts';
import type { Finding } from '../model/finding.ts';
import type { Procedure } from '../model/types.ts';
import { readCatalog, readFile } from '../read/catalog.ts';
import { fileKind } from '../read/layout.ts';
import { positionFindings } from '../render/diagnose.ts';
import { buildId } from '../version.ts';
import { makeQueue, startWorker, takeBatches, threadsFor } from './record-queue.ts';
import type { Shell } from './shell.ts';

/** A catalog folder that was checked; none of its texts is held. */
export interface CheckedFolder {
  /** All files, in order. */
  paths: readonly string[];
  procedures: number;
  decisions: number;
  /** Everything that was found; each finding knows its lines. */
  findings: readonly Finding[];
}

type Result = Omit<CheckedFolder, 'paths'>;

/**
 * Checks a catalog folder, record by record, without ever holding the whole of it. Where nothing in it has
 * changed since it was last checked, on this day, what was found then is given again.
 */
export function checkFolder(shell: Shell, root: string): Promise<CheckedFolder> {
  return whenSettled(root, async () => {
    const stamps = stampFolder(root, Date.now());
    const slot = { root, name: 'check', key: `${buildId} ${shell.today}` };
    const isCached = shell.options.cache !== false;
    const kept = isCached ? readCached<Result>(slot, stamps) : undefined;
    const result = kept ?? (await checkAll(root, stamps, shell.today));
    if (isCached && !kept) keepCached(slot, stamps, result);
    return { ...result, paths: stamps.paths };
  });
}

/** Of more than one thread, this one reads the ledger first, while the others begin with the records. */
async function checkAll(root: string, { paths, bytes }: Stamps, today: string): Promise<Result> {
  const isRecord = (path: string) => fileKind(path) === 'procedure';
  const read = (path: string) => ({ path, text: readText(join(root, path)) });
  const framePaths = paths.filter((path) => !isRecord(path));
  const threads = threadsFor(bytes);
  const queue = makeQueue(root, paths.filter(isRecord), threads);
  const small = framePaths.filter((path) => !path.includes('/'));
  const others = Array.from({ length: threads - 1 }, () => startWorker({ queue, frame: small, today }));
  const frame = readCatalog(framePaths.map(read));
  const check = startCheck(frame, today);
  const own = [...takeBatches(queue, check.context)].flat();
  const records = [own, ...(await Promise.all(others))].flat();
  const findings = check.finish(records, (path) => readFile(read(path), 'procedure').value as Procedure);
  positionFindings(
    findings,
    (path) => frame.texts.get(path) ?? (isRecord(path) ? read(path).text : undefined),
  );
  return {
    procedures: records.filter(({ summary }) => summary).length,
    decisions: frame.decisions.length,
    findings,
  };
}
