#!/usr/bin/env node
/**
 * Measures how much memory and time each export takes, each as a process of its own, beside what reading the
 * catalog and writing next to nothing of it takes.
 *
 *   node bench/export-memory.mjs [--records 120000] [ending…]      npm run bench:exports
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureCatalog } from './generate.mjs';
import { ensureBuilt, loadSource, program } from './support/program.mjs';

/** Says on standard error, when the process ends, how much it held at the most, in KiB. */
const watcher = `data:text/javascript,process.on('exit',()=>console.error('maxRSS='+process.resourceUsage().maxRSS))`;

const { values, positionals } = parseArgs({
  options: { records: { type: 'string', default: '120000' } },
  allowPositionals: true,
});
ensureBuilt();
const folder = await ensureCatalog(Number(values.records));
const { writers } = await loadSource(`export { writers } from './src/export/index.ts';`);
const endings = positionals.length > 0 ? positionals : Object.keys(writers);
const out = mkdtempSync(join(tmpdir(), 'tthc-exports-'));

/** Runs the program once; what it held in MiB, and how long it ran in seconds. */
function measure(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', watcher, program, '-C', folder, ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  return { mebibytes: Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1024, seconds };
}

const sizeOf = (path) =>
  readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0) / 2 ** 20;

try {
  // No made-up procedure is at this level: all is read, nothing is written.
  const base = measure(['export', '--where', 'level=unspecified', '--to', join(out, 'nothing.jsonl')]);
  const row = (name, { mebibytes, seconds }, size) =>
    console.log(
      [
        name.padEnd(20),
        `${mebibytes.toFixed(0)} MiB`.padStart(10),
        `${mebibytes - base.mebibytes >= 0 ? '+' : ''}${(mebibytes - base.mebibytes).toFixed(0)}`.padStart(8),
        `${seconds.toFixed(1)} s`.padStart(9),
        size === undefined ? '' : `${size.toFixed(1)} MiB`.padStart(12),
      ].join(''),
    );
  console.log(`${values.records} made-up records, Node ${process.version}`);
  console.log(
    `${'export'.padEnd(20)}${'peak RSS'.padStart(10)}${'extra'.padStart(8)}${'time'.padStart(9)}${'file'.padStart(12)}`,
  );
  row('(reading alone)', base);
  for (const ending of endings) {
    const place = mkdtempSync(join(out, 'x-'));
    const measured = measure(['export', '--to', join(place, `x${ending}`)]);
    row(ending, measured, sizeOf(place));
    rmSync(place, { recursive: true });
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
