import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/import/files/word/package.ts';
import type { ProcedureContent } from '../../../src/model/types.ts';
import { stateOf } from '../../../src/plan/state.ts';
import { type DraftedDecision, toDecision } from '../../../src/import/annex/decision.ts';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { baseline, procedure } from '../../support/example.ts';
import { applyInMemory, emptyMemory, readMemory } from '../../support/memory.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../../support/import/word-files.ts';

const fallback = { number: 'ban-thao', issued: '2021-04-01' };
const catalogOf = (records: readonly ProcedureContent[]) =>
  readMemory(
    applyInMemory(emptyMemory('2020-01-01'), [{ ...baseline(records), issued: '2020-01-01' }], '2021-01-01'),
  );

function draft(body: string, records: readonly ProcedureContent[] = []): DraftedDecision {
  const known = stateOf(records.length > 0 ? catalogOf(records) : readMemory(emptyMemory('2021-01-01')));
  return toDecision(readDecision(readWord(docx(body))), known, { fallback });
}

const told = ({ doubts }: DraftedDecision, reason: string) =>
  doubts.filter((one) => one.reason === reason).map(({ args }) => args);
const abolished = paragraph(
  'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ LĨNH VỰC CHỨNG THỰC THUỘC THẨM QUYỀN CỦA UBND CẤP XÃ',
);
const abolish = (...rows: MadeCell[][]) =>
  opening() +
  abolished +
  table([['TT', 'Mã số TTHC', 'Tên TTHC', 'Tên VBQPPL quy định việc bãi bỏ'], ...rows]);
const law = 'Nghị định số 23/2015/NĐ-CP ngày 16 tháng 02 năm 2015 của Chính phủ';

describe('rows are matched with the catalog', () => {
  const known = [
    procedure('1.000001', { name: 'Chứng thực chữ ký', levels: ['commune'] }),
    procedure('1.000002', { name: 'Chứng thực bản sao từ bản chính', levels: ['commune'] }),
    procedure('1.000003', { name: 'Trùng tên', levels: ['commune'] }),
    procedure('1.000004', { name: 'Trùng tên', levels: ['province'] }),
    procedure('1.000005', { name: 'Cấp lại thẻ công chứng viên', levels: ['commune'] }),
  ];

  it('by code, in any of its forms', () => {
    const { decision, doubts } = draft(
      abolish(['1', '1.000001.000.00.00.H55', 'CHỨNG THỰC CHỮ KÝ', law]),
      known,
    );
    expect(decision.abolished).toEqual([
      {
        code: '1.000001.000.00.00.H55',
        name: 'CHỨNG THỰC CHỮ KÝ',
        levels: ['commune'],
        by: { number: '23/2015/NĐ-CP', issued: '2015-02-16', issuer: 'Chính phủ' },
      },
    ]);
    expect(doubts.filter(({ origin }) => origin)).toEqual([]);
  });

  it('by exact name, and by name and level where a name is not enough', () => {
    const drafted = draft(
      abolish(['1', 'Không có mã', 'Chứng thực chữ ký', law], ['2', '', 'Trùng tên', law]),
      known,
    );
    expect(drafted.decision.abolished?.map(({ code }) => code)).toEqual(['1.000001', '1.000003']);
    expect(told(drafted, 'target_by_name')).toHaveLength(2);
  });

  it('with near names only offered', () => {
    const drafted = draft(abolish(['1', '', 'Chứng thực bản sao từ bản chính giấy tờ', law]), known);
    expect(drafted.decision.abolished?.[0]).not.toHaveProperty('code');
    expect(told(drafted, 'target_unknown')).toEqual([
      { name: 'Chứng thực bản sao từ bản chính giấy tờ', near: ['1.000002 Chứng thực bản sao từ bản chính'] },
    ]);
  });

  it('and told of where a code has another name, is unknown, or stands at another level', () => {
    const drafted = draft(
      abolish(
        ['1', '1.000002', 'Chứng thực chữ ký', law],
        ['2', '1.999999', 'Cấp lại thẻ công chứng viên', law],
        ['3', '1.000004', 'Trùng tên', law],
      ),
      known,
    );
    expect(told(drafted, 'name_differs_from_catalog')).toEqual([
      { code: '1.000002', name: 'Chứng thực chữ ký', catalogName: 'Chứng thực bản sao từ bản chính' },
    ]);
    expect(told(drafted, 'target_unknown')).toEqual([
      { name: '1.999999 Cấp lại thẻ công chứng viên', near: ['1.000005 Cấp lại thẻ công chứng viên'] },
    ]);
    expect(told(drafted, 'level_not_held')).toEqual([
      { code: '1.000004', levels: ['commune'], held: ['province'] },
    ]);
  });

  it('once for each code of a row', () => {
    const drafted = draft(abolish(['1', '1.000001\n1.000002', 'Chứng thực', law]), known);
    expect(drafted.decision.abolished?.map(({ code }) => code)).toEqual(['1.000001', '1.000002']);
  });
});

const listHeader = [
  'TT',
  'Mã số TTHC',
  'Tên TTHC',
  'Thời hạn giải quyết (ngày làm việc)',
  'Địa điểm thực hiện',
  'Phí, lệ phí (đồng)',
  'Mức độ DVCTT',
  'Dịch vụ BCCI',
  'Căn cứ pháp lý',
];
const listed = (title: string, ...rows: MadeCell[][]) =>
  opening() + paragraph(title) + table([listHeader, ...rows]);
const amending = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP TỈNH';

describe('values', () => {
  const changes = (...cells: string[]) =>
    draft(listed(amending, ['1', '1.000001', 'Một', ...cells, ...Array(6 - cells.length).fill('')])).decision
      .amended?.[0]?.changes;

  it.each([
    ['05 ngày làm việc', { value: 5, unit: 'working_day', text: '05 ngày làm việc' }],
    [
      'Trong 03 (ba) ngày làm việc kể từ ngày nhận đủ hồ sơ',
      { value: 3, unit: 'working_day', text: 'Trong 03 (ba) ngày làm việc kể từ ngày nhận đủ hồ sơ' },
    ],
    ['07', { value: 7, unit: 'working_day', text: '07' }],
    ['05 ngày', { text: '05 ngày' }],
    ['Ngay trong ngày', { value: 1, unit: 'working_day', text: 'Ngay trong ngày' }],
    ['Ngay khi nhận hồ sơ', { text: 'Ngay khi nhận hồ sơ' }],
    [
      '03 ngày làm việc; trường hợp phức tạp 05 ngày làm việc',
      { text: '03 ngày làm việc; trường hợp phức tạp 05 ngày làm việc' },
    ],
  ])('time limit %s', (text, expected) => {
    expect(changes(text)?.timeLimit).toEqual(expected);
  });

  it.each([
    ['Không', 'none'],
    ['Không thu phí, lệ phí', 'none'],
    ['Chưa quy định', 'unspecified'],
    ['50.000', [{ amount: 50_000, currency: 'VND', text: '50.000 đồng' }]],
    ['50.000 đồng/hồ sơ', [{ amount: 50_000, currency: 'VND', per: 'hồ sơ', text: '50.000 đồng/hồ sơ' }]],
    [
      '30.000 đồng/hợp đồng',
      [{ amount: 30_000, currency: 'VND', per: 'hợp đồng', text: '30.000 đồng/hợp đồng' }],
    ],
    ['Theo Thông tư số 1/2020/TT-BTC', [{ text: 'Theo Thông tư số 1/2020/TT-BTC' }]],
    ['', undefined],
  ])('fees %s', (text, expected) => {
    expect(changes('', '', text)?.fees).toEqual(expected);
  });

  it.each([
    ['3', { legacyOnlineLevel: 3 }],
    ['Mức độ 4', { legacyOnlineLevel: 4 }],
    ['Toàn trình', { online: 'full' }],
    ['Một phần', { online: 'partial' }],
    ['Không', { online: 'none' }],
    ['Đang xây dựng', undefined],
  ])('online %s', (text, expected) => {
    expect(changes('', '', '', text)).toEqual(expected);
  });

  it('only those that the row states, legal bases with their day, provisions and title', () => {
    const basis =
      'Khoản 2 Điều 8 Nghị định số 106/2024/NĐ-CP ngày 01/8/2024 của Chính phủ quy định chính sách hỗ trợ;\nLuật Chăn nuôi năm 2018';
    const drafted = draft(listed(amending, ['1', '1.000001', 'Một', '', '', '', '', 'x', basis]));
    expect(drafted.decision.amended?.[0]?.changes).toEqual({
      postal: true,
      byPost: { receive: true, return: true },
      legalBases: [
        {
          number: '106/2024/NĐ-CP',
          issued: '2024-08-01',
          issuer: 'Chính phủ',
          title: 'quy định chính sách hỗ trợ',
          provisions: 'Khoản 2 Điều 8',
        },
        { number: 'Luật Chăn nuôi năm 2018' },
      ],
    });
    expect(told(drafted, 'legal_base_by_name')).toEqual([{ text: 'Luật Chăn nuôi năm 2018' }]);
    expect(told(drafted, 'by_from_legal_bases')).toHaveLength(1);
  });

  it('take the bodies that handle it from the place, and its levels where several share a heading', () => {
    const place = '- Bộ phận Một cửa cấp huyện, cấp xã. - Cơ quan giải quyết: UBND cấp xã, Phòng Tư pháp.';
    const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG ÁP DỤNG CHUNG';
    const { decision } = draft(listed(title, ['1', '1.000001', 'Một', '', place, '', '', '', '']));
    expect(decision.amended?.[0]).toMatchObject({
      levels: ['district', 'commune'],
      changes: {
        implementingAgencies: ['UBND cấp xã', 'Phòng Tư pháp'],
        receptionPlace: 'Bộ phận Một cửa cấp huyện, cấp xã',
      },
    });
    const unsure = draft(
      listed(title, ['1', '1.000001', 'Một', '', 'Trung tâm Phục vụ hành chính công', '', '', '', '']),
    );
    expect(unsure.decision.amended?.[0]).not.toHaveProperty('levels');
    expect(told(unsure, 'levels_not_certain')).toHaveLength(1);
  });
});

describe('whole records', () => {
  it('come from new rows, with what the registries do not have added to the decision', () => {
    const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH LĨNH VỰC LÝ LỊCH TƯ PHÁP CẤP TỈNH';
    const cells = ['', 'Cấp Phiếu\nlý lịch tư pháp', '10', 'Sở Tư pháp', 'Không', 'Toàn trình', 'Có', law];
    const drafted = draft(listed(title, ['1', ...cells]), [procedure('1.000001')]);
    expect(drafted.decision.sectors).toEqual([{ id: 'ly-lich-tu-phap', name: 'Lý lịch tư pháp' }]);
    expect(drafted.decision.departments).toBeUndefined();
    expect(drafted.decision.department).toBe('so-tu-phap');
    expect(drafted.decision.new).toEqual([
      {
        name: 'Cấp Phiếu lý lịch tư pháp',
        department: 'so-tu-phap',
        sector: 'ly-lich-tu-phap',
        levels: ['province'],
        timeLimit: { value: 10, unit: 'working_day', text: '10' },
        fees: 'none',
        receptionPlace: 'Sở Tư pháp',
        online: 'full',
        postal: true,
        byPost: { receive: true, return: true },
        legalBases: [{ number: '23/2015/NĐ-CP', issued: '2015-02-16', issuer: 'Chính phủ' }],
      },
    ]);
    expect(told(drafted, 'sector_added')).toEqual([{ name: 'Lý lịch tư pháp' }]);
  });

  it('say what they lack', () => {
    const drafted = draft(
      listed('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH', ['1', '', 'Một', '', '', '', '', '', '']),
    );
    expect(drafted.decision.new?.[0]).toMatchObject({ sector: 'unknown', levels: ['unspecified'] });
    for (const reason of ['sector_missing', 'levels_missing', 'legal_bases_missing', 'department_added']) {
      expect(told(drafted, reason), reason).toHaveLength(1);
    }
  });

  it('tell of one that is active already, unless the decision ends it first', () => {
    const known = [procedure('1.000001', { name: 'Một' })];
    const fresh = listed('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH LĨNH VỰC CHỨNG THỰC', [
      '1',
      '1.000001',
      'Một',
      '',
      '',
      '',
      '',
      '',
      law,
    ]);
    expect(told(draft(fresh, known), 'already_active')).toHaveLength(1);
    const both = fresh + abolish(['1', '1.000001', 'Một', law]).slice(opening().length);
    expect(told(draft(both, known), 'already_active')).toEqual([]);
  });

  it('replace several procedures by one, and one by several', () => {
    const known = [1, 2, 3].map((i) => procedure(`1.00000${i}`, { name: `Cũ ${i}` }));
    const drafted = draft(
      opening() +
        paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ LĨNH VỰC CHỨNG THỰC CẤP TỈNH') +
        table([
          ['TT', 'Mã số', 'Tên TTHC được thay thế', 'Tên TTHC thay thế', 'Căn cứ pháp lý'],
          ['1', '1.000001', 'Cũ 1', { text: 'Mới A', merge: 'start' }, law],
          ['2', '1.000002', 'Cũ 2', { text: '', merge: 'on' }, law],
          ['3', { text: '1.000003', merge: 'start' }, { text: 'Cũ 3', merge: 'start' }, 'Mới B', law],
          ['', { text: '', merge: 'on' }, { text: '', merge: 'on' }, 'Mới C', law],
        ]),
      known,
    );
    const names = drafted.decision.replaced?.map(({ codes, with: records }) => [
      codes,
      records.map(({ name }) => name),
    ]);
    expect(names).toEqual([
      [['1.000001', '1.000002'], ['Mới A']],
      [['1.000003'], ['Mới B', 'Mới C']],
    ]);
  });

  it('are amended where the catalog has a standardized procedure, else new', () => {
    const drafted = draft(
      listed(
        'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC CHUẨN HÓA LĨNH VỰC CHỨNG THỰC CẤP TỈNH',
        ['1', '1.000001', 'Một', '05', '', '', '', '', law],
        ['2', '1.000002', 'Hai', '05', '', '', '', '', law],
      ),
      [procedure('1.000001', { name: 'Một' })],
    );
    expect(drafted.decision.amended?.map(({ code }) => code)).toEqual(['1.000001']);
    expect(drafted.decision.new?.map(({ code }) => code)).toEqual(['1.000002']);
    expect(told(drafted, 'action_assumed')).toHaveLength(2);
  });
});

describe('the procedures that may be meant by a row', () => {
  const known = ['Cấp thẻ hướng dẫn viên', 'Cấp lại thẻ hướng dẫn viên'].map((name, at) =>
    procedure(`1.00000${at + 1}`, { name, levels: ['commune'] }),
  );
  const offered = (...rows: string[][]) =>
    draft(abolish(...rows), known).questions.map(({ candidates }) => candidates.map(({ id }) => id));

  it('are none that have rows of their own', () => {
    const unknown = ['1', '1.000099', 'Cấp đổi thẻ hướng dẫn viên', law];
    expect(offered(unknown)).toEqual([expect.arrayContaining(['1.000001', '1.000002'])]);
    expect(offered(unknown, ['2', '1.000002', 'Cấp lại thẻ hướng dẫn viên', law])).toEqual([['1.000001']]);
  });
});

describe('what a row of new procedures cannot do without', () => {
  const added = (...row: string[]) =>
    draft(
      opening() +
        paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
        table([
          ['TT', 'Mã số TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện'],
          ['1', '1.000001', 'Cấp thẻ', 'Hộ tịch', 'Cấp xã'],
          row,
        ]),
    );

  it('a code in full-width figures is read, with a doubt', () => {
    const drafted = added('2', '２．０００８１５', 'Cấp lại thẻ', 'Hộ tịch', 'Cấp xã');
    expect(drafted.decision.new?.map(({ code }) => code)).toEqual(['1.000001', '2.000815']);
    expect(told(drafted, 'code_mended')).toEqual([{ text: '２．０００８１５', code: '2.000815' }]);
  });

  it('a name that is not there is to be filled in', () => {
    const drafted = added('2', '1.000002', '', 'Hộ tịch', 'Cấp xã');
    expect(drafted.decision.new?.[1]).toMatchObject({ code: '1.000002', name: '…' });
    expect(told(drafted, 'name_absent')).toEqual([{ code: '1.000002' }]);
  });
});
