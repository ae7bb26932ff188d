// Parts the pieces of the bundled program by what the most usual commands run of them, on the sample catalog, and keeps
// what V8 compiled meanwhile: no run has to read what it does not need, nor to compile again what all do.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asPack, piecesOf } from './pieces.mjs';
import { write } from './write.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { packs, loadProgram } = createRequire(import.meta.url)('../bin/program.js');

/** A day that is later than all in the sample. */
const lateDay = '2030-01-01';

const steps = { part, keepCompiled };
const [step] = process.argv.slice(2);
if (step) await steps[step]();
else for (const name of Object.keys(steps)) startInside(name);

/** Takes a step in a process of its own: with nothing of the user's settings, and without a word. */
function startInside(name) {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-build-'));
  try {
    for (const place of ['catalog', 'before/catalog'])
      cpSync(join(root, 'catalog'), join(folder, place), { recursive: true });
    const { status, error } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '', TTHC_CACHE_DIR: join(folder, 'cache'), TTHC_LANG: 'vi' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0)
      throw error ?? new Error(`the program ended with ${status} while it was packed: ${name}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Parts the pieces: what help runs, what the other usual commands do, and what none of them does. */
async function part() {
  const [{ text: path }] = packs;
  const {
    program,
    packs: [{ ran }],
  } = loadProgram();
  await run(program, '--help');
  const start = new Set(ran);
  await runUsual(program);
  const usual = new Set(ran);
  const packOf = (piece) => {
    const [, id] = /^"([^"]+)"/u.exec(piece);
    return start.has(id) ? 0 : usual.has(id) ? 1 : 2;
  };
  const pieces = piecesOf(readFileSync(path, 'latin1'));
  for (const [i, { text }] of packs.entries())
    write(text, asPack(pieces.filter((piece) => packOf(piece) === i)));
}

/** Returns a decision that ends a procedure. */
function abolishing(code) {
  return `number: 1/QĐ-UBND
kind: publication
issuer: Chủ tịch UBND tỉnh Thái Nguyên
issued: ${lateDay}
effective: on_signing
abolished:
  - code: "${code}"
    by: { number: 1/2026/NĐ-CP, issued: 2026-01-02 }
`;
}

/** Keeps what V8 has compiled when the usual commands have run, of the packs that they need. */
async function keepCompiled() {
  const { program, packs: loaded } = loadProgram();
  await run(program, '--help');
  await runUsual(program);
  for (const [i, { compiled }] of packs.entries())
    if (loaded[i]) write(compiled, loaded[i].script.createCachedData());
}

/** Runs the program on one day, whatever the machine's clock says. */
async function run(program, ...args) {
  const code = await program.main([...args, '--today', lateDay, '--quiet']);
  if (code !== 0) throw new Error(`tthc ${args.join(' ')} ended with ${code}`);
}

async function runUsual(program) {
  const [file] = readdirSync('catalog/procedures', { recursive: true }).filter((name) =>
    name.endsWith('.yaml'),
  );
  const draft = 'draft.yaml';
  // The second finds what the first has kept, as most runs do.
  await run(program, 'validate');
  await run(program, 'validate');
  await run(program, 'stats');
  writeFileSync(draft, abolishing(basename(file, '.yaml')));
  await run(program, 'validate', draft);
  await run(program, 'plan', draft);
  await run(program, 'apply', draft);
  await run(program, 'diff', 'before');
  await checkBeside(program, file);
}

/** Checks a record as the threads of a large catalog do: the sample is too small to have any. */
async function checkBeside(program, path) {
  const queue = { root: 'catalog', paths: [`procedures/${path}`], batch: 1, taken: new Int32Array(1) };
  const frame = ['catalog.yaml', 'departments.yaml', 'sectors.yaml'];
  const task = { queue, frame, today: lateDay, asOf: lateDay, hasLedger: true, isLean: false };
  await program.work({ job: 'check-records', task });
}
