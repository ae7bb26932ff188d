import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { replaceFile } from '../../io/new-files.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Decision } from '../../model/types.ts';
import { schemaPathFrom } from '../../model/layout.ts';
import { toJson } from '../../render/delimited.ts';
import { reviewHtml } from '../../render/imported/html.ts';
import { reviewJson } from '../../render/imported/json.ts';
import { reviewMarkdown } from '../../render/imported/markdown.ts';
import { renderReview } from '../../render/imported/pretty.ts';
import { isBalanced, type Review, type ReviewedFile } from '../../render/imported/review.ts';
import { writeYaml } from '../../yaml/writer.ts';
import type { TakenFile } from './files.ts';
import type { ImportOptions } from './options.ts';
import { holdingCatalog } from '../../catalog/disk.ts';
import { type CatalogFolder, openFolder } from '../../catalog/folder.ts';
import { shownPath } from '../../catalog/place.ts';
import { propose } from '../../catalog/proposal.ts';
import type { Drafts } from '../../check/drafts.ts';
import { requireWhole } from '../../catalog/whole.ts';
import { refusal } from '../planned.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/** `drafts/<name>.yaml` beside the catalog; what an officer may have edited is not overwritten unasked. */
export function draftPath({ args, options, cwd }: Shell<ImportOptions>, { root }: CatalogFolder): string {
  const [first = ''] = args;
  const path =
    options.out !== undefined
      ? resolve(cwd, options.out)
      : join(dirname(root), 'drafts', `${basename(first, extname(first))}.yaml`);
  if (existsSync(path) && !options.force) throw new Failure('file-exists', { path });
  return path;
}

/** Returns a name for a decision without a number: that of the files it was read from. */
export function nameOfFiles(files: readonly string[]): string {
  return files
    .map((file) => basename(file, extname(file)))
    .join(' + ')
    .normalize('NFC');
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

/**
 * Writes a draft, applies it where that is asked for, and reports what the import came to.
 *
 * @param review the review, given where the draft is and whether it was applied
 */
export async function finishImport(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  decision: Decision,
  review: (draft: { path: string; isApplied: boolean }) => Review,
): Promise<Outcome> {
  const { options, words, width, style, tool } = shell;
  const path = draftPath(shell, catalog);
  const isApplied = options.apply;
  const result = review({ path: shownPath(shell, path), isApplied });
  if (!isBalanced(result)) throw new Failure('internal', { problem: JSON.stringify(result.account) });
  const text = writeYaml(decision, 'decision', { schemaPath: schemaPathFrom('x/x', 'decision').slice(3) });
  replaceFile(path, text);
  const drafts: Drafts = {
    docs: [{ path: result.path, value: decision }],
    findings: [],
    texts: new Map([[result.path, text]]),
  };
  const refused = isApplied ? await applyDraft(shell, catalog.root, drafts) : undefined;
  if (refused) return refused;
  const hasSheet = options.report.some(({ format }) => format === 'html');
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
function applyDraft(shell: Shell<ImportOptions>, root: string, drafts: Drafts): Promise<Outcome | undefined> {
  return holdingCatalog(root, async (carryOut) => {
    const catalog = await openFolder(root, shell);
    requireWhole(catalog, exitCodes.refused);
    const proposal = await propose(catalog, { drafts, today: shell.today }, shell);
    const refused = refusal(shell, catalog, drafts, proposal.findings);
    if (!refused) await carryOut(proposal.changes);
    return refused;
  });
}
