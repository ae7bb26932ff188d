import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder, readIfThere } from './folder.ts';
import { askGit } from './git-process.ts';
import { replaceFile } from './new-files.ts';
import { isProgram } from './programs.ts';

/** The folder of what ships for CI. */
const shipped = fileURLToPath(new URL('../ci/', import.meta.url));

/**
 * Tells git of a catalog's files: Windows would end their lines otherwise, and no byte of them would agree; and what
 * two branches add to a registry is all kept.
 */
const attributes = [
  'catalog/**/*.yaml text eol=lf',
  'catalog/departments.yaml merge=union',
  'catalog/sectors.yaml merge=union',
];

/** Shows records instead of YAML in diffs, where git knows the command. */
const shownAsProcedures = 'catalog/**/*.yaml diff=tthc';
const textconv = 'tthc textconv';
/** This program, where it is on no path. */
const ownProgram = fileURLToPath(new URL('../bin/tthc.js', import.meta.url)).replaceAll('\\', '/');

/** Files that programs leave where they were at work: an open document of Office, a folder's view, packages, a lock of ours. */
const passing = [
  '~$*',
  '.~lock.*#',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  'node_modules/',
  'catalog/.tthc/',
];

/**
 * Tells git, beside a catalog, to leave the ends of lines as they are; what is told already stays.
 *
 * @returns the path of the file; undefined where it said so before
 * @throws Failure `cannot-write`
 */
export const writeAttributes = (dir: string): string | undefined =>
  addLines(join(dir, '.gitattributes'), attributes);

/**
 * Writes what a repository with a catalog needs beside it: how git shows and leaves out files, and a workflow that
 * checks every change. What is there stays.
 *
 * @param version of the tool, which the workflow is to install
 * @returns the paths of the files that were written
 * @throws Failure `cannot-write`
 */
export function writeRepositoryFiles(dir: string, version: string): string[] {
  const written = [
    addLines(join(dir, '.gitattributes'), [...attributes, shownAsProcedures]),
    addLines(join(dir, '.gitignore'), passing),
    writeWorkflow(join(dir, '.github/workflows/tthc.yml'), version),
  ];
  return written.filter((path) => path !== undefined);
}

function writeWorkflow(path: string, version: string): string | undefined {
  if (existsSync(path)) return undefined;
  makeFolder(dirname(path));
  replaceFile(path, readFileSync(join(shipped, 'github.yml'), 'utf8').replace('@VERSION', `@${version}`));
  return path;
}

/**
 * Tells the repository of a folder the command that shows records in diffs; one that it knows, and that is there, stays.
 *
 * @param searchPath the folders in which programs are: a command that is in none of them would end every diff
 * @returns false where the folder is in no repository, or git cannot be asked
 */
export function setTextconv(dir: string, searchPath: string): boolean {
  const isAbsent = !isProgram(textconv, searchPath) && existsSync(ownProgram);
  const command = isAbsent ? `node "${ownProgram}" textconv` : textconv;
  try {
    const known = askGit(dir, ['config', 'diff.tthc.textconv'])?.toString('utf8');
    if (known !== undefined && isProgram(known, searchPath)) return true;
    return askGit(dir, ['config', '--local', 'diff.tthc.textconv', command]) !== undefined;
  } catch {
    // Without git there is nothing to tell; the files are right for the day when there is.
    return false;
  }
}

/** Adds lines to a file that has not got them; returns its path, or undefined where it had them all. */
function addLines(path: string, lines: readonly string[]): string | undefined {
  const before = readIfThere(path) ?? '';
  const known = before.split(/\r?\n/u);
  const missing = lines.filter((line) => !known.includes(line));
  if (missing.length === 0) return undefined;
  const isOpen = before !== '' && !before.endsWith('\n');
  replaceFile(path, `${before}${isOpen ? '\n' : ''}${missing.join('\n')}\n`);
  return path;
}
