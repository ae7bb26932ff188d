// Bundles src/ into pieces that are run when they are asked for, all in one file (pack.mjs parts them by use), and each
// large package into a file beside it: what is installed needs no package but ours.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defined, parts } from './bundled.mjs';
import { asPack, asPiece } from './pieces.mjs';
import { write } from './write.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { packs } = createRequire(import.meta.url)('../bin/program.js');

/** commander can run other programs as subcommands. Ours has none, and what it would run them with is slow to load. */
const withoutPrograms = {
  name: 'without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Leaves large packages to their own files. */
const partsApart = {
  name: 'parts-apart',
  setup({ onResolve }) {
    for (const [package_, { name }] of Object.entries(parts))
      onResolve({ filter: new RegExp(`^${package_}$`) }, () => ({
        path: `./parts/${name}.cjs`,
        external: true,
      }));
  },
};

/** Gives the module that all begins with: the command line, and what the threads beside it run, which need not load it. */
const entry = {
  name: 'entry',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^program$/ }, () => ({ path: 'program', namespace: 'entry' }));
    onLoad({ filter: /.*/, namespace: 'entry' }, () => ({
      contents: `
        export const main = async (...args) => (await import('./src/main.ts')).main(...args);
        export const work = async (data) => (await import('./src/catalog/work.ts')).work(data);
      `,
      resolveDir: root,
    }));
  },
};

/** Holds the options that all bundles have in common. */
const common = {
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  write: false,
  logLevel: 'warning',
};

/** Ways of connecting that pg knows and nobody here can take: a native library, and a cloud that is no machine. */
const withoutOtherWays = {
  name: 'without-other-ways',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^pg-(?:native|cloudflare)$/ }, () => ({ path: 'none', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const { outputFiles: modules } = await build({
  ...common,
  format: 'esm',
  splitting: true,
  entryPoints: [{ in: 'program', out: 'tthc' }],
  outdir: `${root}dist`,
  // Node 20 has them; lowered, they would be compiled anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  define: { ...defined, 'import.meta.url': 'bundleUrl' },
  plugins: [entry, withoutPrograms, partsApart],
});

mkdirSync(`${root}dist/parts`, { recursive: true });
for (const [package_, { name, beside }] of Object.entries(parts)) {
  const { outputFiles: files } = await build({
    ...common,
    entryPoints: [package_],
    absWorkingDir: root,
    plugins: [withoutOtherWays],
  });
  write(`${root}dist/parts/${name}.cjs`, files[0].contents);
  for (const file of beside)
    copyFileSync(`${root}node_modules/${package_}/${file}`, `${root}dist/parts/${basename(file)}`);
}

const pieces = modules.map(({ path, text }) => asPiece(`./${basename(path)}`, text));
// What V8 compiled before goes first: it would be taken for that of another text of the same length.
for (const { text, compiled } of packs) {
  rmSync(compiled, { force: true });
  write(text, asPack(text === packs[0].text ? pieces : []));
}
