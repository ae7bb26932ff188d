import type { Decision } from '../../model/types.ts';
import { completeDecision } from '../../render/decision-paper/index.ts';
import { findUncarried, type Uncarried } from '../../render/decision-paper/carried.ts';

/** A catalog as it was before a decision, and whose it is. */
type Known = Parameters<typeof completeDecision>[1];

/** Reads the file as `import` will, and compares: what the paper does not carry is told, not lost. */
export async function readBack(bytes: Uint8Array, decision: Decision, known: Known): Promise<Uncarried[]> {
  const told = completeDecision(decision, known);
  const [{ openCarrier }, { documentOfSheets }, { readDecision }, { toDecision }] = await Promise.all([
    import('../../import/files/carrier.ts'),
    import('../../import/annex/of-sheets.ts'),
    import('../../import/annex/draft.ts'),
    import('../../import/annex/decision.ts'),
  ]);
  const carrier = await openCarrier(bytes);
  const document =
    'document' in carrier ? carrier.document : documentOfSheets('sheets' in carrier ? carrier.sheets : []);
  const fallback = { number: told.number, issued: told.issued };
  const read = toDecision(readDecision(document), known, { fallback });
  return findUncarried(told, read.decision);
}
