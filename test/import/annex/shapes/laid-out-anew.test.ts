import { describe, expect, it } from 'vitest';
import { type Held, importInto } from '../../../support/import/drafting.ts';
import { delimited } from '../../../support/import/import-files.ts';
import { docx, type MadeCell, opening, paragraphs, table } from '../../../support/import/word-files.ts';

const held: readonly Held[] = [
  ['1.000100', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000200', 'Cấp lại Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000300', 'Cấp giấy phép xây dựng', 'Sở Xây dựng', 'Hoạt động xây dựng', 'Cấp tỉnh'],
];
type Rows = readonly (readonly MadeCell[])[];
const titleOf = (movement: string): string => `DANH MỤC THỦ TỤC HÀNH CHÍNH ${movement}`;
const [isNew, isAmended, isAbolished] = ['MỚI BAN HÀNH', 'ĐƯỢC SỬA ĐỔI, BỔ SUNG', 'BỊ BÃI BỎ'].map(
  titleOf,
) as [string, string, string];
const imported = (title: string, rows: Rows, ...more: string[]) =>
  importInto(held, 'f.docx', docx(opening() + paragraphs('PHỤ LỤC', title) + table(rows) + more.join('')));
const reasonsOf = ({ told }: { told: readonly string[] }): string[] =>
  told.map((one) => one.slice(0, one.indexOf(':')));
const wide = (text: string, span: number): MadeCell => ({ text, span });
const begun = (text: string): MadeCell => ({ text, merge: 'start' });
const on: MadeCell = { text: '', merge: 'on' };

describe('lists side by side', () => {
  const heads: Rows = [
    [wide('TTHC mới ban hành', 4), wide('TTHC bị bãi bỏ', 3)],
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn', 'STT', 'Mã TTHC', 'Tên TTHC'],
  ];
  const rows = [
    ['1', '1.500100', 'Cấp thẻ', '05 ngày', '1', '1.000100', 'Cấp Thẻ luật sư'],
    ['2', '1.500200', 'Đổi thẻ', '06 ngày', '2', '1.000200', 'Cấp lại Thẻ luật sư'],
    ['3', '1.500300', 'Thu hồi thẻ', '07 ngày', '3', '1.000300', 'Cấp giấy phép xây dựng'],
  ];
  it('go on in tables without a header', async () => {
    const rest = rows.slice(1).map((row) => paragraphs('') + table([row]));
    const { draft } = await imported(
      titleOf('MỚI BAN HÀNH VÀ BỊ BÃI BỎ'),
      [...heads, ...rows.slice(0, 1)],
      ...rest,
    );
    expect(draft.new?.map(({ code, timeLimit }) => [code, timeLimit?.value])).toEqual([
      ['1.500100', 5],
      ['1.500200', 6],
      ['1.500300', 7],
    ]);
    expect(draft.abolished?.map(({ code }) => code)).toEqual(['1.000100', '1.000200', '1.000300']);
  });
});

describe('a code beside a name', () => {
  it.each([
    ['below it', 'Cấp Thẻ luật sư\n1.000100'],
    ['with a label', 'Cấp Thẻ luật sư\nMã số TTHC trên CSDLQG: 1.000100'],
    ['as the number of a dossier', 'Cấp Thẻ luật sư (Số hồ sơ TTHC: 1.000100)'],
    ['behind a stop', 'Cấp Thẻ luật sư. Mã TTHC 1.000100'],
    ['before it', '1.000100. Cấp Thẻ luật sư'],
  ])('is none of it: %s', async (_, name) => {
    const made = await imported(isAbolished, [
      ['STT', 'Tên TTHC', 'Lĩnh vực'],
      ['1', name, 'Luật sư'],
    ]);
    expect(made.draft.abolished).toMatchObject([{ code: '1.000100', name: 'Cấp Thẻ luật sư' }]);
    expect(reasonsOf(made)).not.toContain('name_differs_from_catalog');
  });

  it.each<[string, Rows]>([
    [
      'a row of its own',
      [
        ['1', 'Cấp Thẻ luật sư', 'Luật sư'],
        ['', '(Mã TTHC: 1.000100)', ''],
      ],
    ],
    [
      'the third row of a name that is cut',
      [
        ['1', 'Cấp Thẻ', 'Luật sư'],
        ['', 'luật sư', ''],
        ['', '(1.000100)', ''],
      ],
    ],
  ])('stands in %s', async (_, rows) => {
    const made = await imported(isAbolished, [
      ['STT', 'Tên TTHC', 'Lĩnh vực'],
      ...rows,
      ['2', 'Cấp lại Thẻ luật sư (1.000200)', 'Luật sư'],
    ]);
    expect(made.draft.abolished).toMatchObject([
      { code: '1.000100', name: 'Cấp Thẻ luật sư' },
      { code: '1.000200', name: 'Cấp lại Thẻ luật sư' },
    ]);
    expect(reasonsOf(made)).toContain('row_joined');
  });
});

describe('a sector beside a name', () => {
  it.each([
    '(Lĩnh vực Luật sư) Cấp thẻ',
    '[Luật sư] Cấp thẻ',
    'Lĩnh vực Luật sư: Cấp thẻ',
    'Cấp thẻ (Lĩnh vực: Luật sư)',
    'Cấp thẻ\n- Lĩnh vực Luật sư',
  ])('is none of it: %s', async (name) => {
    const { draft } = await imported(isNew, [
      ['STT', 'Mã TTHC', 'Tên TTHC'],
      ['1', '1.500100', name],
    ]);
    expect(draft.new).toMatchObject([{ name: 'Cấp thẻ', sector: 'luat-su' }]);
  });

  it.each([
    ['the row has another', '(Lĩnh vực Luật sư) Cấp thẻ', 'Hộ tịch'],
    ['nothing says that it is one', '(Cấp tỉnh) Cấp thẻ', 'Hộ tịch'],
    ['it is left out there', 'Cấp thẻ (trừ lĩnh vực luật sư)', 'Hộ tịch'],
  ])('stays where %s', async (_, name, sector) => {
    const { draft } = await imported(isNew, [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'],
      ['1', '1.500100', name, sector],
    ]);
    expect(draft.new).toMatchObject([{ name, sector: 'ho-tich' }]);
  });
});

describe('columns of departments with marks', () => {
  const rows = [
    ['1', '1.500100', 'Cấp thẻ', 'Luật sư', 'x', ''],
    ['2', '1.500200', 'Cấp phép', 'Luật sư', '', 'x'],
  ];
  it.each<[string, Rows]>([
    ['alone', [['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Sở Tư pháp', 'Sở Xây dựng']]],
    [
      'below a heading',
      [
        [begun('STT'), begun('Mã TTHC'), begun('Tên TTHC'), begun('Lĩnh vực'), wide('Cơ quan quản lý', 2)],
        [on, on, on, on, 'Sở Tư pháp', 'Sở Xây dựng'],
      ],
    ],
  ])('say whose a procedure is: %s', async (_, heads) => {
    const { draft } = await imported(isNew, [...heads, ...rows]);
    expect(draft.new?.map(({ department }) => department)).toEqual(['so-tu-phap', 'so-xay-dung']);
    expect(draft.departments).toBeUndefined();
  });
});

describe('a department', () => {
  const of = (name: string) =>
    imported(isNew, [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan quản lý'],
      ['1', '1.500100', 'Cấp thẻ', 'Luật sư', name],
    ]);
  it.each([
    ['Sở TNMT', 'Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'],
    ['Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường'],
    ['Sở KH&ĐT', 'Sở Kế hoạch và Đầu tư', 'Sở Tài chính'],
    ['Sở GTVT', 'Sở Giao thông vận tải', 'Sở Xây dựng'],
    ['Sở TT&TT', 'Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ'],
    ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ'],
  ])('that is no more is told with the one in its place: %s', async (short, name, successor) => {
    const made = await of(short);
    expect(made.draft.departments).toMatchObject([{ name }]);
    expect(made.told.filter((one) => one.startsWith('department_former')).join()).toContain(successor);
  });

  it('whose initials nothing tells is not the decision’s, and is asked for', async () => {
    const made = await of('Sở QQ');
    expect(made.draft.new).toMatchObject([{ department: 'unknown' }]);
    expect(reasonsOf(made)).toEqual(expect.arrayContaining(['department_missing', 'value_not_understood']));
  });
});

describe('what takes a procedure’s place', () => {
  const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Hình thức'];
  const now = ['2', '1.500100', 'Cấp thẻ', 'Luật sư', 'Mới ban hành'];
  it.each(['Thay thế bởi TTHC', 'Được thay thế bằng thủ tục có mã'])('is named by: %s', async (words) => {
    const { draft } = await imported(titleOf('MỚI BAN HÀNH, THAY THẾ'), [
      heads,
      ['1', '1.000100', 'Cấp Thẻ luật sư', 'Luật sư', `${words} 1.500100`],
      now,
    ]);
    expect(draft.replaced).toMatchObject([{ codes: ['1.000100'], with: [{ code: '1.500100' }] }]);
    expect([draft.new, draft.amended]).toEqual([undefined, undefined]);
  });

  it('and has no row in the paper leaves an end, which is told', async () => {
    const made = await imported(titleOf('MỚI BAN HÀNH, THAY THẾ'), [
      heads,
      ['1', '1.000100', 'Cấp Thẻ luật sư', 'Luật sư', 'Thay thế bởi TTHC 1.777777'],
    ]);
    expect(made.draft.abolished).toMatchObject([{ code: '1.000100' }]);
    expect(reasonsOf(made)).toContain('successor_elsewhere');
  });

  it('is counted apart where the paper lists both, each with a note on the other', async () => {
    const made = await imported(
      isNew,
      [
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Ghi chú'],
        ['1', '1.500100', 'Cấp thẻ', 'Luật sư', 'Thay thế TTHC 1.000100'],
      ],
      paragraphs(isAbolished),
      table([
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Ghi chú'],
        ['1', '1.000100', 'Cấp Thẻ luật sư', 'Luật sư', 'Được thay thế bằng TTHC 1.500100'],
      ]),
    );
    expect(made.draft.new).toMatchObject([{ code: '1.500100', name: 'Cấp thẻ' }]);
    expect(made.draft.abolished).toMatchObject([{ code: '1.000100' }]);
    expect(made.draft.replaced).toBeUndefined();
    expect(reasonsOf(made)).not.toContain('action_differs');
    expect(reasonsOf(made)).toContain('note_not_kept');
  });
});

describe('two rows of one amended procedure', () => {
  const merged = (first: string, second: string, column: string) =>
    imported(isAmended, [
      ['STT', 'Mã TTHC', 'Tên TTHC', column],
      [begun('1'), begun('1.000100'), begun('Cấp Thẻ luật sư'), first],
      [on, on, on, second],
    ]);
  it('give both values, and are told', async () => {
    const fees = await merged('999.000 đồng', '100.000 đồng', 'Phí, lệ phí');
    expect(reasonsOf(fees)).toContain('values_of_two_rows');
    const place = await merged('Sở Tư pháp', 'Trung tâm Phục vụ hành chính công tỉnh', 'Địa điểm thực hiện');
    expect(place.draft.amended?.[0]?.changes?.receptionPlace).toBe(
      'Sở Tư pháp\nTrung tâm Phục vụ hành chính công tỉnh',
    );
    expect(reasonsOf(place)).toContain('values_of_two_rows');
  });

  it('are told apart by words that only say of the second that it is changed', async () => {
    const made = await imported(isAmended, [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Nội dung', 'Phí, lệ phí'],
      [begun('1'), begun('1.000100'), begun('Cấp Thẻ luật sư'), 'Hiện hành', '999.000 đồng'],
      [on, on, on, 'Sửa đổi', '100.000 đồng'],
    ]);
    expect(made.draft.amended?.[0]?.changes?.fees).toMatchObject([{ amount: 100000 }]);
    expect(reasonsOf(made)).toContain('row_before_change');
  });
});

describe('columns of a value before a change and after it', () => {
  it.each([
    ['Mức thu cũ', 'Mức thu mới'],
    ['Phí hiện hành', 'Phí sau sửa đổi'],
  ])('give the new fee: %s', async (former, now) => {
    const { draft } = await imported(isAmended, [
      ['STT', 'Mã TTHC', 'Tên TTHC', former, now],
      ['1', '1.000100', 'Cấp Thẻ luật sư', '999.000 đồng', '100.000 đồng'],
    ]);
    expect(draft.amended?.[0]?.changes?.fees).toMatchObject([{ amount: 100000 }]);
  });

  it('give no time by law: what held is none', async () => {
    const { draft } = await imported(isAmended, [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn hiện hành', 'Thời hạn sau sửa đổi'],
      ['1', '1.000100', 'Cấp Thẻ luật sư', '45 ngày', '05 ngày'],
    ]);
    expect(draft.amended?.[0]?.changes).toEqual({ timeLimit: { value: 5, unit: 'day', text: '05 ngày' } });
  });
});

describe('a paper’s own counts and titles', () => {
  const list: Rows = [
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'],
    ['1', '1.500100', 'Cấp thẻ', 'Luật sư'],
  ];
  it('agree with rows that were read, and others were refused', async () => {
    const made = await imported(`${isNew} (01 TTHC)`, [...list, ['2', '', '', 'Hộ tịch']]);
    expect(made.draft.declared).toEqual({ new: 1 });
    expect(reasonsOf(made)).toContain('count_without_refused');
  });

  it('stand above the rows that they count', async () => {
    const sum = ['', '', 'TỔNG SỐ: 01 TTHC', ''];
    expect(reasonsOf(await imported(isNew, [list[0] ?? [], sum, ...list.slice(1)]))).not.toContain(
      'count_differs',
    );
    const other = ['', '', 'TỔNG SỐ: 03 TTHC', ''];
    expect(reasonsOf(await imported(isNew, [list[0] ?? [], other, ...list.slice(1)]))).toContain(
      'count_differs',
    );
  });

  it.each([
    [
      'Sửa đổi, bổ sung Danh mục ban hành kèm theo Quyết định số 999/QĐ-UBND ngày 01/02/2020 của Chủ tịch UBND tỉnh',
      false,
    ],
    ['(Công bố kèm theo Quyết định số 999/QĐ-BTP ngày 01/02/2021 của Bộ trưởng Bộ Tư pháp)', false],
    ['(Kèm theo Quyết định số 123/QĐ-UBND ngày 06/4/2021 của Chủ tịch UBND tỉnh)', true],
  ])('name a day that is the paper’s own or not: %s', async (line, isOwn) => {
    const made = await importInto(
      held,
      'f.docx',
      docx(opening() + paragraphs('PHỤ LỤC', line, isNew) + table(list)),
    );
    expect(reasonsOf(made).includes('issued_differs')).toBe(isOwn);
    expect([made.draft.number, made.draft.issued]).toEqual(['123/QĐ-UBND', '2021-04-05']);
  });

  it('stand in a row with a star before them', async () => {
    const { draft } = await imported(isNew, [
      list[0] ?? [],
      [wide('* Thủ tục hành chính cấp tỉnh', 4)],
      ...list.slice(1),
    ]);
    expect(draft.new).toMatchObject([{ levels: ['province'] }]);
  });

  it('hold for all tables of a web page', async () => {
    const made = (rows: readonly (readonly string[])[]): string =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const heads = ['STT', 'Mã TTHC', 'Tên TTHC'];
    const { draft } = await importInto(
      held,
      'f.html',
      `<html><body><p>Điều 1. Công bố Danh mục thủ tục hành chính.</p><p>${isAbolished}</p><p>1. Lĩnh vực Luật sư</p>${made(
        [heads, ['1', '1.000100', 'Cấp Thẻ luật sư']],
      )}<p>2. Lĩnh vực Hoạt động xây dựng</p>${made([heads, ['1', '1.000300', 'Cấp giấy phép xây dựng']])}</body></html>`,
      ['--as', 'decision'],
    );
    expect(draft.abolished?.map(({ code }) => code)).toEqual(['1.000100', '1.000300']);
  });

  it('are repeated by the line that names the paper, within a sheet', async () => {
    const heads = ['STT', 'Mã TTHC', 'Tên TTHC'];
    const named = ['(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/4/2021 của Chủ tịch UBND tỉnh)'];
    const made = await importInto(
      held,
      'f.csv',
      delimited(
        [
          [isAbolished],
          heads,
          ['1', '1.000100', 'Cấp Thẻ luật sư'],
          ['PHỤ LỤC II'],
          [isAmended],
          named,
          heads,
          ['1', '1.000200', 'Cấp lại Thẻ luật sư'],
        ],
        ',',
      ),
      ['--as', 'decision', '--number', '123/QĐ-UBND', '--issued', '2021-04-05'],
    );
    expect(reasonsOf(made)).not.toContain('no_procedure');
    expect([draftCodes(made.draft.abolished), draftCodes(made.draft.amended)]).toEqual([
      ['1.000100'],
      ['1.000200'],
    ]);
  });
});

describe('a time', () => {
  const timeOf = async (text: string) => {
    const made = await imported(isNew, [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Thời hạn giải quyết'],
      ['1', '1.500100', 'Cấp thẻ', 'Luật sư', text],
    ]);
    return [made.draft.new?.[0]?.timeLimit, reasonsOf(made).find((one) => one.startsWith('time_'))];
  };
  it.each(['3 ngày lam viec', '03 ngày làm viêc', '3 ngày (làmviệc)', '3 ngày LÀM VIỆC'])(
    'is of working days, however they are spelt: %s',
    async (text) => {
      expect(await timeOf(text)).toEqual([{ value: 3, unit: 'working_day', text }, undefined]);
    },
  );

  it.each(['Trong ngày', 'Ngay trong ngày', 'Trong ngày làm việc'])('ends with the day: %s', async (text) => {
    expect(await timeOf(text)).toEqual([{ value: 1, unit: 'working_day', text }, undefined]);
  });

  it.each([
    ['0 ngày', 'time_unit_unknown'],
    ['00 ngày làm việc', 'time_unit_unknown'],
    ['0', 'time_without_unit'],
    ['Ngay khi nhận hồ sơ', 'time_in_words'],
    ['Giải quyết ngay', 'time_in_words'],
    ['5 ngày hành chính', 'time_in_words'],
    ['3 ngày làm vịec', 'time_in_words'],
    ['05-07 ngày', 'time_conditional'],
  ])('that is no number of days stays as it is worded, and is told: %s', async (text, reason) => {
    expect(await timeOf(text)).toEqual([{ text }, reason]);
  });
});

const draftCodes = (rows: readonly { code?: string }[] = []): unknown[] => rows.map(({ code }) => code);
