import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canRun } from './programs.ts';
import { makeWorkFolder } from './work-folder.ts';

/** Formats of texts that LibreOffice reads and the tool does not. */
export type ConvertedFormat = 'doc' | 'rtf' | 'odt';

/** A first start makes a profile, and a long decision takes a minute on a slow machine. */
const longestRun = 120_000;

/** Places in which LibreOffice installs itself, looked at where it is on no path. */
const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/opt/libreoffice/program/soffice',
];

/**
 * Returns where LibreOffice is; undefined where it is not installed.
 *
 * @param searchPath the folders in which programs are, as the system lists them
 */
export function findOffice(searchPath: string): string | undefined {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  const places = ['soffice', 'libreoffice'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...usualPlaces].find(canRun);
}

/**
 * Makes a .docx of a text in another format, in a folder and with a profile of its own, so that an office that is
 * open is neither asked nor disturbed.
 *
 * @returns undefined where it makes none in time
 */
export async function convertToDocx(
  office: string,
  bytes: Uint8Array,
  format: ConvertedFormat,
): Promise<Uint8Array | undefined> {
  const folder = makeWorkFolder('office');
  try {
    writeFileSync(join(folder, `in.${format}`), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(office, [
      `-env:UserInstallation=${profile}`,
      ...['--headless', '--norestore', '--nolockcheck', '--nodefault'],
      ...['--convert-to', 'docx', '--outdir', folder, join(folder, `in.${format}`)],
    ]);
    return readFileSync(join(folder, 'in.docx'));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a program to its end, or ends it with all that it started. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const hasGroups = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: 'ignore', detached: hasGroups, windowsHide: true });
    const timer = setTimeout(() => {
      if (hasGroups && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill();
    }, longestRun);
    const end = (problem?: Error): void => {
      clearTimeout(timer);
      if (problem) reject(problem);
      else resolve();
    };
    child.on('error', end);
    child.on('exit', () => end());
  });
}
