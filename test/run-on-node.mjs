// Runs the tests that start no process on other versions of Node: `node test/run-on-node.mjs 22 24`. The binaries come out of the npm
// registry into a temporary folder.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The package that holds the binary for this machine; the package `node` would install it by a script. */
const name = `node-${process.platform.replace('win32', 'win')}-${process.arch}`;
const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';

/** Runs a command to its end; true when it went well. */
function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options }).status === 0;
}

function runTests(version) {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-node-'));
  try {
    const install = [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      `${name}@${version}`,
    ];
    if (!run('npm', install, { cwd: folder, shell: process.platform === 'win32' })) return false;
    const node = join(folder, 'node_modules', name, binary);
    const tests = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'slow'];
    return run(node, ['--version']) && run(node, tests);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const versions = process.argv.slice(2);
const failed = versions.filter((version) => !runTests(version));
if (failed.length > 0) console.error(`failed on Node ${failed.join(', ')}`);
process.exitCode = failed.length > 0 || versions.length === 0 ? 1 : 0;
