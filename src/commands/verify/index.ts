import { exitCodes } from '../../model/failure.ts';
import { renderVerification, verificationJson } from '../../render/ledger.ts';
import { filesOfRebuild } from '../../plan/file-changes.ts';
import { findingsFormats, subjectOf } from '../common/findings.ts';
import { afterChanges, type ReadCatalog, readWholeFolder } from '../../catalog/folder.ts';
import { verifyFolder } from '../../catalog/verify-folder.ts';
import { findPlace, shownPath } from '../../catalog/place.ts';
import { requireWhole } from '../../catalog/whole.ts';
import { type CarryOut, holdingCatalog } from '../../catalog/disk.ts';
import type { Outcome, Run, Shell } from '../../cli/shell.ts';
import { lostDecisions, troublesLeft } from './troubles.ts';
import { verifyManifest } from './manifest.ts';
import { toJson } from '../../render/json.ts';

interface VerifyOptions {
  against: string | undefined;
  schema: string | undefined;
  expect: string | undefined;
  manifest: string | undefined;
  rebuild: boolean;
}

/** `verify`: folds the whole ledger again and compares it with the record files, byte for byte. */
export const run: Run<VerifyOptions> = async (shell) => {
  if (shell.options.manifest !== undefined) return verifyManifest(shell, shell.options.manifest);
  if (shell.options.against !== undefined)
    return (await import('./against.ts')).verifyAgainst(shell, shell.options.against);
  const { root } = findPlace(shell);
  if (!shell.options.rebuild) return verifyRead(shell, readWholeFolder(root, shell.progress));
  return holdingCatalog(
    root,
    (carryOut) => verifyRead(shell, readWholeFolder(root, shell.progress), carryOut),
    shell.progress,
  );
};

/** Verifies a catalog that was read, and rebuilds its records where there is a way to write them. */
async function verifyRead(
  shell: Shell<VerifyOptions>,
  catalog: ReadCatalog,
  carryOut?: CarryOut,
): Promise<Outcome> {
  const { root } = catalog;
  const { words, width, style, tool, options } = shell;
  const result = verifyFolder(catalog, shell.today, shell.progress);
  if (result.unreadable.length > 0)
    return {
      exitCode: exitCodes.couldNotLook,
      formats: findingsFormats(shell, subjectOf(shell, catalog), result.unreadable),
    };
  const broken = result.broken.flatMap((step) => step.findings);
  if (broken.length > 0) {
    const { findCauses } = await import('../../check/check.ts');
    const findings = [...findCauses(catalog.files, shell.today), ...broken];
    return {
      exitCode: exitCodes.refused,
      formats: findingsFormats(shell, subjectOf(shell, catalog), findings),
    };
  }
  // Without one of its decisions the ledger adds up to another catalog.
  const lost = lostDecisions(result);
  if (carryOut) requireWhole({ root, whole: { unread: 0, troubles: lost } }, exitCodes.refused);
  const changes = carryOut ? filesOfRebuild(result.expected, catalog) : [];
  const rebuilt = await carryOut?.(changes);
  const now =
    changes.length > 0 ? verifyFolder(afterChanges(catalog, changes), shell.today, shell.progress) : result;
  const differences = now.differences.map((difference) => ({
    ...difference,
    file: shownPath(shell, `${root}/${difference.file}`),
  }));
  const expected = options.expect;
  const troubles = troublesLeft(shell, catalog, now);
  const isOk =
    differences.length === 0 &&
    troubles.length === 0 &&
    (expected === undefined || expected === now.fingerprint);
  const report = {
    asOf: now.asOf,
    fingerprint: now.fingerprint,
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
