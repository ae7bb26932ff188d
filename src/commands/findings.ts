import type { Finding } from '../model/finding.ts';
import { diagnose } from '../render/diagnose.ts';
import { findingsFormats as formats } from '../render/findings/index.ts';
import type { DraftFiles, OpenCatalog } from './open.ts';
import type { Outcome, Shell } from './shell.ts';

/** Findings in all their formats, worded, and located in the files that they are about. */
export function findingsFormats(
  shell: Shell,
  catalog: OpenCatalog,
  findings: readonly Finding[],
  drafts?: DraftFiles,
): Outcome['formats'] {
  const { files } = catalog;
  const textOf = (file: string) => drafts?.texts.get(file) ?? files.texts.get(file);
  const nameOf = (file: string) => (drafts?.texts.has(file) ? file : catalog.nameOf(file));
  const diagnostics = diagnose(findings, shell.words.rules, textOf, nameOf);
  const texts = new Map(
    [...files.texts.keys(), ...(drafts?.texts.keys() ?? [])].map((file) => [nameOf(file), file]),
  );
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const report = {
    diagnostics,
    summary: {
      files: texts.size,
      procedures: files.procedures.length,
      decisions: files.decisions.length + (drafts?.docs.length ?? 0),
      errors: count('error'),
      warnings: count('warning'),
    },
    tool: shell.tool,
    words: shell.words.findings,
    source: (name: string) => textOf(texts.get(name) ?? name),
    width: shell.width,
    style: shell.style,
  };
  return Object.fromEntries(
    Object.entries(formats).map(([name, load]) => [
      name,
      async () => {
        const render = await load();
        return render(report);
      },
    ]),
  );
}

/** Whether a rule could not run, so that the findings are not all there are. */
export function isIncomplete(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.rule === 'internal/rule-failed');
}
