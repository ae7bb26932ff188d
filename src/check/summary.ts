import type { Procedure, RecordSummary } from '../model/types.ts';

const parts = [
  'code',
  'name',
  'department',
  'sector',
  'levels',
  'kind',
  'online',
  'legacyOnlineLevel',
  'postal',
  'interlinked',
  'oneStop',
  'internalProcess',
  'legalBases',
  'status',
  'effectiveFrom',
  'effectiveTo',
  'publishedBy',
  'amendedBy',
  'abolishedBy',
  'replaces',
  'replacedBy',
] as const satisfies readonly (keyof RecordSummary)[];

/** What of a record is kept when the record itself is not. */
export function summarize(record: Procedure): RecordSummary {
  const summary: Partial<Record<keyof RecordSummary, unknown>> = {};
  for (const part of parts) if (record[part] !== undefined) summary[part] = record[part];
  // Of the documents that it rests on, what they are found by.
  if (record.legalBases)
    summary.legalBases = record.legalBases.map(({ number, title }) => ({ number, ...(title && { title }) }));
  return summary as RecordSummary;
}
