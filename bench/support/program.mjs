import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { defined } from '../../build/bundled.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program as users start it. */
export const program = join(root, 'bin/tthc.js');

/** Parts of the program itself, put together for this one run. */
export async function loadSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    define: defined,
    // For packages that are written in CommonJS.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
    write: false,
  });
  const folder = mkdtempSync(join(tmpdir(), 'tthc-source-'));
  try {
    const path = join(folder, 'source.mjs');
    writeFileSync(path, outputFiles[0].contents);
    return await import(pathToFileURL(path).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds the program where that has not been done. */
export function ensureBuilt() {
  if (!existsSync(join(root, 'dist/start.cache')))
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
}

/** Runs the program; an exception with what it said when it ends with anything but 0. */
export function tthc(args, cwd) {
  return execFileSync(process.execPath, [program, '--lang', 'en', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
}
