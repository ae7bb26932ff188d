// Plants faults, one at a time, in a copy of the project, and looks whether the tests tell.
//   node bench/plant.mjs [--only WORDS] [--first N] [--check]
// --check plants none, and says which have no one place in src any more.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
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
  options: { only: { type: 'string', default: '' }, first: { type: 'string' }, check: { type: 'boolean' } },
});
const leastCaught = 0.95;

const homeless = planted.filter(
  ({ file, from }) => readFileSync(join(root, file), 'utf8').split(from).length !== 2,
);
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

function isCaught(copy, stages) {
  return stages.some(([project, ...files]) => {
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--project', project, ...files],
      { cwd: copy, stdio: 'ignore', timeout: 300_000 },
    );
    return status !== 0;
  });
}

const copy = copyProject();
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
const chosen = planted
  .filter(({ file }) => file.includes(options.only))
  .slice(0, Number(options.first ?? planted.length));
const stages = [...new Set(chosen.flatMap((fault) => fault.stages))];
if (isCaught(copy, stages)) throw new Error('The tests fail before anything is planted.');
const survivors = [];
for (const fault of chosen) {
  const path = join(copy, fault.file);
  const sound = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    sound.replace(fault.from, () => fault.to),
  );
  const caught = isCaught(copy, fault.stages);
  writeFileSync(path, sound);
  process.stdout.write(
    `${caught ? 'caught  ' : 'SURVIVED'}  ${fault.file}: ${fault.from.trim()} → ${fault.to.trim()}\n`,
  );
  if (!caught) survivors.push(fault);
}
const caught = chosen.length - survivors.length;
process.stdout.write(`${chosen.length} faults planted, ${caught} caught, ${survivors.length} survived\n`);
process.exitCode = chosen.length > 0 && caught / chosen.length >= leastCaught ? 0 : 1;
