import {
  actions,
  type Decision,
  type Json,
  type Part,
  type Procedure,
  type ProcedureContent,
} from '../model/types.ts';
import { type ChangeWords, showPart } from './changes/changes.ts';

/** A record with one part on each line, long texts line by line. */
export function renderRecordText(record: Procedure | ProcedureContent, words: ChangeWords): string {
  const lines = Object.entries(record).map(([part, value]) => {
    const shown = showPart(part as Part, value as Json, words);
    return `${words.terms.parts[part as Part]}: ${shown.replaceAll('; ', '\n  ; ').replaceAll('\n', '\n  ')}`;
  });
  return `${lines.join('\n')}\n`;
}

/** A decision with its number and dates, then a line for each row. */
export function renderDecisionText(decision: Decision, words: ChangeWords): string {
  const lines = [
    `${decision.number} (${words.writing.date(decision.issued)})`,
    ...(decision.title ? [decision.title] : []),
  ];
  for (const action of actions) {
    for (const row of decision[action] ?? []) {
      const name = 'codes' in row ? row.codes.join(', ') : [row.code, row.name].filter(Boolean).join(' ');
      lines.push(`${words.terms.actions[action]}: ${name}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
