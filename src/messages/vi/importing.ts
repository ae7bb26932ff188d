import type { Words } from '../words.ts';
import { decisionImportWords } from './decision-import.ts';
import { importWords } from './import.ts';
import { reviewWords } from './review.ts';

/** The words of an import: about its files, about the decision, and in the sheet to check it by. */
export const importing: Pick<Words, 'imports' | 'decisions' | 'review'> = {
  imports: importWords,
  decisions: decisionImportWords,
  review: reviewWords,
};
