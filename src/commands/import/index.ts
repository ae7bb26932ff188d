import { exitCodes, Failure } from '../../model/failure.ts';
import { departmentNamed } from '../common/catalog-targets.ts';
import { takeFiles } from './files.ts';
import type { TakenFile } from './taken.ts';
import { readPairs } from './local-departments.ts';
import type { ImportOptions } from './options.ts';
import { type CatalogFolder, openFolder } from '../../catalog/folder.ts';
import { requireWhole } from '../../catalog/whole.ts';
import { inSmallHeap } from '../../io/heap.ts';
import { findPlace } from '../../catalog/place.ts';
import type { Choices } from '../../import/annex/answers/choice.ts';
import type { Outcome, Run, Shell } from '../../cli/shell.ts';

/** `import`: a draft decision out of files that officers hold, with an account of every row. */
export const run: Run<ImportOptions> = (shell) => inSmallHeap(() => importGiven(shell));

const importGiven: Run<ImportOptions> = async (around) => {
  const { department, apply } = around.options;
  // Rows are held against departments, sectors and records: those of a part of the catalog would be others.
  const catalog = requireWhole(
    await openFolder(findPlace(around).root, around),
    apply ? exitCodes.refused : exitCodes.couldNotLook,
  );
  const pairs = department === undefined ? undefined : readPairs(department);
  const named = department === undefined || pairs ? undefined : departmentNamed(catalog.state, department);
  const shell = {
    ...around,
    options: { ...around.options, department: named, localDepartments: pairs },
  };
  const files = await takeFiles(shell);
  const review = files.find(({ kind }) => kind === 'review');
  if (review && files.length > 1) throw new Failure('review-alone', { path: review.file });
  if (!review) return importFiles(shell, catalog, { files, choices: new Map() });
  const papers = await (await import('./returned.ts')).takePapers(shell, catalog, review);
  return importFiles(papers.shell, catalog, papers);
};

async function importFiles(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  { files, choices }: { files: readonly TakenFile[]; choices: Choices },
): Promise<Outcome> {
  const named = (kind: TakenFile['kind']): string[] =>
    files.filter((one) => one.kind === kind).map(({ file }) => file);
  const [baseline, decision] = [named('baseline'), named('decision')];
  if (baseline.length > 0 && decision.length > 0) throw new Failure('kinds-mixed', { baseline, decision });
  const own = await (await import('./own.ts')).importOwn(shell, catalog, files, choices);
  if (own) return own;
  return decision.length > 0
    ? (await import('./decision.ts')).importDecision(shell, catalog, files, choices)
    : (await import('./baseline.ts')).importBaseline(shell, catalog, files);
}
