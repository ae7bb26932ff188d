import type { Words } from '../words.ts';
import { authoring } from './authoring.ts';
import { decisionImportWords } from './decision-import.ts';
import { exportWords } from './export-words.ts';
import { failures } from './failures.ts';
import { figures } from './figures.ts';
import { findingWords } from './finding-words.ts';
import { help } from './help.ts';
import { importWords } from './import.ts';
import { output } from './output.ts';
import { reviewWords } from './review.ts';
import { rules } from './rules/index.ts';
import { terms } from './terms.ts';
import { writing } from './writing.ts';

export const words: Words = {
  language: 'en',
  terms,
  writing,
  rules,
  failures,
  findings: findingWords,
  output,
  figures,
  imports: importWords,
  exports: exportWords,
  decisions: decisionImportWords,
  review: reviewWords,
  authoring,
  help,
};
