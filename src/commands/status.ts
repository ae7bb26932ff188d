import { exitCodes } from '../model/failure.ts';
import { listLedger } from '../plan/ledger.ts';
import { renderStatus, statusJson } from '../render/ledger.ts';
import { toJson } from '../render/delimited.ts';
import { findingsFormats, subjectOf } from './findings.ts';
import { openCatalog, shownPath } from '../catalog/open.ts';
import type { Run } from '../cli/shell.ts';

/** `status`: every decision in the ledger: applied, pending, due, superseded, edited since. */
export const run: Run = async (shell) => {
  const catalog = openCatalog(shell);
  const { files, root } = catalog;
  // Of a ledger that cannot be read, nothing is due and nothing applied.
  const unreadable = files.findings.filter(({ file }) => !file.startsWith('procedures/'));
  if (unreadable.length > 0)
    return {
      exitCode: exitCodes.couldNotLook,
      formats: findingsFormats(shell, subjectOf(catalog), unreadable),
    };
  const asOf = files.info?.value.asOf ?? '';
  const entries = listLedger(files.decisions, asOf, shell.today).map((entry) => ({
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
