#!/usr/bin/env node
/**
 * Measures how much memory and time the import of a list takes, in growing parts of it, each as a process of its own; and the
 * time of a bare script that reads the same rows and composes their letters.
 *
 *   node bench/import-memory.mjs [--rows 120000] [csv|jsonl…]      npm run bench:imports
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, program } from './support/program.mjs';

/** Says on standard error, when the process ends, how much it held at the most, in KiB. */
const watcher = `data:text/javascript,process.on('exit',()=>console.error('maxRSS='+process.resourceUsage().maxRSS))`;

/** Reads the same rows and does the least with them: cells apart, letters composed, spaces single. */
const bare = `
  const { readFileSync } = require('node:fs');
  const text = readFileSync(process.argv[1], 'utf8').normalize('NFC');
  const tidy = (cell) => cell.trim().replace(/\\s+/gu, ' ');
  let cells = 0;
  for (const line of text.split(/\\r?\\n/u)) {
    if (line === '') continue;
    const row = line.startsWith('{') ? Object.values(JSON.parse(line)) : line.match(/"[^"]*"|[^,]+/gu);
    for (const cell of row) if (tidy(String(cell)) !== '') cells += 1;
  }
  if (cells === 0) process.exit(1);`;

const { values, positionals } = parseArgs({
  options: { rows: { type: 'string', default: '120000' } },
  allowPositionals: true,
});
ensureBuilt();
const most = Number(values.rows);
const sizes = [most / 8, most / 4, most / 2, most].map(Math.round);
const formats = positionals.length > 0 ? positionals : ['csv', 'jsonl'];
const folder = mkdtempSync(join(tmpdir(), 'tthc-imports-'));

const departments = ['Tư pháp', 'Y tế', 'Xây dựng', 'Nội vụ', 'Tài chính'];

/** A made-up row: no two names are the same, and times and fees come again as they do in lists. */
function rowOf(at) {
  return {
    code: `1.${String(at).padStart(6, '0')}`,
    name: `Cấp giấy phép hoạt động số ${at} cho tổ chức, cá nhân trong lĩnh vực thứ ${at % 97}`,
    department: `Sở ${departments[at % departments.length]}`,
    sector: `Lĩnh vực ${at % 97}`,
    levels: at % 3 === 0 ? 'Cấp tỉnh, Cấp xã' : 'Cấp tỉnh',
    timeLimit: `${1 + (at % 30)} ngày làm việc`,
    fees: at % 2 === 0 ? `${((at % 40) + 1) * 5}.000 đồng/giấy` : 'Không',
    legalBases: `${1 + (at % 180)}/2020/NĐ-CP`,
  };
}

const writers = {
  csv: (rows) =>
    [
      'Mã số,Tên,Cơ quan quản lý,Lĩnh vực,Cấp thực hiện,Thời hạn giải quyết,"Phí, lệ phí",Căn cứ pháp lý',
      ...rows.map((row) =>
        Object.values(row)
          .map((cell) => `"${cell}"`)
          .join(','),
      ),
    ].join('\r\n'),
  jsonl: (rows) => rows.map((row) => JSON.stringify(row)).join('\n'),
};

/** Runs a program once; what it held in MiB, and how long it ran in seconds. */
function measure(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', watcher, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  return { mebibytes: Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1024, seconds };
}

const column = (text, width) => String(text).padStart(width);

try {
  measure([program, 'init', folder, '--publisher', 'UBND tỉnh', '--code', 'H55']);
  console.log(`made-up lists, Node ${process.version}`);
  console.log(
    `${'list'.padEnd(18)}${column('peak RSS', 10)}${column('a row', 10)}${column('time', 9)}${column('bare', 9)}${column('ratio', 8)}`,
  );
  for (const format of formats) {
    let before;
    for (const size of sizes) {
      const path = join(folder, `list.${format}`);
      writeFileSync(path, writers[format](Array.from({ length: size }, (_, at) => rowOf(at))));
      const options = ['--as', 'baseline', '--issued', '2025-01-01', '--force', '--no-input'];
      const own = measure([program, '-C', folder, 'import', path, ...options]);
      const least = measure(['-e', bare, path]);
      const each = before && ((own.mebibytes - before.own) * 1024) / (size - before.size);
      console.log(
        [
          `${format} ${size}`.padEnd(18),
          column(`${own.mebibytes.toFixed(0)} MiB`, 10),
          column(each === undefined ? '' : `${each.toFixed(1)} KiB`, 10),
          column(`${own.seconds.toFixed(1)} s`, 9),
          column(`${least.seconds.toFixed(2)} s`, 9),
          column(`${(own.seconds / least.seconds).toFixed(1)}×`, 8),
        ].join(''),
      );
      before = { own: own.mebibytes, size };
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
