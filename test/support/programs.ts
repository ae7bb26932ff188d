import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that are not ours, which tests read our files back with; and the Debian packages that have them. */
const packagesOf = {
  chromium: ['chromium', 'fonts-liberation'],
  sqlite3: ['sqlite3'],
  pdfinfo: ['poppler-utils'],
  pdftotext: ['poppler-utils'],
  soffice: ['libreoffice-writer-nogui'],
  bash: ['bash'],
  zsh: ['zsh'],
  fish: ['fish'],
  psql: ['postgresql-client'],
  initdb: ['postgresql'],
  pg_ctl: ['postgresql'],
} as const;

type Program = keyof typeof packagesOf;

/** Installs what is missing, once for all tests, where that can be done without asking: as root on Debian. */
export function setup(): void {
  const missing = (Object.keys(packagesOf) as Program[]).filter((name) => !find(name));
  if (missing.length === 0 || process.getuid?.() !== 0 || !find('apt-get')) return;
  const packages = missing.flatMap((name) => packagesOf[name]);
  process.stderr.write(`apt-get install ${packages.join(' ')}\n`);
  aptGet('update', '-qq');
  aptGet('install', '-qq', '--yes', '--no-install-recommends', ...packages);
}

/**
 * Returns the path of a program.
 *
 * @throws Error with what to install, when it is not there
 */
export function programPath(name: Program): string {
  const path = find(name);
  if (path) return path;
  const packages = packagesOf[name].join(' ');
  throw new Error(`This test runs ${name}, which is not installed: sudo apt-get install ${packages}`);
}

/** Tells whether a program is there. */
export const hasProgram = (name: Program): boolean => find(name) !== undefined;

/** Runs a program to its end and gives what it printed. */
export function runProgram(
  name: Program,
  args: readonly string[],
  input = '',
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): string {
  const { status, stdout, stderr } = spawnSync(programPath(name), args, {
    encoding: 'utf8',
    input,
    ...options,
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function find(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...serverFolders()];
  const places = folders.map((folder) => join(folder, name));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Folders in which Debian puts the programs of PostgreSQL's server, the newest version first. */
function serverFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

/** A failure is told by the tests that miss the program, each for itself. */
function aptGet(...args: string[]): void {
  spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
