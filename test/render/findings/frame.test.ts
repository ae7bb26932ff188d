import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/finding.ts';
import { codeFrame } from '../../../src/render/findings/frame.ts';
import { graphemes, textWidth } from '../../../src/text/width.ts';
import { diagnosticOf, knownCells } from '../../support/findings/findings-report.ts';
import { runs } from '../../support/runs.ts';

const widths = [40, 80, 200];

describe('the code frame', () => {
  const asIs = (text: string): string => text;
  const frame = (text: string, span: Partial<Diagnostic>, width = 80): string[] =>
    codeFrame(text.split('\n'), diagnosticOf(span), { width, gutter: asIs, mark: asIs });
  const anyCells = fc.array(fc.constantFrom(...knownCells), { minLength: 1, maxLength: 120 });

  it('puts its carets under the offending graphemes, whatever they are and however long the line', () => {
    fc.assert(
      fc.property(
        anyCells,
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...widths),
        (cells, at, count, width) => {
          const first = at % cells.length;
          const marked = cells.slice(first, first + count);
          const lengthOf = (part: typeof cells): number => part.reduce((sum, [raw]) => sum + raw.length, 0);
          const column = lengthOf(cells.slice(0, first)) + 1;
          const [line = '', carets = ''] = frame(
            cells.map(([raw]) => raw).join(''),
            { column, endColumn: column + lengthOf(marked) },
            width,
          );
          const indent = carets.indexOf('^');
          const length = carets.length - indent;
          const shown = marked.map(([, text]) => text).join('');

          expect(length).toBeLessThanOrEqual(marked.reduce((sum, [, , cellWidth]) => sum + cellWidth, 0));
          const before = [...graphemes(line)].reduce(
            (found, { text }) =>
              found.width < indent
                ? { width: found.width + textWidth(text), text: found.text + text }
                : found,
            { width: 0, text: '' },
          );
          expect(before.width).toBe(indent);
          const after = line.slice(before.text.length);
          if (length === textWidth(shown)) expect(after.startsWith(shown)).toBe(true);
          else expect(shown.startsWith(after.replace(/…$/u, ''))).toBe(true);
        },
      ),
      runs(100),
    );
  });

  it('cuts a long line only at its ends', () => {
    fc.assert(
      fc.property(anyCells, fc.nat(200), fc.constantFrom(...widths), (cells, column, width) => {
        const text = cells.map(([raw]) => raw).join('');
        const whole = cells.map(([, shown]) => shown).join('');
        const [line = ''] = frame(text, { column: column + 1, endColumn: column + 2 }, width);
        const content = line.slice('> 1 │ '.length);
        expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(whole).toContain(content.replace(/^…|…$/gu, ''));
        // Behind the last letter the caret needs a cell of its own.
        if (textWidth(whole) <= width - 7) expect(content.trimEnd()).toBe(whole.trimEnd());
      }),
      runs(100),
    );
  });

  it('shows the line before and the line after, numbered alike', () => {
    const text = Array.from({ length: 12 }, (_, i) => `k${i + 1}: v`).join('\n');
    expect(frame(text, { line: 9, endLine: 9, column: 5, endColumn: 6 })).toEqual([
      '   8 │ k8: v',
      '>  9 │ k9: v',
      '     │     ^',
      '  10 │ k10: v',
    ]);
  });

  it('begins at the first line and does not count what follows the last line break', () => {
    expect(frame('a: 1\n', { column: 1, endColumn: 2 })).toEqual(['> 1 │ a: 1', '    │ ^']);
  });

  it('points behind the last letter where something is missing', () => {
    expect(frame('mã: ế', { column: 6, endColumn: 6 })).toEqual(['> 1 │ mã: ế', '    │      ^']);
    expect(frame('', { column: 1, endColumn: 1 })).toEqual(['> 1 │', '    │ ^']);
  });

  it('marks what goes over several lines to the end of its first', () => {
    expect(frame('a: [1,\n  2]', { column: 4, endLine: 2, endColumn: 5 })).toEqual([
      '> 1 │ a: [1,',
      '    │    ^^^',
      '  2 │   2]',
    ]);
  });

  it('is empty where the file has no such line', () => {
    expect(frame('a: 1', { line: 7, endLine: 7 })).toEqual([]);
  });

  it('marks a grapheme whole when a finding begins or ends inside it', () => {
    expect(frame('a😀ế'.normalize('NFD'), { column: 3, endColumn: 5 })).toEqual([
      '> 1 │ a😀ế'.normalize('NFD'),
      '    │  ^^^',
    ]);
  });

  it.each([7, 24, 34])(
    'keeps the start of a line, which names the part, before a finding at %i',
    (column) => {
      const [line] = frame(
        `name: Thủ tục ${'chứng thực '.repeat(20)}`,
        { column, endColumn: column + 3 },
        42,
      );
      expect(line).toMatch(column < 34 ? /^> 1 │ name: Thủ tục .*…$/u : /^> 1 │ ….*…$/u);
    },
  );

  it('takes a line of a megabyte in its stride', () => {
    const text = `${'ế'.repeat(500_000)}X${'😀'.repeat(250_000)}`;
    const [line = '', carets = ''] = frame(text, { column: 500_001, endColumn: 500_002 }, 80);
    expect(line[carets.indexOf('^')]).toBe('X');
    expect(textWidth(line)).toBeLessThanOrEqual(80);
  });
});
