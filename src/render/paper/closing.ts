import type { PaperColumns, PaperParagraph, PaperRun } from '../../model/paper.ts';

/** Lines that a signature and a stamp take above the name. */
const signatureLines = 4;

/**
 * The foot of a state paper: recipients at the left, who signs at the right (NĐ 30/2020/NĐ-CP, Phụ lục I).
 *
 * @param recipients the head line first
 * @param signature who signs, a line each
 * @param signerName the name, or the dots in its place
 */
export function closingBlock(
  [head = '', ...recipients]: readonly string[],
  signature: readonly string[],
  signerName: string,
): PaperColumns {
  const line = (text: PaperRun[]): PaperParagraph => ({ kind: 'paragraph', align: 'center', text });
  const strong = (text: string) => line([{ text, bold: true }]);
  return {
    kind: 'columns',
    columns: [
      {
        width: 1,
        paragraphs: [
          { kind: 'paragraph', text: [{ text: head, bold: true, italic: true }] },
          ...recipients.map((text): PaperParagraph => ({ kind: 'paragraph', text })),
        ],
      },
      {
        width: 1,
        paragraphs: [
          ...signature.map(strong),
          ...Array.from({ length: signatureLines }, () => line([{ text: ' ' }])),
          strong(signerName),
        ],
      },
    ],
  };
}
