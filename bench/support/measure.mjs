import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workFolder } from './work.mjs';

/**
 * A command that is measured as a whole process.
 * @typedef {object} Command
 * @property {string} label
 * @property {string} file
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {number} [exit] the code that it ends with when all is well; 0 when left out
 * @property {RegExp} [expect] what it has to say, so that one which fails at once is not taken for fast
 * @property {() => void} [before] what has to be so before each run; not measured
 */

const cacheFolder = join(workFolder, 'cache');

/** Holds the environment that all are started with: their caches in a folder of the bench's own, and nothing of the user's settings. */
const environment = Object.fromEntries(
  Object.entries({
    ...process.env,
    TTHC_CACHE_DIR: join(cacheFolder, 'tthc'),
    XDG_CACHE_HOME: cacheFolder,
    TTHC_LANG: 'vi',
    NO_COLOR: '1',
  }).filter(([key]) => !['NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'FORCE_COLOR', 'COLUMNS'].includes(key)),
);

/** The one place that knows how the program forgets what it has seen. */
export function emptyCache() {
  rmSync(cacheFolder, { recursive: true, force: true });
  mkdirSync(cacheFolder, { recursive: true });
}

/** Runs a command once and looks at what it says. */
export function tryOut({ label, file, args, cwd, expect, before, exit = 0 }) {
  before?.();
  const { status, stdout, stderr, error } = start(file, args, cwd, 'pipe');
  const said = `${stdout}${stderr}`;
  if (error || status !== exit || (expect && !expect.test(said)))
    throw new Error(`${label} ended with ${status ?? error}: ${said.slice(-2000)}`);
}

/**
 * Runs commands in turn (A B C A B C …), after one round that is not counted.
 *
 * @param {Record<string, Command>} commands
 * @returns the milliseconds of each round, by command
 */
export function interleave(commands, rounds) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (const command of Object.values(commands)) tryOut(command);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { label, file, args, cwd, before, exit = 0 }] of Object.entries(commands)) {
      before?.();
      const begin = performance.now();
      const { status } = start(file, args, cwd, 'ignore');
      times[name].push(performance.now() - begin);
      if (status !== exit) throw new Error(`${label} ended with ${status}`);
    }
  }
  return times;
}

function start(file, args, cwd, output) {
  const stdio = ['ignore', output, output];
  return spawnSync(file, args, { cwd, env: environment, stdio, encoding: 'utf8', maxBuffer: 1 << 30 });
}

/** A command's peak of resident memory in bytes, its threads included; undefined where nothing can tell. */
export function peakMemory({ file, args, cwd, before }) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/time')) return undefined;
  before?.();
  return inTemporary((report) => {
    start('/usr/bin/time', ['--format', '%M', '--output', report, file, ...args], cwd, 'ignore');
    return 1024 * Number(readFileSync(report, 'utf8').trim().split('\n').at(-1));
  });
}

/**
 * Counts what a command does that does not depend on the machine's speed.
 *
 * @returns system calls, files opened, bytes read and written, fsyncs; undefined without strace
 */
export function countCalls({ file, args, cwd, before }) {
  if (spawnSync('strace', ['-V']).status !== 0) return undefined;
  before?.();
  return inTemporary((report) => {
    start('strace', ['-f', '-qq', '-s', '0', '-o', report, file, ...args], cwd, 'ignore');
    return countTrace(readFileSync(report, 'utf8'));
  });
}

const reads = new Set(['read', 'pread64', 'readv', 'preadv', 'preadv2']);
const writes = new Set(['write', 'pwrite64', 'writev', 'pwritev', 'pwritev2']);

function countTrace(trace) {
  const counts = { calls: 0, opened: 0, read: 0, written: 0, synced: 0 };
  // A call that another thread interrupts takes two lines; the second one has its result.
  for (const [, name, resumed, result] of trace.matchAll(
    /^\d+ +(?:(\w+)\(|<\.\.\. (\w+) resumed>).*= (-?\d+)[^=\n]*$/gm,
  )) {
    const call = name ?? resumed;
    counts.calls += 1;
    if (Number(result) < 0) continue;
    if (call === 'open' || call === 'openat') counts.opened += 1;
    if (reads.has(call)) counts.read += Number(result);
    if (writes.has(call)) counts.written += Number(result);
    if (call === 'fsync' || call === 'fdatasync' || call === 'syncfs') counts.synced += 1;
  }
  return counts;
}

/** The bytes that a Node program allocates on the heaps of all its threads, garbage included. */
export function allocated({ file, args, cwd, before }) {
  if (file !== process.execPath) return undefined;
  before?.();
  // What was allocated since the last collection is told by the next one, so there has to be one at the end.
  const collectAtExit = `data:text/javascript,process.on('exit',()=>globalThis.gc())`;
  const flags = ['--trace-gc-nvp', '--expose-gc', '--import', collectAtExit];
  const { stdout } = start(file, [...flags, ...args], cwd, 'pipe');
  return [...stdout.matchAll(/ allocated=(\d+)/g)].reduce((sum, [, bytes]) => sum + Number(bytes), 0);
}

function inTemporary(work) {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-report-'));
  try {
    return work(join(folder, 'report'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
