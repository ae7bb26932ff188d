import { describe, expect, it, test } from 'vitest';
import { readDelimited } from '../../../../src/import/files/delimited.ts';
import { readWord } from '../../../../src/import/files/word/package.ts';
import {
  type DecisionOptions,
  type DraftedDecision,
  toDecision,
} from '../../../../src/import/annex/decision.ts';
import { readDecision } from '../../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../../src/import/annex/of-sheets.ts';
import { readPortalList } from '../../../../src/import/portal/list.ts';
import { stateOf } from '../../../../src/plan/state.ts';
import { baseline, procedure } from '../../../support/example.ts';
import { applyInMemory, emptyMemory, readMemory } from '../../../support/memory.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../../../support/import/word-files.ts';

const fallback: DecisionOptions['fallback'] = { number: '…', issued: '2026-03-05' };
const law = 'Nghị định số 12/2024/NĐ-CP ngày 05/02/2024 của Chính phủ';
const isNew = 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH';
const isReplaced = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ';
const isAmended = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
const isAbolished = 'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ';

/** Drafts a decision of one list under a title. */
function drafted(title: string, rows: readonly (readonly MadeCell[])[], subject?: string): DraftedDecision {
  const head = subject === undefined ? opening() : opening({ subject });
  const draft = readDecision(readWord(docx(head + paragraph(title) + table(rows))));
  return toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), { fallback });
}

const reasons = ({ doubts }: DraftedDecision): string[] => doubts.map(({ reason }) => reason);

describe('headings in short', () => {
  const heads = ['TT', 'Mã TT', 'Tên TTHC', 'LV', 'Cấp TH', 'CQTH', 'T/g GQ', 'Đ/c', 'Phí/LP', 'Căn cứ PL'];
  const row = [
    '1',
    '1.500001',
    'Cấp thẻ',
    'Thư viện',
    'Cấp tỉnh',
    'Sở Y tế',
    '05 ngày',
    'Một cửa',
    '5.000 đồng',
    law,
  ];

  test.each([
    heads,
    ['Stt', 'Mã số', 'Tên TT', 'L/v', 'Cấp GQ', 'CQGQ', 'TGGQ', 'Đ/đ', 'Phí, LP', 'Căn cứ p.lý'],
    ['STT', 'Mã số', 'Tên', 'Lĩnh vực', 'Cấp', 'Cơ quan TH', 'T.h GQ', 'Địa điểm TH', 'LP', 'Cơ sở PL'],
  ])('%s, %s, %s, %s …', (...short) => {
    const decision = drafted(isNew, [short, row]);
    expect(decision.decision.new?.[0]).toMatchObject({
      code: '1.500001',
      levels: ['province'],
      implementingAgencies: ['Sở Y tế'],
      timeLimit: { value: 5, unit: 'day' },
      receptionPlace: 'Một cửa',
      fees: [{ amount: 5000 }],
      legalBases: [{ number: '12/2024/NĐ-CP' }],
    });
    expect(decision.decision.sectors?.map(({ name }) => name)).toEqual(['Thư viện']);
    expect(reasons(decision)).not.toContain('column_without_place');
  });
});

describe('a cell that refers to another row', () => {
  const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp thực hiện', 'Địa điểm thực hiện'];
  const rows = (said: string): string[][] => [
    heads,
    ['1', '1.500001', 'Cấp thẻ', 'Cấp tỉnh', 'Nhà A'],
    ['2', '1.500002', 'Cấp lại thẻ', 'Cấp tỉnh', 'Nhà B'],
    ['3', '1.500003', 'Đổi thẻ', 'Cấp tỉnh', said],
  ];
  const placeOf = (said: string) => drafted(isNew, rows(said)).decision.new?.[2]?.receptionPlace;

  test.each([
    'Như mục 1',
    'như STT 01.',
    '(Như thủ tục số 1)',
    'Giống như TTHC số 1',
    'Tương tự như dòng 1 nêu trên',
  ])('as %s', (said) => {
    expect(placeOf(said)).toBe('Nhà A');
  });

  it('is told where there is no such row, and left empty', () => {
    const decision = drafted(isNew, rows('Như mục 7'));
    expect(decision.decision.new?.[2]?.receptionPlace).toBeUndefined();
    expect(reasons(decision)).toContain('nothing_repeated');
  });

  it('is none where it says something itself', () => {
    expect(placeOf('Như quy định tại mục 1 Phụ lục')).toBe('Như quy định tại mục 1 Phụ lục');
  });

  it('is read in lists too', () => {
    const text = [
      'STT;Mã số;Tên;Cơ quan quản lý;Lĩnh vực',
      '1;1.500001;Cấp thẻ;Sở Y tế;Dược',
      '2;1.500002;Cấp lại thẻ;Sở Y tế;Thư viện',
      '3;1.500003;Đổi thẻ;Sở Y tế;Như mục 1',
    ].join('\n');
    const { records } = readPortalList([readDelimited(text, 'semicolon').sheet], 'a.csv');
    expect(records.map(({ sector }) => sector)).toEqual(['Dược', 'Thư viện', 'Dược']);
  });
});

describe('what a row replaces', () => {
  const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Căn cứ pháp lý', 'Ghi chú'];
  const row = (note: string): string[] => ['1', '1.500009', 'Cấp thẻ', 'Thư viện', 'Cấp tỉnh', law, note];

  test.each([
    ['Thay thế thủ tục “Cấp thẻ cũ” (mã 1.500001)', ['1.500001']],
    ['Thay thế 1.500001', ['1.500001']],
    ['Thủ tục này thay thế cho các TTHC: 1.500001; 1.500002', ['1.500001', '1.500002']],
  ])('is in its note: %s', (note, codes) => {
    for (const title of [isReplaced, isNew]) {
      const { decision } = drafted(title, [heads, row(note)]);
      expect(decision.replaced).toMatchObject([{ codes, with: [{ code: '1.500009', name: 'Cấp thẻ' }] }]);
      expect([decision.new, decision.amended]).toEqual([undefined, undefined]);
    }
  });

  it('is told where the list is of new procedures', () => {
    expect(reasons(drafted(isNew, [heads, row('Thay thế thủ tục mã 1.500001')]))).toContain('action_differs');
    expect(reasons(drafted(isReplaced, [heads, row('Thay thế thủ tục mã 1.500001')]))).not.toContain(
      'action_differs',
    );
  });

  it('is not what an abolished one is replaced by', () => {
    const decision = drafted(isAbolished, [heads, row('Thay thế bằng thủ tục 1.500001')]);
    expect(decision.decision.abolished?.map(({ code }) => code)).toEqual(['1.500009']);
    expect(reasons(decision)).toContain('action_differs');
  });

  const sides = ['STT', 'TTHC được thay thế', 'TTHC thay thế', 'Lĩnh vực', 'Cấp thực hiện', 'Căn cứ pháp lý'];
  it('is one for all, where its code and name stand in lines of one cell', () => {
    const old = '1.500001 - Cấp thẻ cũ\n1.500002 - Cấp lại thẻ cũ';
    const { decision } = drafted(isReplaced, [
      sides,
      ['1', old, '1.500009\nCấp thẻ', 'Thư viện', 'Cấp tỉnh', law],
    ]);
    expect(decision.replaced).toMatchObject([
      { codes: ['1.500001', '1.500002'], with: [{ code: '1.500009', name: 'Cấp thẻ' }] },
    ]);
  });

  it('is told where the new one has a code and no name', () => {
    const decision = drafted(isReplaced, [
      sides,
      ['1', '1.500001 - Cấp thẻ cũ', '1.500009', 'Thư viện', 'Cấp tỉnh', law],
    ]);
    expect(reasons(decision)).toContain('name_absent');
  });
});

describe('the level in a note', () => {
  const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Ghi chú'];
  const row = [
    '1',
    '1.500001',
    'Công nhận hòa giải viên',
    'TTHC cấp huyện, bị bãi bỏ tại Quyết định số 5/QĐ-BTP',
  ];
  const subject =
    'Về việc công bố danh mục thủ tục hành chính bị bãi bỏ thuộc thẩm quyền giải quyết của UBND tỉnh';

  it('goes before that in the title of the decision', () => {
    const { decision } = drafted(isAbolished, [heads, row], subject);
    expect(decision.abolished).toMatchObject([{ levels: ['district'] }]);
  });

  it('is held against that of the row’s heading or column', () => {
    const below = drafted(`${isAbolished} CẤP TỈNH`, [heads, row]);
    expect(below.decision.abolished).toMatchObject([{ levels: ['province'] }]);
    expect(reasons(below)).toContain('levels_differ_from_note');
    const same = drafted(`${isAbolished} CẤP HUYỆN`, [heads, row]);
    expect(reasons(same)).not.toContain('levels_differ_from_note');
  });
});

test('documents in a numbered list have their names', () => {
  const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp thực hiện', 'Căn cứ pháp lý'];
  const bases =
    '1. Luật Thư viện số 46/2019/QH14\n2. Nghị định số 93/2020/NĐ-CP\n3) Thông tư số 02/2020/TT-BVHTTDL';
  const decision = drafted(isNew, [heads, ['1', '1.500001', 'Cấp thẻ', 'Cấp tỉnh', bases]]);
  expect(decision.decision.new?.[0]?.legalBases).toEqual([
    { number: '46/2019/QH14', title: 'Luật Thư viện' },
    { number: '93/2020/NĐ-CP' },
    { number: '02/2020/TT-BVHTTDL' },
  ]);
  expect(reasons(decision)).not.toContain('legal_base_without_number');
});

test('what stays as it is says nothing of levels and of the way online either', () => {
  const heads = [
    'STT',
    'Mã TTHC',
    'Tên TTHC',
    'Cấp thực hiện',
    'Mức độ DVC',
    'Thời hạn giải quyết',
    'Căn cứ pháp lý',
  ];
  const decision = drafted(isAmended, [
    heads,
    ['1', '1.500001', 'Cấp thẻ', 'Giữ nguyên', 'Không đổi', '03 ngày', law],
  ]);
  expect(decision.decision.amended).toMatchObject([
    { code: '1.500001', changes: { timeLimit: { value: 3 } } },
  ]);
  expect(decision.decision.amended?.[0]?.levels).toBeUndefined();
  expect(reasons(decision)).not.toEqual(expect.arrayContaining(['online_not_known']));
  expect(reasons(decision)).not.toEqual(expect.arrayContaining(['level_unknown']));
});

test('a sign that parts values is none of them at their end', () => {
  const heads = [
    'STT',
    'Mã TTHC',
    'Tên TTHC',
    'Lĩnh vực',
    'Cấp thực hiện',
    'Thời hạn giải quyết',
    'Phí, lệ phí',
  ];
  const { decision } = drafted(isNew, [
    heads,
    ['1', '1.500001', 'Cấp thẻ;', 'Thư viện;', 'Cấp tỉnh,', '05 ngày làm việc;', '5.000 đồng/thẻ; '],
    ['2', '1.500002', 'Đổi thẻ,', ',,', 'Cấp tỉnh', '03 ngày', ',,'],
  ]);
  expect(decision.new).toMatchObject([
    {
      name: 'Cấp thẻ',
      sector: 'thu-vien',
      timeLimit: { value: 5, unit: 'working_day', text: '05 ngày làm việc' },
      fees: [{ amount: 5000, per: 'thẻ' }],
    },
    { name: 'Đổi thẻ', sector: 'thu-vien', fees: [{ amount: 5000 }] },
  ]);
});

test('a label before a name in its own cell is none of it', () => {
  const heads = ['STT', 'Tên TTHC/Mã số TTHC', 'Cấp thực hiện'];
  const nameOf = (cell: string) => drafted(isNew, [heads, ['1', cell, 'Cấp tỉnh']]).decision.new?.[0]?.name;
  expect(nameOf('Thủ tục: Cấp thẻ\nMã số: 1.500001')).toBe('Cấp thẻ');
  expect(nameOf('Thủ tục cấp thẻ\nMã số: 1.500001')).toBe('Thủ tục cấp thẻ');
});

test('organizations and individuals may apply', () => {
  const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp thực hiện', 'Đối tượng thực hiện'];
  for (const said of ['Tổ chức, cá nhân', 'Tổ chức và cá nhân', 'Tổ chức/Cá nhân']) {
    const decision = drafted(isNew, [heads, ['1', '1.500001', 'Cấp thẻ', 'Cấp tỉnh', said]]);
    expect(decision.decision.new?.[0]?.applicants).toEqual(['organization', 'cá nhân']);
    expect(reasons(decision)).not.toContain('applicant_unknown');
  }
});

describe('bodies in one cell', () => {
  const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Cơ quan thực hiện'];
  const recordOf = (said: string, subject?: string) =>
    drafted(isNew, [heads, ['1', '1.500001', 'Cấp thẻ', 'Thư viện', 'Cấp tỉnh', said]], subject).decision
      .new?.[0];

  it.each([
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Văn hóa, Thể thao và Du lịch, UBND cấp xã', ['Sở Văn hóa, Thể thao và Du lịch', 'UBND cấp xã']],
    [
      'UBND cấp xã, Phòng Kinh tế, Hạ tầng và Đô thị phường',
      ['UBND cấp xã', 'Phòng Kinh tế, Hạ tầng và Đô thị phường'],
    ],
    [
      'Sở Y tế, Kho bạc Nhà nước, Cục Quản lý Dược và Mỹ phẩm',
      ['Sở Y tế', 'Kho bạc Nhà nước', 'Cục Quản lý Dược và Mỹ phẩm'],
    ],
    ['Sở Y tế và UBND cấp xã', ['Sở Y tế', 'UBND cấp xã']],
    ['Cục Sở hữu trí tuệ và Sở Y tế', ['Cục Sở hữu trí tuệ', 'Sở Y tế']],
  ])('%s', (said, names) => {
    expect(recordOf(said)?.implementingAgencies).toEqual(names);
  });

  it('go on in the next line, and begin there', () => {
    expect(recordOf('Sở Văn hóa, Thể thao\nvà Du lịch\nUBND cấp xã')?.implementingAgencies).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'UBND cấp xã',
    ]);
    expect(recordOf('Sở Y tế\ncông an cấp xã')?.implementingAgencies).toEqual(['Sở Y tế', 'công an cấp xã']);
  });

  it('are told apart by their labels', () => {
    expect(
      recordOf('- Cơ quan thực hiện: Sở Y tế\n- Cơ quan phối hợp: Công an tỉnh; Thuế tỉnh'),
    ).toMatchObject({
      implementingAgencies: ['Sở Y tế'],
      coordinatingAgencies: ['Công an tỉnh', 'Thuế tỉnh'],
    });
    expect(recordOf('Cơ quan quyết định: UBND tỉnh. Cơ quan chủ trì: Sở Y tế')).toMatchObject({
      decidingAgency: 'UBND tỉnh',
      implementingAgencies: ['Sở Y tế'],
    });
  });

  it('tell who manages, a name with a comma too', () => {
    const row = ['1', '1.500001', 'Cấp thẻ', 'Thư viện', 'Cấp tỉnh', 'Sở Văn hóa, Thể thao và Du lịch'];
    const draft = readDecision(readWord(docx(paragraph(isNew) + table([heads, row]))));
    const { decision } = toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), { fallback });
    expect(decision.new?.[0]?.department).toBe('so-van-hoa-the-thao-va-du-lich');
  });

  it.each([
    ['Trung tâm PVHCC xã', 'commune'],
    ['Trung tâm Phục vụ HCC phường', 'commune'],
    ['Bộ phận Một cửa cấp xã', 'commune'],
  ])('%s is of a level', (said, level) => {
    const row = ['1', '1.500001', 'Cấp thẻ', 'Thư viện', said];
    const { decision } = drafted(isNew, [heads.filter((head) => head !== 'Cấp thực hiện'), row]);
    expect(decision.new?.[0]?.levels).toEqual([level]);
  });
});

describe('a heading with sectors that the catalog has', () => {
  const heads = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp thực hiện', 'Căn cứ pháp lý'];
  const memory = applyInMemory(
    emptyMemory('2020-01-01'),
    [
      {
        ...baseline([
          procedure('1.500001', { sector: 'luat-su' }),
          procedure('1.500002', { sector: 'ho-tich' }),
        ]),
        sectors: [
          { id: 'luat-su', name: 'Luật sư' },
          { id: 'ho-tich', name: 'Hộ tịch' },
        ],
        issued: '2020-01-01',
      },
    ],
    '2021-01-01',
  );
  const draftedBelow = (title: string): DraftedDecision =>
    toDecision(
      readDecision(
        readWord(
          docx(opening() + paragraph(title) + table([heads, ['1', '1.500009', 'Cấp thẻ', 'Cấp tỉnh', law]])),
        ),
      ),
      stateOf(readMemory(memory)),
      { fallback },
    );

  it.each(['Luật sư, hộ tịch', 'Luật sư và Hộ tịch', 'Hộ tịch, Quốc tịch', 'LUẬT SƯ VÀ HỘ TỊCH'])(
    '%s: which is not known',
    (names) => {
      const decision = draftedBelow(`${isNew} LĨNH VỰC ${names}`);
      expect(reasons(decision)).toContain('sector_missing');
      expect(decision.decision.sectors).toBeUndefined();
    },
  );

  it('is one where it names one, or one that is new', () => {
    expect(draftedBelow(`${isNew} LĨNH VỰC LUẬT SƯ`).decision.new?.[0]?.sector).toBe('luat-su');
    expect(draftedBelow(`${isNew} LĨNH VỰC Cấp, quản lý căn cước`).decision.new?.[0]?.sector).toBe(
      'cap-quan-ly-can-cuoc',
    );
  });
});

it('a name that ends with a comma goes on in the next row with it', () => {
  const rows = [
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn'],
    ['1', '1.500001', 'Cấp thẻ cho hộ gia đình,', '05 ngày làm việc,'],
    ['', '', 'cá nhân ở xã', 'kể từ ngày nhận hồ sơ'],
    ['2', '1.500002', 'Đổi thẻ;', '03 ngày'],
  ];
  const sheet = { name: 'TTHC mới ban hành', rows, firstRow: 1, numeric: [] };
  const { rows: read } = readDecision(documentOfSheets([sheet]));
  expect(read.map(({ name }) => name)).toEqual(['Cấp thẻ cho hộ gia đình, cá nhân ở xã', 'Đổi thẻ']);
});
