// A second run of the program beside the first: in a thread, so that it goes on while the first is held.
import { parentPort, workerData } from 'node:worker_threads';
import { run } from './disk.mjs';

const ended = new Int32Array(workerData);
parentPort.on('message', async ({ cwd, args }) => {
  const result = await run(cwd, args).catch((error) => ({ code: -1, stdout: '', stderr: error.stack }));
  parentPort.postMessage(result);
  Atomics.store(ended, 0, 1);
  Atomics.notify(ended, 0);
});
