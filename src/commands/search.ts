import { exitCodes } from '../model/failure.ts';
import { searchRecords } from '../plan/select.ts';
import { entryFormats } from './list.ts';
import type { Run } from './shell.ts';
import { summarizedVersion } from './summaries.ts';

/** `search`: procedures by words of their name, sector, code or legal basis, with or without diacritics. */
export const run: Run = async (shell) => {
  const version = await summarizedVersion(shell);
  const entries = searchRecords(version.state, shell.args.join(' '));
  return { exitCode: exitCodes.ok, formats: entryFormats(shell, version, entries) };
};
