import { foldText } from '../../text/fold.ts';

/** Words in notes for what is not known: a fee whose sum is not certain, a service of which nothing is said. */
export const unclear = 'chưa có thông tin';
const unclearBefore = 'chưa rõ';

/** Tells the words for what is not known, those of papers of earlier versions too. */
export const saysUnclear = (text: string): boolean =>
  [unclear, unclearBefore].some((words) => foldText(words) === foldText(text));
