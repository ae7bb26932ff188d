import { Failure } from '../model/failure.ts';
import { nationalCode } from '../model/code.ts';
import type { Procedure } from '../model/types.ts';
import type { Catalog } from '../plan/catalog.ts';
import { renderRecord } from '../render/record.ts';
import { toJson } from '../render/delimited.ts';
import { nearest } from '../text/distance.ts';
import { writeYaml } from '../yaml/writer.ts';
import { lookedExit } from './common/looked.ts';
import type { Run } from '../cli/shell.ts';
import { openOnDay } from './common/on-day.ts';

/** `show`: one procedure, as it is or as it was on a date. */
export const run: Run<{ at: string | undefined }> = async (shell) => {
  const { at } = shell.options;
  const catalog = await openOnDay(shell, at);
  const { id, record } = findProcedure(catalog, shell.args[0] ?? '', at);
  const { words, width, style, tool } = shell;
  return {
    exitCode: lookedExit(shell, catalog),
    formats: {
      pretty: () => renderRecord(id, record, catalog, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, asOf: catalog.asOf, id, procedure: record }),
      yaml: () => writeYaml(record, 'procedure'),
    },
  };
};

/**
 * The procedure that a code (national or local form) or a local id names.
 *
 * @param at the date that was asked for, to be told where there was no such procedure then
 * @throws Failure `no-such-procedure`, with the nearest codes
 */
export function findProcedure(
  { state }: Catalog,
  text: string,
  at?: string,
): { id: string; record: Procedure } {
  const id = nationalCode(text.trim());
  const record = state.records.get(id);
  if (!record)
    throw new Failure('no-such-procedure', {
      code: text,
      near: nearest(id, state.records.keys()),
      ...(at !== undefined && { at }),
    });
  return { id, record };
}
