import { compareText, effectiveDate } from '../model/decision.ts';
import type { Finding, RuleId } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';
import { ruleInfo } from '../model/rule-info.ts';
import type { CatalogInfo, Decision } from '../model/types.ts';
import { planDecisions } from '../plan/plan.ts';
import type { CatalogFiles, Doc } from '../read/catalog.ts';
import type { SourceFile } from '../read/document.ts';
import { type FileKind, fileKind, procedureId } from '../read/layout.ts';
import { checkAccepted, withoutAccepted } from './accepted.ts';
import { type Content, contentOfRecord, contentsOfDecision } from './content.ts';
import { makeContext, type RuleContext } from './context.ts';
import { noReplay, type Replay, replayLedger } from './replay.ts';
import type { DecisionDoc, RecordDoc, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { checkSource, explainedBySource } from './source/index.ts';

/**
 * Checks a whole catalog: everything in one run, from the text of each file to what only all of
 * them together can show. A file that could not be read does not keep the rest from being checked.
 *
 * @param today the day on which deadlines are looked at, ISO
 */
export function checkCatalog(files: CatalogFiles, today: string): Finding[] {
  let replay: Replay = noReplay;
  const failed = run('procedure/drift', 'catalog.yaml', () => {
    replay = replayLedger(files, today);
    return replay.brokenRows;
  });
  const context = makeContext(files, today, replay);
  const records = files.procedures.map((doc) => ({ ...doc, id: procedureId(doc.path) }));
  const decisions = files.decisions.map((doc) => ({ ...doc, step: replay.steps.get(doc) }));
  const waiting = decisions.filter((decision) => effectiveDate(decision.value) > context.asOf);
  const contents = [
    ...records.map((record) => contentOfRecord(record, context)),
    ...waiting.flatMap((decision) => contentsOfDecision(decision, context)),
  ];
  const found = rules.flatMap((rule) => runRule(rule, { records, decisions, contents, context }));
  const info = files.info?.value;
  const all = settle([...sourcesOf(files), ...failed, ...found], info);
  return [...withoutAccepted(all, files, today), ...checkAccepted(all, files, today)];
}

/**
 * Checks decisions that are not in the ledger against the catalog that they would change, as it will be
 * when the last of them takes effect.
 *
 * @param decisions the drafts, already of the right shape
 */
export function checkDecisions(
  files: CatalogFiles,
  drafts: readonly Doc<Decision>[],
  today: string,
): Finding[] {
  const lastDay = [today, ...drafts.map((doc) => effectiveDate(doc.value))].sort().at(-1) ?? today;
  const plan = planDecisions(files, drafts, lastDay);
  const steps = new Map(plan.steps.map((step) => [step.decision, step]));
  const context = makeContext(files, today, noReplay, drafts);
  const decisions = drafts.map((doc) => ({ ...doc, step: steps.get(doc) }));
  const contents = decisions.flatMap((decision) => contentsOfDecision(decision, context));
  const found = rules
    .filter((rule) => rule.on === 'content' || rule.on === 'decision')
    .flatMap((rule) => runRule(rule, { records: [], decisions, contents, context }));
  return withoutAccepted(settle([...found, ...plan.findings], files.info?.value), files, today);
}

/** Decisions that are not in the ledger, as they were read. */
export interface Drafts {
  docs: readonly Doc<Decision>[];
  /** What reading found: syntax and shape. */
  findings: readonly Finding[];
  texts: ReadonlyMap<string, string>;
}

/** Checks drafts with their texts: how they are written, their shape, and what they would do. */
export function checkDrafts(files: CatalogFiles, drafts: Drafts, today: string): Finding[] {
  const info = files.info?.value;
  const sources = [...drafts.texts].flatMap(([path, text]) => findSources({ path, text }, 'decision'));
  const read = withSources(sources, drafts.findings, info);
  return [...settle(read, info), ...checkDecisions(files, drafts.docs, today)];
}

interface Subjects {
  records: readonly RecordDoc[];
  decisions: readonly DecisionDoc[];
  contents: readonly Content[];
  context: RuleContext;
}

/** Runs a rule on all that it is about. */
function runRule(rule: Rule, { records, decisions, contents, context }: Subjects): Finding[] {
  switch (rule.on) {
    case 'content':
      return contents.flatMap((content) => run(rule.id, content.file, () => rule.check(content, context)));
    case 'record':
      return records.flatMap((record) => run(rule.id, record.path, () => rule.check(record, context)));
    case 'decision':
      return decisions.flatMap((doc) => run(rule.id, doc.path, () => rule.check(doc, context)));
    case 'catalog':
      return run(rule.id, 'catalog.yaml', () => rule.check(context));
  }
}

/** A rule that throws has not looked: that is itself a finding, never silence. */
function run(rule: RuleId | 'source/*', file: string, check: () => Iterable<Finding>): Finding[] {
  try {
    return [...check()];
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return [makeFinding('internal/rule-failed', file, [], { failed: rule, problem })];
  }
}

/** What reading a catalog found, and what is wrong with the texts themselves. */
function sourcesOf(files: CatalogFiles): Finding[] {
  const sources = [...files.texts].flatMap(([path, text]) => {
    const kind = fileKind(path);
    return kind ? findSources({ path, text }, kind) : [];
  });
  return withSources(sources, files.findings, files.info?.value);
}

const findSources = (source: SourceFile, kind: FileKind): Finding[] =>
  run('source/*', source.path, () => checkSource(source, kind).map(({ finding }) => finding));

/** Source findings beside others; of those that they explain, only the cause is told, unless it is switched off. */
function withSources(
  sources: readonly Finding[],
  others: readonly Finding[],
  info: CatalogInfo | undefined,
): Finding[] {
  const kept = settle(sources, info);
  if (kept.length === 0) return [...others];
  const byFile = new Map<string, Finding[]>();
  for (const source of kept) byFile.set(source.file, [...(byFile.get(source.file) ?? []), source]);
  return [...kept, ...others.filter((other) => !explainedBySource(byFile.get(other.file) ?? [], other))];
}

/** Applies the severities that the catalog sets, and puts findings in the order of their files. */
function settle(findings: readonly Finding[], info: CatalogInfo | undefined): Finding[] {
  const settings = info?.rules ?? {};
  return findings
    .flatMap((finding) => {
      const severity = ruleInfo[finding.rule].fixed ? undefined : settings[finding.rule];
      if (severity === 'off') return [];
      return severity ? { ...finding, severity } : finding;
    })
    .sort((a, b) => compareText(a.file, b.file));
}
