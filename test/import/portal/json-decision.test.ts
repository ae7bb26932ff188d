import { describe, expect, it, test } from 'vitest';
import { type DecisionDraft, readDecision } from '../../../src/import/annex/draft.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { paperOfJson } from '../../../src/import/portal/json/decision.ts';

const read = (value: unknown): DecisionDraft => {
  const paper = paperOfJson(JSON.stringify(value), 0);
  if (!paper?.namesMovements) throw new Error('no decision');
  return readDecision(paper.document());
};
const told = ({ rows }: DecisionDraft): string[] =>
  rows.map(({ action, codes, name }) => [action, codes.join('+'), name].join(' | '));
const namesMovements = (value: unknown): boolean =>
  paperOfJson(JSON.stringify(value), 0)?.namesMovements ?? false;

const a = { maTTHC: '1.500001', tenTTHC: 'Cấp thẻ', capThucHien: 'Cấp xã' };
const b = { maTTHC: '1.500002', tenTTHC: 'Đổi thẻ', vanBanBaiBo: 'Thông tư số 1/2025/TT-BYT' };

describe('a decision in JSON', () => {
  test.each([
    [{ thuTucMoi: [a], thuTucBaiBo: [b] }],
    [{ data: { 'Danh mục TTHC mới ban hành': [a], 'Danh mục TTHC bị bãi bỏ': [b] } }],
    [{ changes: { newProcedures: [a], abolished: [b] } }],
    [
      {
        phuLuc: [
          { loai: 'Mới ban hành', danhSach: [a] },
          { loai: 'Bãi bỏ', danhSach: [b] },
        ],
      },
    ],
    [
      [
        { ...a, action: 'new' },
        { ...b, action: 'abolished' },
      ],
    ],
    [
      {
        items: [
          { ...a, 'Biến động': 'TTHC mới' },
          { ...b, 'Biến động': 'Bỏ' },
        ],
      },
    ],
  ])('%j', (value) => {
    const draft = read(value);
    expect(told(draft)).toEqual(['new | 1.500001 | Cấp thẻ', 'abolished | 1.500002 | Đổi thẻ']);
    expect(draft.rows[1]?.cells.amendingDocument).toBe('Thông tư số 1/2025/TT-BYT');
  });

  it('has its particulars wherever they stand', () => {
    const { header } = read({
      quyetDinh: {
        so: '77/QĐ-UBND',
        ngayKy: '2025-09-05',
        ngayHieuLuc: '15/9/2025',
        nguoiKy: 'Chủ tịch UBND tỉnh Thái Nguyên',
        trichYeu: 'Công bố thủ tục hành chính của Sở Y tế',
      },
      baiBo: [b],
    });
    expect(header).toMatchObject({
      number: '77/QĐ-UBND',
      issued: '2025-09-05',
      effective: '2025-09-15',
      issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
      subject: 'Công bố thủ tục hành chính của Sở Y tế',
    });
  });

  it('tells every key that says nothing of it, but lists and what is empty', () => {
    const { doubts, header } = read({
      soHieu: '78/QĐ-UBND',
      hieuLuc: 'on_signing',
      noiNhan: ['Như Điều 3', 'Lưu: VT'],
      nguoiSoan: '',
      thongTin: { soTrang: 4, mat: false, dinhKem: [{ tep: 'a.pdf' }] },
      phuLuc: { thuTucMoi: [a], thuTucBaiBo: [b] },
    });
    expect(header).toMatchObject({ number: '78/QĐ-UBND' });
    expect(doubts.filter(({ reason }) => reason === 'unread_key').map(({ args }) => args)).toEqual([
      { text: 'noiNhan: Như Điều 3; Lưu: VT' },
      { text: 'thongTin.soTrang: 4' },
      { text: 'thongTin.dinhKem: [{"tep":"a.pdf"}]' },
    ]);
  });

  it('tells the old procedure from the new one, and the keys that are not read', () => {
    const draft = read({ thayThe: [{ cu: a, moi: { ma: '1.500009', ten: 'Cấp thẻ mới' }, mauSac: 'xanh' }] });
    expect(draft.rows).toMatchObject([
      { action: 'replaced', codes: ['1.500001'], cells: { newCode: '1.500009', newName: 'Cấp thẻ mới' } },
    ]);
    expect(draft.doubts).toContainEqual(
      expect.objectContaining({ reason: 'column_without_place', args: { column: 'mauSac' } }),
    );
  });

  it('several old procedures and the one that takes their place', () => {
    const { rows } = read({ replaced: [{ old: [a, b], new: { code: '1.500009', name: 'Cấp thẻ mới' } }] });
    const row = { action: 'replaced', cells: { newCode: '1.500009' } };
    expect(rows).toMatchObject([
      { ...row, codes: ['1.500001'] },
      { ...row, codes: ['1.500002'], sharesNew: rows[0]?.origin },
    ]);
  });

  test.each([
    [[a]],
    [{ code: 'OK', data: { items: [{ code: '1.500001', name: 'Cấp thẻ', status: 'PUBLIC' }] } }],
    [{ linhVuc: [{ ten: 'Bãi bỏ và thay thế biển số', danhSach: [a] }] }],
  ])('is none where nothing names a movement: %j', (value) => {
    expect(namesMovements(value)).toBe(false);
  });
});

describe('records in JSON', () => {
  const recordOf = (value: unknown) => readDetailLines(JSON.stringify(value), 'l').records[0];

  test.each([
    [
      {
        mathutuc: '1.500001',
        tenthutuc: 'Cấp thẻ',
        linhvuc: 'Dược',
        coquanquanly: 'Sở Y tế',
        capthuchien: 'xa',
      },
    ],
    [
      {
        tthc: { ma: '1.500001', ten: 'Cấp thẻ' },
        linhVuc: { ma: 'G1', ten: 'Dược' },
        donVi: { id: 5, ten: 'Sở Y tế' },
        cap: 'Xã',
      },
    ],
    [
      {
        'Mã TTHC': '1.500001',
        'Tên TTHC': 'Cấp thẻ',
        'Lĩnh vực': 'Dược',
        Ngành: 'Sở Y tế',
        'Phân cấp': 'Cấp xã',
      },
    ],
    [
      {
        procedureCode: '1.500001',
        procedureName: 'Cấp thẻ',
        fieldName: 'Dược',
        agencyName: 'Sở Y tế',
        levelName: 'Cấp xã',
      },
    ],
  ])('%j', (value) => {
    expect(recordOf([value])).toMatchObject({
      code: '1.500001',
      name: 'Cấp thẻ',
      sector: 'Dược',
      department: 'Sở Y tế',
      content: { levels: ['commune'] },
    });
  });

  test.each([
    [
      [
        ['Mã TTHC', 'Tên'],
        ['1.500001', 'Cấp thẻ'],
        ['1.500002', 'Đổi thẻ'],
      ],
    ],
    [
      {
        data: {
          columns: ['Mã TTHC', 'Tên'],
          rows: [
            ['1.500001', 'Cấp thẻ'],
            ['1.500002', 'Đổi thẻ'],
          ],
        },
      },
    ],
  ])('as rows of a table: %j', (value) => {
    const { records } = readDetailLines(JSON.stringify(value), 'l');
    expect(records.map(({ code, name }) => [code, name])).toEqual([
      ['1.500001', 'Cấp thẻ'],
      ['1.500002', 'Đổi thẻ'],
    ]);
  });

  it('with values in English and as answers', () => {
    const more = { levels: { province: true, commune: false }, timeLimit: { value: 5, unit: 'working_day' } };
    const record = recordOf([
      { code: '1.500001', name: 'A', ...more, fees: [{ amount: 5000, currency: 'VND' }] },
    ]);
    expect(record?.content).toMatchObject({
      levels: ['province'],
      timeLimit: { value: 5, unit: 'working_day' },
      fees: [{ amount: 5000, currency: 'VND' }],
    });
  });

  it('stand in lists whose keys are a department and a sector', () => {
    const value = { 'Sở Y tế': { 'Dân số': [a], 'Danh sách khác': [{ ...b, linhVuc: 'Dược' }] } };
    const { records } = readDetailLines(JSON.stringify(value), 'l');
    expect(records).toMatchObject([
      { department: 'Sở Y tế', sector: 'Dân số' },
      { department: 'Sở Y tế', sector: 'Dược' },
    ]);
  });

  it('name documents by number and title, and say nothing in a program’s words', () => {
    const record = recordOf([
      {
        ...a,
        canCuPhapLy: [{ so_ky_hieu: '105/2016/QH13', trich_yeu: 'Luật Dược' }],
        linhVuc: 'N/A',
        phi: 'null',
      },
    ]);
    expect(record?.content.legalBases).toEqual([{ number: '105/2016/QH13', title: 'Luật Dược' }]);
    expect(record?.sector).toBeUndefined();
    expect(record?.content.fees).toBeUndefined();
  });
});
