import type { CatalogFolder } from '../../catalog/folder.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Asking } from '../../cli/ask.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import type { Choices } from '../../import/annex/answers/choice.ts';
import { type DecisionSource, placeIn } from '../../import/annex/sources.ts';
import { placeText } from '../../render/imported/pretty.ts';
import type { Question } from '../../import/annex/answers/questions.ts';
import { replaceFile } from '../../io/new-files.ts';
import { freePath } from '../common/free-path.ts';
import { draftPath } from './names.ts';
import type { ImportOptions } from './options.ts';
import { askAbout } from './questions.ts';

/** Somebody at the terminal, asked as long as they answer. */
export interface Asker {
  ask(questions: readonly Question[]): Promise<Choices>;
  isStopped(): boolean;
  close(): void;
}

/** Formats of a review that can be filled in and taken back. */
const isAnswerable = (format: string): boolean => format === 'xlsx' || format === 'docx';

/** Returns whoever answers at the terminal; undefined where nobody is to be asked there. */
export function askerOf(
  { openAsking, options, words, width, args }: Shell<ImportOptions>,
  sources: readonly DecisionSource[],
): Asker | undefined {
  // Who asks for a file to answer in answers there.
  if (!openAsking || options.report.some(({ format }) => isAnswerable(format))) return undefined;
  const placeOf = ({ row }: Question): string =>
    placeText(placeIn(sources, row.origin), { files: args }, words);
  let asking: Asking | undefined;
  let isStopped = false;
  return {
    ask: async (questions) => {
      if (isStopped || questions.length === 0) return new Map();
      asking ??= await openAsking();
      const answered = await askAbout(questions, { asking, words, width, sources, placeOf });
      isStopped = answered.isStopped;
      return answered.choices;
    },
    isStopped: () => isStopped,
    close: () => asking?.close(),
  };
}

/** Keeps what was answered before somebody stopped, in a workbook from which to go on. */
export async function keepAnswers(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  outcome: Outcome,
): Promise<Outcome> {
  const stem = draftPath(shell, catalog).replace(/\.[^.\\/]*$/u, '');
  const path = freePath(`${stem}.review`, '.xlsx');
  const workbook = await outcome.formats['xlsx']?.();
  if (workbook === undefined) return outcome;
  replaceFile(path, workbook, { isNew: true });
  return { ...outcome, closing: shell.words.review.keptAnswers(shownPath(shell, path)) };
}
