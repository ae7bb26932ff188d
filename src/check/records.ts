import type { Finding } from '../model/finding.ts';
import type { Procedure, RecordSummary } from '../model/types.ts';
import { type CatalogFiles, readFile } from '../yaml/catalog-files.ts';
import { createPositioner } from '../yaml/document.ts';
import type { SourceFile } from '../model/source-file.ts';
import { procedureId, isRecordPath } from '../model/layout.ts';
import { contentOfRecord } from './content.ts';
import { digestOf } from './digest.ts';
import type { RecordContext } from './subjects.ts';
import { runRule } from './run.ts';
import { checks } from './rules/index.ts';
import { lenientForBaselines } from './rules/procedures.ts';
import { settle } from './settle.ts';
import { findSources, withSources } from './sources.ts';
import { nameDigest, summarize } from './summary.ts';
import { groupBy } from '../model/sequence.ts';

/** A record's file as it was read; its value is there when its form is valid. */
export interface ReadRecord extends SourceFile {
  value: Procedure | undefined;
  /** Findings of reading the file. */
  findings: readonly Finding[];
  /** True when the text is in canonical form; undefined where that is not known. */
  isCanonical?: boolean;
}

/** Result of checking one record's file. It holds nothing of the file's text, so that many can be kept in memory. */
export interface CheckedRecord {
  path: string;
  /** Summary of the record; undefined where the file could not be read. */
  value: RecordSummary | undefined;
  /** Hash of the value, compared with the ledger's; empty where the file could not be read, or there is no ledger. */
  digest: string;
  /** Number that the name comes to, where the summary is without it: in a nation's catalog. */
  nameDigest?: number | undefined;
  findings: Finding[];
}

/** Returns the records of a catalog that was read whole. */
export function readRecords(files: CatalogFiles): ReadRecord[] {
  const docs = new Map(files.procedures.map((doc) => [doc.path, doc.value]));
  const found = groupBy(files.findings, ({ file }) => file);
  return [...files.texts].flatMap(([path, text]): ReadRecord[] => {
    if (!isRecordPath(path)) return [];
    return [{ path, text, value: docs.get(path), findings: found.get(path) ?? [] }];
  });
}

/** Checks one record: how it is written, and its content. */
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
  const { isLean } = context;
  return {
    path,
    value: summarize(value, isLean),
    digest,
    nameDigest: isLean ? nameDigest(value.name) : undefined,
    findings: [...findings, ...failed],
  };
}

/** Reads and checks one record file, and adds the positions of findings: the text can be forgotten. */
export function checkRecordFile(source: SourceFile, context: RecordContext): CheckedRecord {
  const { value, findings, isCanonical } = readFile(source, 'procedure');
  const checked = checkRecord({ ...source, value, findings, isCanonical }, context);
  if (checked.findings.length === 0) return checked;
  const position = createPositioner(source.text, isCanonical);
  for (const finding of checked.findings) finding.position = position(finding);
  return checked;
}

/** Returns the findings of a record; some errors are only warnings in a record that a baseline brought. */
export function findingsOf(
  { path, findings }: CheckedRecord,
  fromBaseline: ReadonlySet<string>,
): readonly Finding[] {
  if (!fromBaseline.has(procedureId(path))) return findings;
  return findings.map((finding) =>
    lenientForBaselines.has(finding.rule) ? { ...finding, severity: 'warning' } : finding,
  );
}
