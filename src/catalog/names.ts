import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareText } from '../model/decision.ts';
import { findCatalog, readText } from '../io/folder.ts';

/**
 * Returns names out of a catalog for completion at TAB: found in file names and in single lines, so that it
 * is fast and never fails.
 *
 * @param kind `code`, `number`, or `id` of a department or sector
 */
export function readCatalogNames(from: string, kind: string): string[] {
  try {
    const root = findCatalog(from);
    const names = readers[kind]?.(root) ?? [];
    // A shell would take a name with a space for two words.
    return [...new Set(names)].filter((name) => !/\s/u.test(name)).sort(compareText);
  } catch {
    return [];
  }
}

const readers: Readonly<Record<string, (root: string) => string[]>> = {
  code: (root) => filesIn(join(root, 'procedures')).map((path) => basename(path, '.yaml')),
  number: (root) =>
    filesIn(join(root, 'decisions')).flatMap((path) => firstValues(path, /^number: *["']?(.*?)["']? *$/mu)),
  department: (root) => firstValues(join(root, 'departments.yaml'), /\bid: *["']?([a-z0-9-]+)/gu),
  sector: (root) => firstValues(join(root, 'sectors.yaml'), /\bid: *["']?([a-z0-9-]+)/gu),
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path));

function firstValues(path: string, pattern: RegExp): string[] {
  const text = readText(path);
  const matches = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)];
  return matches.flatMap((match) => match?.[1] ?? []);
}
