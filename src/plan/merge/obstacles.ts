import { effectiveDate } from '../../model/decision.ts';
import type { MergeProblem } from '../../model/federation/merge-problem.ts';
import { beginningOf, readRows } from '../catalog.ts';
import { endsAhead, openEnds } from '../effects/ends.ts';
import type { MergeSource } from './source.ts';

/** Returns the catalogs of which the day before a merger knows nothing: their lists are of that day or later. */
export function beginningToo(sources: readonly MergeSource[], on: string): MergeProblem[] {
  return sources.flatMap(({ publisher, catalog }) => {
    const begins = beginningOf(catalog.ledger);
    return begins !== undefined && begins >= on ? [{ kind: 'begins' as const, publisher, begins }] : [];
  });
}

/**
 * Returns what of a source cannot go into a list: decisions of the day or later, which would be lost, and effects that
 * end, are suspended or come back later, which a list does not say.
 */
export function problemsOfSource({ publisher, catalog }: MergeSource, on: string): MergeProblem[] {
  const { ledger, asOf } = catalog;
  const later = ledger.filter(({ header }) => effectiveDate(header) >= on).map(({ header }) => header.number);
  const ends = [
    ...endsAhead(catalog).map(({ decision }) => decision.number),
    ...openEnds(readRows(ledger), asOf).map(({ decision }) => decision.number),
  ];
  const suspended = [...catalog.state.records].flatMap(([id, { status }]) =>
    status === 'suspended' ? [id] : [],
  );
  return [
    ...(later.length > 0 ? [{ kind: 'later' as const, publisher, decisions: later }] : []),
    ...(ends.length > 0
      ? [{ kind: 'ends' as const, publisher, decisions: [...new Set(ends)], day: on }]
      : []),
    ...(suspended.length > 0 ? [{ kind: 'suspended' as const, publisher, codes: suspended }] : []),
  ];
}
