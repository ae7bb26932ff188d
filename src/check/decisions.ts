import { contentsOfDecision } from './content.ts';
import { effectiveDate } from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';
import type { Finding } from '../model/finding.ts';
import { checks } from './rules/index.ts';
import { runRule } from './run.ts';
import type { CatalogContext, DecisionDoc, RuleContext } from './subjects.ts';

/** Runs the rules on content, on the content that decisions bring and that is in no file yet. */
export function checkContents(decisions: readonly DecisionDoc[], context: RuleContext): Finding[] {
  const contents = decisions.flatMap((decision) => contentsOfDecision(decision, context));
  return checks.flatMap((rule) =>
    rule.on === 'content'
      ? contents.flatMap((content) => runRule(rule.id, content.file, () => rule.check(content, context)))
      : [],
  );
}

/** Runs the rules on decisions. */
export function checkEach(decisions: readonly DecisionDoc[], context: RuleContext): Finding[] {
  return checks.flatMap((rule) =>
    rule.on === 'decision'
      ? decisions.flatMap((doc) => runRule(rule.id, doc.path, () => rule.check(doc, context)))
      : [],
  );
}

/** Findings in the files that records are checked against, and in the ledger. */
export interface LedgerFindings {
  decisions: Finding[];
  ledger: Finding[];
}

/** Checks the decisions of a ledger, each and all of them together. */
export function checkLedger(context: RuleContext, docs: readonly Doc<Decision>[]): LedgerFindings {
  const { replay, asOf } = context;
  const decisions = docs.map((doc) => ({ ...doc, step: replay.steps.get(doc) }));
  const waiting = decisions.filter((decision) => effectiveDate(decision.value) > asOf);
  return {
    decisions: [...checkContents(waiting, context), ...checkEach(decisions, context)],
    ledger: checks.flatMap((rule) =>
      rule.on === 'ledger' ? runRule(rule.id, 'catalog.yaml', () => rule.check(context)) : [],
    ),
  };
}

/** Runs the checks on a catalog as a whole. */
export function checkWhole(whole: CatalogContext): Finding[] {
  return checks.flatMap((rule) =>
    rule.on === 'catalog' ? runRule(rule.id, 'catalog.yaml', () => rule.check(whole)) : [],
  );
}
