#!/usr/bin/env node
const { existsSync, readFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');

const args = process.argv.slice(2);

if (args.length === 1 && /^(?:-V|--version)$/.test(args[0])) {
  // Asked for by every script that wants to know whether it is there: answered before anything is loaded.
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
  try {
    writeSync(1, `${version}\n`);
  } catch (error) {
    stopWriting(error);
  }
} else {
  const { packs, loadProgram } = require('./program.js');
  if (existsSync(packs[0].text)) run(loadProgram().program);
  else {
    process.stderr.write('tthc chưa được dựng. Chạy: npm ci\ntthc is not built yet. Run: npm ci\n');
    process.exitCode = 2;
  }
}

/** A reader that has gone away (`| head`) is no error; a full disk behind `>` is. */
function stopWriting(error) {
  if (error.code === 'EPIPE') return;
  try {
    writeSync(2, `tthc: không ghi được kết quả (cannot write the output): ${error.code}\n`);
  } catch {
    // Nobody can be told.
  }
  process.exit(2);
}

async function run({ main }) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stopWriting);
  try {
    process.exitCode = await main(args);
  } catch (error) {
    // Nothing is known of the world yet: as where the current folder is gone.
    process.stderr.write(`tthc: không chạy được (cannot run): ${error.message}\n`);
    process.exitCode = 2;
  }
}
