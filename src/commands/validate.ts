import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkDrafts } from '../check/check.ts';
import { findingsAbout, touchAll, touchedFiles } from '../check/touched.ts';
import { isDirectory, listFiles, readText } from '../io/folder.ts';
import { changedSince } from '../io/git.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../text/distance.ts';
import { type CheckedFolder, checkFolder } from './catalog-check.ts';
import { findingsFormats, isIncomplete, type Subject, subjectOf, withDrafts } from './findings.ts';
import { fixFiles, fixPatch, writeFixed } from './fix.ts';
import { type OpenCatalog, openCatalog, readDrafts } from './open.ts';
import type { Outcome, Run, Shell } from './shell.ts';

/**
 * `validate`: everything that is wrong, in one run. Decision files given are checked against the
 * catalog that they would change. With `--fix`, what can be mended is mended first.
 */
export const run: Run = async (shell) => {
  const { options } = shell;
  const catalog = openCatalog(shell);
  const given = sortPaths(shell, catalog);
  const isFix = options.fix === true || options.unsafe === true;
  if (isFix || options.diff === true) {
    const patch = await fix(shell, catalog, given);
    if (patch !== undefined)
      return { exitCode: patch ? exitCodes.found : exitCodes.ok, formats: { pretty: () => patch } };
  }
  return look(shell, openCatalog(shell), given);
};

/** Mends what can be mended; with `--diff` nothing is written, and the patch is given. */
async function fix(shell: Shell, catalog: OpenCatalog, given: Given): Promise<string | undefined> {
  const { options } = shell;
  const isWhole = shell.args.length === 0;
  const level = options.unsafe === true ? 'unsafe' : 'safe';
  const drafts = readDrafts(shell, given.outside);
  const fixed = fixFiles(catalog, drafts, (path) => isWhole || isIn(path, given.inside), level);
  if (options.diff === true) return fixPatch(catalog, fixed);
  await writeFixed(shell, catalog, fixed);
  const edits = fixed.reduce((sum, file) => sum + file.applied, 0);
  const { number } = shell.words.writing;
  shell.say(shell.words.output.fixed(number(edits), number(fixed.length)));
  return undefined;
}

/** Checks the catalog, as far as it is asked for, and decisions outside it. */
async function look(shell: Shell, catalog: OpenCatalog, { inside, outside }: Given): Promise<Outcome> {
  const isInside = shell.args.length === 0 || inside.length > 0;
  const checked = isInside ? await checkFolder(shell, catalog.root) : undefined;
  const drafts = outside.length > 0 ? readDrafts(shell, outside) : undefined;
  const findings = [
    ...(checked ? wanted(shell, catalog, checked, inside) : []),
    ...(drafts ? checkDrafts(catalog.files, drafts, shell.today) : []),
  ];
  const subject = checked ? subjectOfFolder(catalog, checked) : subjectOf(catalog);
  return {
    exitCode: exitCodeOf(findings, shell),
    formats: findingsFormats(shell, withDrafts(subject, drafts), findings),
  };
}

/** A checked folder as what findings are about: of its texts only those that are shown are read again. */
function subjectOfFolder({ root, nameOf }: OpenCatalog, checked: CheckedFolder): Subject {
  const { paths, procedures, decisions } = checked;
  const known = new Set(paths);
  return {
    textOf: (file) => (known.has(file) ? readText(join(root, file)) : undefined),
    nameOf,
    files: paths.length,
    procedures,
    decisions,
  };
}

/** The findings that were asked for: in the paths given, about what has changed. */
function wanted(
  shell: Shell,
  catalog: OpenCatalog,
  { findings, paths }: CheckedFolder,
  inside: readonly string[],
): readonly Finding[] {
  const asked = inside.length === 0 ? findings : findings.filter(({ file }) => isIn(file, inside));
  const { since } = shell.options;
  if (typeof since !== 'string') return asked;
  const changed = changedSince(catalog.root, since);
  return touchAll(changed) ? asked : findingsAbout(asked, touchedFiles(changed, paths, catalog.files));
}

/** What was given on the command line. */
interface Given {
  /** Files and folders of the catalog; a folder ends in a slash, the catalog itself is empty. */
  inside: string[];
  /** Decisions that wait outside it. */
  outside: string[];
}

/** Paths in the catalog narrow what is shown; others are decisions that wait outside it. */
function sortPaths(shell: Shell, { root }: OpenCatalog): Given {
  const given: Given = { inside: [], outside: [] };
  if (shell.args.length === 0) return given;
  const paths = new Set(listFiles(root));
  for (const arg of shell.args) {
    const absolute = resolve(shell.cwd, arg);
    if (!existsSync(absolute)) throw new Failure('no-such-file', { path: arg, near: nearPaths(arg, paths) });
    const path = relative(root, absolute).replaceAll('\\', '/');
    if (path.startsWith('..')) given.outside.push(arg);
    else if (paths.has(path)) given.inside.push(path);
    else if (isDirectory(absolute) && [...paths].some((file) => file.startsWith(path && `${path}/`)))
      given.inside.push(path && `${path}/`);
    else throw new Failure('no-file-matched', { pattern: arg });
  }
  return given;
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
