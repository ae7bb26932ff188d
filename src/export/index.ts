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
  '.parquet': async () => (await import('./parquet/index.ts')).writeParquet,
  '.md': async () => (await import('./markdown.ts')).writeMarkdown,
  '.html': async () => (await import('./html/index.ts')).writeHtml,
  '.datapackage.json': async () => (await import('./datapackage.ts')).writeDataPackage,
  '.jsonld': async () => (await import('./linked-data/index.ts')).writeCpsv,
} satisfies Record<string, LoadWriter>;

/** Ending of a file name that names a format. */
export type ExportEnding = keyof typeof writers;

/** The formats that the officers' sheet can have, by the ending of its file. */
export const sheetWriters = {
  '.xlsx': async () => (await import('./sheet/writers.ts')).writeSheetXlsx,
  '.csv': async () => (await import('./sheet/writers.ts')).writeSheetCsv,
  '.html': async () => (await import('./sheet/writers.ts')).writeSheetHtml,
  '.md': async () => (await import('./sheet/writers.ts')).writeSheetMarkdown,
} satisfies Record<string, LoadWriter>;

/** The formats that the list to be printed can have, by the ending of its file. */
export const listWriters = {
  '.docx': async () => (await import('./list-paper.ts')).writeListWord,
  '.xlsx': async () => (await import('./list-paper.ts')).writeListExcel,
} satisfies Record<string, LoadWriter>;

/** Tells whether a file also holds the procedures that are no longer in effect: lists to be read do not. */
export const holdsEnded = (fileName: string, columns: 'list' | 'sheet' | undefined): boolean =>
  columns === 'sheet' || (columns === undefined && !/\.(?:md|html)$/iu.test(fileName));

/**
 * Finds the writer for a file by its name: the longest ending counts, and `datapackage.json` needs
 * nothing before it.
 *
 * @param among the writers by their endings
 * @returns undefined when no format has this ending
 */
export const findWriter = (
  fileName: string,
  among: Readonly<Record<string, LoadWriter>> = writers,
): LoadWriter | undefined => byEnding(fileName, among);

/** The name of a data package: it needs nothing before it. */
const packageName = 'datapackage.json';

/** Returns the endings of some formats as files are named by them: of a data package, the whole name. */
export const endingsOf = (among: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(among).map((ending) => (ending === `.${packageName}` ? packageName : ending));

/** Returns what stands for the ending of a file's name: the longest that fits. */
export function byEnding<T>(fileName: string, among: Readonly<Record<string, T>>): T | undefined {
  const name = fileName.toLowerCase();
  if (name === packageName) return among[`.${packageName}`];
  const found = Object.entries(among).filter(
    ([ending]) => name.length > ending.length && name.endsWith(ending),
  );
  return found.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}
