import { basename, dirname, join, resolve } from 'node:path';
import { endingsOf, findWriter, holdsEnded, listWriters, sheetWriters, writers } from '../../export/index.ts';
import { makeManifest, type ManifestFile, manifestName, readManifest } from '../../export/manifest.ts';
import type { ExportedFile } from '../../export/types.ts';
import { readIfThere, requireNear } from '../../io/folder.ts';
import { replaceSet, requireFree } from '../../io/new-files.ts';
import { Failure } from '../../model/failure.ts';
import { fitLines } from '../../render/wrap.ts';
import { outOfForce, type Snapshot, snapshotOfCatalog } from '../../catalog/snapshot.ts';
import type { Catalog } from '../../plan/catalog.ts';
import { lookedExit } from '../common/looked.ts';
import { openOnDay } from '../common/on-day.ts';
import type { ExportOptions } from './options.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Run, Shell } from '../../cli/shell.ts';
import { askedConditions } from '../common/where.ts';
import { toJson } from '../../render/json.ts';

/** The formats of a catalog in chosen columns. */
const writersOf = { sheet: sheetWriters, list: listWriters } as const;

/** `export`: the catalog on a date, or a part of it, in a file whose ending names the format; the same bytes every time. */
export const run: Run<ExportOptions> = async (shell) => {
  const { words, tool, cwd } = shell;
  const { to, decision, sheets, partition } = shell.options;
  // Only the list to be printed has sheets of its own.
  const columns = shell.options.columns ?? (sheets && 'list');
  if (to === undefined) throw new Failure('missing-argument', { name: '--to <file>' });
  requireNear(resolve(cwd, to));
  if (partition) return (await import('./lake.ts')).exportLake(shell, to, partition);
  if (decision !== undefined && columns !== undefined)
    throw new Failure('options-apart', { options: ['--decision', '--columns'] });
  if (sheets !== undefined && columns === 'sheet')
    throw new Failure('options-apart', { options: ['--columns sheet', '--sheets'] });
  if (decision === undefined && shell.options.template !== undefined)
    throw new Failure('option-needs', { option: '--template', needs: '--decision' });
  if (decision !== undefined) return (await import('./decision.ts')).exportDecision(shell, decision, to);
  const path = resolve(cwd, to);
  const among = columns === undefined ? writers : writersOf[columns];
  const load = findWriter(basename(path), among);
  if (!load) {
    const isPaper = columns === undefined && findWriter(basename(path), listWriters) !== undefined;
    throw new Failure('unknown-ending', {
      path: to,
      allowed: endingsOf(among),
      ...(isPaper && { needs: ['--columns list', '--decision'] }),
    });
  }
  refuseToOverwrite(shell, [path]);
  const { snapshot, catalog } = await readSnapshotOf(shell);
  const write = await load();
  const exported = await write(snapshot, { ...words, fileName: basename(path), sheets });
  const { files, manifest } = writeAll(shell, dirname(path), exported, snapshot);
  const { asOf, counts, fingerprint, part } = snapshot;
  const outside = outOfForce(counts);
  const { number, date } = words.writing;
  const { wrote, ended, partOf, manifest: told } = words.output.exported;
  const written = files.map((file) => shownPath(shell, join(dirname(path), file.path)));
  return {
    exitCode: lookedExit(shell, catalog),
    formats: {
      pretty: () =>
        `${fitLines(
          [
            wrote(written.join(', '), number(counts.procedures), date(asOf)),
            outside > 0 && holdsEnded(basename(path), columns) && ended(number(outside)),
            part && partOf(number(part.whole.counts.procedures)),
            counts.notCounted && words.output.notCounted(number(counts.notCounted)),
            manifest && told(manifest),
            fingerprint,
          ].filter((line) => typeof line === 'string'),
          shell.width,
        )}\n`,
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
  const conditions = askedConditions(shell, catalog.summaries);
  return { snapshot: snapshotOfCatalog(catalog, shell.tool, conditions, shell.progress), catalog };
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
  if (!shell.options.force) for (const path of paths) requireFree(path, shownPath(shell, path));
}
