import { type Procedure, type RecordSummary, summaryParts } from '../model/types.ts';

/** Lists what rules compare with other records; without the decisions behind a record, which matter beside a ledger. */
const comparedParts = ['code', 'name', 'levels', 'status', 'replaces', 'replacedBy'] as const;

/**
 * Returns what of a record is kept when the record itself is not.
 *
 * @param isLean only what rules compare: of a nation's catalog nothing more is held than is asked for
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
