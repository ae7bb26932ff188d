import type { SnapshotWriter } from './types.ts';

type LoadWriter = () => Promise<SnapshotWriter>;

/**
 * The formats that a snapshot can have, by the ending of its file. Each is loaded when it is asked
 * for, with the libraries behind it.
 */
export const writers = {
  '.json': async () => (await import('./json.ts')).writeJson,
  '.jsonl': async () => (await import('./jsonl.ts')).writeJsonLines,
  '.csv': async () => (await import('./csv.ts')).writeCsv,
  '.xlsx': async () => (await import('./excel/index.ts')).writeXlsx,
  '.sqlite': async () => (await import('./sqlite.ts')).writeSqlite,
  '.parquet': async () => (await import('./parquet.ts')).writeParquet,
  '.md': async () => (await import('./markdown.ts')).writeMarkdown,
  '.html': async () => (await import('./html/index.ts')).writeHtml,
  '.datapackage.json': async () => (await import('./datapackage.ts')).writeDataPackage,
  '.jsonld': async () => (await import('./linked-data/index.ts')).writeCpsv,
} satisfies Record<string, LoadWriter>;

/** Ending of a file name that names a format. */
export type ExportEnding = keyof typeof writers;

/**
 * Finds the writer for a file by its name: the longest ending counts, and `datapackage.json` needs
 * nothing before it.
 *
 * @returns undefined when no format has this ending
 */
export function findWriter(fileName: string): LoadWriter | undefined {
  const name = fileName.toLowerCase();
  if (name === 'datapackage.json') return writers['.datapackage.json'];
  const found = Object.entries<LoadWriter>(writers).filter(
    ([ending]) => name.length > ending.length && name.endsWith(ending),
  );
  return found.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}
