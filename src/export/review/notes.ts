import type { Words } from '../../messages/words.ts';
import { placeText } from '../../render/imported/pretty.ts';
import { doubtsOf, type Review } from '../../render/imported/review.ts';

/** Returns what is only to be read, a row each: rows that were refused, and doubts without a question. */
export function notesToRead(review: Review, words: Words): [kind: string, place: string, message: string][] {
  const { review: say } = words;
  const asked = new Set(review.questions.map(({ doubt }) => doubt));
  const rows = [
    ...review.rejected.map((note) => ({ title: say.rejectedTitle, note })),
    ...doubtsOf(review)
      .filter(({ message }) => !asked.has(message))
      .sort((a, b) => (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0))
      .map((note) => ({ title: say.doubtsTitle, note })),
  ];
  return rows.map(({ title, note }) => [title, placeText(note.place, review, words), note.message]);
}
