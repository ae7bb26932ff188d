import { compareText, effectiveDate } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Decision, Procedure, RecordSummary } from '../model/types.ts';
import { entryOf, type FiledCatalog } from '../plan/catalog.ts';
import { type Plan, planDecisions } from '../plan/plan.ts';
import type { CatalogFiles, CatalogFrame, SmallFiles } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { fileKind, isRecordPath, procedureId } from '../model/layout.ts';
import { checkAccepted, withoutAccepted } from './accepted.ts';
import { contentsOfDecision } from './content.ts';
import { makeCatalogContext, makeContext } from './context.ts';
import { checkRecord, type CheckedRecord, findingsOf, type ReadRecord } from './records.ts';
import { digestsOf, findDrifts } from './drifts.ts';
import { brokenRows, noReplay, replayLedger } from './replay.ts';
import { checks } from './rules/index.ts';
import { runRule } from './run.ts';
import { settle } from './settle.ts';
import type { CatalogContext, DecisionDoc, Drifts, Replay, RuleContext } from './subjects.ts';
import { findSources, withSources } from './sources.ts';

/**
 * Checks a whole catalog in one run, from the text of each file to the rules on all of them together. A file
 * that could not be read does not keep the rest from being checked.
 *
 * @param today the day on which deadlines are looked at, ISO
 */
export function checkCatalog(files: CatalogFiles, today: string): Finding[] {
  const check = startCheck(files, today);
  const values = new Map(files.procedures.map((doc) => [doc.path, doc.value]));
  const records = readRecords(files).map((record) => checkRecord(record, check.context));
  return check.finish(records, (path) => values.get(path)).findings;
}

/** Result of a check: findings, summaries of the records, and records that differ from the ledger. */
export interface CheckResult extends Pick<CatalogContext, 'records' | 'unreadable' | 'drifts'> {
  findings: Finding[];
}

/** A check under way: registries and ledger have been checked, and each record can be checked by itself. */
export interface CatalogCheck {
  context: RuleContext;
  /**
   * Checks the catalog as a whole, and returns all findings of the check.
   *
   * @param records every record, in any order
   * @param recordOf reads one of the few records again that may differ from the ledger
   */
  finish(records: readonly CheckedRecord[], recordOf: (path: string) => Procedure | undefined): CheckResult;
}

/**
 * Begins to check a catalog with what all records lean on: registries and ledger. Records can then be
 * checked one after another (see `checkRecord`) and forgotten, so that a catalog need not be held whole.
 *
 * @param isLean true to keep only those parts of records that checks compare
 */
export function startCheck(files: CatalogFrame, today: string, isLean = false): CatalogCheck {
  let replay: Replay = noReplay;
  const failed = runRule('procedure/drift', 'catalog.yaml', () => {
    replay = replayLedger(files, today);
    return [];
  });
  const context = { ...makeContext(files, files.decisions.map(entryOf), today, replay), isLean };
  // Done before the records, so that other threads have begun with those meanwhile.
  const ledger = checkLedger(context, files.decisions);
  const digests = digestsOf(replay);
  return {
    context,
    finish: (records, recordOf) => {
      const checked = [...records].sort((a, b) => compareText(a.path, b.path));
      let held: Drifts = { drifts: [], unexplained: 0 };
      const failedLate = runRule('procedure/drift', 'catalog.yaml', () => {
        held = findDrifts(checked, recordOf, context.replay, digests, files.decisions);
        return [];
      });
      return finish(checked, wholeCatalog(checked, held, context), ledger, [...failed, ...failedLate]);
    },
  };
}

/** Findings in the files that records are checked against, and in the ledger. */
interface LedgerFindings {
  sources: Finding[];
  decisions: Finding[];
  ledger: Finding[];
}

function checkLedger(context: RuleContext, docs: readonly Doc<Decision>[]): LedgerFindings {
  const { files, replay, asOf } = context;
  const decisions = docs.map((doc) => ({ ...doc, step: replay.steps.get(doc) }));
  const waiting = decisions.filter((decision) => effectiveDate(decision.value) > asOf);
  return {
    sources: sourcesOf(files),
    decisions: [...checkContents(waiting, context), ...checkEach(decisions, context)],
    ledger: checks.flatMap((rule) =>
      rule.on === 'ledger' ? runRule(rule.id, 'catalog.yaml', () => rule.check(context)) : [],
    ),
  };
}

function finish(
  checked: readonly CheckedRecord[],
  whole: CatalogContext,
  { sources, decisions, ledger }: LedgerFindings,
  failed: readonly Finding[],
): CheckResult {
  const { files, today, replay, records, unreadable, drifts } = whole;
  const all = settle(
    [
      ...sources,
      ...failed,
      ...brokenRows(replay, whole.unexplained, whole.unreadable),
      ...checked.flatMap((record) => findingsOf(record, replay.fromBaseline)),
      ...decisions,
      ...checks.flatMap((rule) =>
        rule.on === 'catalog' ? runRule(rule.id, 'catalog.yaml', () => rule.check(whole)) : [],
      ),
      ...ledger,
    ],
    files.info?.value,
  );
  const findings = [...withoutAccepted(all, files, today), ...checkAccepted(all, files, whole.ledger, today)];
  return { findings, records, unreadable, drifts };
}

/** Makes the catalog for rules on the whole; records that were read stand in it as they are. */
function wholeCatalog(
  checked: readonly CheckedRecord[],
  drifts: Drifts,
  context: RuleContext,
): CatalogContext {
  const records = checked.filter((record): record is CheckedRecord & Doc<RecordSummary> => !!record.value);
  const unreadable = new Set(checked.filter(({ value }) => !value).map(({ path }) => procedureId(path)));
  return makeCatalogContext(context, records, { ...drifts, unreadable });
}

/** Returns the records of a catalog that was read whole. */
function readRecords(files: CatalogFiles): ReadRecord[] {
  const docs = new Map(files.procedures.map((doc) => [doc.path, doc.value]));
  const found = new Map<string, Finding[]>();
  for (const finding of files.findings)
    found.set(finding.file, [...(found.get(finding.file) ?? []), finding]);
  return [...files.texts].flatMap(([path, text]): ReadRecord[] => {
    if (!isRecordPath(path)) return [];
    return [{ path, text, value: docs.get(path), findings: found.get(path) ?? [] }];
  });
}

/** Returns the day on which the last of some drafts takes effect, but not before today. */
export const lastDayOf = (drafts: readonly Doc<Decision>[], today: string): string =>
  [today, ...drafts.map((doc) => effectiveDate(doc.value))].sort().at(-1) ?? today;

/** Plans decisions as far as a day. */
export type Planning = (docs: readonly Doc<Decision>[], until: string) => Plan;

function checkPlanned(
  { small, ledger }: FiledCatalog,
  plan: Planning,
  drafts: readonly Doc<Decision>[],
  today: string,
): Finding[] {
  const planned = plan(drafts, lastDayOf(drafts, today));
  const steps = new Map(planned.steps.map((step) => [step.decision, step]));
  const context = makeContext(small, ledger, today, noReplay, drafts);
  const decisions = drafts.map((doc) => ({ ...doc, step: steps.get(doc) }));
  const found = [...checkContents(decisions, context), ...checkEach(decisions, context), ...planned.findings];
  return withoutAccepted(settle(found, small.info?.value), small, today);
}

/** Decisions that are not in the ledger, as they were read. */
export interface Drafts {
  docs: readonly Doc<Decision>[];
  /** Findings of reading the files: syntax and shape. */
  findings: readonly Finding[];
  texts: ReadonlyMap<string, string>;
}

/**
 * Checks drafts with their texts: how they are written, their shape, and what they would do to a catalog as it
 * will be when the last of them takes effect.
 *
 * @param plan plans the drafts in the catalog; given where the plan is wanted for more than this
 */
export function checkDrafts(
  catalog: FiledCatalog,
  drafts: Drafts,
  today: string,
  plan: Planning = (docs, until) => planDecisions(catalog, docs, until),
): Finding[] {
  return [...checkTexts(catalog.small, drafts), ...checkPlanned(catalog, plan, drafts.docs, today)];
}

function checkTexts(files: SmallFiles, drafts: Drafts): Finding[] {
  const info = files.info?.value;
  const sources = [...drafts.texts].flatMap(([path, text]) => findSources({ path, text }, 'decision'));
  return settle(withSources(settle(sources, info), drafts.findings), info);
}

/** Runs the rules on content, on the content that decisions bring and that is in no file yet. */
function checkContents(decisions: readonly DecisionDoc[], context: RuleContext): Finding[] {
  const contents = decisions.flatMap((decision) => contentsOfDecision(decision, context));
  return checks.flatMap((rule) =>
    rule.on === 'content'
      ? contents.flatMap((content) => runRule(rule.id, content.file, () => rule.check(content, context)))
      : [],
  );
}

/** Runs the rules on decisions. */
function checkEach(decisions: readonly DecisionDoc[], context: RuleContext): Finding[] {
  return checks.flatMap((rule) =>
    rule.on === 'decision'
      ? decisions.flatMap((doc) => runRule(rule.id, doc.path, () => rule.check(doc, context)))
      : [],
  );
}

/** Returns the findings of reading a catalog and of how its texts are written; without records. */
function sourcesOf(files: SmallFiles): Finding[] {
  const sources = [...files.texts].flatMap(([path, text]) => {
    const kind = fileKind(path);
    if (!kind || kind === 'procedure') return [];
    return findSources({ path, text }, kind, { isCanonical: files.canonical.has(path) });
  });
  const read = files.findings.filter(({ file }) => !isRecordPath(file));
  return withSources(settle(sources, files.info?.value), read);
}
