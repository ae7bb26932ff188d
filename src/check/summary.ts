import { hash } from 'node:crypto';
import { type Procedure, type RecordSummary, summaryParts } from '../model/types.ts';
import { nameKey } from '../text/fold.ts';

/**
 * Parts that rules compare with other records; the decisions behind a record, which matter beside a ledger,
 * are not among them.
 */
const comparedParts = ['code', 'levels', 'status', 'kind', 'replaces', 'replacedBy'] as const;

/**
 * Returns the summary of a record, which is kept when the record itself is not.
 *
 * @param isLean true to keep only the parts that rules compare, for a nation's catalog; of its name the digest
 * ({@link nameDigest})
 */
export function summarize(record: Procedure, isLean = false): RecordSummary {
  const summary: Partial<Record<keyof RecordSummary, unknown>> = {};
  for (const part of isLean ? comparedParts : summaryParts)
    if (record[part] !== undefined) summary[part] = record[part];
  if (isLean) return summary as RecordSummary;
  // Of the documents that it rests on, what they are found by.
  if (record.legalBases)
    summary.legalBases = record.legalBases.map(({ number, title }) => ({ number, ...(title && { title }) }));
  return summary as RecordSummary;
}

/** Hexadecimal digits of 48 bits, which a number holds exactly. */
const digits = 12;

/** Returns a number that is equal for equal names; different names share one about once in 10^14 pairs. */
export const nameDigest = (name: string): number =>
  Number.parseInt(hash('sha1', nameKey(name)).slice(0, digits), 16);
