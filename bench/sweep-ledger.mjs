// Holds random ledgers against the model in test/support/ledger/model.ts.
//   node bench/sweep-ledger.mjs [RUNS] [SEED]     10000 sequences from seed 1 when left out
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [runs = 10_000, first = 1] = process.argv.slice(2).map(Number);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.sweep-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'sweep.mjs');
await build({
  entryPoints: [join(root, 'test', 'support', 'ledger', 'sweep.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
const { sweepOne } = await import(pathToFileURL(outfile));
let faults = 0;
for (let seed = first; seed < first + runs; seed++) {
  try {
    sweepOne(seed);
  } catch (error) {
    faults += 1;
    process.stdout.write(`seed ${seed}: ${error.message}\n`);
    if (faults >= 10) break;
  }
  if ((seed - first + 1) % 1000 === 0)
    process.stdout.write(`${seed - first + 1} sequences, ${faults} faults\n`);
}
process.stdout.write(`${runs} sequences from seed ${first}: ${faults} faults\n`);
process.exitCode = faults > 0 ? 1 : 0;
