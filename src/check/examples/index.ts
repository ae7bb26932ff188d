import type { RuleId } from '../../model/finding.ts';
import { decisionExamples } from './decisions.ts';
import type { Examples } from './example.ts';
import { fileExamples } from './files.ts';
import { recordExamples } from './records.ts';
import { sourceExamples } from './source.ts';

/** Every rule that data can break. That a rule itself fails is no fault of data. */
export type ExampleRule = Exclude<RuleId, 'internal/rule-failed'>;

/** For each rule a catalog that breaks it and one that does not; a test runs them all. */
export const examples: Examples<ExampleRule> = {
  ...fileExamples,
  ...sourceExamples,
  ...recordExamples,
  ...decisionExamples,
};
