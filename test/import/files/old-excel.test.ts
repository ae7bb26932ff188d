import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/import/files/table.ts';
import { readWorkbook } from '../../../src/import/files/workbook.ts';
import { type MadeFont, oldWorkbook } from '../../support/import/old-excel.ts';

const told = (sheet: Sheet | undefined): string[] =>
  (sheet?.unseen ?? []).map(({ kind, text }) => `${kind}: ${text}`);

/** A sheet of one text in a font of its own, beside a plain one. */
const inFont = (font: MadeFont, text: string, ground?: number): Sheet | undefined =>
  readWorkbook(
    oldWorkbook([[[{ text: 'Cấp thẻ' }], [{ text }, 1]]], [font], [ground === undefined ? [5] : [5, ground]]),
  )[0];

describe('a cell of Excel 97', () => {
  it.each([
    ['struck_text', { isStruck: true }],
    ['faint_text', { color: 9 }],
    ['faint_text', { points: 2 }],
  ] as const)('that nobody is to read is left out and told: %s', (kind, font) => {
    const sheet = inFont(font, '1.350001');
    expect([sheet?.rows, told(sheet)]).toEqual([[['Cấp thẻ']], [`${kind}: 1.350001`]]);
  });

  it('in white on a dark ground is read', () => {
    expect([inFont({ color: 9 }, 'Tên', 30)?.rows, told(inFont({ color: 9 }, 'Tên', 30))]).toEqual([
      [['Cấp thẻ', 'Tên']],
      [],
    ]);
  });

  it('shows the sign of a symbol font', () => {
    expect(inFont({ name: 'Wingdings' }, 'ü')?.rows).toEqual([['Cấp thẻ', '✓']]);
  });

  it('may be a number that is struck out', () => {
    const [sheet] = readWorkbook(oldWorkbook([[[7], [5, 1]]], [{ isStruck: true }], [[5]]));
    expect([sheet?.rows, told(sheet)]).toEqual([[['7']], ['struck_text: 5']]);
  });

  it('has stretches in fonts of their own', () => {
    const texts = [
      {
        text: 'Cấp cũ thẻ',
        runs: [
          [4, 5],
          [6, 0],
        ],
      },
      {
        text: '51 ngày',
        runs: [
          [1, 6],
          [2, 0],
        ],
      },
      { text: 'kho 50 m2', runs: [[8, 6]] },
    ] as const;
    const fonts = [{ isStruck: true }, { isRaised: true }];
    const [sheet] = readWorkbook(oldWorkbook([texts.map((text) => [text] as const)], fonts));
    expect(sheet?.rows).toEqual([['Cấp  thẻ', '5 ngày', 'kho 50 m²']]);
    expect(told(sheet)).toEqual(['struck_text: cũ', 'superscript: 1']);
  });

  it('has its stretches where the texts before it fill several records', () => {
    const long = Array.from({ length: 9 }, (_, at) => ({ text: `${at} ${'thủ tục '.repeat(300)}hết` }));
    const last = { text: 'Đổi thẻ cũ', runs: [[8, 5]] } as const;
    const [sheet] = readWorkbook(
      oldWorkbook(
        [...long, last].map((text) => [[text] as const]),
        [{ isStruck: true }],
      ),
    );
    expect(sheet?.rows.slice(0, 9).flat()).toEqual(long.map(({ text }) => text));
    expect([sheet?.rows[9], told(sheet)]).toEqual([['Đổi thẻ '], ['struck_text: cũ']]);
  });

  it('is not read of a workbook whose texts end before their time', () => {
    const bytes = Buffer.from(oldWorkbook([[[{ text: 'Cấp thẻ', runs: [[0, 5]] }]]], [{ isStruck: true }]));
    const at = bytes.indexOf(Buffer.from('Cấp thẻ', 'utf16le'));
    bytes.writeUInt16LE(60_000, at - 2);
    expect(() => readWorkbook(bytes)).toThrow('damaged');
  });
});
