// Runs the tests of the unit lane, and those of the package as the Node of this machine packs it (or as it stands in
// TTHC_TARBALL), on other versions of Node: `node test/run-on-node.mjs 22 24`. The binaries come out of the npm registry
// into a temporary folder.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The package that holds the binary for this machine; the package `node` would install it by a script. */
const name = `node-${process.platform.replace('win32', 'win')}-${process.arch}`;
const isWindows = process.platform === 'win32';
const binary = isWindows ? 'bin/node.exe' : 'bin/node';

/** Runs a command to its end; true when it went well. */
function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options }).status === 0;
}

/** Returns the path of the package, packed into a folder. */
function pack(folder) {
  run('npm', ['pack', '--silent', '--pack-destination', folder], { shell: isWindows });
  return join(folder, readdirSync(folder)[0] ?? 'not packed');
}

/** Runs the tests on a version of Node; true when all passed. */
function runTests(version, tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-node-'));
  try {
    const install = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund'];
    if (!run('npm', [...install, `${name}@${version}`], { cwd: folder, shell: isWindows })) return false;
    const node = join(folder, 'node_modules', name, binary);
    const lanes = ['unit', 'packed'].flatMap((lane) => ['--project', lane]);
    // What the tests start finds this Node first. Copies of the project are built once, elsewhere.
    const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
    const env = { ...process.env, PATH: path, TTHC_TARBALL: tarball };
    const tests = [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...lanes,
      '--exclude',
      '**/{reproducible,own-checkout,executable}.*',
    ];
    return run(node, ['--version']) && run(node, tests, { env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const versions = process.argv.slice(2);
const packed = mkdtempSync(join(tmpdir(), 'tthc-packed-'));
try {
  const tarball = process.env.TTHC_TARBALL ?? pack(packed);
  const failed = versions.filter((version) => !runTests(version, tarball));
  if (failed.length > 0) console.error(`failed on Node ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 || versions.length === 0 ? 1 : 0;
} finally {
  rmSync(packed, { recursive: true, force: true });
}
