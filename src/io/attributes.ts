import { join } from 'node:path';
import { readIfThere } from './folder.ts';
import { replaceFile } from './new-files.ts';

/**
 * Tells git of a catalog's files: Windows would end their lines otherwise, and no byte of them would agree; and what
 * two branches add to a registry is all kept.
 */
const lines = [
  'catalog/**/*.yaml text eol=lf',
  'catalog/departments.yaml merge=union',
  'catalog/sectors.yaml merge=union',
];

/**
 * Tells git, beside a catalog, to leave the ends of lines as they are; what is told already stays.
 *
 * @returns the path of the file; undefined where it said so before
 * @throws Failure `cannot-write`
 */
export function writeAttributes(dir: string): string | undefined {
  const path = join(dir, '.gitattributes');
  const before = readIfThere(path) ?? '';
  const known = before.split(/\r?\n/u);
  const missing = lines.filter((line) => !known.includes(line));
  if (missing.length === 0) return undefined;
  const isOpen = before !== '' && !before.endsWith('\n');
  replaceFile(path, `${before}${isOpen ? '\n' : ''}${missing.join('\n')}\n`);
  return path;
}
