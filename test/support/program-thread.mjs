// A thread in which the built program is loaded once and its main() run again and again, each time as in a process of
// its own: with a working folder, an environment and streams of its own.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { loadProgram } = createRequire(import.meta.url)('../../bin/program.js');
const { main } = loadProgram().program;
const { answers, answered } = workerData;

/** Keeps what is written to a stream of the process; returns how to have it. */
function capture(stream) {
  const chunks = [];
  const write = (chunk, _encoding, done) => {
    chunks.push(Buffer.from(chunk));
    done();
  };
  Object.assign(stream.removeAllListeners('error'), { _write: write, _writev: null });
  return () => Buffer.concat(chunks);
}

async function run({ cwd, args, env }) {
  process.cwd = () => cwd;
  process.env = env;
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  const code = await main(args);
  return { code, stdout: stdout(), stderr: stderr() };
}

parentPort.on('message', async (task) => {
  answers.postMessage(await run(task).catch((error) => ({ error })));
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
});
