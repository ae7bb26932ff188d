// The floor under any change that must survive a power cut: each file is written and fsynced, no more.
//   node write-and-fsync.mjs FILES.json FOLDER     FILES.json: [[name, text], …]
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const [files, folder] = process.argv.slice(2);
for (const [name, text] of JSON.parse(readFileSync(files, 'utf8'))) {
  const file = openSync(join(folder, name), 'w');
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
}
