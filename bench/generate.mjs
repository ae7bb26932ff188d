#!/usr/bin/env node
/**
 * Made-up catalogs of any size, to measure with: the same every time, marked as made up, in canonical
 * form, and without errors. They are kept in the system's folder for temporary files (or in
 * TTHC_BENCH_DIR), so that making them is waited for once.
 *
 *   node bench/generate.mjs --records 1900 [--ledger]     prints the folder
 *   node bench/generate.mjs --clean                       deletes all that was generated
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isCommand } from './support/command.mjs';
import { ensureBuilt, loadSource, root, tthc } from './support/program.mjs';
import { asOf, madeUp, recordMaker } from './support/records.mjs';

/** Keeps everything that the bench makes or fetches. */
export const benchFolder = process.env.TTHC_BENCH_DIR ?? join(tmpdir(), 'tthc-bench');

/** The decisions that lie in `drafts/` beside each catalog: their rows, as `<rows>-rows.yaml`. */
export const drafts = {
  10: { new: 3, amended: 5, abolished: 2 },
  100: { new: 5, amended: 90, abolished: 5 },
  143: { new: 40, amended: 83, abolished: 20 },
};

/**
 * A project folder with a catalog of so many procedures, and drafts of decisions beside it.
 *
 * @param ledger whether it begins with baseline decisions, so that `verify` holds. They carry every
 *   record a second time: right for a province, too much for a nation, whose catalog is then the record
 *   files alone, each naming a decision from before the ledger (which `validate` says in one warning).
 */
export function ensureCatalog(records, { ledger = false } = {}) {
  return cached(`${records}${ledger ? '-ledger' : ''}`, async (folder) => {
    const make = await maker();
    writeDrafts(folder, make, records);
    if (ledger) applyBaselines(folder, make, records);
    else writeRecords(folder, make, records);
  });
}

/**
 * A project folder with a catalog of so many procedures and its ledger, each procedure amended again and again, so that
 * it has so many versions; and `drafts/36-rows.yaml` to go on with.
 */
export async function ensureAmended(records, versions) {
  const source = await ensureCatalog(records, { ledger: true });
  return cached(`${records}-by-${versions}`, async (folder) => {
    cpSync(source, folder, { recursive: true });
    const make = await maker();
    const draft = (path, day, number, amended) => {
      const made = make.publication(records, number, { new: 0, amended, abolished: 0 });
      // Each decision gives all of them another fee, or it would change nothing.
      const fees = [{ amount: number * 10, currency: 'VND', per: 'hồ sơ' }];
      const rows = made.amended.map((each) => ({ ...each, changes: { fees }, changedParts: ['fees'] }));
      const dated = { ...made, issued: day, posted: day, amended: rows };
      writeFile(join(folder, path), make.writeYaml(dated, 'decision'));
    };
    for (let version = 2; version <= versions; version += 1) {
      const day = new Date(Date.UTC(2025, 10 + version, 15)).toISOString().slice(0, 10);
      draft('drafts/whole.yaml', day, 3000 + version, records);
      tthc(['apply', 'drafts/whole.yaml', '--today', day], folder);
      process.stderr.write(`\r${version} of ${versions} versions`);
    }
    process.stderr.write('\n');
    draft('drafts/36-rows.yaml', '2027-05-15', 4000, 36);
  });
}

/** A git repository with two commits: a catalog with its ledger, and the same after 100 changes. */
export async function ensureRepository(records) {
  const source = await ensureCatalog(records, { ledger: true });
  return cached(`${records}-git`, (folder) => {
    cpSync(source, folder, { recursive: true });
    const date = `${asOf}T08:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const identity = [
      '-c',
      'user.name=bench',
      '-c',
      'user.email=bench@localhost',
      '-c',
      'commit.gpgsign=false',
    ];
    const git = (...args) =>
      execFileSync('git', [...identity, ...args], { cwd: folder, env, stdio: 'ignore' });
    const commit = (message) => {
      git('add', 'catalog');
      git('commit', '--quiet', '--message', message);
    };
    git('init', '--quiet');
    commit('The catalog');
    tthc(['apply', 'drafts/100-rows.yaml'], folder);
    commit('100 changes by one decision');
    // As a clone has it.
    git('gc', '--quiet');
  });
}

/** Returns what is kept under a name, made first where it is not there. */
async function cached(name, make) {
  const folder = join(benchFolder, `data-${version()}`, name);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  await make(partial);
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another run was first.
    if (!existsSync(folder)) throw error;
    rmSync(partial, { recursive: true });
  }
  return folder;
}

/** Changes with all that what is generated depends on. */
function version() {
  const sources = [
    'bench/generate.mjs',
    'bench/support/records.mjs',
    'bench/support/words.mjs',
    'schemas/procedure.schema.json',
  ];
  const hash = createHash('sha256');
  for (const path of sources) hash.update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 10);
}

async function maker() {
  const source = await loadSource(`
    export { recordText } from './src/plan/file-changes.ts';
    export { writeYaml } from './src/yaml/writer.ts';
    export { slugify } from './src/text/fold.ts';
    export { procedurePath, schemaPathFrom } from './src/model/layout.ts';`);
  return { ...source, ...recordMaker(source.slugify) };
}

function writeDrafts(folder, make, records) {
  let number = 2100;
  for (const [rows, counts] of Object.entries(drafts)) {
    number += 1;
    writeFile(
      join(folder, `drafts/${rows}-rows.yaml`),
      make.writeYaml(make.publication(records, number, counts), 'decision'),
    );
  }
}

function writeRecords(folder, make, records) {
  const catalog = join(folder, 'catalog');
  writeInfo(catalog, make);
  const sectors = make.registry.flatMap((department) => department.sectors);
  const registered = make.registry.map(({ id, name }) => ({ id, name }));
  writeSmall(catalog, make, 'departments', { departments: registered });
  writeSmall(catalog, make, 'sectors', { sectors });
  for (const { id } of make.registry) mkdirSync(join(catalog, 'procedures', id), { recursive: true });
  for (let i = 0; i < records; i += 1) {
    const record = make.record(i);
    const path = make.procedurePath(record.code, record);
    writeFileSync(join(catalog, path), make.recordText(path, record));
    if (i % 10_000 === 0 && i > 0) process.stderr.write(`\r${i} of ${records} records`);
  }
  if (records > 10_000) process.stderr.write('\n');
}

/** As a province does it: the program itself puts the lists that it takes over into the ledger. */
function applyBaselines(folder, make, records) {
  const catalog = join(folder, 'catalog');
  writeInfo(catalog, make);
  writeSmall(catalog, make, 'departments', { departments: [] });
  writeSmall(catalog, make, 'sectors', { sectors: [] });
  const lists = make.baselines(records).map((decision) => {
    const path = join(folder, 'baselines', `${decision.departments[0].id}.yaml`);
    writeFile(path, make.writeYaml(decision, 'decision'));
    return path;
  });
  ensureBuilt();
  tthc(['apply', ...lists], folder);
  rmSync(join(folder, 'baselines'), { recursive: true });
}

function writeInfo(catalog, make) {
  writeSmall(catalog, make, 'catalog', {
    schemaVersion: 1,
    title: 'Danh mục thủ tục hành chính (dữ liệu giả để đo tốc độ)',
    publisher: { name: 'UBND tỉnh', code: 'H55' },
    language: 'vi',
    asOf,
    note: madeUp,
  });
}

function writeSmall(catalog, make, kind, value) {
  const path = `${kind}.yaml`;
  writeFile(
    join(catalog, path),
    make.writeYaml(value, kind, { schemaPath: make.schemaPathFrom(path, kind) }),
  );
}

function writeFile(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (isCommand(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '1900' },
      ledger: { type: 'boolean', default: false },
      clean: { type: 'boolean', default: false },
    },
  });
  if (values.clean) rmSync(benchFolder, { recursive: true, force: true });
  else console.log(await ensureCatalog(Number(values.records), { ledger: values.ledger }));
}
