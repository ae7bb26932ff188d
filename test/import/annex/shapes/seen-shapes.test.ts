import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/import/files/markdown.ts';
import { readWord } from '../../../../src/import/files/word/package.ts';
import type { Sheet } from '../../../../src/import/files/table.ts';
import type { ProcedureContent } from '../../../../src/model/types.ts';
import {
  type DecisionOptions,
  type DraftedDecision,
  toDecision,
} from '../../../../src/import/annex/decision.ts';
import { type DecisionDraft, readDecision } from '../../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../../src/import/annex/of-sheets.ts';
import { decisionsOfRegister } from '../../../../src/import/annex/registers.ts';
import { stateOf } from '../../../../src/plan/state.ts';
import { baseline, procedure } from '../../../support/example.ts';
import { applyInMemory, emptyMemory, readMemory } from '../../../support/memory.ts';
import {
  docx,
  type MadeCell,
  opening,
  paragraph,
  paragraphs,
  table,
} from '../../../support/import/word-files.ts';

const fallback = { number: '…', issued: '…' };
const read = (body: string, more = {}): DecisionDraft => readDecision(readWord(docx(opening(more) + body)));
const readSheets = (...sheets: [string, string[][]][]): DecisionDraft =>
  readDecision(
    documentOfSheets(sheets.map(([name, rows]): Sheet => ({ name, firstRow: 1, numeric: [], rows }))),
  );

function drafted(
  draft: DecisionDraft,
  records: readonly ProcedureContent[] = [],
  options: Partial<DecisionOptions> = {},
): DraftedDecision {
  const memory =
    records.length === 0
      ? emptyMemory('2021-01-01')
      : applyInMemory(
          emptyMemory('2020-01-01'),
          [{ ...baseline(records), issued: '2020-01-01' }],
          '2021-01-01',
        );
  return toDecision(draft, stateOf(readMemory(memory)), { fallback, ...options });
}

const reasons = ({ doubts }: Pick<DraftedDecision, 'doubts'>): string[] => doubts.map(({ reason }) => reason);
const told = ({ doubts }: Pick<DraftedDecision, 'doubts'>, reason: string) =>
  doubts.filter((one) => one.reason === reason).map(({ args }) => args);
const moves = ({ rows }: DecisionDraft): string[] => rows.map(({ action, name }) => `${action}: ${name}`);
const law = 'Nghị định số 12/2024/NĐ-CP ngày 05/02/2024 của Chính phủ';
const isNew = 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH';
const newRows = (header: MadeCell[], ...rows: MadeCell[][]): DecisionDraft =>
  read(paragraph(isNew) + table([header, ...rows]));
const only = (draft: DecisionDraft): ProcedureContent | undefined => drafted(draft).decision.new?.[0];

describe('columns, by heading and by what they hold', () => {
  const header = ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Lĩnh vực'];

  it.each(['Mã TTHC gốc', 'Mã số TTHC quốc gia', 'Mã gốc', 'Mã TTHC địa phương'])(
    'a code under “%s”',
    (code) => {
      const draft = newRows(['STT', code, 'Tên TTHC'], ['1', '1.012345', 'Cấp thẻ thư viện']);
      expect(draft.rows[0]?.codes).toEqual(['1.012345']);
    },
  );

  it('one code where the nation’s and the province’s stand side by side', () => {
    const columns = ['STT', 'Mã TTHC gốc', 'Mã TTHC địa phương', 'Tên TTHC'];
    const same = newRows(columns, ['1', '1.012345', '1.012345.H55', 'Cấp thẻ thư viện']);
    expect(same.rows[0]?.codes).toEqual(['1.012345']);
    expect(reasons(same)).not.toContain('codes_several');
    const other = newRows(columns, ['1', '1.012345', '1.012399.H55', 'Cấp thẻ thư viện']);
    expect(told(other, 'codes_several')).toEqual([{ codes: ['1.012345', '1.012399.H55'] }]);
  });

  it('no fee under “Phi địa giới”', () => {
    const draft = newRows(
      [...header, 'Phi địa giới hành chính'],
      ['1', '1.012345', 'Cấp thẻ', 'Thư viện', 'x'],
    );
    expect(only(draft)).toMatchObject({ boundaryFree: true });
    expect(only(draft)?.fees).toBeUndefined();
  });

  it('levels under a heading of authorities that holds nothing else', () => {
    const draft = read(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
        table([
          [...header, 'Thẩm quyền giải quyết'],
          ['1', '1.012345', 'Cấp thẻ', 'Thư viện', 'Cấp tỉnh'],
          ['2', '1.012346', 'Cấp lại thẻ', 'Thư viện', 'Tỉnh, xã'],
        ]),
    );
    const records = drafted(draft).decision.new ?? [];
    expect(records.map(({ levels }) => levels)).toEqual([['province'], ['province', 'commune']]);
    expect(records.map(({ decidingAgency }) => decidingAgency)).toEqual([undefined, undefined]);
  });

  it('units in headings', () => {
    const draft = newRows(
      [...header, 'Thời hạn giải quyết (ngày làm việc)', 'Mức phí (nghìn đồng/thẻ)'],
      ['1', '1.012345', 'Cấp thẻ', 'Thư viện', '3', '50'],
    );
    expect(only(draft)?.timeLimit).toMatchObject({ value: 3, unit: 'working_day' });
    expect(only(draft)?.fees).toMatchObject([{ amount: 50_000, currency: 'VND', per: 'thẻ' }]);
  });

  it('the time limit that binds, of one by law and one after reduction', () => {
    const draft = newRows(
      [...header, 'Thời hạn theo quy định', 'Thời gian cắt giảm', 'Thời hạn sau khi cắt giảm'],
      ['1', '1.012345', 'Cấp thẻ', 'Thư viện', '10 ngày làm việc', '04 ngày', '06 ngày làm việc'],
    );
    expect(only(draft)).toMatchObject({
      timeLimit: { value: 6, unit: 'working_day', text: '06 ngày làm việc' },
      timeLimitByLaw: { value: 10, unit: 'working_day', text: '10 ngày làm việc' },
    });
    expect(told(draft, 'column_without_place')).toEqual([{ column: 'Thời gian cắt giảm' }]);
  });

  it('sectors as rows in the column of the names', () => {
    const draft = newRows(
      ['TT', 'Lĩnh vực/Tên thủ tục hành chính', 'Thời hạn giải quyết'],
      ['I', { text: 'Lĩnh vực Thư viện', span: 2 }],
      ['1', 'Cấp thẻ thư viện', '05 ngày làm việc'],
    );
    expect(draft.rows.map(({ name, sector }) => [name, sector?.name])).toEqual([
      ['Cấp thẻ thư viện', 'Thư viện'],
    ]);
  });

  it('errors of a spreadsheet, which are no words', () => {
    const draft = newRows(
      [...header, 'Địa điểm thực hiện'],
      ['1', '1.012345', 'Cấp thẻ', '#REF!', '#N/A'],
      ['2', '', '#N/A', '#VALUE!', '#DIV/0!'],
    );
    expect(draft.rows.map(({ name, cells }) => [name, cells])).toEqual([['Cấp thẻ', {}]]);
    expect(told(draft, 'cell_error').slice(0, 2)).toEqual([
      { column: 'Lĩnh vực', text: '#REF!' },
      { column: 'Địa điểm thực hiện', text: '#N/A' },
    ]);
  });
});

describe('movements, by the nearest that says one', () => {
  it.each(['Tính chất', 'Loại thay đổi', 'Diễn giải'])('each row’s own, under “%s”', (heading) => {
    const draft = readSheets([
      'Sheet1',
      [
        ['STT', 'Mã TTHC', 'Tên TTHC', heading],
        ['1', '1.012345', 'Cấp thẻ', 'Mới'],
        ['2', '1.012346', 'Đổi thẻ', 'SĐBS'],
        ['3', '1.012347', 'Thu hồi thẻ', 'Bị bãi bỏ'],
      ],
    ]);
    expect(moves(draft)).toEqual(['new: Cấp thẻ', 'amended: Đổi thẻ', 'abolished: Thu hồi thẻ']);
  });

  it('the names of sheets', () => {
    const list = (name: string): string[][] => [
      ['STT', 'Mã TTHC', 'Tên TTHC'],
      ['1', '1.012345', name],
    ];
    const draft = readSheets(
      ['PL1_Mới (1)', list('Cấp thẻ')],
      ['SĐ, BS', list('Đổi thẻ')],
      ['DM bãi bỏ', list('Thu hồi thẻ')],
    );
    expect(moves(draft)).toEqual(['new: Cấp thẻ', 'amended: Đổi thẻ', 'abolished: Thu hồi thẻ']);
  });

  it('a note, where nothing else says it', () => {
    const draft = readSheets([
      'Sheet1',
      [
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Ghi chú'],
        ['1', '1.012345', 'Cấp thẻ', 'Bãi bỏ do trùng lặp'],
      ],
    ]);
    expect(moves(draft)).toEqual(['abolished: Cấp thẻ']);
  });

  it.each([
    ['a note', ['STT', 'Tên TTHC', 'Ghi chú'], ['1', 'Cấp thẻ', 'Thay thế thủ tục 1.012345']],
    ['a column', ['STT', 'Tên TTHC', 'Hình thức'], ['1', 'Cấp thẻ', 'Bãi bỏ']],
  ])('a doubt, where %s contradicts the heading', (_, header, row) => {
    expect(told(newRows(header, row), 'action_differs')).toHaveLength(1);
  });

  it('a doubt, where a sheet’s name contradicts its title', () => {
    const draft = readSheets([
      'Bãi bỏ',
      [[isNew], ['STT', 'Mã TTHC', 'Tên TTHC'], ['1', '1.012345', 'Cấp thẻ']],
    ]);
    expect(told(draft, 'action_differs')).toMatchObject([{ action: 'new', others: ['abolished'] }]);
  });

  it('none of the four, told and not lost', () => {
    const draft = read(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC PHÂN CẤP GIẢI QUYẾT') +
        table([
          ['STT', 'Mã TTHC', 'Tên TTHC'],
          ['1', '1.012345', 'Cấp thẻ'],
        ]),
    );
    expect(reasons(drafted(draft))).toContain('action_assumed');
  });
});

describe('rows that are none, and rows that were parted', () => {
  const header = ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết'];

  it('joins the rest of a name, in a sheet', () => {
    const draft = readSheets([
      'Mới',
      [
        header,
        ['1', '1.012345', 'Cấp giấy phép hoạt động cho thư viện', '05 ngày'],
        ['', '', 'của tổ chức, cá nhân', 'làm việc'],
        ['2', '1.012346', 'Cấp lại', '03 ngày'],
      ],
    ]);
    expect(draft.rows.map(({ name, cells }) => [name, cells.timeLimit])).toEqual([
      ['Cấp giấy phép hoạt động cho thư viện của tổ chức, cá nhân', '05 ngày\nlàm việc'],
      ['Cấp lại', '03 ngày'],
    ]);
  });

  it('joins the rest of a row in the next table, below a header set again', () => {
    const draft = read(
      paragraph(isNew) +
        table([header, ['1', '1.012345', 'Cấp phép cho tổ chức và', '05 ngày']]) +
        table([header, ['', '', 'Cá nhân', ''], ['2', '1.012346', 'Cấp lại', '03 ngày']]),
    );
    expect(moves(draft)).toEqual(['new: Cấp phép cho tổ chức và Cá nhân', 'new: Cấp lại']);
  });

  it('takes sums, notes, signatures and rules for none', () => {
    const draft = readSheets([
      'Mới',
      [
        header,
        [':---', '---', '---', ':--:'],
        ['1', '1.012345', 'Cấp thẻ', '05 ngày'],
        ['', '', 'Tổng số: 03 thủ tục', ''],
        ['', '', 'Ghi chú: thẻ có hạn hai năm', ''],
        ['', '', 'Người lập biểu', ''],
      ],
    ]);
    expect(moves(draft)).toEqual(['new: Cấp thẻ']);
    expect(told(draft, 'count_differs')).toMatchObject([{ declared: 3, found: 1 }]);
  });

  it('doubts a row without a number among numbered ones', () => {
    const draft = newRows(['STT', 'Tên TTHC'], ['1', 'Cấp thẻ'], ['', 'Đổi thẻ']);
    expect(told(draft, 'order_absent')).toEqual([{ name: 'Đổi thẻ' }]);
  });
});

describe('fees and notes', () => {
  const header = ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Phí, lệ phí', 'Văn bản sửa đổi', 'Ghi chú'];
  const amended = (fee: string, note = ''): DecisionDraft =>
    read(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP TỈNH') +
        table([header, ['1', '1.012345', 'Cấp thẻ', fee, law, note]]),
    );
  const fees = [{ amount: 50_000, currency: 'VND', text: '50.000 đồng' }];
  const known = [procedure('1.012345', { name: 'Cấp thẻ', fees, levels: ['province'] })];

  it.each(['Không quy định', 'Chưa quy định', '0', '0 đồng', 'x'])('“%s” takes no known fee away', (fee) => {
    const result = drafted(amended(fee), known);
    expect(result.decision.amended?.[0]?.changes?.fees).toBeUndefined();
    expect(reasons(result)).toContain('fee_left');
  });

  it('a fee that ends is told', () => {
    const result = drafted(amended('Không'), known);
    expect(result.decision.amended?.[0]?.changes?.fees).toBe('none');
    expect(reasons(result)).toContain('fee_ends');
  });

  it('a row that names only the amending document adds it to the legal bases', () => {
    const result = drafted(amended(''), known);
    const [row] = result.decision.amended ?? [];
    expect(row?.changes?.legalBases?.map(({ number }) => number)).toEqual([
      ...(known[0]?.legalBases ?? []).map(({ number }) => number),
      '12/2024/NĐ-CP',
    ]);
    expect(told(result, 'only_bases_change')).toEqual([{ numbers: ['12/2024/NĐ-CP'] }]);
  });

  it('a note that has no place is told', () => {
    expect(told(drafted(amended('', 'Chỉ áp dụng tại thư viện tỉnh'), known), 'note_not_kept')).toEqual([
      { text: 'Chỉ áp dụng tại thư viện tỉnh' },
    ]);
  });
});

describe('a column of what decisions of their own publish', () => {
  it('sets the attribute, and is told', () => {
    const draft = newRows(
      ['STT', 'Tên TTHC', 'Phi địa giới hành chính', 'Căn cứ pháp lý'],
      ['1', 'Cấp thẻ', 'x', law],
    );
    expect(told(draft, 'column_as_attribute')).toEqual([{ column: 'Phi địa giới hành chính' }]);
    expect(only(draft)?.boundaryFree).toBe(true);
  });
});

describe('the decision itself', () => {
  const list =
    paragraph(isNew) +
    table([
      ['STT', 'Tên TTHC', 'Căn cứ pháp lý'],
      ['1', 'Cấp thẻ', law],
    ]);

  it('stays open where it has no number and no day', () => {
    const draft = read(list, { number: '      /QĐ-UBND', day: 'Thái Nguyên, ngày     tháng    năm 2025' });
    expect(drafted(draft).decision).toMatchObject({ number: '…', issued: '…' });
  });

  it('gives its department without the province’s name', () => {
    const subject = 'Về việc công bố danh mục thủ tục hành chính lĩnh vực Thư viện';
    const body = (opening({ subject }) + list).replace(
      'Giám đốc Sở Tư pháp tại',
      'Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Thái Nguyên tại',
    );
    const { decision } = drafted(readDecision(readWord(docx(body))));
    expect(decision.departments).toEqual([
      { id: 'so-van-hoa-the-thao-va-du-lich', name: 'Sở Văn hóa, Thể thao và Du lịch' },
    ]);
  });

  it('has a subject that ends where the list begins, in a paper without a body', () => {
    const head = paragraphs(
      'Số: 12/QĐ-UBND',
      'Thái Nguyên, ngày 03 tháng 8 năm 2026',
      'QUYẾT ĐỊNH',
      'Về việc công bố',
      'thủ tục hành chính mới ban hành của Sở Tư pháp',
      'Danh mục thủ tục hành chính mới ban hành',
    );
    const { decision } = drafted(readDecision(readWord(docx(head + list))));
    expect(decision.title).toBe('Công bố thủ tục hành chính mới ban hành của Sở Tư pháp');
    expect(decision.new).toMatchObject([{ department: 'so-tu-phap' }]);
  });

  it('approves the processes that it shows', () => {
    const subject =
      'Về việc công bố danh mục thủ tục hành chính và phê duyệt quy trình nội bộ của Sở Tư pháp';
    const draft = read(
      list +
        paragraphs(
          'PHỤ LỤC II',
          'QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
          '1. Cấp thẻ',
          'Bước 1. Tiếp nhận',
        ),
      { subject },
    );
    const result = drafted(draft);
    expect(result.decision.new?.[0]?.internalProcess).toEqual({
      decision: '123/QĐ-UBND',
      issued: '2021-04-05',
    });
    expect(told(result, 'internal_process_own')).toEqual([{ taken: 1, missing: 0 }]);
  });

  it('is told to be another body’s, older than the catalog, or in its ledger', () => {
    const known = [procedure('1.012345', { levels: ['province'] })];
    const draft = read(
      paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ') +
        table([
          ['STT', 'Mã TTHC', 'Tên TTHC', 'Văn bản bãi bỏ'],
          ['1', '1.077777', 'Cấp thẻ', law],
        ]),
    );
    const result = drafted(draft, known, { publisher: 'UBND tỉnh Bắc Ninh', since: '2025-01-01' });
    expect(told(result, 'issuer_differs')).toEqual([
      { issuer: 'Chủ tịch UBND tỉnh Thái Nguyên', publisher: 'UBND tỉnh Bắc Ninh' },
    ]);
    expect(told(result, 'before_catalog')).toEqual([{ date: '2021-04-05', since: '2025-01-01' }]);
    expect(reasons(result)).not.toContain('target_unknown');
    const own = drafted(draft, known, { publisher: 'UBND tỉnh Thái Nguyên', since: '2020-01-01' });
    expect(reasons(own)).toContain('target_unknown');
    expect(reasons(own)).not.toContain('issuer_differs');
    const { number, issued } = own.decision;
    const ledger = [{ number, issued }];
    const again = drafted(draft, known, { ledger });
    expect(told(again, 'in_ledger')).toEqual(ledger);
    expect(reasons(again)).not.toContain('target_unknown');
    expect(reasons(drafted(draft, known, { ledger: [{ number, issued: '2021-04-06' }] }))).not.toContain(
      'in_ledger',
    );
  });

  it('is one of several in a register', () => {
    const draft = readSheets([
      'Sổ theo dõi',
      [
        ['STT', 'Số quyết định', 'Mã TTHC', 'Tên TTHC', 'Loại thay đổi'],
        ['1', '31/QĐ-UBND', '1.012345', 'Cấp thẻ', 'Mới'],
        ['2', '47/QĐ-UBND', '1.012346', 'Thu hồi thẻ', 'Bãi bỏ'],
      ],
    ]);
    expect(decisionsOfRegister(draft)).toEqual(['31/QĐ-UBND', '47/QĐ-UBND']);
    const { decision, draft: taken } = drafted(draft, [], { number: '47/QĐ-UBND', issued: '2025-09-01' });
    expect([decision.new, decision.abolished?.length]).toEqual([undefined, 1]);
    expect(taken.rejected.map(({ reason }) => reason)).toEqual(['other_decision']);
  });

  it('has its annex in Markdown', () => {
    const text = [
      `## ${isNew}`,
      '| TT | Tên thủ tục hành chính | Thời hạn giải quyết |',
      '|:---|:---:|---|',
      '| 1 | **Cấp thẻ** thư viện | 05 ngày<br>làm việc |',
    ].join('\n');
    const draft = readDecision(readMarkdown(text));
    expect(moves(draft)).toEqual(['new: Cấp thẻ thư viện']);
    expect(only(draft)?.timeLimit).toMatchObject({ value: 5, unit: 'working_day' });
  });
});
