import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '../model/decision.ts';
import { makeFolder } from './folder.ts';
import { replaceFile } from './new-files.ts';

/** The folder of JSON Schemas that ships with the tool. */
const shipped = fileURLToPath(new URL('../schemas/', import.meta.url));
const ending = '.schema.json';

/** Names of all schemas: of files (`procedure`) and of our own output (`output-stats`). */
export function schemaNames(): string[] {
  return readdirSync(shipped)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort(compareText);
}

/** Reads the text of one schema. */
export function readSchema(name: string): string {
  return readFileSync(join(shipped, `${name}${ending}`), 'utf8');
}

/**
 * Copies the schemas of catalog files beside a catalog, for editors; what is there already stays.
 *
 * @returns the paths of those written
 * @throws Failure `cannot-write`
 */
export function writeSchemas(dir: string): string[] {
  makeFolder(dir);
  return schemaNames()
    .filter((name) => !name.startsWith('output-'))
    .map((name) => join(dir, `${name}${ending}`))
    .filter((path) => !existsSync(path))
    .map((path) => {
      replaceFile(path, readFileSync(join(shipped, basename(path))));
      return path;
    });
}
