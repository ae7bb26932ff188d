import { openWhole } from '../../catalog/find.ts';
import type { Run } from '../../cli/shell.ts';
import { reconcile } from '../../figures/reconcile.ts';
import { selectRecords, usualConditions } from '../../figures/select.ts';
import { codesUnread, listedProcedures } from '../../import/portal/listed.ts';
import { exitCodes } from '../../model/failure.ts';
import { lastDecisions } from '../../plan/history.ts';
import { paperFormats } from '../common/papers.ts';
import { type ReconciledList, reconciledJson, renderReconciled } from '../../render/reconciled.ts';
import type { ImportOptions } from '../import/options.ts';
import { takeFiles } from '../import/files.ts';
import { readLists } from './lists.ts';
import { askedConditions, type ConditionOptions } from '../common/where.ts';

type ReconcileOptions = Pick<ImportOptions, 'encoding' | 'separator'> & ConditionOptions;

/** `reconcile`: a portal's list, or one of our own, held against the catalog (NĐ 63/2010 Điều 26 khoản 2). */
export const run: Run<ReconcileOptions> = async (shell) => {
  const { words, width, style, tool } = shell;
  const catalog = await openWhole(shell);
  const asked = askedConditions(shell, catalog.summaries);
  const chosen = selectRecords(catalog.summaries, usualConditions(asked, true));
  const taken = await takeFiles({ ...shell, options: { ...shell.options, as: 'baseline' } });
  const read = listedProcedures(readLists(taken), [...catalog.state.departments.values()]);
  const { listed, rejected, ministries } = read;
  let decisions: ReturnType<typeof lastDecisions> | undefined;
  const result: ReconciledList = {
    ...reconcile(
      {
        records: catalog.state.records,
        departments: catalog.state.departments,
        chosen: new Set(chosen.map(({ id }) => id)),
        decisionOf: (id, part) => {
          decisions ??= lastDecisions(catalog);
          return decisions.get(id)?.get(part);
        },
      },
      listed,
      codesUnread(rejected),
    ),
    asOf: catalog.asOf,
    publisher: catalog.publisher ?? '',
    files: shell.args,
    ministries,
    isOfAll: asked.length === 0,
    // What is no longer in force there is not listed there.
    unread: rejected.filter(({ reason }) => reason !== 'row_abolished'),
  };
  const isFound = result.rows.length + result.unread.length > 0;
  return {
    exitCode: isFound ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderReconciled(result, words, width, style),
      json: () => reconciledJson(result, words, tool),
      ...paperFormats(async () =>
        (await import('../../render/paper/reconciled.ts')).reconciledPaper(result, words, tool),
      ),
      xlsx: async () => (await import('../../export/worklist.ts')).reconciledWorkbook(result, words, tool),
    },
  };
};
