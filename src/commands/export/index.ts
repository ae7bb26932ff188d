import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findWriter, writers } from '../../export/index.ts';
import { makeManifest, type ManifestFile, manifestName, readManifest } from '../../export/manifest.ts';
import type { ExportedFile } from '../../export/types.ts';
import { readIfThere } from '../../io/folder.ts';
import { replaceSet } from '../../io/new-files.ts';
import { Failure } from '../../model/failure.ts';
import type { CatalogInfo } from '../../model/types.ts';
import { toJson } from '../../render/delimited.ts';
import { makeSnapshot, type Snapshot } from '../../catalog/snapshot.ts';
import type { Catalog } from '../../plan/catalog.ts';
import { lookedExit } from '../common/looked.ts';
import { openOnDay } from '../common/on-day.ts';
import type { DecisionExportOptions } from './decision.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Run, Shell } from '../../cli/shell.ts';
import { askedConditions, type ConditionOptions } from '../common/where.ts';

interface ExportOptions extends DecisionExportOptions, ConditionOptions {
  to: string | undefined;
  decision: string | undefined;
}

/** `export`: the catalog on a date, or a part of it, in a file whose ending names the format; the same bytes every time. */
export const run: Run<ExportOptions> = async (shell) => {
  const { words, tool, cwd } = shell;
  const { to, decision } = shell.options;
  if (to === undefined) throw new Failure('missing-argument', { name: '--to <file>' });
  if (decision !== undefined) return (await import('./decision.ts')).exportDecision(shell, decision, to);
  const path = resolve(cwd, to);
  const load = findWriter(basename(path));
  if (!load) throw new Failure('unknown-ending', { path: to, allowed: Object.keys(writers) });
  refuseToOverwrite(shell, [path]);
  const { snapshot, catalog } = await readSnapshotOf(shell);
  const write = await load();
  const exported = await write(snapshot, { ...words, fileName: basename(path) });
  const { files, manifest } = writeAll(shell, dirname(path), exported, snapshot);
  const { asOf, counts, fingerprint, part } = snapshot;
  const { number, date } = words.writing;
  const { wrote, partOf, manifest: told } = words.output.exported;
  const written = files.map((file) => shownPath(shell, join(dirname(path), file.path)));
  return {
    exitCode: lookedExit(shell, catalog),
    formats: {
      pretty: () =>
        [
          wrote(written.join(', '), number(counts.procedures), date(asOf)),
          part && partOf(number(part.whole.counts.procedures)),
          manifest && told(manifest),
          fingerprint,
        ]
          .filter(Boolean)
          .map((line) => `${line}\n`)
          .join(''),
      json: () =>
        toJson({
          schemaVersion: 1,
          tool,
          file: to,
          files: written,
          ...(manifest && { manifest }),
          asOf,
          counts,
          fingerprint,
          ...(part && { part }),
          hashes: files,
        }),
    },
  };
};

async function readSnapshotOf(
  shell: Shell<ExportOptions>,
): Promise<{ snapshot: Snapshot; catalog: Catalog }> {
  const { at } = shell.options;
  const catalog = await openOnDay(shell, at);
  const info = (catalog.info as { value: CatalogInfo }).value;
  const conditions = askedConditions(shell, catalog.summaries);
  return { snapshot: makeSnapshot(catalog, info, shell.tool, conditions), catalog };
}

/** Writes all files or none; the file asked for comes after those beside it, the manifest last. */
function writeAll(
  shell: Shell<ExportOptions>,
  folder: string,
  exported: readonly ExportedFile[],
  snapshot: Snapshot,
): { files: ManifestFile[]; manifest?: string } {
  const name = exported[0]?.name ?? '';
  const place = join(folder, manifestName(name));
  const manifestPath = shell.options.manifest || isManifest(place) ? place : undefined;
  const paths = exported.map((file) => join(folder, file.name));
  refuseToOverwrite(shell, manifestPath ? [...paths, manifestPath] : paths);
  const inOrder = exported
    .toReversed()
    .map((file) => ({ path: join(folder, file.name), chunks: file.chunks() }));
  const named = (measures: readonly { bytes: number; sha256: string }[]): ManifestFile[] =>
    measures.map((measure, at) => ({ path: basename(inOrder[at]?.path ?? ''), ...measure })).toReversed();
  const measures = replaceSet(inOrder, {
    isNew: !shell.options.force,
    last: manifestPath
      ? (of) => ({ path: manifestPath, chunks: [toJson(makeManifest(snapshot, named(of)))] })
      : undefined,
  });
  return { files: named(measures), ...(manifestPath && { manifest: shownPath(shell, manifestPath) }) };
}

/** Tells whether a manifest of an earlier export stands here: it would tell of files that are no longer there. */
function isManifest(path: string): boolean {
  return readManifest(readIfThere(path) ?? '') !== undefined;
}

/** Every file is looked at before the first is written. */
function refuseToOverwrite(shell: Shell<ExportOptions>, paths: readonly string[]): void {
  const existing = paths.find((path) => existsSync(path));
  if (existing !== undefined && !shell.options.force)
    throw new Failure('file-exists', { path: shownPath(shell, existing) });
}
