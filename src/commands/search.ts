import { Failure } from '../model/failure.ts';
import { searchRecords } from '../figures/select.ts';
import { entryFormats } from './list.ts';
import { lookedExit } from './common/looked.ts';
import type { Run } from '../cli/shell.ts';
import { openOnDay } from './common/on-day.ts';

/** `search`: procedures by words of their name, sector, code or legal basis, with or without diacritics. */
export const run: Run<{ at: string | undefined }> = async (shell) => {
  const sought = shell.args.join(' ');
  if (sought.trim() === '') throw new Failure('missing-argument', { name: '<words>' });
  const catalog = await openOnDay(shell, shell.options.at);
  const entries = searchRecords(catalog.summaries, sought);
  return { exitCode: lookedExit(shell, catalog), formats: entryFormats(shell, catalog, entries) };
};
