import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import * as ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What reads the files that others wrote. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(?:import\/.*|text\/(?:fold|legacy|normalize))\.ts$/u.test(path));

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
].map((unit) => `${unit.repeat(length / unit.length)}\u0001`);

/** On such a run a pattern takes milliseconds; one that starts anew at every sign takes minutes, and is stopped. */
const patience = 5000;

describe('a pattern ends on a long run of any sign', () => {
  it.each(files.flatMap((path) => patternsIn(path).map((pattern) => [path, pattern] as const)))(
    '%s %s',
    (_, pattern) => {
      const context = createContext({ runs });
      const script = `const all = new RegExp((${pattern}).source, (${pattern}).flags.replace(/[gy]/g, '') + 'g');
        for (const run of runs) run.replace(all, '');`;
      expect(() => runInContext(script, context, { timeout: patience })).not.toThrow();
    },
  );
});
