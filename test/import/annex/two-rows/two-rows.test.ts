import { describe, expect, it } from 'vitest';
import { type Held, importInto } from '../../../support/import/drafting.ts';
import { docx, type MadeCell, opening, paragraphs, table } from '../../../support/import/word-files.ts';

const held: readonly Held[] = [
  ['1.000100', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000200', 'Cấp lại Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000300', 'Cấp giấy phép xây dựng', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
];
const law = 'Nghị định số 12/2024/NĐ-CP ngày 05/02/2024 của Chính phủ';
const rest = ['Luật sư', 'Cấp tỉnh', law];
const heading = ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn', 'Lĩnh vực', 'Cấp thực hiện', 'Căn cứ pháp lý'];
const old1 = ['1.000100', 'Cấp Thẻ luật sư', '10 ngày làm việc', ...rest];
const new1 = ['1.500100', 'Cấp, cấp lại Thẻ', '05 ngày làm việc', ...rest];
const old2 = ['1.000300', 'Cấp giấy phép xây dựng', '20 ngày', ...rest];
const new2 = ['1.500300', 'Cấp phép xây dựng', '15 ngày', ...rest];
const isReplaced = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ (02 TTHC)';
const [isOld, isNew] = ['TTHC được thay thế', 'TTHC thay thế'];

const begun = (text: string): MadeCell => ({ text, merge: 'start' });
const on: MadeCell = { text: '', merge: 'on' };
const wide = (text: string): MadeCell => ({ text, span: 6 });
const paper = (title: string, ...parts: (readonly (readonly MadeCell[])[] | string)[]) =>
  docx(
    opening() +
      paragraphs('PHỤ LỤC', title) +
      parts.map((one) => (typeof one === 'string' ? paragraphs(one) : table(one))).join(''),
  );
const imported = (title: string, ...parts: Parameters<typeof paper>[1][]) =>
  importInto(held, 'f.docx', paper(title, ...parts));
const reasons = (told: readonly string[]): string[] => told.map((one) => one.replace(/:.*/su, ''));

const marked = (mark: string, row: readonly string[]): MadeCell[] => [mark, ...row];

describe('a replaced procedure in one row, and the one in its place in the next', () => {
  it.each<[string, string, readonly (readonly MadeCell[])[][]]>([
    [
      'told by a column without a heading',
      isReplaced,
      [
        [
          ['STT', '', ...heading.slice(1)],
          [begun('1'), ...marked(isOld, old1)],
          [on, ...marked(isNew, new1)],
          [begun('2'), ...marked(isOld, old2)],
          [on, ...marked(isNew, new2)],
        ],
      ],
    ],
    [
      'told by a column of movements, the new one first',
      isReplaced,
      [
        [
          ['STT', 'Hình thức', ...heading.slice(1)],
          ['1', ...marked('Thay thế', new1)],
          ['', ...marked('Bị thay thế', old1)],
          ['2', ...marked('Thay thế', new2)],
          ['', ...marked('Bị thay thế', old2)],
        ],
      ],
    ],
    [
      'told by words before the names',
      isReplaced,
      [
        [
          heading,
          ['1', old1[0] ?? '', `${isOld}: ${old1[1]}`, ...old1.slice(2)],
          ['', new1[0] ?? '', `${isNew}: ${new1[1]}`, ...new1.slice(2)],
          ['2', old2[0] ?? '', `${isOld}: ${old2[1]}`, ...old2.slice(2)],
          ['', new2[0] ?? '', `${isNew}: ${new2[1]}`, ...new2.slice(2)],
        ],
      ],
    ],
    [
      'told by rows above them',
      isReplaced,
      [
        [
          heading,
          [{ text: isOld, span: 7 }],
          ['1', ...old1],
          [{ text: isNew, span: 7 }],
          ['', ...new1],
          [{ text: isOld, span: 7 }],
          ['2', ...old2],
          [{ text: isNew, span: 7 }],
          ['', ...new2],
        ],
      ],
    ],
    [
      'told by a header that has two rows itself',
      isReplaced,
      [
        [
          [begun('STT'), 'Mã TTHC được thay thế', 'Tên TTHC được thay thế', ...heading.slice(3).map(begun)],
          [on, 'Mã TTHC thay thế', 'Tên TTHC thay thế', on, on, on, on],
          [begun('1'), ...old1],
          [on, ...new1],
          [begun('2'), ...old2],
          [on, ...new2],
        ],
      ],
    ],
    [
      'told by the catalog, where each two have one number',
      isReplaced,
      [[heading, [begun('1'), ...old1], [on, ...new1], [begun('2'), ...old2], [on, ...new2]]],
    ],
    [
      'told by the catalog, the new one above',
      isReplaced,
      [[heading, ['1', ...new1], ['', ...old1], ['2', ...new2], ['', ...old2]]],
    ],
  ])('is one replacement: %s', async (_, title, tables) => {
    const { draft, told, rows } = await imported(title, ...tables);
    expect(draft.replaced).toMatchObject([
      {
        codes: ['1.000100'],
        with: [{ code: '1.500100', name: 'Cấp, cấp lại Thẻ', timeLimit: { value: 5, unit: 'working_day' } }],
      },
      {
        codes: ['1.000300'],
        with: [{ code: '1.500300', name: 'Cấp phép xây dựng', timeLimit: { value: 15, unit: 'day' } }],
      },
    ]);
    expect([draft.new, draft.amended, draft.abolished]).toEqual([undefined, undefined, undefined]);
    expect(rows).toHaveLength(2);
    expect(reasons(told)).toContain('replacement_in_rows');
    for (const needless of ['order_absent', 'count_differs', 'target_unknown', 'replacement_not_named'])
      expect(reasons(told)).not.toContain(needless);
  });

  it('may be in a list of its own, and is found by its number', async () => {
    const { draft, told } = await imported(
      'DANH MỤC THỦ TỤC HÀNH CHÍNH THAY THẾ',
      'A. Danh mục thủ tục hành chính được thay thế',
      [heading, ['1', ...old1], ['2', ...old2]],
      'B. Danh mục thủ tục hành chính thay thế',
      [heading, ['1', ...new1], ['2', ...new2]],
    );
    expect(draft.replaced).toMatchObject([
      { codes: ['1.000100'], with: [{ code: '1.500100' }] },
      { codes: ['1.000300'], with: [{ code: '1.500300' }] },
    ]);
    expect(told.find((one) => one.startsWith('replacement_in_rows'))).toContain('số thứ tự');
  });

  it('is told where nothing says which is in the place of which', async () => {
    const { draft, told } = await imported(
      'DANH MỤC THỦ TỤC HÀNH CHÍNH THAY THẾ',
      'A. Danh mục thủ tục hành chính được thay thế',
      [heading, ['1', ...old1], ['2', '1.000200', 'Cấp lại Thẻ luật sư', '', ...rest], ['3', ...old2]],
      'B. Danh mục thủ tục hành chính thay thế',
      [heading, ['1', ...new1], ['2', ...new2]],
    );
    expect(draft.replaced).toMatchObject([
      { codes: ['1.000100', '1.000200', '1.000300'], with: [{ code: '1.500100' }, { code: '1.500300' }] },
    ]);
    expect(reasons(told)).toContain('replaced_together');
  });

  it('may be one for two, and two for one', async () => {
    const heads = ['STT', 'Hình thức', ...heading.slice(1)];
    const { draft } = await imported(isReplaced, [
      heads,
      [begun('1'), ...marked(isOld, old1)],
      [on, ...marked(isOld, ['1.000200', 'Cấp lại Thẻ luật sư', '', ...rest])],
      [on, ...marked(isNew, new1)],
      [begun('2'), ...marked(isOld, old2)],
      [on, ...marked(isNew, new2)],
      [on, ...marked(isNew, ['1.500400', 'Cấp lại phép xây dựng', '', ...rest])],
    ]);
    expect(draft.replaced).toMatchObject([
      { codes: ['1.000100', '1.000200'], with: [{ code: '1.500100' }] },
      { codes: ['1.000300'], with: [{ code: '1.500300' }, { code: '1.500400' }] },
    ]);
  });

  it('is told once for a list that the catalog does not settle either', async () => {
    const { told } = await imported(isReplaced, [
      heading,
      ['1', ...old1],
      ['', '1.000200', 'Cấp lại Thẻ luật sư', '', ...rest],
      ['2', ...old2],
      ['', ...new2],
    ]);
    expect(reasons(told).filter((one) => one === 'rows_in_twos')).toHaveLength(1);
    expect(reasons(told)).not.toContain('replacement_in_rows');
  });

  it('is none where each row has a number of its own', async () => {
    const { draft, told } = await imported(isReplaced, [heading, ['1', ...old1], ['2', ...old2]]);
    expect(draft.amended?.map(({ code }) => code)).toEqual(['1.000100', '1.000300']);
    expect(reasons(told)).toContain('replacement_not_named');
  });
});

describe('a name in a row of its own, and all else of its procedure in the next', () => {
  const isAmended = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
  const below = (code: string, time: string): string[] => ['', code, '', time, ...rest];

  it.each<[string, readonly (readonly MadeCell[])[]]>([
    [
      'over all columns, with the code',
      [
        ['1', wide('1.000100 - Cấp Thẻ luật sư')],
        below('', '05 ngày làm việc'),
        ['2', wide('1.000300 - Cấp giấy phép xây dựng')],
        below('', '15 ngày'),
      ],
    ],
    [
      'over all columns, the code below it',
      [
        ['1', wide('Cấp Thẻ luật sư')],
        below('1.000100', '05 ngày làm việc'),
        ['2', wide('Cấp giấy phép xây dựng')],
        below('1.000300', '15 ngày'),
      ],
    ],
    [
      'in its column, the code below it',
      [
        ['1', '', 'Cấp Thẻ luật sư', '', '', '', ''],
        below('1.000100', '05 ngày làm việc'),
        ['2', '', 'Cấp giấy phép xây dựng', '', '', '', ''],
        below('1.000300', '15 ngày'),
      ],
    ],
    [
      'in its column, with its code',
      [
        ['1', '1.000100', 'Cấp Thẻ luật sư', '', '', '', ''],
        below('', '05 ngày làm việc'),
        ['2', '1.000300', 'Cấp giấy phép xây dựng', '', '', '', ''],
        below('', '15 ngày'),
      ],
    ],
  ])('is one row: %s', async (_, rows) => {
    const { draft, told } = await imported(isAmended, [heading, ...rows]);
    expect(draft.amended).toMatchObject([
      { code: '1.000100', name: 'Cấp Thẻ luật sư', changes: { timeLimit: { value: 5 } } },
      { code: '1.000300', name: 'Cấp giấy phép xây dựng', changes: { timeLimit: { value: 15 } } },
    ]);
    expect(draft.sectors).toBeUndefined();
    for (const needless of ['name_absent', 'code_absent', 'heading_not_known', 'sector_differs_from_catalog'])
      expect(reasons(told)).not.toContain(needless);
  });

  it('is no sector above rows that have names', async () => {
    const { draft } = await imported('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH', [
      heading,
      ['I', wide('Hòa giải thương mại')],
      ['1', '1.500001', 'Công nhận hòa giải viên', '05 ngày', '', 'Cấp tỉnh', law],
    ]);
    expect(draft.new).toMatchObject([{ name: 'Công nhận hòa giải viên' }]);
    expect(draft.sectors?.map(({ name }) => name)).toEqual(['Hòa giải thương mại']);
  });
});
