// A thread in which the built program is loaded once and its main() run again and again, each time in a world of its
// own, as in a process of its own.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { PassThrough, Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';

// Nothing here is worth waiting until the disk has it.
fs.fsyncSync = () => {};
syncBuiltinESMExports();
const { loadProgram } = createRequire(import.meta.url)('../../bin/program.js');
const { main } = loadProgram().program;
const { answers, answered } = workerData;

/** Returns a stream that keeps what is written to it, there and in a list that it shares with another one. */
function collect(both) {
  const chunks = [];
  const stream = new PassThrough().on('data', (chunk) => {
    chunks.push(chunk);
    both.push(chunk);
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}

async function run({ cwd, args, env }) {
  // Paths are told as they are found from the folder of the process, and git and the cache have its variables.
  process.cwd = () => cwd;
  process.env = env;
  const both = [];
  const [stdout, stderr] = [collect(both), collect(both)];
  const code = await main(args, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    stdin: Readable.from([]),
    env,
    cwd,
    now: new Date(),
    machine: { node: process.versions.node, system: process.platform },
    interrupt: () => {},
  });
  return { code, stdout: stdout.bytes(), stderr: stderr.bytes(), printed: Buffer.concat(both) };
}

parentPort.on('message', async (task) => {
  answers.postMessage(await run(task).catch((error) => ({ error })));
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
});
