// The floor under any check of nothing changed: Node starts, finds all files of a folder and asks for their sizes.
//   node stat-all.mjs FOLDER
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function statAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) statAll(path);
    else statSync(path);
  }
}

statAll(process.argv[2]);
