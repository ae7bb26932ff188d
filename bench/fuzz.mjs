// Gives damaged files to every reader: of papers, lists, snapshots, plans, manifests and of a catalog's own files.
//   node bench/fuzz.mjs [--seconds N] [--cases N] [--seed N]     60 seconds from seed 1 when left out
// A case ends within 20 s and 1.5 GB, with an exit code of ours and something said, and writes nothing where it fails.
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const { values: options } = parseArgs({
  options: { seconds: { type: 'string' }, cases: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const first = Number(options.seed);
const cases = Number(options.cases ?? Number.POSITIVE_INFINITY);
const seconds = Number(options.seconds ?? (options.cases ? Number.POSITIVE_INFINITY : 60));
const longestMs = 20_000;
const mostMegabytes = 1500;
const mostFaults = 20;

async function startWorker() {
  const worker = new Worker(new URL('./sweeps/fuzz-cases.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  await once(worker, 'message');
  return worker;
}

/** Waits for the end of a case: its answer, or what became of the thread. */
async function answerOf(worker, seed) {
  const end = new AbortController();
  const lost = (fault) => ({ seed, fault, isLost: true });
  worker.postMessage(seed);
  try {
    return await Promise.race([
      once(worker, 'message', end).then(
        ([answer]) => answer,
        (error) => lost(error.message),
      ),
      sleep(longestMs, lost(`not done after ${longestMs / 1000} s`), end),
    ]);
  } finally {
    end.abort();
  }
}

/** Keeps a file that brought a fault to light, and tells of it. */
function tell({ seed, fault, title = '', path, bytes, args = [] }) {
  process.stdout.write(`seed ${seed}: ${title}: ${fault.trim().slice(0, 600)}\n`);
  if (!bytes) return;
  const folder = join(tmpdir(), 'tthc-fuzz');
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, `${seed}-${basename(path)}`);
  writeFileSync(kept, bytes);
  process.stdout.write(`  tthc ${args.join(' ')}   # with ${kept}\n`);
}

let worker = await startWorker();
const until = performance.now() + seconds * 1000;
let [seed, faults] = [first, 0];
for (; seed < first + cases && performance.now() < until && faults < mostFaults; seed++) {
  let answer = await answerOf(worker, seed);
  if (answer.isLost) {
    // A machine that is busy with other things is slow too: what is late once is tried once more.
    await worker.terminate();
    worker = await startWorker();
    answer = await answerOf(worker, seed);
  }
  if (answer.fault) {
    faults += 1;
    tell(answer);
  }
  if (answer.isLost) {
    await worker.terminate();
    worker = await startWorker();
  }
}
await worker.terminate();
process.stdout.write(`${seed - first} cases from seed ${first}: ${faults} faults\n`);
process.exitCode = faults > 0 || seed === first ? 1 : 0;
