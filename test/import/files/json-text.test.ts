import { describe, expect, it } from 'vitest';
import { checkJson, splitJson } from '../../../src/import/files/json-text.ts';

describe('lines of JSON', () => {
  it('end in any way, and are numbered with the empty ones', () => {
    expect(splitJson('{"a":1}\r\n{"a":2}\r\r{"a":3}\n\n{"a":4}')).toEqual([
      { row: 1, value: { a: 1 } },
      { row: 2, value: { a: 2 } },
      { row: 4, value: { a: 3 } },
      { row: 6, value: { a: 4 } },
    ]);
  });

  it.each(['{"a":1}\n{"a":2}\n{"a":', '{"a":1}\n{"a":2}\n[1]\nx\ny', '{"a":1}\n\n{"a":2}\n'])(
    'are taken where more than half of them hold one: %j',
    (text) => {
      expect(() => checkJson(text)).not.toThrow();
    },
  );

  it.each(['{"a":1}\n{"a":2}\nx\ny', '{"a":1}\nx', 'x\n{"a":1}\n{"a":2}', '{"a":'])(
    'are refused where as many are broken, or the first is none: %j',
    (text) => {
      expect(() => checkJson(text)).toThrow(expect.objectContaining({ reason: 'broken_json' }));
    },
  );

  it('may be as deep as others, and no deeper; brackets in texts do not count', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(() => checkJson(nested(100))).not.toThrow();
    expect(() => checkJson(JSON.stringify({ a: `"\\${'['.repeat(200)}` }))).not.toThrow();
    expect(() => checkJson(nested(101))).toThrow(expect.objectContaining({ reason: 'too_large' }));
  });
});
