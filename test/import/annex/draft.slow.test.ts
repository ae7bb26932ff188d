import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/import/files/word/package.ts';
import { type DecisionDraft, readDecision } from '../../../src/import/annex/draft.ts';
import { documentOfText } from '../../../src/import/files/word/document.ts';
import {
  docx,
  type MadeCell,
  opening,
  paragraph,
  paragraphs,
  table,
} from '../../support/import/word-files.ts';
import { runs } from '../../support/runs.ts';

const read = (body: string): DecisionDraft => readDecision(readWord(docx(body)));
const reasons = ({ doubts }: DecisionDraft): string[] => doubts.map(({ reason }) => reason);

describe('a decision’s particulars', () => {
  it('are read out of table cells and lines', () => {
    const { header } = read(opening());
    expect(header).toMatchObject({
      number: '123/QĐ-UBND',
      issued: '2021-04-05',
      issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
      effective: 'on_signing',
      department: 'Sở Tư pháp',
      place: 'Thái Nguyên',
    });
    expect(header.legalBases.map(({ number }) => number)).toEqual([
      'Luật Tổ chức chính quyền địa phương',
      '63/2010/NĐ-CP',
    ]);
  });

  it('are read out of plain text too', () => {
    const lines = [
      'UBND TỈNH QUẢNG BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 3218 /QĐ-UBND\tQuảng Bình, ngày 18 tháng 11 năm 2024',
      'QUYẾT ĐỊNH',
      'Về việc công bố danh mục TTHC ban hành mới trong lĩnh vực Chăn nuôi thuộc thẩm quyền giải quyết của UBND cấp huyện',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'Căn cứ Nghị định số 92/2017/NĐ-CP ngày 07 tháng 8 năm 2017;',
      'Điều 1. Công bố 02 thủ tục hành chính mới ban hành.',
      'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01/12/2024 và thay thế Quyết định số 12/QĐ-UBND ngày 03/01/2020.',
    ];
    const { header } = readDecision(documentOfText(lines.join('\n')));
    expect(header).toMatchObject({
      number: '3218/QĐ-UBND',
      issued: '2024-11-18',
      issuer: 'Chủ tịch UBND tỉnh Quảng Bình',
      effective: '2024-12-01',
      supersedes: [{ number: '12/QĐ-UBND', issued: '2020-01-03' }],
      declared: { new: 2 },
    });
  });

  it.each([
    [
      'kể từ ngày 01/7/2026 đến hết ngày 28 tháng 02 năm 2027.',
      { effective: '2026-07-01', expires: '2027-02-28' },
    ],
    [
      'kể từ ngày ký đến hết ngày 28/02/2027 hoặc đến khi có văn bản quy phạm pháp luật về cùng vấn đề có hiệu lực.',
      {
        effective: 'on_signing',
        expires: '2027-02-28',
        until: { title: 'văn bản quy phạm pháp luật về cùng vấn đề' },
      },
    ],
    [
      'từ ngày 01/7/2026 cho đến khi Luật Đất đai sửa đổi có hiệu lực.',
      { until: { title: 'Luật Đất đai sửa đổi' } },
    ],
    ['kể từ ngày ký.', { effective: 'on_signing' }],
  ])('say how long the decision is in effect: %s', (effect, expected) => {
    const lines = ['Số: 3218/QĐ-UBND', 'QUYẾT ĐỊNH', 'Điều 1. Công bố 02 thủ tục hành chính.'];
    const { header, doubts } = readDecision(
      documentOfText([...lines, `Điều 2. Quyết định này có hiệu lực thi hành ${effect}`].join('\n')),
    );
    expect({ ...header }).toMatchObject(expected);
    expect(doubts.filter(({ reason }) => reason === 'effective_relative')).toEqual([]);
  });

  it('doubt whether the last day belongs to it, where that is not said', () => {
    const { header, doubts } = readDecision(
      documentOfText('Điều 2. Quyết định này có hiệu lực kể từ ngày ký đến ngày 28/02/2027.'),
    );
    expect(header.expires).toBe('2027-02-28');
    expect(doubts.map(({ reason }) => reason)).toContain('effective_relative');
  });

  it('are left out where the document does not say them', () => {
    const draft = read(
      opening({
        number: '     /QĐ-UBND',
        day: 'Thái Nguyên, ngày     tháng     năm 2021',
        effect: 'được thi hành.',
      }),
    );
    expect(draft.header.number).toBeUndefined();
    expect(draft.header.issued).toBeUndefined();
    expect(draft.header.effective).toBeUndefined();
  });

  it('name the parts of decisions that end, and lists of decisions', () => {
    const draft = read(
      opening({
        effect:
          'có hiệu lực kể từ ngày ký. Bãi bỏ nội dung về lĩnh vực hộ tịch tại Quyết định số 5/QĐ-UBND ngày 02/3/2019.',
      }) +
        paragraphs(
          'Điều 4. Bãi bỏ các Quyết định sau:',
          '- Quyết định số 6/QĐ-UBND ngày 03/3/2019;',
          '- Quyết định số 7/QĐ-UBND.',
        ),
    );
    expect(draft.header.supersedes).toEqual([
      { number: '5/QĐ-UBND', issued: '2019-03-02', provisions: 'nội dung về lĩnh vực hộ tịch tại' },
      { number: '6/QĐ-UBND', issued: '2019-03-03' },
      { number: '7/QĐ-UBND' },
    ]);
  });
});

const header = ['TT', 'Mã số TTHC', 'Tên TTHC', 'Ghi chú'];
const abolished = paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ');

describe('rows that are not plain', () => {
  it('keep several codes, and say when a code cannot be read', () => {
    const draft = read(
      opening() +
        abolished +
        table([
          header,
          ['1', '1.000001\n1.000002.000.00.00.H55', 'Một', ''],
          ['2', '2.00048', 'Hai', ''],
          ['3', '', 'Ba', ''],
        ]),
    );
    expect(draft.rows.map(({ codes }) => codes)).toEqual([['1.000001', '1.000002.000.00.00.H55'], [], []]);
    expect(reasons(draft)).toEqual(expect.arrayContaining(['codes_several', 'code_not_read', 'code_absent']));
  });

  it('are joined where a page break or a merged cell parts them', () => {
    const draft = read(
      opening() +
        abolished +
        table([header, ['1', '1.000001', 'Cấp giấy phép', 'Theo Quyết định số 1/QĐ-BTP']]) +
        table([
          ['', '', 'và gia hạn giấy phép', 'ngày 02/01/2020'],
          ['2', '1.000002', 'Hai', ''],
        ]),
    );
    expect(draft.rows.map(({ name }) => name)).toEqual(['Cấp giấy phép và gia hạn giấy phép', 'Hai']);
    expect(draft.rows[0]?.cells.note).toBe('Theo Quyết định số 1/QĐ-BTP\nngày 02/01/2020');
    expect(draft.account).toMatchObject({ rows: 2, joined: 1, rejected: 0 });
  });

  it('are rejected where nothing says what happens to their procedures', () => {
    const draft = read(
      opening() + table([header, ['1', '1.000001', 'Một', '']]) + table([['1.000003', 'Ba']]),
    );
    expect(draft.rejected.map(({ reason, origin }) => [reason, origin])).toEqual([
      ['action_unknown', { table: 3, row: 2 }],
      ['columns_unknown', { table: 4, row: 1 }],
    ]);
  });

  it('stand under a title that was set over several lines', () => {
    const titles = [
      'PHỤ LỤC',
      'DANH MỤC THỦ TỤC HÀNH CHÍNH',
      'ĐƯỢC SỬA ĐỔI, BỔ SUNG TRONG LĨNH VỰC HỘ TỊCH',
      'THUỘC THẨM QUYỀN CỦA UBND CẤP XÃ',
    ];
    const draft = read(opening() + paragraphs(...titles) + table([header, ['1', '1.000001', 'Một', '']]));
    expect(draft.rows[0]).toMatchObject({
      action: 'amended',
      sector: { name: 'HỘ TỊCH' },
      level: { levels: ['commune'] },
    });
  });

  it('take the movement from the title where it is the only one', () => {
    const draft = read(
      opening({ subject: 'Về việc công bố Danh mục thủ tục hành chính bị bãi bỏ lĩnh vực Hộ tịch' }) +
        table([header, ['1', '1.000001', 'Một', '']]),
    );
    expect(draft.rows[0]).toMatchObject({ action: 'abolished', sector: { name: 'Hộ tịch' } });
    expect(reasons(draft)).toContain('action_from_title');
  });

  it('are told of where a table is no list of procedures', () => {
    const draft = read(
      opening() + table(Array.from({ length: 8 }, (_, i): MadeCell[] => [`${i}`, 'Bước', 'Người', 'Giờ'])),
    );
    expect(reasons(draft)).toEqual(expect.arrayContaining(['table_not_read', 'annex_missing']));
  });
});

describe('text that is made to keep a reader busy is read to its end', () => {
  const bait = [
    '(',
    'Nghị định số 1/2020/NĐ-CP ngày 1/1/2020 của ',
    'lĩnh vực ',
    '5 ngày ',
    'UBND, ',
    '1.',
    'Cơ quan giải quyết: ',
    'bãi bỏ nội dung ',
  ];

  it.each(bait)('%s', (text) => {
    const long = text.repeat(200_000 / text.length);
    const draft = read(
      opening({ effect: `${long} có hiệu lực` }) +
        paragraph(long) +
        abolished +
        table([header, ['1', '1.000001', long, long], [long, long, 'Hai', '']]),
    );
    expect(draft.account.tableRows).toBe(3);
  });
});

describe('whatever the tables', () => {
  const word = fc.constantFrom(
    ...[
      '',
      '',
      '1',
      '2',
      'I',
      'A',
      '1.000001',
      '2.000002.H55',
      '1.0001',
      'Không có',
      'x',
      'TT',
      'Tên TTHC',
      'Mã số TTHC',
    ],
    ...[
      'Phí, lệ phí',
      'Lĩnh vực Hộ tịch (02 TTHC)',
      'Cấp xã',
      'Cấp giấy phép',
      'BÃI BỎ',
      'DANH MỤC TTHC MỚI BAN HÀNH',
    ],
    ...['Tổng cộng: 3 TTHC', 'Ghi chú', '05 ngày', 'Nghị định số 1/2020/NĐ-CP ngày 31/02/2020', 'a\nb'],
  );
  const cell: fc.Arbitrary<MadeCell> = fc.oneof(
    { weight: 5, arbitrary: word },
    {
      weight: 2,
      arbitrary: fc.record(
        {
          text: word,
          span: fc.integer({ min: 1, max: 4 }),
          merge: fc.constantFrom('start' as const, 'on' as const),
        },
        { requiredKeys: ['text'] },
      ) as fc.Arbitrary<MadeCell>,
    },
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
  const block = fc.oneof(
    word.map((text) => paragraph(text)),
    rows.map((list) => table(list)),
    rows.map((list) => table([header, ...list])),
  );

  it('every row of a list is a procedure, part of one, a heading, or rejected', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const draft = read(opening() + blocks.join(''));
        const { tableRows, headers, headings, blank, rows: found, joined, rejected } = draft.account;
        expect(headers + headings + blank + found + joined + rejected).toBe(tableRows);
        expect(draft.rows).toHaveLength(found);
        expect(draft.rejected).toHaveLength(rejected);
        const origins = [...draft.rows, ...draft.rejected].map(
          ({ origin }) => `${origin.table} ${origin.row}`,
        );
        expect(new Set(origins).size).toBe(origins.length);
        for (const row of draft.rows) expect(row.name !== '' || row.codes.length > 0).toBe(true);
      }),
      runs(300),
    );
  });

  it('every procedure under a heading comes out, in order', () => {
    const procedure = fc.record({
      code: fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: undefined }),
      name: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(
        fc.array(procedure, { minLength: 1, maxLength: 20 }),
        fc.nat(30),
        fc.boolean(),
        (list, cut, isCoded) => {
          const columns = isCoded ? header : ['STT', 'Tên thủ tục hành chính'];
          const cells = list.map(({ code, name }, i) => {
            const named = `Thủ tục ${name}`;
            if (!isCoded) return [`${i + 1}`, named];
            return [`${i + 1}`, code === undefined ? '' : `1.${String(code).padStart(6, '0')}`, named, ''];
          });
          const at = cut % (list.length + 1);
          const rest = cells.slice(at);
          const tables = table([columns, ...cells.slice(0, at)]) + (rest.length > 0 ? table(rest) : '');
          const draft = read(opening() + abolished + tables);
          expect(draft.rows.map(({ codes, name }) => [codes[0] ?? '', name])).toEqual(
            cells.map((row) => (isCoded ? [row[1], row[2]] : ['', row[1]])),
          );
        },
      ),
      runs(100),
    );
  });
});
