import { Failure } from '../../model/failure.ts';
import type { ImportKind } from '../../import/recognise.ts';
import { takeFiles } from './files.ts';
import type { ImportOptions } from './options.ts';
import { openFolder } from '../../catalog/folder.ts';
import { findPlace } from '../../catalog/place.ts';
import type { Run } from '../../cli/shell.ts';

/** `import`: a draft decision out of files that officers hold, with an account of every row. */
export const run: Run<ImportOptions> = async (shell) => {
  const catalog = await openFolder(findPlace(shell).root, shell);
  const files = await takeFiles(shell);
  const named = (kind: ImportKind): string[] =>
    files.filter((one) => one.kind === kind).map(({ file }) => file);
  const [baseline, decision] = [named('baseline'), named('decision')];
  if (baseline.length > 0 && decision.length > 0) throw new Failure('kinds-mixed', { baseline, decision });
  return decision.length > 0
    ? (await import('./decision.ts')).importDecision(shell, catalog, files)
    : (await import('./baseline.ts')).importBaseline(shell, catalog, files);
};
