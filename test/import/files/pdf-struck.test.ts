import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { readPdf } from '../../../src/import/files/pdf/read.ts';
import { cellText, unseenInRow, type WordTable } from '../../../src/import/files/word/document.ts';
import { UnreadableFile } from '../../../src/model/unreadable.ts';
import { type MadePage, type MadeText, pdf, ruledTable, widthOf } from '../../support/import/pdf-files.ts';

const xs = [40, 80, 150, 380, 555];
const made = ruledTable(xs, 120, [
  ['STT', 'Mã số', 'Tên thủ tục', 'Lĩnh vực'],
  ['1', '1.330001', 'Cấp thẻ hướng dẫn viên', 'Du lịch'],
  ['2', '1.330002', 'Đổi thẻ hướng dẫn viên', 'Du lịch'],
]);
const at = (text: string): MadeText => made.texts.find((one) => one.text === text) as MadeText;
/** A line through the letters of a text from one to another, this far above their base. */
const through = ({ text, left, base }: MadeText, from = 0, to = text.length, above = 3): number[] => [
  left + widthOf(text.slice(0, from)),
  base - above,
  left + widthOf(text.slice(0, to)),
  base - above,
];
const read = async (more: Partial<MadePage>) =>
  readPdf(pdf([{ texts: made.texts, ...more, strokes: [...made.lines, ...(more.strokes ?? [])] }]));
const tableOf = async (more: Partial<MadePage>): Promise<WordTable> => {
  const [table] = (await read(more)).blocks.filter((block) => block.kind === 'table');
  return table as WordTable;
};
const textsOf = (table: WordTable, row: number): string[] =>
  table.rows[row]?.cells.map((cell) => cellText(cell)) ?? [];
const toldOf = (table: WordTable, row: number): string[] =>
  table.rows[row] ? unseenInRow(table.rows[row]).map(({ kind, text }) => `${kind}: ${text}`) : [];

describe('letters of a PDF with a line through them', () => {
  it('are left out and told, whole cells and words within one', async () => {
    const name = at('Cấp thẻ hướng dẫn viên');
    const table = await tableOf({ strokes: [through(name, 4, 7), through(at('1.330002'))] });
    expect(textsOf(table, 1)).toEqual(['1', '1.330001', 'Cấp  hướng dẫn viên', 'Du lịch']);
    expect(toldOf(table, 1)).toEqual(['struck_text: thẻ']);
    expect(textsOf(table, 2)).toEqual(['2', '', 'Đổi thẻ hướng dẫn viên', 'Du lịch']);
    expect(toldOf(table, 2)).toEqual(['struck_text: 1.330002']);
  });

  it('are so where the line is a thin box, as programs fill it', async () => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = through(at('Đổi thẻ hướng dẫn viên'));
    const table = await tableOf({ boxes: [[x1, y1, x2, y2]] });
    expect(textsOf(table, 2)[2]).toBe('');
  });

  it('are a paragraph too', async () => {
    const line = { text: 'DANH MỤC CŨ', left: 60, base: 100, size: 10 };
    const { blocks } = await read({ texts: [...made.texts, line], strokes: [through(line)] });
    expect(blocks[0]).toMatchObject({ text: '', unseen: [{ kind: 'struck_text', text: 'DANH MỤC CŨ' }] });
  });

  it.each([
    ['underlined', (text: MadeText) => through(text, 0, text.text.length, -1.5)],
    ['under a line', (text: MadeText) => through(text, 0, text.text.length, 9)],
    ['crossed by a line of the page', ({ base }: MadeText) => [10, base - 3, 590, base - 3]],
  ])('are not where they are %s', async (_, line) => {
    const table = await tableOf({ strokes: [line(at('Đổi thẻ hướng dẫn viên'))] });
    const texts = table.rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell)));
    expect(texts).toContain('Đổi thẻ hướng dẫn viên');
  });
});

describe('a PDF whose list has no lines', () => {
  const texts = made.texts;

  it('is refused with what to do', async () => {
    await expect(readPdf(pdf([{ texts }]))).rejects.toEqual(new UnreadableFile('unruled'));
    const level = made.lines.filter(([, y1, , y2]) => y1 === y2);
    await expect(readPdf(pdf([{ texts, strokes: level }]))).rejects.toThrow('unruled');
  });

  it('is told row by row beside one that has them', async () => {
    const below = texts.map((text) => ({ ...text, base: text.base + 300 }));
    const { doubts } = readDecision(
      await readPdf(pdf([{ texts: [...texts, ...below], strokes: made.lines }])),
    );
    expect(doubts.filter(({ reason }) => reason === 'unruled_row').map(({ args }) => args)).toEqual([
      { text: '1 · 1.330001 · Cấp thẻ hướng dẫn viên · Du lịch' },
      { text: '2 · 1.330002 · Đổi thẻ hướng dẫn viên · Du lịch' },
    ]);
  });

  it('is none where words name a procedure', async () => {
    const line = (text: string, base: number) => ({ text, left: 60, base, size: 10 });
    const { blocks } = await readPdf(
      pdf([{ texts: [line('Bãi bỏ 1.330001 (Cấp thẻ).', 80), line('Bãi bỏ 1.330002 (Đổi thẻ).', 100)] }]),
    );
    expect(blocks).toHaveLength(2);
  });
});
