import { describe, expect, it, test } from 'vitest';
import { toDecision } from '../../../../src/import/annex/decision.ts';
import { readDocuments } from '../../../../src/import/annex/documents.ts';
import { type DecisionDraft, readDecision } from '../../../../src/import/annex/draft.ts';
import { Doubts } from '../../../../src/import/annex/notes.ts';
import { documentOfSheets } from '../../../../src/import/annex/of-sheets.ts';
import { openCarrier } from '../../../../src/import/files/carrier.ts';
import { stateOf } from '../../../../src/plan/state.ts';
import { readWord } from '../../../../src/import/files/word/package.ts';
import { docx, opening } from '../../../support/import/word-files.ts';
import { emptyMemory, readMemory } from '../../../support/memory.ts';
import { readTimeLimit } from '../../../../src/import/annex/times.ts';
import { recognise } from '../../../../src/import/recognise.ts';

const sheet = (rows: string[][], name = 'Trang 1') => ({ name, rows, firstRow: 1, numeric: [] });
const read = (...rows: string[][]): DecisionDraft => readDecision(documentOfSheets([sheet(rows)]));
const moves = ({ rows }: DecisionDraft): string[] => rows.map(({ action, name }) => `${action}: ${name}`);
const refused = ({ rejected }: DecisionDraft) => rejected.map(({ reason, args }) => [reason, args]);
const header = ['STT', 'Mã TTHC', 'Tên TTHC', 'Căn cứ'];
const row = (order: number, name: string, base = ''): string[] => [`${order}`, `1.35020${order}`, name, base];

describe('movements as columns of marks', () => {
  it.each([
    ['alone', [['STT', 'Mã TTHC', 'Tên TTHC', 'Ban hành mới', 'Sửa đổi, bổ sung', 'Bãi bỏ']]],
    [
      'below one heading',
      [
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Hình thức', '', ''],
        ['', '', '', 'Mới', 'SĐ, BS', 'Bãi bỏ'],
      ],
    ],
  ])('%s', (_, headings) => {
    const draft = read(
      ...headings,
      ['1', '1.350201', 'Cấp thẻ', 'x', '', ''],
      ['2', '1.350202', 'Đổi thẻ', '', '✓', ''],
      ['3', '1.350203', 'Thu hồi thẻ', '', '', 'X'],
    );
    expect(moves(draft)).toEqual(['new: Cấp thẻ', 'amended: Đổi thẻ', 'abolished: Thu hồi thẻ']);
    expect(draft.doubts.map(({ reason }) => reason)).not.toContain('column_without_place');
  });

  it('of which two are marked say nothing', () => {
    const draft = read(
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Ban hành mới', 'Bãi bỏ'],
      ['1', '1.350201', 'Cấp thẻ', 'x', 'x'],
    );
    expect(refused(draft)).toMatchObject([['action_unknown', {}]]);
  });
});

test.each([
  ['SĐBS theo Thông tư số 04/2024/TT-BTP', 'amended'],
  ['TTHC mới', 'new'],
  ['Bãi bỏ do trùng', 'abolished'],
])('a note that begins with a movement, in short too: %s', (note, action) => {
  const draft = read(['STT', 'Mã TTHC', 'Tên TTHC', 'Ghi chú'], ['1', '1.350201', 'Cấp thẻ', note]);
  expect(moves(draft)).toEqual([`${action}: Cấp thẻ`]);
});

describe('procedures that stay as they are', () => {
  const list = (heading: string): string[][] => [
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH'],
    header,
    ['I', 'Thủ tục hành chính mới ban hành'],
    row(1, 'Cấp thẻ'),
    ['II', heading],
    row(2, 'Đổi thẻ'),
    ['III', 'Thủ tục hành chính bị bãi bỏ'],
    row(3, 'Thu hồi thẻ'),
  ];

  it.each([
    'Thủ tục hành chính giữ nguyên',
    'TTHC được giữ nguyên (01 TTHC)',
    'Giữ nguyên',
    'Thủ tục hành chính không thay đổi',
  ])('are refused with what the heading says, and head no sector: %s', (heading) => {
    const draft = read(...list(heading));
    expect(moves(draft)).toEqual(['new: Cấp thẻ', 'abolished: Thu hồi thẻ']);
    expect(refused(draft)).toEqual([['unmoved', { said: heading, text: '2 · 1.350202 · Đổi thẻ' }]]);
    expect(draft.rows.map(({ sector }) => sector)).toEqual([undefined, undefined]);
  });

  it('are told so by their own cell, against the heading', () => {
    const draft = read(
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG'],
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Ghi chú'],
      ['1', '1.350201', 'Cấp thẻ', 'Giữ nguyên'],
      ['2', '1.350202', 'Đổi thẻ', ''],
    );
    expect(moves(draft)).toEqual(['amended: Đổi thẻ']);
    expect(refused(draft)).toMatchObject([['unmoved', { said: 'Giữ nguyên' }]]);
  });
});

test('a cell that says that it is as above has the text of that row', () => {
  const draft = read(
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'],
    header,
    row(1, 'Cấp thẻ', 'Nghị định số 65/2026/NĐ-CP'),
    row(2, 'Đổi thẻ', 'nt'),
    row(3, 'Thu hồi thẻ', 'Như trên'),
  );
  expect(draft.rows.map(({ cells }) => cells.legalBases)).toEqual(
    Array(3).fill('Nghị định số 65/2026/NĐ-CP'),
  );
});

test('the head of a paper says nothing of levels', () => {
  const title = ['DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'];
  const levels = (...above: string[][]) => read(...above, title, header, row(1, 'Cấp thẻ')).rows[0]?.level;
  expect(levels(['ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN'])).toBeUndefined();
  expect(levels(['THỦ TỤC HÀNH CHÍNH CẤP TỈNH'])).toMatchObject({ levels: ['province'] });
});

test('a heading of a department or sector ends before its number of procedures', () => {
  const draft = read(
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'],
    header,
    ['A', 'SỞ Y TẾ: 01 TTHC'],
    ['I', 'Dược - 01 TTHC'],
    row(1, 'Cấp thẻ'),
  );
  expect(draft.rows).toMatchObject([{ department: 'SỞ Y TẾ', sector: { name: 'Dược' } }]);
});

describe('a list of internal processes without the decision’s own words', () => {
  const rows = [
    ['DANH MỤC QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'],
    ['STT', 'Mã TTHC', 'Tên quy trình nội bộ'],
    ['1', '1.350201', 'Quy trình giải quyết thủ tục Cấp thẻ thư viện'],
    ['2', '1.350202', 'Quy trình nội bộ: Đổi thẻ thư viện'],
  ];

  it('is a decision that approves them, by the names of their procedures', () => {
    const draft = read(...rows);
    expect([draft.kind, ...moves(draft)]).toEqual([
      'internal_process',
      'amended: Cấp thẻ thư viện',
      'amended: Đổi thẻ thư viện',
    ]);
    expect(recognise(documentOfSheets([sheet(rows)]), [sheet(rows)])).toBe('decision');
  });
});

test.each([
  ['nghị định số 163／2025／nđ-cp của Chính phủ', '163/2025/NĐ-CP'],
  ['quyết định số 1442/qđ-ttg', '1442/QĐ-TTg'],
  ['luật số 74/2025/qh15', '74/2025/QH15'],
])('numbers of documents may be typed without capitals: %s', (text, number) => {
  const { documents } = readDocuments(text, 'legalBases', undefined, new Doubts());
  expect(documents.map((one) => one.number)).toEqual([number]);
});

describe('an amended row that keeps a value', () => {
  const keeps = (word: string, action = 'ĐƯỢC SỬA ĐỔI, BỔ SUNG') => {
    const draft = read(
      [`DANH MỤC THỦ TỤC HÀNH CHÍNH ${action} CẤP TỈNH`],
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Căn cứ pháp lý'],
      ['1', '1.350201', 'Cấp thẻ', word, word, 'Nghị định số 65/2026/NĐ-CP'],
    );
    return toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), {
      fallback: { number: '…', issued: '…' },
    }).decision;
  };

  it.each(['Giữ nguyên', 'Không thay đổi', 'Như cũ', 'Giữ nguyên như hiện hành'])(
    'changes nothing of it: %s',
    (word) => {
      const changes = keeps(word).amended?.[0]?.changes;
      expect([changes?.timeLimit, changes?.fees]).toEqual([undefined, undefined]);
    },
  );

  it('and a new one has the words, for nothing is there to be kept', () => {
    expect(keeps('Giữ nguyên', 'MỚI BAN HÀNH').new?.[0]?.timeLimit).toEqual({ text: 'Giữ nguyên' });
  });
});

test('a web page of a decision has its number and day in the table of its head', async () => {
  const list = ['STT', 'Mã TTHC', 'Tên TTHC', 'Căn cứ'].map((text) => `<td>${text}</td>`).join('');
  const cells = row(1, 'Cấp thẻ', 'Nghị định số 65/2026/NĐ-CP')
    .map((text) => `<td>${text}</td>`)
    .join('');
  const bases = Array.from(
    { length: 60 },
    (_, at) => `<p>Căn cứ Nghị định số ${at + 1}/2020/NĐ-CP;</p>`,
  ).join('');
  const page = `<meta charset="utf-8"><table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH THÁI NGUYÊN</td><td>CỘNG HÒA</td></tr>
    <tr><td>Số: 421/QĐ-UBND</td><td>Thái Nguyên, ngày 21 tháng 3 năm 2026</td></tr></table>
    <p>QUYẾT ĐỊNH</p><p>Về việc công bố Danh mục thủ tục hành chính bị bãi bỏ</p><p>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH</p>
    ${bases}<p>Điều 1. Công bố Danh mục.</p><p>DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ</p>
    <table><tr>${list}</tr><tr>${cells}</tr></table>`;
  const carrier = await openCarrier(new TextEncoder().encode(page));
  if (!('sheets' in carrier)) throw new Error('no sheets');
  const draft = readDecision(documentOfSheets(carrier.sheets));
  expect(draft.header).toMatchObject({
    number: '421/QĐ-UBND',
    issued: '2026-03-21',
    issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
    subject: 'công bố Danh mục thủ tục hành chính bị bãi bỏ',
  });
  expect(moves(draft)).toEqual(['abolished: Cấp thẻ']);
});

describe('a paper whose subject cites another decision', () => {
  const subject =
    'Về việc công bố thủ tục bị bãi bỏ tại Quyết định số 1766/QĐ-UBND ngày 07 tháng 8 năm 2020 của Chủ tịch UBND tỉnh';
  const headed = (number: string, day: string) =>
    readDecision(readWord(docx(opening({ number, day, subject })))).header;

  it.each([
    ['455/QĐ-UBND', 'Thái Nguyên, ngày 05 tháng 3 năm 2026', '455/QĐ-UBND', '2026-03-05'],
    ['  455 /QĐ - UBND', 'Thái Nguyên, ngày 05/3/2026', '455/QĐ-UBND', '2026-03-05'],
    ['      /QĐ-UBND', 'Thái Nguyên, ngày     tháng     năm 2026', undefined, undefined],
    ['……/QĐ-UBND', 'Thái Nguyên, ngày … tháng … năm 2026', undefined, undefined],
  ])('has its own number and day, or none: %j %j', (number, day, own, issued) => {
    const header = headed(number, day);
    expect([header.number, header.issued]).toEqual([own, issued]);
  });
});

describe('headings that part one value', () => {
  const list = (above: string, parts: string[], cells: string[]) =>
    read(
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH'],
      ['STT', 'Mã TTHC', 'Tên TTHC', above, ...parts.slice(1).map(() => '')],
      ['', '', '', ...parts],
      ['1', '1.350201', 'Cấp thẻ', ...cells],
    ).rows[0]?.cells;

  it('a fee by the way of applying is a fee', () => {
    expect(list('Phí (đồng)', ['Trực tiếp', 'Trực tuyến'], ['50.000', '25.000'])).toEqual({
      fees: 'Trực tiếp: 50.000\nTrực tuyến: 25.000',
    });
  });

  it('a time limit likewise', () => {
    expect(list('Thời hạn', ['Trực tiếp', 'Trực tuyến'], ['5 ngày', '3 ngày'])).toEqual({
      timeLimit: 'Trực tiếp: 5 ngày\nTrực tuyến: 3 ngày',
    });
  });

  it('who may apply, by marks', () => {
    const parts = ['Công dân', 'Tổ chức', 'Doanh nghiệp'];
    expect(list('Đối tượng thực hiện', parts, ['x', '', 'x'])).toEqual({
      applicants: 'Công dân\nDoanh nghiệp',
    });
  });
});

test('names of procedures that sound like movements head no rows', () => {
  const names = ['Thủ tục thay thế thẻ', 'Thủ tục ngừng thực hiện dự án', 'Thủ tục bãi bỏ quyết định'];
  const draft = read(
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH'],
    ['STT', 'Tên TTHC', 'Thời hạn giải quyết'],
    ...names.map((name, at) => [`${at + 1}`, name, '']),
  );
  expect(moves(draft)).toEqual(names.map((name) => `new: ${name}`));
});

test('marks below “Nội dung sửa đổi” name the parts that change, and are no values', () => {
  const draft = read(
    ['DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG'],
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Nội dung sửa đổi, bổ sung', '', '', 'Văn bản quy định'],
    ['', '', '', 'Thời hạn', 'Phí', 'Thành phần hồ sơ', ''],
    ['1', '1.350201', 'Cấp thẻ', 'x', '', 'x', 'Nghị định số 65/2026/NĐ-CP'],
  );
  expect(draft.rows[0]?.cells).toEqual({
    changedContent: 'Thời hạn\nThành phần hồ sơ',
    amendingDocument: 'Nghị định số 65/2026/NĐ-CP',
  });
});

test('a mark is no time limit', () => {
  const doubts = new Doubts();
  expect(readTimeLimit('x', 'Thời hạn', { table: 1, row: 1 }, doubts)).toBeUndefined();
  expect(doubts.all).toMatchObject([{ reason: 'value_not_understood', args: { text: 'x' } }]);
});
