import { resolve } from 'node:path';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Shell } from '../../cli/shell.ts';
import { shownForms } from '../../export/own-forms.ts';
import { shownSheet } from '../../export/sheet/form.ts';
import type { Sheet } from '../../import/files/table.ts';
import type { OwnFile, OwnForm } from '../../import/own/own-file.ts';
import { readOwnJson } from '../../import/own/own-json.ts';
import { type OwnSheet, readOwnSheet } from '../../import/own/own-sheet.ts';
import { readOwnTable } from '../../import/own/own-table.ts';
import { readBytes } from '../../io/folder.ts';
import { quietly } from '../../io/quiet.ts';
import { loadWords } from '../../messages/load-words.ts';
import type { ImportOptions } from './options.ts';
import type { TakenFile } from './taken.ts';

/**
 * Reads a file that we exported, with what is hidden or filtered out in it.
 *
 * @returns undefined where it is none of ours
 */
export async function readOwn(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  { carrier, file }: TakenFile,
): Promise<OwnFile | undefined> {
  if ('text' in carrier) return readOwnJson(carrier.text);
  if (!('sheets' in carrier) || carrier.format === 'html') return undefined;
  const nameOf = nameIn(catalog);
  const names = { department: nameOf, sector: nameOf };
  const words = await Promise.all((['vi', 'en'] as const).map(loadWords));
  const tables: OwnForm[] = words.flatMap((one) => shownForms(one, names));
  const officers: OwnSheet[] = words.map((one) => shownSheet(one, names));
  const read = (sheets: readonly Sheet[]): OwnFile | undefined =>
    readOwnSheet(sheets, officers) ?? readOwnTable(sheets, tables);
  const seen = read(carrier.sheets);
  if (!seen || carrier.format === 'csv' || carrier.format === 'tsv') return seen;
  const { readWholeWorkbook } = await import('../../import/files/workbook.ts');
  const bytes = readBytes(resolve(shell.cwd, file));
  return read(await quietly(async () => readWholeWorkbook(bytes)));
}

/** Returns the name of a department or sector of a catalog by its id. */
export const nameIn =
  ({ state }: CatalogFolder) =>
  (id: string): string =>
    state.departments.get(id)?.name ?? state.sectors.get(id)?.name ?? id;
