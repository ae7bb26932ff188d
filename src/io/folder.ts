import { type Dirent, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../model/failure.ts';
import { compareText } from '../model/decision.ts';
import type { SourceFile } from '../model/source-file.ts';

/** The folder inside a project that holds the catalog. */
export const catalogFolder = 'catalog';

/**
 * The catalog folder for a directory: `catalog/` in the nearest directory above that has one, or
 * the directory itself when it is one.
 *
 * @throws Failure `no-catalog`; `not-a-directory` where a mistyped folder would lead to the catalog above it
 */
export function findCatalog(from: string): string {
  if (!isDirectory(resolve(from))) throw new Failure('not-a-directory', { path: from });
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    if (existsSync(join(dir, catalogFolder, 'catalog.yaml'))) return join(dir, catalogFolder);
    if (existsSync(join(dir, 'catalog.yaml'))) return dir;
    if (dir === dirname(dir)) throw new Failure('no-catalog', { dir: from });
  }
}

/** All YAML files of a catalog folder, in the order of their paths. Hidden files and folders are not the catalog's. */
export function readFolder(root: string): SourceFile[] {
  return listFiles(root)
    .sort(compareText)
    .map((path) => ({ path, text: readText(join(root, path)) }));
}

/** The paths of all YAML files of a catalog folder, in no order. */
export function listFiles(root: string): string[] {
  const found: string[] = [];
  collectFiles(root, '', found);
  return found;
}

function collectFiles(root: string, folder: string, found: string[]): void {
  for (const entry of entriesOf(join(root, folder))) {
    if (entry.name.startsWith('.')) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) collectFiles(root, path, found);
    else if (/\.ya?ml$/i.test(entry.name)) found.push(path);
  }
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/**
 * A file's text, as UTF-8.
 *
 * @throws Failure `no-such-file`, `is-a-directory` or `cannot-read`
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/**
 * A file's bytes.
 *
 * @throws Failure `no-such-file`, `is-a-directory` or `cannot-read`
 */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/**
 * Makes a directory, and those above it.
 *
 * @throws Failure `cannot-write`
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Failure('cannot-write', {
      path,
      problem: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

/** A file's text; undefined where there is no file. */
export function readIfThere(path: string): string | undefined {
  return isFile(path) ? readText(path) : undefined;
}

const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false;

/** Whether the path is a directory. */
export function isDirectory(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

/** What stands at a path; nothing does below a file. */
export function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function cannotRead(path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === 'ENOENT') return new Failure('no-such-file', { path, near: [] });
  if (code === 'EISDIR') return new Failure('is-a-directory', { path });
  return new Failure('cannot-read', { path, problem: code });
}
