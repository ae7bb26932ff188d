import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { paperOfJson } from '../../../src/import/portal/json/decision.ts';

const read = (parts: object) => {
  const record = {
    maThuTuc: '1.900001',
    tenThuTuc: 'Cấp thẻ rừng',
    coQuanQuanLy: 'Sở Tư pháp',
    linhVuc: 'Lâm nghiệp',
    capThucHien: 'Cấp tỉnh',
    ...parts,
  };
  const input = readDetailLines(JSON.stringify([record]), 'f.json');
  return {
    content: input.records[0]?.content,
    told: input.doubts.flatMap(({ reason, args }) =>
      reason === 'cell_error' && 'column' in args ? [{ column: args.column }] : [],
    ),
    reasons: input.doubts.map(({ reason }) => reason),
  };
};

describe('error values in JSON', () => {
  it.each(['[object Object]', '[object Object],[object Object]', 'undefined', 'NaN', '#REF!', 'null', 'NaT'])(
    'are left out and told with their key: %s',
    (text) => {
      const { content, told } = read({
        thoiHan: text,
        phi: text,
        diaDiem: text,
        ketQua: text,
        doiTuong: text,
      });
      expect(content).not.toHaveProperty('timeLimit');
      expect(content).not.toHaveProperty('fees');
      expect(content).not.toHaveProperty('receptionPlace');
      expect(content).not.toHaveProperty('results');
      expect(content).not.toHaveProperty('applicants');
      expect(told).toHaveLength(5);
    },
  );

  it('are left out of lists and of the objects in them', () => {
    const { content, told } = read({
      cachThuc: [{ hinhThuc: 'Trực tiếp', thoiGian: '#N/A', phi: 'undefined' }],
      hoSo: [{ tenGiayTo: '#REF!' }, { tenGiayTo: 'Đơn' }],
      canCu: [
        { so: '#VALUE!', ten: 'null' },
        { so: '13/2020/NĐ-CP', ten: 'undefined' },
      ],
      doiTuong: ['undefined', 'Công dân'],
      ketQua: ['[object Object]', 'Thẻ'],
      tuKhoa: ['null', 'rừng'],
      capThucHien: ['Cấp tỉnh', '#N/A'],
    });
    expect(content).toMatchObject({
      levels: ['province'],
      applicants: ['citizen'],
      methods: [{ channel: 'direct' }],
      dossier: [{ documents: [{ name: 'Đơn' }] }],
      results: 'Thẻ',
      keywords: ['rừng'],
      legalBases: [{ number: '13/2020/NĐ-CP' }],
    });
    expect(JSON.stringify(content)).not.toMatch(/#|undefined|null|object/u);
    expect(told.map(({ column }) => column)).toEqual([
      'capThucHien',
      'cachThuc.thoiGian',
      'cachThuc.phi',
      'hoSo.tenGiayTo',
      'canCu.so',
      'canCu.ten',
      'canCu.ten',
      'doiTuong',
      'ketQua',
      'tuKhoa',
    ]);
  });

  it('that stand within other words are told, and the words kept', () => {
    const { reasons } = read({ diaDiem: 'Tầng undefined, số 5 đường Bắc Kạn' });
    expect(reasons).toContain('error_within');
  });
});

describe('error values in a decision in JSON', () => {
  it('are told with their keys, and left out of its lists', () => {
    const paper = paperOfJson(
      JSON.stringify({
        so_quyet_dinh: '55/QĐ-UBND',
        sua_doi: [
          { ma: '1.000100', ten: 'Cấp thẻ', thoi_han: '[object Object]', phi: ['undefined', '100.000 đồng'] },
        ],
      }),
      0,
    );
    const draft = readDecision(paper?.document() ?? { blocks: [], tableCount: 0 });
    expect(draft.rows[0]?.cells).toEqual({ fees: '100.000 đồng' });
    expect(draft.doubts.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['cell_error', 'unread_key']),
    );
  });
});
