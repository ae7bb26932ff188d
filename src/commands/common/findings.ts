import { relative, resolve } from 'node:path';
import { isRollPath } from '../../model/layout.ts';
import type { Diagnostic, Finding, Place } from '../../model/finding.ts';
import { diagnose } from '../../render/findings/diagnose.ts';
import { findingsFormats as formats } from '../../render/findings/index.ts';
import type { FindingsReport } from '../../render/findings/types.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { findPlace } from '../../catalog/place.ts';
import type { Drafts } from '../../check/drafts.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { repositoryAbove } from '../../io/folder.ts';
import { typedCommand } from '../../text/typed.ts';

/** Checked files that findings point into: their texts, their names for people, and their counts. */
export interface Subject {
  textOf(file: string): string | undefined;
  nameOf(file: string): string;
  files: number;
  procedures: number;
  decisions: number;
}

/** Returns a catalog, with decisions from outside it, as what findings are about. */
export function subjectOf(shell: Shell, catalog: CatalogFolder, drafts?: Drafts): Subject {
  const { paths, summaries, ledger } = catalog;
  return withDrafts(
    {
      textOf: (file) => catalog.textOf(file),
      nameOf: findPlace(shell).nameOf,
      files: paths.filter((path) => !isRollPath(path)).length,
      procedures: summaries.records.size,
      decisions: ledger.length,
    },
    drafts,
  );
}

/** Returns one file that is no catalog as what findings are about. */
export const fileSubject = ({ path, text }: { path: string; text: string }): Subject => ({
  textOf: (file) => (file === path ? text : undefined),
  nameOf: (file) => file,
  files: 1,
  procedures: 0,
  decisions: 0,
});

/** Adds decisions from outside the catalog to a subject. */
export function withDrafts(subject: Subject, drafts?: Drafts): Subject {
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

/** Choices of how findings are told. */
interface Telling {
  /** Files or folders whose check shows every one; the whole catalog where there are none. */
  paths?: readonly string[];
  /** True to show errors and count warnings. */
  isOfErrors?: boolean;
  /** The command, as words, that shows every one where `validate` does not. */
  command?: readonly string[];
}

/** Findings in all their formats, worded, and located in the files that they are about. */
export function findingsFormats(
  shell: Shell,
  subject: Subject,
  findings: readonly Finding[],
  telling: Telling = {},
): Outcome['formats'] {
  let report: Promise<FindingsReport> | undefined;
  return Object.fromEntries(
    Object.entries(formats).map(([name, load]) => [
      name,
      async () => {
        report ??= reportOf(shell, subject, findings, telling);
        const render = await load();
        const whole = services.has(name) ? fromRepository(await report, shell.cwd) : await report;
        return render(name === 'sarif' ? await withRules(whole, shell) : whole);
      },
    ]),
  );
}

/** Formats for services that know files by their paths in the repository, wherever a command was started. */
const services: ReadonlySet<string> = new Set(['github', 'gitlab', 'junit', 'sarif']);

/** Names the files of a report by their paths in the repository; one outside it, or without one, as before. */
function fromRepository(report: FindingsReport, cwd: string): FindingsReport {
  const top = repositoryAbove(cwd);
  if (top === undefined) return report;
  const rename = <P extends { file: string }>(place: P): P => {
    const path = relative(top, resolve(cwd, place.file)).replaceAll('\\', '/');
    return path.startsWith('..') ? place : { ...place, file: path };
  };
  const diagnostics = report.diagnostics.map((diagnostic) => ({
    ...rename(diagnostic),
    ...(diagnostic.related && { related: diagnostic.related.map(rename) }),
  }));
  return { ...report, diagnostics };
}

/** Adds the pages of the rules that have findings. */
async function withRules(report: FindingsReport, { words }: Shell): Promise<FindingsReport> {
  const { loadRuleWords, viewRule } = await import('./rule-views.ts');
  const { ruleMarkdown } = await import('../../render/rules-markdown.ts');
  const page = { words, rules: await loadRuleWords(words.language) };
  const ids = [...new Set(report.diagnostics.map(({ rule }) => rule))];
  const rules = ids.map((id) => {
    const view = viewRule(id, { words });
    const { title, why } = view.page;
    return {
      id,
      severity: view.info.severity,
      description: title,
      help: why,
      page: ruleMarkdown(view, page),
    };
  });
  return { ...report, rules };
}

async function reportOf(
  shell: Shell,
  subject: Subject,
  findings: readonly Finding[],
  { paths = [], isOfErrors = false, command = ['validate', ...paths] }: Telling,
): Promise<FindingsReport> {
  const { files, procedures, decisions } = subject;
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const shown = isOfErrors ? findings.filter(({ severity }) => severity === 'error') : findings;
  const { diagnostics, fileOf } = await diagnosed(shell, subject, shown);
  return {
    diagnostics,
    summary: { files, procedures, decisions, errors: count('error'), warnings: count('warning') },
    tool: shell.tool,
    words: shell.words.findings,
    source: (name) => subject.textOf(fileOf.get(name) ?? name),
    all: typedCommand([...command, '--format', 'concise']),
    width: shell.width,
    style: shell.style,
  };
}

/** Returns findings worded, and located in the files that they are about; and these by the names that people see. */
export async function diagnosed(
  shell: Shell,
  subject: Subject,
  findings: readonly Finding[],
): Promise<{ diagnostics: Diagnostic[]; fileOf: ReadonlyMap<string, string> }> {
  const fileOf = new Map<string, string>();
  const nameOf = (file: string) => {
    const name = subject.nameOf(file);
    fileOf.set(name, file);
    return name;
  };
  const placed = await withPositions(findings, subject);
  return { diagnostics: diagnose(placed, shell.words.rules, nameOf), fileOf };
}

/** Adds positions to findings that lack them; only then are texts read. */
async function withPositions(findings: readonly Finding[], { textOf }: Subject): Promise<readonly Finding[]> {
  const isPlaced = (place: Place) => place.position !== undefined;
  if (findings.every((finding) => isPlaced(finding) && (finding.related ?? []).every(isPlaced)))
    return findings;
  const { positionFindings } = await import('../../check/positions.ts');
  return positionFindings(findings, textOf);
}

/** Tells whether a rule could not run, so that the findings are not all there are. */
export function isIncomplete(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.rule === 'internal/rule-failed');
}
