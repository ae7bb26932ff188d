import { describe, expect, it, test } from 'vitest';
import { openCarrier } from '../../src/import/files/carrier.ts';
import { readMarkdown } from '../../src/import/files/markdown.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { toDecision } from '../../src/import/annex/decision.ts';
import { readDecision } from '../../src/import/annex/draft.ts';
import { readDetailLines } from '../../src/import/portal/details.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import type { ProcedureContent } from '../../src/model/types.ts';
import { stateOf } from '../../src/plan/state.ts';
import { baseline, procedure } from '../support/example.ts';
import { delimited, workbook } from '../support/import/import-files.ts';
import { sheetOf } from '../support/import/portal.ts';
import { docx, opening, paragraph, table } from '../support/import/word-files.ts';
import { applyInMemory, emptyMemory, readMemory } from '../support/memory.ts';

const id = '019d2bfd-380b-73df-9a18-5658e09794d3';
const head = ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Lĩnh vực'];
const cells = ['1', '1.300001', 'Cấp thẻ thư viện', 'Thư viện'];

interface Told {
  content: Partial<ProcedureContent> | undefined;
  doubts: { reason: string; args: object }[];
}

const inList = (columns: string[], values: string[]): Told => {
  const list = readPortalList([sheetOf([head.concat(columns), cells.concat(values)])], 'l');
  return { content: list.records[0]?.content, doubts: list.doubts };
};
const inAnnex = (columns: string[], values: string[]): Told => {
  const title = paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH');
  const draft = readDecision(
    readWord(docx(opening({}) + title + table([head.concat(columns), cells.concat(values)]))),
  );
  const drafted = toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), {
    fallback: { number: '…', issued: '…' },
  });
  return { content: drafted.decision.new?.[0], doubts: drafted.doubts };
};

describe.each([
  ['a list', inList],
  ['an annex', inAnnex],
])('attributes in %s', (_, read) => {
  test.each<[string, string, Partial<ProcedureContent>]>([
    ['Phi địa giới hành chính', 'x', { boundaryFree: true }],
    ['TTHC phi địa giới', 'Không', { boundaryFree: false }],
    ['Thực hiện phi địa giới', 'Phi địa giới', { boundaryFree: true }],
    ['Dịch vụ BCCI', 'x', { postal: true, byPost: { receive: true, return: true } }],
    ['Dịch vụ bưu chính công ích', 'Trả kết quả', { postal: true, byPost: { return: true } }],
    ['Tiếp nhận hồ sơ qua BCCI', 'x', { postal: true, byPost: { receive: true } }],
    ['Trả kết quả qua dịch vụ bưu chính công ích', 'x', { postal: true, byPost: { return: true } }],
    ['Tiếp nhận hồ sơ, trả kết quả qua BCCI', 'x', { postal: true, byPost: { receive: true, return: true } }],
    ['Dịch vụ BCCI', '-', { postal: false }],
    ['Toàn trình', 'x', { online: 'full' }],
    ['Một phần', '●', { online: 'partial' }],
    ['Cung cấp thông tin', 'x', { online: 'information' }],
    ['Mức độ DVC', 'Cung cấp thông tin trực tuyến', { online: 'information' }],
    ['Mức độ DVC', 'DVC trực tuyến toàn trình', { online: 'full' }],
    ['Lý do một phần', 'Phải hiện diện tại cơ quan nhà nước', { onlineReason: { kind: 'presence' } }],
    [
      'Lý do chưa cung cấp toàn trình',
      'Xác minh tại hiện trường theo khoản 2 Điều 18 Nghị định số 123/2015/NĐ-CP',
      {
        onlineReason: {
          kind: 'inspection',
          basis: { number: '123/2015/NĐ-CP', provisions: 'khoản 2 Điều 18' },
        },
      },
    ],
    ['Lý do chưa toàn trình', 'Sự cố chưa khắc phục được', { onlineReason: { kind: 'technical_fault' } }],
    ['Mức độ dịch vụ chủ động', 'Mức độ 2', { proactive: 2 }],
    ['Cùng cấp', 'x', { interlinked: 'same_level' }],
    ['02 cấp', 'x', { interlinked: 'cross_level' }],
    ['Liên thông', 'Cùng cấp', { interlinked: 'same_level' }],
    ['Từ khóa', 'thẻ thư viện, mượn sách; thẻ thư viện', { keywords: ['thẻ thư viện', 'mượn sách'] }],
    ['Nhóm TTHC', 'Nhóm thư viện, bảo tàng', { groups: ['Nhóm thư viện, bảo tàng'] }],
    ['Tên thân thiện', 'Làm thẻ thư viện', { friendlyName: 'Làm thẻ thư viện' }],
    ['UUID', id.toUpperCase(), { portalId: id }],
    ['Mã định danh trên Cổng DVCQG', id, { portalId: id }],
  ])('%s: %s', (heading, cell, content) => {
    const { content: told, doubts } = read([heading], [cell]);
    expect(told).toMatchObject(content);
    expect(told).not.toHaveProperty('fees');
    expect(told).not.toHaveProperty('legacyOnlineLevel');
    expect(doubts.map(({ reason }) => reason)).not.toContain('value_not_understood');
  });

  test.each([
    ['Phi địa giới hành chính', 'đang rà soát', 'boundaryFree'],
    ['Dịch vụ BCCI', 'tùy trường hợp', 'postal'],
    ['Toàn trình', 'tùy trường hợp', 'online'],
    ['Lý do một phần', 'Chưa có hướng dẫn', 'onlineReason'],
    ['Lý do một phần', 'Không phải có mặt, do sự cố', 'onlineReason'],
    ['Lý do một phần', 'Phải có mặt; kiểm tra thực tế', 'onlineReason'],
    ['Cùng cấp', 'tùy trường hợp', 'interlinked'],
    ['Mức độ dịch vụ chủ động', '7', 'proactive'],
  ])('%s: what is not understood is told of its row, and sets nothing', (column, text, part) => {
    const { content, doubts } = read([column], [text]);
    expect(content).not.toHaveProperty(part);
    expect(doubts).toContainEqual(
      expect.objectContaining({ reason: 'value_not_understood', args: { column, text } }),
    );
  });

  it('of an empty cell say nothing', () => {
    const { content } = read(['Phi địa giới', 'Dịch vụ BCCI', 'Toàn trình', 'Cùng cấp'], ['', '', '', '']);
    for (const part of ['boundaryFree', 'postal', 'byPost', 'online', 'interlinked'])
      expect(content, part).not.toHaveProperty(part);
  });

  it('are none where every column of theirs denies it', () => {
    const columns = ['Toàn trình', 'Một phần', 'Cung cấp thông tin', 'Cùng cấp', '02 cấp'];
    expect(read(columns, ['-', '-', '-', '–', '–']).content).toMatchObject({
      online: 'none',
      interlinked: 'none',
    });
  });

  it('in two columns that contradict are told, and set nothing', () => {
    const { content, doubts } = read(['Toàn trình', 'Một phần'], ['x', 'x']);
    expect(content).not.toHaveProperty('online');
    expect(doubts).toContainEqual(
      expect.objectContaining({ reason: 'marks_differ', args: { columns: 'Toàn trình, Một phần' } }),
    );
  });

  it('of post stand in two columns, one for each way', () => {
    expect(read(['Tiếp nhận qua BCCI', 'Trả kết quả qua BCCI'], ['x', 'Không']).content).toMatchObject({
      postal: true,
      byPost: { receive: true, return: false },
    });
  });

  it('give two limits of time, of which the reduced one binds', () => {
    const columns = ['Thời hạn theo quy định', 'Thời hạn sau cắt giảm'];
    expect(read(columns, ['10 ngày làm việc', '06 ngày làm việc']).content).toMatchObject({
      timeLimit: { value: 6, unit: 'working_day', text: '06 ngày làm việc' },
      timeLimitByLaw: { value: 10, unit: 'working_day', text: '10 ngày làm việc' },
    });
    expect(read(columns, ['10 ngày', '10 ngày']).content).not.toHaveProperty('timeLimitByLaw');
  });

  it('keep phí and lệ phí apart by the words of each fee', () => {
    expect(read(['Phí', 'Lệ phí'], ['20.000 đồng', '5.000 đồng/thẻ']).content?.fees).toMatchObject([
      { amount: 20_000, text: 'Phí: 20.000 đồng' },
      { amount: 5000, per: 'thẻ', text: 'Lệ phí: 5.000 đồng/thẻ' },
    ]);
    expect(read(['Phí', 'Lệ phí'], ['Không', '5.000 đồng']).content?.fees).toMatchObject([
      { amount: 5000, text: 'Lệ phí: 5.000 đồng' },
    ]);
    expect(read(['Phí', 'Lệ phí'], ['Không', 'Không']).content?.fees).toBe('none');
    expect(read(['Lệ phí'], ['5.000 đồng']).content?.fees).toMatchObject([{ text: '5.000 đồng' }]);
  });

  it('are none of an ID that is not the portal’s, which is told as not read', () => {
    const { content, doubts } = read(['ID'], ['17']);
    expect(content).not.toHaveProperty('portalId');
    expect(doubts.map(({ args }) => args)).toContainEqual({ column: 'ID' });
  });

  it('have the portal’s ID also beside one of whoever made the list', () => {
    const columns = ['Định danh', 'Định danh trên Cổng'];
    expect(read(columns, ['DV-17', id]).content).toMatchObject({ portalId: id });
    expect(read(columns.toReversed(), [id, 'DV-17']).content).toMatchObject({ portalId: id });
  });

  it('do not take a column of names for theirs', () => {
    const { content } = read(['Tên thủ tục hành chính thực hiện phi địa giới'], ['']);
    expect(content).not.toHaveProperty('boundaryFree');
  });
});

describe('two rows of headings', () => {
  const upper = [...head, 'Dịch vụ công trực tuyến', '', '', 'Liên thông', '', 'Dịch vụ BCCI', ''];
  const lower = ['', '', '', '', 'Toàn trình', 'Một phần', 'Cung cấp thông tin', 'Cùng cấp', '02 cấp'];
  const rows = [
    upper,
    [...lower, 'Tiếp nhận hồ sơ', 'Trả kết quả'],
    [...cells, '', '', 'x', '', 'x', '', 'x'],
  ];
  const expected = {
    online: 'information',
    interlinked: 'cross_level',
    postal: true,
    byPost: { return: true },
  };

  test.each<[string, () => string | Uint8Array]>([
    ['Excel', () => workbook(rows)],
    ['CSV', () => delimited(rows, ',')],
    [
      'HTML',
      () => `<table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`,
    ],
  ])('of a list in %s', async (_, file) => {
    const made = file();
    const carrier = await openCarrier(typeof made === 'string' ? new TextEncoder().encode(made) : made);
    if (!('sheets' in carrier)) throw new Error(`no sheets in ${carrier.format}`);
    const list = readPortalList(carrier.sheets, 'l');
    expect(list.records[0]?.content).toMatchObject(expected);
    expect(list.records[0]?.content).not.toHaveProperty('receptionPlace');
    expect(list.records[0]?.content).not.toHaveProperty('results');
  });

  it('of an annex in Word', () => {
    const title = paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP TỈNH');
    const merged = [
      ...head,
      { text: 'Dịch vụ công trực tuyến', span: 3 },
      { text: 'Liên thông', span: 2 },
      { text: 'Dịch vụ BCCI', span: 2 },
    ];
    const draft = readDecision(readWord(docx(opening({}) + title + table([merged, ...rows.slice(1)]))));
    const { decision } = toDecision(draft, stateOf(readMemory(emptyMemory('2021-01-01'))), {
      fallback: { number: '…', issued: '…' },
    });
    expect(decision.new?.[0]).toMatchObject(expected);
    expect(decision.new?.[0]).not.toHaveProperty('receptionPlace');
  });
});

describe('an amended row', () => {
  const amended = (text: string) => {
    const records = [procedure('1.300001')];
    const memory = applyInMemory(
      emptyMemory('2020-01-01'),
      [{ ...baseline(records), issued: '2020-01-01' }],
      '2021-01-01',
    );
    const { decision } = toDecision(readDecision(readMarkdown(text)), stateOf(readMemory(memory)), {
      fallback: { number: '…', issued: '…' },
    });
    return decision.amended?.[0];
  };

  it('whose paper says that the time limit changes, changes the one by law beside it', () => {
    const text = [
      '# DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG',
      '',
      '| STT | Mã số TTHC | Tên thủ tục hành chính | Thời hạn theo quy định | Thời hạn sau cắt giảm | Nội dung sửa đổi, bổ sung |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 1 | 1.300001 | Thủ tục 1.300001 | 10 ngày | 6 ngày | Thời hạn giải quyết |',
    ].join('\n');
    expect(amended(text)).toMatchObject({
      changes: { timeLimit: { value: 6 }, timeLimitByLaw: { value: 10 } },
      changedParts: ['timeLimit', 'timeLimitByLaw'],
    });
  });
});

describe('attributes in JSON', () => {
  const contentOf = (record: object) => {
    const input = readDetailLines(JSON.stringify(record), 'd.jsonl');
    return {
      content: input.records[0]?.content,
      unread: input.doubts.filter(({ reason }) => reason === 'key_not_read').map(({ args }) => args),
    };
  };

  it('of the national portal’s service are read by what their keys mean', () => {
    const { content, unread } = contentOf({
      id,
      code: '2.200001',
      name: 'Cấp bản sao B',
      formalityType: 'STANDARD',
      isProvince: true,
      keywords: ['bản sao', 'trích lục'],
      friendlyName: 'Xin bản sao',
      procedureRelatedGroup: [{ name: 'Nhóm hộ tịch' }],
    });
    expect(content).toMatchObject({
      portalId: id,
      keywords: ['bản sao', 'trích lục'],
      friendlyName: 'Xin bản sao',
      groups: ['Nhóm hộ tịch'],
    });
    expect(unread).toEqual([]);
  });

  it('of records that others keep are read likewise; an id of their own is told', () => {
    const record = { ma_thu_tuc: '1.200001', ten_thu_tuc: 'A', linh_vuc: 'Hộ tịch' };
    expect(contentOf({ ...record, phi_dia_gioi: true, tu_khoa: ['a', 'b'], uuid: id }).content).toMatchObject(
      { boundaryFree: true, keywords: ['a', 'b'], portalId: id },
    );
    expect(contentOf({ ...record, id: 7 }).unread).toEqual([{ key: 'id' }]);
  });

  it('of partial services have reasons, as words, in English, or as the catalog writes them', () => {
    const partial = { ma_thu_tuc: '1.200001', ten_thu_tuc: 'A', linh_vuc: 'Hộ tịch', online: 'partial' };
    const presence = { online: 'partial', onlineReason: { kind: 'presence' } };
    const basis = { number: '23/2015/NĐ-CP' };
    expect(contentOf({ ...partial, ly_do_mot_phan: 'Phải có mặt' }).content).toMatchObject(presence);
    expect(contentOf({ ...partial, onlineReason: 'presence' }).content).toMatchObject(presence);
    expect(contentOf({ ...partial, onlineReason: { kind: 'presence', basis } })).toMatchObject({
      content: { ...presence, onlineReason: { kind: 'presence', basis } },
      unread: [],
    });
    expect(contentOf({ ...partial, partialReason: 'technical_fault' }).content).toMatchObject({
      onlineReason: { kind: 'technical_fault' },
    });
    expect(
      contentOf({ ...partial, byPost: { receive: true, return: false }, proactive: 2 }).content,
    ).toMatchObject({
      byPost: { receive: true },
      proactive: 2,
    });
  });

  it('of two limits the reduced one binds', () => {
    const times = { thoi_han_theo_quy_dinh: '10 ngày', thoi_han_sau_cat_giam: '6 ngày' };
    const record = { ma_thu_tuc: '1.200001', ten_thu_tuc: 'A', linh_vuc: 'Hộ tịch', ...times };
    expect(contentOf(record).content).toMatchObject({
      timeLimit: { value: 6, unit: 'day' },
      timeLimitByLaw: { value: 10, unit: 'day' },
    });
  });
});
