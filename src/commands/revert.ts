import { requireWhole } from '../catalog/whole.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { planReversal } from '../plan/revert.ts';
import { appliedOn } from '../plan/verify.ts';
import { readRows } from '../plan/catalog.ts';
import { verifyFolder } from '../catalog/verify-folder.ts';
import { renderReversal } from '../render/ledger.ts';
import { toJson } from '../render/delimited.ts';
import { filesOfReversal } from '../plan/file-changes.ts';
import { namedDecision } from './named-decision.ts';
import { draftsOf } from '../catalog/drafts.ts';
import { type ReadCatalog, readWholeFolder } from '../catalog/folder.ts';
import { findPlace } from '../catalog/place.ts';
import { type CarryOut, holdingCatalog } from '../catalog/disk.ts';
import { newErrorsIn } from '../check/new-errors.ts';
import { refusal, shownFiles } from './planned.ts';
import type { Outcome, Run, Shell } from '../cli/shell.ts';

/** `revert`: takes a decision out of the ledger again, where nothing later rests on it. */
export const run: Run = (shell) => {
  const { root } = findPlace(shell);
  return holdingCatalog(root, (carryOut) => revertIn(shell, readWholeFolder(root), carryOut));
};

async function revertIn(shell: Shell<object>, catalog: ReadCatalog, carryOut: CarryOut): Promise<Outcome> {
  const { words, style, tool } = shell;
  const decision = namedDecision(readRows(catalog.ledger), shell.args[0] ?? '');
  refuseDrift(catalog, shell.today);
  const reversal = planReversal(catalog, decision);
  const isRefused = reversal.restingOn.length > 0;
  const changes = isRefused ? [] : filesOfReversal(reversal, catalog);
  const refused = refusal(shell, catalog, draftsOf([]), newErrorsIn(catalog.files, changes, shell.today));
  if (refused) return refused;
  await carryOut(changes);
  const paths = shownFiles(shell, catalog, changes);
  return {
    exitCode: isRefused ? exitCodes.refused : exitCodes.ok,
    formats: {
      pretty: () => renderReversal(reversal, paths, words, style),
      json: () =>
        toJson({
          schemaVersion: 1,
          tool,
          decision: decision.value.number,
          reverted: !isRefused,
          restingOn: reversal.restingOn,
          asOf: reversal.asOf,
          files: paths,
        }),
    },
  };
}

/** Taking a decision out writes records anew: what was edited by hand would be lost. */
function refuseDrift(catalog: ReadCatalog, today: string): void {
  const { asOf, differences, troubles } = verifyFolder(catalog, today);
  if (appliedOn(readRows(catalog.ledger), asOf).length === 0) return;
  const harmful = troubles.filter(({ kind }) => kind !== 'foreign');
  requireWhole({ whole: { unread: 0, troubles: harmful } }, exitCodes.refused);
  const drifted = differences.filter(({ kind }) => kind !== 'layout');
  if (drifted.length > 0)
    throw new Failure('ledger-broken', { differences: drifted.length }, exitCodes.refused);
}
