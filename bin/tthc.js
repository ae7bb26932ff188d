#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/main.js', import.meta.url);
// A change that is under way is finished first: the signal is held back until then.
process.on('SIGINT', () => process.exit(130));

if (existsSync(fileURLToPath(built))) {
  const { main } = await import(built);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('tthc chưa được dựng. Chạy: npm install\ntthc is not built yet. Run: npm install\n');
  process.exitCode = 2;
}
