import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import * as ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Everything that may meet a text that others wrote. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

/** Returns the regular expressions that a file writes out. */
function patternsIn(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(`${src}/${path}`, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Returns the regular expressions that files put together when they are loaded. */
function patternsMade(): string[] {
  const making = files.filter((path) => readFileSync(`${src}/${path}`, 'utf8').includes('new RegExp('));
  const { outputFiles } = buildSync({
    stdin: { contents: making.map((path) => `import './${path}';`).join('\n'), resolveDir: src },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
    logLevel: 'error',
  });
  const made = new Set<string>();
  class Noted extends RegExp {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      made.add(String(this));
    }
  }
  const load = new Function('require', 'module', 'exports', 'RegExp', outputFiles[0]?.text ?? '');
  load(createRequire(`${src}/`), { exports: {} }, {}, Noted);
  return [...made];
}

const length = 100_000;
/** Long runs of one sign or word, each with an end that no pattern expects. */
const runs = [
  '(',
  ')',
  '1',
  '1.',
  'a',
  'a ',
  'Aa',
  '"',
  ' ',
  '\n',
  '\t ',
  '-',
  '.',
  ',',
  '; ',
  '/',
  '(a',
  'ộ',
  'phí ',
  '[1',
  ': ',
  '#',
  '\\',
  '{',
  '&a;',
  '<',
  'a: b\n',
  'á-',
  '\u200b',
].map((unit) => `${unit.repeat(length / unit.length)}\u0001`);

/** On such a run a pattern takes milliseconds; one that starts anew at every sign takes minutes, and is stopped. */
const patience = 5000;

/** Only a script in a context of its own can be stopped. */
const context = createContext({ runs });

describe('a pattern ends on a long run of any sign; one that is tried at one place only, there', () => {
  it.each([
    ...files.flatMap((path) => patternsIn(path).map((pattern) => [path, pattern] as const)),
    ...patternsMade().map((pattern) => ['put together', pattern] as const),
  ])('%s %s', (_, pattern) => {
    const script = `{
      const all = new RegExp((${pattern}).source, (${pattern}).flags.replace('g', '') + 'g');
      for (const run of runs) run.replace(all, '');
    }`;
    expect(() => runInContext(script, context, { timeout: patience })).not.toThrow();
  });
});
