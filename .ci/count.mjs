// Adds the reports of test runs up: `node count.mjs FOLDER NAME…`, one NAME.json for each run. A test that several runs
// met counts once, as what became of it in the end; runs on another Node (node-22 …) count for themselves. What failed
// is named again, with why, just above the count: nobody has to search for it in what the runs printed.
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

/** Tells what failed, and the first lines of why. */
function tellFailure(what, message = '') {
  console.log(`FAILED ${what}\n${message.split('\n').slice(0, 12).join('\n')}`);
}

/** Tells the tests of a run, and a failure more for each file that failed though none of its tests did. */
function tellRun(name) {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) {
    tellFailure(`${name}: no report`);
    return tell(`${name}: no report`, 'failed');
  }
  const { success, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const node = /^node-\d+$/.test(name) ? name : '';
  // Names may be given twice; the tests of a file stand in its order.
  for (const { name: file, status: end, message, assertionResults } of testResults) {
    // A file that could not be loaded, or what is set up before its tests did not go.
    if (end === 'failed' && assertionResults.every(({ status }) => status !== 'failed')) {
      tellFailure(`${name}: ${file}: the file, or what goes before or after its tests`, message);
      tell([node, file].join('\n'), 'failed');
    }
    for (const [at, { fullName, status, failureMessages }] of assertionResults.entries()) {
      if (status === 'failed') tellFailure(`${name}: ${file}: ${fullName}`, failureMessages?.[0]);
      tell([node, file, at, fullName].join('\n'), status);
    }
  }
  if (!success && testResults.every(({ status }) => status !== 'failed')) {
    tellFailure(`${name}: the run, though no test did`);
    tell(`${name}: the run`, 'failed');
  }
}

for (const name of names) tellRun(name);
const all = [...ends.values()];
const [skipped, passed, failed] = order.map((end) => all.filter((one) => one === end).length);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
