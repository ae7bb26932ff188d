import { resolve } from 'node:path';
import { findCatalog } from '../../io/folder.ts';
import { planMerger } from '../../catalog/merge/plan.ts';
import { requireBegunBefore, requireSettled } from '../../catalog/merge/settled.ts';
import { type ReadSource, readSource } from '../../catalog/merge/source.ts';
import { requireFree, writeMerger } from '../../catalog/merge/write.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Outcome, Run, Shell } from '../../cli/shell.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Merger } from '../../model/types.ts';
import { writeYaml } from '../../yaml/writer.ts';
import { findingsFormats, fileSubject } from '../common/findings.ts';
import { type Around, makeDraft, mergeCommand } from './draft.ts';
import type { MergeOptions } from './options.ts';
import { readDraft } from './read-draft.ts';
import { mergedFormats } from './told.ts';

/**
 * `merge`: catalogs of provinces that became one. The first run drafts how, the second takes the reviewed draft: a new
 * catalog that begins on the day, with the former ones beside it as they were.
 */
export const run: Run<MergeOptions> = async (shell) => {
  const { into, on, draft } = shell.options;
  if (into === undefined) throw new Failure('missing-argument', { name: '--into <dir>' });
  if (on === undefined) throw new Failure('missing-argument', { name: '--on <date>' });
  const folder = resolve(shell.cwd, into);
  await requireFree(folder, shownPath(shell, folder));
  const sources = readSources(shell);
  requireBegunBefore(sources, on);
  if (draft === undefined) return makeDraft(shell, sources, { into, on });
  const read = readDraft(shell, draft);
  const around = { into, on, draft };
  if (!read.value) return refused(shell, read, read.findings, around);
  requireSettled(sources, read.value, on);
  return carryOut(shell, sources, read.value, folder, around);
};

/**
 * Reads the catalogs that are to be merged, in the order given.
 *
 * @throws Failure `merge-sources` for fewer than two, or two of one publisher
 */
function readSources(shell: Shell): ReadSource[] {
  const sources = shell.args.map((path) => readSource(findCatalog(resolve(shell.cwd, path)), shell.today));
  const codes = sources.map(({ publisher }) => publisher);
  if (new Set(codes).size < Math.max(2, codes.length))
    throw new Failure('merge-sources', { publishers: codes });
  return sources;
}

async function carryOut(
  shell: Shell,
  sources: readonly ReadSource[],
  draft: Merger,
  folder: string,
  around: Around,
): Promise<Outcome> {
  const planned = planMerger(sources, draft, {
    today: shell.today,
    title: shell.words.output.newTitle(draft.publisher.name),
  });
  const { list, findings } = planned;
  if (findings.length > 0)
    return refused(
      shell,
      { path: list.path, text: writeYaml({ ...list.value }, 'decision') },
      findings,
      around,
    );
  const written = await writeMerger(folder, planned);
  return {
    exitCode: exitCodes.ok,
    formats: mergedFormats(shell, {
      sources,
      draft,
      balance: planned.balance,
      folder,
      files: written.length,
    }),
  };
}

/** Tells what is wrong with a draft, or with what it would make; nothing was written. */
function refused(
  shell: Shell,
  draft: { path: string; text: string },
  findings: Parameters<typeof findingsFormats>[2],
  around: Around,
): Outcome {
  const telling = { command: mergeCommand(shell.args, around) };
  return {
    exitCode: exitCodes.refused,
    formats: findingsFormats(shell, fileSubject(draft), findings, telling),
  };
}
