import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { checkCatalog, checkDrafts } from '../check/check.ts';
import { findingsAbout, touchedFiles } from '../check/touched.ts';
import { isDirectory } from '../io/folder.ts';
import { changedSince } from '../io/git.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../text/distance.ts';
import { findingsFormats, isIncomplete } from './findings.ts';
import { fixFiles, fixPatch, writeFixed } from './fix.ts';
import { type DraftFiles, type OpenCatalog, openCatalog, readDrafts } from './open.ts';
import type { Run, Shell } from './shell.ts';

/**
 * `validate`: everything that is wrong, in one run. Decision files given are checked against the
 * catalog that they would change. With `--fix`, what can be mended is mended first.
 */
export const run: Run = async (shell) => {
  const { options } = shell;
  let catalog = openCatalog(shell);
  const { inside, outside } = sortPaths(shell, catalog);
  let drafts = readOutside(shell, outside);
  const isFix = options.fix === true || options.unsafe === true;
  if (isFix || options.diff === true) {
    const isWhole = shell.args.length === 0;
    const level = options.unsafe === true ? 'unsafe' : 'safe';
    const fixed = fixFiles(catalog, drafts, (path) => isWhole || isIn(path, inside), level);
    if (options.diff === true) {
      const patch = fixPatch(catalog, fixed);
      return { exitCode: patch ? exitCodes.found : exitCodes.ok, formats: { pretty: () => patch } };
    }
    await writeFixed(shell, catalog, fixed);
    const edits = fixed.reduce((sum, file) => sum + file.applied, 0);
    const { number } = shell.words.writing;
    shell.say(shell.words.output.fixed(number(edits), number(fixed.length)));
    catalog = openCatalog(shell);
    drafts = readOutside(shell, outside);
  }
  const findings = findAll(shell, catalog, drafts, inside);
  return {
    exitCode: exitCodeOf(findings, shell),
    formats: findingsFormats(shell, catalog, findings, drafts),
  };
};

function readOutside(shell: Shell, outside: readonly string[]): DraftFiles {
  return outside.length > 0 ? readDrafts(shell, outside) : { docs: [], findings: [], texts: new Map() };
}

function findAll(
  shell: Shell,
  catalog: OpenCatalog,
  drafts: DraftFiles,
  inside: readonly string[],
): Finding[] {
  const { since } = shell.options;
  const findings: Finding[] = [];
  if (shell.args.length === 0 || inside.length > 0) {
    const all = checkCatalog(catalog.files, shell.today).filter(
      (finding) => inside.length === 0 || isIn(finding.file, inside),
    );
    findings.push(...(typeof since === 'string' ? findingsAbout(all, touchedBy(catalog, since)) : all));
  }
  if (drafts.texts.size > 0) findings.push(...checkDrafts(catalog.files, drafts, shell.today));
  return findings;
}

/** The files that what changed since a git ref can have changed the findings of. */
function touchedBy({ root, files }: OpenCatalog, ref: string): ReadonlySet<string> {
  return touchedFiles(changedSince(root, ref), files);
}

/** Paths in the catalog narrow what is shown; others are decisions that wait outside it. */
function sortPaths(shell: Shell, { root, files }: OpenCatalog): { inside: string[]; outside: string[] } {
  const inside: string[] = [];
  const outside: string[] = [];
  for (const given of shell.args) {
    const absolute = resolve(shell.cwd, given);
    if (!existsSync(absolute))
      throw new Failure('no-such-file', { path: given, near: nearPaths(given, files.texts.keys()) });
    const path = relative(root, absolute).replaceAll('\\', '/');
    if (path.startsWith('..')) outside.push(given);
    else if (files.texts.has(path)) inside.push(path);
    else if (
      isDirectory(absolute) &&
      [...files.texts.keys()].some((file) => file.startsWith(path === '' ? '' : `${path}/`))
    )
      inside.push(path === '' ? '' : `${path}/`);
    else throw new Failure('no-file-matched', { pattern: given });
  }
  return { inside, outside };
}

function nearPaths(given: string, known: Iterable<string>): string[] {
  const name = given.split('/').at(-1) ?? given;
  const byName = new Map([...known].map((path) => [path.split('/').at(-1) ?? path, path]));
  return nearest(name, byName.keys()).flatMap((found) => byName.get(found) ?? []);
}

const isIn = (file: string, inside: readonly string[]): boolean =>
  inside.some((path) => file === path || (path.endsWith('/') && file.startsWith(path)) || path === '');

/** 1 when something at or above the bar was found; 2 when a rule could not look. */
function exitCodeOf(findings: readonly Finding[], shell: Shell) {
  if (isIncomplete(findings)) return exitCodes.couldNotLook;
  const isStrict = shell.options.strict === true;
  return findings.some((finding) => isStrict || finding.severity === 'error')
    ? exitCodes.found
    : exitCodes.ok;
}
