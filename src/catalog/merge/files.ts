import { catalogFolder } from '../../io/folder.ts';
import type { FileChange } from '../../model/source-file.ts';
import type { Merger } from '../../model/types.ts';
import type { MergeSource } from '../../plan/merge/source.ts';
import type { ReadSource } from './source.ts';

/** Returns where a catalog that was merged stays, in the project folder of the one that it became. */
export const keptFolder = ({ publisher }: Pick<MergeSource, 'publisher'>): string => `merged/${publisher}`;

/** Returns the files of the merged catalogs, byte for byte as they were. */
export function keptFiles(sources: readonly ReadSource[]): FileChange[] {
  return sources.flatMap((source) =>
    [...source.catalog.files.texts].map(([path, text]) => ({
      path: `${keptFolder(source)}/${catalogFolder}/${path}`,
      before: undefined,
      after: text,
    })),
  );
}

/** Returns the small files that go on: days off and documents of the source that is kept, else of the first that has any. */
export function carriedFiles(sources: readonly ReadSource[], { keep }: Merger): FileChange[] {
  const inOrder = [...sources].sort((a, b) => Number(b.publisher === keep) - Number(a.publisher === keep));
  return ['holidays.yaml', 'documents.yaml'].flatMap((path) => {
    const after = inOrder.flatMap(({ catalog }) => catalog.textOf(path) ?? [])[0];
    return after === undefined ? [] : [{ path, before: undefined, after }];
  });
}

/** Joins changes that follow each other; the file by which a folder is a catalog comes last. */
export function joined(frame: readonly FileChange[], changes: readonly FileChange[]): FileChange[] {
  const files = new Map([...frame, ...changes].map(({ path, after }) => [path, after]));
  return [...files]
    .sort(([a], [b]) => Number(a === 'catalog.yaml') - Number(b === 'catalog.yaml'))
    .map(([path, after]) => ({ path, before: undefined, after }));
}

export const below = (folder: string, changes: readonly FileChange[]): FileChange[] =>
  changes.map((change) => ({ ...change, path: `${folder}/${change.path}` }));
