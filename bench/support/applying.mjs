import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureCatalog } from '../generate.mjs';
import { tthc } from './program.mjs';
import { workFolder } from './work.mjs';

/**
 * A catalog to which one decision is applied over and over: a copy, and how to put back what changed.
 *
 * @returns the copy and its draft, `restore`, and for the bare script the files that `apply` writes
 *   (`manifest`) and a folder to write them into (`target`, made new by `emptyTarget`)
 */
export async function applying(records) {
  const source = await ensureCatalog(records, { ledger: true });
  const folder = join(workFolder, 'applying');
  cpSync(source, folder, { recursive: true, preserveTimestamps: true });
  const draft = join(folder, 'drafts/143-rows.yaml');
  const { files } = JSON.parse(tthc(['apply', draft, '--format', 'json'], folder));
  const changed = files.map((file) => join('catalog', file.replace(/^catalog\//, '')));
  const written = changed.map((path) => [
    path.replaceAll('/', '+'),
    readFileSync(join(folder, path), 'utf8'),
  ]);
  const manifest = join(workFolder, 'applied.json');
  writeFileSync(manifest, JSON.stringify(written));
  const target = join(workFolder, 'bare');
  const emptyTarget = () => {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
  };
  const restore = () => {
    for (const path of changed) {
      const before = join(source, path);
      if (existsSync(before)) copy(before, join(folder, path));
      else rmSync(join(folder, path), { force: true });
    }
  };
  return { folder, draft, restore, manifest, target, emptyTarget };
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, readFileSync(from));
}
