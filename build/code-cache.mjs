// Runs the bundled program's most usual commands on the sample catalog and keeps what V8 compiled meanwhile, so that
// no later run has to compile it again.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const { codeCache, loadProgram } = createRequire(import.meta.url)('../bin/program.js');

if (process.argv[2] === 'inside') await keepCompiled();
else startInside();

/** In a process of its own: with nothing of the user's settings, and without a word. */
function startInside() {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-build-'));
  try {
    for (const place of ['catalog', 'before/catalog'])
      cpSync(join(root, 'catalog'), join(folder, place), { recursive: true });
    const { status, error } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'inside'], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '', TTHC_CACHE_DIR: join(folder, 'cache'), TTHC_LANG: 'vi' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw error ?? new Error(`the program ended with ${status} while its code was kept`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns a decision that ends a procedure. */
function abolishing(code) {
  return `number: 1/QĐ-UBND
kind: publication
issuer: Chủ tịch UBND tỉnh Thái Nguyên
issued: 2030-01-01
effective: on_signing
abolished:
  - code: "${code}"
    by: { number: 1/2026/NĐ-CP, issued: 2026-01-02 }
`;
}

async function keepCompiled() {
  const { program, script } = loadProgram();
  // Later than all in the sample, whatever the machine's clock says.
  const day = ['--today', '2030-01-01'];
  const run = async (...args) => {
    const code = await program.main([...args, ...day, '--quiet']);
    if (code !== 0) throw new Error(`tthc ${args.join(' ')} ended with ${code}`);
  };
  const [file] = readdirSync('catalog/procedures', { recursive: true }).filter((name) =>
    name.endsWith('.yaml'),
  );
  const draft = 'draft.yaml';
  await run('--help');
  // The second finds what the first has kept, as most runs do.
  await run('validate');
  await run('validate');
  await run('stats');
  writeFileSync(draft, abolishing(basename(file, '.yaml')));
  await run('validate', draft);
  await run('plan', draft);
  await run('apply', draft);
  await run('diff', 'before');
  writeFileSync(codeCache, script.createCachedData());
}
