import type { Language } from '../model/types.ts';
import type { FailureMessages, RuleTexts, Terms, Writing } from './messages.ts';
import type { HelpWords } from './help-words.ts';
import type { FiguresWords } from './figures-words.ts';
import type { AuthoringWords } from './authoring-words.ts';
import type { FindingWords } from './finding-words.ts';
import type { DoctorWords } from './doctor-words.ts';
import type { DecisionImportWords } from './decision-import-words.ts';
import type { ExportWords } from './export-words.ts';
import type { ImportWords } from './import-words.ts';
import type { OutputWords } from './output-words.ts';
import type { ReviewWords } from './review-words.ts';

/** Everything that the tool can say, in one language. */
export interface Words {
  language: Language;
  terms: Terms;
  writing: Writing;
  rules: RuleTexts;
  failures: FailureMessages;
  findings: FindingWords;
  output: OutputWords;
  figures: FiguresWords;
  imports: ImportWords;
  exports: ExportWords;
  decisions: DecisionImportWords;
  review: ReviewWords;
  authoring: AuthoringWords;
  doctor: DoctorWords;
  help: HelpWords;
}
