#!/usr/bin/env node
/**
 * Publishes a made-up nation in a PostgreSQL server of its own, and measures it: the first load, no change, 36 changes
 * of one province, 1 % of the nation; beside a bare COPY of the same rows and a `SELECT 1`.
 *
 *   node bench/publish.mjs [--provinces 34] [--records 3600] [--versions 8]      npm run bench:publish
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureAmended } from './generate.mjs';
import { ensureBuilt, loadSource, program, tthc } from './support/program.mjs';

const { values } = parseArgs({
  options: {
    provinces: { type: 'string', default: '34' },
    records: { type: 'string', default: '3600' },
    versions: { type: 'string', default: '8' },
  },
});
const [provinces, records, versions] = ['provinces', 'records', 'versions'].map((name) =>
  Number(values[name]),
);

ensureBuilt();
const source = await ensureAmended(records, versions);
const { startServer, connect, makePublication, publish, openFolder } = await loadSource(`
  export { startServer } from './test/support/publish/postgres.ts';
  export { connect } from './src/io/database/postgres.ts';
  export { makePublication } from './src/publish/publication.ts';
  export { publish } from './src/publish/publish.ts';
  export { openFolder } from './src/catalog/folder.ts';`);

const codeOf = (i) => `${String.fromCharCode(65 + Math.floor(i / 100))}${String(i % 100).padStart(2, '0')}`;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const milliseconds = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const ms = (number) => `${number < 100 ? number.toFixed(1) : Math.round(number).toLocaleString('en')} ms`;
const times = (number) => `${number.toFixed(2)} ×`;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

const server = startServer(`max_wal_size = 4GB\nshared_buffers = 1GB\nmaintenance_work_mem = 256MB`);
const folder = mkdtempSync(join(tmpdir(), 'tthc-nation-'));
const options = { schema: 'tthc', tool: { name: 'tthc', version: '0' }, isDryRun: false, isThorough: false };

/** Publishes the catalog of the folder under the code of each province; the milliseconds of each transaction. */
async function publishAll(database, count = provinces) {
  const catalog = await openFolder(join(folder, 'catalog'), { today: '2027-01-01', threads: 1 });
  const { value } = catalog.info;
  const spent = [];
  for (let i = 0; i < count; i += 1) {
    const publisher = { name: `Tỉnh ${i + 1}`, code: codeOf(i) };
    const publication = makePublication(
      { ...catalog, info: { ...catalog.info, value: { ...value, publisher } } },
      'all',
    );
    spent.push(await milliseconds(() => publish(database, publication, options)));
    process.stderr.write(`\r${i + 1} of ${count} provinces`);
  }
  process.stderr.write('\n');
  return spent;
}

/** Runs the program as a process: its milliseconds, and the most that it held in MiB. */
function run(...args) {
  const watcher = `data:text/javascript,process.on('exit',()=>console.error('maxRSS='+process.resourceUsage().maxRSS))`;
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', watcher, program, '-C', folder, ...args],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { time: performance.now() - start, held: Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1024 };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

try {
  cpSync(source, folder, { recursive: true });
  const database = await connect(server.url());
  const select = [];
  for (let i = 0; i < 200; i += 1) select.push(await milliseconds(() => database.query('SELECT 1')));

  const first = await publishAll(database);
  const [[rows, bytes]] = await database.query(
    `SELECT (SELECT count(*) FROM tthc.procedure_version), pg_size_pretty(pg_total_relation_size('tthc.procedure_version'))`,
  );
  console.log(
    `${provinces} provinces × ${records} procedures × ${versions} versions = ${Number(rows).toLocaleString('en')} rows, ${bytes} with indexes; SELECT 1: ${ms(median(select))}\n`,
  );
  row('what', 'time', 'beside');
  row('---', '---:', '---');

  // What the server does by itself within a minute.
  server.psql('VACUUM ANALYZE');
  // The same rows out into a file, and by one COPY into a table without anything.
  const file = join(server.folder, 'rows.copy');
  server.psql(`COPY tthc.procedure_version TO '${file}'; CREATE TABLE bare (LIKE tthc.procedure_version)`);
  const bare = await milliseconds(() => server.psql(`COPY bare FROM '${file}'`));
  server.psql('DROP TABLE bare');
  rmSync(file);
  row(
    'first load of the nation',
    ms(sum(first)),
    `${times(sum(first) / bare)} a bare COPY of the same rows (${ms(bare)})`,
  );
  row('first load of one province', ms(median(first)), '');

  // As the program does it, in a process: nothing has changed.
  const env = ['--quiet'];
  writeFileSync(
    join(folder, 'catalog/catalog.yaml'),
    readFileSync(join(folder, 'catalog/catalog.yaml'), 'utf8')
      .replace(/code: \S+/, `code: ${codeOf(0)}`)
      .replace(/name: .*?,/, 'name: Tỉnh 1,'),
  );
  const own = run('publish', '--to', server.url(), ...env);
  for (const args of [['stats'], ['publish', '--to', server.url()]]) run(...args);
  const [stats, again] = [[], []];
  for (let i = 0; i < 9; i += 1) {
    stats.push(run('stats').time);
    again.push(run('publish', '--to', server.url()).time);
  }
  row(
    'no change, whole run',
    ms(median(again)),
    `${times(median(again) / (median(stats) + median(select)))} stats warm and one SELECT 1 (${ms(median(stats))})`,
  );

  // 36 changes by one decision: 1 % of a province.
  tthc(['apply', 'drafts/36-rows.yaml', '--today', '2027-06-01'], folder);
  const changed = await publishAll(database);
  row(
    '36 changes of one province, in the database',
    ms(median(changed)),
    `${times(median(changed) / median(select))} SELECT 1; at most ${ms(Math.max(...changed))}`,
  );
  row('1 % of the nation', ms(sum(changed)), '');
  const unchanged = await publishAll(database, Math.min(provinces, 5));
  row('no change, in the database, without what was kept', ms(median(unchanged)), '');

  const search = `SELECT count(*) FROM tthc.procedure WHERE folded_name LIKE '%' || tthc.fold('hộ tịch') || '%'`;
  row('search in the names of the nation', ms(await milliseconds(() => database.query(search))), '');
  row(
    'a day in the past, counted',
    ms(await milliseconds(() => database.query(`SELECT * FROM tthc.stats_at('2026-01-01')`))),
    '',
  );
  row(
    'a half-year, reported',
    ms(await milliseconds(() => database.query(`SELECT * FROM tthc.report('2026-01-01', '2026-06-30')`))),
    '',
  );
  row(
    'memory of one publication',
    `${own.held.toFixed(0)} MiB`,
    `with ${provinces} provinces there; ${run('publish', '--to', server.url(), '--schema', 'empty').held.toFixed(0)} MiB into an empty database`,
  );
  await database.close();
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
