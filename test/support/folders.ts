import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

const folders: string[] = [];

/** A new folder that goes away with the test file; files are given by path, values as YAML. */
export function makeFolder(files: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-'));
  folders.push(folder);
  writeFiles(folder, files);
  return folder;
}

/** Removes the folders that the tests of a file made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes files into a folder: text as it is, other values as YAML. */
export function writeFiles(folder: string, files: Readonly<Record<string, unknown>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      typeof content === 'string' || content instanceof Uint8Array
        ? content
        : stringify(content, { aliasDuplicateObjects: false }),
    );
  }
}
