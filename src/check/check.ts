import { nationalCode } from '../model/code.ts';
import { compareText } from '../model/decision.ts';
import type { Finding, RuleId } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { Decision } from '../model/types.ts';
import { planDecisions } from '../plan/plan.ts';
import { stateOf } from '../plan/state.ts';
import type { CatalogFiles, Doc } from '../read/catalog.ts';
import { procedureId } from '../read/layout.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * Checks a whole catalog: everything in one run, from the shape of each file to what only all of
 * them together can show. A file that could not be read does not keep the rest from being checked.
 *
 * @param today the day on which deadlines are looked at, ISO
 */
export function checkCatalog(files: CatalogFiles, today: string): Finding[] {
  const context = makeContext(files, today);
  const findings = [...files.findings];
  for (const rule of rules) {
    if (rule.scope === 'record') {
      for (const doc of files.procedures) {
        const record = { ...doc, id: procedureId(doc.path) };
        findings.push(...run(rule.ids, record.path, () => rule.check(record, context)));
      }
    } else if (rule.scope === 'decision') {
      for (const doc of files.decisions)
        findings.push(...run(rule.ids, doc.path, () => rule.check(doc, context)));
    } else {
      findings.push(...run(rule.ids, 'catalog.yaml', () => rule.check(context)));
    }
  }
  return settle(findings, files);
}

/**
 * Checks decisions that are not in the ledger against the catalog that they would change.
 *
 * @param decisions the drafts, already of the right shape
 */
export function checkDecisions(
  files: CatalogFiles,
  decisions: readonly Doc<Decision>[],
  today: string,
): Finding[] {
  const context = makeContext(files, today);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'decision') continue;
    for (const doc of decisions) findings.push(...run(rule.ids, doc.path, () => rule.check(doc, context)));
  }
  findings.push(...planDecisions(files, decisions, today).findings);
  return settle(findings, files);
}

function makeContext(files: CatalogFiles, today: string): RuleContext {
  const baselines = files.decisions.filter((doc) => doc.value.kind === 'baseline');
  const codes = baselines.flatMap((doc) => doc.value.new ?? []).flatMap((record) => record.code ?? []);
  return {
    files,
    state: stateOf(files),
    fromBaseline: new Set(codes.map(nationalCode)),
    calendar: {
      holidays: new Set(files.holidays?.value.holidays.map((holiday) => holiday.date)),
      workingDays: new Set(files.holidays?.value.workingDays),
    },
    today,
  };
}

/** A rule that throws has not looked: that is itself a finding, never silence. */
function run(ids: readonly RuleId[], file: string, check: () => Iterable<Finding>): Finding[] {
  try {
    return [...check()];
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return [makeFinding('internal/rule-failed', file, [], { failed: ids.join(', '), problem })];
  }
}

/** Applies the severities that the catalog sets, and puts findings in the order of their files. */
function settle(findings: readonly Finding[], files: CatalogFiles): Finding[] {
  const settings = files.info?.value.rules ?? {};
  return findings
    .filter((finding) => settings[finding.rule] !== 'off')
    .map((finding) => {
      const severity = settings[finding.rule];
      return severity === 'error' || severity === 'warning' ? { ...finding, severity } : finding;
    })
    .sort((a, b) => compareText(a.file, b.file));
}
