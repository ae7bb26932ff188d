import { shownPath } from '../catalog/place.ts';
import type { Run, Shell } from '../cli/shell.ts';
import { findCatalog } from '../io/folder.ts';
import { findOffice } from '../io/office.ts';
import { gitVersion, problemOfWriting, repositoryOf } from '../io/setup.ts';
import { exitCodes, isFailure } from '../model/failure.ts';
import { checkSetup } from '../model/setup/checks.ts';
import { count, doctorJson, renderDoctor } from '../render/doctor.ts';

/** `doctor`: whether the machine and the repository are set as tthc needs them, and how to mend what is not. */
export const run: Run = async (shell) => {
  const { words, width, style, tool, cache, machine, searchPath } = shell;
  const catalog = catalogFrom(shell.directory);
  const git = gitVersion(shell.directory);
  const problem = cache === undefined ? undefined : problemOfWriting(cache);
  const checks = checkSetup({
    node: machine.node,
    git,
    catalog: catalog === null ? null : shownPath(shell, catalog),
    repository: git === null || catalog === null ? undefined : repositoryOf(catalog, searchPath),
    locale: machine.locale,
    cache: { folder: cache, ...(problem !== undefined && { problem }) },
    office: findOffice(searchPath),
  });
  return {
    exitCode: exitCodeOf(count(checks, 'unknown'), count(checks, 'found')),
    formats: {
      pretty: () => renderDoctor(checks, words, width, style),
      json: () => doctorJson(checks, words, tool),
    },
  };
};

function exitCodeOf(unknown: number, found: number) {
  if (unknown > 0) return exitCodes.couldNotLook;
  return found > 0 ? exitCodes.found : exitCodes.ok;
}

/** Returns the catalog folder, or null: without one there is still a machine to look at. */
function catalogFrom(directory: Shell['directory']): string | null {
  try {
    return findCatalog(directory);
  } catch (error) {
    if (isFailure(error, 'no-catalog')) return null;
    throw error;
  }
}
