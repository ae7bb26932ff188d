import { describe, expect, it, test } from 'vitest';
import { toDecision } from '../../src/import/annex/decision.ts';
import { readDecision } from '../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../src/import/annex/of-sheets.ts';
import { newNameIn } from '../../src/import/annex/corrections/corrected-cells.ts';
import { openCarrier } from '../../src/import/files/carrier.ts';
import { sheetsOfDocument } from '../../src/import/files/sheets-of-document.ts';
import type { Sheet } from '../../src/import/files/table.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import { stateOf } from '../../src/plan/state.ts';
import { emptyMemory, readMemory } from '../support/memory.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../support/import/word-files.ts';

const draft = (body: string) =>
  toDecision(readDecision(readWord(docx(opening() + body))), stateOf(readMemory(emptyMemory('2021-01-01'))), {
    fallback: { number: '…', issued: '…' },
  });
const added = (head: MadeCell[], ...rows: MadeCell[][]) => {
  const title = paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH');
  const { decision, doubts } = draft(title + table([head, ...rows]));
  return { records: decision.new ?? [], reasons: doubts.map(({ reason }) => reason) };
};
const sheet = (rows: string[][], name = 'Trang'): Sheet => ({ name, rows, firstRow: 1, numeric: [] });
const listed = (head: string[], ...rows: string[][]) =>
  readPortalList(
    [sheet([['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', ...head], ...rows])],
    'f',
  );
const start = (code = '1.350001') => ['1', code, 'Cấp thẻ', 'Sở Y tế', 'Dược'];
const fee = (amount: number, text: string) => expect.objectContaining({ amount, currency: 'VND', text });

describe('sums for different ways, in one sentence', () => {
  test.each([
    [
      '20.000 đồng (trực tiếp), 10.000 đồng (trực tuyến)',
      '20.000 đồng (trực tiếp)',
      '10.000 đồng (trực tuyến)',
    ],
    ['Trực tiếp: 20.000 đồng, trực tuyến: 10.000 đồng', 'Trực tiếp: 20.000 đồng', 'trực tuyến: 10.000 đồng'],
    [
      '20.000 đồng/thẻ (cá nhân) và 10.000 đồng/thẻ (hộ nghèo)',
      '20.000 đồng/thẻ (cá nhân)',
      '10.000 đồng/thẻ (hộ nghèo)',
    ],
    [
      'Nộp trực tiếp 20.000 đồng, nộp trực tuyến 10.000 đồng',
      'Nộp trực tiếp 20.000 đồng',
      'nộp trực tuyến 10.000 đồng',
    ],
  ])('are parted: %s', (text, first, second) => {
    const fees = [fee(20000, first), fee(10000, second)];
    expect(
      added(['STT', 'Mã TTHC', 'Tên TTHC', 'Phí'], ['1', '1.350001', 'Cấp thẻ', text]).records[0]?.fees,
    ).toEqual(fees);
    expect(listed(['Phí'], [...start(), text]).records[0]?.content.fees).toEqual(fees);
  });

  test.each([
    ['20.000 đồng, 10.000 đồng'],
    ['20.000 đồng (trực tiếp), giảm 50% còn 10.000 đồng (trực tuyến)'],
    ['100.000 đồng (trực tiếp), từ trang thứ hai thêm 5.000 đồng'],
    ['Từ 10.000 đồng và đến 20.000 đồng'],
  ])('stay words where one of them has none of its own: %s', (text) => {
    expect(
      added(['STT', 'Mã TTHC', 'Tên TTHC', 'Phí'], ['1', '1.350001', 'Cấp thẻ', text]).records[0]?.fees,
    ).toEqual([{ text }]);
  });
});

describe('a bare figure among fees', () => {
  it('is dong in round thousands, and told; smaller or foreign ones are no sums', () => {
    for (const text of ['8000', '8.000']) {
      const { records, reasons } = added(
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Phí, lệ phí'],
        ['1', '1.350001', 'Cấp thẻ', text],
      );
      expect(records[0]?.fees).toEqual([expect.objectContaining({ amount: 8000, currency: 'VND' })]);
      expect(reasons).toContain('fee_unit_assumed');
    }
    for (const [heading, text] of [
      ['Phí', '80'],
      ['Phí', '8.025'],
      ['Phí (USD)', '8.000'],
    ] as const) {
      const { records } = added(['STT', 'Mã TTHC', 'Tên TTHC', heading], ['1', '1.350001', 'Cấp thẻ', text]);
      expect(records[0]?.fees).toEqual([{ text }]);
    }
  });
});

describe('a time limit for each way of applying', () => {
  const heads = ['Thời hạn trực tiếp', 'Thời hạn (trực tuyến)'];

  it('is one where they are alike, and their words where they differ', () => {
    const rows = (own: string[]) => [
      [...own, '5 ngày', '5 ngày'],
      [...own, '5 ngày', '3 ngày'],
      [...own, '', '3 ngày'],
    ];
    const alike = expect.objectContaining({ value: 5, unit: 'day' });
    const { records, reasons } = added(
      ['STT', 'Mã TTHC', 'Tên TTHC', ...heads],
      ...rows(['1', '1.350001', 'Cấp thẻ']),
    );
    expect(records.map(({ timeLimit }) => timeLimit)).toEqual([
      alike,
      { text: 'trực tiếp: 5 ngày\ntrực tuyến: 3 ngày' },
      { text: 'trực tuyến: 3 ngày' },
    ]);
    expect(reasons.filter((reason) => reason === 'time_conditional')).toHaveLength(2);
    const list = listed(heads, ...rows(start()).map((row, at) => ['1', `1.35000${at + 1}`, ...row.slice(2)]));
    expect(list.records.map(({ content }) => content.timeLimit)).toEqual([
      alike,
      { text: 'trực tiếp: 5 ngày\ntrực tuyến: 3 ngày' },
      { text: 'trực tuyến: 3 ngày' },
    ]);
    expect(list.doubts.map(({ reason }) => reason)).not.toContain('column_not_read');
  });

  it('stands beside that of no way', () => {
    const { records } = listed(
      ['Thời hạn giải quyết', 'Thời hạn trực tuyến'],
      [...start(), '5 ngày', '3 ngày'],
    );
    expect(records[0]?.content.timeLimit).toEqual({ text: '5 ngày\ntrực tuyến: 3 ngày' });
  });
});

describe('a new name among the changed parts', () => {
  test.each([
    ['Sửa đổi tên TTHC thành “Cấp, cấp lại thẻ”', 'Cấp, cấp lại thẻ'],
    ['Đổi tên thủ tục từ “Cấp thẻ” sang “Cấp, cấp lại thẻ”.', 'Cấp, cấp lại thẻ'],
    ['- Sửa tên thủ tục hành chính thành: Cấp, cấp lại thẻ', 'Cấp, cấp lại thẻ'],
    ['Tên thủ tục mới: Cấp, cấp lại thẻ', 'Cấp, cấp lại thẻ'],
    ['Điều chỉnh tên thành thủ tục "Cấp, cấp lại thẻ"', 'Cấp, cấp lại thẻ'],
    ['Tên thủ tục', undefined],
    ['Sửa đổi tên mẫu đơn', undefined],
    ['Sửa tên cơ quan thực hiện từ “Sở A” thành “Sở B”', undefined],
    ['Sửa tên thành phần hồ sơ thành “Giấy A”', undefined],
    ['Sửa đổi “Tên thủ tục” và căn cứ pháp lý', undefined],
  ])('%s', (text, name) => {
    expect(newNameIn(text)).toBe(name);
  });

  it('is read, and told', () => {
    const { decision, doubts } = draft(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG') +
        table([
          ['STT', 'Mã TTHC', 'Tên TTHC', 'Nội dung sửa đổi, bổ sung'],
          ['1', '1.350001', 'Cấp thẻ', 'Sửa đổi tên TTHC thành “Cấp, cấp lại thẻ”\nThời hạn: 07 ngày'],
        ]),
    );
    expect(decision.amended?.[0]?.changes).toMatchObject({
      name: 'Cấp, cấp lại thẻ',
      timeLimit: { value: 7, unit: 'day' },
    });
    expect(doubts).toContainEqual(expect.objectContaining({ field: 'name', reason: 'value_of_change' }));
  });
});

const markdown = async (text: string) => {
  const carrier = await openCarrier(Buffer.from(text));
  if (carrier.format !== 'md') throw new Error(carrier.format);
  return carrier.document;
};

describe('Markdown', () => {
  it('may list procedures by bullets and headings alone', async () => {
    const text =
      '# Danh mục thủ tục hành chính của Sở Y tế\n\n## Lĩnh vực Dược\n\n- 1.350001 – Cấp thẻ\n* **1.350002** Đổi thẻ\n\n## Lĩnh vực Dân số\n\n1. Trả thẻ (mã số 1.350003)\n';
    const { records } = readPortalList(sheetsOfDocument(await markdown(text)), 'f.md');
    expect(records.map(({ code, name, sector }) => [code, name, sector])).toEqual([
      ['1.350001', 'Cấp thẻ', 'Dược'],
      ['1.350002', 'Đổi thẻ', 'Dược'],
      ['1.350003', 'Trả thẻ', 'Dân số'],
    ]);
  });

  it('is not what has signs between its columns', async () => {
    expect(
      (await openCarrier(Buffer.from('STT\tMã\tTên\n1. \t1.350001\tCấp thẻ\n2. \t1.350002\tĐổi thẻ\n')))
        .format,
    ).toBe('tsv');
  });

  const rows = '| STT | Mã TTHC | Tên TTHC |\n|---|---|---|\n| 1 | 1.350001 | Cấp thẻ |\n';
  const list = `## Danh mục thủ tục hành chính bị bãi bỏ\n\n(Kèm theo Quyết định số 812/QĐ-UBND ngày 05/8/2025)\n\n${rows}`;
  test.each([
    [
      'a law in the head',
      `Số: 812/QĐ-UBND\n\n# QUYẾT ĐỊNH\n\nTheo Luật Dược ngày 06 tháng 4 năm 2016;\n\n${list}`,
    ],
    [
      'bases in a list',
      `Số: 812/QĐ-UBND\n\n# QUYẾT ĐỊNH\n\n- Căn cứ Luật Dược ngày 06 tháng 4 năm 2016;\n\n${list}`,
    ],
    [
      'number and day below the title',
      `# QUYẾT ĐỊNH\n\nSố: 812/QĐ-UBND\n\nThái Nguyên, ngày 05 tháng 8 năm 2025\n\n**Điều 1.** Công bố danh mục.\n\n${list}`,
    ],
  ])('of a decision without a subject has its own day: %s', async (_, text) => {
    const { header, doubts } = readDecision(await markdown(text));
    expect(header).toMatchObject({ number: '812/QĐ-UBND', issued: '2025-08-05' });
    expect(header.subject).toBeUndefined();
    expect(doubts.map(({ reason }) => reason)).not.toContain('issued_differs');
  });

  it('may begin with number, day and issuer in one line', async () => {
    const text = `# Quyết định số 812/QĐ-UBND ngày 05 tháng 8 năm 2025 của Chủ tịch UBND tỉnh Thái Nguyên\n\n## Danh mục thủ tục hành chính bị bãi bỏ\n\n${rows}`;
    const { header } = readDecision(await markdown(text));
    expect(header).toMatchObject({
      number: '812/QĐ-UBND',
      issued: '2025-08-05',
      issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
    });
  });
});

describe('a sector out of a sheet’s name', () => {
  it('is told of every row of a decision', () => {
    const rows = (first: number) => [
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH'],
      ['STT', 'Mã TTHC', 'Tên TTHC'],
      ['1', `1.35000${first}`, 'Cấp thẻ'],
      ['2', `1.35000${first + 1}`, 'Đổi thẻ'],
    ];
    const { doubts } = readDecision(documentOfSheets([sheet(rows(1), 'Dược'), sheet(rows(3), 'Dân số')]));
    const told = doubts.filter(({ reason }) => reason === 'sector_by_place');
    expect(told.map(({ origin }) => [origin?.table, origin?.row])).toEqual([
      [1, 2],
      [1, 3],
      [2, 2],
      [2, 3],
    ]);
  });
});

describe('internal codes in articles', () => {
  test.each([
    [
      'suspends',
      'Tạm ngưng thực hiện thủ tục có mã số NB-SYT-01, 1.350002 công bố tại Quyết định số 40/QĐ-UBND ngày 10/3/2024.',
    ],
    [
      'ends',
      'Chấm dứt hiệu lực các nội dung công bố tại Quyết định số 40/QĐ-UBND ngày 10/3/2024 đối với thủ tục NB-SYT-01, 1.350002.',
    ],
  ] as const)('%s', (part, line) => {
    const { header } = readDecision(readWord(docx(opening() + paragraph(`Điều 4. ${line}`))));
    expect(header.effects[part]).toEqual([
      { number: '40/QĐ-UBND', issued: '2024-03-10', codes: ['NB-SYT-01', '1.350002'] },
    ]);
  });
});
