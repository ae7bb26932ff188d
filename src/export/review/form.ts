import type { Words } from '../../messages/words.ts';
import type { ReviewForm } from '../../model/review-form.ts';
import type { Review } from '../../render/imported/review.ts';

/** Particulars of an import that a form keeps beside its questions. */
export type FormFacts = Pick<ReviewForm, 'papers' | 'draft' | 'options'>;

/** Returns all that the tool needs to take the answers of a form back. */
export function formOf(review: Review, facts: FormFacts, { review: { workbook } }: Words): ReviewForm {
  const { key, answer } = workbook.columns;
  return { ...facts, columns: { key, answer }, questions: review.questions };
}
