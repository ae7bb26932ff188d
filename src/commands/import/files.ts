import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Shell } from '../../cli/shell.ts';
import { readBytes } from '../../io/folder.ts';
import { Failure } from '../../model/failure.ts';
import { openBeside, openGiven, reviewIn } from './carriers.ts';
import type { ImportOptions } from './options.ts';
import { asReview, take, type TakenFile } from './taken.ts';

/**
 * Reads the files that were given, each for what is in it.
 *
 * @throws Failure `unreadable`, `lock-file`, or `nothing-to-import` for a file that holds neither a list nor a decision
 */
export async function takeFiles(
  shell: Shell<Pick<ImportOptions, 'as' | 'encoding' | 'separator'>>,
): Promise<TakenFile[]> {
  const { args, options, cwd, progress } = shell;
  const { as, encoding, separator } = options;
  const textOptions = { ...(encoding && { encoding }), ...(separator && { separator }) };
  const taken: TakenFile[] = [];
  let tables = 0;
  for (const [index, file] of args.entries()) {
    progress('files', index, args.length, file);
    const open = openBeside(file);
    if (open !== undefined) throw new Failure('lock-file', { path: file, open });
    const bytes = readBytes(resolve(cwd, file));
    const carrier = await openGiven(bytes, file, { ...textOptions, progress }, tables, shell.searchPath);
    const review = await reviewIn(bytes, carrier);
    const sha256 = hash('sha256', bytes);
    const one = { sha256, ...(review ? asReview(file, carrier, review) : take(file, carrier, tables, as)) };
    tables += one.source.document.tableCount;
    taken.push(one);
  }
  return taken;
}
