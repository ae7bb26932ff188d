import { describe, expect, it, test } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import { joinLines } from '../../../src/import/files/pdf/lines.ts';
import { readPdf } from '../../../src/import/files/pdf/read.ts';
import { cellText, unseenIn, type WordTable } from '../../../src/import/files/word/document.ts';
import { UnreadableFile } from '../../../src/model/unreadable.ts';
import { type MadePage, type MadeText, pdf, ruledTable, widthOf } from '../../support/import/pdf-files.ts';

const xs = [40, 80, 150, 320, 400, 555];
const heads = ['STT', 'Mã số', 'Tên thủ tục', 'Thời hạn', 'Căn cứ pháp lý'];
const lines = (...texts: string[]): MadeText[] =>
  texts.map((text, at) => ({ text, left: 60, base: 60 + at * 16, size: 10 }));

const tablesOf = async (pages: readonly MadePage[]): Promise<WordTable[]> =>
  (await readPdf(pdf(pages))).blocks.filter((block) => block.kind === 'table');
const textsOf = ({ rows }: WordTable): string[][] =>
  rows.map(({ cells }) => cells.map((cell) => (cell.coveredBy ? '^' : cellText(cell))));

function pageOf(made: ReturnType<typeof ruledTable>, texts: readonly MadeText[] = []): MadePage {
  return { texts: [...texts, ...made.texts], strokes: made.lines };
}

describe('a PDF with text', () => {
  const made = ruledTable(xs, 200, [
    heads,
    [{ lines: ['I. LĨNH VỰC CHĂN NUÔI'], columns: 5 }, undefined, undefined, undefined, undefined],
    [
      '1',
      '1.500001',
      'Cấp giấy phép\nnuôi ong',
      '05 ngày',
      { lines: ['Nghị định số 13/202', '0/NĐ-CP'], rows: 2 },
    ],
    ['2', '1.5000\n02', 'Gia hạn giấy phép', '03 ngày', undefined],
  ]);
  const title = lines('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH');
  const expected = [
    heads,
    ['I. LĨNH VỰC CHĂN NUÔI'],
    ['1', '1.500001', 'Cấp giấy phép nuôi ong', '05 ngày', 'Nghị định số 13/2020/NĐ-CP'],
    ['2', '1.500002', 'Gia hạn giấy phép', '03 ngày', '^'],
  ];

  it('gives tables by their lines, with cells that reach over columns and rows', async () => {
    const [table] = await tablesOf([pageOf(made, title)]);
    expect(table && textsOf(table)).toEqual(expected);
    expect(table?.rows[1]?.cells).toMatchObject([{ column: 0, span: 5 }]);
    expect(table?.rows[2]?.cells[4]).toMatchObject({ rowSpan: 2 });
  });

  it('gives them so where lines are thin boxes, or the sides are open', async () => {
    const boxes = made.lines.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [x1, y1, x2, y2]);
    const [boxed] = await tablesOf([{ texts: made.texts, boxes }]);
    expect(boxed && textsOf(boxed)).toEqual(expected);
    const open = made.lines.filter(([x1 = 0, , x2 = 0]) => x1 !== x2 || (x1 > 40 && x1 < 555));
    const [sideless] = await tablesOf([{ texts: made.texts, strokes: open }]);
    expect(sideless && textsOf(sideless)).toEqual(expected);
  });

  it('is read as the decision that it is', async () => {
    const carrier = await openCarrier(pdf([pageOf(made, title)]));
    expect(carrier.format).toBe('pdf');
    const { rows, rejected } = readDecision(
      'document' in carrier ? carrier.document : { blocks: [], tableCount: 0 },
    );
    expect(rejected).toEqual([]);
    expect(rows.map(({ action, codes, name, sector }) => [action, codes, name, sector?.name])).toEqual([
      ['new', ['1.500001'], 'Cấp giấy phép nuôi ong', 'CHĂN NUÔI'],
      ['new', ['1.500002'], 'Gia hạn giấy phép', 'CHĂN NUÔI'],
    ]);
    expect(rows[1]?.cells.legalBases ?? rows[1]?.cells.amendingDocument).toContain('13/2020/NĐ-CP');
  });

  it('begins a line of a cell where the one above had room for its first word', async () => {
    const bodies = ruledTable(xs, 200, [
      heads,
      ['1', '1.500001', 'UBND cấp xã\nSở Tư pháp', '05 ngày\nlàm việc', 'Luật số\nTh1/2020'],
      [
        '2',
        '1.500002',
        'Cấp giấy phép hoạt động ở huyện\nTương Dương',
        '05 ngày,\nSau đó',
        '13/202\n0/NĐ-CP',
      ],
    ]);
    const [table] = await tablesOf([pageOf(bodies)]);
    expect(table && textsOf(table).slice(1)).toEqual([
      ['1', '1.500001', 'UBND cấp xã\nSở Tư pháp', '05 ngày làm việc', 'Luật số Th1/2020'],
      ['2', '1.500002', 'Cấp giấy phép hoạt động ở huyện Tương Dương', '05 ngày, Sau đó', '13/2020/NĐ-CP'],
    ]);
  });

  it('goes on over pages, whose numbers are no text', async () => {
    const first = ruledTable(xs, 700, [heads, ['1', '1.500001', 'Cấp giấy phép', '05 ngày', '1/2020/NĐ-CP']]);
    const second = ruledTable(xs, 60, [['2', '1.500002', 'Gia hạn', '03 ngày', '1/2020/NĐ-CP']]);
    const number = (text: string): MadeText => ({ text, left: 290, base: 30 });
    const document = await readPdf(
      pdf([pageOf(first, [...title, number('1')]), pageOf(second, [number('- 2 -')])]),
    );
    expect(readDecision(document).rows.map(({ codes }) => codes)).toEqual([['1.500001'], ['1.500002']]);
    expect(document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toEqual([
      title[0]?.text,
    ]);
  });

  it('tells text that lies over a line, with its row', async () => {
    const long = 'Giấy phép nuôi ong lấy mật ở vùng đệm của vườn quốc gia';
    const over: MadeText = { text: long, left: 154, base: 212 + 18, size: 10 };
    expect(154 + widthOf(long)).toBeGreaterThan(330);
    const plain = ruledTable(xs, 200, [heads, ['1', '1.500001', '', '05 ngày', '1/2020/NĐ-CP']]);
    const [table] = await tablesOf([pageOf(plain, [over])]);
    expect(table?.rows[1]?.unseen).toEqual([{ kind: 'across_lines', text: long }]);
    expect(table?.rows[0]?.unseen).toBeUndefined();
  });

  it('leaves out upright notes in the margin and marks of notes', async () => {
    const marked = ruledTable(xs, 200, [
      heads,
      ['1', '1.500001', 'Cấp giấy phép', '05 ngày', '1/2020/NĐ-CP'],
    ]);
    const mark: MadeText = { text: '1', left: 324 + widthOf('05 ngày'), base: 212 + 18 - 4, size: 6 };
    const turned: MadeText = { text: 'BẢN SAO', left: 20, base: 400, isTurned: true };
    const { blocks } = await readPdf(pdf([pageOf(marked, [mark, turned])]));
    const [table] = blocks.filter((block) => block.kind === 'table');
    expect(table && textsOf(table)[1]?.[3]).toBe('05 ngày');
    expect(unseenIn(blocks)).toEqual([{ kind: 'superscript', text: '1' }]);
  });

  it('joins the lines of a paragraph, and parts two texts side by side', async () => {
    const wide = (start: string): string => start.padEnd(95, ' xa');
    const { blocks } = await readPdf(
      pdf([
        {
          texts: [
            { text: 'ỦY BAN NHÂN DÂN', left: 60, base: 40 },
            { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', left: 300, base: 40 },
            { text: wide('Điều 1. Công bố'), left: 60, base: 80 },
            { text: 'hành chính.', left: 60, base: 94 },
            { text: 'Điều 2. Quyết định có hiệu lực kể từ ngày ký.', left: 60, base: 108 },
          ],
        },
      ]),
    );
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      `${wide('Điều 1. Công bố').trim()} hành chính.`,
      'Điều 2. Quyết định có hiệu lực kể từ ngày ký.',
    ]);
  });
});

test.each([
  ['mã 1.5000', '02 là', 'mã 1.500002 là'],
  ['số 13/202', '0/NĐ-CP', 'số 13/2020/NĐ-CP'],
  ['ngày 21/01/2', '020', 'ngày 21/01/2020'],
  ['280/2025/NĐ-', 'CP', '280/2025/NĐ-CP'],
  ['trong 05', '10 ngày', 'trong 05 10 ngày'],
  ['Cấp giấy', 'phép', 'Cấp giấy phép'],
])('%s and %s, below it, are %s', (above, below, joined) => {
  expect(joinLines(above, below)).toBe(joined);
});

describe('a PDF that cannot be read', () => {
  const refusal = (bytes: Uint8Array): Promise<unknown> =>
    openCarrier(bytes).then(
      () => 'read',
      (error: unknown) => (error instanceof UnreadableFile ? error.reason : error),
    );

  it('is refused as a scan, recognised or not', async () => {
    expect(await refusal(pdf([{ texts: [], hasPicture: true }]))).toBe('scan');
    const over = lines('Quyết định số 1/QĐ-UBND', 'Điều 1').map((text) => ({ ...text, isUnseen: true }));
    expect(await refusal(pdf([{ texts: over, hasPicture: true }]))).toBe('scan');
  });

  it('is refused where it is cut off', async () => {
    const whole = pdf([{ texts: lines('Quyết định') }]);
    expect(await refusal(whole.subarray(0, 40))).toBe('truncated');
    expect(await refusal(whole.subarray(0, whole.length - 10))).toBe('truncated');
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\nkhông phải PDF\n%%EOF'))).toBe('damaged');
  });

  it('is read but for pages that are pictures, which are told', async () => {
    const { blocks } = await readPdf(
      pdf([{ texts: lines('Điều 1. Công bố') }, { texts: lines('Điều 2') }, { texts: [], hasPicture: true }]),
    );
    expect(unseenIn(blocks)).toEqual([{ kind: 'scanned_page', text: '3' }]);
  });
});
