import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from '../generate.mjs';

mkdirSync(benchFolder, { recursive: true });

/** What one run of the bench writes: a folder of its own, that two runs may stand side by side. */
export const workFolder = mkdtempSync(join(benchFolder, 'work-'));
process.on('exit', () => rmSync(workFolder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
