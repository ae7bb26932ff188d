// Adds the reports of test runs up: `node count.mjs FOLDER NAME…`, one NAME.json for each run. A test that several runs
// met counts once, as what became of it in the end; runs on another Node (node-22 …) count for themselves.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...names] = process.argv.slice(2);
const order = ['skipped', 'passed', 'failed'];
/** What became of each test. */
const ends = new Map();

function tell(key, status) {
  const end = status === 'passed' || status === 'failed' ? status : 'skipped';
  if (order.indexOf(end) >= order.indexOf(ends.get(key) ?? 'skipped')) ends.set(key, end);
}

/** Tells the tests of a run, and a failure more where the run failed and no test did: a file that could not be loaded. */
function tellRun(name) {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) return tell(`${name}: no report`, 'failed');
  const { success, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const node = /^node-\d+$/.test(name) ? name : '';
  // Names may be given twice; the tests of a file stand in its order.
  for (const { name: file, assertionResults } of testResults)
    for (const [at, { fullName, status }] of assertionResults.entries())
      tell([node, file, at, fullName].join('\n'), status);
  if (!success && numFailedTests === 0) tell(`${name}: the run`, 'failed');
}

for (const name of names) tellRun(name);
const all = [...ends.values()];
const [skipped, passed, failed] = order.map((end) => all.filter((one) => one === end).length);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
