import { exitCodes } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../plan/plan.ts';
import { toJson } from '../../render/delimited.ts';
import { planJson, renderPlan } from '../../render/plan.ts';
import { typed } from '../../text/typed.ts';
import type { FileChange } from '../../model/source-file.ts';
import { findingsFormats, subjectOf } from './findings.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Drafts } from '../../check/drafts.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

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
    formats: findingsFormats(shell, subjectOf(shell, catalog, drafts), findings),
    closing: shell.words.output.plan.refused(shell.words.writing.number(errors), draft),
  };
}

/** A plan, or what was applied, in the formats that people and programs read. */
export function planFormats(
  shell: Shell,
  plan: Plan,
  paths: readonly string[],
  applied = false,
): Outcome['formats'] {
  const { words, width, style, tool } = shell;
  return {
    pretty: () =>
      renderPlan(plan, paths, words, width, style, applied ? undefined : shell.args.map(typed).join(' ')),
    json: () => toJson({ schemaVersion: 1, tool, ...planJson(plan, paths) }),
  };
}

/** Paths of changed files as people see them. */
export function shownFiles(
  shell: Shell,
  catalog: { root: string },
  changes: readonly FileChange[],
): string[] {
  return changes.map((change) => shownPath(shell, `${catalog.root}/${change.path}`)).sort();
}
