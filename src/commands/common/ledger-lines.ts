import { openFolder } from '../../catalog/folder.ts';
import { findPlace, shownPath } from '../../catalog/place.ts';
import { requireWhole } from '../../catalog/whole.ts';
import type { Shell } from '../../cli/shell.ts';
import { isRecordPath } from '../../model/layout.ts';
import type { Trouble } from '../../model/trouble.ts';
import { readRows } from '../../plan/catalog.ts';
import { lapsesOn } from '../../plan/effects/ends.ts';
import { listLedger } from '../../plan/ledger.ts';

const unreadKinds = new Set<Trouble['kind']>(['conflict', 'irregular', 'unread', 'missing']);

/** Reads the ledger of a catalog, a line for each decision with its state; records need not be whole for that. */
export async function readLines(shell: Shell) {
  const catalog = await openFolder(findPlace(shell).root, shell);
  const { root, asOf, ledger, whole } = catalog;
  // Of a ledger that cannot be read, nothing is due and nothing applied.
  const troubles = whole.troubles.filter(({ kind, path }) => unreadKinds.has(kind) && !isRecordPath(path));
  requireWhole({ root, whole: { unread: 0, troubles } });
  const decisions = readRows(ledger);
  const lapses = lapsesOn(decisions, asOf);
  const entries = listLedger(decisions, {
    asOf,
    info: catalog.info?.value,
    today: shell.today,
  }).map((entry) => ({
    ...entry,
    path: shownPath(shell, `${root}/${entry.path}`),
    lapse: entry.state === 'applied' ? lapses.get(entry.decision) : undefined,
  }));
  return { catalog, decisions, entries };
}
