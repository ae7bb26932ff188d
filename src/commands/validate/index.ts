import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isDirectory, listFiles, readSource } from '../../io/folder.ts';
import { isRollPath } from '../../model/layout.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import { nearest } from '../../text/distance.ts';
import { type CheckedFolder, checkFolder } from '../../catalog/index-folder.ts';
import { findingsFormats, isIncomplete, type Subject, withDrafts } from '../common/findings.ts';
import { type CatalogPlace, findPlace } from '../../catalog/place.ts';
import type { AcceptanceOptions } from '../common/acceptance.ts';
import { checkFederation, isFederation, refuseLists } from './federation.ts';
import type { MendOptions } from './fix.ts';
import type { Outcome, Run, Shell } from '../../cli/shell.ts';

interface ValidateOptions extends MendOptions, AcceptanceOptions {
  strict: boolean;
  errorsOnly: boolean;
  since: string | undefined;
  fix: boolean;
  writeAccepted: boolean;
}

/**
 * `validate`: everything that is wrong, in one run. Decision files given are checked against the
 * catalog that they would change. With `--fix`, what can be mended is mended first; with `--write-accepted`,
 * the warnings that there are now are accepted first.
 */
export const run: Run<ValidateOptions> = async (shell) => {
  const { options } = shell;
  // With --strict warnings fail: what fails has to be shown.
  if (options.strict && options.errorsOnly)
    throw new Failure('options-apart', { options: ['--strict', '--errors-only'] });
  if (options.writeAccepted) requireAlone(shell);
  else refuseUnused(shell);
  const [first, ...others] = shell.args;
  if (isFederation(first) && others.length === 0) return checkFederation(shell, first);
  refuseLists(shell);
  const place = findPlace(shell);
  const given = sortPaths(shell, place);
  if (options.fix || options.unsafe || options.diff) {
    const { mend } = await import('./fix.ts');
    const isAll = shell.args.length === 0;
    const patch = await mend(shell, given.outside, (path) => isAll || isIn(path, given.inside));
    if (patch !== undefined)
      return { exitCode: patch ? exitCodes.found : exitCodes.ok, formats: { pretty: () => patch } };
  }
  if (options.writeAccepted) {
    const { writeAccepted } = await import('./write-accepted.ts');
    await writeAccepted(shell, place);
  }
  return look(shell, place, given);
};

/** Refuses what only says how warnings are accepted, where none are to be. */
function refuseUnused({ options }: Shell<ValidateOptions>): void {
  const unused = (['reason', 'until'] as const).find((name) => options[name] !== undefined);
  if (unused !== undefined)
    throw new Failure('option-needs', { option: `--${unused}`, needs: '--write-accepted' });
}

/** Refuses what would narrow the warnings that are accepted: it is all of the catalog, or `accept` one by one. */
function requireAlone({ args, options }: Shell<ValidateOptions>): void {
  const beside = [
    ...args,
    ...(options.since === undefined ? [] : ['--since']),
    ...(options.diff ? ['--diff'] : []),
  ];
  if (beside.length > 0) throw new Failure('options-apart', { options: ['--write-accepted', ...beside] });
}

/** Checks the catalog, as far as it is asked for, and decisions outside it. */
async function look(
  shell: Shell<ValidateOptions>,
  place: CatalogPlace,
  { inside, outside }: Given,
): Promise<Outcome> {
  const isInside = shell.args.length === 0 || inside.length > 0;
  const checked = isInside ? await checkFolder(place.root, shell) : undefined;
  const own = checked ? await wanted(shell, place, checked, inside) : [];
  const beside =
    outside.length > 0 ? await (await import('./outside.ts')).checkOutside(shell, outside) : undefined;
  const findings = [...own, ...(beside?.findings ?? [])];
  const size = checked ?? beside?.size ?? { paths: [], procedures: 0, decisions: 0 };
  const subject = withDrafts(subjectOfFolder(place, size), beside?.drafts);
  return {
    exitCode: exitCodeOf(findings, shell),
    formats: findingsFormats(shell, subject, findings, {
      paths: shell.args,
      isOfErrors: shell.options.errorsOnly,
    }),
  };
}

/** Numbers of files, procedures and decisions that were checked. */
type CheckedSize = Omit<CheckedFolder, 'findings'>;

/** Makes the subject of findings in a checked folder: only texts that are shown are read again. */
function subjectOfFolder({ root, nameOf }: CatalogPlace, size: CheckedSize): Subject {
  const { paths, procedures, decisions } = size;
  return {
    textOf: (file) => (isAmong(paths, file) ? readSource(root, file).text : undefined),
    nameOf,
    files: paths.filter((path) => !isRollPath(path)).length,
    procedures,
    decisions,
  };
}

/** Tells whether a path is one of many that are in order. */
function isAmong(paths: readonly string[], path: string): boolean {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return paths[low] === path;
}

/** Returns the findings that were asked for: in the paths given, and brought by what has changed. */
async function wanted(
  shell: Shell<ValidateOptions>,
  { root }: CatalogPlace,
  { findings, paths }: CheckedFolder,
  inside: readonly string[],
): Promise<readonly Finding[]> {
  const asked = inside.length === 0 ? findings : findings.filter(({ file }) => isIn(file, inside));
  const { since } = shell.options;
  if (since === undefined) return asked;
  const { findingsSince } = await import('./since.ts');
  const { brought, older } = findingsSince(root, since, paths, asked, shell.today);
  const { output, writing } = shell.words;
  if (older > 0) shell.say(output.older(writing.number(older)));
  return brought;
}

/** Files and folders given on the command line. */
interface Given {
  /** Files and folders of the catalog; a folder ends in a slash, the catalog itself is empty. */
  inside: string[];
  /** Decision files outside the catalog. */
  outside: string[];
}

/** Paths in the catalog narrow what is shown; others are decisions that wait outside it. */
function sortPaths(shell: Shell, { root }: CatalogPlace): Given {
  const given: Given = { inside: [], outside: [] };
  let listed: ReadonlySet<string> | undefined;
  const paths = () => {
    listed ??= new Set(listFiles(root));
    return listed;
  };
  for (const arg of shell.args) {
    const absolute = resolve(shell.cwd, arg);
    if (!existsSync(absolute))
      throw new Failure('no-such-file', { path: arg, near: nearPaths(arg, paths()) });
    const path = relative(root, absolute).replaceAll('\\', '/');
    if (path.startsWith('..')) given.outside.push(arg);
    else if (paths().has(path)) given.inside.push(path);
    else if (isDirectory(absolute) && [...paths()].some((file) => file.startsWith(path && `${path}/`)))
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
function exitCodeOf(findings: readonly Finding[], shell: Shell<ValidateOptions>) {
  if (isIncomplete(findings)) return exitCodes.couldNotLook;
  const isStrict = shell.options.strict;
  return findings.some((finding) => isStrict || finding.severity === 'error')
    ? exitCodes.found
    : exitCodes.ok;
}
