import { readCatalogFolder } from '../catalog/disk.ts';
import { findCatalog } from '../io/folder.ts';
import { exitCodes } from '../model/failure.ts';
import { fold } from '../plan/fold.ts';
import { historyOf, lastDecisionOfParts } from '../plan/history.ts';
import { emptyState } from '../plan/state.ts';
import { changeJson } from '../render/plan.ts';
import { toJson } from '../render/delimited.ts';
import { renderHistory } from '../render/history.ts';
import { findProcedure } from './show.ts';
import type { Run } from '../cli/shell.ts';
import { readWhole, versionOfFiles } from '../catalog/versions.ts';

/** `history`: the life of one procedure, decision by decision. */
export const run: Run = async (shell) => {
  const files = readWhole(readCatalogFolder(findCatalog(shell.directory)));
  const { id, record } = findProcedure(versionOfFiles(files), shell.args[0] ?? '');
  const events = historyOf(id, fold(emptyState(files), files.decisions).steps);
  const { words, width, style, tool } = shell;
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderHistory(id, record, events, words, width, style),
      json: () =>
        toJson({
          schemaVersion: 1,
          tool,
          id,
          name: record.name,
          parts: Object.fromEntries(lastDecisionOfParts(events)),
          events: events.map(({ decision, effective, change }) => ({
            issued: decision.issued,
            effective,
            ...changeJson(change),
          })),
        }),
    },
  };
};
