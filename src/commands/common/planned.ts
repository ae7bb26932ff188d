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
  { isApplied = false, ...telling }: Omit<PlanTelling, 'drafts'> & { isApplied?: boolean },
): Outcome['formats'] {
  const { words, width, style, tool } = shell;
  return {
    pretty: () =>
      renderPlan(plan, paths, words, width, style, {
        ...telling,
        ...(!isApplied && { drafts: shell.args.map(typed).join(' ') }),
      }),
    json: () => toJson({ schemaVersion: 1, tool, ...planJson(plan, paths, telling) }),
    markdown: () => planMarkdown(plan, words, telling),
    ...(isApplied
      ? {}
      : paperFormats(async () =>
          (await import('../../render/changes/papers.ts')).planPaper(plan, words, tool),
        )),
  };
}

/** Returns findings against decisions that are planned, worded and located in the drafts. */
export async function diagnosedIn(
  shell: Shell,
  catalog: CatalogFolder,
  drafts: Drafts,
  findings: readonly Finding[],
): Promise<Diagnostic[]> {
  return (await diagnosed(shell, subjectOf(shell, catalog, drafts), findings)).diagnostics;
}

/** Paths of changed files as people see them. */
export function shownFiles(
  shell: Shell,
  catalog: { root: string },
  changes: readonly FileChange[],
): string[] {
  return changes.map((change) => shownPath(shell, `${catalog.root}/${change.path}`)).sort();
}
