// The program run inside this process, with a hand on each call that it makes to the file system.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { PassThrough, Readable } from 'node:stream';
import { ensureBuilt } from '../support/program.mjs';

/** The file system as it is, for whoever holds the hand. */
export const plain = { ...fs };

const names = [
  'accessSync',
  'closeSync',
  'copyFileSync',
  'existsSync',
  'fsyncSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'mkdtempSync',
  'openSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'statSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
];

let hand;
let within = 0;
for (const name of names) {
  const call = fs[name];
  fs[name] = (...args) => {
    // Calls are made of each other; the outer one is the program's.
    if (!hand || within > 0) return call(...args);
    within += 1;
    try {
      return hand(name, args, () => call(...args));
    } finally {
      within -= 1;
    }
  };
  Object.assign(fs[name], call);
}
syncBuiltinESMExports();

let main;
function load() {
  if (main) return main;
  ensureBuilt();
  main = createRequire(import.meta.url)('../../bin/program.js').loadProgram().program.main;
  return main;
}

function collect() {
  const chunks = [];
  const stream = new PassThrough().on('data', (chunk) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/**
 * Runs a command in a folder.
 *
 * @param hold called for each call to the file system with its name, its arguments and what makes it
 */
export async function run(cwd, args, hold) {
  const start = load();
  const [stdout, stderr] = [collect(), collect()];
  process.cwd = () => cwd;
  hand = hold;
  try {
    const code = await start(args, {
      stdout: stdout.stream,
      stderr: stderr.stream,
      stdin: Readable.from([]),
      env: { TTHC_LANG: 'vi', TTHC_CACHE_DIR: `${cwd}/.cache` },
      cwd,
      now: new Date('2021-12-01T05:00:00Z'),
      clock: () => 0,
      machine: { node: process.versions.node, system: process.platform },
      interrupt: () => {},
    });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    hand = undefined;
  }
}
