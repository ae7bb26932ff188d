import type { Words } from '../../messages/words.ts';
import { type Review, type ReviewRow, reviewReasons } from '../../figures/review.ts';
import { compareVietnamese } from '../../text/fold.ts';
import type { Block, Figures, FigureTable } from './figures.ts';

/** The procedures to be looked at again, as a table for each department. */
export function reviewFigures(
  review: Review,
  nameOf: (department: string) => string,
  { publisher, words }: { publisher: string; words: Words },
): Figures {
  const { figures, writing, language } = words;
  const { review: say } = figures;
  const { number, date } = writing;
  const counts = say.counts(number(review.procedures), number(review.documents), number(review.toReview));
  const departments = departmentsIn(review, nameOf);
  const blocks: Block[] = [
    { kind: 'paragraph', text: counts },
    ...(review.documents === 0 ? [{ kind: 'paragraph', text: say.nothingKnown } as const] : []),
    ...(review.rows.length > 0 ? [summary(review, nameOf, words)] : []),
    ...departments.map((department) =>
      tableOf(
        nameOf(department),
        review.rows.filter((row) => row.department === department),
        words,
      ),
    ),
  ];
  return { title: say.title(date(review.asOf)), publisher, date: review.asOf, language, blocks };
}

const departmentsIn = ({ rows }: Review, nameOf: (department: string) => string): string[] =>
  [...new Set(rows.map(({ department }) => department))].sort((a, b) =>
    compareVietnamese(nameOf(a), nameOf(b)),
  );

/** Counts the procedures that each department has to look at, by reason; one with two reasons counts under both. */
function summary(review: Review, nameOf: (department: string) => string, { figures }: Words): FigureTable {
  const { rows } = review;
  const { review: say } = figures;
  const count = (some: readonly ReviewRow[]) => new Set(some.map(({ id }) => id)).size;
  const cells = (some: readonly ReviewRow[]) => [
    ...reviewReasons.map((reason) => count(some.filter((row) => row.reason === reason))),
    count(some),
  ];
  return {
    kind: 'table',
    name: say.summary,
    caption: say.summary,
    heads: [say.department],
    columns: [...reviewReasons.map((reason) => ({ title: say.reasons[reason] })), { title: say.procedures }],
    rows: departmentsIn(review, nameOf).map((department) => ({
      labels: [nameOf(department)],
      cells: cells(rows.filter((row) => row.department === department)),
    })),
    total: { labels: [figures.total], cells: cells(rows) },
  };
}

function tableOf(department: string, rows: readonly ReviewRow[], { figures }: Words): FigureTable {
  const { review: say } = figures;
  return {
    kind: 'table',
    name: department,
    caption: department,
    heads: [say.code],
    columns: [
      { title: say.name, isText: true },
      { title: say.document, isText: true },
      { title: say.reason, isText: true },
      { title: say.since },
      { title: say.by, isText: true },
    ],
    rows: rows.map(({ id, name, document, reason, since, by }) => ({
      labels: [id],
      cells: [name, document, say.reasons[reason], since === undefined ? undefined : { date: since }, by],
    })),
  };
}
