import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Tells whether a file is there that may be run. */
export function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells whether the program of a command line is there: on the path, or where it says.
 *
 * @param searchPath the folders in which programs are, as the system lists them
 */
export function isProgram(command: string, searchPath: string): boolean {
  const [, quoted, plain = ''] = /^\s*(?:["']([^"']+)["']|(\S+))/u.exec(command) ?? [];
  const name = quoted ?? plain;
  const places = isAbsolute(name) ? [name] : searchPath.split(delimiter).map((folder) => join(folder, name));
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  return places.some((place) => endings.some((ending) => canRun(`${place}${ending}`)));
}
