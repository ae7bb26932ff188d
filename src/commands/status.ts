import { exitCodes } from '../model/failure.ts';
import { effectiveDate } from '../model/decision.ts';
import { hasTerms } from '../plan/effects/effects.ts';
import { endsAhead, openEnds } from '../plan/effects/ends.ts';
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

/** `status`: every decision in the ledger: applied, pending, due, superseded, edited since; and what ends when. */
export const run: Run<{ exitCode: boolean; endsBy: string | undefined }> = async (shell) => {
  const catalog = await openFolder(findPlace(shell).root, shell);
  const { root, asOf, ledger, whole } = catalog;
  // Of a ledger that cannot be read, nothing is due and nothing applied.
  const troubles = whole.troubles.filter(({ kind, path }) => unreadKinds.has(kind) && !isRecordPath(path));
  requireWhole({ whole: { unread: 0, troubles } });
  const decisions = readRows(ledger);
  const entries = listLedger(decisions, asOf, shell.today).map((entry) => ({
    ...entry,
    path: shownPath(shell, `${root}/${entry.path}`),
  }));
  const { words, width, style, tool, today, options } = shell;
  const hasEnds = ledger.some(({ header }) => hasTerms(header));
  const shown = {
    asOf,
    today,
    entries,
    ends: hasEnds ? endsAhead(catalog) : [],
    openEnds: openEnds(decisions.filter(({ value }) => effectiveDate(value) <= asOf)),
    endsBy: options.endsBy,
  };
  const needsAction =
    entries.some((entry) => entry.state === 'due' || entry.isEdited) ||
    shown.ends.some(({ day }) => day <= today);
  return {
    exitCode: options.exitCode && needsAction ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderStatus(shown, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, today, ...statusJson(shown) }),
    },
  };
};
