import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Given, readOptions } from '../../cli/options.ts';
import type { Shell } from '../../cli/shell.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Choices } from '../../import/annex/answers/choice.ts';
import { measureFile } from '../../io/new-files.ts';
import { Failure } from '../../model/failure.ts';
import type { ReviewedPaper } from '../../model/review-form.ts';
import { takeFiles } from './files.ts';
import type { TakenFile } from './taken.ts';
import { type ImportOptions, keptOptions } from './options.ts';

/** Papers and answers of a review that came back, the papers as if they had been given with their options. */
export interface ReturnedPapers {
  shell: Shell<ImportOptions>;
  files: TakenFile[];
  choices: Choices;
}

/**
 * Finds the papers that a review is about, and takes its answers.
 *
 * @throws Failure `wrong-answers`, `paper-missing` or `paper-changed`
 */
export async function takePapers(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  { file, review }: TakenFile,
): Promise<ReturnedPapers> {
  if (!review) throw new Failure('nothing-to-import', { path: file });
  const { form, choices, wrong } = review;
  if (wrong.length > 0) throw new Failure('wrong-answers', { path: file, wrong });
  const base = dirname(catalog.root);
  const args = form.papers.map((paper) => findPaper(paper, file, base, shell));
  const draft = draftOf(form.draft.path, catalog.root);
  const said = saidOf(shell, form.options);
  // A draft that is as the import left it holds nothing that anybody would miss.
  const isUntouched = draft !== undefined && measureFile(draft)?.sha256 === form.draft.sha256;
  const options = {
    ...said,
    out: said.out ?? draft,
    force: said.force || (isUntouched && said.out === undefined),
  };
  const papers = { ...shell, args, options };
  return { shell: papers, files: await takeFiles(papers), choices };
}

/** Returns where the draft is; undefined where a workbook names a place that is none for drafts of this catalog. */
function draftOf(path: string, root: string): string | undefined {
  const draft = resolve(dirname(root), path);
  const isIn = (folder: string): boolean => draft.startsWith(`${folder}${sep}`);
  return isIn(dirname(root)) && !isIn(root) && /\.ya?ml$/iu.test(draft) ? draft : undefined;
}

/** Returns what was said of the import when the review was made, unless it is said otherwise now. */
function saidOf(
  { options, commands }: Shell<ImportOptions>,
  kept: Readonly<Record<string, string>>,
): Shell<ImportOptions>['options'] {
  const specs = commands.find(({ name }) => name === 'import')?.options ?? {};
  // Only what is said of papers: no workbook asks for anything to be done.
  const written = keptOptions.flatMap((name): [string, Given][] => {
    const text = kept[name];
    return text === undefined ? [] : [[name, text === 'true' || text]];
  });
  const asked = Object.entries(specs).filter(([name]) => written.some(([one]) => one === name));
  const before = readOptions(Object.fromEntries(asked), Object.fromEntries(written));
  const now = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  return { ...options, ...before, ...Object.fromEntries(now) };
}

/** A paper stays where it was, or travels beside its review. */
function findPaper(
  { path, sha256 }: ReviewedPaper,
  review: string,
  base: string,
  shell: Shell<ImportOptions>,
): string {
  const beside = dirname(resolve(shell.cwd, review));
  const places = [resolve(base, path), join(beside, basename(path)), join(shell.cwd, basename(path))];
  const there = places.filter((place) => existsSync(place));
  const found = there.find((place) => measureFile(place)?.sha256 === sha256);
  if (found) return shownPath(shell, found);
  const [other] = there;
  if (other === undefined) throw new Failure('paper-missing', { path: review, paper: path });
  throw new Failure('paper-changed', { path: review, paper: shownPath(shell, other) });
}
