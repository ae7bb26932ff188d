import { exitCodes } from '../model/failure.ts';
import { effectiveDate } from '../model/decision.ts';
import { endsAhead, openEnds } from '../plan/effects/ends.ts';
import { renderStatus, statusJson } from '../render/ledger.ts';
import { readLines } from './common/ledger-lines.ts';
import { paperFormats } from './common/papers.ts';
import type { Run } from '../cli/shell.ts';
import { toJson } from '../render/json.ts';

/** `status`: every decision in the ledger: applied, pending, due, superseded, edited since; and what ends when. */
export const run: Run<{ exitCode: boolean; endsBy: string | undefined }> = async (shell) => {
  const { catalog, decisions, entries } = await readLines(shell);
  const { asOf } = catalog;
  const { words, width, style, tool, today, options } = shell;
  const shown = {
    asOf,
    today,
    entries,
    ends: endsAhead(catalog),
    openEnds: openEnds(
      decisions.filter(({ value }) => effectiveDate(value) <= asOf),
      asOf,
    ),
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
      ...paperFormats(async () =>
        (await import('../render/paper/status.ts')).statusPaper(shown, words, tool),
      ),
    },
  };
};
