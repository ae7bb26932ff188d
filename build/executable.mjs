// Makes one file of the program and of the Node that runs this: `node build/executable.mjs FILE`. The file unpacks what
// it holds into the folder for caches, once for each build, and starts it there. Build first: npm run build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const target = resolve(process.argv[2] ?? `tthc-${process.platform}-${process.arch}`);

/** The tool that puts the program into a copy of Node, as Node's documentation names it. */
const injector = 'postject@1.0.0-alpha.6';
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** Lists the files that the program reads at run time; the library and its types are for programs, which install the package. */
const held = ['bin', 'ci', 'completions', 'dist', 'schemas', 'LICENSE', 'THIRD_PARTY', 'package.json'];
const isLeftOut = (path) => /^dist[\\/](?:types[\\/]|index\.js$)/.test(path);

function filesBelow(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(join(path, name)));
}

/** Starts the program out of the folder that it was unpacked into; runs inside the file that is made. */
function start(id) {
  const {
    existsSync,
    mkdirSync,
    mkdtempSync: makeTemp,
    renameSync,
    rmSync: remove,
    writeFileSync: write,
  } = require('node:fs');
  const { createRequire } = require('node:module');
  const { homedir } = require('node:os');
  const { dirname, join: inside } = require('node:path');
  const { getAsset } = require('node:sea');
  const { TTHC_CACHE_DIR, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const unpackIn = (cache) => {
    const folder = inside(cache, `program-${id}`);
    if (existsSync(folder)) return folder;
    mkdirSync(cache, { recursive: true });
    // Renamed into place whole: whoever starts it meanwhile finds all of it, or makes it too.
    const own = makeTemp(inside(cache, 'unpacking-'));
    for (const [path, content] of Object.entries(JSON.parse(getAsset('files', 'utf8')))) {
      mkdirSync(dirname(inside(own, path)), { recursive: true });
      write(inside(own, path), Buffer.from(content, 'base64'));
    }
    try {
      renameSync(own, folder);
    } catch (error) {
      remove(own, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
    return folder;
  };
  const usual =
    TTHC_CACHE_DIR || inside(XDG_CACHE_HOME || LOCALAPPDATA || inside(homedir(), '.cache'), 'tthc');
  createRequire(inside(unpackIn(usual), 'package.json'))('./bin/tthc.js');
}

const work = mkdtempSync(join(tmpdir(), 'tthc-executable-'));
try {
  const contents = held
    .flatMap(filesBelow)
    .filter((path) => !isLeftOut(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path)).toString('base64')]);
  const files = JSON.stringify(Object.fromEntries(contents));
  const id = createHash('sha256').update(files).digest('hex').slice(0, 12);
  writeFileSync(join(work, 'files.json'), files);
  writeFileSync(join(work, 'main.js'), `(${start})('${id}');\n`);
  writeFileSync(
    join(work, 'config.json'),
    JSON.stringify({
      main: join(work, 'main.js'),
      output: join(work, 'blob'),
      assets: { files: join(work, 'files.json') },
      disableExperimentalSEAWarning: true,
    }),
  );
  execFileSync(process.execPath, ['--experimental-sea-config', join(work, 'config.json')], {
    stdio: 'inherit',
  });
  copyFileSync(process.execPath, target);
  chmodSync(target, 0o755);
  const place = process.platform === 'darwin' ? ['--macho-segment-name', 'NODE_SEA'] : [];
  execFileSync(
    'npm',
    [
      'exec',
      '--yes',
      '--',
      injector,
      target,
      'NODE_SEA_BLOB',
      join(work, 'blob'),
      '--sentinel-fuse',
      fuse,
      ...place,
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${target}: ${(statSync(target).size / 1e6).toFixed(0)} MB`);
