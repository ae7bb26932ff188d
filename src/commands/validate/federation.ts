import { basename } from 'node:path';
import { readFederation } from '../../catalog/federation/file.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { findingsFormats, fileSubject } from '../common/findings.ts';
import { federationName } from '../../model/layout.ts';

/** Tells whether what is to be checked is a list of catalogs: it stands beside no catalog. */
export const isFederation = (path: string | undefined): path is string =>
  path !== undefined && basename(path) === federationName;

/** Checks a list of catalogs; the catalogs themselves are looked at by `federate`. */
export function checkFederation(shell: Shell, path: string): Outcome {
  const file = readFederation(shell, path);
  const exitCode: ExitCode = file.findings.length > 0 ? exitCodes.found : exitCodes.ok;
  return { exitCode, formats: findingsFormats(shell, fileSubject(file), file.findings) };
}
