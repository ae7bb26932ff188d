import { checkCatalog } from '../check/check.ts';
import { changeCatalogFolder } from '../io/catalog-folder.ts';
import { exitCodes } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';
import type { Plan } from '../plan/plan.ts';
import { readCatalog } from '../read/catalog.ts';
import { toJson } from '../render/delimited.ts';
import { planJson, renderPlan } from '../render/plan.ts';
import type { FileChange } from '../write/files.ts';
import { findingsFormats, subjectOf } from './findings.ts';
import { type DraftFiles, type OpenCatalog, shownPath } from './open.ts';
import type { Outcome, Shell } from './shell.ts';

/** The outcome of a refusal, when findings hold an error; undefined when nothing stands in the way. */
export function refusal(
  shell: Shell,
  catalog: OpenCatalog,
  drafts: DraftFiles,
  findings: readonly Finding[],
): Outcome | undefined {
  if (!findings.some((finding) => finding.severity === 'error')) return undefined;
  shell.say(
    shell.words.output.plan.refused(
      shell.words.writing.number(findings.filter((finding) => finding.severity === 'error').length),
    ),
  );
  return {
    exitCode: exitCodes.refused,
    formats: findingsFormats(shell, subjectOf(catalog, drafts), findings),
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
    pretty: () => renderPlan(plan, paths, words, width, style, applied),
    json: () => toJson({ schemaVersion: 1, tool, ...planJson(plan, paths) }),
  };
}

/** Writes the files of a plan in one transaction, once the catalog that they make has been checked in memory. */
export async function applyFiles(
  shell: Shell,
  catalog: OpenCatalog,
  changes: readonly FileChange[],
): Promise<Finding[]> {
  const broken = newErrors(catalog, changes, shell.today);
  if (broken.length === 0) await changeCatalogFolder(catalog.root, changes);
  return broken;
}

/** The errors that a catalog would have after changes and has not now. */
function newErrors(catalog: OpenCatalog, changes: readonly FileChange[], today: string): Finding[] {
  const texts = new Map(catalog.files.texts);
  for (const { path, after } of changes) {
    if (after === undefined) texts.delete(path);
    else texts.set(path, after);
  }
  const errorsOf = (files: OpenCatalog['files']) =>
    checkCatalog(files, today).filter((finding) => finding.severity === 'error');
  const known = new Set(errorsOf(catalog.files).map(fingerprintFinding));
  const result = readCatalog([...texts].map(([path, text]) => ({ path, text })));
  return errorsOf(result).filter((finding) => !known.has(fingerprintFinding(finding)));
}

/** Paths of changed files as people see them. */
export function shownFiles(shell: Shell, catalog: OpenCatalog, changes: readonly FileChange[]): string[] {
  return changes.map((change) => shownPath(shell, `${catalog.root}/${change.path}`)).sort();
}
