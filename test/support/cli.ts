import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folders.ts';
import { type Environment, projectRoot, type Ran, runMain, runProcess } from './run.ts';

export { makeFolder, writeFiles } from './folders.ts';

/** The folder of the sample catalog; nothing may be written there. */
export const sample = projectRoot;

export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

const inText = ({ code, stdout, stderr }: Ran): Said => ({
  code,
  stdout: stdout.toString(),
  stderr: stderr.toString(),
});

/** Returns what was said with every sentence on one line again, however wide the terminal. */
export const unwrapped = (said: string): string => said.replace(/\n +/gu, ' ');

/** Returns the lines that are to fit a terminal: a command on a line of its own stays whole, to be copied. */
export const brokenLines = (said: string): string[] =>
  said.split('\n').filter((line) => !/^\s*(?:\$ )?(?:tthc|git) /u.test(line));

/** Returns a command with options that it is to have where it does not give them itself. */
export const withUsual = (usual: Readonly<Record<string, string>>, args: readonly string[]): string[] => [
  ...Object.entries(usual).flatMap(([option, value]) => (args.includes(option) ? [] : [option, value])),
  ...args,
];

/** Runs a command in a folder, without a terminal. */
export function tthc(cwd: string, args: readonly string[], env: Environment = {}): Said {
  return inText(runMain(cwd, args, env));
}

/** Runs a command as users do, in a process of its own: for what a process alone can show. */
export function tthcProcess(cwd: string, args: readonly string[], env: Environment = {}): Said {
  return inText(runProcess(cwd, args, env));
}

/** The JSON that a command prints. */
export function tthcJson<T = Record<string, unknown>>(
  cwd: string,
  args: readonly string[],
): T & { code: number | null } {
  const { code, stdout, stderr } = tthc(cwd, [...args, '--format', 'json']);
  if (!stdout) throw new Error(`no output from ${args.join(' ')}: ${stderr}`);
  return { ...(JSON.parse(stdout) as T), code };
}

/** A copy of the sample catalog, to be changed. */
export function copySample(): string {
  const folder = makeFolder();
  cpSync(join(projectRoot, 'catalog'), join(folder, 'catalog'), {
    recursive: true,
    // Another test may be trying there whether a decision is refused: its lock comes and goes.
    filter: (path) => !path.endsWith('.tthc'),
  });
  return folder;
}

/** Every file below a folder with its bytes: what must not change when something is refused. */
export function readTree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  );
}
