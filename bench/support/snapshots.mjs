import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCatalog } from '../generate.mjs';
import { tthc } from './program.mjs';
import { workFolder } from './work.mjs';

/**
 * A diff of JSON, as npm has it, on what two versions hold. Git and YAML are spared it: it gets each
 * version as one JSON file, records by code, so that it need not look for what belongs together.
 */
export async function snapshots(peers, records, repository) {
  const before = await ensureCatalog(records, { ledger: true });
  const paths = [before, repository].map((folder, i) => {
    const path = join(workFolder, `version-${i}.json`);
    tthc(['export', '--to', path], folder);
    const { procedures } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify(Object.fromEntries(procedures.map((record) => [record.id, record]))));
    return path;
  });
  return { label: 'json-diff', file: process.execPath, args: [peers.jsonDiff, ...paths], exit: 1 };
}
