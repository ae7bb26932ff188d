import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { codeOf } from './disk.ts';
import { readIfThere } from './folder.ts';

/** What git is told of a catalog's files: Windows would end their lines otherwise, and no byte of them would agree. */
const line = 'catalog/**/*.yaml text eol=lf';

/**
 * Tells git, beside a catalog, to leave the ends of lines as they are; what is told already stays.
 *
 * @returns the path of the file; undefined where it said so before
 * @throws Failure `cannot-write`
 */
export function writeAttributes(dir: string): string | undefined {
  const path = join(dir, '.gitattributes');
  const before = readIfThere(path) ?? '';
  if (before.split(/\r?\n/u).includes(line)) return undefined;
  const isOpen = before !== '' && !before.endsWith('\n');
  try {
    writeFileSync(path, `${isOpen ? '\n' : ''}${line}\n`, { flag: 'a' });
  } catch (error) {
    throw new Failure('cannot-write', { path, problem: codeOf(error) ?? String(error) });
  }
  return path;
}
