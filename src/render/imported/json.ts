import { countCertainty, doubtsOf, type Review, type ReviewNote } from './review.ts';

/** An import for programs: every row with what was read of it, every note with its place, its stable reason and its sentence. */
export function reviewJson(review: Review) {
  const { kind, files, decision, decisionKind, issued, title, account, rows, details } = review;
  return {
    as: kind,
    files,
    decision,
    kind: decisionKind,
    issued,
    ...(title !== undefined && { title }),
    rowsRead: account.rowsRead,
    accounted: account,
    certainty: countCertainty(rows),
    ...details,
    rows: Array.from(rows, ({ place, notes, ...row }) => ({ ...place, ...row, doubts: notes.map(noteJson) })),
    ...(kind === 'decision' && {
      questions: review.questions.map(({ place, ...question }) => ({ ...place, ...question })),
    }),
    rejected: review.rejected.map(noteJson),
    cleanings: review.cleanings.map(({ place, ...cleaning }) => ({ ...place, ...cleaning })),
    doubts: doubtsOf(review).map(noteJson),
    draft: review.path,
    applied: review.isApplied,
  };
}

function noteJson({ place, ...note }: ReviewNote) {
  return { ...place, ...note };
}
