import type { MergeProblem } from '../../../model/federation/merge-problem.ts';
import type { MergingWords } from '../../merging-words.ts';
import { list, or } from '../../phrases.ts';
import { counted, writing } from '../writing.ts';

const openPlaces = {
  name: 'name of the publisher (name)',
  code: 'code of the publisher, such as H55 (code)',
  keep: 'whose content is kept where it differs (keep)',
  departments: 'which department it becomes (to)',
  sectors: 'which sector it becomes (to)',
  internal: 'new code of an internal procedure whose code is taken twice (to)',
} as const;

export const merging: MergingWords = {
  refused: (problems) =>
    `Cannot merge: ${counted(problems, 'thing is', 'things are')} not settled. Nothing was written.`,
  drafted: (file, open, command) =>
    `Drafted ${file}; ${counted(open, 'place “…” is', 'places “…” are')} to be filled in. Read every line of it, then:\n  ${command}`,
  place: (line, { of, entry }) =>
    `line ${line}: ${openPlaces[of]}${entry ? `: ${entry.name} (${entry.publisher})` : ''}`,
  comment: ({ of }, codes) => `${openPlaces[of]}${of === 'keep' ? `: ${or('or', codes)}` : ''}`,
  morePlaces: (count) => `… and ${count} more`,
  source: 'Catalog',
  procedures: 'Procedures',
  rows: 'Rows by level',
  doubles: 'In several catalogs',
  result: 'Merged catalog',
  title: (date) => `Merged as of ${date}`,
  proof: (sum, doubles, result) => `${sum} − ${doubles} = ${result}`,
  internal: (count) => `${counted(count, 'internal procedure is', 'internal procedures are')} not counted.`,
  namesakes: (count) =>
    `${counted(count, 'name of a procedure without a code is', 'names of procedures without a code are')} in several catalogs; without a code they are taken for different ones.`,
  kept: (folders) => `The former catalogs are kept whole in ${folders}.`,
  wrote: (folder, files) => `Wrote ${counted(files, 'file')} into ${folder}.`,
};

/** Names as many as can be read. */
const some = (names: readonly string[]): string =>
  names.length > 5 ? `${list(names.slice(0, 5))}… (${names.length} in all)` : list(names);

/** Returns why catalogs cannot be merged yet, and what to do about it. */
export function sayMergeProblem(problem: MergeProblem): string {
  switch (problem.kind) {
    case 'stale':
      return `The catalog ${problem.publisher} is no longer what it was when the draft was made: make it anew.`;
    case 'begins':
      return `The catalog ${problem.publisher} begins with its first list, of ${writing.date(problem.begins)}: choose a day of the merger after that.`;
    case 'later':
      return `The catalog ${problem.publisher} has decisions of the day or later: ${some(problem.decisions)}. Revert them there, merge, and apply them to the merged catalog.`;
    case 'ends':
      return `In the catalog ${problem.publisher} effects end or come back after the day, by ${some(problem.decisions)}: a list cannot say that. Revert them there (tthc revert), merge, and apply each to the merged catalog with “effective: ${problem.day}” and its own last day.`;
    case 'suspended':
      return `The catalog ${problem.publisher} has suspended procedures: ${some(problem.codes)}. Revert there what suspends them, merge, and abolish them in the merged catalog for as long (“expires”).`;
    case 'unmapped':
      return `The draft lacks ${problem.of} of ${problem.publisher}: ${some(problem.ids)}.`;
    case 'unknown-target':
      return `No catalog has “${problem.to}” among its ${problem.of} (“to” of ${problem.name})${problem.near === undefined ? '' : `; did you mean “${problem.near}”?`}. Write the id of one that the draft has.`;
    case 'names':
      return `In the draft, ${problem.of} “${problem.to}” has several names: ${some(problem.names)}.`;
    case 'keep':
      return `Contents differ, and nothing says which is used (keep): ${some(problem.codes)}.`;
    case 'keep-unknown':
      return `“keep” names ${list(problem.given)}, which is none of the catalogs that are merged: ${list(problem.publishers)}.`;
    case 'not-double':
      return `Only one catalog has them, so that they are no doubles: ${some(problem.codes)}.`;
    case 'code-twice':
      return `Codes of internal procedures that are used twice: ${some(problem.codes)}. Write new ones under internal.`;
    case 'balance':
      return `The counts do not come out: ${counted(problem.expected, 'procedure is', 'procedures are')} expected, ${problem.found} would be there.`;
    case 'day':
      return `The draft is made for ${writing.date(problem.drafted)}, not ${writing.date(problem.given)}.`;
  }
}
