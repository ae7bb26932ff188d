// Bundles src/ into one file of plain CommonJS, the form for which Node 20 can keep compiled code (see code-cache.mjs),
// and each large package into a file beside it: what is installed needs no package but ours.
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defined, parts } from './bundled.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

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

const { outputFiles } = await build({
  ...common,
  stdin: {
    contents: `
      export { main } from './src/main.ts';
      export const work = async (data) => (await import('./src/catalog/work.ts')).work(data);
    `,
    resolveDir: root,
  },
  outfile: `${root}dist/tthc.js`,
  // Node 20 has them; lowered, they would be compiled anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  // bin/program.js calls it as a function.
  banner: { js: '(function (exports, require, module, bundleUrl) { "use strict";' },
  footer: { js: '})' },
  define: { ...defined, 'import.meta.url': 'bundleUrl' },
  plugins: [withoutPrograms, partsApart],
});

/**
 * Text in ASCII takes half the room, and reading it no decoding. What esbuild does not escape are regular expressions,
 * and the raw texts that some are made of: there an escape is read as what it stands for.
 */
const inAscii = (text) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first of all characters.
  text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes a file of dist: renamed into place, so that whoever runs the tool meanwhile finds the one or the other. */
function write(name, content) {
  writeFileSync(`${root}dist/${name}.tmp`, content);
  renameSync(`${root}dist/${name}.tmp`, `${root}dist/${name}`);
}

mkdirSync(`${root}dist/parts`, { recursive: true });
for (const [package_, { name, beside }] of Object.entries(parts)) {
  const { outputFiles: files } = await build({
    ...common,
    entryPoints: [package_],
    absWorkingDir: root,
    plugins: [withoutOtherWays],
  });
  write(`parts/${name}.cjs`, files[0].contents);
  for (const file of beside)
    copyFileSync(`${root}node_modules/${package_}/${file}`, `${root}dist/parts/${basename(file)}`);
}

// What V8 compiled of the bundle before goes first: it would be taken for that of another bundle of the same length.
rmSync(`${root}dist/tthc.cache`, { force: true });
write('tthc.js', inAscii(outputFiles[0].text));
