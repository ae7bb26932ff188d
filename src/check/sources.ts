import type { Finding } from '../model/finding.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { FileKind } from '../model/layout.ts';
import { runRule } from './run.ts';
import { checkSource, explainedBySource, type KnownForm } from './source/index.ts';
import { groupBy } from '../model/sequence.ts';

/** Finds faults in how a file is written. */
export const findSources = (
  { path, text }: SourceFile,
  kind: FileKind,
  known?: KnownForm,
): readonly Finding[] =>
  runRule('source/*', path, () => checkSource({ path, text }, kind, known).map(({ finding }) => finding));

/**
 * Adds source findings to others; of findings that a source finding explains, only the source finding stays.
 *
 * @param kept those that the catalog has not switched off
 */
export function withSources(kept: readonly Finding[], others: readonly Finding[]): Finding[] {
  if (kept.length === 0) return [...others];
  const byFile = groupBy(kept, ({ file }) => file);
  return [...kept, ...others.filter((other) => !explainedBySource(byFile.get(other.file) ?? [], other))];
}
