import { groupDigits } from '../../text/numbers.ts';
import type { FindingWords } from '../finding-words.ts';
import { countsRecords } from '../phrases.ts';

const number = (value: number): string => groupDigits(value, ',', 'en');
const some = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;
const counts = (errors: number, warnings: number): string =>
  [
    errors > 0 ? some(errors, 'error', 'errors') : '',
    warnings > 0 ? some(warnings, 'warning', 'warnings') : '',
  ]
    .filter(Boolean)
    .join(', ');

export const findingWords: FindingWords = {
  number,
  severities: { error: 'Error', warning: 'Warning' },
  hint: 'Hint',
  related: 'See also',
  counts,
  summary: (summary) => {
    const { files, procedures, decisions, errors, warnings } = summary;
    return `Checked ${some(files, 'file', 'files')}${countsRecords(summary) ? ` (${some(procedures, 'procedure', 'procedures')}, ${some(decisions, 'decision', 'decisions')})` : ''}: ${counts(errors, warnings) || 'no errors, no warnings'}.`;
  },
  more: (count, severity) =>
    `… and ${number(count)} more ${severity === 'error' ? 'errors' : 'warnings'} of this kind.`,
  seeAll: (command) => `See all, one a line: ${command}`,
  moreInLog: (errors, warnings) =>
    `${counts(errors, warnings)} not shown here. All of them are in the log of this step.`,
  moreThanFits: (count) => `… and ${some(count, 'row', 'rows')} more that the report has no room for.`,
  explain: (command) => `To have a rule (in square brackets) explained, for example: ${command}`,
  nothing: 'No errors, no warnings',
  columns: { place: 'Place', message: 'Message', hint: 'Hint' },
};
