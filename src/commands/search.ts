import { exitCodes, Failure } from '../model/failure.ts';
import { searchRecords } from '../figures/select.ts';
import { entryFormats } from './list.ts';
import type { Run } from '../cli/shell.ts';
import { summarizedVersion } from '../catalog/summaries.ts';

/** `search`: procedures by words of their name, sector, code or legal basis, with or without diacritics. */
export const run: Run = async (shell) => {
  const sought = shell.args.join(' ');
  if (sought.trim() === '') throw new Failure('missing-argument', { name: '<words>' });
  const version = await summarizedVersion(shell);
  const entries = searchRecords(version.state, sought);
  return { exitCode: exitCodes.ok, formats: entryFormats(shell, version, entries) };
};
