#!/usr/bin/env node
const { existsSync, readFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');

const args = process.argv.slice(2);
const isVersion = args.length === 1 && /^(?:-V|--version)$/.test(args[0]);

// Asked for by every script that wants to know whether it is there: answered before anything is loaded.
if (!isVersion || !writeVersion()) {
  const { packs, loadProgram } = require('./program.js');
  if (existsSync(packs[0].text)) run(loadProgram().program);
  else {
    process.stderr.write('tthc chưa được dựng. Chạy: npm ci\ntthc is not built yet. Run: npm ci\n');
    process.exitCode = 2;
  }
}

/** Tells whether that is done: the program says, in the language of the user, what keeps it from being written. */
function writeVersion() {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
  try {
    writeSync(1, `${version}\n`);
    return true;
  } catch {
    return false;
  }
}

async function run({ main }) {
  // The program waits for what it writes, and tells what became of it.
  process.stdout.on('error', () => {});
  process.stderr.on('error', ({ code }) => {
    // A reader that has gone away (`2>&1 | head`) is no error; of a full disk nobody can be told.
    if (code !== 'EPIPE') process.exit(2);
  });
  try {
    process.exitCode = await main(args);
  } catch (error) {
    // Nothing is known of the world yet: as where the current folder is gone.
    process.stderr.write(`tthc: không chạy được (cannot run): ${error.message}\n`);
    process.exitCode = 2;
  }
}
