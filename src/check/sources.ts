import type { Finding } from '../model/finding.ts';
import type { CatalogInfo } from '../model/types.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { FileKind } from '../model/layout.ts';
import { runRule } from './run.ts';
import { settle } from './settle.ts';
import { checkSource, explainedBySource, type KnownForm } from './source/index.ts';

/** Finds faults in how a file is written. */
export const findSources = (
  { path, text }: SourceFile,
  kind: FileKind,
  known?: KnownForm,
): readonly Finding[] =>
  runRule('source/*', path, () => checkSource({ path, text }, kind, known).map(({ finding }) => finding));

/**
 * Adds source findings to others; of findings that a source finding explains, only the source finding stays,
 * unless its rule is switched off.
 */
export function withSources(
  sources: readonly Finding[],
  others: readonly Finding[],
  info: CatalogInfo | undefined,
): Finding[] {
  const kept = settle(sources, info);
  if (kept.length === 0) return [...others];
  const byFile = new Map<string, Finding[]>();
  for (const source of kept) byFile.set(source.file, [...(byFile.get(source.file) ?? []), source]);
  return [...kept, ...others.filter((other) => !explainedBySource(byFile.get(other.file) ?? [], other))];
}
