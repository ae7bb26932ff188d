import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { checkCatalog, checkDecisions } from '../check/check.ts';
import { isDirectory } from '../io/folder.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../text/distance.ts';
import { findingsFormats, isIncomplete } from './findings.ts';
import { type DraftFiles, type OpenCatalog, openCatalog, readDrafts } from './open.ts';
import type { Run, Shell } from './shell.ts';

/** `validate`: everything that is wrong, in one run. Decision files given are checked against the catalog that they would change. */
export const run: Run = async (shell) => {
  const catalog = openCatalog(shell);
  const { inside, outside } = sortPaths(shell, catalog);
  const drafts: DraftFiles =
    outside.length > 0 ? readDrafts(shell, outside) : { docs: [], findings: [], texts: new Map() };
  const findings: Finding[] = [];
  if (shell.args.length === 0 || inside.length > 0) {
    findings.push(
      ...checkCatalog(catalog.files, shell.today).filter((finding) => isWanted(finding.file, inside)),
    );
  }
  if (outside.length > 0)
    findings.push(...drafts.findings, ...checkDecisions(catalog.files, drafts.docs, shell.today));
  return {
    exitCode: exitCodeOf(findings, shell),
    formats: findingsFormats(shell, catalog, findings, drafts),
  };
};

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

const isWanted = (file: string, inside: readonly string[]): boolean =>
  inside.length === 0 ||
  inside.some((path) => file === path || (path.endsWith('/') && file.startsWith(path)) || path === '');

/** 1 when something at or above the bar was found; 2 when a rule could not look. */
function exitCodeOf(findings: readonly Finding[], shell: Shell) {
  if (isIncomplete(findings)) return exitCodes.couldNotLook;
  const isStrict = shell.options.strict === true;
  return findings.some((finding) => isStrict || finding.severity === 'error')
    ? exitCodes.found
    : exitCodes.ok;
}
