import { exitCodes } from '../model/failure.ts';
import { listLedger } from '../plan/ledger.ts';
import { renderStatus, statusJson } from '../render/ledger.ts';
import { toJson } from '../render/delimited.ts';
import { requireWhole } from '../catalog/whole.ts';
import { isRecordPath } from '../model/layout.ts';
import type { Trouble } from '../model/trouble.ts';
import { openFolder } from '../catalog/folder.ts';
import { findPlace, shownPath } from '../catalog/place.ts';
import { readRows } from '../plan/catalog.ts';
import type { Run } from '../cli/shell.ts';

const unreadKinds = new Set<Trouble['kind']>(['conflict', 'irregular', 'unread', 'missing']);

/** `status`: every decision in the ledger: applied, pending, due, superseded, edited since. */
export const run: Run<{ exitCode: boolean }> = async (shell) => {
  const catalog = await openFolder(findPlace(shell).root, shell);
  const { root, asOf, ledger, whole } = catalog;
  // Of a ledger that cannot be read, nothing is due and nothing applied.
  const troubles = whole.troubles.filter(({ kind, path }) => unreadKinds.has(kind) && !isRecordPath(path));
  requireWhole({ whole: { unread: 0, troubles } });
  const entries = listLedger(readRows(ledger), asOf, shell.today).map((entry) => ({
    ...entry,
    path: shownPath(shell, `${root}/${entry.path}`),
  }));
  const { words, width, style, tool, today, options } = shell;
  const needsAction = entries.some((entry) => entry.state === 'due' || entry.isEdited);
  return {
    exitCode: options.exitCode && needsAction ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderStatus(entries, asOf, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, today, ...statusJson(entries, asOf) }),
    },
  };
};
