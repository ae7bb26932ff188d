// Writes THIRD_PARTY: the packages whose code the bundles hold, with their licences. `--check` only says whether it is
// still right; a licence that is not among the known ones ends either.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const target = `${root}THIRD_PARTY`;

/** Licences that ask for no more than to be passed on. */
const known = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

/** Names the packages that hold code of others and do not list it. */
const inside = {
  unpdf:
    'It holds PDF.js, Copyright Mozilla Foundation, under the Apache License 2.0, whose text stands below @e965/xlsx.',
  'node-sqlite3-wasm': 'It holds SQLite, which is in the public domain.',
};

/** Returns the names of the packages whose files any bundle holds, and those of which generated code was made. */
async function bundledPackages() {
  const { metafile } = await build({
    entryPoints: ['src/main.ts', 'src/catalog/work.ts', 'src/index.ts'],
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const held = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const generated = readdirSync(`${root}src/model/generated`).map((name) =>
    readFileSync(`${root}src/model/generated/${name}`, 'utf8'),
  );
  const named = [...held, ...generated]
    .flatMap((text) => [...text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)])
    .map(([, name]) => name);
  return [...new Set(named)].sort();
}

/** Returns what is to be said of a package. */
function describe(name) {
  const folder = `${root}node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (!known.includes(license)) throw new Error(`${name} ${version} has the licence ${license}`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const lines = [
    `${name} ${version} (${license})`,
    ...(inside[name] ? [inside[name]] : []),
    ...(file ? ['', readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim()] : []),
  ];
  return lines.join('\n');
}

const rule = `\n\n${'-'.repeat(78)}\n\n`;
const head = 'The files in dist hold code of these packages, each under its own licence.';
const text = `${[head, ...(await bundledPackages()).map(describe)].join(rule)}\n`;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('THIRD_PARTY is not of the packages that are bundled: npm run third-party');
  process.exitCode = 1;
}
