import type { Words } from '../words.ts';
import { authoring } from './authoring.ts';
import { doctor } from './doctor.ts';
import { exportWords } from './export-words.ts';
import { failures } from './failures.ts';
import { figures } from './figures.ts';
import { findingWords } from './finding-words.ts';
import { help } from './help.ts';
import { importing } from './importing.ts';
import { output } from './output.ts';
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
  ...importing,
  exports: exportWords,
  authoring,
  doctor,
  help,
};
