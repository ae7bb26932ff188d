import { mentionsForm, unpackForm } from '../../../model/review-form.ts';
import { UnreadableFile } from '../../../model/unreadable.ts';
import { tablesOfDocument } from '../../files/sheets-of-document.ts';
import type { WordBlock, WordDocument } from '../../files/word/document.ts';
import { answeredRows, type GivenAnswer, type ReturnedReview, takeAnswers } from './review-workbook.ts';

/**
 * Reads the answers in a review that was filled in as a Word file: the same as those of a workbook, or the number of
 * an answer.
 *
 * @returns undefined where the document is no review
 * @throws UnreadableFile `damaged` where what the tool needs of it is no longer whole
 */
export function readReviewDocument(document: WordDocument): ReturnedReview | undefined {
  const packed = textsIn(document.blocks).find(mentionsForm);
  if (packed === undefined) return undefined;
  const form = unpackForm(packed);
  if (!form) throw new UnreadableFile('damaged');
  const given = tablesOfDocument(document).flatMap((table) =>
    answeredRows(table, form.columns).map(
      ({ key, text, cells: [number = ''] }): GivenAnswer => ({ question: number.trim(), key, text }),
    ),
  );
  return takeAnswers(form, given);
}

/** Returns the texts outside tables, those too that are too small to be seen. */
function textsIn(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text, ...(block.unseen ?? []).map(({ text }) => text)] : [],
  );
}
