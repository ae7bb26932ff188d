import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { replaceFile } from '../../cli/output.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Decision } from '../../model/types.ts';
import { schemaPathFrom } from '../../model/layout.ts';
import { toJson } from '../../render/delimited.ts';
import { reviewHtml } from '../../render/imported/html.ts';
import { reviewJson } from '../../render/imported/json.ts';
import { reviewMarkdown } from '../../render/imported/markdown.ts';
import { renderReview } from '../../render/imported/pretty.ts';
import { isBalanced, type Review, type ReviewedFile } from '../../render/imported/review.ts';
import { filesOfPlan } from '../../plan/file-changes.ts';
import { writeYaml } from '../../yaml/writer.ts';
import type { TakenFile } from './files.ts';
import { type DraftFiles, type OpenCatalog, shownPath } from '../../catalog/open.ts';
import { sourceFor } from '../../catalog/plan-source.ts';
import { applyFiles, refusal } from '../planned.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/** `drafts/<name>.yaml` beside the catalog; what an officer may have edited is not overwritten unasked. */
export function draftPath({ args, options, cwd }: Shell, { root }: OpenCatalog): string {
  const [first = ''] = args;
  const path =
    typeof options.out === 'string'
      ? resolve(cwd, options.out)
      : join(dirname(root), 'drafts', `${basename(first, extname(first))}.yaml`);
  if (existsSync(path) && options.force !== true) throw new Failure('file-exists', { path });
  return path;
}

/** A name for a decision that gives itself none: that of the files it was read from. */
export function nameOfFiles(files: readonly string[]): string {
  return files
    .map((file) => basename(file, extname(file)))
    .join(' + ')
    .normalize('NFC');
}

/** How a file was taken, but for its rows. */
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

/**
 * Writes a draft, applies it where that is asked for, and reports what the import came to.
 *
 * @param review the review, given where the draft is and whether it was applied
 */
export async function finishImport(
  shell: Shell,
  catalog: OpenCatalog,
  decision: Decision,
  review: (draft: { path: string; isApplied: boolean }) => Review,
): Promise<Outcome> {
  const { options, words, width, style, tool } = shell;
  const path = draftPath(shell, catalog);
  const isApplied = options.apply === true;
  const result = review({ path: shownPath(shell, path), isApplied });
  if (!isBalanced(result)) throw new Failure('internal', { problem: JSON.stringify(result.account) });
  const text = writeYaml(decision, 'decision', { schemaPath: schemaPathFrom('x/x', 'decision').slice(3) });
  replaceFile(path, text);
  const refused = isApplied ? await applyDraft(shell, catalog, decision, result.path, text) : undefined;
  if (refused) return refused;
  const hasSheet = Array.isArray(options.report) && options.report.some((one) => /^html=/u.test(one));
  return {
    exitCode: result.rejected.length > 0 || result.rows.length === 0 ? exitCodes.found : exitCodes.ok,
    formats: {
      pretty: () => renderReview(result, words, { width, style, hasSheet }),
      json: () => toJson({ schemaVersion: 1, tool, ...reviewJson(result) }),
      markdown: () => reviewMarkdown(result, words),
      html: () => reviewHtml(result, words),
    },
  };
}

/** Applies the draft as `apply` would; the outcome of a refusal, or nothing when it went through. */
async function applyDraft(
  shell: Shell,
  catalog: OpenCatalog,
  decision: Decision,
  path: string,
  text: string,
): Promise<Outcome | undefined> {
  const doc = { path, value: decision };
  const drafts: DraftFiles = { docs: [doc], findings: [], texts: new Map([[path, text]]) };
  const source = await sourceFor(shell, catalog, drafts);
  const refused = refusal(shell, catalog, drafts, source.check(drafts));
  if (refused) return refused;
  const plan = source.plan([doc], shell.today);
  const changes = filesOfPlan(plan, source.view);
  return refusal(shell, catalog, drafts, await applyFiles(catalog, source, plan, changes));
}
