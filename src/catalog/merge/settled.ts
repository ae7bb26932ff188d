import { exitCodes, Failure } from '../../model/failure.ts';
import type { Merger } from '../../model/types.ts';
import { problemsOfSource } from '../../plan/merge/obstacles.ts';
import { problemsOfMerger } from '../../plan/merge/settle.ts';
import type { MergeSource } from '../../plan/merge/source.ts';

/**
 * Refuses catalogs that cannot be merged, and a draft that leaves something open.
 *
 * @throws Failure `merge-unsettled`
 */
export function requireSettled(sources: readonly MergeSource[], draft: Merger, on: string): void {
  const problems = [
    ...sources.flatMap((source) => problemsOfSource(source, on)),
    ...problemsOfMerger(sources, draft, on),
  ];
  if (problems.length > 0) throw new Failure('merge-unsettled', { problems }, exitCodes.refused);
}
