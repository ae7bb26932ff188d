import { describe, expect, it } from 'vitest';
import { readWord } from '../../../../src/import/files/word/package.ts';
import { type DecisionDraft, readDecision } from '../../../../src/import/annex/draft.ts';
import { nameKey } from '../../../../src/text/fold.ts';
import {
  docx,
  lists,
  type MadeCell,
  opening,
  paragraph,
  paragraphs,
  run,
  table,
} from '../../../support/import/word-files.ts';

/** The rows that every shape of annex below holds: movement, level, sector, code, name. */
const rows = [
  ['new', 'province', 'Luật sư', '', 'Cấp Thẻ luật sư'],
  ['amended', 'province', 'Luật sư', '1.002010', 'Đăng ký hoạt động của tổ chức hành nghề luật sư'],
  ['amended', 'province', 'Luật sư', '', 'Chuyển đổi công ty luật, văn phòng luật sư'],
  ['amended', 'district', 'Chứng thực', '2.000992', 'Chứng thực chữ ký người dịch (cộng tác viên)'],
  ['abolished', 'province', 'Quốc tịch', '1.004866', 'Thông báo có quốc tịch nước ngoài'],
  ['abolished', 'commune', 'Chứng thực', '2.001004', 'Sửa đổi, bổ sung lời chứng'],
] as const;
type Row = (typeof rows)[number];

const titles = {
  new: 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH',
  amended: 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG',
  abolished: 'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ',
};
const levels = { province: 'tỉnh', district: 'huyện', commune: 'xã' };
const movements = ['new', 'amended', 'abolished'] as const;
const of = (movement: string) => rows.filter(([action]) => action === movement);
const header = ['TT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Ghi chú'];
const data = (row: Row, index: number): MadeCell[] => [
  `${index + 1}`,
  row[3] || 'Chưa có mã',
  row[4],
  '05 ngày',
  '',
];
const wide = (number: string, text: string): MadeCell[] => [number, { text, span: 4 }];
const roman = ['I', 'II', 'III', 'IV'];

/** Rows under their sectors and levels, these as rows merged over the table. */
function grouped(list: readonly Row[], heading: (number: string, text: string) => MadeCell[]): MadeCell[][] {
  return list.flatMap((row, index) => {
    const [, level, sector] = list[index - 1] ?? [];
    const isNew = sector !== row[2];
    return [
      ...(isNew ? [heading(roman[index] ?? '', `LĨNH VỰC ${row[2].toUpperCase()}`)] : []),
      ...(isNew || level !== row[1]
        ? [heading(`${roman[index]}.1`, `Thủ tục hành chính cấp ${levels[row[1]]}`)]
        : []),
      data(row, index),
    ];
  });
}

const shapes: Readonly<Record<string, () => Uint8Array>> = {
  'movement in paragraphs, sector and level as merged rows': () =>
    docx(
      opening() +
        paragraphs('PHỤ LỤC', 'DANH MỤC TTHC MỚI BAN HÀNH; ĐƯỢC SỬA ĐỔI, BỔ SUNG; BỊ BÃI BỎ') +
        movements
          .map((movement, i) => {
            const list = of(movement);
            return (
              paragraph(`${'ABC'[i]}. ${titles[movement]} (0${list.length} TTHC)`) +
              table([header, ...grouped(list, wide)])
            );
          })
          .join(''),
    ),
  'movement, sector and level all in rows of one table': () =>
    docx(
      opening() +
        paragraph('PHỤ LỤC') +
        table([
          header,
          ['(1)', '(2)', '(3)', '(4)', '(5)'],
          ...movements.flatMap((movement, i) => [
            wide('ABC'[i] ?? '', titles[movement]),
            ...grouped(of(movement), wide),
          ]),
        ]),
    ),
  'heading rows that were not merged, a header of two rows': () =>
    docx(
      opening() +
        movements
          .map(
            (movement) =>
              paragraph(titles[movement]) +
              table([
                [
                  ...['Số TT', 'Số hồ sơ TTHC', 'Tên TTHC'].map(
                    (text): MadeCell => ({ text, merge: 'start' }),
                  ),
                  { text: 'Cách thức thực hiện', span: 2 },
                ],
                [...['', '', ''].map((text): MadeCell => ({ text, merge: 'on' })), 'Mức độ DVC', 'Qua BCCI'],
                ...grouped(of(movement), (number, text) => [number, text, '', '', '']),
              ]),
          )
          .join(''),
    ),
  'level in paragraphs, sector in rows that restart, movement in the title of each annex': () =>
    docx(
      opening() +
        movements
          .map((movement, i) => {
            const held = [...new Set(of(movement).map(([, level]) => level))];
            return (
              paragraph(`PHỤ LỤC ${roman[i]}`) +
              paragraph(
                `${titles[movement]} (Ban hành kèm theo Quyết định số 123/QĐ-UBND của Chủ tịch UBND tỉnh)`,
              ) +
              held
                .map((level, j) => {
                  const list = of(movement).filter(([, one]) => one === level);
                  return (
                    paragraph(`${'ABC'[j]}. CẤP ${levels[level].toUpperCase()}`) +
                    table([header, wide('I', `Lĩnh vực ${list[0]?.[2]}`), ...list.map(data)])
                  );
                })
                .join('')
            );
          })
          .join(''),
    ),
  'movement, sector and level in columns': () =>
    docx(
      opening() +
        table([
          ['STT', 'Lĩnh vực', 'Tên TTHC', 'Cấp thực hiện', 'Mã TTHC', 'Hình thức công bố'],
          ...rows.map(([action, level, sector, code, name], i): MadeCell[] => [
            `${i + 1}`,
            sector,
            name,
            `Cấp ${levels[level]}`,
            code,
            { new: 'Ban hành mới', amended: 'Sửa đổi, bổ sung', abolished: 'Hủy bỏ' }[action],
          ]),
        ]),
    ),
  'sector merged down its column, a mark for each level': () =>
    docx(
      opening() +
        movements
          .map((movement) => {
            const list = of(movement);
            return (
              paragraph(titles[movement]) +
              table([
                [
                  ...['STT', 'Lĩnh vực', 'Mã số', 'Tên thủ tục'].map(
                    (text): MadeCell => ({ text, merge: 'start' }),
                  ),
                  { text: 'Cấp thực hiện', span: 3 },
                ],
                [...['', '', '', ''].map((text): MadeCell => ({ text, merge: 'on' })), 'Tỉnh', 'Huyện', 'Xã'],
                ...list.map(([, level, sector, code, name], i): MadeCell[] => [
                  `${i + 1}`,
                  { text: sector, merge: list[i - 1]?.[2] === sector ? 'on' : 'start' },
                  code,
                  name,
                  ...(['province', 'district', 'commune'] as const).map((one) => (one === level ? 'x' : '')),
                ]),
              ])
            );
          })
          .join(''),
    ),
  'tables that go on over pages, with a header again and without one': () =>
    docx(
      opening() +
        movements
          .map((movement) => {
            const [first = [], ...rest] = grouped(of(movement), wide);
            return (
              paragraph(titles[movement]) +
              table([header, first]) +
              table([header, ...rest.slice(0, 2)]) +
              table(rest.slice(2))
            );
          })
          .join(''),
    ),
  'numbers that Word writes by itself, names broken over lines': () =>
    docx(
      opening() +
        movements
          .map((movement) => {
            const list = of(movement);
            return (
              paragraph(titles[movement], '2:0') +
              table([
                header,
                ...list.flatMap((row, i): MadeCell[][] => [
                  ...(list[i - 1]?.[2] === row[2] && list[i - 1]?.[1] === row[1]
                    ? []
                    : ([
                        [{ text: `Lĩnh vực ${row[2]}`, span: 5, list: '2:1' }],
                        [{ text: `Cấp ${levels[row[1]]}`, span: 5 }],
                      ] satisfies MadeCell[][])),
                  [
                    { text: '', list: '1:0' },
                    row[3] === '' ? '-' : `${row[3].slice(0, 2)}\v${row[3].slice(2)}`,
                    row[4].replace(' ', '\n'),
                    '',
                    '',
                  ],
                ]),
              ])
            );
          })
          .join(''),
      { numbering: lists },
    ),
  'lists inside a layout table, changes tracked, a title in a text box': () =>
    docx(
      opening() +
        movements
          .map(
            (movement) =>
              `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph(titles[movement])}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(titles[movement])}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
              table([
                [
                  {
                    text: '',
                    xml: `${table([header, ...grouped(of(movement), wide)]).replace(
                      '</w:tbl>',
                      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${paragraph('9')}</w:tc><w:tc>${paragraph('1.999999')}</w:tc><w:tc>${paragraph('Đã xóa')}</w:tc></w:tr></w:tbl>`,
                    )}<w:p><w:del w:id="2">${run('thừa').replace(/w:t\b/g, 'w:delText')}</w:del></w:p>`,
                  },
                ],
              ]),
          )
          .join(''),
    ),
  'names only, the code within the name, movements that are shouted and bare': () =>
    docx(
      opening() +
        table([
          ['TT', 'Tên thủ tục hành chính'],
          ...movements.flatMap((movement, i): MadeCell[][] => [
            [
              roman[i] ?? '',
              { new: 'BAN HÀNH MỚI', amended: 'SỬA ĐỔI, BỔ SUNG', abolished: 'BÃI BỎ' }[movement],
            ],
            ...of(movement).flatMap(([, level, sector, code, name], j): MadeCell[][] => [
              ['', `Lĩnh vực ${sector}`],
              ['', `Thủ tục hành chính cấp ${levels[level]}`],
              [`${j + 1}`, code === '' ? name : `${name} (${code})`],
            ]),
          ]),
        ]),
    ),
};

function told({ rows: read }: DecisionDraft): unknown[] {
  return read.map(({ action, level, sector, codes, name, cells }) => {
    const marks = { provinceMark: 'province', districtMark: 'district', communeMark: 'commune' } as const;
    const marked = (Object.keys(marks) as (keyof typeof marks)[]).find((mark) => cells[mark] === 'x');
    const said = Object.entries(levels).find(([, word]) => cells.levels === `Cấp ${word}`)?.[0];
    return [
      action,
      (marked && marks[marked]) ?? said ?? level?.levels.join(),
      nameKey(cells.sector ?? sector?.name ?? ''),
      codes.join(),
      name,
    ];
  });
}

describe('annexes of every usual shape give the same rows', () => {
  const expected = rows.map(([action, level, sector, code, name]) => [
    action,
    level,
    nameKey(sector),
    code,
    name,
  ]);

  it.each(Object.entries(shapes))('%s', (_, make) => {
    const draft = readDecision(readWord(make()));
    expect(told(draft)).toEqual(expected);
    expect(draft.rejected).toEqual([]);
    expect(draft.header.number).toBe('123/QĐ-UBND');
    const { tableRows, headers, headings, blank, rows: found, joined, rejected } = draft.account;
    expect(headers + headings + blank + found + joined + rejected).toBe(tableRows);
  });

  it('tells what the headings declare', () => {
    const draft = readDecision(
      readWord(shapes['movement in paragraphs, sector and level as merged rows']?.() ?? new Uint8Array()),
    );
    expect(draft.declared).toEqual({
      new: { declared: 1, found: 1 },
      amended: { declared: 3, found: 3 },
      abolished: { declared: 2, found: 2 },
    });
  });
});
