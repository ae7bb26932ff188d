import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../run.ts';

/** Packs the package once for all tests of it, and names the tarball in TTHC_TARBALL; one that is named there is taken. */
export function setup(): (() => void) | undefined {
  if (process.env.TTHC_TARBALL) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tthc-packed-'));
  // The program has been built for all lanes; only the library is still to be.
  npm(projectRoot, 'run', '--silent', 'build:library');
  npm(projectRoot, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const [name = ''] = readdirSync(folder);
  process.env.TTHC_TARBALL = join(folder, name);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Returns the path of the package as it was packed. */
export const tarball = (): string => process.env.TTHC_TARBALL ?? '';

/** Runs npm in a folder, and returns all that it says. */
export function npm(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
  return `${stdout}${stderr}`;
}
