import { describe, expect, it } from 'vitest';
import { copyLine, storable } from '../../src/publish/copy-text.ts';

describe('a row for COPY', () => {
  it('has nothing in a cell that would end it, or the table', () => {
    expect(copyLine(['a\tb', null, 'c\nd\re', '\\.', '\\N', '', 'đ 𝄞'])).toBe(
      'a\\tb\t\\N\tc\\nd\\re\t\\\\.\t\\\\N\t\tđ 𝄞\n',
    );
  });

  it('holds no character that a database does not take', () => {
    const value = { name: 'a\0b', list: ['\ud800', '𝄞', '\\u0000'] };
    expect(storable(value)).toEqual({ name: 'a\ufffdb', list: ['\ufffd', '𝄞', '\\u0000'] });
    const plain = { name: 'đ \\ud800' };
    expect(storable(plain)).toEqual(plain);
  });
});
