import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines } from '../../src/text/normalize.ts';

/** Signs that no cleaned line holds. */
const unclean =
  /[\t\r\n\v\f\u0085\u00a0\u00ad\u00d0\u00f0\u0189\u0256\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]| {2}|^ | $/u;

const signs = Array.from({ length: 0x30ff }, (_, code) => String.fromCharCode(code + 1)).concat('\ufeff');

describe('a cleaned line', () => {
  it('is composed, without odd signs and with single spaces, whatever stood in it', () => {
    const wrong = signs
      .flatMap((sign) => [`Cấp${sign}phép`, `${sign}Cấp`, `Cấp${sign}`, `Cấp ${sign} phép`])
      .filter((given) => {
        const { text, cleanings } = cleanLine(given);
        const isClean = text === text.normalize('NFC') && !unclean.test(text);
        return !isClean || cleanings.length > 0 !== (text !== given);
      });
    expect(wrong).toEqual([]);
  });

  it.each(['', 'Cấp giấy phép', '1.000100', 'Sở Tư pháp (mới) – “một cửa”', `${'Cấp phép '.repeat(500)}mới`])(
    'is left as it is where there is nothing to clean: %j',
    (text) => {
      expect(cleanLine(text)).toEqual({ text, cleanings: [] });
      expect(cleanLines(text)).toEqual({ text, cleanings: [] });
    },
  );

  it('has single spaces in a text of any length', () => {
    const long = 'Cấp  phép '.repeat(500);
    expect(cleanLine(long)).toEqual({
      text: 'Cấp phép '.repeat(500).trim(),
      cleanings: ['edge_spaces', 'double_spaces'],
    });
  });
});
