import { basename, dirname, extname, join, resolve } from 'node:path';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Shell } from '../../cli/shell.ts';
import type { ReviewedFile } from '../../import/reviewed.ts';
import type { TakenFile } from './taken.ts';
import type { ImportOptions } from './options.ts';

/** Returns where the draft goes: `drafts/<name>.yaml` beside the catalog, unless another place is named. */
export function draftPath({ args, options, cwd }: Shell<ImportOptions>, { root }: CatalogFolder): string {
  const [first = ''] = args;
  return options.out !== undefined
    ? resolve(cwd, options.out)
    : join(dirname(root), 'drafts', `${basename(first, extname(first))}.yaml`);
}

/** Returns a name for a decision that gives itself none: that of the first file it was read from, and how many more. */
export function nameOfFiles([first = '', ...others]: readonly string[]): string {
  const name = basename(first, extname(first)).normalize('NFC');
  return others.length === 0 ? name : `${name} + ${others.length}`;
}

/** Returns how a file was taken, but for its rows. */
export function describeFile(
  { file, carrier }: TakenFile,
  kind: ReviewedFile['kind'],
): Omit<ReviewedFile, 'rowsRead'> {
  return {
    file,
    format: carrier.format,
    kind,
    ...('encoding' in carrier && { encoding: carrier.encoding }),
    ...('separator' in carrier && { separator: carrier.separator }),
  };
}
