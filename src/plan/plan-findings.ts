import { decisionKey, effectiveDate } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { Decision } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { beginningOf, type Catalog } from './catalog.ts';
import { driftOf } from './drift.ts';
import { isSameContent } from './ledger.ts';
import type { CatalogState } from './state.ts';
import type { Step } from './step.ts';

/** Finds decisions asked for twice, in two files. */
export function repeatedAmong(docs: readonly Doc<Decision>[]): Finding[] {
  const seen = new Map<string, Doc<Decision>>();
  return docs.flatMap((doc) => {
    const key = decisionKey(doc.value);
    const first = seen.get(key);
    if (!first) seen.set(key, doc);
    const context = {
      decision: doc.value.number,
      ...(first && { related: [{ file: first.path, path: ['number'] }] }),
    };
    return first
      ? [makeFinding('decision/duplicate', doc.path, ['number'], { number: doc.value.number }, context)]
      : [];
  });
}

/**
 * Returns the findings of decisions that were carried out. One that belongs before the list that the catalog begins with
 * rests on records that nobody knows: instead of what each of its rows lacks, that is said once.
 */
export function findingsOfSteps({ ledger }: Catalog, steps: readonly Step[]): Finding[] {
  const begins = beginningOf(ledger);
  return steps.flatMap(({ decision: { path, value }, findings }) => {
    const effective = effectiveDate(value);
    const isBefore = begins !== undefined && effective < begins && value.kind !== 'baseline';
    if (!isBefore || findings.length === 0) return findings;
    const { number } = value;
    const args = { number, effective, begins };
    return makeFinding('decision/before-catalog', path, ['effective'], args, { decision: number });
  });
}

/**
 * Finds a decision that the ledger holds with other content: the ledger is never edited, so it is another
 * decision, or a slip.
 */
export function recordedOtherwise(doc: Doc<Decision>, held: Doc<Decision> | undefined): Finding[] {
  if (!held || isSameContent(doc.value, held.value)) return [];
  const { number } = doc.value;
  const related = [{ file: held.path, path: ['number'] }];
  return [
    makeFinding(
      'decision/recorded-otherwise',
      doc.path,
      ['number'],
      { number },
      { decision: number, related },
    ),
  ];
}

/** Returns a finding for each record that differs between ledger and files. */
export function compareStates(
  ledger: CatalogState,
  { state: held, pathOf }: Catalog,
  ids: ReadonlySet<string> = new Set([...ledger.records.keys(), ...held.records.keys()]),
): Finding[] {
  return [...ids].flatMap((id) =>
    held.unreadable.has(id)
      ? []
      : (driftOf(id, ledger.records.get(id), held.records.get(id), pathOf(id)) ?? []),
  );
}
