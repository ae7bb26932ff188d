import type { Run } from '../cli/shell.ts';
import { endedLaw, reviewRecords } from '../figures/review.ts';
import { exitCodes } from '../model/failure.ts';
import { reviewFigures } from '../render/figures/review-figures.ts';
import { figureFormats } from './common/figures.ts';
import { lookedExit } from './common/looked.ts';
import { openOnDay } from './common/on-day.ts';
import { askedConditions, type ConditionOptions } from './common/where.ts';
import { selectRecords, usualConditions } from '../figures/select.ts';

interface ReviewOptions extends ConditionOptions {
  at: string | undefined;
  exitCode: boolean;
}

/** `review`: the procedures that rest on a text that has ended, was suspended or amended, by department. */
export const run: Run<ReviewOptions> = async (shell) => {
  const catalog = await openOnDay(shell, shell.options.at);
  // Texts end on their days, whether the catalog moves or not.
  const day = shell.options.at ?? laterOf(catalog.asOf, shell.today);
  const known = [...(catalog.documents?.documents ?? []), ...endedLaw()];
  const records = selectRecords(
    catalog.summaries,
    usualConditions(askedConditions(shell, catalog.summaries), true),
  );
  const review = reviewRecords(
    { records: new Map(records.map(({ id, record }) => [id, record])) },
    known,
    day,
  );
  const nameOf = (id: string) => catalog.summaries.departments.get(id)?.name ?? id;
  const context = { publisher: catalog.publisher ?? '', words: shell.words };
  const isFound = shell.options.exitCode && review.rows.length > 0;
  return {
    exitCode: isFound ? exitCodes.found : lookedExit(shell, catalog),
    formats: figureFormats(shell, reviewFigures(review, nameOf, context), () => review),
  };
};

const laterOf = (a: string, b: string): string => [a, b].sort()[1] ?? a;
