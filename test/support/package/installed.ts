import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, type Said } from '../cli.ts';
import { git } from '../git.ts';
import { projectRoot } from '../run.ts';
import { npm, tarball } from './packed.ts';

/** Installs the packed package into an empty folder, with nothing to be had from a registry. */
export function installPacked(): { folder: string; said: string } {
  const folder = makeFolder();
  const cache = join(folder, '.npm');
  const said = npm(
    folder,
    'install',
    '--offline',
    // Here, even where somebody has left a package.json in a folder above.
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    // What is said is looked at, however quiet the npm that runs the tests was asked to be.
    '--loglevel=notice',
    '--cache',
    cache,
    tarball(),
  );
  return { folder, said };
}

/** Runs the installed command in a folder, on the Node that runs the tests. */
export function runInstalled(folder: string, args: readonly string[], cwd = folder): Said {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'node_modules/tthc/bin/tthc.js'), ...args],
    { cwd, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

/** Copies what belongs to the project into a folder of its own, as a clone has it. */
export function copyProject(): string {
  const folder = join(makeFolder(), 'elsewhere');
  const paths = git(projectRoot, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const path of paths.split('\0').filter(Boolean))
    cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
  return folder;
}
