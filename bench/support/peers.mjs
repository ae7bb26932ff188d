import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from '../generate.mjs';
import { root } from './program.mjs';
import { workFolder } from './work.mjs';

/** The peers, in the versions that were measured. The bench alone fetches them, into its own folder. */
const peerVersions = {
  '@sourcemeta/jsonschema': '16.11.0',
  ajv: '8.20.0',
  'ajv-cli': '5.0.0',
  'js-yaml': '5.5.0',
  'json-diff': '1.0.6',
};

/** Fetches the peers where they are not there yet, and says how each is started. */
export function ensurePeers() {
  const name = Object.values(peerVersions).join('-');
  const folder = join(benchFolder, `peers-${name}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    writeFileSync(
      join(partial, 'package.json'),
      JSON.stringify({ private: true, dependencies: peerVersions }),
    );
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...flags], { cwd: partial, stdio: ['ignore', 2, 2] });
    renameSync(partial, folder);
  }
  const inFolder = (path) => join(folder, 'node_modules', path);
  return {
    /** The program itself, without the Node script that npm puts before it. */
    sourcemeta: inFolder(`@sourcemeta/jsonschema/build/github-releases/jsonschema-${platform()}`),
    ajvCli: inFolder('ajv-cli/dist/index.js'),
    jsonDiff: inFolder('json-diff/bin/json-diff.js'),
    packages: folder,
  };
}

const platform = () => `${process.platform}-${process.arch === 'x64' ? 'x86_64' : process.arch}`;

/** Folders of a catalog that hold files of one kind each. */
const kinds = { procedures: 'procedure', decisions: 'decision' };

/**
 * The validators, each as it is started on all files of some folders of a catalog.
 *
 * @param quoted a copy of the catalog for ajv-cli: its YAML reader makes dates of what is not quoted
 */
export function validators(peers, { catalog, quoted, folders, records }) {
  const [schema, ...refs] = schemasFor(folders);
  const all = folders.map((folder) => join(catalog, folder));
  const resolve = refs.flatMap((path) => ['--resolve', path]);
  const sourcemeta = ['validate', schema, ...all, ...resolve, '--extension', '.yaml'];
  const ajvRefs = refs.flatMap((path) => ['-r', path]);
  const globs = folders.flatMap((folder) => ['-d', join(quoted, folder, '*/*.yaml')]);
  const ajvCli = ['validate', '--spec=draft2020', '--strict=false', '-s', schema, ...ajvRefs, ...globs];
  const expect = records === undefined ? undefined : new RegExp(`(?:^|\\s)${records} passed`);
  return {
    sourcemeta: { label: 'sourcemeta', file: peers.sourcemeta, args: sourcemeta, expect },
    sourcemetaFast: {
      label: 'sourcemeta --fast',
      file: peers.sourcemeta,
      args: [...sourcemeta, '--fast'],
      expect,
    },
    ajvCli: node('ajv-cli', peers.ajvCli, ...ajvCli),
    jsYamlAjv: node(
      'js-yaml + ajv, by hand',
      join(root, 'bench/scripts/js-yaml-ajv.mjs'),
      peers.packages,
      schema,
      refs.join(','),
      ...all,
    ),
  };
}

const node = (label, ...args) => ({ label, file: process.execPath, args });

/** The schema of the files in these folders, and those that it refers to; one that tells kinds apart for several. */
function schemasFor(folders) {
  const of = (kind) => join(root, 'schemas', `${kind}.schema.json`);
  if (folders.length === 1) return [of(kinds[folders[0]]), of('common')];
  const path = join(workFolder, 'either.schema.json');
  const either = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'either.schema.json',
    if: { required: ['issued'] },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
    then: { $ref: 'decision.schema.json' },
    else: { $ref: 'procedure.schema.json' },
  };
  writeFileSync(path, JSON.stringify(either));
  return [path, of('common'), of('procedure'), of('decision')];
}

/**
 * Makes sure that validators look: a catalog whose one record says a status that does not exist has to
 * be refused by each.
 *
 * @param catalog a catalog whose records are right
 */
export function checkValidators(peers, catalog) {
  const name = readdirSync(join(catalog, 'procedures'), { recursive: true }).find((path) =>
    path.endsWith('.yaml'),
  );
  const record = join(catalog, 'procedures', name);
  const base = join(workFolder, 'planted');
  const path = join(base, 'procedures/any/1.yaml');
  mkdirSync(join(base, 'procedures/any'), { recursive: true });
  const right = quoteDates(readFileSync(record, 'utf8'));
  const look = (text) => {
    writeFileSync(path, text);
    const commands = validators(peers, { catalog: base, quoted: base, folders: ['procedures'] });
    return Object.values(commands).map(({ label, file, args }) => {
      const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8' });
      return { label, isRight: status === 0, said: `${stdout}${stderr}` };
    });
  };
  for (const { label, isRight, said } of look(right))
    if (!isRight) throw new Error(`${label} refuses a file that is right: ${said}`);
  for (const { label, isRight, said } of look(right.replace(/^status: .*$/m, 'status: aktive')))
    if (isRight || !said.includes('1.yaml'))
      throw new Error(`${label} does not see a planted error: ${said}`);
}

/** A copy of a catalog in which dates are quoted. */
export function quotedCopy(catalog, folders, target) {
  rmSync(target, { recursive: true, force: true });
  for (const folder of folders) cpSync(join(catalog, folder), join(target, folder), { recursive: true });
  for (const name of readdirSync(target, { recursive: true })) {
    const path = join(target, name);
    if (name.endsWith('.yaml')) writeFileSync(path, quoteDates(readFileSync(path, 'utf8')));
  }
}

const quoteDates = (text) => text.replace(/: (\d{4}-\d\d-\d\d)$/gm, ': "$1"');
