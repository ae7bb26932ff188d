import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Decision } from '../../../src/model/types.ts';
import { makeFolder } from '../cli.ts';
import { runHere } from '../world.ts';
import { delimited } from './import-files.ts';

/** Holds the draft that was made of a paper, and what was told of it. */
export interface Imported {
  code: number | null;
  draft: Partial<Decision>;
  /** Reasons of doubts and refusals, each once, as `reason: message`. */
  told: string[];
  rows: { action: string; name: string; codes: string[]; certainty: string }[];
}

/** Rows of a list: code, name, department, sector, levels. */
export type Held = readonly [code: string, name: string, department: string, sector: string, levels: string];

const catalogs = new Map<string, string>();

/** Returns a folder with a catalog of procedures, made once for each list in a file of tests. */
async function catalogOf(held: readonly Held[]): Promise<string> {
  const key = JSON.stringify(held);
  const known = catalogs.get(key);
  // Folders are removed when the file that made them is through.
  if (known !== undefined && existsSync(known)) return known;
  const list = delimited(
    [['Mã số', 'Tên', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện'], ...held.map((row) => [...row])],
    ',',
  );
  const folder = makeFolder({ 'list.csv': list });
  await runHere(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55']);
  await runHere(folder, ['import', 'list.csv', '--apply', '--issued', '2020-01-01']);
  catalogs.set(key, folder);
  return folder;
}

/** Imports a paper into a new catalog that holds procedures from 01/01/2020 on. */
export async function importInto(
  held: readonly Held[],
  name: string,
  bytes: Uint8Array | string,
  options: readonly string[] = [],
): Promise<Imported> {
  const folder = makeFolder({});
  cpSync(await catalogOf(held), folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const said = await runHere(folder, ['import', name, '--no-input', '--format', 'json', ...options]);
  const result = JSON.parse(said.stdout);
  const path = result.draft === undefined ? undefined : join(folder, result.draft);
  const told = [...result.doubts, ...result.rejected].map(
    ({ reason, message }: { reason: string; message: string }) => `${reason}: ${message}`,
  );
  return {
    code: said.code,
    draft: path && existsSync(path) ? parse(readFileSync(path, 'utf8')) : {},
    told: [...new Set(told)],
    rows: result.rows,
  };
}
