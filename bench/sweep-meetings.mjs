// Holds a command at every call that it makes to the file system while another one runs, and looks whether both end as
// they would one after the other.
//   node bench/sweep-meetings.mjs [--every N] [--only WORDS]     N: only each Nth call of a command
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { makeStarts, place, reading, remove, treeOf, writing } from './sweeps/catalog.mjs';
import { run } from './sweeps/disk.mjs';

const { values: options } = parseArgs({
  options: { every: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});
const every = Number(options.every);
const starts = await makeStarts();

/** Time that the second run gets while the first is held: it may have to wait for the first, and then gets no further. */
const patienceMs = 150;
const ended = new SharedArrayBuffer(4);
const second = new Worker(new URL('./sweeps/second.mjs', import.meta.url), { workerData: ended });

/** Starts the second run, and waits for its end or for a while. */
function startSecond(cwd, args) {
  const flag = new Int32Array(ended);
  Atomics.store(flag, 0, 0);
  const answer = once(second, 'message').then(([result]) => result);
  second.postMessage({ cwd, args });
  Atomics.wait(flag, 0, 0, patienceMs);
  return answer;
}

const isLeftover = (path) => /(?:^|\/)\.(?:cache|tthc|tthc-export)\//u.test(path);

/** Holds the outcome of two runs in a folder: the words of each, and every file. */
function outcomeOf(folder, first, other) {
  const tree = treeOf(folder);
  const files = Object.keys(tree)
    .filter((path) => !isLeftover(path))
    .sort()
    .map((path) => `${path}\n${tree[path].toString('latin1')}`);
  return JSON.stringify({ first: said(first), other: said(other), files });
}

/** A refusal shows the lines that it is about as they are by then. */
const said = ({ code, stdout }) => ({ code, ...(code !== 3 && { stdout }) });

async function inTurn(start, one, two) {
  const folder = place(start);
  const [a, b] = [await run(folder, one), await run(folder, two)];
  const result = { folder, a, b };
  return result;
}

async function meet(title, start, held, other, offset) {
  const forth = await inTurn(start, held, other);
  const back = await inTurn(start, other, held);
  const right = [outcomeOf(forth.folder, forth.a, forth.b), outcomeOf(back.folder, back.b, back.a)];
  remove(forth.folder);
  remove(back.folder);
  let [n, runs] = [1 + (offset % every), 0];
  const faults = [];
  for (; ; n += every) {
    const folder = place(start);
    let at = 0;
    let answer;
    let where = '';
    const first = await run(folder, held, (name, args, make) => {
      at += 1;
      if (at === n) {
        where = `${name} ${typeof args[0] === 'string' ? args[0].replace(folder, '') : ''}`;
        answer = startSecond(folder, other);
      }
      return make();
    });
    if (!answer) {
      remove(folder);
      break;
    }
    const got = await answer;
    runs += 1;
    if (!right.includes(outcomeOf(folder, first, got)))
      faults.push(
        `${title}, held at call ${n} (${where}): ${first.code} ${first.stderr.trim()} / ${got.code} ${got.stderr.trim()} ${got.stdout.slice(0, 200)}`,
      );
    remove(folder);
  }
  process.stdout.write(`${title}: ${runs} meetings, ${faults.length} faults\n`);
  for (const fault of faults.slice(0, 10)) process.stdout.write(`  ${fault.slice(0, 600)}\n`);
  return { runs, faults: faults.length };
}

const words = (table, name) => table[name].slice(1);
const writers = {
  apply: ['small', words(writing, 'apply')],
  revert: ['small', words(writing, 'revert')],
  'import --apply': ['small', words(writing, 'import a decision --apply')],
  'verify --rebuild': ['drifted', words(writing, 'verify --rebuild')],
};
const readers = {
  stats: words(reading, 'stats'),
  export: ['export', '--to', 'new.json', '--manifest'],
  diff: words(reading, 'diff'),
  verify: words(reading, 'verify'),
};
const another = ['apply', 'five.yaml', '--today', '2021-06-02'];

const pairs = Object.entries(writers).flatMap(([writer, [start, args]]) => [
  [`${writer} held, apply`, start, args, another],
  [`apply held, ${writer}`, start, another, args],
  ...Object.entries(readers).flatMap(([reader, asked]) => [
    [`${writer} held, ${reader}`, start, args, asked],
    [`${reader} held, ${writer}`, start, asked, args],
  ]),
]);
let [runs, faults] = [0, 0];
const chosen = pairs.filter(([title]) => title.includes(options.only));
for (const [offset, [title, start, held, other]] of chosen.entries()) {
  const counted = await meet(title, starts[start], held, other, offset * 7);
  runs += counted.runs;
  faults += counted.faults;
}
process.stdout.write(`${chosen.length} pairs, ${runs} meetings: ${faults} faults\n`);
process.exitCode = faults > 0 || runs === 0 ? 1 : 0;
await second.terminate();
