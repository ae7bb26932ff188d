import type { Rule } from '../rule.ts';
import { blankRules } from './blanks.ts';
import { catalogRules } from './catalog.ts';
import { contentRules } from './content.ts';
import { decisionRules } from './decisions.ts';
import { historyRules } from './history.ts';
import { ledgerRules } from './ledger.ts';
import { recordRules } from './records.ts';
import { referenceRules } from './references.ts';
import { rowRules } from './rows.ts';

/**
 * All rules that run on a catalog, in the order in which they run. What reading finds (shape and source
 * of a file) and what carrying out a decision finds (rows that have no target) are made where that is done.
 */
export const rules: readonly Rule[] = [
  ...recordRules,
  ...contentRules,
  ...decisionRules,
  ...blankRules,
  ...rowRules,
  ...ledgerRules,
  ...catalogRules,
  ...referenceRules,
  ...historyRules,
];
