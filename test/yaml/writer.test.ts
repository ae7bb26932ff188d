import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../src/model/types.ts';
import { keyToken, scalarToken } from '../../src/yaml/scalar.ts';
import type { FileKind } from '../../src/model/layout.ts';
import { writeYaml, yamlChunks } from '../../src/yaml/writer.ts';
import { runs } from '../support/runs.ts';
import { core, json, anyKind, outdent } from '../support/yaml-texts.ts';

describe('writeYaml', () => {
  test('what is written reads the same under YAML 1.2, and under 1.1 where no date is a timestamp', () => {
    const check = (value: Json, kind: FileKind) => {
      const text = writeYaml(value, kind);
      deepStrictEqual(parse(text, core), value);
      const hasDate = /"\d{4}-\d\d-\d\d"/.test(JSON.stringify(value));
      if (!hasDate) deepStrictEqual(parse(text, { version: '1.1', schema: 'yaml-1.1' }), value);
    };
    fc.assert(fc.property(json.value, anyKind, check), runs(1500));
  });

  test('keys stand in the order of the schema, unknown ones after them, in block style', () => {
    const value = {
      zebra: { b: 1, a: 1e21 },
      methods: [['a', ['b']], [{}], { note: 'x\n\n y', channel: 'post' }],
      conditions: 'một\n',
      ...{ note: undefined, dossier: [], code: '2.000815', timeLimit: { text: undefined } },
    };
    expect(writeYaml(value, 'procedure', { schemaPath: '../s.json' })).toBe(
      outdent(`
      # yaml-language-server: $schema=../s.json
      code: "2.000815"
      timeLimit: {}
      methods:
        - - a
          - - b
        - - {}
        - channel: post
          note: |-
            x

             y
      dossier: []
      conditions: |
        một
      zebra:
        b: 1
        a: 1e+21
      `),
    );
  });

  test.each(
    'Cấp bản sao;2020-08-03;1766/QĐ-UBND;+ Nộp hồ sơ;a:b;a#b;a, [b];01 (một) bộ;nó;8.000 đồng;𠀀;so-tu-phap'.split(
      ';',
    ),
  )('%j is plain', (text) => expect(scalarToken(text)).toBe(text));

  test.each([
    ...";~; a;a ;a: b;a:;a #b;- a;-a;#a;[a;{a;]a;}a;,a;'a;@a;%a;&a;*a;!a;`a;|;>;?;=;<<;---;...".split(';'),
    ...'y Yes NO off null True 0 -1 +1 0123 0o7 0x1F 0b1 1e5 .5 1. 1_000 12:30:45 1:2.5 .inf .nan'.split(' '),
    ...'2.000815 2.000815.H55 1.001234.000.00.00.H55 2001-1-1 2001-12-14t1:00:00Z'.split(' '),
    '2001-12-14 21:59:43',
  ])('%j is quoted', (text) => expect(scalarToken(text)).toBe(`"${text}"`));

  test('what cannot be seen is escaped', () => {
    expect(scalarToken('\t\u0085\u2028\ufeff\u200b\u202e\x07\x7f\ud800ấ"')).toBe(
      '"\\t\\u0085\\u2028\\ufeff\\u200b\\u202e\\u0007\\u007f\\ud800ấ\\""',
    );
  });

  test('keys are quoted unless they are words', () => {
    const tokens = ['code/duplicate', 'a.b', 'no', '1', 'mã', '', 'a b'].map(keyToken);
    expect(tokens.join(' ')).toBe('code/duplicate a.b "no" "1" "mã" "" "a b"');
  });

  test.each([Number.NaN, undefined, () => 1, 1n])('%s has no form', (value) => {
    expect(() => writeYaml({ a: [value] }, 'catalog')).toThrow(TypeError);
  });
});

test('gives a draft item by item as it gives it whole', () => {
  const decision = {
    number: '1/QĐ-UBND',
    kind: 'baseline',
    departments: [],
    legalBases: [{ number: '63/2010/NĐ-CP', issued: '2010-06-08' }],
    new: [
      { code: '1.000001', name: 'Một', levels: ['province', 'commune'], timeLimit: { text: 'a\nb' } },
      { code: '1.000002', name: 'Hai', unknown: { deep: [1, [2]] }, fees: 'none' },
    ],
    abolished: undefined,
  };
  const options = { schemaPath: '../schemas/decision.schema.json' };
  const chunks = [...yamlChunks(decision, 'decision', options)];
  expect(chunks.join('')).toBe(writeYaml(decision, 'decision', options));
  expect(chunks.length).toBeGreaterThan(decision.new.length);
});
