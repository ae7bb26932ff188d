import type { RuleTexts } from '../../messages.ts';
import { files } from './files.ts';
import { source } from './source.ts';
import { codes } from './codes.ts';
import { registries } from './registries.ts';
import { procedures } from './procedures.ts';
import { decisions } from './decisions.ts';
import { history } from './history.ts';
import { ledger } from './ledger.ts';
import { effects } from './effects.ts';
import { feedback } from './feedback.ts';

/** The words of all rules, in the order in which rules are listed. */
export const rules: RuleTexts = {
  ...files,
  ...source,
  ...codes,
  ...registries,
  ...procedures,
  ...decisions,
  ...history,
  ...ledger,
  ...effects,
  ...feedback,
};
