import type { Decision } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import { findUncarried, type Uncarried } from '../../render/decision-paper/carried.ts';

/** Reads the file as `import` will, and compares: what the paper does not carry is told, not lost. */
export async function readBack(bytes: Uint8Array, told: Decision, state: CatalogState): Promise<Uncarried[]> {
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
  const { decision } = toDecision(readDecision(document), state, { fallback });
  return findUncarried(told, decision);
}
