// Bundles the library, src/index.ts, into one module, and writes the declarations of its types.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { defined } from './bundled.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

await build({
  entryPoints: [`${root}src/index.ts`],
  outfile: `${root}dist/index.js`,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Names stay, so that a stack still tells where it was.
  minifyWhitespace: true,
  charset: 'utf8',
  // A package in it asks for parts of Node as CommonJS does.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  define: defined,
  logLevel: 'warning',
});

/** Returns the declarations of all source files, by their paths below dist/types. */
function declare() {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([`${root}src/index.ts`], {
    ...options,
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true },
    ...{ rootDir: `${root}src`, outDir: `${root}dist/types` },
  });
  const texts = new Map();
  program.emit(undefined, (path, text) => texts.set(posix.relative(`${root}dist/types`, path), text));
  return texts;
}

/** Returns the declarations that others lead to: of what only works inside, a user needs none. */
function reachableFrom(first, texts) {
  const reached = new Set([first]);
  for (const path of reached)
    for (const [, target] of (texts.get(path) ?? '').matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g))
      reached.add(`${posix.join(posix.dirname(path), target)}.d.ts`);
  return reached;
}

rmSync(`${root}dist/types`, { recursive: true, force: true });
const texts = declare();
for (const path of reachableFrom('index.d.ts', texts)) {
  const target = join(root, 'dist/types', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, texts.get(path).replace(/(from |import\()(['"]\.[^'"]+)\.ts(['"])/g, '$1$2.js$3'));
}
