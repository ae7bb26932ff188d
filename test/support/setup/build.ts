import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the program, once for all lanes: tests of the command line run what users run. */
export function setup(): void {
  if (process.env.TTHC_TEST_BUILT) return;
  process.env.TTHC_TEST_BUILT = 'yes';
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
