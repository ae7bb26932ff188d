import type { RuleId } from '../../model/finding.ts';
import type { Check, Rule, RuleTable } from '../rule.ts';
import { sourceRules } from '../source/rules.ts';
import { codeRules } from './codes.ts';
import { decisionRules } from './decisions.ts';
import { effectRules } from './effects.ts';
import { feedbackRules } from './feedback.ts';
import { fileRules } from './files.ts';
import { historyRules } from './history.ts';
import { ledgerRules } from './ledger.ts';
import { procedureRules } from './procedures.ts';
import { referenceRules } from './references.ts';
import { registryRules } from './registries.ts';
import { rowRules } from './rows.ts';

/** All rules, in the order in which they run. */
export const ruleTable: RuleTable = {
  ...sourceRules,
  ...fileRules,
  ...decisionRules,
  ...codeRules,
  ...registryRules,
  ...procedureRules,
  ...ledgerRules,
  ...effectRules,
  ...referenceRules,
  ...rowRules,
  ...historyRules,
  ...feedbackRules,
};

/** The ids of all rules. */
export const ruleIds = Object.keys(ruleTable) as RuleId[];

function checksOf<Id extends RuleId>(id: Id): Check[] {
  const { checks = [], severity }: Rule<Id> = ruleTable[id];
  return checks.map((look) => look(id, severity));
}

/**
 * Checks of all rules, those on files of records before those on their content. Findings of reading a file
 * (shape and source) and of carrying out a decision (rows without a target) are made where that is done.
 */
export const checks: readonly Check[] = ruleIds
  .flatMap((id) => checksOf(id))
  .sort((a, b) => Number(b.on === 'record') - Number(a.on === 'record'));
