import { exitCodes } from '../model/failure.ts';
import { listLedger } from '../plan/ledger.ts';
import { renderStatus, statusJson } from '../render/ledger.ts';
import { toJson } from '../render/delimited.ts';
import { openFolder } from '../catalog/folder.ts';
import { findPlace, shownPath } from '../catalog/place.ts';
import { readRows } from '../plan/catalog.ts';
import type { Run } from '../cli/shell.ts';

/** `status`: every decision in the ledger: applied, pending, due, superseded, edited since. */
export const run: Run = async (shell) => {
  const { root, asOf, ledger } = await openFolder(findPlace(shell).root, shell);
  const entries = listLedger(readRows(ledger), asOf, shell.today).map((entry) => ({
    ...entry,
    path: shownPath(shell, `${root}/${entry.path}`),
  }));
  const { words, width, style, tool, today, options } = shell;
  const needsAction = entries.some((entry) => entry.state === 'due' || entry.isEdited);
  return {
    exitCode: options.exitCode === true && needsAction ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderStatus(entries, asOf, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, today, ...statusJson(entries, asOf) }),
    },
  };
};
