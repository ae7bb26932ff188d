import { deepStrictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCanonicalSource, readSource } from '../../src/check/source/read-source.ts';
import { fileKind } from '../../src/model/layout.ts';
import type { FileKind } from '../../src/model/layout.ts';
import { writeYaml } from '../../src/yaml/writer.ts';
import { runs } from '../support/runs.ts';

/** Checks that walking canonical text finds what the YAML parser finds in it. */
function expectSameTokens(text: string, kind: FileKind): number {
  const file = { path: 'x.yaml', text };
  const { tokens, ...walked } = readCanonicalSource(file, kind);
  const { tokens: parsed, ...source } = readSource(file, kind);
  deepStrictEqual(tokens, parsed);
  deepStrictEqual(walked, source);
  return tokens.length;
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'ế', ' ', '\n', ':', '-', '#', '"', '\\', '1', '.', '|'),
});
const scalar = fc.oneof(
  letters,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('2026-03-26', '2.000815', 'true', '8.000', 'x: y', '- x', '', ' x ', 'a\n\nb', 'a\n'),
);
const key = fc.oneof(
  fc.constantFrom('name', 'steps', 'fees', 'text', 'by', 'new', '<<', '&a', '*a', '!t', '%d'),
  fc.string(),
  letters,
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}));

describe('the scalars of canonical text', () => {
  test('of every file of the sample catalog', () => {
    const root = new URL('../../catalog/', import.meta.url);
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    const counts = paths.flatMap((path) => {
      const kind = path.endsWith('.yaml') ? fileKind(path) : undefined;
      return kind ? expectSameTokens(readFileSync(new URL(path, root), 'utf8'), kind) : [];
    });
    expect(counts.length).toBeGreaterThan(60);
  });

  test('of any value', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }), (value) => {
        expectSameTokens(writeYaml(value, 'procedure', { schemaPath: '../s.json' }), 'procedure');
      }),
      runs(600),
    );
  });
});
