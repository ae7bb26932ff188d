// The floor under any cold check: Node starts, finds all files of a folder and reads their bytes.
//   node read-all.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function readAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) readAll(path);
    else readFileSync(path);
  }
}

readAll(process.argv[2]);
