import { describe, expect, it } from 'vitest';
import { type Held, importInto } from '../../../support/import/drafting.ts';
import {
  docx,
  type MadeCell,
  opening,
  paragraph,
  paragraphs,
  table,
} from '../../../support/import/word-files.ts';

const held: readonly Held[] = [
  ['1.000100', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000200', 'Cấp lại Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000300', 'Cấp giấy phép xây dựng', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
];
type Rows = readonly (readonly MadeCell[])[];
const imported = (title: string, body: string) =>
  importInto(held, 'f.docx', docx(opening() + paragraphs('PHỤ LỤC', title) + body));

const ofBoth = 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH VÀ BỊ BÃI BỎ';
const wide = (text: string, span: number): MadeCell => ({ text, span });
const begun = (text: string): MadeCell => ({ text, merge: 'start' });
const on: MadeCell = { text: '', merge: 'on' };
const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn'];
const ended = ['STT', 'Mã TTHC', 'Tên TTHC'];
const news = [
  ['1', '1.500100', 'Cấp thẻ', '05 ngày'],
  ['2', '1.500200', 'Đổi thẻ', '06 ngày'],
];
const olds = [
  ['1', '1.000100', 'Cấp Thẻ luật sư'],
  ['2', '1.000200', 'Cấp lại Thẻ luật sư'],
  ['3', '1.000300', 'Cấp giấy phép xây dựng'],
];
const row = (at: number, from: number): string[] => [
  ...(news[at] ?? ['', '', '', '']),
  ...(olds[at] ?? []).slice(from),
];
const inCell = (xml: string): MadeCell => ({ text: '', xml: xml + paragraph('') });
const [newList, oldList] = [table([heads, ...news]), table([ended, ...olds])];

describe('a list of new procedures and one of abolished ones, side by side', () => {
  it.each<[string, Rows]>([
    [
      'each with its numbers',
      [
        [wide('TTHC mới ban hành', 4), wide('TTHC bị bãi bỏ', 3)],
        [...heads, ...ended],
        ...[0, 1, 2].map((at) => row(at, 0)),
      ],
    ],
    [
      'an empty column between them',
      [
        [wide('TTHC mới ban hành', 4), '', wide('TTHC bị bãi bỏ', 3)],
        [...heads, '', ...ended],
        ...[0, 1, 2].map((at) => [...row(at, 0).slice(0, 4), '', ...row(at, 0).slice(4)]),
      ],
    ],
    [
      'with one number for both',
      [
        [begun('STT'), wide('TTHC mới ban hành', 3), wide('TTHC bị bãi bỏ', 2)],
        [on, ...heads.slice(1), ...ended.slice(1)],
        ...[0, 1, 2].map((at) => [`${at + 1}`, ...row(at, 1).slice(1)]),
      ],
    ],
    [
      'told apart by the headings of their columns',
      [
        ['STT', 'Mã TTHC mới', 'Tên TTHC mới ban hành', 'Thời hạn', 'Mã TTHC bãi bỏ', 'Tên TTHC bị bãi bỏ'],
        ...[0, 1, 2].map((at) => [`${at + 1}`, ...row(at, 1).slice(1)]),
      ],
    ],
    [
      'in an outer table, each below its title',
      [[inCell(paragraph('TTHC MỚI BAN HÀNH') + newList), inCell(paragraph('TTHC BỊ BÃI BỎ') + oldList)]],
    ],
    [
      'in an outer table, the titles in a row above them',
      [
        ['TTHC MỚI BAN HÀNH', 'TTHC BỊ BÃI BỎ'],
        [inCell(newList), inCell(oldList)],
      ],
    ],
  ])('are two lists: %s', async (_, rows) => {
    const { draft, told } = await imported(ofBoth, table(rows));
    expect(draft.new).toMatchObject([
      { code: '1.500100', name: 'Cấp thẻ', timeLimit: { value: 5 } },
      { code: '1.500200', name: 'Đổi thẻ', timeLimit: { value: 6 } },
    ]);
    expect(draft.abolished).toMatchObject(olds.map(([, code, name]) => ({ code, name })));
    expect([draft.amended, draft.replaced]).toEqual([undefined, undefined]);
    expect(
      told.filter((one) =>
        /^(?:no_procedure|cell_not_read|codes_several|order_absent|action_from_title)/u.test(one),
      ),
    ).toEqual([]);
  });

  it('of one movement go on from left to right', async () => {
    const { draft, rows } = await imported(
      'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ (03 TTHC)',
      table([
        [...ended, ...ended],
        [...(olds[0] ?? []), ...(olds[2] ?? [])],
        [...(olds[1] ?? []), '', '', ''],
      ]),
    );
    expect(draft.abolished?.map(({ code }) => code)).toEqual(['1.000100', '1.000200', '1.000300']);
    expect(rows).toHaveLength(3);
  });

  it('have their sectors from rows over both', async () => {
    const { draft } = await imported(
      ofBoth,
      table([
        [wide('TTHC mới ban hành', 4), wide('TTHC bị bãi bỏ', 3)],
        [...heads, ...ended],
        [wide('I. Lĩnh vực Luật sư', 7)],
        row(0, 0),
        [wide('II. Lĩnh vực Nhà ở', 7)],
        row(1, 0),
      ]),
    );
    expect(draft.new?.map(({ sector }) => sector)).toEqual(['luat-su', 'nha-o']);
    expect(draft.abolished?.map(({ code }) => code)).toEqual(['1.000100', '1.000200']);
  });

  it.each([
    ['TTHC cũ', 'TTHC mới', 'ĐƯỢC THAY THẾ'],
    ['TTHC bị thay thế', 'TTHC mới ban hành', 'MỚI BAN HÀNH THAY THẾ'],
  ])('are one where each side has its numbers: %s, %s', async (left, right, title) => {
    const { draft } = await imported(
      `DANH MỤC THỦ TỤC HÀNH CHÍNH ${title}`,
      table([
        [wide(left, 3), wide(right, 3)],
        [...ended, ...ended],
        [...(olds[0] ?? []), '1', '1.500100', 'Cấp thẻ'],
        [...(olds[1] ?? []), '2', '1.500200', 'Đổi thẻ'],
      ]),
    );
    expect(draft.replaced).toMatchObject([
      { codes: ['1.000100'], with: [{ code: '1.500100' }] },
      { codes: ['1.000200'], with: [{ code: '1.500200' }] },
    ]);
    expect([draft.new, draft.amended]).toEqual([undefined, undefined]);
  });

  it('are one where the one is in the place of the other', async () => {
    const { draft } = await imported(
      'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ',
      table([
        [wide('TTHC được thay thế', 2), wide('TTHC thay thế', 2)],
        ['Mã TTHC', 'Tên TTHC', 'Mã TTHC', 'Tên TTHC'],
        ['1.000100', 'Cấp Thẻ luật sư', '1.500100', 'Cấp thẻ'],
      ]),
    );
    expect(draft.replaced).toMatchObject([{ codes: ['1.000100'], with: [{ code: '1.500100' }] }]);
  });
});
