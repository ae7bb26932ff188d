import { exitCodes } from '../model/failure.ts';
import { fold } from '../plan/fold.ts';
import { historyOf, lastDecisionOfParts } from '../plan/history.ts';
import { readRows, startOf } from '../plan/catalog.ts';
import { inTime } from '../plan/step.ts';
import { changeJson } from '../render/changes/change-json.ts';
import { paperFormats } from './common/papers.ts';
import { renderHistory } from '../render/changes/history.ts';
import { findProcedure } from './common/catalog-targets.ts';
import type { Run } from '../cli/shell.ts';
import { openWhole } from '../catalog/find.ts';
import { toJson } from '../render/json.ts';

/** `history`: the life of one procedure, decision by decision. */
export const run: Run = async (shell) => {
  const catalog = await openWhole(shell);
  const { id, record } = findProcedure(catalog, shell.args[0] ?? '');
  const [start, decisions] = [startOf(catalog), readRows(catalog.ledger)];
  const life = {
    id,
    record,
    events: historyOf(id, inTime(fold(start, decisions))),
    parts: lastDecisionOfParts(id, fold(start, decisions, catalog.asOf)),
    day: catalog.asOf,
  };
  const { words, width, style, tool } = shell;
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderHistory(life, words, width, style),
      json: () =>
        toJson({
          schemaVersion: 1,
          tool,
          id,
          name: record.name,
          parts: Object.fromEntries(life.parts),
          events: life.events.map(({ decision, effective, change }) => ({
            issued: decision.issued,
            effective,
            ...changeJson(change),
          })),
        }),
      ...paperFormats(async () =>
        (await import('../render/changes/papers.ts')).historyPaper(life, words, tool),
      ),
    },
  };
};
