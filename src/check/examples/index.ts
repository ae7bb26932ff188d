import type { RuleId } from '../../model/finding.ts';
import { decisionExamples } from './decisions.ts';
import type { Examples } from './example.ts';
import { fileExamples } from './files.ts';
import { recordExamples } from './records.ts';
import { sourceExamples } from './source.ts';

/** Every rule that a text can break: not that a rule itself fails, nor that no file stands in its place. */
export type ExampleRule = Exclude<RuleId, 'internal/rule-failed' | 'file/irregular'>;

/** For each rule a catalog that breaks it and one that does not; a test runs them all. */
export const examples: Examples<ExampleRule> = {
  ...fileExamples,
  ...sourceExamples,
  ...recordExamples,
  ...decisionExamples,
};
