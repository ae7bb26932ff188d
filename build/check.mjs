// Runs what is checked without running the project, side by side: generated files, types, layout, code that nothing uses.
import { spawn } from 'node:child_process';

const checks = ['generated', 'types', 'lint', 'dead'];

/** Runs one of the checks; what it says is printed when it has ended, so that no two are mixed. */
const run = (check) =>
  new Promise((resolve) => {
    const said = [];
    const child = spawn('npm', ['run', '--silent', `check:${check}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) console.error(`check:${check} failed`);
      resolve(code === 0);
    });
  });

const passed = await Promise.all(checks.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
