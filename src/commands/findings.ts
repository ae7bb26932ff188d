import type { Finding } from '../model/finding.ts';
import { diagnose } from '../render/diagnose.ts';
import { findingsFormats as formats } from '../render/findings/index.ts';
import type { DraftFiles, OpenCatalog } from './open.ts';
import type { Outcome, Shell } from './shell.ts';

/** What findings are about: texts to show, names to call files by, and how much was looked at. */
export interface Subject {
  textOf(file: string): string | undefined;
  nameOf(file: string): string;
  files: number;
  procedures: number;
  decisions: number;
}

/** A catalog that was read whole, with decisions from outside it, as what findings are about. */
export function subjectOf(catalog: OpenCatalog, drafts?: DraftFiles): Subject {
  const { texts, procedures, decisions } = catalog.files;
  return withDrafts(
    {
      textOf: (file) => texts.get(file),
      nameOf: (file) => catalog.nameOf(file),
      files: texts.size,
      procedures: procedures.length,
      decisions: decisions.length,
    },
    drafts,
  );
}

/** The same, with decisions from outside the catalog. */
export function withDrafts(subject: Subject, drafts?: DraftFiles): Subject {
  if (!drafts) return subject;
  const { texts, docs } = drafts;
  return {
    ...subject,
    textOf: (file) => texts.get(file) ?? subject.textOf(file),
    nameOf: (file) => (texts.has(file) ? file : subject.nameOf(file)),
    files: subject.files + texts.size,
    decisions: subject.decisions + docs.length,
  };
}

/** Findings in all their formats, worded, and located in the files that they are about. */
export function findingsFormats(
  shell: Shell,
  subject: Subject,
  findings: readonly Finding[],
): Outcome['formats'] {
  const { files, procedures, decisions } = subject;
  const fileOf = new Map<string, string>();
  const nameOf = (file: string) => {
    const name = subject.nameOf(file);
    fileOf.set(name, file);
    return name;
  };
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const report = {
    diagnostics: diagnose(findings, shell.words.rules, subject.textOf, nameOf),
    summary: { files, procedures, decisions, errors: count('error'), warnings: count('warning') },
    tool: shell.tool,
    words: shell.words.findings,
    source: (name: string) => subject.textOf(fileOf.get(name) ?? name),
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
