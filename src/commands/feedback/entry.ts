import type { CatalogFolder } from '../../catalog/folder.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Shell } from '../../cli/shell.ts';
import type { Catalog } from '../../plan/catalog.ts';
import { sortFeedback } from '../../figures/feedback.ts';
import { readDay } from '../../model/date.ts';
import { Failure } from '../../model/failure.ts';
import { feedbackPath } from '../../model/layout.ts';
import type { Feedback } from '../../model/types.ts';
import { nearest } from '../../text/distance.ts';
import { findDepartment, findProcedure } from '../common/catalog-targets.ts';
import type { Asked, FeedbackAnswers } from './questions.ts';

export type FeedbackOptions = FeedbackAnswers & { answered: string | undefined; posted: string | undefined };

/** Makes the entry that the command line, or whoever sits at the terminal, tells of. */
export function addedEntry(shell: Shell<FeedbackOptions>, catalog: CatalogFolder, asked: Asked): Feedback {
  const entry: Feedback = {
    number: asked.number,
    received: asked.received,
    about: asked.about,
    ...(asked.procedure !== undefined && { procedure: findProcedure(catalog, asked.procedure).id }),
    department: asked.department,
    summary: asked.summary,
    ...(asked.due !== undefined && { due: asked.due }),
    ...daysOf(shell),
  };
  const path = feedbackPath(entry);
  if (catalog.textOf(path) !== undefined)
    throw new Failure('feedback-exists', {
      number: entry.number,
      path: shownPath(shell, `${catalog.root}/${path}`),
    });
  return inOrder(entry, shell.today);
}

/**
 * Returns the entries that a number names: `01/PAKN`, with `@` and the day of receipt where several have it.
 *
 * @throws Failure `no-such-feedback`
 */
function entriesOf(feedback: readonly Feedback[], typed: string): Feedback[] {
  const [number = '', day] = typed.normalize('NFC').trim().split('@');
  const received = day === undefined ? undefined : (readDay(day) ?? day);
  const found = feedback.filter(
    (entry) => entry.number === number && (received === undefined || entry.received === received),
  );
  if (found.length > 0) return found;
  const near = nearest(number, new Set(feedback.map((entry) => entry.number)));
  throw new Failure('no-such-feedback', { number: typed, near });
}

/** Returns the entries of a department, or of a number, in the order of the register; all where neither is named. */
export function chosenEntries(
  { options: { department } }: Shell<FeedbackOptions>,
  { feedback = [], state }: Pick<Catalog, 'feedback' | 'state'>,
  number: string | undefined,
): Feedback[] {
  const wanted = department === undefined ? undefined : findDepartment(state, department);
  const named = number === undefined ? feedback : entriesOf(feedback, number);
  return sortFeedback(named).filter((one) => wanted === undefined || one.department === wanted);
}

/** Returns the entry of a number with the day of its answer. */
export function answeredEntry(
  shell: Shell<FeedbackOptions>,
  { feedback = [] }: CatalogFolder,
  typed: string | undefined,
): Feedback {
  if (typed === undefined) throw new Failure('missing-argument', { name: '<number>' });
  const found = entriesOf(feedback, typed);
  const [entry] = found;
  if (!entry || found.length > 1)
    throw new Failure('several-feedback', {
      number: typed,
      names: found.map((one) => `${one.number}@${one.received}`),
    });
  const days = daysOf(shell);
  if (Object.keys(days).length === 0)
    throw new Failure('missing-argument', { name: '--answered | --posted' });
  return inOrder({ ...entry, ...days }, shell.today);
}

const daysOf = ({ options: { answered: answer, posted } }: Shell<FeedbackOptions>): Partial<Feedback> => ({
  ...(answer !== undefined && { answered: answer }),
  ...(posted !== undefined && { posted }),
});

/** Returns an entry whose days are in their order, and of which none that is told of is still to come; refuses others. */
function inOrder(entry: Feedback, today: string): Feedback {
  const { received, due, answered: answer, posted } = entry;
  const steps = [
    ['--due', due, received],
    ['--answered', answer, received],
    ['--posted', posted, answer ?? received],
  ] as const;
  for (const [option, day, earlier] of steps)
    if (day !== undefined && day < earlier)
      throw new Failure('day-too-early', { option, day, earliest: earlier });
  const past = [
    ['--received', received],
    ['--answered', answer],
    ['--posted', posted],
  ] as const;
  for (const [option, day] of past)
    if (day !== undefined && day > today) throw new Failure('day-too-late', { option, day, latest: today });
  return entry;
}
