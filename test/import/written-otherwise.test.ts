import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../src/import/files/delimited.ts';
import { readDetailLines } from '../../src/import/portal/details.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import type { PortalInput } from '../../src/import/portal/record.ts';
import { type Held, importInto } from '../support/import/drafting.ts';
import { delimited } from '../support/import/import-files.ts';
import { docx, opening, paragraphs, table } from '../support/import/word-files.ts';

const read = (rows: readonly (readonly string[])[]): PortalInput =>
  readPortalList([readDelimited(delimited(rows, ';'), 'semicolon').sheet], 'f.csv');
const reasons = ({ doubts }: PortalInput): string[] => [...new Set(doubts.map(({ reason }) => reason))];

const held: readonly Held[] = [
  ['1.000100', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000300', 'Cấp giấy phép xây dựng', 'Sở Tư pháp', 'Xây dựng', 'Cấp tỉnh'],
  ['2.000815', 'Chứng thực bản sao', 'Sở Tư pháp', 'Chứng thực', 'Cấp xã'],
];
const annex = (title: string, rows: readonly (readonly string[])[], below = '') =>
  docx(opening() + paragraphs('PHỤ LỤC', title) + table(rows) + below);
const amendedTitle = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';

describe('headings and marks', () => {
  it('takes a mark below a body below a level for that level, and for no name of a body', () => {
    const { records } = read([
      ['STT', 'Mã số', 'Tên TTHC', 'Lĩnh vực', 'Thẩm quyền giải quyết', '', ''],
      ['', '', '', '', 'Cấp tỉnh', '', 'Cấp xã'],
      ['', '', '', '', 'Sở', 'UBND tỉnh', ''],
      ['1', '1.900001', 'Cấp thẻ rừng', 'Lâm nghiệp', 'x', '', ''],
      ['2', '1.900002', 'Cấp thẻ biển', 'Lâm nghiệp', '', 'x', 'x'],
    ]);
    expect(records.map(({ content }) => content.levels)).toEqual([['province'], ['province', 'commune']]);
    expect(records.map(({ content }) => content.decidingAgency)).toEqual([undefined, undefined]);
  });

  it('tells a mark in a column of bodies, and keeps no body called x', () => {
    const input = read([
      ['Mã số', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Cơ quan có thẩm quyền quyết định', 'Nơi tiếp nhận'],
      ['1.900001', 'Cấp thẻ rừng', 'Lâm nghiệp', 'Cấp tỉnh', 'x', '✓'],
    ]);
    expect(input.records[0]?.content).not.toHaveProperty('decidingAgency');
    expect(input.records[0]?.content).not.toHaveProperty('receptionPlace');
    expect(reasons(input)).toContain('value_not_understood');
  });

  it.each([
    'Lĩnh vực: Chăn nuôi – 01 TTHC',
    'Lĩnh vực Chăn nuôi - 01 thủ tục',
    'Lĩnh vực Chăn nuôi (01 TTHC)',
  ])('leaves the number of procedures out of a sector’s name: %s', (heading) => {
    const { records } = read([
      ['STT', 'Mã số', 'Tên TTHC', 'Cấp thực hiện'],
      ['I', '', heading, ''],
      ['1', '1.900001', 'Cấp sổ nuôi', 'Cấp tỉnh'],
    ]);
    expect(records[0]?.sector).toBe('Chăn nuôi');
  });
});

describe('values', () => {
  it.each([
    ['½ ngày', { value: 0.5, unit: 'day' }],
    ['1/2 ngày làm việc', { value: 0.5, unit: 'working_day' }],
    ['1 ½ ngày làm việc', { value: 1.5, unit: 'working_day' }],
    ['Không quá ½ (nửa) ngày', { value: 0.5, unit: 'day' }],
  ])('reads a half: %s', (text, limit) => {
    const { records } = read([
      ['Mã số', 'Tên TTHC', 'Lĩnh vực', 'Thời hạn'],
      ['1.900001', 'Cấp thẻ rừng', 'Lâm nghiệp', text],
    ]);
    expect(records[0]?.content.timeLimit).toEqual({ ...limit, text });
  });

  it('tells a half of one level as a word of its own', () => {
    const { doubts } = read([
      ['Mã số', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn'],
      ['1.900001', 'Cấp thẻ rừng', 'Lâm nghiệp', 'Tỉnh, xã', 'Cấp tỉnh: ½ ngày; Cấp xã: 1 ½ ngày'],
    ]);
    expect(doubts).toContainEqual(
      expect.objectContaining({
        field: 'timeLimit',
        args: { text: 'Cấp tỉnh: 0,5 ngày; Cấp xã: 1,5 ngày' },
      }),
    );
  });

  it('gives figures of several levels the unit of their heading', () => {
    const { records } = read([
      ['Mã số', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn (ngày làm việc)'],
      ['1.900001', 'Cấp thẻ rừng', 'Lâm nghiệp', 'Cấp tỉnh, cấp xã', 'Cấp tỉnh: 10\nCấp xã: 05'],
    ]);
    expect(records[0]?.content).toMatchObject({
      timeLimit: { value: 10, unit: 'working_day' },
      byLevel: { commune: { timeLimit: { value: 5, unit: 'working_day' } } },
    });
  });

  it.each([
    ['150 000 đồng', 150_000],
    ['1 500 000 đồng/hồ sơ', 1_500_000],
    ['150\u00a0000 VNĐ', 150_000],
  ])('reads a sum whose thousands are parted by spaces: %s', (text, amount) => {
    const { records } = read([
      ['Mã số', 'Tên TTHC', 'Lĩnh vực', 'Phí'],
      ['1.900001', 'Cấp thẻ rừng', 'Lâm nghiệp', text],
    ]);
    expect(records[0]?.content.fees).toMatchObject([{ amount }]);
  });

  it('does not join two figures to one sum', () => {
    const { records } = read([
      ['Mã số', 'Tên TTHC', 'Lĩnh vực', 'Phí'],
      ['1.900001', 'Cấp thẻ rừng', 'Lâm nghiệp', 'Từ trang thứ 3 500 đồng'],
    ]);
    expect(records[0]?.content.fees).not.toMatchObject([{ amount: 3500 }]);
  });
});

describe('codes of an annex', () => {
  it('mends letters for digits, and takes a code in its two lengths for one', async () => {
    const paper = annex(amendedTitle, [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết', 'Văn bản sửa đổi, bổ sung'],
      ['1', '2.OOO815', 'Chứng thực bản sao', '02 ngày', 'Nghị định số 18/2021/NĐ-CP'],
      [
        '2',
        '1.000300\n(1.000300.000.00.00.H55)',
        'Cấp giấy phép xây dựng',
        '03 ngày',
        'Nghị định số 18/2021/NĐ-CP',
      ],
    ]);
    const { draft, told } = await importInto(held, 'd.docx', paper);
    expect(draft.amended?.map(({ code }) => code)).toEqual(['2.000815', '1.000300']);
    expect(told.join()).toContain('code_mended');
    expect(told.join()).not.toContain('codes_several');
  });
});

describe('a procedure in the place of another', () => {
  const headings = ['STT', 'Mã TTHC', 'Tên TTHC', 'Mã TTHC bị thay thế', 'Tên TTHC bị thay thế'];
  const values = ['1', '1.900001', 'Cấp Thẻ luật sư điện tử', '1.000100', 'Cấp Thẻ luật sư'];
  const replaced = [
    { codes: ['1.000100'], with: [{ code: '1.900001', name: 'Cấp Thẻ luật sư điện tử', sector: 'luat-su' }] },
  ];

  it('is the one whose columns say nothing of it, beside those of the replaced one', async () => {
    const paper = annex('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ', [
      [...headings, 'Lĩnh vực', 'Cấp thực hiện', 'Căn cứ pháp lý'],
      [...values, 'Luật sư', 'Cấp tỉnh', 'Nghị định số 18/2021/NĐ-CP'],
    ]);
    expect((await importInto(held, 'd.docx', paper)).draft.replaced).toMatchObject(replaced);
  });

  it('is so in JSON', async () => {
    const [, code, name, oldCode, oldName] = values;
    const row = { maTTHC: code, tenTTHC: name, maTTHCBiThayThe: oldCode, tenTTHCBiThayThe: oldName };
    const paper = {
      soQuyetDinh: '123/QĐ-UBND',
      ngayKy: '05/01/2021',
      donVi: 'Sở Tư pháp',
      thayThe: [{ ...row, linhVuc: 'Luật sư', capThucHien: 'Cấp tỉnh' }],
    };
    expect((await importInto(held, 'd.json', JSON.stringify(paper))).draft.replaced).toMatchObject(replaced);
  });
});

describe('JSON', () => {
  it('reads answers under the names of levels', () => {
    const one = { ma: '1.900001', ten: 'Cấp thẻ rừng', linhVuc: 'Lâm nghiệp', capTinh: true, capXa: false };
    const { records } = readDetailLines(
      JSON.stringify([one, { ...one, ma: '1.900002', capXa: true }]),
      'f.json',
    );
    expect(records.map(({ content }) => content.levels)).toEqual([['province'], ['province', 'commune']]);
  });

  it.each([
    ['cu', 'moi'],
    ['truoc', 'sau'],
    ['before', 'after'],
  ])('takes the new one of two values: %s, %s', async (old, own) => {
    const paper = {
      soQuyetDinh: '123/QĐ-UBND',
      ngayKy: '05/01/2021',
      donVi: 'Sở Tư pháp',
      suaDoi: [
        {
          maTTHC: '1.000100',
          tenTTHC: 'Cấp Thẻ luật sư',
          thoiHan: { [old]: '10 ngày', [own]: '03 ngày làm việc' },
          vanBanSuaDoi: 'Nghị định số 18/2021/NĐ-CP',
        },
      ],
    };
    const { draft } = await importInto(held, 'd.json', JSON.stringify(paper));
    expect(draft.amended).toMatchObject([
      { code: '1.000100', changes: { timeLimit: { value: 3, unit: 'working_day' } } },
    ]);
  });

  it('knows what was removed by its key', async () => {
    const paper = {
      decisionNumber: '123/QĐ-UBND',
      signedDate: '2021-01-05',
      department: 'Sở Tư pháp',
      procedures: { removed: [{ code: '2.000815', name: 'Chứng thực bản sao' }] },
    };
    const { draft } = await importInto(held, 'd.json', JSON.stringify(paper));
    expect(draft.abolished).toMatchObject([{ code: '2.000815' }]);
  });
});

it('a note over all columns of an annex is no procedure, whatever codes it names', async () => {
  const note = { text: 'Ghi chú: bãi bỏ thủ tục 1.000300 đã công bố năm 2019', span: 4 };
  const paper = docx(
    opening() +
      paragraphs('PHỤ LỤC', amendedTitle) +
      table([
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết'],
        ['1', '2.000815', 'Chứng thực bản sao', '02 ngày'],
        [note],
      ]),
  );
  const { draft, told } = await importInto(held, 'd.docx', paper);
  expect(draft.amended?.map(({ code }) => code)).toEqual(['2.000815']);
  expect(draft.abolished).toBeUndefined();
  expect(told.join()).toContain('1.000300');
});
