// Bundles src/ into one file of plain CommonJS, the form for which Node 20 can keep compiled code (see code-cache.mjs).
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defined, external } from './bundled.mjs';

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

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { main } from './src/main.ts';
      export const work = async (data) => (await import('./src/catalog/work.ts')).work(data);
    `,
    resolveDir: root,
  },
  outfile: `${root}dist/tthc.js`,
  write: false,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Node 20 has them; lowered, they would be compiled anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  external,
  // bin/program.js calls it as a function.
  banner: { js: '(function (exports, require, module, bundleUrl) { "use strict";' },
  footer: { js: '})' },
  define: { ...defined, 'import.meta.url': 'bundleUrl' },
  plugins: [withoutPrograms],
  logLevel: 'warning',
});

/**
 * Text in ASCII takes half the room, and reading it no decoding. What esbuild does not escape are regular expressions,
 * and the raw texts that some are made of: there an escape is read as what it stands for.
 */
const inAscii = (text) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first of all characters.
  text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

// Renamed into place, so that whoever runs the tool meanwhile finds the one or the other. What V8 compiled of the one
// before goes first: it would be taken for that of another bundle of the same length.
mkdirSync(`${root}dist`, { recursive: true });
rmSync(`${root}dist/tthc.cache`, { force: true });
writeFileSync(`${root}dist/tthc.js.tmp`, inAscii(outputFiles[0].text));
renameSync(`${root}dist/tthc.js.tmp`, `${root}dist/tthc.js`);
