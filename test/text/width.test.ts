import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, visibleText, wrapText } from '../../src/text/width.ts';
import { knownCells, nastyText } from '../support/findings/findings-report.ts';
import { runs } from '../support/runs.ts';
const squash = (text: string): string => text.replace(/\s/gu, '');
const visibleLines = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map(visibleText)
    .join('\n');

describe('the width of text', () => {
  it.each(knownCells)('%j is shown as %j in %i cells', (raw, shown, width) => {
    expect(visibleText(raw)).toBe(shown);
    expect(textWidth(shown)).toBe(width);
  });

  it('is the same for composed and decomposed Vietnamese', () => {
    const text = 'Chứng thực bản sao từ bản chính, “Đăng ký khai sinh” – xã Ỷ La…';
    expect([textWidth(text), textWidth(text.normalize('NFD'))]).toEqual([text.length, text.length]);
  });

  it('wraps at spaces without losing any but those at the breaks', () => {
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 10, max: 60 }), (text, width) => {
        const lines = wrapText(text, width);
        expect(squash(lines.join(''))).toBe(squash(visibleLines(text)));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
      runs(100),
    );
    expect(wrapText('Sở  Tư pháp', 40)).toEqual(['Sở  Tư pháp']);
  });

  it('breaks no path, so that it can be copied', () => {
    expect(wrapText('Chuyển về procedures/so-tu-phap/2.000815.yaml.', 20)).toEqual([
      'Chuyển về',
      'procedures/so-tu-phap/2.000815.yaml.',
    ]);
    expect(wrapText('a'.repeat(25), 20)).toEqual(['a'.repeat(20), 'aaaaa']);
  });
});

describe('a text with nothing hidden in it', () => {
  it('has nothing hidden in it when it is looked at again', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const shown = visibleText(text);
        expect(visibleText(shown)).toBe(shown);
      }),
      runs(2000),
    );
    expect(visibleText('\u0301\u200d')).toBe('◌\u0301[U+200D]');
  });
});
