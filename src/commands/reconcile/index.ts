import { openWhole } from '../../catalog/find.ts';
import type { Run, Shell } from '../../cli/shell.ts';
import { reconcile } from '../../figures/reconcile.ts';
import { selectRecords } from '../../figures/select.ts';
import { listedProcedures } from '../../import/portal/listed.ts';
import { exitCodes } from '../../model/failure.ts';
import { lastDecisions } from '../../plan/history.ts';
import { type ReconciledList, reconciledJson, renderReconciled } from '../../render/reconciled.ts';
import { takeFiles } from '../import/files.ts';
import type { ImportOptions } from '../import/options.ts';
import { askedConditions, type ConditionOptions } from '../common/where.ts';

type ReconcileOptions = Pick<ImportOptions, 'encoding' | 'separator'> & ConditionOptions;

/** `reconcile`: a portal's list, or one of our own, held against the catalog (NĐ 63/2010 Điều 26 khoản 2). */
export const run: Run<ReconcileOptions> = async (shell) => {
  const { words, width, style, tool } = shell;
  const catalog = await openWhole(shell);
  const chosen = selectRecords(catalog.summaries, askedConditions(shell, catalog.summaries));
  const { listed, rejected } = listedProcedures(await readLists(shell), [
    ...catalog.state.departments.values(),
  ]);
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
    ),
    asOf: catalog.asOf,
    publisher: catalog.publisher ?? '',
    files: shell.args,
    // What is no longer in force there is not listed there.
    unread: rejected.filter(({ reason }) => reason !== 'row_abolished'),
  };
  const isFound = result.rows.length + result.unread.length > 0;
  return {
    exitCode: isFound ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderReconciled(result, words, width, style),
      json: () => reconciledJson(result, words, tool),
      xlsx: async () => (await import('../../export/worklist.ts')).reconciledWorkbook(result, words, tool),
    },
  };
};

async function readLists(shell: Shell<ReconcileOptions>) {
  const files = await takeFiles({ ...shell, options: { ...shell.options, as: 'baseline' } });
  return files.map((file) => file.readList());
}
