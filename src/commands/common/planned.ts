import type { Plan } from '../../plan/plan.ts';
import { planJson, planMarkdown, type PlanTelling, renderPlan } from '../../render/changes/plan.ts';
import { typed } from '../../text/typed.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Drafts } from '../../check/drafts.ts';
import type { Diagnostic, Finding } from '../../model/finding.ts';
import { diagnosed, subjectOf } from './findings.ts';
import type { FileChange } from '../../model/source-file.ts';
import { paperFormats } from './papers.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { toJson } from '../../render/json.ts';

/** A plan, or what was applied, in the formats that people and programs read. */
export function planFormats(
  shell: Shell,
  plan: Plan,
  paths: readonly string[],
  { isApplied = false, ...telling }: Omit<PlanTelling, 'drafts' | 'warnings'> & { isApplied?: boolean },
  warnings: readonly Diagnostic[],
): Outcome['formats'] {
  const { words, width, style, tool } = shell;
  return {
    pretty: () =>
      renderPlan(plan, paths, words, width, style, {
        ...telling,
        warnings,
        ...(!isApplied && { drafts: shell.args.map(typed).join(' ') }),
      }),
    json: () => toJson({ schemaVersion: 1, tool, ...planJson(plan, paths, warnings, telling.isUnsigned) }),
    markdown: () => planMarkdown(plan, words, warnings),
    ...(isApplied
      ? {}
      : paperFormats(async () =>
          (await import('../../render/changes/papers.ts')).planPaper(plan, words, tool),
        )),
  };
}

/** Returns the warnings against decisions that are planned, worded and located in the drafts. */
export async function warningsOf(
  shell: Shell,
  catalog: CatalogFolder,
  drafts: Drafts,
  findings: readonly Finding[],
): Promise<Diagnostic[]> {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (await diagnosed(shell, subjectOf(shell, catalog, drafts), warnings)).diagnostics;
}

/** Paths of changed files as people see them. */
export function shownFiles(
  shell: Shell,
  catalog: { root: string },
  changes: readonly FileChange[],
): string[] {
  return changes.map((change) => shownPath(shell, `${catalog.root}/${change.path}`)).sort();
}
