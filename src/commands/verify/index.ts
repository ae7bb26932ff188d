import type { Trouble } from '../../model/trouble.ts';
import type { CatalogState } from '../../plan/state.ts';
import { exitCodes } from '../../model/failure.ts';
import { renderVerification, verificationJson } from '../../render/ledger.ts';
import { toJson } from '../../render/delimited.ts';
import { filesOfRebuild } from '../../plan/file-changes.ts';
import { findingsFormats, subjectOf } from '../common/findings.ts';
import { type ReadCatalog, readWholeFolder } from '../../catalog/folder.ts';
import { verifyFolder } from '../../catalog/verify-folder.ts';
import { findPlace, shownPath } from '../../catalog/place.ts';
import { type CarryOut, holdingCatalog } from '../../catalog/disk.ts';
import type { Outcome, Run, Shell } from '../../cli/shell.ts';
import { verifyManifest } from './manifest.ts';

interface VerifyOptions {
  expect: string | undefined;
  manifest: string | undefined;
  rebuild: boolean;
}

/** `verify`: folds the whole ledger again and compares it with the record files, byte for byte. */
export const run: Run<VerifyOptions> = async (shell) => {
  if (shell.options.manifest !== undefined) return verifyManifest(shell, shell.options.manifest);
  const { root } = findPlace(shell);
  if (!shell.options.rebuild) return verifyRead(shell, readWholeFolder(root));
  return holdingCatalog(root, (carryOut) => verifyRead(shell, readWholeFolder(root), carryOut));
};

/** Verifies a catalog that was read, and rebuilds its records where there is a way to write them. */
async function verifyRead(
  shell: Shell<VerifyOptions>,
  catalog: ReadCatalog,
  carryOut?: CarryOut,
): Promise<Outcome> {
  const { root } = catalog;
  const { words, width, style, tool, options } = shell;
  const result = verifyFolder(catalog, shell.today);
  if (result.unreadable.length > 0)
    return {
      exitCode: exitCodes.couldNotLook,
      formats: findingsFormats(shell, subjectOf(shell, catalog), result.unreadable),
    };
  const broken = result.broken.flatMap((step) => step.findings);
  if (broken.length > 0)
    return {
      exitCode: exitCodes.refused,
      formats: findingsFormats(shell, subjectOf(shell, catalog), broken),
    };
  const rebuilt = await carryOut?.(filesOfRebuild(result.expected, catalog));
  const differences = result.differences
    .filter((difference) => !rebuilt || difference.kind === 'decision')
    .map((difference) => ({ ...difference, file: shownPath(shell, `${root}/${difference.file}`) }));
  const expected = options.expect;
  const shown = new Set(result.differences.map(({ file }) => file));
  // What rebuilding has put right is not there any more; what could not be read stays.
  const troubles = result.troubles
    .filter((trouble) => !shown.has(trouble.path) && !(rebuilt && isMended(trouble, result.expected)))
    .map((trouble) => ({ ...trouble, path: shownPath(shell, `${root}/${trouble.path}`) }));
  const isOk =
    differences.length === 0 &&
    troubles.length === 0 &&
    (expected === undefined || expected === result.fingerprint);
  const report = {
    asOf: result.asOf,
    fingerprint: result.fingerprint,
    expected,
    differences,
    troubles,
    rebuilt: rebuilt?.length,
    isOk,
  };
  return {
    exitCode: isOk ? exitCodes.ok : exitCodes.found,
    formats: {
      pretty: () => renderVerification(report, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, ...verificationJson(report) }),
    },
  };
}

/** Tells whether rebuilding has put a trouble right: the ledger says what has to stand there. */
function isMended({ kind, path, entry }: Trouble, { departments, sectors }: CatalogState): boolean {
  if (kind !== 'registry' || entry === undefined) return kind === 'missing';
  return (path.endsWith('departments.yaml') ? departments : sectors).has(entry);
}
