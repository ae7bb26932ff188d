#!/usr/bin/env node
/**
 * Measures the program as whole processes, in turn with other tools, and judges the ratios.
 * bench/README.md says how to read what comes out.
 *
 *   npm run bench -- [--size small|full|million] [--only NAME] [--rounds N] [--check] [--json FILE]
 *                    [--program FILE] [--no-peers] [--smoke]
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { groupsFor } from './support/cases.mjs';
import { judge, judgeGrowth } from './support/judge.mjs';
import { allocated, countCalls, emptyCache, interleave, peakMemory, tryOut } from './support/measure.mjs';
import { plot } from './support/plot.mjs';
import { program, root } from './support/program.mjs';
import { markdown, plainBars } from './support/report.mjs';

const sizes = { small: [1900], full: [1900, 120_000], million: [1900, 120_000, 1_000_000] };
/** So few that all of it is over in seconds. */
const smokeSizes = [200];

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    size: { type: 'string', default: 'small' },
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    check: { type: 'boolean', default: false },
    json: { type: 'string' },
    program: { type: 'string', default: program },
    peers: { type: 'boolean', default: true },
    smoke: { type: 'boolean', default: false },
  },
});

if (options.smoke) await smoke();
else await bench();

/** Runs everything once on a small catalog: that it works, not how fast. */
async function smoke() {
  for (const { id, prepare } of groupsFor({
    sizes: smokeSizes,
    program: options.program,
    withPeers: false,
  })) {
    const { commands } = await prepare();
    for (const command of Object.values(commands)) tryOut(command);
    console.log(`${id}: ${Object.keys(commands).join(', ')}`);
  }
}

async function bench() {
  const chosen = sizes[options.size];
  if (!chosen) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`);
  const all = groupsFor({ sizes: chosen, program: resolve(options.program), withPeers: options.peers });
  const isAsked = ({ id }) => !options.only || options.only.some((name) => id.includes(name));
  const asked = all.filter(isAsked);
  if (asked.length === 0) throw new Error(`--only is part of one of ${all.map(({ id }) => id).join(', ')}`);
  const groups = [];
  const bars = [];
  for (const group of asked) {
    const measured = await measure(group);
    groups.push(measured);
    const judged = judge(measured.bars, measured);
    bars.push(...judged);
    process.stderr.write(plainBars(judged));
  }
  bars.push(...judgeGrowth(groups.filter(({ growth }) => growth)));
  publish({
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    sizes: chosen,
    groups,
    bars,
  });
  if (options.check && bars.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

async function measure({ id, title, records, rounds: usual, prepare }) {
  process.stderr.write(`\n${id}: ${title}\n`);
  const rounds = Number(options.rounds ?? usual);
  const { commands, bars, memory: wanted = [], growth = false } = await prepare();
  emptyCache();
  const times = interleave(commands, rounds);
  const memory = {};
  for (const name of wanted) if (commands[name]) memory[name] = peakMemory(commands[name]);
  // Tracing every call of a large catalog takes minutes, and tells what a small one does.
  const counted = records > 10_000 ? {} : countsOf(id, commands);
  return { id, title, records, rounds, commands, bars, times, memory, counted, growth };
}

function countsOf(id, commands) {
  const names = id === 'start' ? Object.keys(commands) : ['ours', 'sourcemeta'];
  return Object.fromEntries(
    names
      .filter((name) => name in commands)
      .map((name) => {
        const command = commands[name];
        return [name, { label: command.label, calls: countCalls(command), allocated: allocated(command) }];
      }),
  );
}

function publish(results) {
  const text = markdown(results);
  // A part is not the whole: what is kept is only written by a full run.
  if (options.only) process.stdout.write(text);
  else {
    writeFileSync(join(root, 'bench/results.md'), text);
    writeFileSync(join(root, 'bench/results.svg'), plot(results.bars));
    process.stdout.write(plainBars(results.bars));
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
}
