// Breaks every call that commands make to the file system, one after another, and looks at what is left.
//   node bench/sweep-failures.mjs [--every N] [--only WORDS]     N: only each Nth call of a command
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeStarts, place, reading, remove, treeOf, writing } from './sweeps/catalog.mjs';
import { plain, run } from './sweeps/disk.mjs';

const { values: options } = parseArgs({
  options: { every: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});
const every = Number(options.every);
const starts = await makeStarts();

/** The ways in which a call can go wrong. */
const ways = {
  'fails once': (isFirst) => isFirst && fail,
  'fails from there on': () => fail,
  'dies there': () => die,
};

function fail(name, [path]) {
  if (name === 'existsSync') return false;
  const syscall = name.replace('Sync', '');
  throw Object.assign(new Error(`EIO: i/o error, ${syscall}`), {
    code: 'EIO',
    errno: -5,
    syscall,
    ...(typeof path === 'string' && { path }),
  });
}

/** Leaves a folder as a process that dies does: a text that is being written is torn, and nothing that follows happens. */
function die(name, [file, content], isFirst) {
  if (isFirst && name === 'writeFileSync' && (typeof content === 'string' || content instanceof Uint8Array)) {
    const torn = content.slice(0, Math.ceil(content.length / 2));
    if (typeof file === 'number') plain.writeSync(file, torn);
    else plain.writeFileSync(file, torn, { flag: 'a' });
  }
  if (name === 'closeSync') return plain.closeSync(file);
  throw new Error('died');
}

/** Lists files that belong together: all of them are old, or all of them are new. */
const unitOf = (path) => /^(?:catalog|out)(?=\/)/u.exec(path)?.[0] ?? path;
/** Matches files that a broken run may leave beside what has a name: nobody takes them for anything else. */
const isLeftover = (path) => /(?:^|\/)\.(?:cache|tthc|tthc-export)\/|\.tmp(?:\.old)?$/u.test(path);

function unitsOf(tree) {
  const units = new Map();
  for (const path of Object.keys(tree).sort()) {
    if (isLeftover(path)) continue;
    const unit = units.get(unitOf(path)) ?? {};
    unit[path] = tree[path].toString('latin1');
    units.set(unitOf(path), unit);
  }
  return units;
}

/** Tells which of two states a unit is in; of a set of files that died some may be missing. */
function stateOf(found = {}, { old = {}, fresh = {} }, mayLack) {
  const is = (state) =>
    Object.entries(found).every(([path, text]) => state[path] === text) &&
    (mayLack || Object.keys(state).length === Object.keys(found).length);
  return [is(old) && 'old', is(fresh) && 'new'].filter(Boolean);
}

/** Makes the locks that were left those of a process that is gone: this one lives on. */
function endOwners(folder) {
  for (const path of Object.keys(treeOf(folder)).filter((path) => path.endsWith('/owner.json'))) {
    const text = plain.readFileSync(join(folder, path), 'utf8');
    plain.writeFileSync(join(folder, path), text.replace(/"pid":\d+/u, `"pid":${2 ** 22 + 1}`));
  }
}

/** Says what is wrong with the end of a run; undefined where all is right. */
function judge(way, got, found, { right, old, fresh, writes }) {
  const isDead = way === 'dies there';
  const told = got.stderr + got.stdout;
  if (!isDead && /Lỗi của tthc|^\s+at .*:\d+:\d+/mu.test(told))
    return `told as a fault of the tool: ${told.trim()}`;
  if (!isDead && got.code !== 0 && told.trim() === '') return `ended with ${got.code} and said nothing`;
  const isDone = !isDead && got.code === right.code && got.stdout === right.stdout;
  if (!isDead && got.code === 0 && !isDone) return `ended with 0 and said something else: ${got.stdout}`;
  const isUnchanged = !isDead && !isDone && /Không có gì bị thay đổi/u.test(told);
  for (const unit of new Set([...old.keys(), ...fresh.keys(), ...found.keys()])) {
    const states = { old: old.get(unit), fresh: fresh.get(unit) };
    const is = stateOf(found.get(unit), states, unit === 'out' && way !== 'fails once');
    if (is.length === 0) return `${unit} is neither old nor new`;
    if (isDone && writes && !is.includes('new'))
      return `${unit} is not new, though it ended with ${got.code}`;
    if (isUnchanged && !is.includes('old')) return `${unit} is new, though nothing was to be changed`;
  }
  return undefined;
}

async function sweep(title, [startName, ...args], writes, offset) {
  const start = starts[startName];
  const old = unitsOf(start);
  const whole = place(start);
  // Once to have all parts of the program loaded, once to see what is right.
  await run(whole, args);
  remove(whole);
  const folder = place(start);
  let calls = 0;
  const right = await run(folder, args, (_name, _args, make) => {
    calls += 1;
    return make();
  });
  const fresh = unitsOf(treeOf(folder));
  remove(folder);
  if (right.code > 1) throw new Error(`${title}: ${right.code}\n${right.stderr}`);
  let runs = 0;
  const faults = [];
  for (const [way, breaking] of Object.entries(ways)) {
    for (let n = 1 + (offset % every); n <= calls; n += every) {
      const place_ = place(start);
      let at = 0;
      let broken = '';
      const began = Date.now();
      const got = await run(place_, args, (name, given, make) => {
        at += 1;
        const isFirst = at === n;
        const act = at >= n && breaking(isFirst);
        if (!act) return make();
        if (isFirst) broken = `${name} ${typeof given[0] === 'string' ? given[0].replace(place_, '') : ''}`;
        return act(name, given, isFirst);
      });
      if (Date.now() - began > 1500) console.error(title, way, n, broken, Date.now() - began);
      endOwners(place_);
      // Whoever comes next settles what was left behind.
      await run(place_, ['status']);
      const fault = judge(way, got, unitsOf(treeOf(place_)), { right, old, fresh, writes });
      if (fault) faults.push(`${title}, call ${n} (${broken}) ${way}: ${fault}`);
      runs += 1;
      remove(place_);
    }
  }
  process.stdout.write(`${title}: ${calls} calls, ${runs} runs, ${faults.length} faults\n`);
  for (const fault of faults.slice(0, 10)) process.stdout.write(`  ${fault.slice(0, 400)}\n`);
  return { runs, faults: faults.length };
}

const all = [
  ...Object.entries(writing).map(([title, words]) => [title, words, true]),
  ...Object.entries(reading).map(([title, words]) => [title, words, false]),
].filter(([title]) => title.includes(options.only));
let [runs, faults] = [0, 0];
for (const [offset, [title, words, writes]] of all.entries()) {
  const counted = await sweep(title, words, writes, offset);
  runs += counted.runs;
  faults += counted.faults;
}
process.stdout.write(`${all.length} commands, ${runs} runs: ${faults} faults\n`);
process.exitCode = faults > 0 || runs === 0 ? 1 : 0;
