import type { Decision } from '../../model/types.ts';
import { decisionPaper } from '../../render/decision-paper/index.ts';
import { paperWriters } from './papers.ts';

/** Writers of a paper, by the format that it is printed in. */
const writers = { docx: paperWriters.docx, xlsx: paperWriters.xlsx };

export type PaperFormat = keyof typeof writers;

/** Tells whether a format is one in which a decision is printed. */
export const isPaper = (format: string): boolean => Object.hasOwn(writers, format);

/** The formats in which a decision is printed. */
export const printedFormats = Object.keys(writers) as readonly PaperFormat[];

/**
 * Prints a decision as the paper that is signed.
 *
 * @param known the catalog as it was before it, and whose it is
 * @param by names the program in the file
 */
export async function printDecision(
  format: PaperFormat,
  decision: Decision,
  known: Parameters<typeof decisionPaper>[1],
  by: { name: string; version: string },
): Promise<Uint8Array> {
  const write = await writers[format]();
  return write(decisionPaper(decision, known, `${by.name} ${by.version}`));
}
