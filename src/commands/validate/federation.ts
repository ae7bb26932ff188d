import { basename, resolve } from 'node:path';
import { readFederation } from '../../catalog/federation/file.ts';
import { readIfThere } from '../../io/folder.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { isCatalogList } from '../../yaml/foreign.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { findingsFormats, fileSubject } from '../common/findings.ts';
import { federationName } from '../../model/layout.ts';

/** Tells whether what is to be checked is a list of catalogs: it stands beside no catalog. */
export const isFederation = (path: string | undefined): path is string =>
  path !== undefined && basename(path) === federationName;

/**
 * Refuses a list of catalogs under another name among files that are given: it would be taken for a decision, and a
 * catalog be missed around it.
 *
 * @throws Failure `list-of-catalogs`
 */
export function refuseLists({ args, cwd }: Shell): void {
  for (const path of args)
    if (/\.ya?ml$/iu.test(path) && isCatalogList(readIfThere(resolve(cwd, path)) ?? ''))
      throw new Failure('list-of-catalogs', { path });
}

/** Checks a list of catalogs; the catalogs themselves are looked at by `federate`. */
export function checkFederation(shell: Shell, path: string): Outcome {
  const file = readFederation(shell, path);
  const exitCode: ExitCode = file.findings.length > 0 ? exitCodes.found : exitCodes.ok;
  return {
    exitCode,
    formats: findingsFormats(shell, fileSubject(file), file.findings, { paths: [file.path] }),
  };
}
