import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Drafts } from '../../check/drafts.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { exitCodes } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import { findingsFormats, subjectOf } from './findings.ts';

/**
 * The outcome of a refusal, when findings hold an error; undefined when nothing stands in the way.
 *
 * @param draft a draft that was written all the same
 */
export function refusal(
  shell: Shell,
  catalog: CatalogFolder,
  drafts: Drafts,
  findings: readonly Finding[],
  draft?: string,
): Outcome | undefined {
  if (!findings.some((finding) => finding.severity === 'error')) return undefined;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return {
    exitCode: exitCodes.refused,
    formats: findingsFormats(shell, subjectOf(shell, catalog, drafts), findings, {
      paths: [...drafts.texts.keys()],
    }),
    closing: shell.words.output.plan.refused(shell.words.writing.number(errors), draft),
  };
}
