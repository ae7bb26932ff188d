import { exitCodes } from '../model/failure.ts';
import { renderReversal } from '../render/ledger.ts';
import { namedDecision } from './common/named-decision.ts';
import { proposeReversal } from '../catalog/reversal.ts';
import { requireVerified } from '../catalog/verified.ts';
import { draftsOf } from '../catalog/drafts.ts';
import { type ReadCatalog, readWholeFolder } from '../catalog/folder.ts';
import { findPlace } from '../catalog/place.ts';
import { type CarryOut, holdingCatalog } from '../catalog/disk.ts';
import { shownFiles } from './common/planned.ts';
import { refusal } from './common/refusal.ts';
import type { Outcome, Run, Shell } from '../cli/shell.ts';
import { toJson } from '../render/json.ts';

/** `revert`: takes a decision out of the ledger again, where nothing later rests on it. */
export const run: Run = (shell) => {
  const { root } = findPlace(shell);
  return holdingCatalog(root, (carryOut) => revertIn(shell, readWholeFolder(root), carryOut));
};

async function revertIn(shell: Shell<object>, catalog: ReadCatalog, carryOut: CarryOut): Promise<Outcome> {
  const { words, width, style, tool } = shell;
  requireVerified(catalog, shell.today);
  const decision = namedDecision(catalog, shell.args[0] ?? '');
  const { reversal, changes, findings } = proposeReversal(catalog, decision, shell.today);
  const isRefused = reversal.restingOn.length > 0;
  const refused = refusal(shell, catalog, draftsOf([]), findings);
  if (refused) return refused;
  await carryOut(changes);
  const paths = shownFiles(shell, catalog, changes);
  return {
    exitCode: isRefused ? exitCodes.refused : exitCodes.ok,
    formats: {
      pretty: () => renderReversal(reversal, paths, words, width, style),
      json: () =>
        toJson({
          schemaVersion: 1,
          tool,
          decision: decision.value.number,
          reverted: !isRefused,
          restingOn: reversal.restingOn,
          ...(reversal.left.length > 0 && { left: reversal.left }),
          asOf: reversal.asOf,
          files: paths,
        }),
    },
  };
}
