import { snapshotLines } from '../jsonl.ts';
import type { FederatedWriter } from './types.ts';

/**
 * One object a line: first `federation` with the number of catalogs, then the lines of each catalog as its own export
 * has them, each with the code of its publisher.
 */
export const writeFederatedLines: FederatedWriter = function* ({ title, tool, count, snapshots }) {
  const head = { type: 'federation', schemaVersion: 1, tool, ...(title !== undefined && { title }) };
  yield `${JSON.stringify({ ...head, catalogs: count })}\n`;
  for (const snapshot of snapshots) {
    const { code } = snapshot.publisher;
    for (const [type, entry] of snapshotLines(snapshot)) {
      const publisher = type === 'snapshot' ? undefined : { publisher: code };
      yield `${JSON.stringify({ type, ...publisher, ...entry })}\n`;
    }
  }
};
