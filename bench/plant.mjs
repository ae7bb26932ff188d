// Plants faults, one at a time, in a copy of the project, and looks whether the tests tell.
//   node bench/plant.mjs [--only WORDS] [--first N] [--again FILE] [--check]
// --again plants those that survived by what an earlier run printed into a file.
// --check plants none, and says which have no one place in src any more.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './support/program.mjs';
import { planted } from './sweeps/planted.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    first: { type: 'string' },
    again: { type: 'string' },
    check: { type: 'boolean' },
  },
});
const leastCaught = 0.95;

/** Counts how often what is to be replaced stands in the file. */
function placesOf({ file, from }) {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8').split(from).length - 1 : 0;
}

const homeless = planted.filter((fault) => placesOf(fault) !== 1);
for (const { file, from } of homeless) process.stdout.write(`${file}: not there once: ${from}\n`);
if (options.check || homeless.length > 0) {
  process.stdout.write(`${planted.length} faults, ${homeless.length} without a place\n`);
  process.exit(homeless.length > 0 ? 1 : 0);
}

/** Copies the project; its packages are linked one by one, so that nothing is written into theirs. */
function copyProject() {
  const copy = mkdtempSync(join(tmpdir(), 'tthc-planted-'));
  for (const name of readdirSync(root)) {
    if (['.git', 'node_modules', 'drafts'].includes(name)) continue;
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.v') && !name.startsWith('.sweep'))
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  return copy;
}

/** Runs the tests of a stage, and tells whether they pass. */
function passes(copy, [project, ...files]) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--project', project, ...files];
  return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 300_000 }).status === 0;
}

const copy = copyProject();
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
const said = options.again === undefined ? '' : readFileSync(options.again, 'utf8');
const survived = ({ file, from }) => said === '' || said.includes(`SURVIVED  ${file}: ${from.trim()} →`);
const chosen = planted
  .filter(survived)
  .filter(({ file, from }) => `${file}: ${from}`.includes(options.only))
  .slice(0, Number(options.first ?? planted.length));
const proven = new Set();
/** Tells whether the tests fail; of a stage that is needed for the first time, first that they pass without a fault. */
function isCaught(path, sound, faulty, stages) {
  for (const stage of stages) {
    if (!proven.has(stage) && !passes(copy, stage))
      throw new Error(`They fail before anything is planted: ${stage}`);
    proven.add(stage);
    writeFileSync(path, faulty);
    const isGreen = passes(copy, stage);
    writeFileSync(path, sound);
    if (!isGreen) return true;
  }
  return false;
}

const survivors = [];
for (const fault of chosen) {
  const path = join(copy, fault.file);
  const sound = readFileSync(path, 'utf8');
  const caught = isCaught(
    path,
    sound,
    sound.replace(fault.from, () => fault.to),
    fault.stages,
  );
  process.stdout.write(
    `${caught ? 'caught  ' : 'SURVIVED'}  ${fault.file}: ${fault.from.trim()} → ${fault.to.trim()}\n`,
  );
  if (!caught) survivors.push(fault);
}
const caught = chosen.length - survivors.length;
process.stdout.write(`${chosen.length} faults planted, ${caught} caught, ${survivors.length} survived\n`);
process.exitCode = chosen.length > 0 && caught / chosen.length >= leastCaught ? 0 : 1;
