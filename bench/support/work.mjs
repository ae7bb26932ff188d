import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from '../generate.mjs';

mkdirSync(benchFolder, { recursive: true });

/** Names the folder that one run of the bench writes, of its own, so that two runs may stand side by side. */
export const workFolder = mkdtempSync(join(benchFolder, 'work-'));
process.on('exit', () => rmSync(workFolder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
