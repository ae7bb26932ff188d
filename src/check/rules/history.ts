// Rules on the ledger as a history: what it adds up to is what the record files hold.
import { isEdited } from '../../plan/ledger.ts';
import { catalogRule, ledgerRule, type Rule } from '../rule.ts';

/**
 * Invariants 18, 21, 22. A record changes only by a decision, and stays when it is abolished (NĐ 63/2010
 * Điều 26 khoản 4 điểm b). So the ledger, carried out anew, gives the record files. Without a baseline it
 * answers only for what it published itself.
 */
const noDrift = catalogRule('procedure/drift', function* ({ drifts }) {
  for (const { file, path, args, procedure } of drifts) yield { file, at: path, args, procedure };
});

/** Invariants 18, 21. Records from before the ledger: said once, for a baseline mends it once and for all. */
const hasBaseline = catalogRule('ledger/no-baseline', function* ({ unexplained }) {
  if (unexplained > 0) yield { file: 'catalog.yaml', at: ['asOf'], args: { unexplained } };
});

/** Invariant 21. What was applied is not edited; the fingerprint taken then tells. */
const ledgerIsKept = ledgerRule('decision/edited', function* ({ replay }) {
  for (const { path: file, value } of replay.steps.keys()) {
    const { number } = value;
    if (isEdited(value)) yield { file, at: ['number'], args: { number }, decision: number };
  }
});

export const historyRules: readonly Rule[] = [noDrift, hasBaseline, ledgerIsKept];
