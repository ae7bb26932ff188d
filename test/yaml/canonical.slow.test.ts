import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { Json } from '../../src/model/types.ts';
import { readCanonical } from '../../src/yaml/canonical.ts';
import { formatYaml } from '../../src/yaml/format.ts';
import type { FileKind } from '../../src/model/layout.ts';
import { writeYaml } from '../../src/yaml/writer.ts';
import { runs } from '../support/runs.ts';
import { core, safeJson, anyKind, lines, type Mutation, mutation, mutate } from '../support/yaml-texts.ts';

describe('readCanonical', () => {
  test('reads back what is written, in which there is nothing to format', () => {
    const check = (value: Record<string, Json>, kind: FileKind, schemaPath: string | undefined) => {
      const text = writeYaml(value, kind, { schemaPath });
      const isRead = !JSON.stringify(value).includes('"__proto__":');
      deepStrictEqual(readCanonical(text), isRead ? { value } : undefined);
      deepStrictEqual(formatYaml(text, kind), { text });
    };
    fc.assert(
      fc.property(safeJson.map, anyKind, fc.constantFrom(undefined, '../../s.json'), check),
      runs(3000),
    );
  });

  const notCanonical = String.raw`# a¶;a: b;a: b¶¶c: d¶;a: b ¶;---¶a: b¶;a: b¶...¶;a: b¶# c¶;a: b # c¶;a:¶;a: ~¶;a: [b]¶
    ;a: { b: c }¶;a: &b c¶;a: *b¶;a: !!str b¶;a: 'b: c'¶;a: "b"¶;a: >-¶  b¶;a: |+¶  b¶;a: |2-¶   b¶;a: |-¶  b¶
    ;a: |-¶  b¶  c¶¶;a: |-¶  b¶  ¶  c¶;a: |-¶¶  b¶  c¶;a: |-¶  b¶ c¶;a: |-¶;a: "b\nc"¶;a:¶    b: c¶;a:¶- b¶;a: b¶  c¶
    ;a: b¶a: c¶;a: b¶"a": c¶;__proto__: a¶;? a¶: b¶;a: -0¶;a: 1.0¶;a: 0x1¶;a: 2.000810¶;a: 9007199254740994¶;a: yes¶
    ;no: a¶;a:  b¶;a: "\x41:"¶;a: "\u200B"¶;a: "\q: "¶;a: "b: c¶;a: "b: " c¶;a: b¶- c¶;a¶;a:¶b: c¶;a:b¶;"a": b¶`;
  test.each([
    ...notCanonical.split(/\n? *;/).map(lines),
    ...['', '\ufeffa: b\n', 'a: b\r\n', 'a:\tb\n', '# \u2028\na: b\n', `${'a'.repeat(1025)}: b\n`],
    `${'- '.repeat(2000)}a\n`,
  ])('declines %j', (text) => expect(readCanonical(text)).toBeUndefined());

  test('reads a key of the greatest length', () => {
    const text = `${'a'.repeat(1024)}: b\n`;
    expect(readCanonical(text)).toEqual({ value: parse(text, core) });
  });

  test('whatever it accepts of damaged text, YAML gives the same value', () => {
    const counts = { accepted: 0, declined: 0 };
    const check = (value: Record<string, Json>, mutations: Mutation[]) => {
      const text = mutations.reduce(mutate, writeYaml(value, 'procedure', { schemaPath: 's' }));
      const read = readCanonical(text);
      counts[read ? 'accepted' : 'declined']++;
      if (!read) return;
      const document = parseDocument(text, core);
      deepStrictEqual([...document.errors, ...document.warnings], []);
      deepStrictEqual(read.value, document.toJS());
      // Only the order of keys is free.
      strictEqual(writeYaml(read.value, 'procedure').length, text.replace(/^(?:#.*\n)+/, '').length);
    };
    fc.assert(fc.property(safeJson.map, fc.array(mutation, { maxLength: 3 }), check), runs(6000));
    expect(Math.min(counts.accepted, counts.declined)).toBeGreaterThan(100);
  });
});
