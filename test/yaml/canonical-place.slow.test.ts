import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCanonicalRange } from '../../src/yaml/canonical-place.ts';
import { readCanonical } from '../../src/yaml/canonical.ts';
import { createParsingLocator } from '../../src/yaml/document.ts';
import { writeYaml } from '../../src/yaml/writer.ts';
import { runs } from '../support/runs.ts';

type Path = (string | number)[];

/** Every path into a value, and some that lead nowhere. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path, [...path, 'x']];
  const steps = Array.isArray(value) ? [...value.keys(), value.length] : [...Object.keys(value), 'không-có'];
  return [
    path,
    ...steps.flatMap((step) => pathsOf((value as Record<string | number, unknown>)[step], [...path, step])),
  ];
}

function expectSame(text: string): void {
  const read = readCanonical(text);
  if (!read) throw new Error('not canonical');
  const locate = createParsingLocator(text);
  for (const path of pathsOf(read.value)) {
    for (const part of ['value', 'key', 'end'] as const) {
      expect({ path, part, ...findCanonicalRange(text, path, part) }).toEqual({
        path,
        part,
        ...locate(path, part),
      });
    }
  }
}

const text = fc.oneof(
  fc.constantFrom(
    'Thủ tục',
    'a: b',
    '- x',
    '# y',
    '2.000815',
    '|',
    'dòng\nhai',
    '  thụt',
    'dòng\n\ncách\n',
    'x:',
    '"',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.normalize('NFC')),
);
const scalar = fc.oneof(text, fc.integer(), fc.boolean());
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('name', 'levels', 'by', 'code', 'new', 'codes'), tie('value'), {
      maxKeys: 3,
    }),
  ),
}));
const documents = fc.dictionary(
  fc.constantFrom('name', 'levels', 'amended', 'code', 'note', 'steps'),
  value,
  { minKeys: 1, maxKeys: 4 },
);

describe('places in canonical text are those that parsing gives', () => {
  it('for any value', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const written = writeYaml(document, 'decision', { schemaPath: '../x.json' });
        if (readCanonical(written)) expectSame(written);
      }),
      runs(300),
    );
  });

  const sample = fileURLToPath(new URL('../../catalog/', import.meta.url));
  it('for every file of the sample catalog', () => {
    const files = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) expectSame(readFileSync(sample + file, 'utf8'));
  });
});
