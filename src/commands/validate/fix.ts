import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { checkSource } from '../../check/source/index.ts';
import { replaceFiles } from '../../io/new-files.ts';
import { afterWriting } from '../../model/failure.ts';
import { type FileKind, fileKind } from '../../model/layout.ts';
import { applyFixes } from '../../yaml/fix.ts';
import { isDecisionFile, readDrafts } from '../../catalog/drafts.ts';
import { type ReadCatalog, readWholeFolder } from '../../catalog/folder.ts';
import { type CatalogPlace, findPlace } from '../../catalog/place.ts';
import { type CarryOut, holdingCatalog } from '../../catalog/disk.ts';
import type { Drafts } from '../../check/drafts.ts';
import type { Shell } from '../../cli/shell.ts';

export interface MendOptions {
  unsafe: boolean;
  diff: boolean;
}

/**
 * Mends what can be mended in a catalog and in drafts; with `--diff` nothing is written.
 *
 * @param isWanted which files of the catalog
 * @returns with `--diff`, the patch
 */
export async function mend(
  shell: Shell<MendOptions>,
  outside: readonly string[],
  isWanted: (path: string) => boolean,
): Promise<string | undefined> {
  const place = findPlace(shell);
  const level = shell.options.unsafe ? 'unsafe' : 'safe';
  const drafts = readDrafts(shell, outside);
  const fix = () => fixFiles(readWholeFolder(place.root), drafts, isWanted, level);
  if (shell.options.diff) return fixPatch(place, fix());
  const fixed = await holdingCatalog(place.root, async (carryOut) => {
    const mended = fix();
    await writeFixed(shell.cwd, mended, carryOut);
    return mended;
  });
  const edits = fixed.reduce((sum, file) => sum + file.applied, 0);
  const { number } = shell.words.writing;
  shell.say(shell.words.output.fixed(number(edits), number(fixed.length)));
  return undefined;
}

/** A file whose text would be mended. */
interface FixedFile {
  /** Path inside the catalog; for a draft, as it was given. */
  path: string;
  isDraft: boolean;
  before: string;
  after: string;
  applied: number;
}

/**
 * Works out the mended texts of files: what is safe, and with `--unsafe` also what needs eyes.
 * Edits are spliced in: every other byte stays.
 */
function fixFiles(
  catalog: ReadCatalog,
  drafts: Drafts,
  isWanted: (path: string) => boolean,
  level: 'safe' | 'unsafe',
): FixedFile[] {
  const inside = [...catalog.files.texts].filter(([path]) => isWanted(path));
  return [
    ...inside.flatMap(([path, text]) => fixOne(path, text, fileKind(path), false, level)),
    // What is no decision is told of, and stays as it is.
    ...[...drafts.texts]
      .filter(([path, text]) => isDecisionFile({ path, text }))
      .flatMap(([path, text]) => fixOne(path, text, 'decision', true, level)),
  ];
}

/** More passes than any text is known to need. */
const maxPasses = 10;

function fixOne(
  path: string,
  before: string,
  kind: FileKind | undefined,
  isDraft: boolean,
  level: 'safe' | 'unsafe',
): FixedFile[] {
  if (!kind) return [];
  let after = before;
  let applied = 0;
  // Fixes that overlap wait for a new look at the new text.
  for (let pass = 0, made = -1; made !== 0 && pass < maxPasses; pass++, applied += made) {
    const fixes = checkSource({ path, text: after }, kind).flatMap(({ fix }) => fix ?? []);
    const mended = applyFixes(after, fixes, level);
    made = mended.text === after ? 0 : mended.applied;
    after = mended.text;
  }
  return after === before ? [] : [{ path, isDraft, before, after, applied }];
}

/** Writes mended files: those of the catalog in one transaction. */
async function writeFixed(cwd: string, fixed: readonly FixedFile[], carryOut: CarryOut): Promise<void> {
  const written = await carryOut(fixed.filter((file) => !file.isDraft));
  const drafts = fixed.filter(({ isDraft }) => isDraft);
  const write = () =>
    replaceFiles(drafts.map(({ path, after }) => ({ path: resolve(cwd, path), chunks: [after] })));
  if (written.length > 0) await afterWriting(write);
  else write();
}

/** Returns what mending would change, as a patch. */
function fixPatch(place: CatalogPlace, fixed: readonly FixedFile[]): string {
  return fixed
    .map(({ path, isDraft, before, after }) => {
      const name = isDraft ? path : place.nameOf(path);
      return createTwoFilesPatch(name, name, before, after, '', '', { context: 1 });
    })
    .join('');
}
