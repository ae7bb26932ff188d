import type { Finding } from '../model/finding.ts';
import type { Procedure, RecordSummary } from '../model/types.ts';
import { readFile } from '../yaml/catalog-files.ts';
import { createPositioner } from '../yaml/document.ts';
import type { SourceFile } from '../model/source-file.ts';
import { procedureId } from '../model/layout.ts';
import { contentOfRecord } from './content.ts';
import { digestOf } from './digest.ts';
import type { RecordContext } from './subjects.ts';
import { runRule } from './run.ts';
import { checks } from './rules/index.ts';
import { lenientForBaselines } from './rules/procedures.ts';
import { settle } from './settle.ts';
import { findSources, withSources } from './sources.ts';
import { summarize } from './summary.ts';

/** A record's file as it was read: its value, where nothing is wrong with its form. */
export interface ReadRecord extends SourceFile {
  value: Procedure | undefined;
  /** Lists what reading found. */
  findings: readonly Finding[];
  /** Tells whether the text is in canonical form, where that is known. */
  isCanonical?: boolean;
}

/** All that one record's file shows by itself. It holds nothing of its text, so that many can be kept. */
export interface CheckedRecord {
  path: string;
  /** Its summary; undefined where the file could not be read. */
  value: RecordSummary | undefined;
  /** Tells its value from most others; empty where it could not be read, or is held against nothing. */
  digest: string;
  findings: Finding[];
}

/** Checks one record: how it is written, and what it says. */
export function checkRecord(file: ReadRecord, context: RecordContext): CheckedRecord {
  const { path, value } = file;
  const info = context.files.info?.value;
  const { isCanonical } = file;
  const sources = findSources(file, 'procedure', { isCanonical, isValid: value !== undefined });
  const findings = withSources(settle(sources, info), file.findings);
  if (value === undefined) return { path, value, digest: '', findings };
  const record = { path, value, id: procedureId(path) };
  const content = contentOfRecord(record, context);
  for (const rule of checks) {
    if (rule.on === 'record') findings.push(...runRule(rule.id, path, () => rule.check(record, context)));
    else if (rule.on === 'content')
      findings.push(...runRule(rule.id, path, () => rule.check(content, context)));
  }
  let digest = '';
  const failed = runRule('procedure/drift', path, () => {
    if (context.hasLedger) digest = digestOf(value);
    return [];
  });
  return { path, value: summarize(value, context.isLean), digest, findings: [...findings, ...failed] };
}

/**
 * Reads and checks one record, and says of each finding where it stands: the text can be forgotten.
 */
export function checkRecordFile(source: SourceFile, context: RecordContext): CheckedRecord {
  const { value, findings, isCanonical } = readFile(source, 'procedure');
  const checked = checkRecord({ ...source, value, findings, isCanonical }, context);
  if (checked.findings.length === 0) return checked;
  const position = createPositioner(source.text, isCanonical);
  for (const finding of checked.findings) finding.position = position(finding);
  return checked;
}

/** A record's findings; what a baseline's list cannot know is no error in a record that it brought. */
export function findingsOf(
  { path, findings }: CheckedRecord,
  fromBaseline: ReadonlySet<string>,
): readonly Finding[] {
  if (!fromBaseline.has(procedureId(path))) return findings;
  return findings.map((finding) =>
    lenientForBaselines.has(finding.rule) ? { ...finding, severity: 'warning' } : finding,
  );
}
