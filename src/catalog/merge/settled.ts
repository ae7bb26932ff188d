import { exitCodes, Failure } from '../../model/failure.ts';
import type { MergeProblem } from '../../model/federation/merge-problem.ts';
import type { Merger } from '../../model/types.ts';
import { beginningToo, problemsOfSource } from '../../plan/merge/obstacles.ts';
import { problemsOfMerger } from '../../plan/merge/settle.ts';
import type { MergeSource } from '../../plan/merge/source.ts';

/**
 * Refuses a day on which a catalog only begins.
 *
 * @throws Failure `merge-unsettled`
 */
export function requireBegunBefore(sources: readonly MergeSource[], on: string): void {
  refuseFor(beginningToo(sources, on));
}

/**
 * Refuses catalogs that cannot be merged, and a draft that leaves something open.
 *
 * @throws Failure `merge-unsettled`
 */
export function requireSettled(sources: readonly MergeSource[], draft: Merger, on: string): void {
  refuseFor([
    ...sources.flatMap((source) => problemsOfSource(source, on)),
    ...problemsOfMerger(sources, draft, on),
  ]);
}

function refuseFor(problems: readonly MergeProblem[]): void {
  if (problems.length > 0) throw new Failure('merge-unsettled', { problems }, exitCodes.refused);
}
