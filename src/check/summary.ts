import { type Procedure, type RecordSummary, summaryParts } from '../model/types.ts';

/**
 * Parts that rules compare with other records; the decisions behind a record, which matter beside a ledger,
 * are not among them.
 */
const comparedParts = ['code', 'name', 'levels', 'status', 'replaces', 'replacedBy'] as const;

/**
 * Returns the summary of a record, which is kept when the record itself is not.
 *
 * @param isLean true to keep only the parts that rules compare, for a nation's catalog
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
