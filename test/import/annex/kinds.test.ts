import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/import/files/word/package.ts';
import { toDecision } from '../../../src/import/annex/decision.ts';
import { type DecisionDraft, readDecision } from '../../../src/import/annex/draft.ts';
import {
  docx,
  lists,
  type MadeCell,
  opening,
  paragraph,
  paragraphs,
  table,
} from '../../support/import/word-files.ts';

const read = (body: string, more = {}): DecisionDraft =>
  readDecision(readWord(docx(opening(more) + body, { numbering: lists })));
const told = ({ rows }: DecisionDraft): string[] =>
  rows.map(({ action, codes, name, sector, level, cells }) =>
    [action, codes.join('+'), name, cells.sector ?? sector?.name ?? '', level?.levels.join() ?? ''].join(
      ' | ',
    ),
  );
const wide = (number: string, text: string): MadeCell[] => [number, { text, span: 4 }];
const header = ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Ghi chú'];

describe('a ministry’s decision', () => {
  const list = (title: string, columns: string[], ...rows: MadeCell[][]): string =>
    paragraph(title) + table([columns, ...rows]);
  const document = 'Nghị định số 219/2025/NĐ-CP';
  const draft = read(
    [
      paragraphs('PHẦN I. DANH MỤC THỦ TỤC HÀNH CHÍNH'),
      list(
        '1. Danh mục thủ tục hành chính mới ban hành',
        ['STT', 'Tên thủ tục hành chính', 'Lĩnh vực', 'Cơ quan thực hiện'],
        ['A', { text: 'Thủ tục hành chính cấp trung ương', span: 3 }],
        ['1', 'Cấp giấy phép', 'Việc làm', 'Bộ Nội vụ'],
        ['B', { text: 'Thủ tục hành chính cấp tỉnh', span: 3 }],
        ['1', 'Hỗ trợ tư vấn', 'Việc làm', 'Sở Nội vụ'],
      ),
      list(
        '2. Danh mục thủ tục hành chính được sửa đổi, bổ sung',
        [
          'STT',
          'Số hồ sơ TTHC',
          'Tên thủ tục hành chính',
          'Tên VBQPPL quy định nội dung sửa đổi, bổ sung',
          'Lĩnh vực',
        ],
        ['1', '1.001865', 'Cấp lại giấy phép', document, 'Việc làm'],
        ['2', '2.000192\n2.000205', 'Gia hạn giấy phép', document, 'Việc làm'],
      ),
      list(
        '3. Danh mục thủ tục hành chính được thay thế',
        [
          'STT',
          'Số hồ sơ TTHC',
          'Tên TTHC được thay thế',
          'Tên TTHC thay thế',
          'Tên VBQPPL quy định nội dung thay thế',
          'Lĩnh vực',
        ],
        ['1', '1.000105', 'Báo cáo giải trình', 'Cấp giấy phép lao động', document, 'Việc làm'],
      ),
      list(
        '4. Danh mục thủ tục hành chính bị bãi bỏ',
        ['STT', 'Số hồ sơ TTHC', 'Tên thủ tục hành chính', 'Tên VBQPPL quy định việc bãi bỏ', 'Lĩnh vực'],
        ['1', '1.009811', 'Cấp giấy xác nhận', document, 'Việc làm'],
      ),
      paragraphs(
        'PHẦN II. NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC HÀNH CHÍNH',
        'I. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH',
        '1. Cấp giấy phép',
        '1.8. Phí, lệ phí:',
      ),
      table([
        ['STT', 'Thủ tục', 'Mức phí (đồng)'],
        ['1', 'Thẩm định hồ sơ', '500.000'],
        ['2', 'Cấp lại 1.001865', '250.000'],
      ]),
      paragraphs('PHỤ LỤC', 'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ KHÁC'),
      table([header, ['1', '1.009812', 'Cấp đổi', '', '']]),
    ].join(''),
  );

  it('gives the rows of its four lists and none of the procedures’ full text', () => {
    expect(told(draft)).toEqual([
      'new |  | Cấp giấy phép | Việc làm | ministry',
      'new |  | Hỗ trợ tư vấn | Việc làm | province',
      'amended | 1.001865 | Cấp lại giấy phép | Việc làm | ',
      'amended | 2.000192+2.000205 | Gia hạn giấy phép | Việc làm | ',
      'replaced | 1.000105 | Báo cáo giải trình | Việc làm | ',
      'abolished | 1.009811 | Cấp giấy xác nhận | Việc làm | ',
      'abolished | 1.009812 | Cấp đổi |  | ',
    ]);
  });

  it('tells of the tables that it passed over', () => {
    expect(draft.doubts.filter(({ reason }) => reason === 'content_not_read')).toMatchObject([
      { origin: { row: 1 } },
    ]);
    expect(draft.rejected).toEqual([]);
  });
});

describe('shapes of annexes', () => {
  it('levels above sectors, numbers that begin again, a sum at the end', () => {
    const draft = read(
      paragraphs('PHỤ LỤC I', 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
        table([
          header,
          wide('A', 'THỦ TỤC HÀNH CHÍNH CẤP TỈNH'),
          wide('I', 'LĨNH VỰC ĐẤT ĐAI'),
          ['1', '1.012753', 'Đăng ký lần đầu', '20 ngày', ''],
          wide('II', 'Lĩnh vực Môi trường (01 TTHC)'),
          ['1', '1.010733', 'Cấp giấy phép môi trường', '15 ngày', ''],
          wide('B', 'THỦ TỤC HÀNH CHÍNH CẤP XÃ'),
          wide('I', 'Đất đai'),
          ['1', '1.012812', 'Hòa giải', '30 ngày', ''],
          [{ text: 'Tổng cộng: 03 TTHC', span: 5 }],
        ]),
    );
    expect(told(draft)).toEqual([
      'new | 1.012753 | Đăng ký lần đầu | ĐẤT ĐAI | province',
      'new | 1.010733 | Cấp giấy phép môi trường | Môi trường | province',
      'new | 1.012812 | Hòa giải | Đất đai | commune',
    ]);
    expect(draft.account).toMatchObject({ tableRows: 10, headers: 1, headings: 6, rows: 3, rejected: 0 });
  });

  it('two lists in one table, each with a header of its own', () => {
    const draft = read(
      table([
        [{ text: 'I. DANH MỤC THỦ TỤC HÀNH CHÍNH SỬA ĐỔI, BỔ SUNG', span: 5 }],
        header,
        ['1', '1.000001', 'A', '05 ngày', ''],
        [{ text: 'II. DANH MỤC THỦ TỤC HÀNH CHÍNH BÃI BỎ', span: 5 }],
        ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Văn bản quy định việc bãi bỏ', 'Lĩnh vực'],
        ['1', '1.000002', 'B', 'Nghị định số 1/2024/NĐ-CP', 'Y tế'],
      ]),
    );
    expect(told(draft)).toEqual(['amended | 1.000001 | A |  | ', 'abolished | 1.000002 | B | Y tế | ']);
    expect(draft.rows[1]?.cells.amendingDocument).toBe('Nghị định số 1/2024/NĐ-CP');
  });

  it('code and name in one cell, in every order; marks of footnotes', () => {
    const draft = read(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI') +
        table([
          ['STT', 'Mã số/Tên thủ tục hành chính', 'Thời hạn giải quyết'],
          ['1', '1.000001.000.00.00.H44 - Cấp Giấy phép lái xe', '05 ngày'],
          ['2', 'Đổi Giấy phép lái xe[1]\n(1.000002)', '05 ngày'],
          ['3', 'Cấp lại\nMã TTHC: 1.000003', '05 ngày'],
        ]),
    );
    expect(draft.rows.map(({ codes, name }) => [codes.join(), name])).toEqual([
      ['1.000001.000.00.00.H44', 'Cấp Giấy phép lái xe'],
      ['1.000002', 'Đổi Giấy phép lái xe'],
      ['1.000003', 'Cấp lại'],
    ]);
  });

  it('a row that a page break parted, and bodies whose word is not that of a level', () => {
    const columns = ['STT', 'Tên TTHC', 'Mã TTHC', 'Văn bản quy định bãi bỏ'];
    const draft = read(
      paragraphs(
        'DANH MỤC THỦ TỤC HÀNH CHÍNH BÃI BỎ THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA SỞ NỘI VỤ, UBND CẤP XÃ',
        'I. TTHC THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA SỞ NỘI VỤ: 01 TTHC',
        'Lĩnh vực: Thi đua, khen thưởng',
      ) +
        table([columns, ['1', 'Tặng thưởng Bằng', '2.000449', 'Luật số 06/2022/QH15']]) +
        table([['', 'khen của Chủ tịch', '', '']]) +
        paragraphs(
          'II. TTHC THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA UBND CẤP XÃ: 01 TTHC',
          'Lĩnh vực: Thi đua, khen thưởng',
        ) +
        table([columns, ['1', 'Tặng Giấy khen', '1.000775', 'Luật số 06/2022/QH15']]),
    );
    expect(told(draft).map((row) => row.replace(/^abolished \| /u, ''))).toEqual([
      '2.000449 | Tặng thưởng Bằng khen của Chủ tịch | Thi đua, khen thưởng | province',
      '1.000775 | Tặng Giấy khen | Thi đua, khen thưởng | commune',
    ]);
  });

  it('several procedures replaced by one, with codes of both', () => {
    const draft = read(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ CẤP TỈNH') +
        table([
          [
            'TT',
            'Mã số TTHC cũ',
            'Tên TTHC được thay thế',
            'Mã số TTHC mới',
            'Tên TTHC thay thế',
            'Văn bản quy định',
          ],
          [
            '1',
            '1.000001',
            'A',
            { text: '1.000011', merge: 'start' },
            { text: 'X', merge: 'start' },
            'NĐ số 1/2024/NĐ-CP',
          ],
          ['2', '1.000002', 'B', { text: '', merge: 'on' }, { text: '', merge: 'on' }, 'NĐ số 1/2024/NĐ-CP'],
        ]),
    );
    const empty = { records: new Map(), departments: new Map(), sectors: new Map() };
    const { decision } = toDecision(draft, empty, { fallback: { number: '1', issued: '2026-01-01' } });
    expect(decision.replaced).toMatchObject([
      { codes: ['1.000001', '1.000002'], with: [{ code: '1.000011', name: 'X', levels: ['province'] }] },
    ]);
  });
});

describe('codes in cells of others', () => {
  it('stand below the row’s number, or beside the new name', () => {
    const draft = read(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ CẤP TỈNH') +
        table([
          ['STT', 'Tên TTHC được thay thế', 'Tên TTHC thay thế', 'Văn bản quy định'],
          ['1\n1.012958', 'A', 'X (Mã số TTHC: 1.012999)', 'NĐ số 1/2024/NĐ-CP'],
        ]),
    );
    expect(draft.rows).toMatchObject([
      { order: '1', codes: ['1.012958'], name: 'A', cells: { newCode: '1.012999', newName: 'X' } },
    ]);
  });
});

describe('a decision that approves internal processes', () => {
  const subject = 'Phê duyệt quy trình nội bộ giải quyết thủ tục hành chính lĩnh vực Luật sư';
  const steps = table([
    ['TT', 'Trình tự thực hiện', 'Bộ phận', 'Thời gian'],
    ['B1', 'Tiếp nhận', 'Một cửa', '0,5 ngày'],
  ]);
  const empty = { records: new Map(), departments: new Map(), sectors: new Map() };
  const drafted = (draft: DecisionDraft) =>
    toDecision(draft, empty, { fallback: { number: '1', issued: '2026-01-01' } }).decision;

  it('names the procedures of its list and changes nothing else of them', () => {
    const draft = read(
      paragraphs('DANH MỤC QUY TRÌNH NỘI BỘ') +
        table([
          ['STT', 'Tên quy trình nội bộ', 'Mã TTHC', 'Thời hạn giải quyết'],
          ['I', { text: 'Lĩnh vực Luật sư', span: 3 }],
          ['1', 'Cấp thẻ luật sư', '1.000828', '05 ngày làm việc'],
        ]) +
        paragraph('NỘI DUNG QUY TRÌNH NỘI BỘ') +
        steps,
      { subject },
    );
    expect(drafted(draft)).toMatchObject({
      kind: 'internal_process',
      amended: [{ code: '1.000828', name: 'Cấp thẻ luật sư' }],
    });
    expect(drafted(draft).amended?.[0]).not.toHaveProperty('changes');
  });

  it('without a list, those whose codes stand above each process', () => {
    const draft = read(
      paragraph('1. Tên thủ tục hành chính: Cấp thẻ luật sư (Mã số TTHC: 1.000828)') +
        steps +
        table([['Thủ tục: Cấp lại thẻ', 'Mã số: 1.000688.000.00.00.H44']]) +
        steps,
      { subject },
    );
    expect(drafted(draft).amended?.map(({ code, name }) => [code, name])).toEqual([
      ['1.000828', 'Cấp thẻ luật sư'],
      ['1.000688.000.00.00.H44', 'Cấp lại thẻ'],
    ]);
    expect(draft.rejected).toEqual([]);
  });

  it('takes the codes of internal procedures too, and not the number of a process', () => {
    const draft = read(
      paragraph('1. Quy trình NB-01: Cấp thẻ luật sư (Mã số TTHC: 1.000828)') +
        steps +
        paragraph('2. Tên thủ tục hành chính nội bộ: Cử công chức bồi dưỡng (Mã số: NB-STP-01)') +
        steps,
      { subject },
    );
    expect(drafted(draft).amended?.map(({ code, name }) => [code, name])).toEqual([
      ['1.000828', expect.stringContaining('Cấp thẻ luật sư')],
      ['NB-STP-01', 'Cử công chức bồi dưỡng'],
    ]);
  });

  it('is not one that publishes procedures and mentions their processes', () => {
    expect(
      read('', { subject: 'Công bố Danh mục thủ tục hành chính và phê duyệt quy trình nội bộ' }).kind,
    ).toBe('publication');
  });
});

describe('internal procedures', () => {
  const kinds = ({ rows }: DecisionDraft) =>
    rows.map(({ codes, name, isInternal }) => [codes[0] ?? name, isInternal]);

  it('are those below a heading that names them, whatever levels and sectors stand between', () => {
    const draft = read(
      paragraphs('I. DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH (01 TTHC)') +
        table([header, ['1', '1.000001', 'Cấp giấy phép', '05 ngày', '']]) +
        paragraphs('II. DANH MỤC THỦ TỤC HÀNH CHÍNH NỘI BỘ MỚI BAN HÀNH (02 TTHC)') +
        table([
          header,
          wide('A', 'THỦ TỤC HÀNH CHÍNH CẤP TỈNH'),
          wide('I', 'Lĩnh vực Công nghiệp'),
          ['1', 'NB-SCT-01', 'Thẩm định kế hoạch', '05 ngày', ''],
          ['2', '', 'Phê duyệt kế hoạch', '05 ngày', ''],
        ]) +
        paragraphs('III. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ') +
        table([header, ['1', '1.000002', 'Cấp lại giấy phép', '', '']]),
    );
    expect(kinds(draft)).toEqual([
      ['1.000001', undefined],
      ['NB-SCT-01', true],
      ['Phê duyệt kế hoạch', true],
      ['1.000002', undefined],
    ]);
    expect(draft.declared.new).toEqual({ declared: 1, found: 1 });
  });

  it('are those with a code of the province’s own, and all where the title says so', () => {
    const list = table([
      header,
      ['1', 'NB-SCT-01', 'Thẩm định kế hoạch', '05 ngày', ''],
      ['2', '1.000001', 'Cấp', '', ''],
    ]);
    const title = (subject: string) =>
      readDecision(
        readWord(
          docx(opening({ subject }) + paragraphs('DANH MỤC MỚI BAN HÀNH') + list, { numbering: lists }),
        ),
      );
    expect(kinds(read(paragraphs('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') + list))).toEqual([
      ['NB-SCT-01', true],
      ['1.000001', undefined],
    ]);
    expect(kinds(title('Công bố danh mục thủ tục hành chính nội bộ mới ban hành'))).toEqual([
      ['NB-SCT-01', true],
      ['1.000001', true],
    ]);
    expect(
      kinds(title('Công bố danh mục thủ tục hành chính và thủ tục hành chính nội bộ mới ban hành')),
    ).toEqual([
      ['NB-SCT-01', true],
      ['1.000001', undefined],
    ]);
  });
});

describe('a decision on procedures regardless of boundary', () => {
  const list = table([header, ['1', '1.000001', 'Chứng thực', '', '']]);
  const kindOf = (subject: string) => read(list, { subject }).kind;

  it('is known by its title, where that publishes nothing beside', () => {
    const words = 'danh mục thủ tục hành chính thực hiện không phụ thuộc vào địa giới hành chính';
    expect(kindOf(`Về việc công bố ${words} trên địa bàn tỉnh`)).toBe('boundary_free');
    expect(kindOf('Công bố danh mục TTHC phi địa giới hành chính')).toBe('boundary_free');
    expect(kindOf(`Công bố thủ tục hành chính mới ban hành và ${words}`)).toBe('publication');
    expect(kindOf('Công bố danh mục thủ tục hành chính của Sở Tư pháp')).toBe('publication');
  });
});
