import type { Finding, Place } from '../../model/finding.ts';
import { diagnose } from '../../render/findings/diagnose.ts';
import { findingsFormats as formats } from '../../render/findings/index.ts';
import type { FindingsReport } from '../../render/findings/types.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { findPlace } from '../../catalog/place.ts';
import type { Drafts } from '../../check/drafts.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

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
      files: paths.length,
      procedures: summaries.records.size,
      decisions: ledger.length,
    },
    drafts,
  );
}

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

/** Findings in all their formats, worded, and located in the files that they are about. */
export function findingsFormats(
  shell: Shell,
  subject: Subject,
  findings: readonly Finding[],
  areErrorsOnly = false,
): Outcome['formats'] {
  let report: Promise<FindingsReport> | undefined;
  return Object.fromEntries(
    Object.entries(formats).map(([name, load]) => [
      name,
      async () => {
        report ??= reportOf(shell, subject, findings, areErrorsOnly);
        const render = await load();
        return render(await report);
      },
    ]),
  );
}

async function reportOf(
  shell: Shell,
  subject: Subject,
  findings: readonly Finding[],
  areErrorsOnly: boolean,
): Promise<FindingsReport> {
  const { files, procedures, decisions } = subject;
  const fileOf = new Map<string, string>();
  const nameOf = (file: string) => {
    const name = subject.nameOf(file);
    fileOf.set(name, file);
    return name;
  };
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const shown = areErrorsOnly ? findings.filter(({ severity }) => severity === 'error') : findings;
  const placed = await withPositions(shown, subject);
  return {
    diagnostics: diagnose(placed, shell.words.rules, nameOf),
    summary: { files, procedures, decisions, errors: count('error'), warnings: count('warning') },
    tool: shell.tool,
    words: shell.words.findings,
    source: (name) => subject.textOf(fileOf.get(name) ?? name),
    width: shell.width,
    style: shell.style,
  };
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
