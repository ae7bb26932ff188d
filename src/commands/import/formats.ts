import { dirname, relative, resolve } from 'node:path';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import type { ReviewedPaper, ReviewForm } from '../../model/review-form.ts';
import { reviewHtml } from '../../render/imported/html.ts';
import { reviewJson } from '../../render/imported/json.ts';
import { reviewMarkdown } from '../../render/imported/markdown.ts';
import { renderReview } from '../../render/imported/pretty.ts';
import { openQuestions, type Review } from '../../render/imported/review.ts';
import type { TakenFile } from './taken.ts';
import { type ImportOptions, keptOptions } from './options.ts';
import { toJson } from '../../render/json.ts';

/** Returns what an import came to, in every format; as a workbook it can be answered in and taken back. */
export function reviewFormats(
  shell: Shell<ImportOptions>,
  review: Review,
  facts: ReviewFacts,
): Outcome['formats'] {
  const { options, words, width, style, tool } = shell;
  const reports = options.report.map(({ format }) => format);
  return {
    pretty: () => renderReview(review, words, { width, style, reports }),
    json: () => toJson({ schemaVersion: 1, tool, ...reviewJson(review) }),
    markdown: () => reviewMarkdown(review, words),
    html: () => reviewHtml(review, words),
    docx: async () =>
      (await import('../../export/review/document.ts')).reviewDocument(review, facts, words, tool),
    xlsx: async () =>
      (await import('../../export/review/workbook.ts')).reviewWorkbook(review, facts, words, tool),
  };
}

/** Says what the reports of an import are for: to be answered in, or to be compared with the paper. */
export function afterReportOf({ words }: Shell, review: Review): NonNullable<Outcome['afterReport']> {
  const open = review.kind === 'decision' ? openQuestions(review) : 0;
  return (format, path) => {
    if (format === 'html') return words.review.lookAt;
    const isSheet = format === 'xlsx';
    if (open === 0 || !(isSheet || format === 'docx')) return undefined;
    return words.review.answerIn(words.writing.number(open), isSheet, path);
  };
}

type ReviewFacts = Pick<ReviewForm, 'papers' | 'draft' | 'options'>;

/** Returns what a review must know to be taken back: by paths that hold wherever the catalog is copied to. */
export function factsOf(
  { options, cwd }: Shell<ImportOptions>,
  { root }: CatalogFolder,
  taken: readonly TakenFile[],
  draft: ReviewedPaper,
): ReviewFacts {
  const fromBase = (path: string): string => relative(dirname(root), path).replaceAll('\\', '/');
  const said = keptOptions.flatMap((name) => {
    const value = options[name];
    return value === undefined || value === false ? [] : [[name, String(value)] as const];
  });
  return {
    papers: taken.map(({ file, sha256 }) => ({ path: fromBase(resolve(cwd, file)), sha256 })),
    draft: { ...draft, path: fromBase(draft.path) },
    options: Object.fromEntries(said),
  };
}
